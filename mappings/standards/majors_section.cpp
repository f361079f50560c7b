// Applicable majors, by catalogue and school tier.
#include "mappings/standards/section_parsers.hpp"

#include "graph/base/unicode.hpp"
#include "mappings/language/chinese_text.hpp"
#include "mappings/standards/major_items.hpp"
#include "mappings/standards/major_labels.hpp"
#include "mappings/standards/printed_number.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace kezheng {

namespace {

/// The label and the list of a line such as `中等职业学校：电子商务、…`; no label where the line goes on with a list.
struct LabelledList {
    std::string label;
    std::string list;
};

/// Where the first colon of `text` stands that is not in brackets, and its length; 0 where there is none.
std::pair<std::size_t, std::size_t> first_colon(std::string_view text) {
    int depth = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        depth += point.value == U'（' || point.value == U'(' || point.value == U'[' ? 1 : 0;
        depth -= point.value == U'）' || point.value == U')' || point.value == U']' ? 1 : 0;
        if (depth <= 0 && (point.value == U'：' || point.value == U':')) {
            return {at, point.length};
        }
        at += point.length;
    }
    return {0, 0};
}

LabelledList labelled_list(std::string_view text) {
    constexpr std::size_t longest_label = 30;
    const auto [at, length] = first_colon(text);
    if (length > 0 && length_in_characters(text.substr(0, at)) <= longest_label) {
        return {squeeze_spaces(text.substr(0, at)), std::string(trim(text.substr(at + length)))};
    }
    if (is_tier_heading(text)) {
        return {squeeze_spaces(text), {}};
    }
    return {{}, std::string(text)};
}

/// One line of the section: a tier's list under a catalogue.
struct TierList {
    Catalogue catalogue;
    Tier tier;
    std::vector<std::string> lines;
    SourceRef source;
};

void add_majors(const TierList& list, SectionContext& context) {
    std::vector<MajorDraft>& majors = context.standard.majors;
    MajorItems read = major_items(list.lines);
    context.wrapped_lines += read.joined_lines;
    for (MajorItem& item : read.items) {
        MajorDraft major{list.catalogue, list.tier, std::move(item.name), list.source, std::move(item.code)};
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
        if (in_line == std::string::npos || !tier_in_label(labelled.label.substr(at + word.size()))) {
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
        const std::optional<PrintedNumber> number = leading_number(line.text);
        const std::string_view rest =
            number ? std::string_view(line.text).substr(number->length) : std::string_view(line.text);
        if (is_catalogue_heading(line.text)) {
            catalogue = catalogue_in_label(rest);
            if (!catalogue) {
                catalogue = assumed_catalogue(context.standard);
                context.report(Rule::catalogue_assumed, {heading_of(*catalogue)}, line.source);
            }
            list_open = false;
            continue;
        }
        LabelledList labelled = labelled_list(rest);
        const std::optional<Tier> tier = tier_in_label(labelled.label);
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
