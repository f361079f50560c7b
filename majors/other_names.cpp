#include "majors/other_names.hpp"

#include "graph/base/embedded.hpp"
#include "majors/major_name.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

KEZHENG_EMBEDDED(majors_synonyms)
KEZHENG_EMBEDDED(majors_english_names)

namespace kezheng {

namespace {

using Fields = std::array<std::string_view, 3>;

/// The rows of a table of ours: fields between tabs, `#` before a remark.
std::vector<Fields> rows_of(std::string_view data) {
    std::vector<Fields> rows;
    while (!data.empty()) {
        const std::size_t end = data.find('\n');
        std::string_view line = data.substr(0, end);
        data = end == std::string_view::npos ? std::string_view{} : data.substr(end + 1);
        if (line.empty() || line.front() == '#') {
            continue;
        }
        Fields fields{};
        for (std::string_view& field : fields) {
            const std::size_t tab = line.find('\t');
            field = line.substr(0, tab);
            line = tab == std::string_view::npos ? std::string_view{} : line.substr(tab + 1);
        }
        rows.push_back(fields);
    }
    return rows;
}

std::span<const Fields> synonym_rows() {
    static const std::vector<Fields> rows = rows_of(embedded_majors_synonyms());
    return rows;
}

std::span<const Fields> english_rows() {
    static const std::vector<Fields> rows = rows_of(embedded_majors_english_names());
    return rows;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
    return text;
}

void add(std::vector<std::string>& names, std::string name) {
    if (std::ranges::find(names, name) == names.end()) {
        names.push_back(std::move(name));
    }
}

/// Letters and digits alone: `E-Commerce` and `ecommerce` are one.
std::string letters_of(std::string_view text) {
    std::string letters;
    for (const char c : text) {
        const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        if ((lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9')) {
            letters += lower;
        }
    }
    return letters;
}

} // namespace

std::vector<std::string> synonyms_of(std::string_view name) {
    const std::string form = major_name_form(name);
    std::vector<std::string> names;
    for (const auto& [kind, said, meant] : synonym_rows()) {
        if (kind == "name" && form == said) {
            add(names, std::string(meant));
        }
    }
    for (const auto& [kind, said, meant] : synonym_rows()) {
        // 跨境 in 跨境电子商务 is not short for 跨境电子商务.
        if (kind == "word" && form.contains(said) && !form.contains(meant)) {
            add(names, replaced(form, said, meant));
        }
    }
    return names;
}

std::string english_name_of(std::string_view name) {
    const std::string form = major_name_form(name);
    for (const auto& row : english_rows()) {
        if (row[0] == form) {
            return std::string(row[1]);
        }
    }
    return {};
}

std::vector<std::string> names_in_english(std::string_view english) {
    std::vector<std::string> names;
    const std::string wanted = letters_of(english);
    for (const auto& row : english_rows()) {
        if (!wanted.empty() && letters_of(row[1]) == wanted) {
            names.emplace_back(row[0]);
        }
    }
    return names;
}

} // namespace kezheng
