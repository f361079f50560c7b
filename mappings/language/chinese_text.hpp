#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kezheng {

/// `text` without white space at its ends (of any script).
[[nodiscard]] std::string_view trim(std::string_view text);

/// `text` without white space between Chinese characters; every other run of white space becomes one space; trimmed.
[[nodiscard]] std::string squeeze_spaces(std::string_view text);

/// `text` without any white space.
[[nodiscard]] std::string without_spaces(std::string_view text);

/// Appends the next line of a sentence that was broken into lines. Between two Latin words comes a space (none at
/// a hyphen, a sign that stands by its number, or a power); beside Chinese characters comes nothing.
void append_wrapped(std::string& text, std::string_view next);

/// Digits, Latin letters and the signs of numbers (．－／（） …) in their half-width forms; Chinese punctuation stays.
[[nodiscard]] std::string half_width(std::string_view text);

/// `text` without control and zero-width characters (tabs stay); `removed` says how many there were.
[[nodiscard]] std::string without_control_characters(std::string_view text, std::size_t& removed);

/// Splits at each of the characters in `separators` that stands outside brackets （）()《》【】[]; parts are trimmed,
/// empty ones left out.
[[nodiscard]] std::vector<std::string> split_list(std::string_view text, std::u32string_view separators);

/// Whether the sentence is closed: its last character is one of 。！？；.!?; or a closing bracket or quotation mark
/// after one of these.
[[nodiscard]] bool ends_sentence(std::string_view text);

/// For comparing names: half-width, lower-case Latin letters, no white space.
[[nodiscard]] std::string comparison_form(std::string_view name);

/// Whether `name` is its own form for comparison.
[[nodiscard]] bool is_comparison_form(std::string_view name);

} // namespace kezheng
