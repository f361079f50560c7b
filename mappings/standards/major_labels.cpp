#include "mappings/standards/major_labels.hpp"

#include "graph/base/unicode.hpp"
#include "mappings/language/chinese_text.hpp"

#include <algorithm>
#include <initializer_list>
#include <string>

namespace kezheng {

namespace {

bool contains_any(std::string_view text, std::initializer_list<std::string_view> parts) {
    return std::ranges::any_of(parts, [&](std::string_view part) { return text.contains(part); });
}

} // namespace

std::optional<Catalogue> catalogue_in_label(std::string_view text) {
    if (contains_any(text, {"新版", "2021", "修订", "2022", "现行"})) {
        return Catalogue::revised;
    }
    if (contains_any(text, {"原版", "旧版", "2010", "2015", "2012", "原专业"})) {
        return Catalogue::original;
    }
    return std::nullopt;
}

std::optional<Tier> tier_in_label(std::string_view label) {
    if (contains_any(label, {"应用型", "应用本科", "普通本科", "普通高等"})) {
        return Tier::applied_bachelor;
    }
    if (contains_any(label, {"中等职业", "中职", "中专", "技工", "中等专业"})) {
        return Tier::secondary;
    }
    const bool bachelor = label.contains("本科");
    if (bachelor && contains_any(label, {"职业", "高职"})) {
        return Tier::vocational_bachelor;
    }
    if (contains_any(label, {"高等职业", "高职", "专科"})) {
        return Tier::college;
    }
    if (bachelor) {
        return Tier::applied_bachelor;
    }
    return std::nullopt;
}

bool is_catalogue_heading(std::string_view text) {
    const std::string dense = without_spaces(text);
    constexpr std::size_t longest_heading = 30; // characters
    return dense.contains("目录") && !dense.contains("、") && length_in_characters(dense) <= longest_heading;
}

bool is_tier_heading(std::string_view text) {
    std::string dense = without_spaces(text);
    for (const std::string_view ending : {"：", ":", "专业"}) {
        if (dense.ends_with(ending)) {
            dense.erase(dense.size() - ending.size());
        }
    }
    constexpr std::size_t longest_heading = 20; // characters
    return length_in_characters(dense) <= longest_heading && tier_in_label(dense) &&
           !contains_any(dense, {"，", "；", "。", "：", ":"}) &&
           std::ranges::any_of(std::initializer_list<std::string_view>{"学校", "院校", "层次", "教育", "阶段", "中职",
                                                                       "高职", "专科", "本科"},
                               [&](std::string_view ending) { return dense.ends_with(ending); });
}

} // namespace kezheng
