#include "tests/fuzz/fuzz.hpp"

#include "mappings/documents/docx/read_docx.hpp"
#include "tests/mappings/documents/zip_bytes.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace kezheng::test {

/// The parts of a Word file, unpacked: document, numbering and styles, with a form feed (which XML forbids) between.
void read_fuzzed(std::string_view bytes) {
    constexpr std::array<std::string_view, 3> names{"word/document.xml", "word/numbering.xml", "word/styles.xml"};
    std::vector<std::pair<std::string, std::string>> parts;
    for (const std::string_view name : names) {
        const std::size_t end = std::min(bytes.find('\f'), bytes.size());
        parts.emplace_back(name, bytes.substr(0, end));
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
    }
    use(read_docx(zip_bytes(parts), "fuzzed.docx"));
}

} // namespace kezheng::test
