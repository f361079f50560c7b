#pragma once

#include <map>
#include <string>
#include <string_view>

namespace kezheng {

/// Finds the title of a standard that heads its pages in text whose pages are not marked: a line that says nothing but
/// `…职业技能等级标准`, three times at least. The first is the title itself.
class RunningTitle {
  public:
    /// Counts a line of the document; all lines come before the first question.
    void count(std::string_view line);
    /// Whether a line heads a page; asked in the order of the document, for the first one it says no.
    [[nodiscard]] bool heads_page(std::string_view line);

  private:
    struct Seen {
        unsigned times = 0;
        bool first_passed = false;
    };
    std::map<std::string, Seen> m_titles; ///< by their text without white space
};

} // namespace kezheng
