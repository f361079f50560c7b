#pragma once

#include "mappings/standards/standard_draft.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kezheng {

/// What a text names among the requirements of the loaded standards.
struct FoundRequirements {
    std::vector<std::string> skills;     ///< keys, ascending by key order; empty where nothing or too much was found
    std::vector<std::string> candidates; ///< keys of several elements that the text may mean
    std::string chosen;                  ///< the one that was taken by position, where several bear the number
    std::string element;                 ///< key of the one element that was found: a skill, or what holds the skills
    std::string unread;    ///< more numbers after the one that was looked up: `1.1.2` in `1.1.1 1.1.2`; may be empty
    bool by_title = false; ///< found by its title or sentence, not by a number
    bool as_key = false;   ///< written as a key: its numbers are positions
    bool unknown_standard = false; ///< the text of the column `standard` names none
    bool unknown_level = false;    ///< the text of the column `level` names none, or several
    std::string elsewhere;         ///< key of the bundled standard that is meant, where it is not loaded
    std::string standard;          ///< key of the standard that is meant; empty where it is open
    std::string level;             ///< number of the level; empty where it is open
};

/// Finds skills, tasks, areas and levels as people write them in a table: by key (`b2b/1/1.2`, `b2b/初级/1.2`, numbers
/// by position), by standard, level and printed number (`b2b 初级 1.2.3`, with more text after the number or none), or
/// by their whole title or sentence. What is left out may come from columns of the table.
class RequirementIndex {
  public:
    explicit RequirementIndex(std::span<const StandardDraft> standards);

    /// `standard` and `level` are the texts of those columns; they may be empty.
    [[nodiscard]] FoundRequirements find(std::string_view text, std::string_view standard,
                                         std::string_view level) const;

    /// A key like the text, for a hint where find() found nothing; may be empty. It compares with every key: not for
    /// trying out what a cell may be.
    [[nodiscard]] std::string nearest(std::string_view text, std::string_view standard, std::string_view level) const;

    /// The skills of everything from one element to another, both included, in the order of the standard; `first` and
    /// `last` are keys. Empty where they are not of one level, one is a task and the other a skill, or `last` comes
    /// first.
    [[nodiscard]] std::vector<std::string> between(std::string_view first, std::string_view last) const;

    /// The keys of the standards, as they were given.
    [[nodiscard]] std::vector<std::string> standards() const;

  private:
    struct Element {
        std::string key;
        std::string printed;  ///< its number as printed; empty for a level
        std::string position; ///< by position
        std::string title;    ///< comparison forms
        std::string statement;
        std::size_t standard = 0; ///< in m_standards
        unsigned level = 0;
    };
    struct Standard {
        std::string key;
        std::vector<std::string> names; ///< as written in a path: spaces are slashes, lower case
        std::vector<std::pair<std::string, unsigned>> level_names;
    };
    struct Wanted;

    void add(const StandardDraft& standard);
    [[nodiscard]] static std::vector<std::string> names_of(const StandardDraft& standard);
    /// The bundled standard that is not loaded and begins the text; empty where none does.
    [[nodiscard]] std::string other_standard_in(std::string_view text) const;
    [[nodiscard]] std::optional<std::size_t> take_standard(std::string_view& path) const;
    [[nodiscard]] std::optional<unsigned> take_level(std::string_view& path, std::optional<std::size_t> standard,
                                                     bool bare_number) const;
    /// What the column of standards says; returns what stands there after the standard's name.
    std::string add_standard(Wanted& wanted, std::string_view column) const;
    void add_level(Wanted& wanted, std::string_view column) const;
    [[nodiscard]] Wanted parse(std::string_view text, std::string_view standard, std::string_view level) const;
    [[nodiscard]] std::vector<const Element*> matching(const Wanted& wanted) const;
    [[nodiscard]] std::vector<const Element*> titled(const std::string& form, const Wanted& wanted) const;
    /// The key of the wanted level whose numbers are nearest, the area's first; empty where the number is none.
    [[nodiscard]] std::string nearest_by_number(const Wanted& wanted) const;
    [[nodiscard]] std::vector<std::string> skills_in(const Element& element) const;

    std::vector<Standard> m_standards;
    std::vector<Standard> m_others; ///< bundled, but not loaded: their names alone
    std::vector<Element> m_elements;
};

} // namespace kezheng
