#include "mappings/sheets/xlsx_dates.hpp"

#include "mappings/sheets/source_sheet.hpp"

#include <charconv>
#include <chrono>
#include <cmath>
#include <set>

namespace kezheng {

namespace {

/// The formats that need no code in the file, of the western and of the Chinese Excel.
bool is_built_in_date(int format) {
    return (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || (format >= 45 && format <= 47) ||
           (format >= 50 && format <= 58);
}

/// Whether a code such as `yyyy"年"m"月"` writes a day or a time: outside of quotes, brackets and escapes it has one of
/// the letters for them.
bool is_date_code(std::string_view code) {
    bool quoted = false;
    bool bracketed = false;
    for (std::size_t i = 0; i < code.size(); ++i) {
        const char c = code[i];
        if (c == '"') {
            quoted = !quoted;
        } else if (c == '\\' || c == '_' || c == '*') {
            ++i; // the next character stands for itself
        } else if (!quoted && (c == '[' || c == ']')) {
            bracketed = c == '[';
        } else if (!quoted && !bracketed && std::string_view("yYmMdDhHsS").find(c) != std::string_view::npos) {
            return true;
        }
    }
    return false;
}

std::string two_digits(unsigned number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

} // namespace

XlsxDates::XlsxDates(XmlElement styles) {
    std::set<int> own;
    std::set<int> coded;
    for (const XmlElement format : styles.child("x:numFmts")) {
        const int id = number_in(format.attribute("numFmtId"), -1);
        coded.insert(id);
        if (is_date_code(format.attribute("formatCode"))) {
            own.insert(id);
        }
    }
    for (const XmlElement style : styles.child("x:cellXfs")) {
        const int id = number_in(style.attribute("numFmtId"), 0);
        m_is_date.push_back(coded.contains(id) ? own.contains(id) : is_built_in_date(id));
    }
}

bool XlsxDates::is_date(int style) const {
    return style >= 0 && static_cast<std::size_t>(style) < m_is_date.size() &&
           m_is_date[static_cast<std::size_t>(style)];
}

std::string XlsxDates::text_of(std::string_view number, FirstDay first) {
    constexpr double last = 2'958'465; // the end of the year 9999
    double value = 0;
    const auto [end, problem] = std::from_chars(number.data(), number.data() + number.size(), value);
    if (problem != std::errc{} || end != number.data() + number.size() || std::isnan(value) || value < 1 ||
        value > last) {
        return shown_number(number);
    }
    using namespace std::chrono;
    const days count(static_cast<int>(std::floor(value)));
    // The first system counts a 29 February 1900 that never was.
    const sys_days zero = first == FirstDay::of_1904 ? sys_days(1904y / January / 1)
                          : value < 61               ? sys_days(1899y / December / 31)
                                                     : sys_days(1899y / December / 30);
    const year_month_day day(zero + count);
    return std::to_string(static_cast<int>(day.year())) + '-' + two_digits(static_cast<unsigned>(day.month())) + '-' +
           two_digits(static_cast<unsigned>(day.day()));
}

} // namespace kezheng
