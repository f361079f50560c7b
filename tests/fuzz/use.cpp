#include "tests/fuzz/fuzz.hpp"

#include "graph/base/message.hpp"
#include "graph/model/graph_builder.hpp"
#include "mappings/standards/parse_standard.hpp"
#include "mappings/standards/register_standard.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

namespace kezheng::test {

namespace {

void require(bool holds) {
    if (!holds) {
        std::abort();
    }
}

void use(const Error& error) {
    require(!say(error.message, Language::chinese, error.arguments).empty());
    require(!say(error.message, Language::english, error.arguments).empty());
}

void use(const std::vector<Diagnostic>& diagnostics) {
    for (const Diagnostic& diagnostic : diagnostics) {
        require(!message_of(diagnostic, Language::chinese).empty());
        require(!message_of(diagnostic, Language::english).empty());
    }
}

} // namespace

void use(const Result<ReadStandard>& standard) {
    if (!standard) {
        use(standard.error());
        return;
    }
    use(standard->diagnostics);
    GraphBuilder builder;
    register_standard(standard->standard, builder);
    const Sealed sealed = std::move(builder).seal();
    use(sealed.diagnostics);
    require(sealed.graph.nodes_of(NodeKind::standard).size() == 1);
}

void use(const Result<Document>& document) {
    if (!document) {
        use(document.error());
        return;
    }
    use(document->diagnostics);
    use(parse_standard(*document, "fuzzed"));
}

} // namespace kezheng::test

// libFuzzer calls this; 0 keeps the input.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    kezheng::test::read_fuzzed({reinterpret_cast<const char*>(data), size}); // NOLINT: bytes are bytes
    return 0;
}
