#include "tests/fuzz/fuzz.hpp"

#include "mappings/standards/read_standard_json.hpp"

namespace kezheng::test {

/// The JSON that `ingest` writes.
void read_fuzzed(std::string_view bytes) {
    (void)looks_like_json(bytes);
    use(read_standard_json(bytes, "fuzzed.json"));
}

} // namespace kezheng::test
