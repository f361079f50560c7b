#include "exporters/tables/xlsx_format.hpp"

#include "exporters/text/plain_text.hpp"
#include "graph/base/unicode.hpp"

#include <xlsxwriter.h>

#include <algorithm>
#include <array>

namespace kezheng {

namespace {

struct ToneColours {
    CellTone tone;
    lxw_color_t fill; ///< 0: none
    lxw_color_t text;
    bool bold;
};

/// In grey print the fills are about 85, 93, 70 and 89 percent light.
constexpr std::array<ToneColours, 7> tones{{
    {CellTone::plain, 0, 0x10202F, false},
    {CellTone::strong, 0, 0x10202F, true},
    {CellTone::good, 0xCFE3D4, 0x10260F, false},
    {CellTone::fair, 0xFCF0CC, 0x33260A, false},
    {CellTone::poor, 0xF0A98F, 0x33120A, true},
    {CellTone::muted, 0, 0x6B7680, false},
    {CellTone::begun, 0xDCE5F3, 0x102033, false},
}};

/// How many UTF-16 units a text takes, which is what Excel counts.
std::size_t units_of(std::string_view text) {
    std::size_t units = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        units += point.value > 0xFFFFU ? 2 : 1;
        at += point.length;
    }
    return units;
}

/// The longest beginning of `text` with at most `units` UTF-16 units.
std::string cut(std::string_view text, std::size_t units) {
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t next = at + code_point_at(text, at).length;
        if (units_of(text.substr(0, next)) > units) {
            break;
        }
        at = next;
    }
    return std::string(text.substr(0, at));
}

/// Excel compares names of sheets without case.
std::string folded(std::string name) {
    std::ranges::transform(name, name.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return name;
}

lxw_format* new_format(lxw_workbook* book) {
    lxw_format* const format = workbook_add_format(book);
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    format_set_border(format, LXW_BORDER_THIN);
    format_set_border_color(format, 0xB8C2CC);
    return format;
}

} // namespace

std::string escaped_for_excel(std::string_view text) {
    constexpr std::size_t length = 7; // _x0041_
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::string_view part = text.substr(i, length);
        const bool escape = part.size() == length && part.starts_with("_x") && part.ends_with('_') &&
                            part.substr(2, 4).find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
        result += escape ? "_x005F_" : std::string(1, text[i]);
    }
    return result;
}

std::string xlsx_sheet_name(std::string_view wanted, std::set<std::string>& taken) {
    constexpr std::size_t longest = 31;
    std::string clean = one_line(wanted);
    std::ranges::replace_if(
        clean, [](char c) { return std::string_view("[]:*?/\\").find(c) != std::string_view::npos; }, '-');
    while (clean.starts_with('\'')) {
        clean.erase(0, 1);
    }
    clean = cut(clean, longest);
    while (clean.ends_with('\'')) {
        clean.pop_back();
    }
    if (clean.empty() || folded(clean) == "history") { // a name that Excel keeps for itself
        clean = "Sheet";
    }
    std::string name = clean;
    for (int number = 2; !taken.insert(folded(name)).second; ++number) {
        const std::string suffix = " " + std::to_string(number);
        name = cut(clean, longest - suffix.size()) + suffix;
    }
    return name;
}

XlsxFormats::XlsxFormats(lxw_workbook* book) : m_book(book), m_heading(new_format(book)) {
    format_set_bold(m_heading);
    format_set_bg_color(m_heading, 0x1F3552);
    format_set_font_color(m_heading, 0xFFFFFF);
    format_set_text_wrap(m_heading);
}

lxw_format* XlsxFormats::of(CellTone tone, const SheetColumn& column) {
    lxw_format*& format = m_formats[{tone, column.align, column.format, column.wraps}];
    if (format != nullptr) {
        return format;
    }
    format = new_format(m_book);
    const ToneColours& colours = tones.at(static_cast<std::size_t>(tone));
    format_set_font_color(format, colours.text);
    if (colours.fill != 0) {
        format_set_bg_color(format, colours.fill);
    }
    if (colours.bold) {
        format_set_bold(format);
    }
    if (column.align != SheetColumn::Align::left) {
        format_set_align(format, column.align == SheetColumn::Align::right ? LXW_ALIGN_RIGHT : LXW_ALIGN_CENTER);
    }
    if (column.format != NumberFormat::general) {
        format_set_num_format(format, column.format == NumberFormat::percent ? "0.0%" : "0.0");
    }
    if (column.wraps) {
        format_set_text_wrap(format);
    }
    return format;
}

} // namespace kezheng
