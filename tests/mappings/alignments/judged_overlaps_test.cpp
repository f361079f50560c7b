// The proposed overlaps of the two published standards against those that three readers of them agree on; the figures
// are in docs/overlap.md.
#include "mappings/alignments/propose_matches.hpp"

#include "mappings/standards/bundled_standards.hpp"
#include "mappings/standards/parse_standard.hpp"

#include "tests/mappings/standards/drawn_standard.hpp"
#include "tests/support/shared_folder.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace {

using kezheng::EdgeDraft;
using kezheng::Matches;
using kezheng::StandardDraft;

/// What readers said of the pairs of some tasks.
struct JudgedOverlaps {
    std::set<std::string> tasks;
    std::map<std::pair<std::string, std::string>, std::string> relations; ///< `unsure` where one reader alone saw it
};

std::optional<JudgedOverlaps> judged_overlaps() {
    const auto pairs = kezheng::test::shared_file("gold/crosswalk-dev.tsv");
    const auto tasks = kezheng::test::shared_file("gold/crosswalk-dev-tasks.txt");
    if (!pairs || !tasks) {
        return std::nullopt;
    }
    JudgedOverlaps judged;
    std::istringstream names(*tasks);
    for (std::string name; names >> name;) {
        judged.tasks.insert(name);
    }
    std::istringstream lines(*pairs);
    std::string heading;
    std::getline(lines, heading);
    for (std::string a, b, relation, votes; lines >> a >> b >> relation >> votes;) {
        judged.relations[{a, b}] = relation;
    }
    return judged;
}

std::optional<StandardDraft> published_standard(const std::string& key) {
    const auto bytes = kezheng::test::shared_file("standards/" + key + ".txt");
    if (!bytes) {
        return std::nullopt;
    }
    auto read = kezheng::parse_standard(kezheng::test::document_from(*bytes), key);
    REQUIRE(read.has_value());
    return std::move(read).value().standard;
}

// What the program proposes on two standards against what their readers see.
void check_overlaps(const StandardDraft& a, const StandardDraft& b, const JudgedOverlaps& judged) {
    std::vector<EdgeDraft> edges = propose_matches(a, b, kezheng::bundled_lexicon());
    std::ranges::stable_sort(edges, [](const EdgeDraft& x, const EdgeDraft& y) {
        return x.details.get<Matches>().score > y.details.get<Matches>().score;
    });
    double proposed = 0;
    double found = 0;
    double right = 0;
    double precisions = 0;
    for (const EdgeDraft& edge : edges) {
        const std::string from(edge.from.text());
        const auto pair = judged.relations.find({from, std::string(edge.to.text())});
        const bool is_listed = pair != judged.relations.end();
        if (!judged.tasks.contains(from.substr(0, from.rfind('.'))) || (is_listed && pair->second == "unsure")) {
            continue;
        }
        ++proposed;
        const auto& match = edge.details.get<Matches>();
        CHECK(!match.evidence.empty());
        if (is_listed) {
            ++found;
            right += name_of(match.relation) == pair->second ? 1 : 0;
            precisions += found / proposed;
        }
    }
    const auto sure = static_cast<double>(
        std::ranges::count_if(judged.relations, [](const auto& pair) { return pair.second != "unsure"; }));
    CHECK(2 * found / (proposed + sure) >= 0.75);
    CHECK(precisions / sure >= 0.75);
    CHECK(right / found >= 0.7);
}

} // namespace

TEST_SUITE_BEGIN("alignments");

TEST_CASE("the overlaps of two published standards are those that their readers see") {
    const auto judged = judged_overlaps();
    const auto a = published_standard("b2b");
    const auto b = published_standard("overseas");
    if (judged && a && b) {
        check_overlaps(*a, *b, *judged);
    }
}

TEST_CASE("and so are those of the bundled titles and facets") {
    if (const auto judged = judged_overlaps()) {
        check_overlaps(kezheng::bundled_standard("b2b"), kezheng::bundled_standard("overseas"), *judged);
    }
}

TEST_CASE("standards that have nothing to do with each other have next to no overlaps") {
    const std::string bytes = kezheng::test::project_file("scripts/alignment/judged/care/dementia.txt");
    const auto read = kezheng::parse_standard(kezheng::test::document_from(bytes), "dementia");
    REQUIRE(read.has_value());
    for (const std::string_view key : kezheng::bundled_standard_keys()) {
        CHECK(propose_matches(read->standard, kezheng::bundled_standard(key), kezheng::bundled_lexicon()).size() <= 3);
    }
}

TEST_SUITE_END();
