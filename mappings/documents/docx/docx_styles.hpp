#pragma once

#include "mappings/documents/xml_tree.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kezheng {

/// A `w:numPr`: which list, which level. What it leaves open is said elsewhere.
struct NumberingChoice {
    std::optional<int> list; ///< 0: no list, whatever a style says
    std::optional<int> level;
};

/// The `w:numPr` of paragraph properties (of a paragraph or of a style).
[[nodiscard]] NumberingChoice numbering_choice(XmlElement paragraph_properties);

/// The paragraph and numbering styles of a Word file, as far as text and numbers depend on them.
class DocxStyles {
  public:
    /// `root` is the root of the styles, or none.
    explicit DocxStyles(XmlElement root);

    /// The styles that apply to a paragraph with style `id` (empty: the default style), itself first, then what it is
    /// based on. Unknown styles have none; circles end where they close.
    [[nodiscard]] std::vector<std::string> lineage(std::string_view id) const;
    /// What the style itself says, not those it is based on.
    [[nodiscard]] NumberingChoice numbering_of(const std::string& id) const;
    /// Whether it is a style of the entries in a table of contents.
    [[nodiscard]] bool is_contents_entry(std::string_view id) const;

  private:
    struct Style {
        std::string based_on;
        NumberingChoice numbering;
        bool contents_entry = false;
    };

    std::map<std::string, Style, std::less<>> m_styles;
    std::string m_default;
};

} // namespace kezheng
