#pragma once

#include "mappings/documents/xml_tree.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kezheng {

/// The part of an `mc:AlternateContent` to read; the other parts say the same for other programs.
[[nodiscard]] XmlElement chosen_alternative(XmlElement alternate_content);

/// The text of a paragraph of a Word file.
struct DocxText {
    /// A line as the author broke it; blank ones are kept.
    struct TextLine {
        std::string text;
        unsigned page = 0;
    };
    std::vector<TextLine> lines;
    std::vector<XmlElement> text_boxes;  ///< `w:txbxContent` anchored in it
    std::vector<std::string> note_marks; ///< raised marks of notes (①, [1]) that were taken out
};

/// What was met on the way, for the report.
struct DocxCounts {
    std::size_t insertions = 0;
    std::size_t deletions = 0;
    std::size_t notes = 0; ///< references to footnotes and endnotes
    std::size_t hidden = 0;
    std::size_t pictures = 0;
    std::size_t embedded = 0; ///< documents inside the document
};

/// Reads paragraphs in reading order; remembers open fields and the page.
class DocxParagraphReader {
  public:
    /// Pages are only told where the file says how Word broke them (`has_rendered_pages`); else they are 0.
    explicit DocxParagraphReader(bool has_rendered_pages) : m_has_pages(has_rendered_pages) {}

    /// The text of a `w:p` as printed when all tracked changes are accepted. Left out: hidden text, codes of fields,
    /// numbers of footnotes. A tab becomes a space.
    [[nodiscard]] DocxText read(XmlElement paragraph);

    [[nodiscard]] DocxCounts& counts() { return m_counts; }

    /// The cells of a row lie beside each other: each begins on the page of the row.
    void begin_row();
    void begin_cell();
    void end_cell();
    void end_row();

  private:
    void read_inline(XmlElement element);
    void read_run(XmlElement run);
    void read_run_part(XmlElement part);
    void read_field_character(XmlElement character);
    void read_break(XmlElement line_break);
    void read_symbol(XmlElement symbol);
    void read_math(XmlElement math);
    void read_drawing(XmlElement drawing);
    void read_text(XmlElement text);
    void append(std::string_view text);
    void append_level(std::string_view text);
    void put_away_raised();
    void new_line();
    void rendered_page_break();

    struct RowPages {
        unsigned start = 1;
        unsigned furthest = 1;
        bool starts_after_break = false; ///< a break before the first text of a cell: the whole row is on the next page
        bool in_first_text = false;      ///< no text of the cell so far
    };

    bool m_has_pages;
    unsigned m_page = 1;
    bool m_break_counted = false; ///< a break of the author, which Word then notes once more
    std::vector<RowPages> m_rows;

    std::vector<bool> m_fields;   ///< the open fields: whether their code is being read
    std::size_t m_open_codes = 0; ///< how many of them
    bool m_is_raised = false;     ///< the run is superscript
    bool m_is_lowered = false;    ///< the run is subscript
    std::string m_raised;         ///< the text of such runs, one after the other
    DocxText m_text;
    DocxCounts m_counts;
};

} // namespace kezheng
