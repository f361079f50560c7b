#include "tests/fuzz/fuzz.hpp"

#include "mappings/documents/pdf/pdf_words.hpp"
#include "mappings/documents/pdf/read_pdf.hpp"

#include <optional>
#include <utility>

namespace kezheng::test {

/// What pdftotext writes about a PDF, as if it had: words and their boxes.
void read_fuzzed(std::string_view bytes) {
    if (std::optional<std::vector<WordPage>> pages = parse_word_pages(bytes)) {
        use(document_of_pages(std::move(*pages), "fuzzed.pdf"));
    }
}

} // namespace kezheng::test
