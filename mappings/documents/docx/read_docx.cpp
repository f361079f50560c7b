#include "mappings/documents/docx/read_docx.hpp"

#include "mappings/documents/docx/docx_numbering.hpp"
#include "mappings/documents/docx/docx_package.hpp"
#include "mappings/documents/docx/docx_paragraph.hpp"
#include "mappings/documents/docx/docx_styles.hpp"
#include "mappings/documents/docx/docx_table.hpp"
#include "mappings/documents/html/strip_markup.hpp"
#include "mappings/language/chinese_text.hpp"
#include "mappings/language/radicals.hpp"

#include <algorithm>
#include <cctype>
#include <string>
#include <utility>
#include <vector>

namespace kezheng {

namespace {

/// Properties of a paragraph mark: whether tracked changes removed it, so that the next paragraph goes on in its line.
bool mark_is_deleted(XmlElement mark) {
    return mark.child("w:del") || mark.child("w:moveFrom");
}

bool is_blank(std::string_view text) {
    return trim(text).empty();
}

bool is_word_character(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0;
}

bool is_row(const Block& block) {
    return std::holds_alternative<Row>(block);
}

constexpr std::size_t most_table_rows = 50'000; ///< a standard has some hundred

class DocxReader {
  public:
    DocxReader(const DocxPackage& package, std::string_view file)
        : m_package(package), m_styles(package.styles.root()), m_numbering(package.numbering.root(), m_styles),
          m_paragraphs(package.document.mentions("w:lastRenderedPageBreak")) {
        m_document.file = std::string(file);
    }

    Result<Document> read() {
        read_story(m_package.document.root().child("w:body"), m_document.blocks);
        if (m_rows > most_table_rows) {
            return std::unexpected(
                Error{Message::error_xml_too_complex, {"word/document.xml"}, SourceRef{m_document.file, 0, 0}});
        }
        const DocxCounts& counts = m_paragraphs.counts();
        if (m_document.blocks.empty()) {
            const SourceRef source{m_document.file, 0, 0};
            return std::unexpected(
                counts.pictures > 0
                    ? Error{Message::error_docx_only_pictures, {std::to_string(counts.pictures)}, source}
                    : Error{Message::error_docx_without_text, {}, source});
        }
        if (counts.insertions + counts.deletions > 0) {
            report(Rule::tracked_changes, {std::to_string(counts.insertions), std::to_string(counts.deletions)});
        }
        report_count(Rule::radical_character, m_radicals);
        report_count(Rule::hidden_text, counts.hidden);
        report_count(Rule::footnotes_left_out, counts.notes);
        report_count(Rule::pictures_left_out, counts.pictures);
        report_count(Rule::embedded_left_out, counts.embedded);
        return std::move(m_document);
    }

  private:
    /// Where the paragraphs being read stand: the cell of a table, or none.
    struct Place {
        unsigned row = 0;
        unsigned column = 0;
    };
    using Lines = std::vector<DocxText::TextLine>;

    void report(Rule rule, std::vector<Argument> arguments, SourceRef source) {
        m_document.diagnostics.push_back({rule, std::move(arguments), std::move(source), {}});
    }
    void report(Rule rule, std::vector<Argument> arguments) {
        report(rule, std::move(arguments), SourceRef{m_document.file, 0, 0});
    }
    void report_count(Rule rule, std::size_t count) {
        if (count > 0) {
            report(rule, {std::to_string(count)});
        }
    }

    /// A body, a cell or a text box: what begins in it ends in it.
    void read_story(XmlElement parent, std::vector<Block>& out) {
        Lines carried = std::exchange(m_carried, {});
        read_blocks(parent, out);
        add_lines(std::exchange(m_carried, std::move(carried)), m_paragraph, out);
    }

    void read_blocks(XmlElement parent, std::vector<Block>& out) {
        for (const XmlElement child : parent) {
            const std::string_view name = child.name();
            if (name == "w:p") {
                read_paragraph(child, out);
            } else if (name == "w:tbl") {
                read_table(child, out);
            } else if (name == "w:altChunk") {
                ++m_paragraphs.counts().embedded;
            } else if (name == "mc:AlternateContent") {
                read_blocks(chosen_alternative(child), out);
            } else if (name == "w:sdt" || name == "w:sdtContent" || name == "w:customXml" || name == "w:ins" ||
                       name == "w:moveTo") {
                read_blocks(child, out);
            }
        }
    }

    // ---- paragraphs

    void read_paragraph(XmlElement paragraph, std::vector<Block>& out) {
        const unsigned number = ++m_paragraph;
        const XmlElement properties = paragraph.child("w:pPr");
        const XmlElement mark = properties.child("w:rPr");
        DocxText text = m_paragraphs.read(paragraph);
        for (std::string& note_mark : text.note_marks) {
            m_document.note_marks.push_back({std::move(note_mark), source_of(text.lines.front().page, number)});
        }
        if (!m_carried.empty()) {
            text.lines.front().text.insert(0, m_carried.back().text);
            text.lines.front().page = m_carried.back().page;
            m_carried.pop_back();
            text.lines.insert(text.lines.begin(), m_carried.begin(), m_carried.end());
            m_carried.clear();
        }
        if (mark_is_deleted(mark)) {
            m_carried = std::move(text.lines);
        } else if (m_styles.is_contents_entry(properties.value("w:pStyle"))) {
            leave_out_contents_entry(text.lines, number);
        } else {
            const bool blank = std::ranges::all_of(text.lines, [](const auto& line) { return is_blank(line.text); });
            if (!blank || !mark.is_on("w:vanish")) {
                add_label(m_numbering.next_label(properties), blank, text.lines);
            }
            add_lines(text.lines, number, out);
        }
        for (const XmlElement box : text.text_boxes) {
            read_story(box, out);
        }
    }

    void leave_out_contents_entry(const Lines& lines, unsigned number) {
        std::string whole;
        for (const DocxText::TextLine& line : lines) {
            append_wrapped(whole, trim(line.text));
        }
        if (!whole.empty()) {
            report(Rule::contents_entry, {whole}, source_of(lines.front().page, number));
        }
    }

    /// Puts the label of a list before the text. A label without text stands for itself where it is a number of several
    /// parts, as those of terms are, which bear their name in the next paragraph; not in a cell, where it is a
    /// leftover.
    void add_label(const std::optional<ListLabel>& label, bool blank, Lines& lines) const {
        if (!label || is_blank(label->text) || (blank && (label->numbers < 2 || m_place.row != 0))) {
            return;
        }
        const auto first = std::ranges::find_if(lines, [](const auto& line) { return !is_blank(line.text); });
        std::string& text = first == lines.end() ? lines.front().text : first->text;
        const std::string rest(trim(text));
        const bool would_merge =
            !rest.empty() && is_word_character(label->text.back()) && is_word_character(rest.front());
        text = label->text + (label->space_follows || would_merge ? " " : "") + rest;
    }

    [[nodiscard]] SourceRef source_of(unsigned page, unsigned paragraph) const {
        return {m_document.file, page, paragraph, m_place.row, m_place.column};
    }

    void add_lines(const Lines& lines, unsigned paragraph, std::vector<Block>& out) {
        for (const DocxText::TextLine& line : lines) {
            const SourceRef source = source_of(line.page, paragraph);
            std::size_t removed = 0;
            const StrippedMarkup stripped =
                strip_markup(with_ideographs_for_radicals(without_control_characters(line.text, removed), m_radicals));
            if (removed > 0) {
                report(Rule::control_character, {std::to_string(removed)}, source);
            }
            if (!stripped.removed.empty()) {
                report(Rule::markup_in_text, {stripped.removed}, source);
            }
            for (const std::string& part : stripped.paragraphs) {
                if (!is_blank(part)) {
                    out.emplace_back(Line{std::string(trim(part)), source});
                }
            }
        }
    }

    // ---- tables

    void read_table(XmlElement element, std::vector<Block>& out) {
        const DocxTable table = lay_out_table(element);
        m_paragraphs.counts().deletions += table.deleted;
        m_paragraphs.counts().insertions += table.inserted;
        const Place outside = m_place;
        m_place = {};
        for (const DocxRow& row : table.rows) {
            if (++m_rows > most_table_rows) {
                break; // read() says so
            }
            ++m_place.row;
            read_row(row, table.columns, out);
        }
        m_place = outside;
    }

    void read_row(const DocxRow& row, std::size_t columns, std::vector<Block>& out) {
        std::vector<std::vector<Block>> contents(columns);
        m_paragraphs.begin_row();
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            m_place.column = static_cast<unsigned>(row.columns[i] + 1);
            if (row.cells[i].covered) {
                continue;
            }
            m_paragraphs.begin_cell();
            read_story(row.cells[i].element, contents[row.columns[i]]);
            m_paragraphs.end_cell();
        }
        m_paragraphs.end_row();
        const auto filled = std::ranges::count_if(contents, [](const auto& cell) { return !cell.empty(); });
        const bool holds_table = std::ranges::any_of(
            contents, [](const std::vector<Block>& cell) { return std::ranges::any_of(cell, is_row); });
        const bool frames_table = filled == 1 && holds_table && std::ranges::none_of(row.cells, &DocxCell::covered);
        if (columns == 1 || frames_table) {
            for (std::vector<Block>& cell : contents) {
                std::ranges::move(cell, std::back_inserter(out));
            }
        } else if (filled > 0) {
            add_row(std::move(contents), out);
        }
    }

    /// A table inside a cell becomes lines of the cell, row by row.
    void add_row(std::vector<std::vector<Block>> contents, std::vector<Block>& out) const {
        Row result;
        for (std::vector<Block>& blocks : contents) {
            Cell cell;
            for (Block& block : blocks) {
                if (Line* line = std::get_if<Line>(&block)) {
                    cell.lines.push_back(std::move(*line));
                    continue;
                }
                for (Cell& inner : std::get<Row>(block).cells) {
                    std::ranges::move(inner.lines, std::back_inserter(cell.lines));
                }
            }
            if (result.source.file.empty() && !cell.lines.empty()) {
                result.source = cell.lines.front().source;
                result.source.row = m_place.row;
                result.source.column = 0;
            }
            result.cells.push_back(std::move(cell));
        }
        out.emplace_back(std::move(result));
    }

    const DocxPackage& m_package;
    DocxStyles m_styles;
    DocxNumbering m_numbering;
    DocxParagraphReader m_paragraphs;
    Document m_document;
    unsigned m_paragraph = 0;
    std::size_t m_rows = 0;     ///< of all tables
    std::size_t m_radicals = 0; ///< replaced
    Place m_place;
    Lines m_carried; ///< of paragraphs whose mark was deleted: the next one goes on with them
};

} // namespace

Result<Document> read_docx(std::string_view bytes, std::string_view file) {
    const Result<DocxPackage> package = open_docx(bytes, file);
    if (!package) {
        return std::unexpected(package.error());
    }
    return DocxReader(*package, file).read();
}

} // namespace kezheng
