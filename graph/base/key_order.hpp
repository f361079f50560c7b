#pragma once

#include <string_view>

namespace kezheng {

/// Orders keys as people read them: runs of digits compare as numbers, so `b2b/1/1.9` comes before `b2b/1/1.10`;
/// everything else compares byte by byte. A strict total order over different strings.
[[nodiscard]] bool key_before(std::string_view a, std::string_view b);

/// key_before as a comparator type, for sorted containers.
struct KeyBefore {
    using is_transparent = void;
    bool operator()(std::string_view a, std::string_view b) const { return key_before(a, b); }
};

} // namespace kezheng
