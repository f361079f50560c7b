#include "tests/fuzz/fuzz.hpp"

#include "mappings/documents/html/read_html.hpp"
#include "mappings/documents/html/web_archive.hpp"

#include <optional>

namespace kezheng::test {

/// A web page saved as one file; the page of any archive is read, whether or not it begins like one.
void read_fuzzed(std::string_view bytes) {
    if (const std::optional<ArchivedPage> page = page_of_web_archive(bytes)) {
        use(read_html(page->bytes, "fuzzed.mht"));
    }
    use(read_html(bytes, "fuzzed.mht"));
}

} // namespace kezheng::test
