#include "tests/fuzz/fuzz.hpp"

#include "mappings/documents/pages/table_cells.hpp"
#include "mappings/documents/pdf/page_pictures.hpp"
#include "mappings/standards/column_heading.hpp"

#include <algorithm>
#include <vector>

namespace kezheng::test {

/// What pdftoppm writes, as if it had: the pages of a table without numbers, whose rules they show.
void read_fuzzed(std::string_view bytes) {
    const std::vector<PagePicture> pages = parse_grey_maps(bytes);
    for (const PagePicture& page : pages) {
        (void)rules_across(page, -1, 1e9);
        (void)rules_across(page, 3.5, 12);
    }
    const auto word = [](const char* text, double left, double top) {
        return WordBox{text, {left, top, left + 30, top + 10}, 1};
    };
    PrintedTable table;
    table.heading.columns = {{"工作任务", {2, 0, 30, 8}, Column::task},
                             {"职业技能要求", {50, 0, 90, 8}, Column::skill}};
    const auto count = static_cast<unsigned>(std::min<std::size_t>(pages.size() + 1, 8));
    for (unsigned page = 1; page <= count; ++page) {
        table.stretches.push_back({page,
                                   {45},
                                   {{word("养护", 2, 20), word("检修", 2, 60)},
                                    {word("能清洁。", 50, 12), word("能上油。", 50, 30), word("能更换。", 50, 60)}},
                                   {}});
    }
    find_rules(table, [&](unsigned, unsigned) { return pages; });
    (void)cut_into_cells(table);
}

} // namespace kezheng::test
