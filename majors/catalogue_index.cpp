#include "majors/catalogue_index.hpp"

#include "majors/major_name.hpp"
#include "majors/name_distance.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <utility>

namespace kezheng {

namespace {

/// An entry with its name ready for comparing.
struct IndexedEntry {
    const CatalogueEntry* entry;
    std::string form;
    std::u32string characters;
};

struct Index {
    std::vector<IndexedEntry> entries;
    std::multimap<std::string, const CatalogueEntry*, std::less<>> by_name;
    std::multimap<std::string_view, const CatalogueEntry*> by_digits;
};

const Index& index() {
    static const Index built = [] {
        Index result;
        for (const CatalogueEntry& entry : catalogue_entries()) {
            std::string form = major_name_form(entry.name);
            result.by_name.emplace(form, &entry);
            result.by_digits.emplace(digits_of(entry.code), &entry);
            std::u32string characters = characters_of(form);
            result.entries.push_back({&entry, std::move(form), std::move(characters)});
        }
        return result;
    }();
    return built;
}

template <class Map, class Key>
Entries all_of(const Map& map, const Key& key) {
    Entries result;
    const auto [begin, end] = map.equal_range(key);
    for (auto at = begin; at != end; ++at) {
        result.push_back(at->second);
    }
    return result;
}

template <class Condition>
Entries entries_where(Condition condition) {
    Entries result;
    for (const IndexedEntry& candidate : index().entries) {
        if (condition(candidate)) {
            result.push_back(candidate.entry);
        }
    }
    return result;
}

/// `电子商务类` is 电子商务 too; 财经商贸大类 is 财经商贸.
bool is_named(std::string_view name, std::string_view form, std::string_view ending) {
    return name == form || (name.ends_with(ending) && name.substr(0, name.size() - ending.size()) == form);
}

bool one_slip_apart(std::string_view a, std::string_view b) {
    std::vector<std::size_t> different;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (a[i] != b[i]) {
            different.push_back(i);
        }
    }
    return different.size() == 1 || (different.size() == 2 && different[1] == different[0] + 1 &&
                                     a[different[0]] == b[different[1]] && a[different[1]] == b[different[0]]);
}

} // namespace

Entries entries_with_name(std::string_view form) {
    return all_of(index().by_name, form);
}

Entries entries_with_digits(std::string_view digits) {
    return all_of(index().by_digits, digits);
}

Entries entries_below(std::string_view digits) {
    return entries_where([&](const IndexedEntry& x) { return x.entry->code.starts_with(digits); });
}

Entries entries_of_class(std::string_view form) {
    return entries_where([&](const IndexedEntry& x) { return is_named(x.entry->class_name, form, "类"); });
}

Entries entries_of_group(std::string_view form) {
    return entries_where([&](const IndexedEntry& x) { return is_named(x.entry->group_name, form, "大类"); });
}

Entries entries_beginning(std::string_view form) {
    return entries_where([&](const IndexedEntry& x) { return x.form.starts_with(form); });
}

Entries entries_having(std::string_view form) {
    return entries_where([&](const IndexedEntry& x) { return x.form.contains(form); });
}

std::vector<std::string> names_near(std::string_view form, std::size_t count) {
    const std::u32string wanted = characters_of(form);
    std::set<std::pair<std::size_t, std::string>> near;
    for (const IndexedEntry& candidate : index().entries) {
        const std::size_t longer = std::max(wanted.size(), candidate.characters.size());
        const std::size_t allowed = std::max<std::size_t>(1, longer / 3);
        const std::size_t distance = edit_distance(wanted, candidate.characters, allowed);
        if (distance <= allowed && distance < candidate.characters.size()) {
            near.emplace(distance, candidate.entry->name);
        }
    }
    std::vector<std::string> names;
    for (const auto& [distance, name] : near) {
        if (names.size() < count) {
            names.push_back(name);
        }
    }
    return names;
}

std::vector<std::string> codes_near(std::string_view digits, std::size_t count) {
    std::set<std::string> near;
    for (const CatalogueEntry& entry : catalogue_entries()) {
        const std::string_view other = digits_of(entry.code);
        if (other.size() == digits.size() && one_slip_apart(digits, other)) {
            near.insert(std::string(entry.code));
        }
    }
    std::vector<std::string> codes(near.begin(), near.end());
    codes.resize(std::min(codes.size(), count));
    return codes;
}

std::string_view digits_of(std::string_view code) {
    return code.substr(0, code.find_first_not_of("0123456789"));
}

} // namespace kezheng
