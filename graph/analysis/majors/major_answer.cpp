#include "graph/analysis/majors/major_answer.hpp"

#include <array>
#include <cstddef>

namespace kezheng {

std::string_view name_of(MajorManner manner) {
    constexpr std::array<std::string_view, 9> names{"listed",  "name",    "code",   "class", "group",
                                                    "synonym", "english", "prefix", "part"};
    return names.at(static_cast<std::size_t>(manner));
}

std::string_view name_of(MajorVerdict verdict) {
    constexpr std::array<std::string_view, 4> names{"listed", "not-listed", "elsewhere", "unknown"};
    return names.at(static_cast<std::size_t>(verdict));
}

} // namespace kezheng
