#include "mappings/documents/pages/table_spans.hpp"

#include <doctest/doctest.h>

using namespace kezheng;

namespace {

/// Something on the lines `first` to `last`, each 10 points high.
NumberedBox at(double first, double last, std::vector<unsigned> number = {}) {
    return {{0, first * 10, 10, last * 10 + 9}, std::move(number)};
}

using Parents = std::vector<std::size_t>;

} // namespace

TEST_SUITE_BEGIN("mappings/documents/pages/table_spans");

TEST_CASE("numbers decide where places do not") {
    const std::vector<NumberedBox> children{at(0, 0, {1, 1, 1}), at(1, 1, {1, 1, 2}), at(2, 2, {1, 2, 1})};
    const std::vector<NumberedBox> parents{at(0, 0, {1, 1}), at(1, 1, {1, 2})};
    CHECK(assign_to_parents(children, parents, {10, {}}) == Parents{0, 0, 1});
}

TEST_CASE("places decide where there are no numbers: at the top, the middle or the foot of the cells") {
    const std::vector<NumberedBox> children{at(0, 0), at(1, 1), at(2, 2), at(3, 3), at(4, 4)};
    CHECK(assign_to_parents(children, std::vector{at(0, 0), at(2, 2)}, {10, {}}) == Parents{0, 0, 1, 1, 1});
    CHECK(assign_to_parents(children, std::vector{at(1, 1), at(3.5, 3.5)}, {10, {}}) == Parents{0, 0, 0, 1, 1});
    CHECK(assign_to_parents(children, std::vector{at(1, 1), at(4, 4)}, {10, {}}) == Parents{0, 0, 1, 1, 1});
}

TEST_CASE("a name moved to a whole line stands in the middle nearly as well, so that words decide") {
    const std::vector<NumberedBox> children{at(0, 0), at(1, 1), at(2, 2), at(3, 3)};
    const std::vector<NumberedBox> parents{at(0, 0), at(2, 2)};
    const std::vector<std::vector<double>> words{{0, 2, 0, 0}, {0, 0, 0, 0}};
    const auto assigned = [&](const PageLines& lines) {
        return assign_to_parents(children, parents, lines, NameStanding::middle, words).parent_of;
    };
    CHECK(assigned({10, {}, 0}) == Parents{0, 1, 1, 1});
    CHECK(assigned({10, {}, 5}) == Parents{0, 0, 1, 1});
}

TEST_CASE("a task whose requirements bear the numbers of another keeps them") {
    const std::vector<NumberedBox> children{at(0, 0, {2, 1, 1}), at(1, 1, {2, 1, 2}), at(2, 2, {2, 2, 1}),
                                            at(3, 3, {2, 2, 2}), at(4, 4, {2, 1, 1}), at(5, 5, {2, 1, 2})};
    const std::vector<NumberedBox> parents{at(0, 1, {2, 1}), at(2, 3, {2, 2}), at(4, 5, {2, 3})};
    CHECK(assign_to_parents(children, parents, {10, {}}) == Parents{0, 0, 1, 1, 2, 2});
}

TEST_CASE("without parents children have none, and without children nothing is assigned") {
    CHECK(assign_to_parents(std::vector{at(0, 0), at(1, 1)}, {}, {10, {}}) == Parents{0, 0});
    CHECK(assign_to_parents({}, std::vector{at(0, 0)}, {10, {}}).empty());
}

TEST_CASE("a table of thousands of rows is assigned by place alone") {
    std::vector<NumberedBox> children;
    std::vector<NumberedBox> parents;
    Parents expected;
    for (unsigned i = 0; i < 3000; ++i) {
        children.push_back(at(i, i));
        if (i % 3 == 0) {
            parents.push_back(at(i, i));
        }
        expected.push_back(i / 3);
    }
    CHECK(assign_to_parents(children, parents, {10, {}}) == expected);
}

TEST_SUITE_END();
