#include "mappings/documents/docx/docx_paragraph.hpp"

#include "graph/base/ascii.hpp"
#include "graph/base/unicode.hpp"
#include "mappings/documents/note_mark.hpp"
#include "mappings/documents/raised_text.hpp"
#include "mappings/language/chinese_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace kezheng {

namespace {

/// Elements that only wrap text.
constexpr std::array<std::string_view, 11> wrappers{"w:hyperlink",  "w:smartTag",  "w:fldSimple", "w:sdt",
                                                    "w:sdtContent", "w:customXml", "w:dir",       "w:bdo",
                                                    "w:rubyBase",   "mc:Choice",   "mc:Fallback"};

bool is_one_of(std::string_view name, auto const& names) {
    return std::ranges::find(names, name) != names.end();
}

bool holds_text(XmlElement element) {
    if (element.is("w:t") || element.is("w:txbxContent")) {
        return true;
    }
    for (const XmlElement child : element) { // NOLINT(readability-use-anyofallof): no range of the standard library
        if (holds_text(child)) {
            return true;
        }
    }
    return false;
}

/// Characters of the fonts Symbol and Wingdings, which files give by their place in the font.
struct FontCharacter {
    unsigned place;
    char32_t value;
};
constexpr std::array symbol_font{
    FontCharacter{0x61, U'α'}, FontCharacter{0x62, U'β'}, FontCharacter{0x6D, U'μ'}, FontCharacter{0xA3, U'≤'},
    FontCharacter{0xA5, U'∞'}, FontCharacter{0xAE, U'→'}, FontCharacter{0xB0, U'°'}, FontCharacter{0xB1, U'±'},
    FontCharacter{0xB3, U'≥'}, FontCharacter{0xB4, U'×'}, FontCharacter{0xB7, U'•'}, FontCharacter{0xB8, U'÷'},
    FontCharacter{0xB9, U'≠'}, FontCharacter{0xBB, U'≈'}, FontCharacter{0x57, U'Ω'},
};
constexpr std::array wingdings{
    FontCharacter{0x6C, U'●'}, FontCharacter{0x6E, U'■'}, FontCharacter{0x6F, U'□'}, FontCharacter{0x75, U'◆'},
    FontCharacter{0xA8, U'□'}, FontCharacter{0xD8, U'➢'}, FontCharacter{0xE0, U'→'}, FontCharacter{0xF0, U'⇨'},
    FontCharacter{0xFB, U'✗'}, FontCharacter{0xFC, U'✓'}, FontCharacter{0xFD, U'☒'}, FontCharacter{0xFE, U'☑'},
};

char32_t character_of(std::string_view font, unsigned place) {
    constexpr unsigned private_from = 0xF000;
    constexpr unsigned private_to = 0xF0FF;
    if (place < private_from || place > private_to) {
        return place;
    }
    const unsigned in_font = place - private_from;
    const auto look_up = [&](const auto& characters) -> char32_t {
        const auto found = std::ranges::find(characters, in_font, &FontCharacter::place);
        return found == characters.end() ? char32_t{0xFFFD} : found->value;
    };
    const bool plain = in_font >= 0x20 && in_font < 0x7F && !font.starts_with("W");
    const char32_t known = font.starts_with("Wingdings") ? look_up(wingdings) : look_up(symbol_font);
    return known == 0xFFFD && plain ? in_font : known;
}

} // namespace

XmlElement chosen_alternative(XmlElement alternate_content) {
    XmlElement first;
    XmlElement fallback;
    for (const XmlElement branch : alternate_content) {
        if (branch.is("mc:Choice")) {
            if (holds_text(branch)) {
                return branch;
            }
            first = first ? first : branch;
        } else if (branch.is("mc:Fallback")) {
            fallback = branch;
        }
    }
    return fallback && (!first || holds_text(fallback)) ? fallback : first;
}

DocxText DocxParagraphReader::read(XmlElement paragraph) {
    m_text = {};
    new_line();
    for (const XmlElement child : paragraph) {
        read_inline(child);
    }
    put_away_raised();
    // A code that is still open is broken: codes end in their paragraph, and the text after it must not be lost.
    m_fields.assign(m_fields.size(), false);
    m_open_codes = 0;
    return std::exchange(m_text, {});
}

void DocxParagraphReader::read_inline(XmlElement element) {
    const std::string_view name = element.name();
    if (name == "w:r") {
        read_run(element);
    } else if (name == "w:del" || name == "w:moveFrom") {
        ++m_counts.deletions;
    } else if (name == "w:ins" || name == "w:moveTo") {
        ++m_counts.insertions;
        for (const XmlElement child : element) {
            read_inline(child);
        }
    } else if (name == "mc:AlternateContent") {
        read_inline(chosen_alternative(element));
    } else if (name.starts_with("m:")) {
        read_math(element);
    } else if (name == "w:subDoc") {
        ++m_counts.embedded;
    } else if (is_one_of(name, wrappers)) {
        for (const XmlElement child : element) {
            read_inline(child);
        }
    }
}

void DocxParagraphReader::read_run(XmlElement run) {
    if (run.child("w:rPr").is_on("w:vanish")) {
        m_counts.hidden += run.child("w:t") ? 1 : 0;
        for (const XmlElement part : run) { // a field may begin or end in hidden text
            if (part.is("w:fldChar")) {
                read_field_character(part);
            }
        }
        return;
    }
    const auto has_own_mark = [&](std::string_view reference) {
        const std::string_view said = run.child(reference).attribute("w:customMarkFollows");
        return said == "1" || said == "true" || said == "on";
    };
    const std::string_view script = run.child("w:rPr").child("w:vertAlign").attribute("w:val");
    m_is_raised = has_own_mark("w:footnoteReference") || has_own_mark("w:endnoteReference") || script == "superscript";
    m_is_lowered = script == "subscript";
    for (const XmlElement part : run) {
        read_run_part(part);
    }
    m_is_raised = false;
    m_is_lowered = false;
}

void DocxParagraphReader::read_run_part(XmlElement part) {
    const std::string_view name = part.name();
    if (name == "w:t") {
        read_text(part);
    } else if (name == "w:tab" || name == "w:ptab") {
        append(" ");
    } else if (name == "w:br") {
        read_break(part);
    } else if (name == "w:cr") {
        new_line();
    } else if (name == "w:noBreakHyphen") {
        append("-");
    } else if (name == "w:sym") {
        read_symbol(part);
    } else if (name == "w:fldChar") {
        read_field_character(part);
    } else if (name == "w:lastRenderedPageBreak") {
        rendered_page_break();
    } else if (name == "w:footnoteReference" || name == "w:endnoteReference") {
        ++m_counts.notes;
    } else if (name == "w:drawing" || name == "w:pict" || name == "w:object") {
        read_drawing(part);
    } else if (name == "w:ruby") {
        read_inline(part.child("w:rubyBase"));
    } else if (name == "mc:AlternateContent") {
        for (const XmlElement child : chosen_alternative(part)) {
            read_run_part(child);
        }
    }
}

void DocxParagraphReader::read_text(XmlElement text) {
    std::string_view content = text.text();
    if (text.attribute("xml:space") != "preserve") {
        constexpr std::string_view blanks = " \t\r\n";
        const std::size_t begin = std::min(content.find_first_not_of(blanks), content.size());
        content = content.substr(begin, content.find_last_not_of(blanks) + 1 - begin);
    }
    std::string clean(content);
    std::ranges::replace_if(clean, [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    append(clean);
}

void DocxParagraphReader::append(std::string_view text) {
    if (m_open_codes > 0 || text.empty()) {
        return;
    }
    if (m_is_raised) {
        m_raised += text;
        return;
    }
    put_away_raised();
    append_level(m_is_lowered ? as_subscript(text) : text);
}

/// Raised text that says that there is a note is put aside, other raised text is text, or a power.
void DocxParagraphReader::put_away_raised() {
    if (m_raised.empty()) {
        return;
    }
    const std::string raised = std::exchange(m_raised, {});
    const std::string_view before = trim(m_text.lines.back().text);
    const char32_t last = before.empty() ? 0 : last_code_point(before).value;
    if (is_raised_note_mark(raised, last)) {
        m_text.note_marks.emplace_back(trim(raised));
    } else {
        append_level(is_latin_or_digit(last) ? as_superscript(raised) : raised);
    }
}

void DocxParagraphReader::new_line() {
    if (!m_text.lines.empty()) {
        put_away_raised();
    }
    m_text.lines.emplace_back();
}

void DocxParagraphReader::append_level(std::string_view text) {
    DocxText::TextLine& line = m_text.lines.back();
    if (trim(line.text).empty() && !trim(text).empty()) {
        line.page = m_has_pages ? m_page : 0;
        m_break_counted = false;
        if (!m_rows.empty()) {
            m_rows.back().in_first_text = false;
        }
    }
    line.text += text;
}

void DocxParagraphReader::read_break(XmlElement line_break) {
    new_line();
    if (line_break.attribute("w:type") == "page") {
        ++m_page;
        m_break_counted = true;
    }
}

void DocxParagraphReader::rendered_page_break() {
    if (std::exchange(m_break_counted, false)) {
        return;
    }
    if (!m_rows.empty() && m_rows.back().in_first_text) {
        RowPages& row = m_rows.back();
        if (row.starts_after_break) {
            return; // counted in a cell further left
        }
        row.starts_after_break = true;
        ++row.start;
    }
    ++m_page;
}

void DocxParagraphReader::begin_row() {
    m_rows.push_back({m_page, m_page, false, false});
}

void DocxParagraphReader::begin_cell() {
    m_page = m_rows.back().start;
    m_rows.back().in_first_text = true;
}

void DocxParagraphReader::end_cell() {
    m_rows.back().furthest = std::max(m_rows.back().furthest, m_page);
    m_rows.back().in_first_text = false;
}

void DocxParagraphReader::end_row() {
    m_page = std::max(m_rows.back().furthest, m_rows.back().start);
    m_rows.pop_back();
}

void DocxParagraphReader::read_field_character(XmlElement character) {
    const std::string_view type = character.attribute("w:fldCharType");
    constexpr std::size_t deepest_field = 100;
    if (type == "begin") {
        if (m_fields.size() >= deepest_field) {
            return;
        }
        m_fields.push_back(true);
        ++m_open_codes;
    } else if (!m_fields.empty()) {
        m_open_codes -= m_fields.back() ? 1 : 0;
        if (type == "separate") {
            m_fields.back() = false;
        } else {
            m_fields.pop_back();
        }
    }
}

void DocxParagraphReader::read_symbol(XmlElement symbol) {
    const std::string_view digits = symbol.attribute("w:char");
    unsigned place = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), place, 16);
    if (error == std::errc{} && place >= 0x20U) {
        std::string text;
        append_utf8(text, character_of(symbol.attribute("w:font"), place));
        append(text);
    }
}

void DocxParagraphReader::read_math(XmlElement math) {
    if (math.is("m:t")) {
        append(math.text());
        return;
    }
    for (const XmlElement child : math) {
        if (child.is("w:r")) {
            read_run(child);
        } else if (child.name().starts_with("m:")) {
            read_math(child);
        }
    }
}

/// Text boxes are noted, to be read after the paragraph; the words of WordArt make a line.
void DocxParagraphReader::read_drawing(XmlElement drawing) {
    if (drawing.is("w:txbxContent")) {
        m_text.text_boxes.push_back(drawing);
        return;
    }
    if (drawing.is("a:blip") || drawing.is("v:imagedata")) {
        ++m_counts.pictures;
    }
    if (drawing.is("v:textpath") && drawing.has_attribute("string")) {
        new_line();
        append(drawing.attribute("string"));
        new_line();
    }
    if (drawing.is("mc:AlternateContent")) {
        read_drawing(chosen_alternative(drawing));
        return;
    }
    for (const XmlElement child : drawing) {
        read_drawing(child);
    }
}

} // namespace kezheng
