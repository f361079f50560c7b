#include "majors/assign_codes.hpp"

#include "mappings/standards/bundled_standards.hpp"
#include "mappings/standards/register_standard.hpp"

#include <doctest/doctest.h>

#include <string>

namespace kezheng {
namespace {

std::string listing(const std::vector<Diagnostic>& diagnostics) {
    std::string text;
    for (const Diagnostic& diagnostic : diagnostics) {
        text += std::string(rule_id(diagnostic.rule)) + ' ' + message_of(diagnostic, Language::chinese) + '\n';
    }
    return text;
}

void add_major(GraphBuilder& builder, Catalogue catalogue, Tier tier, const std::string& name,
               const std::string& printed = {}) {
    builder.add_node({NodeKind::major,
                      major_key(catalogue, tier, name),
                      {name, {}},
                      MajorDetails{catalogue, tier, printed, {}},
                      {}});
}

/// `name code class` of every major, in key order.
std::string codes_in(const CompetencyGraph& graph) {
    std::string text;
    for (const NodeId id : graph.nodes_of(NodeKind::major)) {
        const auto& major = std::get<MajorDetails>(graph.node(id).details);
        text += graph.node(id).key + ' ' + major.code + ' ' + major.class_name + '\n';
    }
    return text;
}

TEST_SUITE_BEGIN("majors");

TEST_CASE("a listed major gets the code of its own tier and edition") {
    GraphBuilder builder;
    add_major(builder, Catalogue::revised, Tier::secondary, "电子商务");
    add_major(builder, Catalogue::revised, Tier::college, "电子商务");
    add_major(builder, Catalogue::original, Tier::college, "电子商务");
    add_major(builder, Catalogue::revised, Tier::applied_bachelor, "跨境电子商务");
    CHECK(listing(assign_codes(builder)).empty());
    CHECK(codes_in(std::move(builder).seal().graph) ==
          "major/original/college/电子商务 630801 电子商务类\n"
          "major/revised/applied-bachelor/跨境电子商务 120803T 电子商务类\n"
          "major/revised/college/电子商务 530701 电子商务类\n"
          "major/revised/secondary/电子商务 730701 电子商务类\n");
}

TEST_CASE("a name without an entry gets no code but a reason") {
    GraphBuilder builder;
    add_major(builder, Catalogue::revised, Tier::vocational_bachelor, "商务英语");
    add_major(builder, Catalogue::revised, Tier::college, "魔法学");
    add_major(builder, Catalogue::original, Tier::secondary, "电子商务");
    add_major(builder, Catalogue::original, Tier::secondary, "移动商务");
    add_major(builder, Catalogue::original, Tier::vocational_bachelor, "电子商务");
    CHECK(listing(assign_codes(builder)) ==
          "unknown-major 高职本科专业“商务英语”不在职业教育专业目录（2021年）及增补中，该目录的中职 770201、高职专科 "
          "570201有此专业\n"
          "unknown-major 高职专科专业“魔法学”不在职业教育专业目录（2021年）及增补中\n"
          "majors-without-codes 中职的 2 个专业没有代码：2010 年中职专业目录的代码未收录\n"
          "majors-without-codes 高职本科的 1 个专业没有代码：2021 年以前没有高职本科专业目录\n");
}

TEST_CASE("printed codes are checked against the edition, and stay where there is none") {
    GraphBuilder builder;
    add_major(builder, Catalogue::revised, Tier::college, "电子商务", "530701");
    add_major(builder, Catalogue::revised, Tier::college, "跨境电子商务", "530799");
    add_major(builder, Catalogue::revised, Tier::college, "电商学", "530701");
    add_major(builder, Catalogue::original, Tier::secondary, "电子商务", "121100");
    CHECK(
        listing(assign_codes(builder)) ==
        "major-code-differs 高职专科专业“跨境电子商务”印的代码是 530799，职业教育专业目录（2021年）及增补中是 530702\n"
        "unknown-major 高职专科专业“电商学”不在职业教育专业目录（2021年）及增补中，所印的代码 530701 "
        "是该目录的“电子商务”\n");
    CHECK(codes_in(std::move(builder).seal().graph) == "major/original/secondary/电子商务 121100 \n"
                                                       "major/revised/college/电商学  \n"
                                                       "major/revised/college/电子商务 530701 电子商务类\n"
                                                       "major/revised/college/跨境电子商务 530702 电子商务类\n");
}

TEST_CASE("every major that the bundled standards list under the revised catalogue has its code") {
    for (const std::string_view key : bundled_standard_keys()) {
        GraphBuilder builder;
        const StandardDraft standard = bundled_standard(key);
        register_standard(standard, builder);
        (void)assign_codes(builder);
        const Sealed sealed = std::move(builder).seal();
        std::size_t revised = 0;
        for (const NodeId id : sealed.graph.nodes_of(NodeKind::major)) {
            const auto& major = std::get<MajorDetails>(sealed.graph.node(id).details);
            if (major.catalogue == Catalogue::revised) {
                CAPTURE(sealed.graph.node(id).key);
                CHECK_FALSE(major.code.empty());
                ++revised;
            }
        }
        CHECK(revised == (key == "b2b" ? 90 : 36));
    }
}

TEST_SUITE_END();

} // namespace
} // namespace kezheng
