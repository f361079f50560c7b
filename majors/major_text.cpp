#include "majors/major_text.hpp"

#include "graph/base/ascii.hpp"
#include "majors/major_name.hpp"

#include <array>
#include <utility>

namespace kezheng {

namespace {

bool is_letter(char c) {
    return c >= 'a' && c <= 'z';
}

/// Where a code stands in a normalised text: two digits or more that belong to no word, then at most two letters.
struct CodePlace {
    std::size_t begin = 0;
    std::size_t digits = 0;
    std::size_t letters = 0;
};

std::optional<CodePlace> find_code(std::string_view form) {
    for (std::size_t at = 0; at < form.size();) {
        if (!is_digit(form[at])) {
            ++at;
            continue;
        }
        CodePlace place{at, 0, 0};
        while (at < form.size() && is_digit(form[at])) {
            ++at;
            ++place.digits;
        }
        while (at < form.size() && is_letter(form[at])) {
            ++at;
            ++place.letters;
        }
        const bool in_word = place.begin > 0 && is_letter(form[place.begin - 1]);
        if (place.digits >= 2 && place.letters <= 2 && !in_word) {
            return place;
        }
    }
    return std::nullopt;
}

/// The first row whose word is in `form`; rows with longer words stand first where one holds another.
template <class Value, std::size_t N>
std::optional<Value> named(const std::array<std::pair<std::string_view, Value>, N>& rows, std::string_view form) {
    for (const auto& [word, value] : rows) {
        if (form.contains(word)) {
            return value;
        }
    }
    return std::nullopt;
}

} // namespace

MajorText major_text(std::string_view text) {
    MajorText result;
    std::string form = major_name_form(text);
    if (const std::optional<CodePlace> place = find_code(form)) {
        result.digits = form.substr(place->begin, place->digits);
        for (const char c : form.substr(place->begin + place->digits, place->letters)) {
            result.suffix += static_cast<char>(c - 'a' + 'A');
        }
        form.erase(place->begin, place->digits + place->letters);
        for (const std::string_view left : {"（）", ":", "-", "/", "·", "、", "，", ","}) { // what joined the two
            if (form.starts_with(left)) {
                form.erase(0, left.size());
            }
            if (form.ends_with(left)) {
                form.resize(form.size() - left.size());
            }
        }
        form = major_name_form(form);
    }
    result.form = std::move(form);
    return result;
}

std::string without_brackets(std::string_view form) {
    constexpr std::string_view open = "（";
    constexpr std::string_view close = "）";
    const std::size_t at = form.rfind(open);
    return at == std::string_view::npos || at == 0 || !form.ends_with(close) ? std::string(form)
                                                                             : major_name_form(form.substr(0, at));
}

std::optional<Tier> tier_from(std::string_view text) {
    static constexpr std::array<std::pair<std::string_view, Tier>, 34> rows{{
        {"vocational-bachelor", Tier::vocational_bachelor},
        {"vocationalbachelor", Tier::vocational_bachelor},
        {"applied-bachelor", Tier::applied_bachelor},
        {"高职本科", Tier::vocational_bachelor},
        {"职业本科", Tier::vocational_bachelor},
        {"职教本科", Tier::vocational_bachelor},
        {"职业教育本科", Tier::vocational_bachelor},
        {"高等职业教育本科", Tier::vocational_bachelor},
        {"本科层次职业", Tier::vocational_bachelor},
        {"职业大学", Tier::vocational_bachelor},
        {"应用型本科", Tier::applied_bachelor},
        {"应用本科", Tier::applied_bachelor},
        {"普通本科", Tier::applied_bachelor},
        {"本科", Tier::applied_bachelor},
        {"bachelor", Tier::applied_bachelor},
        {"undergraduate", Tier::applied_bachelor},
        {"secondary", Tier::secondary},
        {"college", Tier::college},
        {"中等职业", Tier::secondary},
        {"中等专业", Tier::secondary},
        {"中职", Tier::secondary},
        {"中专", Tier::secondary},
        {"职高", Tier::secondary},
        {"技校", Tier::secondary},
        {"中技", Tier::secondary},
        {"高职高专", Tier::college},
        {"高职专科", Tier::college},
        {"高等职业", Tier::college},
        {"高职", Tier::college},
        {"高专", Tier::college},
        {"专科", Tier::college},
        {"大专", Tier::college},
        {"diploma", Tier::college},
        {"associate", Tier::college},
    }};
    return named(rows, major_name_form(text));
}

std::optional<Catalogue> catalogue_from(std::string_view text) {
    static constexpr std::array<std::pair<std::string_view, Catalogue>, 10> rows{{
        {"original", Catalogue::original},
        {"revised", Catalogue::revised},
        {"原版", Catalogue::original},
        {"旧", Catalogue::original},
        {"新", Catalogue::revised},
        {"old", Catalogue::original},
        {"new", Catalogue::revised},
        {"2021", Catalogue::revised},
        {"2015", Catalogue::original},
        {"2012", Catalogue::original},
    }};
    return named(rows, major_name_form(text));
}

} // namespace kezheng
