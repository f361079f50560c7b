#include "tests/fuzz/fuzz.hpp"

#include "mappings/documents/docx/read_docx.hpp"

namespace kezheng::test {

/// A Word file as it is: the archive, its directory, its packed parts.
void read_fuzzed(std::string_view bytes) {
    use(read_docx(bytes, "fuzzed.docx"));
}

} // namespace kezheng::test
