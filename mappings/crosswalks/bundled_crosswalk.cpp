#include "mappings/crosswalks/bundled_crosswalk.hpp"

#include "graph/base/embedded.hpp"
#include "mappings/crosswalks/read_decisions.hpp"

#include <cassert>

KEZHENG_EMBEDDED(crosswalk_b2b_overseas)

namespace kezheng {

const std::vector<Decision>& bundled_decisions() {
    static const std::vector<Decision> decisions = [] {
        const Result<ReadSheets> sheets = read_review_sheets(embedded_crosswalk_b2b_overseas(), "b2b-overseas");
        assert(sheets.has_value() && "the compiled-in crosswalk is a table; a test reads it");
        Result<ReadDecisions> read = read_decisions(*sheets, "b2b-overseas");
        assert(read.has_value() && read->diagnostics.empty() && "every row of it can be used");
        return std::move(read->decisions);
    }();
    return decisions;
}

} // namespace kezheng
