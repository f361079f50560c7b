#include "tests/fuzz/fuzz.hpp"

#include "mappings/documents/read_text.hpp"

namespace kezheng::test {

/// Text of any encoding.
void read_fuzzed(std::string_view bytes) {
    use(read_text(bytes, "fuzzed.txt"));
}

} // namespace kezheng::test
