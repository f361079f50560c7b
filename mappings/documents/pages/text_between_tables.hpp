#pragma once

#include "mappings/documents/document.hpp"
#include "mappings/documents/pages/page_layout.hpp"
#include "mappings/documents/pages/table_columns.hpp"
#include "mappings/documents/pages/text_columns.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace kezheng {

/// The printed lines that belong to no table, collected from one table to the next.
class TextBetweenTables {
  public:
    /// `file` outlives the object.
    TextBetweenTables(std::string_view file, PageGrid grid) : m_file(file), m_grid(grid) {}

    void add(PrintedLine line);
    /// Gives out what was collected, in reading order: paragraphs of a PDF, lines of characters as they stand.
    [[nodiscard]] std::vector<Block> take();

  private:
    std::string_view m_file;
    PageGrid m_grid;
    std::vector<PrintedLine> m_lines;
    std::optional<Gutter> m_gutter; ///< between two columns of text of a PDF, also of the text before
};

} // namespace kezheng
