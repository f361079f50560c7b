#include "exporters/pictures/dot_strings.hpp"

#include <cstddef>

namespace kezheng {

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

} // namespace kezheng
