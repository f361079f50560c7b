#include "exporters/pictures/dot_strings.hpp"

#include "graph/base/unicode.hpp"

#include <cstddef>

namespace kezheng {

namespace {

/// Characters that have no place in a picture: controls, and what XML does not allow.
bool is_left_out(char32_t value) {
    return value < 0x20U || value == 0x7FU || value == 0xFFFEU || value == 0xFFFFU;
}

/// A text as Graphviz reads it: `\` begins an escape and is doubled, a line ends with `line_end` (`\n` centres it, `\l`
/// sets it to the left), other control characters are left out, broken bytes become U+FFFD.
std::string escaped_text(std::string_view text, std::string_view line_end) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        if (point.value == U'\\') {
            result += "\\\\";
        } else if (point.value == U'\n') {
            result += line_end;
        } else if (!is_left_out(point.value)) {
            append_utf8(result, point.value);
        }
        at += point.length;
    }
    return result;
}

} // namespace

std::string with_short_strings(std::string_view dot) {
    constexpr std::size_t longest = 8000;
    std::string result;
    result.reserve(dot.size());
    bool quoted = false;
    int html = 0; // depth of <…> outside of quotes
    std::size_t length = 0;
    for (std::size_t i = 0; i < dot.size(); ++i) {
        const char c = dot[i];
        if (!quoted && html > 0) {
            html += c == '<' ? 1 : 0;
            html -= c == '>' ? 1 : 0;
            result += c;
            continue;
        }
        const bool begins_character = (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
        if (quoted && length >= longest && begins_character && c != '"') {
            result += "\" +\n\"";
            length = 0;
        }
        result += c;
        ++length;
        if (quoted && c == '\\' && i + 1 < dot.size()) { // what it guards stays with it, also the end of a line
            result += dot[++i];
            ++length;
        } else if (c == '"') {
            quoted = !quoted;
            length = 0;
        } else if (!quoted && c == '<') {
            html = 1;
        }
    }
    return result;
}

std::string escaped_label(std::string_view text, std::string_view line_end) {
    std::string result = escaped_text(text, line_end);
    for (std::size_t at = result.find('&'); at != std::string::npos; at = result.find('&', at + 1)) {
        result.insert(at + 1, "amp;");
    }
    return result;
}

std::string escaped_name(std::string_view name) {
    return escaped_text(name, " ");
}

std::string escaped_tooltip(std::string_view text) {
    return escaped_text(escaped_label(text, " "), " ");
}

} // namespace kezheng
