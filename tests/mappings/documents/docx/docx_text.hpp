#pragma once

#include "mappings/documents/docx/read_docx.hpp"
#include "tests/mappings/documents/zip_bytes.hpp"

#include <string>
#include <string_view>

namespace kezheng::test {

/// What is read from a Word file with this body, one block a line: lines as they are, rows as `a | b / c`, where /
/// parts the paragraphs of a cell. Then the diagnostics.
inline std::string docx_text(std::string_view body, std::string_view styles = {}, std::string_view numbering = {}) {
    const Result<Document> document = read_docx(docx_bytes(body, styles, numbering), "a.docx");
    if (!document) {
        return say(document.error().message, Language::english, document.error().arguments);
    }
    std::string text;
    for (const Block& block : document->blocks) {
        if (const Line* line = std::get_if<Line>(&block)) {
            text += line->text + '\n';
            continue;
        }
        std::string cells;
        for (const Cell& cell : std::get<Row>(block).cells) {
            cells += cells.empty() ? "" : "|";
            cells += ' ';
            std::string lines;
            for (const Line& line : cell.lines) {
                lines += (lines.empty() ? "" : " / ") + line.text;
            }
            cells += lines + ' ';
        }
        text += '|' + cells + "|\n";
    }
    for (const Diagnostic& diagnostic : document->diagnostics) {
        text += std::string(rule_id(diagnostic.rule)) + ": " + message_of(diagnostic, Language::english) + '\n';
    }
    return text;
}

/// A paragraph of plain text.
inline std::string para(const std::string& text, const std::string& properties = {}) {
    return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
}

} // namespace kezheng::test
