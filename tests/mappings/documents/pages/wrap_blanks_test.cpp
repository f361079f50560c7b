#include "mappings/documents/pages/wrap_blanks.hpp"

#include "mappings/language/wrap_blanks.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace kezheng {

namespace {

/// Two lines joined, in a document of nine sentences like `sentence`.
std::string joined_among(std::string_view sentence, std::string text, std::string_view next) {
    append_printed(text, next);
    std::vector<Block> blocks(9, Row{{Cell{{Line{std::string(sentence), {}}}}}, {}});
    blocks.emplace_back(Line{"2022年第1版", {}});
    blocks.emplace_back(Row{{Cell{{Line{std::move(text), {}}}}}, {}});
    settle_wrap_blanks(blocks);
    return std::get<Row>(blocks.back()).cells.front().lines.front().text;
}

} // namespace

TEST_SUITE_BEGIN("mappings/documents/pages/wrap_blanks");

TEST_CASE("a blank between Chinese and Latin at the end of a line is there where the other lines have one") {
    CHECK(joined_among("能用 PLC 调速。", "能用", "CAN 总线。") == "能用 CAN 总线。");
    CHECK(joined_among("能用 PLC 调速。", "能用 CAN", "总线。") == "能用 CAN 总线。");
    CHECK(joined_among("能用 PLC 调速。", "误差为", "±2 mm。") == "误差为 ±2 mm。");
    CHECK(joined_among("能用PLC调速。", "能用", "CAN总线。") == "能用CAN总线。");
    CHECK(joined_among("能用 PLC调速。", "能用", "CAN总线。") == "能用CAN总线。");
    CHECK(joined_among("能调速。", "能用", "CAN总线。") == "能用CAN总线。");
    CHECK(joined_among("1.1 能调速。", "能用", "CAN总线。") == "能用CAN总线。");
}

TEST_CASE("a blank behind the sign of a measure is there where others have one, however letters stand") {
    CHECK(joined_among("能用 PLC 调速 5% 以上。", "达到 90%", "以上。") == "达到 90% 以上。");
    CHECK(joined_among("能用 PLC 调速 5%以上。", "达到 90%", "以上。") == "达到 90%以上。");
    CHECK(joined_among("能用 PLC 调速。", "达到 90%", "以上。") == "达到 90%以上。");
    CHECK(joined_among("能用 PLC 测 CO₂ 浓度。", "测 NH₃", "浓度。") == "测 NH₃ 浓度。");
}

TEST_CASE("other ends of lines are joined as everywhere") {
    CHECK(joined_among("能用 PLC 调速。", "能调", "速。") == "能调速。");
    CHECK(joined_among("能用 PLC 调速。", "能用 Ladder", "Logic 编程。") == "能用 Ladder Logic 编程。");
    CHECK(joined_among("能用 PLC 调速。", "能测，", "CAN 总线。") == "能测，CAN 总线。");
}

TEST_SUITE_END();

} // namespace kezheng
