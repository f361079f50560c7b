#include "graph/base/key_order.hpp"

#include "graph/base/ascii.hpp"

#include <cstddef>

namespace kezheng {

namespace {

/// The run of digits at `at`, without leading zeros.
std::string_view number_at(std::string_view text, std::size_t at, std::size_t& end) {
    end = at;
    while (end < text.size() && is_digit(text[end])) {
        ++end;
    }
    std::size_t begin = at;
    while (begin + 1 < end && text[begin] == '0') {
        ++begin;
    }
    return text.substr(begin, end - begin);
}

} // namespace

bool key_before(std::string_view a, std::string_view b) {
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < a.size() && j < b.size()) {
        if (is_digit(a[i]) && is_digit(b[j])) {
            std::size_t a_end = 0;
            std::size_t b_end = 0;
            const std::string_view x = number_at(a, i, a_end);
            const std::string_view y = number_at(b, j, b_end);
            if (x.size() != y.size()) {
                return x.size() < y.size();
            }
            if (x != y) {
                return x < y;
            }
            i = a_end;
            j = b_end;
            continue;
        }
        if (a[i] != b[j]) {
            return static_cast<unsigned char>(a[i]) < static_cast<unsigned char>(b[j]);
        }
        ++i;
        ++j;
    }
    if ((i < a.size()) != (j < b.size())) {
        return j < b.size();
    }
    return a < b; // differ in leading zeros at most
}

} // namespace kezheng
