// Job roles, and the division into levels.
#include "mappings/standards/section_parsers.hpp"

#include "graph/base/unicode.hpp"
#include "mappings/language/chinese_text.hpp"
#include "mappings/standards/item_mark.hpp"
#include "mappings/standards/level_name.hpp"
#include "mappings/standards/printed_number.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace kezheng {

namespace {

/// A paragraph that speaks of one level: `【某某】（初级）：…`, `（中级）…`, `初级：…`.
struct LevelParagraph {
    std::string level;
    std::string text; ///< after the level and its colon
};

std::optional<LevelParagraph> level_paragraph(std::string_view text) {
    const std::optional<PrintedNumber> number = leading_number(text);
    if (number) {
        text.remove_prefix(number->length);
    }
    for (const std::string_view colon : {"：", ":"}) {
        const std::size_t at = text.find(colon);
        constexpr std::size_t longest_label = 60;
        if (at == std::string_view::npos || length_in_characters(text.substr(0, at)) > longest_label ||
            text.substr(0, at).contains("，") || text.substr(0, at).contains("、")) {
            continue;
        }
        std::string level = level_named_in(text.substr(0, at));
        if (!level.empty()) {
            return LevelParagraph{std::move(level), std::string(trim(text.substr(at + colon.size())))};
        }
    }
    return std::nullopt;
}

bool starts_level_paragraph(std::string_view text) {
    return level_paragraph(text).has_value();
}

/// The part of a sentence that lists roles: what stands between 从事, 包括 … and 等…岗位.
std::string role_list_in(std::string_view text) {
    constexpr std::array<std::string_view, 10> openings{"岗位群包括", "岗位包括", "岗位有", "岗位群为", "从事",
                                                        "包括",       "胜任",     "担任",   "面向",     "包含"};
    constexpr std::array<std::string_view, 6> closings{"等岗位",     "等工作岗位", "等管理岗位",
                                                       "等相关岗位", "等职业岗位", "等工作"};
    // 面向某某、某某等岗位，从事某某等工作: what is done there is no role.
    const std::size_t done = text.find("从事");
    for (const std::string_view closing : closings) {
        const std::size_t end = text.find(closing);
        if (done != std::string_view::npos && end < done && text.substr(0, end).contains("面向")) {
            text = text.substr(0, end + closing.size());
        }
    }
    std::string list(text);
    for (const std::string_view opening : openings) {
        const std::size_t at = list.find(opening);
        if (at != std::string::npos) {
            const bool last_resort = opening == "面向";
            list = std::string(trim(std::string_view(list).substr(at + opening.size())));
            const std::size_t first_end = std::min(list.find("、"), list.size());
            const std::size_t of = list.substr(0, first_end).rfind("的");
            if (last_resort && of != std::string::npos) {
                list = list.substr(of + std::string_view("的").size()); // 面向某某企业的…岗位
            }
            break;
        }
    }
    std::size_t end = list.find("。");
    for (const std::string_view closing : closings) {
        end = std::min(end, list.find(closing));
    }
    list.erase(std::min(end, list.size()));
    std::string_view rest = trim(list);
    for (bool cut = true; cut;) {
        cut = false;
        for (const std::string_view closing : {"。", "，", "；", "等", "岗位群", "岗位"}) {
            if (rest.ends_with(closing)) {
                rest = trim(rest.substr(0, rest.size() - closing.size()));
                cut = true;
            }
        }
    }
    return std::string(rest);
}

std::size_t outside_brackets(std::string_view text, std::string_view word) {
    int depth = 0;
    std::size_t found = std::string_view::npos;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        depth += point.value == U'（' || point.value == U'(' ? 1 : 0;
        depth -= point.value == U'）' || point.value == U')' ? 1 : 0;
        if (depth <= 0 && text.substr(at).starts_with(word)) {
            found = at;
        }
        at += point.length;
    }
    return found;
}

/// The items of a list of roles; the last two may be joined by 和 or 及.
std::vector<std::string> role_items(std::string_view list) {
    std::vector<std::string> items = split_list(list, U"、，,；;");
    if (items.empty()) {
        return items;
    }
    constexpr std::size_t shortest_half = 2; // characters
    for (const std::string_view word : {"以及", "和", "及"}) {
        const std::string last = items.back();
        const std::size_t at = outside_brackets(last, word);
        if (at == std::string_view::npos) {
            continue;
        }
        const std::string before(trim(std::string_view(last).substr(0, at)));
        const std::string after(trim(std::string_view(last).substr(at + word.size())));
        if (length_in_characters(before) >= shortest_half && length_in_characters(after) >= shortest_half) {
            items.back() = before;
            items.push_back(after);
            break;
        }
    }
    return items;
}

/// The example positions in the brackets of `某岗位群（如甲、乙等）`.
struct GroupItem {
    std::string group;
    std::vector<std::string> positions;
};

GroupItem group_item(std::string_view item) {
    std::size_t opening = item.find("（");
    std::size_t closing = item.rfind("）");
    std::size_t width = std::string_view("（").size();
    if (opening == std::string_view::npos) {
        opening = item.find('(');
        closing = item.rfind(')');
        width = 1;
    }
    if (opening == std::string_view::npos || closing == std::string_view::npos || closing < opening) {
        return {squeeze_spaces(item), {}};
    }
    std::string_view inner = trim(item.substr(opening + width, closing - opening - width));
    for (const std::string_view word : {"例如", "包括", "如", "含"}) {
        if (inner.starts_with(word)) {
            inner = trim(inner.substr(word.size()));
            break;
        }
    }
    if (inner.ends_with("等")) {
        inner = trim(inner.substr(0, inner.size() - std::string_view("等").size()));
    }
    GroupItem result{squeeze_spaces(item.substr(0, opening)), {}};
    for (const std::string& position : split_list(inner, U"、，,；;")) {
        result.positions.push_back(squeeze_spaces(position));
    }
    return result;
}

void add_role(RoleDraft role, SectionContext& context) {
    for (RoleDraft& known : context.standard.roles) {
        if (known.name != role.name || known.group != role.group) {
            continue;
        }
        const std::size_t before = known.levels.size();
        for (const unsigned level : role.levels) {
            if (std::ranges::find(known.levels, level) == known.levels.end()) {
                known.levels.push_back(level);
            }
        }
        std::ranges::sort(known.levels);
        if (known.levels.size() == before) {
            context.report(Rule::role_repeated, {role.name}, role.source);
        }
        return;
    }
    context.standard.roles.push_back(std::move(role));
}

void add_roles_of(const Line& line, std::string_view text, const std::vector<unsigned>& levels,
                  SectionContext& context) {
    const std::vector<std::string> items = role_items(role_list_in(text));
    if (items.empty()) {
        context.report(Rule::roles_unclear, {shortened(line.text, 30)}, line.source);
    }
    for (const std::string& item : items) {
        const std::optional<ItemMark> mark = leading_mark(item); // （1）某某
        const GroupItem group = group_item(std::string_view(item).substr(mark ? mark->length : 0));
        if (group.positions.empty()) {
            add_role({group.group, {}, levels, line.source}, context);
        }
        for (const std::string& position : group.positions) {
            add_role({position, group.group, levels, line.source}, context);
        }
    }
}

} // namespace

void parse_roles(const std::vector<Line>& lines, SectionContext context) {
    std::vector<unsigned> all_levels;
    all_levels.reserve(context.standard.levels.size());
    for (const LevelDraft& level : context.standard.levels) {
        all_levels.push_back(level.number);
    }
    for (Line& line : join_wrapped(lines, starts_level_paragraph, context.wrapped_lines)) {
        line.text = squeeze_spaces(line.text);
        const std::optional<LevelParagraph> paragraph = level_paragraph(line.text);
        if (!paragraph) {
            add_roles_of(line, line.text, all_levels, context);
            continue;
        }
        const auto level =
            std::ranges::find(context.standard.levels, paragraph->level, [](const LevelDraft& l) { return l.name.zh; });
        const bool known = level != context.standard.levels.end();
        add_roles_of(line, paragraph->text, known ? std::vector<unsigned>{level->number} : all_levels, context);
    }
}

std::vector<LevelSummary> parse_level_division(const std::vector<Line>& lines, SectionContext context) {
    std::vector<LevelSummary> summaries;
    for (Line& line : join_wrapped(lines, starts_level_paragraph, context.wrapped_lines)) {
        line.text = squeeze_spaces(line.text);
        if (std::optional<LevelParagraph> paragraph = level_paragraph(line.text)) {
            summaries.push_back({std::move(paragraph->level), std::move(paragraph->text)});
        } else if (!summaries.empty()) {
            append_wrapped(summaries.back().text, line.text); // a second paragraph on the same level
        } else {
            context.report(Rule::formula_sentence, {shortened(line.text, 30)}, line.source);
        }
    }
    return summaries;
}

} // namespace kezheng
