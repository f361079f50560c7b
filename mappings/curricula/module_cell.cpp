#include "mappings/curricula/module_cell.hpp"

#include "mappings/language/chinese_text.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace kezheng {

namespace {

bool is_code_character(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == '_';
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_module_code(std::string_view word) {
    return !word.empty() && std::ranges::all_of(word, is_code_character) && std::ranges::any_of(word, is_digit);
}

/// Whether a word before or after a name is its code: `B2B 营销` and `3D建模` are names.
bool is_code_beside(std::string_view word, bool apart) {
    return is_module_code(word) && is_digit(word.back()) &&
           (apart || (word.size() > 2 && is_digit(word[word.size() - 2])));
}

/// Whether a word of a text is a code: `K01/K02` are two modules.
bool has_code(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && is_code_character(text[end])) {
            ++end;
        }
        if (end > at && is_code_beside(text.substr(at, end - at), true)) {
            return true;
        }
        at = std::max(end, at + 1);
    }
    return false;
}

std::string with_ascii_separators(std::string text) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> signs{
        {{"（", "("}, {"）", ")"}, {"【", "["}, {"】", "]"}, {"\u3000", " "}, {"：", ":"}}};
    for (const auto& [wide, narrow] : signs) {
        for (std::size_t at = text.find(wide); at != std::string::npos; at = text.find(wide, at)) {
            text.replace(at, wide.size(), narrow);
        }
    }
    return text;
}

/// Without separators and brackets at its ends.
std::string bare(std::string_view text) {
    constexpr std::string_view separators = " \t\n-:()[]/|";
    const std::size_t first = text.find_first_not_of(separators);
    return first == std::string_view::npos
               ? std::string()
               : std::string(text.substr(first, text.find_last_not_of(separators) + 1 - first));
}

} // namespace

ModuleCell module_in_cell(std::string_view text) {
    const std::string whole = with_ascii_separators(half_width(trim(text)));
    if (is_module_code(whole)) {
        return {whole, {}};
    }
    std::size_t front = 0;
    while (front < whole.size() && is_code_character(whole[front])) {
        ++front;
    }
    std::size_t end = whole.size();
    while (end > 0 && (whole[end - 1] == ')' || whole[end - 1] == ']')) {
        --end;
    }
    std::size_t back = end;
    while (back > front && is_code_character(whole[back - 1])) {
        --back;
    }
    const bool bracketed = end < whole.size() && back > 0 && (whole[back - 1] == '(' || whole[back - 1] == '[');
    ModuleCell cell{{}, whole};
    const bool apart = front < whole.size() && static_cast<unsigned char>(whole[front]) < 0x80;
    if (is_code_beside(std::string_view(whole).substr(0, front), apart)) {
        cell = {whole.substr(0, front), bare(std::string_view(whole).substr(front))};
    } else if (bracketed && is_code_beside(std::string_view(whole).substr(back, end - back), true)) {
        cell = {whole.substr(back, end - back), bare(std::string_view(whole).substr(0, back))};
    }
    return cell.name.empty() || has_code(cell.name) ? ModuleCell{{}, whole} : cell;
}

} // namespace kezheng
