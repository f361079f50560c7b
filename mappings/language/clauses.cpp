#include "mappings/language/clauses.hpp"

#include "graph/base/unicode.hpp"
#include "mappings/language/chinese_text.hpp"

namespace kezheng {

namespace {

bool opens_bracket(char32_t value) {
    return value == U'（' || value == U'(' || value == U'【' || value == U'[';
}

bool closes_bracket(char32_t value) {
    return value == U'）' || value == U')' || value == U'】' || value == U']';
}

bool is_dropped(char32_t value) {
    return value == U'“' || value == U'”' || value == U'"' || value == U'《' || value == U'》' || value == U'「' ||
           value == U'」';
}

char32_t chinese_punctuation(char32_t value) {
    switch (value) {
    case U',':
        return U'，';
    case U';':
        return U'；';
    case U':':
        return U'：';
    case U'.': // only where a sentence ends, see plain_sentence
        return U'。';
    default:
        return value;
    }
}

} // namespace

std::string_view readable_part(std::string_view sentence) {
    return first_characters(sentence, most_characters_read);
}

std::string plain_sentence(std::string_view sentence) {
    const std::string squeezed = squeeze_spaces(sentence);
    std::string result;
    int depth = 0;
    char32_t before = 0;
    for (std::size_t at = 0; at < squeezed.size();) {
        const CodePoint point = code_point_at(squeezed, at);
        at += point.length;
        if (opens_bracket(point.value)) {
            ++depth;
        } else if (closes_bracket(point.value)) {
            depth = depth > 0 ? depth - 1 : 0;
        } else if (depth == 0 && !is_dropped(point.value)) {
            const bool inside_number =
                (before >= U'0' && before <= U'9') || at >= squeezed.size() || (before < 0x80 && point.value == U'.');
            append_utf8(result, point.value == U'.' && inside_number ? U'.' : chinese_punctuation(point.value));
            before = point.value;
        }
    }
    return result;
}

std::vector<std::string> clauses_of(std::string_view sentence) {
    return split_list(sentence, U"，；：。！？!?\n");
}

} // namespace kezheng
