#include "tests/fuzz/fuzz.hpp"

#include "mappings/standards/parse_standard.hpp"
#include "mappings/standards/printed_number.hpp"

#include <algorithm>

namespace kezheng::test {

/// The parser itself: lines, and rows of cells where there are tabs, without a reader before it.
void read_fuzzed(std::string_view bytes) {
    Document document;
    document.file = "fuzzed";
    unsigned number = 0;
    for (std::size_t begin = 0; begin < bytes.size();) {
        const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
        std::string_view rest = bytes.substr(begin, end - begin);
        const SourceRef source{"fuzzed", 1, ++number};
        begin = end + 1;
        (void)leading_number(rest);
        if (rest.find('\t') == std::string_view::npos) {
            document.blocks.emplace_back(Line{std::string(rest), source});
            continue;
        }
        Row row{{}, source};
        for (bool more = true; more;) {
            const std::size_t tab = rest.find('\t');
            more = tab != std::string_view::npos;
            row.cells.push_back({{Line{std::string(rest.substr(0, tab)), source}}});
            rest.remove_prefix(more ? tab + 1 : rest.size());
        }
        document.blocks.emplace_back(std::move(row));
    }
    use(document);
}

} // namespace kezheng::test
