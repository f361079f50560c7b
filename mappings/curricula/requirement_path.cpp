#include "mappings/curricula/requirement_path.hpp"

#include "mappings/language/chinese_text.hpp"
#include "mappings/standards/printed_number.hpp"

#include <algorithm>
#include <cctype>
#include <optional>

namespace kezheng {

std::string as_path(std::string_view text) {
    std::string spaced;
    std::string half = half_width(text);
    for (const std::string_view sign : {"（", "）", "："}) {
        for (std::size_t at = half.find(sign); at != std::string::npos; at = half.find(sign)) {
            half.replace(at, sign.size(), " ");
        }
    }
    for (std::size_t at = 0; at < half.size();) {
        std::size_t end = at;
        while (end < half.size() && static_cast<unsigned char>(half[end]) >= 0x80) {
            ++end;
        }
        if (end > at) {
            spaced += half.substr(at, end - at);
            at = end;
            continue;
        }
        const char c = half[at++];
        const bool separator =
            std::isspace(static_cast<unsigned char>(c)) != 0 || c == '/' || c == '(' || c == ')' || c == ':';
        if (!separator) {
            spaced += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        } else if (!spaced.empty() && spaced.back() != '/') {
            spaced += '/';
        }
    }
    while (spaced.ends_with('/')) {
        spaced.pop_back();
    }
    return spaced;
}

bool take_name(std::string_view& path, std::string_view name) {
    if (name.empty() || !path.starts_with(name)) {
        return false;
    }
    const std::string_view rest = path.substr(name.size());
    const bool before_level = rest.starts_with("初级") || rest.starts_with("中级") || rest.starts_with("高级");
    const bool whole =
        rest.empty() || rest.front() == '/' || static_cast<unsigned char>(name.back()) >= 0x80 || before_level;
    if (!whole) {
        return false;
    }
    path = rest;
    while (path.starts_with('/')) {
        path.remove_prefix(1);
    }
    return true;
}

std::string position_in(std::string_view key) {
    const std::size_t first = key.find('/');
    const std::size_t second = key.find('/', first + 1);
    return second == std::string_view::npos ? std::string() : std::string(key.substr(second + 1));
}

std::string leading_number_text(std::string_view printed) {
    const std::optional<PrintedNumber> number = leading_number(printed);
    return number ? number->text() : std::string(printed);
}

bool shares_name(std::string_view name, std::string_view text) {
    constexpr std::size_t least = 9; // bytes: three Chinese characters
    return (text.size() >= least && name.find(text) != std::string_view::npos) ||
           (name.size() >= least && text.find(name) != std::string_view::npos);
}

std::string numbers_in(std::string_view text) {
    std::string numbers;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = text.find_first_of("0123456789", at);
        if (begin == std::string_view::npos) {
            break;
        }
        at = std::min(text.find_first_not_of("0123456789.", begin), text.size());
        const std::string_view number = text.substr(begin, at - begin);
        const std::size_t dot = number.find('.');
        if (dot != std::string_view::npos && dot + 1 < number.size() && number[dot + 1] != '.') {
            numbers += (numbers.empty() ? "" : " ") + std::string(number);
        }
    }
    return numbers;
}

} // namespace kezheng
