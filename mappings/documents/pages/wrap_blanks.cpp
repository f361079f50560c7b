#include "mappings/documents/pages/wrap_blanks.hpp"

#include "mappings/language/wrap_blanks.hpp"

#include <string>
#include <utility>
#include <variant>

namespace kezheng {

namespace {

void for_each_text(auto& blocks, const auto& visit) {
    for (auto& block : blocks) {
        if (auto* line = std::get_if<Line>(&block)) {
            visit(line->text, false);
            continue;
        }
        for (auto& cell : std::get<Row>(block).cells) {
            for (auto& line : cell.lines) {
                visit(line.text, true);
            }
        }
    }
}

} // namespace

void settle_wrap_blanks(std::vector<Block>& blocks) {
    WrapBlanks in_rows;
    WrapBlanks in_lines;
    for_each_text(std::as_const(blocks),
                  [&](const std::string& text, bool in_row) { (in_row ? in_rows : in_lines).count(text); });
    // Title pages have dates (2022年) and the like without blanks.
    const bool apart_in_rows = in_rows.part_letters();
    const bool apart_in_lines = in_lines.part_letters() || (apart_in_rows && in_lines.mostly_part_letters());
    for_each_text(blocks, [&](std::string& text, bool in_row) {
        in_row ? in_rows.settle(text, apart_in_rows) : in_lines.settle(text, apart_in_lines);
    });
}

} // namespace kezheng
