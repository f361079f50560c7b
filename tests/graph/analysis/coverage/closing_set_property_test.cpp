#include "graph/analysis/coverage/closing_set.hpp"

#include "tests/graph/analysis/drawn_teaching.hpp"
#include "tests/support/graph_text.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <array>
#include <limits>
#include <set>
#include <string>
#include <vector>

using namespace kezheng;

namespace {

const std::array<std::string, 6> all_gaps{"s/1/1.1.1", "s/1/1.1.2", "s/1/1.1.3", "s/1/1.2.1", "s/2/1.1.1", "s/2/1.1.2"};

struct Candidate {
    std::string code;
    int hours = 0;
    std::set<std::string> closes;
    std::set<std::size_t> after; ///< places of candidates; the number of candidates stands for the programme's K1
    std::set<std::size_t> with;
    bool lacks = false;
};

std::vector<Candidate> any_candidates() {
    std::vector<Candidate> candidates(*rc::gen::inRange<std::size_t>(1, 8));
    const std::size_t programme = candidates.size();
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        Candidate& candidate = candidates[i];
        candidate.code = i == 0 && *rc::gen::inRange(0, 3) == 0 ? "K1" : "C" + std::to_string(i);
        candidate.hours = *rc::gen::inRange(1, 9);
        candidate.lacks = *rc::gen::inRange(0, 8) == 0;
        for (const std::string& gap : all_gaps) {
            if (*rc::gen::inRange(0, 3) == 0) {
                candidate.closes.insert(gap);
            }
        }
        for (int needs = *rc::gen::inRange(0, 3); needs > 0; --needs) {
            const auto other = *rc::gen::inRange<std::size_t>(0, programme + 1);
            const bool before = *rc::gen::inRange(0, 2) == 0 || other == programme;
            (before ? candidate.after : candidate.with).insert(other);
        }
    }
    return candidates;
}

std::string drawn(const std::vector<Candidate>& candidates) {
    const auto name = [&](std::size_t place) {
        return place == candidates.size() ? std::string("curriculum/c/K1") : candidates[place].code;
    };
    std::string text;
    for (const Candidate& candidate : candidates) {
        text += candidate.code + " 1 " + std::to_string(candidate.hours) + " 1";
        for (const std::string& gap : candidate.closes) {
            text += " | " + gap + " M";
        }
        for (const std::size_t other : candidate.after) {
            text += " | after " + name(other);
        }
        for (const std::size_t other : candidate.with) {
            if (!candidate.after.contains(other)) { // one edge a pair
                text += " | with " + name(other);
            }
        }
        text += candidate.lacks ? " | lacks X\n" : "\n";
    }
    return text;
}

bool is_in(unsigned set, std::size_t place) {
    return ((set >> place) & 1U) != 0;
}

/// Whether terms can be found for a set of candidates beside the programme, by trying them.
bool is_teachable(const std::vector<Candidate>& candidates, unsigned set) {
    std::vector<std::size_t> term(candidates.size(), 0);
    for (bool moved = true; moved;) {
        moved = false;
        for (std::size_t i = 0; i < candidates.size(); ++i) {
            if (!is_in(set, i)) {
                continue;
            }
            const Candidate& candidate = candidates[i];
            if (candidate.code == "K1" || candidate.lacks || term[i] > candidates.size()) {
                return false;
            }
            const auto wait_for = [&](std::size_t other, std::size_t distance) {
                if (other == candidates.size() || candidates[other].code == "K1") {
                    return true; // taught already
                }
                moved = moved || term[i] < term[other] + distance;
                term[i] = std::max(term[i], term[other] + distance);
                return is_in(set, other);
            };
            if (!std::ranges::all_of(candidate.after, [&](std::size_t other) { return wait_for(other, 1); }) ||
                !std::ranges::all_of(candidate.with, [&](std::size_t other) { return wait_for(other, 0); })) {
                return false;
            }
        }
    }
    return true;
}

std::set<std::string> closed_by_set(const std::vector<Candidate>& candidates, unsigned set) {
    std::set<std::string> closed;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        if (is_in(set, i)) {
            closed.insert(candidates[i].closes.begin(), candidates[i].closes.end());
        }
    }
    return closed;
}

} // namespace

TEST_CASE("property: of candidates with cycles and missing requisites a closing set is what brute force finds") {
    CHECK(rc::check([] {
        for (int round = 0; round < 3; ++round) { // 100 runs of three programmes
            const std::vector<Candidate> candidates = any_candidates();
            std::set<std::string> closable;
            int best = std::numeric_limits<int>::max();
            for (const bool counting : {false, true}) {
                for (unsigned set = 0; set < (1U << candidates.size()); ++set) {
                    if (!is_teachable(candidates, set)) {
                        continue;
                    }
                    const std::set<std::string> closed = closed_by_set(candidates, set);
                    if (!counting) {
                        closable.insert(closed.begin(), closed.end());
                    } else if (closed == closable) {
                        int hours = 0;
                        for (std::size_t i = 0; i < candidates.size(); ++i) {
                            hours += is_in(set, i) ? candidates[i].hours : 0;
                        }
                        best = std::min(best, hours);
                    }
                }
            }
            GraphBuilder builder = test::builder_from(test::two_levels);
            test::add_modules(builder, "K1 1 40 2\n");
            test::add_modules(builder, drawn(candidates), "candidates/c");
            const CompetencyGraph graph = std::move(builder).seal().graph;
            const ClosingSet set = closing_set(graph, *graph.find("curriculum/c"), *graph.find("candidates/c"), {});
            RC_ASSERT(set.optimal);
            RC_ASSERT(set.total == best);
            RC_ASSERT(set.unclosable.size() == all_gaps.size() - closable.size());
            unsigned chosen = 0;
            for (const ChosenModule& module : set.modules) {
                const auto found = std::ranges::find(candidates, graph.node(module.module).label.zh, &Candidate::code);
                chosen |= 1U << static_cast<unsigned>(found - candidates.begin());
            }
            RC_ASSERT(is_teachable(candidates, chosen));
            RC_ASSERT(closed_by_set(candidates, chosen) == closable);
        }
    }));
}
