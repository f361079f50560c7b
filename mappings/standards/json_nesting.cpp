#include "mappings/standards/json_nesting.hpp"

#include <cstddef>

namespace kezheng {

bool nested_too_deeply(std::string_view bytes) {
    constexpr int deepest = 64;
    int depth = 0;
    bool in_string = false;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        if (in_string) {
            if (c == '\\') {
                ++i;
            } else if (c == '"') {
                in_string = false;
            }
            continue;
        }
        in_string = c == '"';
        depth += c == '{' || c == '[' ? 1 : 0;
        depth -= c == '}' || c == ']' ? 1 : 0;
        if (depth > deepest) {
            return true;
        }
    }
    return false;
}

} // namespace kezheng
