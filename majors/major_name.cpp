#include "majors/major_name.hpp"

#include "graph/base/unicode.hpp"

namespace kezheng {

std::string major_name_form(std::string_view name) {
    std::string form;
    form.reserve(name.size());
    for (std::size_t at = 0; at < name.size();) {
        const CodePoint point = code_point_at(name, at);
        const std::string_view character = name.substr(at, point.length);
        at += point.length;
        char32_t value = point.value;
        if (is_space(value)) {
            continue;
        }
        if (value == U'(' || value == U'[') {
            value = U'（';
        } else if (value == U')' || value == U']') {
            value = U'）';
        } else if (value > 0xFF00U && value <= 0xFF5EU && value != U'（' && value != U'）') {
            value -= 0xFEE0U; // full-width digits and letters
        }
        if (value >= U'A' && value <= U'Z') {
            value += U'a' - U'A';
        }
        if (value == point.value && value != replacement_character) {
            form += character;
        } else {
            append_utf8(form, value);
        }
    }
    constexpr std::string_view suffix = "专业";
    if (form.ends_with(suffix) && form.size() > suffix.size()) {
        form.resize(form.size() - suffix.size());
    }
    return form;
}

} // namespace kezheng
