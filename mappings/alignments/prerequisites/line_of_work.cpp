#include "mappings/alignments/prerequisites/line_of_work.hpp"

#include "graph/base/unicode.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>
#include <vector>

namespace kezheng {

namespace {

/// Words that a task of any trade may bear.
constexpr std::array<std::string_view, 18> common_words{"管理", "基础", "操作", "服务", "工作", "技术",
                                                        "应用", "处理", "实施", "制作", "实务", "业务",
                                                        "常规", "日常", "初级", "高级", "制定", "制订"};

constexpr std::array<std::string_view, 6> words_for_basic{"基础", "入门", "初步", "通用", "概论", "常规"};
constexpr std::array<std::pair<std::string_view, std::string_view>, 5> degrees{
    {{"粗", "精"}, {"粗", "细"}, {"初", "复"}, {"初", "终"}, {"初", "精"}}};

std::string_view without_common_end(std::string_view name) {
    const auto ends = [&](std::string_view word) { return name.ends_with(word) && name.size() > word.size(); };
    for (const auto* word = std::ranges::find_if(common_words, ends); word != common_words.end();
         word = std::ranges::find_if(common_words, ends)) {
        name.remove_suffix(word->size());
    }
    return name;
}

std::vector<std::string_view> characters_of(std::string_view text) {
    std::vector<std::string_view> characters;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = code_point_at(text, at).length;
        characters.push_back(text.substr(at, length));
        at += length;
    }
    return characters;
}

} // namespace

bool says_what_is_worked_on(std::string wording) {
    for (const std::string_view word : common_words) {
        for (std::size_t at = wording.find(word); at != std::string::npos; at = wording.find(word)) {
            wording.erase(at, word.size());
        }
    }
    return characters_of(wording).size() > 1;
}

SharedName shared_name(std::string_view a, std::string_view b) {
    const std::vector<std::string_view> left = characters_of(without_common_end(a));
    const std::vector<std::string_view> right = characters_of(without_common_end(b));
    SharedName line;
    SharedName kinds;
    for (std::size_t i = 0; i < left.size(); ++i) {
        for (std::size_t j = 0; j < right.size(); ++j) {
            std::string wording;
            std::size_t length = 0;
            while (i + length < left.size() && j + length < right.size() && left[i + length] == right[j + length]) {
                wording += left[i + length];
                ++length;
            }
            const bool is_at_end = i + length == left.size() && j + length == right.size();
            const bool is_all = i == 0 && j == 0;
            SharedName& found = is_at_end && !is_all ? kinds : line;
            if (wording.size() > found.wording.size() && says_what_is_worked_on(wording)) {
                found = {is_at_end && !is_all ? NameRelation::kinds : NameRelation::one_line, std::move(wording)};
            }
        }
    }
    return line.relation == NameRelation::one_line ? line : kinds;
}

bool is_refined_by(std::string_view general, std::string_view special) {
    const auto says = [](std::string_view name) {
        return [name](std::string_view word) { return name.contains(word); };
    };
    return (std::ranges::any_of(words_for_basic, says(general)) &&
            std::ranges::none_of(words_for_basic, says(special))) ||
           std::ranges::any_of(degrees, [&](const auto& degree) {
               return general.contains(degree.first) && special.contains(degree.second);
           });
}

} // namespace kezheng
