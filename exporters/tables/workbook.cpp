#include "exporters/tables/workbook.hpp"

#include "graph/base/number_text.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace kezheng {

std::string number_text(double number) {
    constexpr double exact = 1e15;
    if (std::trunc(number) == number && std::abs(number) < exact) {
        return fixed_number(number == 0 ? 0 : number, 0);
    }
    std::array<char, 64> buffer{};
    const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number);
    return {buffer.data(), result.ptr};
}

std::string number_text(double number, NumberFormat format) {
    constexpr double half_up = 1e-9; // 6.25 % is 6.3 %, as spreadsheets show it
    switch (format) {
    case NumberFormat::one_decimal:
        return fixed_number(number, 1);
    case NumberFormat::percent:
        return fixed_number(number * 100 + half_up, 1) + '%';
    case NumberFormat::general:
        break;
    }
    return number_text(number);
}

} // namespace kezheng
