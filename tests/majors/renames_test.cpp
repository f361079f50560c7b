#include "majors/renames.hpp"

#include "tests/majors/sample_graph.hpp"

#include <doctest/doctest.h>

#include <map>
#include <string>

namespace kezheng {
namespace {

using Names = std::vector<std::string>;
using Pairs = std::vector<std::pair<std::string, std::string>>;

TEST_SUITE_BEGIN("majors");

TEST_CASE("names are aligned between the same neighbours, by words that fit no other name there") {
    CHECK(aligned_names({"甲", "网络营销", "乙"}, {"甲", "网络营销与直播电商", "乙"}) ==
          Pairs{{"网络营销", "网络营销与直播电商"}});
    CHECK(aligned_names({"甲", "网络营销", "乙"}, {"网络营销与直播电商", "甲", "乙"}).empty());
    CHECK(aligned_names({"甲", "报关与国际货运", "乙"}, {"甲", "关务与外贸服务", "乙"}).empty());
    CHECK(aligned_names({"商务英语"}, {"商务日语", "商务德语"}).empty()); // which one cannot be told
    CHECK(aligned_names({"商务英语"}, {"应用英语", "应用外语"}) == Pairs{{"商务英语", "应用英语"}});
    CHECK(aligned_names({}, {"甲"}).empty());
    CHECK(aligned_names({"甲乙", "甲乙"}, {"甲乙"}).empty());
}

TEST_CASE("the bundled standards: how each rename is known") {
    const CompetencyGraph& graph = test::bundled_graph();
    std::map<std::string, std::size_t> counts;
    std::string inferred;
    for (const EdgeId id : graph.edges()) {
        const Edge& edge = graph.edge(id);
        if (const auto* const renamed = edge.details.get_if<RenamedTo>()) {
            ++counts[std::string(name_of(renamed->basis))];
            const bool same = graph.node(edge.from).label.zh == graph.node(edge.to).label.zh;
            CHECK(same == (renamed->basis != RenamedTo::Basis::aligned));
            CHECK((renamed->status == Status::accepted) == same);
            if (!same) {
                inferred += graph.node(edge.from).key + " -> " + graph.node(edge.to).label.zh + '\n';
            }
            if (renamed->basis == RenamedTo::Basis::catalogues) {
                CHECK_FALSE(std::get<MajorDetails>(graph.node(edge.from).details).code.empty());
                CHECK_FALSE(std::get<MajorDetails>(graph.node(edge.to).details).code.empty());
            }
        }
    }
    CHECK(inferred == "major/original/college/网络营销 -> 网络营销与直播电商\n"
                      "major/original/vocational-bachelor/商务英语 -> 应用英语\n");
    CHECK(counts["same-name-in-catalogues"] > 0);
    CHECK(counts["same-name-in-lists"] > 0);
}

TEST_SUITE_END();

} // namespace
} // namespace kezheng
