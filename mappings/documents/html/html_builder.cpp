#include "mappings/documents/html/html_builder.hpp"

#include "graph/base/ascii.hpp"
#include "graph/base/unicode.hpp"
#include "mappings/documents/note_mark.hpp"
#include "mappings/documents/raised_text.hpp"
#include "mappings/documents/read_text.hpp"
#include "mappings/language/chinese_text.hpp"
#include "mappings/standards/printed_number.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace kezheng {

namespace {

constexpr std::size_t deepest_table = 40;
constexpr std::size_t most_places = 1'000'000; ///< of all tables, with those that a cell spans to its right

/// Elements that are not printed, or not as text.
constexpr std::array<std::string_view, 24> skipped{"head",     "title",    "script", "style",  "nav",    "template",
                                                   "noscript", "iframe",   "object", "applet", "select", "button",
                                                   "option",   "textarea", "svg",    "del",    "rt",     "rp",
                                                   "audio",    "video",    "canvas", "xml",    "map",    "frameset"};

/// Elements that begin and end a line of their own.
constexpr std::array<std::string_view, 42> blocks_of_text{
    "html",     "body",   "p",      "div",  "h1",    "h2",      "h3",         "h4",      "h5",
    "h6",       "ul",     "ol",     "li",   "dl",    "dt",      "dd",         "table",   "thead",
    "tbody",    "tfoot",  "tr",     "td",   "th",    "caption", "blockquote", "pre",     "section",
    "article",  "header", "footer", "main", "aside", "figure",  "figcaption", "address", "form",
    "fieldset", "legend", "center", "hr",   "br",    "summary"};

bool is_heading_tag(std::string_view name) {
    return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
}

bool ends_with_colon(const Block& block) {
    const Line* const line = std::get_if<Line>(&block);
    return line != nullptr && (line->text.ends_with("：") || line->text.ends_with(':'));
}

template <std::size_t Count>
bool is_one_of(std::string_view name, const std::array<std::string_view, Count>& names) {
    return std::ranges::find(names, name) != names.end();
}

} // namespace

std::vector<Block>& HtmlBuilder::blocks() {
    if (m_tables.empty()) {
        return m_document.blocks;
    }
    OpenTable& open = m_tables.back();
    return open.in_cell ? open.table.rows.back().back().blocks : open.before;
}

void HtmlBuilder::start(const HtmlTag& tag) {
    if (m_skipped > 0 || tag.hidden || is_one_of(tag.name, skipped)) {
        ++m_skipped;
        return;
    }
    begin_script(tag);
    if (tag.name == "br" && m_preformatted > 0) {
        text("\n");
    } else if (is_one_of(tag.name, blocks_of_text)) {
        start_block(tag);
    }
}

void HtmlBuilder::start_block(const HtmlTag& tag) {
    end_line();
    if (tag.name == "table") {
        m_too_complex = m_too_complex || m_tables.size() >= deepest_table;
        m_tables.emplace_back();
    } else if (tag.name == "tr" || tag.name == "td" || tag.name == "th") {
        start_cell(tag);
    } else if (tag.name == "caption" && !m_tables.empty()) {
        m_tables.back().in_cell = false;
    } else if (tag.name == "ol" || tag.name == "ul") {
        start_list(tag);
    } else if (tag.name == "li") {
        start_item(tag);
    } else if (tag.name == "pre" && m_tables.empty()) {
        ++m_preformatted;
    } else if (is_heading_tag(tag.name)) {
        ++m_headings;
    }
}

void HtmlBuilder::start_list(const HtmlTag& tag) {
    List list{tag.name == "ol", tag.number == 0 ? 1 : tag.number};
    list.stands_alone = in_cell() && std::ranges::none_of(m_lists, &List::has_item) &&
                        (blocks().empty() || !ends_with_colon(blocks().back()));
    m_lists.push_back(list);
}

void HtmlBuilder::start_cell(const HtmlTag& tag) {
    if (m_tables.empty()) {
        return;
    }
    OpenTable& open = m_tables.back();
    open.in_cell = false;
    if (tag.name == "tr" || open.table.rows.empty()) {
        open.table.rows.emplace_back();
    }
    if (tag.name != "tr") {
        m_places += tag.column_span;
        m_too_complex = m_too_complex || m_places > most_places;
        open.table.rows.back().push_back({{}, tag.column_span, tag.row_span});
        open.in_cell = true;
    }
}

void HtmlBuilder::start_item(const HtmlTag& tag) {
    m_item_number.clear();
    if (!m_lists.empty() && m_lists.back().ordered) {
        List& list = m_lists.back();
        list.next = tag.number == 0 ? list.next : tag.number;
        m_item_number = number_of_item(list.next);
        ++list.next;
    }
    if (!m_lists.empty()) {
        m_lists.back().has_item = true;
        m_begins_item = m_lists.back().stands_alone;
    }
}

/// The number of an item of the innermost list. Word processors save the numbers 1., 1.1 and 1.1.1 of a table as lists
/// in its cells, those inside the first without an item of their own before them: such an item bears the numbers of the
/// cells above it, too; nothing where those are not known.
std::string HtmlBuilder::number_of_item(int number) {
    constexpr std::size_t deepest_list = 9;
    const std::size_t depth = m_lists.size();
    const bool continues = in_cell() && depth <= deepest_list &&
                           std::all_of(m_lists.begin(), m_lists.end() - 1,
                                       [](const List& list) { return list.ordered && !list.has_item; });
    if (!continues) {
        return std::to_string(number) + ". ";
    }
    if (m_cell_numbers.size() + 1 < depth) {
        return {};
    }
    m_cell_numbers.resize(depth);
    m_cell_numbers.back() = number;
    if (depth == 1) {
        return std::to_string(number) + ". ";
    }
    std::string text;
    for (const int part : m_cell_numbers) {
        text += (text.empty() ? "" : ".") + std::to_string(part);
    }
    return text + ' ';
}

void HtmlBuilder::end(std::string_view name) {
    if (m_skipped > 0) {
        --m_skipped;
        return;
    }
    end_script();
    if (!is_one_of(name, blocks_of_text) || name == "br") {
        return;
    }
    end_line();
    if (name == "table") {
        end_table();
    } else if ((name == "td" || name == "th" || name == "tr") && !m_tables.empty()) {
        m_tables.back().in_cell = false;
    } else if ((name == "ol" || name == "ul") && !m_lists.empty()) {
        m_lists.pop_back();
    } else if (name == "li") {
        m_item_number.clear();
        m_begins_item = false;
    } else if (is_heading_tag(name) && m_headings > 0) {
        --m_headings;
    } else if (name == "pre" && m_preformatted > 0) {
        end_preformatted();
    }
}

void HtmlBuilder::text(std::string_view characters) {
    if (m_skipped > 0) {
        return;
    }
    if (m_preformatted > 0) {
        m_preformatted_text += characters;
        return;
    }
    if (m_raised > 0) {
        m_raised_text += characters;
        return;
    }
    const std::string index = m_lowered > 0 ? as_subscript(characters) : std::string();
    characters = m_lowered > 0 ? index : characters;
    for (std::size_t at = 0; at < characters.size();) {
        const CodePoint point = code_point_at(characters, at);
        const std::string_view character = characters.substr(at, point.length);
        at += point.length;
        constexpr char32_t no_break_space = 0xA0;
        if (point.value <= U' ' || point.value == no_break_space) {
            m_blank = true;
            m_line_break = m_line_break || point.value == U'\n';
            continue;
        }
        const bool broken_word = m_line_break && is_chinese(m_last) && is_chinese(point.value);
        if (m_blank && !m_line.empty() && !broken_word) {
            m_line += ' ';
        }
        m_blank = false;
        m_line_break = false;
        m_line += character;
        m_last = point.value;
    }
}

void HtmlBuilder::begin_script(const HtmlTag& tag) {
    const OpenScript script{tag.raised && m_preformatted == 0, tag.lowered && m_preformatted == 0};
    m_open.push_back(script);
    m_raised += script.raised ? 1 : 0;
    m_lowered += script.lowered ? 1 : 0;
}

void HtmlBuilder::end_script() {
    if (m_open.empty()) {
        return;
    }
    m_raised -= m_open.back().raised ? 1 : 0;
    m_lowered -= m_open.back().lowered ? 1 : 0;
    m_open.pop_back();
    if (m_raised == 0) {
        put_away_raised();
    }
}

/// Raised text that says that there is a note is put aside, other raised text is text, or a power.
void HtmlBuilder::put_away_raised() {
    if (m_raised_text.empty()) {
        return;
    }
    const std::string raised = std::exchange(m_raised_text, {});
    if (is_raised_note_mark(raised, m_last)) {
        m_document.note_marks.push_back({std::string(trim(raised)), {m_document.file, 0, m_lines + 1}});
        return;
    }
    const std::size_t open = std::exchange(m_raised, 0);
    text(is_latin_or_digit(m_last) ? as_superscript(raised) : raised);
    m_raised = open;
}

/// Puts the line away. A number that only the list gives is put before it; not so a single one (`1.`) in cells before
/// whole sentences, since requirements are numbered 1.1.1 or not at all.
void HtmlBuilder::end_line() {
    put_away_raised();
    std::string line(trim(without_control_characters(std::exchange(m_line, {}), m_control_characters)));
    m_blank = false;
    m_line_break = false;
    m_last = 0;
    if (line.empty()) {
        return;
    }
    const std::string number = std::exchange(m_item_number, {});
    const bool has_parts = !number.empty() && !number.ends_with(". ");
    if (!leading_number(line) && (has_parts || !(in_cell() && ends_sentence(line)))) {
        line.insert(0, number);
    }
    ++m_lines;
    blocks().emplace_back(
        Line{std::move(line), {m_document.file, 0, m_lines}, std::exchange(m_begins_item, false), m_headings > 0});
}

void HtmlBuilder::end_table() {
    if (m_tables.empty()) {
        return;
    }
    OpenTable open = std::move(m_tables.back());
    m_tables.pop_back();
    std::vector<Block>& sink = blocks();
    for (std::vector<Block>* part : {&open.before}) {
        sink.insert(sink.end(), std::make_move_iterator(part->begin()), std::make_move_iterator(part->end()));
    }
    std::vector<Block> rows = blocks_of_table(std::move(open.table), 1);
    sink.insert(sink.end(), std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()));
}

/// Preformatted text is read like a text file.
void HtmlBuilder::end_preformatted() {
    --m_preformatted;
    if (m_preformatted > 0) {
        return;
    }
    Document inner = read_text(std::exchange(m_preformatted_text, {}), m_document.file);
    for (Block& block : inner.blocks) {
        blocks().push_back(std::move(block));
    }
    m_document.diagnostics.insert(m_document.diagnostics.end(), std::make_move_iterator(inner.diagnostics.begin()),
                                  std::make_move_iterator(inner.diagnostics.end()));
}

Document HtmlBuilder::finish() {
    end_line();
    if (m_preformatted > 0) {
        m_preformatted = 1;
        end_preformatted();
    }
    while (!m_tables.empty()) {
        end_table();
    }
    if (m_control_characters > 0) {
        m_document.diagnostics.push_back(
            {Rule::control_character, {std::to_string(m_control_characters)}, {m_document.file, 0, 0}, {}});
    }
    return std::move(m_document);
}

} // namespace kezheng
