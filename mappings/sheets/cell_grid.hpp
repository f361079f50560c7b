#pragma once

#include "mappings/sheets/source_sheet.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace kezheng {

/// The largest part of a workbook that is read, unpacked.
inline constexpr std::size_t largest_sheet_part_bytes = std::size_t{128} * 1024 * 1024;

/// The cells of a sheet while it is read: they may come in any order, and ranges may be merged.
class CellGrid {
  public:
    /// A range of cells, all four sides included, from 0.
    struct Range {
        std::size_t first_row = 0;
        std::size_t first_column = 0;
        std::size_t last_row = 0;
        std::size_t last_column = 0;
    };

    /// Puts a text into a cell (from 0); a text without anything but white space counts for nothing.
    void set(std::size_t row, std::size_t column, std::string text);
    void merge(const Range& range) { m_merged.push_back(range); }
    /// Whether more was put in than a sheet may hold.
    [[nodiscard]] bool too_large() const { return m_cells > most_sheet_cells; }

    /// The rows that hold text, each cell of a merged range filled with the text of its first cell.
    [[nodiscard]] std::vector<SheetRow> rows() &&;

  private:
    void fill(const Range& range);

    std::map<std::size_t, std::vector<std::string>> m_rows;
    std::vector<Range> m_merged;
    std::size_t m_cells = 0;
};

} // namespace kezheng
