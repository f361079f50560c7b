#include "graph/base/number_text.hpp"

#include <array>
#include <charconv>

namespace kezheng {

std::string display_number(double number) {
    std::array<char, 32> buffer{};
    const auto result =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, std::chars_format::general, 10);
    return {buffer.data(), result.ptr};
}

std::string fixed_number(double number, int decimals) {
    std::array<char, 400> buffer{}; // the largest double has 309 digits before its point
    const auto result =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, std::chars_format::fixed, decimals);
    return {buffer.data(), result.ptr};
}

} // namespace kezheng
