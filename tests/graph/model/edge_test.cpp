#include "graph/model/edge.hpp"

#include <doctest/doctest.h>

#include <string>
#include <variant>

using namespace kezheng;

namespace {

/// Says which details it was called with.
struct Naming {
    std::string& name;

    void operator()(const std::monostate& /*none*/) const { name = "none"; }
    void operator()(const AppliesTo& details) const { name = "applies " + std::to_string(details.position); }
    void operator()(const ModuleSequence& /*details*/) const { name = "module sequence"; }
    void operator()(const Sequence& details) const { name = "sequence " + details.rule; }
    template <class Other>
    void operator()(const Other& /*details*/) const {
        name = "other";
    }
};

std::string visited(const EdgeDetails& details) {
    std::string name;
    details.visit(Naming{name});
    return name;
}

} // namespace

TEST_SUITE_BEGIN("graph/model");

TEST_CASE("edge details: are of the kind that they were made of, and of no other") {
    const EdgeDetails step = Sequence{"artefact", {"理由", "reason"}, Status::accepted};
    REQUIRE(step.get_if<Sequence>() != nullptr);
    CHECK(step.get<Sequence>().reason.zh == "理由");
    CHECK(step.get_if<Matches>() == nullptr);
    CHECK(step.get_if<AppliesTo>() == nullptr);
    CHECK_THROWS_AS((void)step.get<Matches>(), std::bad_variant_access);

    const EdgeDetails major = AppliesTo{.position = 3};
    CHECK(major.get<AppliesTo>().position == 3);
    CHECK(major.get_if<Sequence>() == nullptr);

    CHECK(EdgeDetails().get_if<Sequence>() == nullptr);
    CHECK(EdgeDetails().get_if<ModuleSequence>() == nullptr);
}

TEST_CASE("edge details: large ones are shared by copies, and a visitor sees them all alike") {
    const EdgeDetails step = Sequence{"ladder", {}, Status::proposed};
    const EdgeDetails copy = step; // NOLINT(performance-unnecessary-copy-initialization): what is tested
    CHECK(copy.get_if<Sequence>() == step.get_if<Sequence>());
    CHECK(visited(step) == "sequence ladder");
    CHECK(visited(AppliesTo{.position = 3}) == "applies 3");
    CHECK(visited(ModuleSequence{}) == "module sequence");
    CHECK(visited(Matches{}) == "other");
    CHECK(visited({}) == "none");
}

TEST_CASE("edge details: an edge is small, since a graph may have half a million") {
    CHECK(sizeof(Edge) <= 96);
}

TEST_SUITE_END();
