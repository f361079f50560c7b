#include "majors/major_finding.hpp"

#include "majors/edition.hpp"
#include "majors/major_name.hpp"
#include "tests/majors/sample_graph.hpp"
#include "tests/support/shared_folder.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
#include <string>

namespace kezheng {
namespace {

const ListedMajors& listed() {
    static const ListedMajors built(test::bundled_graph());
    return built;
}

FoundMajors found(const std::string& text) {
    return find_majors(major_text(text), listed());
}

bool holds(const FoundMajors& majors, std::string_view name, std::string_view code, Tier tier) {
    return std::ranges::any_of(majors.entries, [&](const CatalogueEntry* entry) {
        return entry->name == name && entry->code == code && entry->tier == tier;
    });
}

TEST_SUITE_BEGIN("majors");

TEST_CASE("every entry is found by its name, by its code, by its digits and by both") {
    for (const CatalogueEntry& entry : catalogue_entries()) {
        const std::string name(entry.name);
        const std::string code(entry.code);
        CAPTURE(code);
        CAPTURE(name);
        CHECK(holds(found(name), name, code, entry.tier));
        CHECK(holds(found(name + "专业"), name, code, entry.tier));
        CHECK(holds(found(code), name, code, entry.tier));
        CHECK(holds(found(std::string(digits_of(code))), name, code, entry.tier));
        CHECK(holds(found(code + ' ' + name), name, code, entry.tier));
        CHECK(found(code + ' ' + name).notes.empty());
    }
}

TEST_CASE("every row of the source tables is found by name and by code, in its tier; no code is invented") {
    std::size_t rows = 0;
    for (const char* file :
         {"bachelor-2012", "bachelor-2026", "college-2015", "vocational-2021", "vocational-2021-additions"}) {
        const auto bytes = test::shared_file(std::string("majors/") + file + ".csv");
        if (!bytes) {
            return;
        }
        std::istringstream lines(*bytes);
        std::string line;
        std::getline(lines, line); // the header
        while (std::getline(lines, line)) {
            std::vector<std::string> cells; // these tables have no quotes
            std::istringstream fields(line);
            for (std::string cell; std::getline(fields, cell, ',');) {
                cells.push_back(cell);
            }
            REQUIRE(cells.size() >= 8);
            const std::optional<Tier> tier = tier_from(cells[1]);
            REQUIRE(tier);
            CAPTURE(line);
            CHECK(holds(found(cells[7]), cells[7], cells[6], *tier));
            CHECK(holds(found(cells[6]), cells[7], cells[6], *tier));
            ++rows;
        }
    }
    CHECK(rows == catalogue_entries().size());
}

TEST_CASE("every listed major of the revised catalogue has a code; of the original one a code or a reason") {
    std::size_t revised = 0;
    for (const ListedMajor& major : listed().all()) {
        CAPTURE(major.name);
        if (major.catalogue == Catalogue::revised) {
            revised += major.listings.size();
            REQUIRE(major.entry != nullptr);
            CHECK(major.entry->tier == major.tier);
        } else if (major.entry == nullptr) {
            const bool no_edition = !edition_of(major.catalogue, major.tier);
            const bool not_in_it =
                !no_edition && entries_named(*edition_of(major.catalogue, major.tier), major.tier, major.name).empty();
            CHECK((no_edition || not_in_it));
        }
    }
    CHECK(revised == 126);
}

TEST_SUITE_END();

} // namespace
} // namespace kezheng
