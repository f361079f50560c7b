#include "exporters/svg_text.hpp"

#include "graph/base/unicode.hpp"

namespace kezheng {

std::string svg_escaped(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        switch (point.value) {
        case U'&':
            result += "&amp;";
            break;
        case U'<':
            result += "&lt;";
            break;
        case U'>':
            result += "&gt;";
            break;
        case U'"':
            result += "&quot;";
            break;
        default:
            if (point.value >= 0x20U && point.value != 0xFFFEU && point.value != 0xFFFFU) {
                append_utf8(result, point.value);
            }
        }
        at += point.length;
    }
    return result;
}

} // namespace kezheng
