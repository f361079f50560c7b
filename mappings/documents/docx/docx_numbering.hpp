#pragma once

#include "mappings/documents/docx/docx_styles.hpp"
#include "mappings/documents/xml_tree.hpp"

#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace kezheng {

/// The label that a paragraph of a list gets: `1.1.2`, `第一章`, `表 3`.
struct ListLabel {
    std::string text;           ///< empty for bullets
    bool space_follows = false; ///< a tab or a space stands between the label and the text
    unsigned numbers = 0;       ///< how many numbers it is made of
};

/// Counts the paragraphs of the lists of a Word file as Word does. Lists (`w:num`) of one pattern (`w:abstractNum`)
/// count on together, but for those told to start anew.
class DocxNumbering {
  public:
    /// `root` is the root of the numbering part, or none; `styles` must outlive the object.
    DocxNumbering(XmlElement root, const DocxStyles& styles);

    /// The label of the next paragraph of the document, which has these properties (`w:pPr`, or none), and counts it;
    /// nothing where it is in no list. Must be called in reading order.
    [[nodiscard]] std::optional<ListLabel> next_label(XmlElement paragraph_properties);

  private:
    static constexpr std::size_t level_count = 9;

    struct Level {
        bool defined = false;
        unsigned start = 0;
        std::string format = "decimal";
        std::string pattern; ///< `%1.%2`
        std::string suffix = "tab";
        std::optional<int> restart; ///< the level (from 1) after which it starts anew; 0: never
        bool all_decimal = false;
        std::string style; ///< of the paragraphs that are of this level
    };
    using Levels = std::array<Level, level_count>;

    struct Pattern {
        Levels levels;
        std::string linked_style; ///< a numbering style that has the levels instead
        std::array<std::optional<unsigned>, level_count> counters;
    };
    struct List {
        int pattern = 0;
        std::array<std::optional<unsigned>, level_count> starts; ///< told to start anew there
        std::map<std::size_t, Level> levels;                     ///< in place of those of the pattern
    };

    static Level level_in(XmlElement element);
    void read_list(XmlElement element);
    [[nodiscard]] Pattern* pattern_of(const List& list);
    [[nodiscard]] static const Level& level_of(const List& list, const Pattern& pattern, std::size_t level);
    [[nodiscard]] std::pair<int, std::size_t> place_of(XmlElement paragraph_properties);
    void count(int list_id, const List& list, Pattern& pattern, std::size_t level);
    [[nodiscard]] static unsigned start_of(const List& list, const Pattern& pattern, std::size_t level);
    [[nodiscard]] static ListLabel label_of(const List& list, const Pattern& pattern, std::size_t level);

    const DocxStyles& m_styles;
    std::map<int, Pattern> m_patterns;
    std::map<int, List> m_lists;
    std::set<std::pair<int, std::size_t>> m_started; ///< lists and levels that have started anew
};

} // namespace kezheng
