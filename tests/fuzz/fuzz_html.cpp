#include "tests/fuzz/fuzz.hpp"

#include "mappings/documents/html/read_html.hpp"

namespace kezheng::test {

/// A web page.
void read_fuzzed(std::string_view bytes) {
    use(read_html(bytes, "fuzzed.html"));
}

} // namespace kezheng::test
