#include "mappings/documents/pdf/page_pictures.hpp"

#include "mappings/standards/column_heading.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace kezheng;

namespace {

using Rules = std::vector<double>;

/// A white page with black lines one point high, each from `left` to `right`.
struct DrawnRule {
    unsigned y;
    unsigned left;
    unsigned right;
};

PagePicture page_with(const std::vector<DrawnRule>& rules, unsigned width = 300, unsigned height = 200) {
    PagePicture page{width, height, std::string(std::size_t{width} * height, '\xFF')};
    for (const DrawnRule& rule : rules) {
        for (unsigned x = rule.left; x < rule.right; ++x) {
            page.pixels[(std::size_t{rule.y} * width) + x] = '\0';
        }
    }
    return page;
}

WordBox word(const std::string& text, double left, double top) {
    return {text, {left, top, left + 60, top + 10}, 0};
}

/// Two tasks whose names stand in the middle, three requirements without numbers.
PrintedTable table() {
    PrintedTable table;
    table.heading.columns = {{"工作任务", {10, 0, 70, 10}, Column::task},
                             {"职业技能要求", {110, 0, 170, 10}, Column::skill}};
    table.stretches.push_back({1,
                               {90},
                               {{word("养护", 10, 30), word("检修", 10, 65)},
                                {word("能清洁", 110, 20), word("能上油", 110, 40), word("能更换", 110, 65)}},
                               {}});
    return table;
}

} // namespace

TEST_SUITE_BEGIN("mappings/documents/pdf/page_pictures");

TEST_CASE("grey maps are read as long as they are whole") {
    const std::string one = "P5\n2 1\n255\nab";
    const std::vector<PagePicture> pages = parse_grey_maps(one + one);
    REQUIRE(pages.size() == 2);
    CHECK(pages[0].width == 2);
    CHECK(pages[1].height == 1);
    CHECK(pages[1].pixels == "ab");
    CHECK(parse_grey_maps(one + "P5\n2 2\n255\nabc").size() == 1);
    for (const std::string bad : {"", "P6\n2 1\n255\nab", "P5\n0 1\n255\n", "P5\n2 x\n255\nab", "P5\n2 1\n65535\nabab",
                                  "P5\n99999 99999\n255\nab", "P5\n2 1\n255"}) {
        CAPTURE(bad);
        CHECK(parse_grey_maps(bad).empty());
    }
}

TEST_CASE("a rule runs over the whole width; text and shorter lines do not count, shading does") {
    const PagePicture page = page_with({{20, 0, 300}, {60, 100, 300}, {61, 100, 300}, {90, 100, 180}});
    CHECK(rules_across(page, 10, 90) == Rules{20.5});
    CHECK(rules_across(page, 110, 290) == Rules{20.5, 61});
    CHECK(rules_across(page, 50, 55).empty());
    CHECK(rules_across(page, -20, 2000) == Rules{20.5});
    CHECK(rules_across({}, 0, 100).empty());
    PagePicture shaded = page_with({});
    std::fill(shaded.pixels.begin() + (300 * 50), shaded.pixels.begin() + (300 * 80), '\xE0');
    CHECK(rules_across(shaded, 10, 290) == Rules{50, 80});
}

TEST_CASE("rules are looked for where requirements bear no numbers") {
    PrintedTable drawn = table();
    std::vector<unsigned> asked;
    const DrawPages draw = [&](unsigned first, unsigned last) {
        asked = {first, last};
        return std::vector{page_with({{35, 100, 300}, {58, 0, 300}})};
    };
    find_rules(drawn, draw);
    CHECK(asked == std::vector<unsigned>{1, 1});
    CHECK(drawn.stretches[0].rules == std::vector<Rules>{{58.5}, {35.5, 58.5}});

    PrintedTable numbered = table();
    numbered.stretches[0].columns[1][0].text = "1.1.1";
    find_rules(numbered, draw);
    CHECK(numbered.stretches[0].rules.empty());
    PrintedTable failed = table();
    find_rules(failed, [](unsigned, unsigned) { return std::vector<PagePicture>(); });
    CHECK(failed.stretches[0].rules.empty());
    find_rules(failed, {});
    CHECK(failed.stretches[0].rules.empty());
}

TEST_SUITE_END();
