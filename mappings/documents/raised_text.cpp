#include "mappings/documents/raised_text.hpp"

#include "graph/base/unicode.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace kezheng {

namespace {

using Forms = std::array<std::pair<char32_t, std::string_view>, 13>;

constexpr Forms raised_forms{{{U'0', "⁰"},
                              {U'1', "¹"},
                              {U'2', "²"},
                              {U'3', "³"},
                              {U'4', "⁴"},
                              {U'5', "⁵"},
                              {U'6', "⁶"},
                              {U'7', "⁷"},
                              {U'8', "⁸"},
                              {U'9', "⁹"},
                              {U'+', "⁺"},
                              {U'-', "⁻"},
                              {U'−', "⁻"}}};
constexpr Forms lowered_forms{{{U'0', "₀"},
                               {U'1', "₁"},
                               {U'2', "₂"},
                               {U'3', "₃"},
                               {U'4', "₄"},
                               {U'5', "₅"},
                               {U'6', "₆"},
                               {U'7', "₇"},
                               {U'8', "₈"},
                               {U'9', "₉"},
                               {U'+', "₊"},
                               {U'-', "₋"},
                               {U'−', "₋"}}};

std::string in_forms(std::string_view text, const Forms& forms) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        at += point.length;
        if (is_space(point.value)) {
            continue;
        }
        const auto* const form = std::ranges::find(forms, point.value, &Forms::value_type::first);
        if (form == forms.end()) {
            return std::string(text);
        }
        result += form->second;
    }
    return result;
}

} // namespace

std::string as_superscript(std::string_view text) {
    return in_forms(text, raised_forms);
}

std::string as_subscript(std::string_view text) {
    return in_forms(text, lowered_forms);
}

} // namespace kezheng
