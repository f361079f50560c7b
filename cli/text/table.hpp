#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace kezheng {

/// A table for the terminal, its columns aligned by display width (a Chinese character takes two columns).
class Table {
  public:
    enum class Align { left, right };

    explicit Table(std::vector<std::string> headings, std::vector<Align> alignment = {});
    void add_row(std::vector<std::string> cells);

    /// The heading, a rule, the rows; each line ends with a line feed and has no trailing spaces.
    [[nodiscard]] std::string text() const;

  private:
    [[nodiscard]] std::string line(const std::vector<std::string>& cells, const std::vector<std::size_t>& widths) const;

    std::vector<std::string> m_headings;
    std::vector<Align> m_alignment;
    std::vector<std::vector<std::string>> m_rows;
};

} // namespace kezheng
