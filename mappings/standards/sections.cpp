#include "mappings/standards/sections.hpp"

#include "graph/base/ascii.hpp"
#include "graph/base/unicode.hpp"
#include "mappings/language/chinese_text.hpp"
#include "mappings/standards/level_caption.hpp"
#include "mappings/standards/level_name.hpp"
#include "mappings/standards/printed_number.hpp"
#include "mappings/standards/running_title.hpp"

#include <algorithm>
#include <cctype>
#include <string>
#include <utility>

namespace kezheng {

namespace {

/// Bytes of a heading or a page number, blanks included; saves time on whole books in one line.
constexpr std::size_t longest_line = 1000;

struct Heading {
    std::string_view text; ///< without white space and number
    SectionKind kind;
};

constexpr std::array heading_rows{
    Heading{"前言", SectionKind::foreword},
    Heading{"目次", SectionKind::contents},
    Heading{"目录", SectionKind::contents},
    Heading{"范围", SectionKind::scope},
    Heading{"适用范围", SectionKind::scope},
    Heading{"规范性引用文件", SectionKind::references},
    Heading{"引用文件", SectionKind::references},
    Heading{"引用标准", SectionKind::references},
    Heading{"术语和定义", SectionKind::terms},
    Heading{"术语与定义", SectionKind::terms},
    Heading{"术语及定义", SectionKind::terms},
    Heading{"术语", SectionKind::terms},
    Heading{"适用院校专业", SectionKind::majors},
    Heading{"适用专业", SectionKind::majors},
    Heading{"对应院校专业", SectionKind::majors},
    Heading{"面向院校专业", SectionKind::majors},
    Heading{"职业技能要求", SectionKind::level_division},
    Heading{"职业技能等级要求", SectionKind::level_division},
    Heading{"职业技能等级划分", SectionKind::level_division},
    Heading{"职业技能等级要求描述", SectionKind::tables},
    Heading{"职业技能要求描述", SectionKind::tables},
    Heading{"参考文献", SectionKind::bibliography},
};

/// Without the chapter number at its start: `4.1`, `6.`, `3、`, `第六章`, `六、`.
std::string_view without_number(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size() && (is_digit(text[at]) || text[at] == '.')) {
        ++at;
    }
    text.remove_prefix(at);
    constexpr std::string_view chinese_digits = "一二三四五六七八九十";
    std::string_view rest = text;
    if (rest.starts_with("第")) {
        rest.remove_prefix(std::string_view("第").size());
    }
    bool any = false;
    while (!rest.empty()) {
        const CodePoint point = code_point_at(rest, 0);
        if (chinese_digits.find(rest.substr(0, point.length)) == std::string_view::npos) {
            break;
        }
        rest.remove_prefix(point.length);
        any = true;
    }
    for (const std::string_view closing : {"章", "、", "．", "."}) {
        if (any && rest.starts_with(closing)) {
            text = rest.substr(closing.size());
            break;
        }
    }
    return text.starts_with("、") ? text.substr(std::string_view("、").size()) : text;
}

/// An entry of a table of contents: text, then leaders or a tab, then a page number.
bool is_contents_entry(const Block& block) {
    if (const Row* row = std::get_if<Row>(&block)) {
        if (row->cells.size() != 2) {
            return false;
        }
        const auto& last = row->cells.back().lines;
        return last.size() == 1 && is_page_number(last.front().text) && !row->cells.front().lines.empty();
    }
    std::string_view text = trim(std::get<Line>(block).text);
    std::size_t digits = 0;
    while (!text.empty() && is_digit(text.back()) && digits < 4) {
        text.remove_suffix(1);
        ++digits;
    }
    if (digits == 0 || digits > 3) {
        return false;
    }
    const std::string_view before = trim(text);
    const bool leaders = before.ends_with("...") || before.ends_with("…") || before.ends_with("··");
    return leaders || (before.size() < text.size() && section_of_heading(before).has_value());
}

std::string text_of(const Block& block) {
    if (const Line* line = std::get_if<Line>(&block)) {
        return line->text;
    }
    std::string text;
    for (const Cell& cell : std::get<Row>(block).cells) {
        for (const Line& line : cell.lines) {
            text += text.empty() ? "" : " ";
            text += line.text;
        }
    }
    return text;
}

SourceRef source_of(const Block& block) {
    return std::visit([](const auto& part) { return part.source; }, block);
}

/// A header row: 工作领域, 工作任务 and few other words. A sentence that names them goes on with 、 or a full stop.
bool is_header_row(const std::string& dense) {
    constexpr std::size_t longest_row = 30; // characters
    constexpr std::size_t most_others = 12; // characters of other headings
    if (dense.find("工作领域") == std::string::npos || dense.find("工作任务") == std::string::npos ||
        length_in_characters(dense) >= longest_row) {
        return false;
    }
    std::string others = dense;
    for (const std::string_view heading : {"工作领域", "工作任务", "职业技能等级要求", "职业技能要求"}) {
        const std::size_t at = others.find(heading);
        others.erase(std::min(at, others.size()), at == std::string::npos ? 0 : heading.size());
    }
    return length_in_characters(others) <= most_others && others.find("、") == std::string::npos &&
           !ends_sentence(dense);
}

/// The tables begin at a caption or a header row, whatever heading stands before them.
bool begins_tables(const std::string& text) {
    const std::string dense = without_spaces(text);
    return is_table_caption(dense) || is_header_row(dense);
}

/// A numbered heading that was glued to the paragraph below it: `3 术语和定义国家、行业标准界定的…`.
struct RunInHeading {
    SectionKind kind;
    std::string heading;
    std::string rest;
};

/// How many bytes at the start of `text` are `name`, spaces between its characters or not; 0 where it starts otherwise.
std::size_t length_of_name(std::string_view text, std::string_view name) {
    std::size_t at = 0;
    while (!name.empty() && at < text.size()) {
        const CodePoint point = code_point_at(text, at);
        const std::string_view character = text.substr(at, point.length);
        at += point.length;
        if (name.starts_with(character)) {
            name.remove_prefix(character.size());
        } else if (!is_space(point.value)) {
            return 0;
        }
    }
    return name.empty() ? at : 0;
}

std::optional<RunInHeading> run_in_heading(std::string_view text) {
    const std::optional<PrintedNumber> number = leading_number(text);
    if (!number || !ends_sentence(text)) {
        return std::nullopt;
    }
    std::size_t longest = 0;
    SectionKind kind = SectionKind::front;
    for (const Heading& heading : heading_rows) {
        const std::size_t length = length_of_name(text.substr(number->length), heading.text);
        if (length > longest) {
            longest = length;
            kind = heading.kind;
        }
    }
    const std::size_t end = number->length + longest;
    if (longest == 0 || !is_ideograph(code_point_at(text, end).value)) {
        return std::nullopt;
    }
    return RunInHeading{kind, std::string(text.substr(0, end)), std::string(text.substr(end))};
}

/// A heading of a numbered chapter that stands without its number.
bool is_bare_heading(std::string_view text, SectionKind kind) {
    const std::string dense = without_spaces(half_width(text));
    return kind != SectionKind::foreword && kind != SectionKind::contents && kind != SectionKind::bibliography &&
           kind != SectionKind::appendix && without_number(dense).size() == dense.size();
}

/// Where the numbered heading of each part stands last.
class HeadingsAhead {
  public:
    explicit HeadingsAhead(const std::vector<Block>& blocks) {
        for (std::size_t at = 0; at < blocks.size(); ++at) {
            const Line* line = std::get_if<Line>(&blocks[at]);
            const std::optional<SectionKind> kind = line == nullptr ? std::nullopt : section_of_heading(line->text);
            if (kind && !is_bare_heading(line->text, *kind)) {
                m_last.at(static_cast<std::size_t>(*kind)) = at;
            }
        }
    }

    /// Whether a numbered heading of this part comes after block `at`.
    [[nodiscard]] bool has_numbered(SectionKind kind, std::size_t at) const {
        return m_last.at(static_cast<std::size_t>(kind)) > at;
    }

  private:
    std::array<std::size_t, section_count> m_last{};
};

/// `第 7 页`
bool is_spelled_page_number(std::string_view text) {
    const std::string dense = without_spaces(text);
    return dense.starts_with("第") && dense.ends_with("页");
}

} // namespace

PageNumbers::PageNumbers(const std::vector<Block>& blocks) {
    for (const Block& block : blocks) {
        const Line* line = std::get_if<Line>(&block);
        m_spelled += line != nullptr && is_page_number(line->text) && is_spelled_page_number(line->text) ? 1 : 0;
    }
}

bool PageNumbers::contain(std::string_view line, bool in_sentence) const {
    return is_page_number(line) && (!in_sentence || m_spelled > 1 || !is_spelled_page_number(line));
}

std::optional<SectionKind> section_of_heading(std::string_view text) {
    if (text.size() > longest_line) {
        return std::nullopt;
    }
    const std::string dense = without_spaces(half_width(text));
    const std::string_view name = without_number(dense);
    for (const Heading& heading : heading_rows) {
        if (name == heading.text) {
            return heading.kind;
        }
    }
    constexpr std::size_t longest_heading = 16;
    if (name.empty() || length_in_characters(name) > longest_heading || ends_sentence(name) || is_digit(name.back())) {
        return std::nullopt;
    }
    if (name.starts_with("面向") && name.find("岗位") != std::string_view::npos) {
        return SectionKind::roles;
    }
    if (name.starts_with("适用") && name.find("专业") != std::string_view::npos) {
        return SectionKind::majors;
    }
    if (name.starts_with("附录")) {
        return SectionKind::appendix;
    }
    return std::nullopt;
}

Sections split_sections(const Document& document, std::vector<Diagnostic>& diagnostics) {
    Sections sections;
    SectionKind current = SectionKind::front;
    const PageNumbers page_numbers(document.blocks);
    const HeadingsAhead ahead(document.blocks);
    RunningTitle running_title;
    for (const Block& block : document.blocks) {
        if (const Line* line = std::get_if<Line>(&block)) {
            running_title.count(line->text);
        }
    }
    bool open = false; // the line before may go on
    const auto enter = [&](SectionKind kind) {
        current = kind;
        sections.found.at(static_cast<std::size_t>(kind)) = true;
    };
    for (std::size_t at = 0; at < document.blocks.size(); ++at) {
        const Block& block = document.blocks[at];
        const std::string text = text_of(block);
        const bool in_tables = current == SectionKind::tables;
        if (std::holds_alternative<Line>(block) && running_title.heads_page(text)) {
            diagnostics.push_back({Rule::page_furniture, {text}, source_of(block), {}});
            continue;
        }
        if (current <= SectionKind::foreword && is_contents_entry(block)) {
            diagnostics.push_back({Rule::contents_entry, {text}, source_of(block), {}});
            continue;
        }
        const std::optional<SectionKind> heading = section_of_heading(text);
        const bool leaves_tables = heading == SectionKind::bibliography || heading == SectionKind::appendix;
        const bool goes_on = open && heading && is_bare_heading(text, *heading) &&
                             (!sections.of(*heading).empty() || ahead.has_numbered(*heading, at));
        const bool in_sentence = std::exchange(open, !ends_sentence(text) && std::holds_alternative<Line>(block));
        if (heading && !goes_on && (!in_tables || leaves_tables)) {
            open = false;
            enter(*heading);
            continue;
        }
        if (const Line* line = std::get_if<Line>(&block); line != nullptr && current < SectionKind::tables) {
            std::optional<RunInHeading> glued = run_in_heading(text);
            const bool below_its_chapter = glued && glued->kind == current && current == SectionKind::level_division;
            if (glued && (glued->kind > current || below_its_chapter)) {
                diagnostics.push_back({Rule::heading_run_in, {glued->heading}, line->source, {}});
                enter(glued->kind);
                sections.blocks.at(static_cast<std::size_t>(current))
                    .emplace_back(Line{std::move(glued->rest), line->source});
                continue;
            }
        }
        if (!in_tables && current < SectionKind::tables &&
            (begins_tables(text) ||
             (level_caption_in(text) != LevelCaption::none && header_row_follows(document.blocks, at)))) {
            enter(SectionKind::tables);
        } else if (!in_tables && page_numbers.contain(text, in_sentence)) {
            open = in_sentence;
            diagnostics.push_back({Rule::page_number, {std::string(trim(text))}, source_of(block), {}});
            continue;
        }
        sections.blocks.at(static_cast<std::size_t>(current)).push_back(block);
    }
    return sections;
}

std::vector<Line> lines_of(const std::vector<Block>& blocks) {
    std::vector<Line> lines;
    lines.reserve(blocks.size());
    for (const Block& block : blocks) {
        const Line* const line = std::get_if<Line>(&block);
        lines.push_back({text_of(block), source_of(block), false, line != nullptr && line->heading});
    }
    return lines;
}

bool is_page_number(std::string_view text) {
    if (text.size() > longest_line) {
        return false;
    }
    const std::string dense = without_spaces(half_width(text));
    std::string_view rest = dense;
    for (const std::string_view edge : {"第", "-", "—", "–"}) {
        if (rest.starts_with(edge)) {
            rest.remove_prefix(edge.size());
            break;
        }
    }
    for (const std::string_view edge : {"页", "-", "—", "–"}) {
        if (rest.ends_with(edge)) {
            rest.remove_suffix(edge.size());
            break;
        }
    }
    std::size_t digits = 0;
    std::size_t slashes = 0;
    for (const char c : rest) {
        slashes += c == '/' ? 1 : 0;
        digits += is_digit(c) ? 1 : 0;
    }
    return digits > 0 && digits <= 6 && slashes <= 1 && digits + slashes == rest.size() && is_digit(rest.front()) &&
           is_digit(rest.back()) && (slashes == 1 || digits <= 3);
}

} // namespace kezheng
