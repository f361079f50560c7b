#pragma once

#include "graph/base/error.hpp"
#include "mappings/documents/document.hpp"
#include "mappings/documents/pdf/pdf_words.hpp"

#include <chrono>
#include <cstddef>
#include <string_view>
#include <vector>

namespace kezheng {

inline constexpr unsigned most_pdf_pages = 1000;
inline constexpr std::chrono::seconds longest_pdf_time{60};
/// What pdftotext may write: about 3 000 pages full of words.
inline constexpr std::size_t most_pdf_output_bytes = std::size_t{128} * 1024 * 1024;

/// How long the pages of a PDF may be drawn altogether, to find the rules of their tables.
inline constexpr std::chrono::seconds longest_drawing_time{30};

/// Reads a PDF. The words and their places come from `pdftotext` (Debian: poppler-utils, poppler-data), run as a child
/// process; nothing else is needed of it, unless a table has no numbers: then its pages are drawn with `pdftoppm` of
/// the same package, to see the rules. Text becomes lines in reading order, tables of requirements become rows.
/// Positions: page, printed line of the page; in tables also row and column of the table.
///
/// Diagnostics: page-number, running-head, header-row-repeated, page-without-text. Errors, each its own: pdftotext is
/// not installed, or without the tables for Chinese fonts; the PDF needs a password, is broken, has no text (scanned),
/// has text without a known encoding, or goes beyond a limit above.
[[nodiscard]] Result<Document> read_pdf(std::string_view bytes, std::string_view file);

/// The same from the words of its pages on, as parse_word_pages() gives them.
[[nodiscard]] Result<Document> document_of_pages(std::vector<WordPage> pages, std::string_view file);

} // namespace kezheng
