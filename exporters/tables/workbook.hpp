#pragma once

#include "exporters/pictures/paper.hpp"

#include <concepts>
#include <cstddef>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace kezheng {

/// What a cell says by its look; the words in the cell must say it too. The fills differ in lightness, so that they
/// survive grey print.
enum class CellTone { plain, strong, good, fair, poor, muted, begun };

/// An empty cell, a text or a number. A text stays a text in every format: never a formula, a link or a number.
struct SheetCell {
    std::variant<std::monostate, std::string, double> value;
    CellTone tone = CellTone::plain;

    SheetCell() = default;
    SheetCell(std::string text) : value(std::move(text)) {}   // NOLINT(google-explicit-constructor)
    SheetCell(const char* text) : value(std::string(text)) {} // NOLINT(google-explicit-constructor)
    template <class Number>
        requires std::integral<Number> || std::floating_point<Number>
    SheetCell(Number number) : value(static_cast<double>(number)) {} // NOLINT(google-explicit-constructor)
    template <class Value>
    SheetCell(Value content, CellTone look) : value(SheetCell(std::move(content)).value), tone(look) {}
};

/// How the numbers of a column are written: as they are, with one decimal, or a fraction of 1 as a percentage.
enum class NumberFormat { general, one_decimal, percent };

struct SheetColumn {
    enum class Align { left, centre, right };

    std::string heading;
    std::size_t width = 0; ///< in columns of text (a Chinese character takes two); 0: as wide as what stands in it
    Align align = Align::left;
    NumberFormat format = NumberFormat::general;
    bool wraps = false; ///< long texts are broken into lines
    /// What may be filled in; empty: anything. The braces are there so that {.heading = …} may leave it out.
    std::vector<std::string> choices{}; // NOLINT(readability-redundant-member-init)
};

/// A table: its title, its columns, its rows (each at most as long as the columns; a shorter one ends in empty cells).
struct Sheet {
    std::string name;  ///< on the tab of a workbook
    std::string title; ///< above the table where it is printed; may be empty
    std::vector<SheetColumn> columns;
    std::vector<std::vector<SheetCell>> rows;
    std::vector<std::string> notes; ///< under the table

    std::size_t frozen_columns = 0; ///< stay in sight; the row of headings always does
    std::size_t blank_rows = 0;     ///< to be filled in below `rows`, with the columns' choices
    bool filter = true;
    Paper paper = Paper::a4;
    bool landscape = true; ///< printed as wide as the page, headings repeated
};

struct Workbook {
    std::string title; ///< in the file's properties
    std::vector<Sheet> sheets;
};

/// A number as a text: as few digits as give it back, no exponent for whole numbers.
[[nodiscard]] std::string number_text(double number);

/// A cell's number as people read it in a column of this format: `62.5%`, `3.0`.
[[nodiscard]] std::string number_text(double number, NumberFormat format);

} // namespace kezheng
