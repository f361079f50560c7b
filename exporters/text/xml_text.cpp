#include "exporters/text/xml_text.hpp"

#include "exporters/text/plain_text.hpp"

namespace kezheng {

std::string xml_text(std::string_view text) {
    std::string result;
    for (const char c : plain_text(text)) {
        switch (c) {
        case '&':
            result += "&amp;";
            break;
        case '<':
            result += "&lt;";
            break;
        case '>':
            result += "&gt;";
            break;
        case '"':
            result += "&quot;";
            break;
        case '\n': // a bare one would be a space in an attribute
            result += "&#10;";
            break;
        case '\t':
            result += "&#9;";
            break;
        default:
            result += c;
        }
    }
    return result;
}

} // namespace kezheng
