#include "tests/fuzz/fuzz.hpp"

#include "mappings/documents/pages/column_text.hpp"

#include <algorithm>
#include <utility>

namespace kezheng::test {

/// Text that stands in columns, whether or not it looks so; a form feed begins the next page.
void read_fuzzed(std::string_view bytes) {
    std::vector<Line> printed;
    unsigned page = 1;
    for (std::size_t begin = 0; begin < bytes.size();) {
        const std::size_t end = std::min(bytes.find_first_of("\n\f", begin), bytes.size());
        const auto number = static_cast<unsigned>(printed.size()) + 1;
        printed.push_back({std::string(bytes.substr(begin, end - begin)), {"fuzzed.txt", page, number}});
        page += end < bytes.size() && bytes[end] == '\f' ? 1 : 0;
        begin = end + 1;
    }
    ColumnText text = read_column_text(printed);
    use(Document{"fuzzed.txt", std::move(text.blocks), std::move(text.diagnostics)});
}

} // namespace kezheng::test
