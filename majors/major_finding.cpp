#include "majors/major_finding.hpp"

#include "graph/base/phrase.hpp"
#include "majors/major_name.hpp"
#include "majors/other_names.hpp"

#include <algorithm>
#include <utility>

namespace kezheng {

namespace {

constexpr std::size_t group_digits = 2;
constexpr std::size_t class_digits = 4;
constexpr std::size_t major_digits = 6;

class Finder {
  public:
    explicit Finder(const ListedMajors& listed) : m_listed(listed) {}

    [[nodiscard]] static FoundMajors by_code(const MajorText& text) {
        if (text.digits.size() >= major_digits) {
            FoundMajors found{entries_with_digits(text.digits), {}, MajorManner::code, {}};
            const bool suffix_fits = std::ranges::any_of(
                found.entries, [&](const CatalogueEntry* x) { return x->code == text.digits + text.suffix; });
            if (!found.entries.empty() && !text.suffix.empty() && !suffix_fits) {
                found.notes.push_back(phrase(Message::major_note_suffix,
                                             {text.digits + text.suffix, std::string(found.entries.front()->code)}));
            }
            return found;
        }
        const MajorManner manner = text.digits.size() == group_digits   ? MajorManner::group
                                   : text.digits.size() == class_digits ? MajorManner::class_
                                                                        : MajorManner::prefix;
        return {entries_below(text.digits), {}, manner, {}};
    }

    [[nodiscard]] FoundMajors by_name(const std::string& form) const {
        FoundMajors found = named(form, MajorManner::name);
        for (const std::string& name : synonyms_of(form)) {
            if (found.manner == MajorManner::name && !found.empty()) {
                break; // the name itself was found
            }
            FoundMajors more = named(major_name_form(name), MajorManner::synonym);
            if (!more.empty()) {
                found.manner = MajorManner::synonym;
                found.notes.push_back(phrase(Message::major_note_synonym, {name}));
                add(found, std::move(more));
            }
        }
        if (const std::string bare = without_brackets(form); found.empty() && bare != form) {
            found = by_name(bare);
            found.notes.insert(found.notes.begin(), phrase(Message::major_note_brackets, {bare}));
        }
        if (found.empty()) {
            for (const std::string& name : names_in_english(form)) {
                add(found, named(name, MajorManner::english));
                found.manner = MajorManner::english;
            }
        }
        return found.empty() ? by_piece(form) : found;
    }

  private:
    /// Classes, groups and pieces of names.
    [[nodiscard]] FoundMajors by_piece(const std::string& form) const {
        FoundMajors found{entries_of_class(form), {}, MajorManner::class_, {}};
        if (found.empty()) {
            found = {entries_of_group(form), {}, MajorManner::group, {}};
        }
        if (found.empty()) {
            found = {entries_beginning(form),
                     without_entry([&](const ListedMajor& x) { return x.form.starts_with(form); }),
                     MajorManner::prefix,
                     {}};
        }
        if (found.empty()) {
            found = {entries_having(form),
                     without_entry([&](const ListedMajor& x) { return x.form.contains(form); }),
                     MajorManner::part,
                     {}};
        }
        return found;
    }

    [[nodiscard]] FoundMajors named(const std::string& form, MajorManner manner) const {
        return {
            entries_with_name(form), without_entry([&](const ListedMajor& x) { return x.form == form; }), manner, {}};
    }

    template <class Condition>
    [[nodiscard]] std::vector<const ListedMajor*> without_entry(Condition condition) const {
        std::vector<const ListedMajor*> result;
        for (const ListedMajor& major : m_listed.all()) {
            if (major.entry == nullptr && condition(major)) {
                result.push_back(&major);
            }
        }
        return result;
    }

    static void add(FoundMajors& found, FoundMajors more) {
        std::ranges::move(more.entries, std::back_inserter(found.entries));
        std::ranges::move(more.without_entry, std::back_inserter(found.without_entry));
    }

    const ListedMajors& m_listed;
};

/// The entries that `form` names too, as their major, class or group.
Entries also_named(const Entries& entries, std::string_view form) {
    Entries result;
    for (const CatalogueEntry* const entry : entries) {
        if (form == major_name_form(entry->name) || form == entry->class_name || form == entry->group_name) {
            result.push_back(entry);
        }
    }
    return result;
}

/// What a code stands for, by every catalogue that has it: majors, classes or groups.
std::string names_of(const FoundMajors& by_code) {
    std::vector<std::string_view> names;
    for (const CatalogueEntry* const entry : by_code.entries) {
        const std::string_view name = by_code.manner == MajorManner::class_  ? entry->class_name
                                      : by_code.manner == MajorManner::group ? entry->group_name
                                                                             : entry->name;
        if (std::ranges::find(names, name) == names.end()) {
            names.push_back(name);
        }
    }
    constexpr std::size_t most = 3;
    std::string text;
    for (std::size_t i = 0; i < std::min(names.size(), most); ++i) {
        text += (i == 0 ? "" : " / ") + std::string(names[i]);
    }
    return text;
}

} // namespace

FoundMajors find_majors(const MajorText& text, const ListedMajors& listed) {
    const Finder finder(listed);
    if (text.digits.empty()) {
        return text.form.empty() ? FoundMajors{} : finder.by_name(text.form);
    }
    FoundMajors by_code = Finder::by_code(text);
    if (text.form.empty()) {
        if (by_code.entries.size() > 1 && by_code.manner == MajorManner::code && names_of(by_code).contains('/')) {
            by_code.notes.push_back(phrase(Message::major_note_reused_code, {text.digits}));
        }
        return by_code;
    }
    const std::string code = text.digits + text.suffix;
    if (Entries both = also_named(by_code.entries, text.form); !both.empty()) {
        by_code.entries = std::move(both);
        return by_code;
    }
    FoundMajors by_name = finder.by_name(text.form);
    if (by_name.empty()) {
        by_code.notes.push_back(phrase(Message::major_note_name_unused, {text.form}));
        return by_code;
    }
    // The code of one of the majors that a synonym or a piece of a name stands for.
    Entries agreed;
    for (const CatalogueEntry* const entry : by_code.entries) {
        if (std::ranges::find(by_name.entries, entry) != by_name.entries.end()) {
            agreed.push_back(entry);
        }
    }
    if (!agreed.empty()) {
        by_code.entries = std::move(agreed);
        return by_code;
    }
    by_name.notes.push_back(by_code.empty()
                                ? phrase(Message::major_note_code_unused, {code})
                                : phrase(Message::major_note_contradiction, {code, names_of(by_code), text.form}));
    return by_name;
}

} // namespace kezheng
