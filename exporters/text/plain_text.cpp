#include "exporters/text/plain_text.hpp"

#include "graph/base/unicode.hpp"

namespace kezheng {

std::string plain_text(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        at += point.length;
        if (point.value == U'\r') {
            if (at == text.size() || text[at] != '\n') {
                result += '\n';
            }
            continue;
        }
        const bool breaks = point.value == U'\n' || point.value == U'\t';
        const bool printable = point.value >= 0x20U && (point.value < 0x7FU || point.value >= 0xA0U);
        const bool noncharacter = point.value == 0xFFFEU || point.value == 0xFFFFU;
        if (breaks || (printable && !noncharacter)) {
            append_utf8(result, point.value);
        }
    }
    return result;
}

std::string one_line(std::string_view text) {
    std::string result;
    bool pending = false;
    for (const char c : plain_text(text)) {
        if (c == '\n' || c == '\t') {
            pending = true;
            continue;
        }
        if (pending && !result.empty() && c != ' ' && result.back() != ' ') {
            result += ' ';
        }
        pending = false;
        result += c;
    }
    return result;
}

} // namespace kezheng
