#include "exporters/sssom/decisions_sssom.hpp"
#include "exporters/sssom/overlap_sssom.hpp"
#include "tests/exporters/linked_sample.hpp"
#include "tests/support/drawing.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <string>

using kezheng::Decision;
using kezheng::decisions_sssom;
using kezheng::Language;
using kezheng::overlap;
using kezheng::overlap_sssom;
using kezheng::Relation;
using kezheng::Status;
using kezheng::test::drawing;
using kezheng::test::linked_graph;

namespace {

/// The table below the metadata, `|` for tabs.
std::string table_of(std::string text) {
    text = text.substr(text.find("subject_id\t"));
    std::ranges::replace(text, '\t', '|');
    return text;
}

} // namespace

TEST_SUITE_BEGIN("exporters");

TEST_CASE("proposed and accepted pairs as SSSOM, from either side") {
    const auto sealed = linked_graph();
    const auto report = overlap(sealed.graph, *sealed.graph.find("coffee"), *sealed.graph.find("tea"));
    const std::string text = overlap_sssom(sealed.graph, report, Language::english);
    CHECK(text.starts_with("#curie_map:\n#  kezheng: \"urn:kezheng:\"\n"));
    CHECK(text.find("#mapping_set_id: \"urn:kezheng:crosswalk:coffee:tea\"\n") != std::string::npos);
    CHECK(text.find("#  - slot_name: \"subject_hash\"\n") != std::string::npos);
    const std::string table = table_of(text);
    CHECK(table.find("kezheng:coffee/1/1.1.1|Choose the grind|skos:broadMatch||kezheng:tea/1/1.1.2|") !=
          std::string::npos);
    CHECK(table.find("||semapv:CompositeMatching|0.500||||") != std::string::npos);
    CHECK(table.find("|accept|semapv:ManualMappingCuration||王老师|||") != std::string::npos);
    CHECK(table.find("|action: 称 | 称 (same action)\n") != std::string::npos);
    const auto turned = overlap(sealed.graph, *sealed.graph.find("tea"), *sealed.graph.find("coffee"));
    CHECK(table_of(overlap_sssom(sealed.graph, turned, Language::english))
              .find("|skos:narrowMatch||kezheng:coffee/1/1.1.1|") != std::string::npos);
}

TEST_CASE("decisions as SSSOM: tabs and quotation marks do not break the table") {
    const std::array<Decision, 2> decisions{
        Decision{.a = "a/1/1.1.1",
                 .b = "b/1/1.1.1",
                 .relation = Relation::narrow,
                 .status = Status::accepted,
                 .confidence = 0.85,
                 .reviewer = "李\t老师",
                 .note = "\"引号\"开头\n第二行",
                 .date = "2024-05-01",
                 .fingerprints_a = {"1", "2"},
                 .fingerprints_b = {"3"}},
        Decision{.a = "a/1/1.1.2", .b = "b/1/1.1.1", .relation = Relation::partial, .status = Status::rejected}};
    const auto present = [](std::string_view key) {
        return key == "a/1/1.1.1" ? kezheng::PresentText{true, "能称量", {"2"}} : kezheng::PresentText{};
    };
    CHECK(table_of(decisions_sssom(decisions, present)) == drawing(R"(
subject_id|subject_label|predicate_id|predicate_modifier|object_id|object_label|decision|mapping_justification|confidence|reviewer_label|mapping_date|comment|subject_hash|object_hash|evidence
kezheng:a/1/1.1.1|能称量|skos:narrowMatch||kezheng:b/1/1.1.1||accept|semapv:ManualMappingCuration|0.850|李 老师|2024-05-01|'引号"开头 第二行|1|2|3|
kezheng:a/1/1.1.2||skos:relatedMatch|Not|kezheng:b/1/1.1.1||reject|semapv:ManualMappingCuration|||||||
)"));
}

TEST_CASE("a decision whose text changed keeps the wording that was judged, and says that it is stale") {
    const std::array<Decision, 2> decisions{
        Decision{.a = "a/1/1.1.1", .b = "b/1/1.1.1", .fingerprints_a = {"1"}, .wording_a = "能称量茶叶"},
        Decision{.a = "a/1/1.1.2", .b = "b/1/1.1.2", .fingerprints_a = {"2"}, .wording_a = "旧的", .wording_b = "乙"}};
    const auto present = [](std::string_view key) {
        return key.starts_with("a/") ? kezheng::PresentText{true, "能冲泡", {"2"}} : kezheng::PresentText{};
    };
    const std::string text = decisions_sssom(decisions, present);
    CHECK(text.find("#  - slot_name: \"decision_state\"\n") != std::string::npos);
    CHECK(table_of(text) == drawing(R"(
subject_id|subject_label|predicate_id|predicate_modifier|object_id|object_label|decision|mapping_justification|confidence|reviewer_label|mapping_date|comment|subject_hash|object_hash|evidence|decision_state
kezheng:a/1/1.1.1|能称量茶叶|skos:relatedMatch||kezheng:b/1/1.1.1||accept|semapv:ManualMappingCuration|||||1|||stale
kezheng:a/1/1.1.2|能冲泡|skos:relatedMatch||kezheng:b/1/1.1.2|乙|accept|semapv:ManualMappingCuration|||||2|||
)"));
}

TEST_SUITE_END();
