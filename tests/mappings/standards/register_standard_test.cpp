#include "mappings/standards/register_standard.hpp"

#include "mappings/standards/bundled_standards.hpp"

#include "tests/mappings/standards/drawn_standard.hpp"
#include "tests/support/graph_text.hpp"

#include <doctest/doctest.h>

namespace kezheng {
namespace {

TEST_SUITE_BEGIN("mappings/standards");

TEST_CASE("a standard becomes a tree of nodes, with what it names") {
    const ReadStandard read =
        test::standard_from("茶艺职业技能等级标准\n"
                            "2 规范性引用文件\nGB/T 1 茶\n《茶法》\n"
                            "3 术语和定义\n3.1 茶 Tea\n一种饮料。\n"
                            "4 适用院校专业\n4.1 原版专业目录\n中职：茶叶等。\n"
                            "5 面向职业岗位（群）\n初级：从事泡茶、收银等岗位。\n中级：从事泡茶等岗位。\n"
                            "6.2 职业技能等级要求描述\n"
                            "表 1 茶艺（初级）\n1. 识茶\n1.1 绿茶\n1.1.1 能识别绿茶。\n"
                            "表 2 茶艺（中级）\n1. 泡茶\n1.1 红茶\n1.1.1 能冲泡红茶。\n"
                            "参考文献\n[1] 某书\n");
    GraphBuilder builder;
    register_standard(read.standard, builder);
    const Sealed sealed = std::move(builder).seal();
    CHECK(test::listing(sealed.diagnostics).empty());
    CHECK(test::text_of(sealed.graph) == "standard s 茶艺\n"
                                         "level s/1 初级\n"
                                         "level s/2 中级\n"
                                         "area s/1/1 识茶\n"
                                         "area s/2/1 泡茶\n"
                                         "task s/1/1.1 绿茶\n"
                                         "task s/2/1.1 红茶\n"
                                         "skill s/1/1.1.1\n"
                                         "skill s/2/1.1.1\n"
                                         "major major/original/secondary/茶叶 茶叶\n"
                                         "role role/收银 收银\n"
                                         "role role/泡茶 泡茶\n"
                                         "term s/term/3.1 茶\n"
                                         "reference reference/GB/T 1 茶\n"
                                         "reference s/bibliography/1 某书\n"
                                         "reference s/reference/2 《茶法》\n"
                                         "s -contains-> s/1\n"
                                         "s -contains-> s/2\n"
                                         "s/1 -contains-> s/1/1\n"
                                         "s/2 -contains-> s/2/1\n"
                                         "s/1/1 -contains-> s/1/1.1\n"
                                         "s/2/1 -contains-> s/2/1.1\n"
                                         "s/1/1.1 -contains-> s/1/1.1.1\n"
                                         "s/2/1.1 -contains-> s/2/1.1.1\n"
                                         "s/2 -subsumes-> s/1\n"
                                         "s -applies_to-> major/original/secondary/茶叶\n"
                                         "s/1 -targets-> role/收银\n"
                                         "s/1 -targets-> role/泡茶\n"
                                         "s/2 -targets-> role/泡茶\n"
                                         "s -cites-> reference/GB/T 1\n"
                                         "s -cites-> s/bibliography/1\n"
                                         "s -cites-> s/reference/2\n"
                                         "s -defines-> s/term/3.1\n");
}

TEST_CASE("the two bundled standards make one graph and share what they both name") {
    GraphBuilder builder;
    for (const std::string_view key : bundled_standard_keys()) {
        register_standard(bundled_standard(key), builder);
    }
    const Sealed sealed = std::move(builder).seal();
    CHECK(test::listing(sealed.diagnostics).empty());
    CHECK(sealed.graph.nodes_of(NodeKind::standard).size() == 2);
    CHECK(sealed.graph.nodes_of(NodeKind::level).size() == 6);
    CHECK(sealed.graph.nodes_of(NodeKind::area).size() == 23);
    CHECK(sealed.graph.nodes_of(NodeKind::task).size() == 61);
    CHECK(sealed.graph.nodes_of(NodeKind::skill).size() == 229);
    const auto major = sealed.graph.find(major_key(Catalogue::original, Tier::secondary, "电子商务"));
    REQUIRE(major.has_value());
    CHECK(sealed.graph.in_edges(*major, EdgeKind::applies_to).size() == 2);
}

TEST_CASE("keys of shared nodes name their kind") {
    CHECK(major_key(Catalogue::revised, Tier::vocational_bachelor, "护理") == "major/revised/vocational-bachelor/护理");
    CHECK(role_key("店长") == "role/店长");
}

TEST_CASE("an empty standard is one node") {
    GraphBuilder builder;
    StandardDraft standard;
    standard.id = "empty";
    register_standard(standard, builder);
    CHECK(test::text_of(std::move(builder).seal().graph) == "standard empty\n");
}

TEST_SUITE_END();

} // namespace
} // namespace kezheng
