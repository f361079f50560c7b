#include "mappings/crosswalks/read_decisions.hpp"

#include "tests/mappings/crosswalks/drawn_decisions.hpp"
#include "tests/support/drawing.hpp"

#include <doctest/doctest.h>

using kezheng::read_decisions;
using kezheng::read_review_sheets;
using kezheng::ReadDecisions;
using kezheng::test::decisions_in;
using kezheng::test::drawing;
using kezheng::test::listing;
using kezheng::test::report_of;

TEST_SUITE_BEGIN("mappings");

TEST_CASE("SSSOM decides by its own columns, and by the column decision before them") {
    const ReadDecisions read = decisions_in(R"(
subject_id|predicate_modifier|predicate_id|object_id|mapping_justification|confidence|reviewer_label|comment|decision
kezheng:a/1/1.1.1||skos:exactMatch|kezheng:b/1/1.1.1|semapv:ManualMappingCuration|0.9|李老师|同一件事|
kezheng:a/1/1.1.2|Not|skos:relatedMatch|kezheng:b/1/1.1.1|semapv:ManualMappingCuration||||
kezheng:a/1/1.1.3||skos:broadMatch|kezheng:b/1/1.1.1|semapv:CompositeMatching|0.8|||
a/1/1.1.3||skos:broadMatch|b/1/1.1.2|semapv:CompositeMatching|0.8|||采纳
a/1/1.1.3||skos:broadMatch|b/1/1.1.3|semapv:CompositeMatching|0.8|||对方更窄
a/1/1.1.3||skos:broadMatch|b/1/1.1.4|semapv:MappingReview|||否决|Reject
)");
    CHECK(listing(read.decisions) == drawing(R"(
a/1/1.1.1 b/1/1.1.1 exact accepted 0.9 @李老师 : 同一件事
a/1/1.1.2 b/1/1.1.1 partial rejected
a/1/1.1.3 b/1/1.1.2 broad accepted
a/1/1.1.3 b/1/1.1.3 narrow accepted
a/1/1.1.3 b/1/1.1.4 broad rejected : 否决
)"));
    CHECK(read.undecided == 1);
    CHECK(read.unusable == 0);
    CHECK(report_of(read.diagnostics).empty());
}

TEST_CASE("a pair is turned so that the standard whose key comes first stands first") {
    const ReadDecisions read = decisions_in(R"(
subject_id|predicate_id|object_id|decision|subject_hash|object_hash
tea/1/1.1.1|broadMatch|coffee/1/1.1.1|accept|0123456789abcdef|fedcba9876543210
)");
    CHECK(listing(read.decisions) == "coffee/1/1.1.1 tea/1/1.1.1 narrow accepted\n");
    REQUIRE(read.decisions.size() == 1);
    CHECK(read.decisions[0].fingerprints_a == std::vector<std::string>{"fedcba9876543210"});
    CHECK(read.decisions[0].fingerprints_b == std::vector<std::string>{"0123456789abcdef"});
}

TEST_CASE("rows that cannot be used are reported with their line, and the others are read") {
    const ReadDecisions read = decisions_in(R"(
subject_id|predicate_id|object_id|decision|confidence|subject_hash
a/1/1.1.1|exactMatch||accept||
a/1/1.1.1|exactMatch|b/1/1.1.1|也许||
a/1/1.1.1|sameAs|b/1/1.1.1|accept||
a/1/1.1.1||b/1/1.1.1|accept||
"a/1/1.1.1|exactMatch|b/1/1.1.1|accept||
a/1/1.1.1|exactMatch|a/1/1.1.2|accept||
a/1/1.1.1|exactMatch|b/1/1.1.2|accept|1.5|xyz
a/1/1.1.1|exactMatch|b/1/1.1.2|reject||
a/1/1.1.1|exactMatch|b/1/1.1.2|accept||
)");
    CHECK(listing(read.decisions) == "a/1/1.1.1 b/1/1.1.1 partial accepted\n" // no relation: partial
                                     "a/1/1.1.1 b/1/1.1.2 exact accepted\n");
    CHECK(read.unusable == 6);
    CHECK(report_of(read.diagnostics) == drawing(R"(
3 decision-incomplete:
4 decision-unreadable: 也许
5 decision-relation-unknown: sameAs
7 decision-unknown-requirement: "a/1/1.1.1 | write a key (b2b/1/1.2.3) or "STANDARD LEVEL NUMBER"; the key of a task, area or level stands for all in it
8 decision-same-standard: a/1/1.1.1 | a/1/1.1.2
9 decision-confidence-bad: 1.5
9 decision-fingerprint-bad: xyz
10 decision-repeated: a/1/1.1.1 | b/1/1.1.2 | 9
)"));
}

TEST_CASE("a pair may be decided twice on different texts") {
    const ReadDecisions read = decisions_in(R"(
subject_id|predicate_id|object_id|decision|subject_hash|object_hash
a/1/1.1.1|exactMatch|b/1/1.1.1|accept|0000000000000001|0000000000000002
a/1/1.1.1|exactMatch|b/1/1.1.1|reject|0000000000000003|0000000000000002
)");
    CHECK(read.decisions.size() == 2);
    CHECK(read.unusable == 0);
}

TEST_CASE("tables with commas, quotes and a byte-order mark, and what is no such table") {
    const auto sheets = read_review_sheets("\xEF\xBB\xBFsubject_id,predicate_id,object_id,decision,comment\r\n"
                                           "a/1/1.1.1,skos:exactMatch,b/1/1.1.1,accept,\"一、二, \"\"三\"\"\"\r\n",
                                           "t.csv");
    REQUIRE(sheets.has_value());
    CHECK(listing(read_decisions(*sheets, "t.csv")->decisions) ==
          "a/1/1.1.1 b/1/1.1.1 exact accepted : 一、二, \"三\"\n");
    const auto other = read_review_sheets("课程代码,课程名称\nA1,商务英语\n", "m.csv");
    REQUIRE(other.has_value());
    CHECK_FALSE(holds_decisions(*other));
    CHECK(read_decisions(*other, "m.csv").error().message == kezheng::Message::error_no_review_table);
    for (const char* hostile :
         {"#\n#\nsubject_id\tobject_id", "subject_id\t\tobject_id\n\t\t\t\t\n\"\n", "subject_id\t"}) {
        const auto read = read_review_sheets(hostile, "h.tsv");
        REQUIRE(read.has_value());
        (void)read_decisions(*read, "h.tsv");
    }
}

TEST_SUITE_END();
