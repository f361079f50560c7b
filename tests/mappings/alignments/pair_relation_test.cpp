#include "mappings/alignments/pair_relation.hpp"

#include <doctest/doctest.h>

using kezheng::bundled_alignment_model;
using kezheng::pair_relation;
using kezheng::Relation;
using kezheng::RelationSigns;

TEST_SUITE_BEGIN("alignments");

TEST_CASE("short requirements that lie within each other are exact") {
    const RelationSigns signs{4, 0.9, 0.9, {0.95, 0.95, 1.2, 1.2}};
    CHECK(pair_relation(signs, bundled_alignment_model()) == Relation::exact);
}

TEST_CASE("the one that says more is the wider one; from the other side the narrower") {
    const RelationSigns there{2, 0.4, 0.6, {0.95, 0.3, 1.5, 9}};
    const RelationSigns back{2, 0.4, 0.6, {0.3, 0.95, 9, 1.5}};
    CHECK(pair_relation(there, bundled_alignment_model()) == Relation::broad);
    CHECK(pair_relation(back, bundled_alignment_model()) == Relation::narrow);
}

TEST_CASE("long requirements that share a little are partial") {
    CHECK(pair_relation({0, 0.2, 0.3, {0.3, 0.3, 6, 6}}, bundled_alignment_model()) == Relation::partial);
}

TEST_SUITE_END();
