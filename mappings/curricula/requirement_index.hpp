#pragma once

#include "mappings/standards/standard_draft.hpp"

#include <cstddef>
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
    std::string nearest;                 ///< a key like the text, where nothing was found; may be empty
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
        std::vector<std::string> names; ///< as written in a path: spaces are slashes, lower case
        std::vector<std::pair<std::string, unsigned>> level_names;
    };
    struct Wanted;

    void add(const StandardDraft& standard);
    [[nodiscard]] Wanted parse(std::string_view text, std::string_view standard, std::string_view level) const;
    [[nodiscard]] std::vector<const Element*> matching(const Wanted& wanted) const;
    [[nodiscard]] std::vector<std::string> skills_in(const Element& element) const;

    std::vector<Standard> m_standards;
    std::vector<Element> m_elements;
};

} // namespace kezheng
