#pragma once

#include "mappings/documents/pages/character_columns.hpp"
#include "mappings/documents/pages/page_layout.hpp"
#include "mappings/documents/pages/table_heading.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace kezheng {

/// How many parts the number has that the word begins with; 0 where it begins with none.
[[nodiscard]] std::size_t parts_of_number(const WordBox& word);

/// Whether a word begins the line or follows two blanks. A number of a list stands some blanks before its text.
[[nodiscard]] bool begins_segment(const PrintedLine& line, std::size_t word);

/// Whether only one blank stands before the word, between Chinese characters.
[[nodiscard]] bool follows_chinese(const PrintedLine& line, std::size_t word);

/// Divides the words of a line of characters among the columns of a table, see place_words().
class LinePlacer {
  public:
    /// `name_widths` are how wide the longest lines of names are, by column; 0 or none where that is unknown.
    LinePlacer(const PrintedLine& line, const TableHeading& heading, std::span<const std::size_t> name_widths = {});

    [[nodiscard]] PlacedWords place(const std::vector<double>& borders);
    [[nodiscard]] PlacedWords place_by_borders(const std::vector<double>& borders) const;

  private:
    [[nodiscard]] double left_of(std::size_t column) const;
    [[nodiscard]] double right_of(std::size_t column) const;
    [[nodiscard]] double width_of(std::size_t column) const;
    [[nodiscard]] double cost_of_cell(std::size_t column, std::size_t from, std::size_t end) const;
    [[nodiscard]] double cost_of_begin(std::size_t column, std::size_t from) const;
    [[nodiscard]] bool longer_than_names(std::size_t column, std::size_t from, std::size_t end) const;
    [[nodiscard]] bool stands_by_latin(std::size_t word) const;
    [[nodiscard]] bool holds_sentence(std::size_t from, std::size_t end) const;

    const PrintedLine& m_line;
    const TableHeading& m_heading;
    std::span<const std::size_t> m_name_widths;
    std::vector<double> m_borders;
    std::vector<std::size_t> m_parts;
    std::vector<bool> m_begins_segment;
};

} // namespace kezheng
