// How far facets read by grammar agree with those written by hand for the bundled standards; the figures are in
// docs/overlap.md.
#include "mappings/language/facet_extraction.hpp"

#include "graph/base/unicode.hpp"
#include "mappings/standards/bundled_standards.hpp"
#include "mappings/standards/parse_standard.hpp"

#include "tests/mappings/standards/drawn_standard.hpp"
#include "tests/support/shared_folder.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace {

using kezheng::Facets;
using kezheng::StandardDraft;

std::set<std::string> pairs_of(const std::string& text) {
    std::vector<std::string> characters;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = kezheng::code_point_at(text, at).length;
        characters.push_back(text.substr(at, length));
        at += length;
    }
    std::set<std::string> pairs;
    for (std::size_t i = 0; i + 1 < characters.size(); ++i) {
        pairs.insert(characters[i] + characters[i + 1]);
    }
    return pairs;
}

// One contains the other, or half of their pairs of characters agree.
bool agree(const std::string& a, const std::string& b) {
    if (a.find(b) != std::string::npos || b.find(a) != std::string::npos) {
        return true;
    }
    const std::set<std::string> first = pairs_of(a);
    const std::set<std::string> second = pairs_of(b);
    const auto common = std::ranges::count_if(first, [&](const std::string& pair) { return second.contains(pair); });
    return common > 0 && 4 * static_cast<std::size_t>(common) >= first.size() + second.size();
}

std::size_t found(const std::vector<std::string>& values, const std::vector<std::string>& among) {
    return static_cast<std::size_t>(std::ranges::count_if(values, [&](const std::string& value) {
        return std::ranges::any_of(among, [&](const std::string& other) { return agree(value, other); });
    }));
}

std::vector<const kezheng::SkillDraft*> skills_of(const StandardDraft& standard) {
    std::vector<const kezheng::SkillDraft*> skills;
    for (const auto& level : standard.levels) {
        for (const auto& area : level.areas) {
            for (const auto& task : area.tasks) {
                for (const auto& skill : task.skills) {
                    skills.push_back(&skill);
                }
            }
        }
    }
    return skills;
}

struct Agreement {
    double extracted = 0;
    double extracted_right = 0;
    double written = 0;
    double written_found = 0;
};

} // namespace

TEST_SUITE_BEGIN("language");

TEST_CASE("facets of the two published documents against those written by hand") {
    std::map<std::string, Agreement> figures;
    for (const std::string key : {"b2b", "overseas"}) {
        const auto bytes = kezheng::test::shared_file("standards/" + key + ".txt");
        if (!bytes) {
            return;
        }
        const auto read = kezheng::parse_standard(kezheng::test::document_from(*bytes), key);
        REQUIRE(read.has_value());
        const StandardDraft bundled = kezheng::bundled_standard(key);
        const auto statements = skills_of(read->standard);
        const auto written = skills_of(bundled);
        REQUIRE(statements.size() == written.size());
        for (std::size_t i = 0; i < written.size(); ++i) {
            const Facets facets = kezheng::extract_facets(statements[i]->statement, kezheng::bundled_lexicon());
            for (const kezheng::FacetRow& row : kezheng::facet_rows) {
                const auto& own = facets.*row.list;
                const auto& other = written[i]->facets.*row.list;
                Agreement& figure = figures[std::string(row.name)];
                figure.extracted += static_cast<double>(own.size());
                figure.extracted_right += static_cast<double>(found(own, other));
                figure.written += static_cast<double>(other.size());
                figure.written_found += static_cast<double>(found(other, own));
            }
        }
    }
    struct Floor {
        std::string facet;
        double precision;
        double recall;
    };
    const std::vector<Floor> floors{{"given", 0.84, 0.84}, {"action", 0.82, 0.80}, {"object", 0.88, 0.88},
                                    {"tool", 0.81, 0.84},  {"yields", 0.84, 0.50}, {"purpose", 0.75, 0.36},
                                    {"quality", 0.9, 0.65}};
    for (const Floor& floor : floors) {
        const Agreement& figure = figures[floor.facet];
        CAPTURE(floor.facet);
        CHECK(figure.extracted_right / figure.extracted >= floor.precision);
        CHECK(figure.written_found / figure.written >= floor.recall);
    }
}

TEST_SUITE_END();
