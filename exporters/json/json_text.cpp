#include "exporters/json/json_text.hpp"

#include "exporters/json/json_value.hpp"
#include "graph/base/unicode.hpp"

namespace kezheng {

namespace {

/// Whether a text stands in JSON as it is.
bool is_plain(std::string_view text) {
    constexpr char32_t first_printable = 0x20;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        if (point.value < first_printable || point.value == U'"' || point.value == U'\\' || point.value == 0x7F ||
            point.value == replacement_character) {
            return false;
        }
        at += point.length;
    }
    return true;
}

} // namespace

void JsonText::start_line() {
    m_buffer += '\n';
    m_buffer.append(2 * m_open.size(), ' ');
}

void JsonText::start_value() {
    if (m_is_named) {
        m_is_named = false;
    } else if (!m_open.empty()) {
        m_buffer += m_open.back().is_empty ? "" : ",";
        m_open.back().is_empty = false;
        start_line();
    }
}

void JsonText::begin(char open, char close) {
    start_value();
    m_buffer += open;
    m_open.push_back({close});
}

void JsonText::end() {
    const Open closed = m_open.back();
    m_open.pop_back();
    if (!closed.is_empty) {
        start_line();
    }
    m_buffer += closed.close;
    flush_when_full();
}

void JsonText::name(std::string_view name) {
    start_value();
    m_buffer += '"';
    m_buffer += name;
    m_buffer += "\": ";
    m_is_named = true;
}

void JsonText::text(std::string_view text) {
    start_value();
    if (is_plain(text)) {
        m_buffer += '"';
        m_buffer += text;
        m_buffer += '"';
    } else {
        m_buffer += Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
    }
    flush_when_full();
}

void JsonText::number(std::uint64_t number) {
    start_value();
    m_buffer += std::to_string(number);
}

void JsonText::value(std::string_view document) {
    start_value();
    for (const char letter : document) {
        if (letter == '\n') {
            start_line();
        } else {
            m_buffer += letter;
        }
    }
    flush_when_full();
}

void JsonText::finish() {
    m_out << m_buffer << '\n';
    m_buffer.clear();
}

void JsonText::text_unless_empty(std::string_view name, std::string_view text) {
    if (!text.empty()) {
        this->name(name);
        this->text(text);
    }
}

void JsonText::flush_when_full() {
    constexpr std::size_t full = std::size_t{1} << 20U;
    if (m_buffer.size() > full) {
        m_out << m_buffer;
        m_buffer.clear();
    }
}

} // namespace kezheng
