// Applicable majors, by catalogue and school tier.
#include "mappings/standards/section_parsers.hpp"

#include "graph/base/unicode.hpp"
#include "mappings/language/chinese_text.hpp"
#include "mappings/standards/major_name.hpp"
#include "mappings/standards/printed_number.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace kezheng {

namespace {

bool contains_any(std::string_view text, std::initializer_list<std::string_view> parts) {
    return std::ranges::any_of(parts, [&](std::string_view part) { return text.contains(part); });
}

/// The catalogue that a heading such as `4.1 参照原版专业目录` names.
std::optional<Catalogue> catalogue_in(std::string_view text) {
    if (contains_any(text, {"新版", "2021", "修订", "2022", "现行"})) {
        return Catalogue::revised;
    }
    if (contains_any(text, {"原版", "旧版", "2010", "2015", "2012", "原专业"})) {
        return Catalogue::original;
    }
    return std::nullopt;
}

/// The tier that the label before a list of majors names.
std::optional<Tier> tier_in(std::string_view label) {
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

/// The label and the list of a line such as `中等职业学校：电子商务、…`; no label where the line goes on with a list.
struct LabelledList {
    std::string label;
    std::string list;
};

LabelledList labelled_list(std::string_view text) {
    constexpr std::size_t longest_label = 30;
    for (const std::string_view colon : {"：", ":"}) {
        const std::size_t at = text.find(colon);
        if (at != std::string_view::npos && length_in_characters(text.substr(0, at)) <= longest_label) {
            return {squeeze_spaces(text.substr(0, at)), std::string(trim(text.substr(at + colon.size())))};
        }
    }
    return {{}, std::string(text)};
}

/// Whether a line without a list is the heading of a catalogue.
bool is_catalogue_heading(std::string_view text) {
    return text.contains("目录") && !text.contains("、") && length_in_characters(text) <= 30;
}

/// A tier on a line of its own, above its list: `4.1.1 中等职业学校`.
bool is_tier_heading(std::string_view dense) {
    constexpr std::size_t longest_heading = 16;
    return tier_in(dense).has_value() && length_in_characters(dense) <= longest_heading && !dense.contains("、") &&
           std::ranges::any_of(
               std::array<std::string_view, 8>{"学校", "院校", "本科", "专科", "中职", "高职", "层次", "专业"},
               [&](std::string_view ending) { return dense.ends_with(ending); });
}

/// The list without the words that close it: 等专业。, 等相关专业, 等。
std::string_view without_closing(std::string_view list) {
    for (bool cut = true; cut;) {
        cut = false;
        for (const std::string_view closing : {"。", "；", ".", "等相关专业", "等专业", "相关专业", "等"}) {
            if (list.ends_with(closing) && list.size() > closing.size()) {
                list = trim(list.substr(0, list.size() - closing.size()));
                cut = true;
            }
        }
    }
    return list;
}

/// A tier's list under a catalogue, with the lines that it takes.
struct TierList {
    Catalogue catalogue;
    Tier tier;
    std::vector<std::string> lines;
    SourceRef source;
};

constexpr std::u32string_view list_separators = U"、，,；;";

/// The names that a list holds. Where nothing separates them, each stands on a line of its own, or after a blank.
std::vector<std::string> names_in(const TierList& list) {
    const bool separated = std::ranges::any_of(
        list.lines, [](const std::string& line) { return split_list(line, list_separators).size() > 1; });
    std::string text;
    for (const std::string& line : list.lines) {
        if (separated) {
            append_wrapped(text, line);
        } else {
            text += text.empty() || line.empty() ? "" : "、";
            text += line;
        }
    }
    if (separated) {
        return split_list(without_closing(text), list_separators);
    }
    std::vector<std::string> names;
    for (const std::string& line : split_list(without_closing(text), U"、")) {
        for (std::string& name : split_list(without_codes(line), U" \t　")) {
            names.push_back(std::move(name));
        }
    }
    return names;
}

void add_majors(const TierList& list, SectionContext& context) {
    std::vector<MajorDraft>& majors = context.standard.majors;
    for (const std::string& item : names_in(list)) {
        MajorDraft major{list.catalogue, list.tier, name_of_major(item), list.source};
        if (major.name.empty()) {
            continue;
        }
        const bool repeated = std::ranges::any_of(majors, [&](const MajorDraft& known) {
            return known.catalogue == major.catalogue && known.tier == major.tier && known.name == major.name;
        });
        if (repeated) {
            context.report(Rule::major_repeated, {major.name}, major.source);
        } else {
            majors.push_back(std::move(major));
        }
    }
}

/// Without a heading, the year of issue decides: the revised catalogue of vocational majors came out in March 2021.
Catalogue assumed_catalogue(const StandardDraft& standard) {
    return standard.details.issued >= "2021-03" ? Catalogue::revised : Catalogue::original;
}

/// The lines, with the heading of a catalogue set apart from a list that stands on its line: `4.2
/// 新版目录中等职业学校：…`.
std::vector<Line> with_headings_apart(const std::vector<Line>& lines) {
    std::vector<Line> result;
    for (const Line& line : lines) {
        constexpr std::string_view word = "目录";
        const LabelledList labelled = labelled_list(line.text);
        const std::size_t at = labelled.label.rfind(word);
        const std::size_t in_line = at == std::string::npos ? at : line.text.rfind(word, line.text.find(labelled.list));
        if (in_line == std::string::npos || !tier_in(labelled.label.substr(at + word.size()))) {
            result.push_back(line);
            continue;
        }
        result.push_back({line.text.substr(0, in_line + word.size()), line.source});
        result.push_back({std::string(trim(std::string_view(line.text).substr(in_line + word.size()))), line.source});
    }
    return result;
}

} // namespace

void parse_majors(const std::vector<Line>& lines, SectionContext context) {
    std::optional<Catalogue> catalogue;
    std::vector<TierList> lists;
    bool list_open = false;
    for (const Line& line : with_headings_apart(lines)) {
        const std::string dense = without_spaces(line.text);
        const std::optional<PrintedNumber> number = leading_number(line.text);
        const std::string_view rest =
            number ? std::string_view(line.text).substr(number->length) : std::string_view(line.text);
        if (is_catalogue_heading(dense)) {
            catalogue = catalogue_in(rest);
            if (!catalogue) {
                catalogue = assumed_catalogue(context.standard);
                context.report(Rule::catalogue_assumed, {heading_of(*catalogue)}, line.source);
            }
            list_open = false;
            continue;
        }
        LabelledList labelled = labelled_list(rest);
        if (labelled.label.empty() && is_tier_heading(without_spaces(rest))) {
            labelled = {squeeze_spaces(rest), {}};
        }
        const std::optional<Tier> tier = tier_in(labelled.label);
        if (tier) {
            if (!catalogue) {
                catalogue = assumed_catalogue(context.standard);
                context.report(Rule::catalogue_assumed, {heading_of(*catalogue)}, line.source);
            }
            lists.push_back({*catalogue, *tier, {std::move(labelled.list)}, line.source});
            list_open = true;
        } else if (!labelled.label.empty()) {
            context.report(Rule::unknown_tier, {labelled.label}, line.source);
            list_open = false;
        } else if (list_open) {
            context.wrapped_lines += 1;
            lists.back().lines.push_back(line.text);
        } else {
            context.report(Rule::unplaced_line, {shortened(line.text, 30)}, line.source);
        }
    }
    for (const TierList& list : lists) {
        add_majors(list, context);
    }
}

} // namespace kezheng
