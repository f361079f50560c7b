#include "majors/catalogue_entry.hpp"

#include "tests/support/shared_folder.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <map>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace kezheng {
namespace {

std::size_t count(Edition edition, Tier tier, bool added) {
    return static_cast<std::size_t>(std::ranges::count_if(catalogue_entries(), [&](const CatalogueEntry& entry) {
        return entry.edition == edition && entry.tier == tier && entry.added == added;
    }));
}

TEST_SUITE_BEGIN("majors");

TEST_CASE("the editions hold as many majors as their sources print") {
    CHECK(count(Edition::vocational_2021, Tier::secondary, false) == 358);
    CHECK(count(Edition::vocational_2021, Tier::college, false) == 744);
    CHECK(count(Edition::vocational_2021, Tier::vocational_bachelor, false) == 247);
    CHECK(count(Edition::vocational_2021, Tier::secondary, true) +
              count(Edition::vocational_2021, Tier::college, true) +
              count(Edition::vocational_2021, Tier::vocational_bachelor, true) ==
          142);
    CHECK(count(Edition::college_2015, Tier::college, false) == 748);
    CHECK(count(Edition::bachelor_2012, Tier::applied_bachelor, false) == 506);
    CHECK(count(Edition::bachelor_2026, Tier::applied_bachelor, false) == 883);
    CHECK(catalogue_entries().size() == 506 + 748 + 1349 + 142 + 883);
}

TEST_CASE("every entry is complete, its code unique in its edition and tier, and it is found by its name") {
    std::map<std::pair<Edition, Tier>, std::vector<std::string_view>> codes;
    for (const CatalogueEntry& entry : catalogue_entries()) {
        CAPTURE(entry.code);
        CHECK(entry.code.size() >= 6);
        CHECK(entry.code.starts_with(entry.class_code));
        CHECK(entry.class_code.starts_with(entry.group_code));
        CHECK_FALSE(entry.class_name.empty());
        CHECK_FALSE(entry.group_name.empty());
        const auto found = entries_named(entry.edition, entry.tier, entry.name);
        CHECK(std::ranges::find(found, &entry) != found.end());
        codes[{entry.edition, entry.tier}].push_back(entry.code);
    }
    for (auto& [key, list] : codes) {
        std::ranges::sort(list);
        CHECK(std::ranges::adjacent_find(list) == list.end());
    }
}

TEST_CASE("every row of the source tables is there, and no other") {
    struct Source {
        const char* file;
        Edition edition;
    };
    const std::array sources{
        Source{"bachelor-2012", Edition::bachelor_2012}, Source{"bachelor-2026", Edition::bachelor_2026},
        Source{"college-2015", Edition::college_2015}, Source{"vocational-2021", Edition::vocational_2021},
        Source{"vocational-2021-additions", Edition::vocational_2021}};
    const std::map<std::string, Tier> tiers{{"中职", Tier::secondary},
                                            {"高职专科", Tier::college},
                                            {"高职本科", Tier::vocational_bachelor},
                                            {"普通本科", Tier::applied_bachelor}};
    std::size_t rows = 0;
    for (const Source& source : sources) {
        const auto bytes = test::shared_file(std::string("majors/") + source.file + ".csv");
        if (!bytes) {
            return;
        }
        std::istringstream lines(*bytes);
        std::string line;
        std::getline(lines, line); // headings
        while (std::getline(lines, line)) {
            std::istringstream cells(line);
            std::vector<std::string> fields;
            for (std::string field; std::getline(cells, field, ',');) {
                fields.push_back(field);
            }
            ++rows;
            CAPTURE(line);
            const auto found = entries_named(source.edition, tiers.at(fields.at(1)), fields.at(7));
            const auto entry = std::ranges::find(found, fields.at(6), &CatalogueEntry::code);
            REQUIRE(entry != found.end());
            CHECK((*entry)->class_code == fields.at(4));
            CHECK((*entry)->class_name == fields.at(5));
            CHECK((*entry)->group_name == fields.at(3));
        }
    }
    CHECK(rows == catalogue_entries().size());
}

TEST_SUITE_END();

} // namespace
} // namespace kezheng
