#include "mappings/standards/column_heading.hpp"

#include "mappings/language/chinese_text.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace kezheng {

namespace {

struct KnownHeading {
    std::string_view text;
    Column column;
};

constexpr std::array known_headings{
    KnownHeading{"工作领域", Column::area},
    KnownHeading{"职业功能", Column::area},
    KnownHeading{"工作任务", Column::task},
    KnownHeading{"工作内容", Column::task},
    KnownHeading{"典型工作任务", Column::task},
    KnownHeading{"职业技能要求", Column::skill},
    KnownHeading{"技能要求", Column::skill},
    KnownHeading{"职业技能", Column::skill},
    KnownHeading{"职业技能等级要求", Column::skill},
    KnownHeading{"等级", Column::level},
    KnownHeading{"级别", Column::level},
    KnownHeading{"技能等级", Column::level},
    KnownHeading{"职业技能等级", Column::level},
    KnownHeading{"职业等级", Column::level},
};

} // namespace

Column column_of_heading(std::string_view text) {
    const auto* const known = std::ranges::find(known_headings, without_spaces(text), &KnownHeading::text);
    return known == known_headings.end() ? Column::unknown : known->column;
}

bool begins_column_heading(std::string_view text) {
    const std::string dense = without_spaces(text);
    return !dense.empty() && std::ranges::any_of(known_headings, [&](const KnownHeading& known) {
        return known.text.starts_with(dense);
    });
}

std::size_t headings_in(std::string_view text) {
    constexpr std::size_t longest_text = 200; // a header row is no longer, blanks included
    if (text.size() > longest_text) {
        return 0;
    }
    std::string dense = without_spaces(text);
    for (const std::string_view colon : {"：", ":"}) {
        if (dense.ends_with(colon)) {
            dense.resize(dense.size() - colon.size()); // a label above what it names
        }
    }
    std::size_t found = 0;
    while (!dense.empty()) {
        const KnownHeading* longest = nullptr;
        for (const KnownHeading& known : known_headings) {
            const bool longer = longest == nullptr || known.text.size() > longest->text.size();
            longest = longer && dense.starts_with(known.text) ? &known : longest;
        }
        if (longest == nullptr) {
            return 0;
        }
        dense.erase(0, longest->text.size());
        found += longest->column == Column::level ? 0 : 1;
    }
    return found;
}

} // namespace kezheng
