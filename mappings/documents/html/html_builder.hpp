#pragma once

#include "mappings/documents/document.hpp"
#include "mappings/documents/html/html_table.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kezheng {

/// What a tag says, as far as it matters to what is printed.
struct HtmlTag {
    std::string_view name; ///< in lower case
    bool hidden = false;
    bool raised = false;  ///< superscript, or the reference to a note
    bool lowered = false; ///< subscript
    std::size_t column_span = 1;
    std::size_t row_span = 1;
    int number = 0; ///< `start` of a list, `value` of an item; 0: none
};

/// Builds a document from the tags and texts of a web page, in their order. Tags must be closed in the order they were
/// opened. Memory stays in proportion to what is given, unless is_too_complex() says that one should stop.
class HtmlBuilder {
  public:
    explicit HtmlBuilder(std::string_view file) { m_document.file = std::string(file); }

    void start(const HtmlTag& tag);
    void end(std::string_view name);
    void text(std::string_view characters);

    /// Whether tables are nested too deeply or have too many places for cells.
    [[nodiscard]] bool is_too_complex() const { return m_too_complex; }

    /// The document; the builder is empty afterwards.
    [[nodiscard]] Document finish();

  private:
    struct OpenTable {
        HtmlTable table;
        std::vector<Block> before; ///< the caption, and text outside the cells
        bool in_cell = false;
    };
    struct List {
        bool ordered = false;
        int next = 1;
        bool has_item = false;
        bool stands_alone = false; ///< in a cell, not behind a colon or within an item
    };

    struct OpenScript {
        bool raised = false;
        bool lowered = false;
    };

    void start_block(const HtmlTag& tag);
    void start_cell(const HtmlTag& tag);
    void start_list(const HtmlTag& tag);
    void start_item(const HtmlTag& tag);
    [[nodiscard]] std::string number_of_item(int number);
    void end_table();
    void end_preformatted();
    void end_line();
    void begin_script(const HtmlTag& tag);
    void end_script();
    void put_away_raised();
    [[nodiscard]] bool in_cell() const { return !m_tables.empty() && m_tables.back().in_cell; }
    [[nodiscard]] std::vector<Block>& blocks();

    Document m_document;
    std::vector<OpenTable> m_tables;
    std::vector<List> m_lists;
    std::string m_line;
    char32_t m_last = 0;             ///< the last character of m_line
    bool m_blank = false;            ///< white space comes before the next character
    bool m_line_break = false;       ///< and the source is broken there
    std::vector<OpenScript> m_open;  ///< of each open element that is read
    std::size_t m_raised = 0;        ///< how many of them are raised
    std::size_t m_lowered = 0;       ///< and how many lowered
    std::string m_raised_text;       ///< of the outermost raised element
    std::string m_item_number;       ///< to be put before the next line
    bool m_begins_item = false;      ///< the next line does
    std::size_t m_headings = 0;      ///< open ones
    std::vector<int> m_cell_numbers; ///< of the last item of a list in a cell, of the list inside it and so on
    std::size_t m_skipped = 0;       ///< open elements that are left out
    std::size_t m_preformatted = 0;
    std::string m_preformatted_text;
    unsigned m_lines = 0;
    std::size_t m_control_characters = 0;
    std::size_t m_places = 0;
    bool m_too_complex = false;
};

} // namespace kezheng
