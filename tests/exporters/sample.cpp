#include "tests/exporters/sample.hpp"

#include "mappings/standards/bundled_standards.hpp"
#include "mappings/standards/register_standard.hpp"

#include <utility>

namespace kezheng::test {

namespace {

void add_tree(GraphBuilder& builder) {
    builder.add_node(
        {NodeKind::standard,
         "coffee",
         {"咖啡制作", "Coffee Making"},
         StandardDetails{"990001", "2024年1.0版", "2024-05", "某咖啡协会", {"甲大学", "乙公司"}, {}, {}, {}, {}},
         {}});
    builder.add_node({NodeKind::level, "coffee/1", {"初级", "Elementary"}, LevelDetails{1, "能按配方制作。"}, {}});
    builder.add_node({NodeKind::level, "coffee/2", {"中级", "Intermediate"}, LevelDetails{2, ""}, {}});
    builder.add_node({NodeKind::area, "coffee/1/1", {"备料", "Preparation"}, NumberedDetails{"1"}, {}});
    builder.add_node({NodeKind::task, "coffee/1/1.1", {"研磨", ""}, NumberedDetails{"1.1"}, {}});
    builder.add_node({NodeKind::skill,
                      "coffee/1/1.1.1",
                      {"按冲煮方式选择研磨度", "Choose the grind"},
                      SkillDetails{"1.1.1", "", {{"冲煮方式"}, {"选择"}, {"研磨度"}, {}, {}, {}, {}, {}}},
                      {}});
    builder.add_node({NodeKind::skill, "coffee/1/1.1.2", {}, SkillDetails{"1.1.1", "能清洁磨豆机。", {}}, {}});
    builder.add_edge({EdgeKind::contains, "coffee", "coffee/1", {}, {}});
    builder.add_edge({EdgeKind::contains, "coffee", "coffee/2", {}, {}});
    builder.add_edge({EdgeKind::subsumes, "coffee/2", "coffee/1", {}, {}});
    builder.add_edge({EdgeKind::contains, "coffee/1", "coffee/1/1", {}, {}});
    builder.add_edge({EdgeKind::contains, "coffee/1/1", "coffee/1/1.1", {}, {}});
    builder.add_edge({EdgeKind::contains, "coffee/1/1.1", "coffee/1/1.1.1", {}, {}});
    builder.add_edge({EdgeKind::contains, "coffee/1/1.1", "coffee/1/1.1.2", {}, {}});
}

MajorDetails major(Catalogue catalogue, Tier tier, std::string code, std::string class_name) {
    MajorDetails details;
    details.catalogue = catalogue;
    details.tier = tier;
    details.code = std::move(code);
    details.class_name = std::move(class_name);
    return details;
}

void add_surroundings(GraphBuilder& builder) {
    const std::string cooking = "major/original/secondary/烹饪";
    const std::string hotel = "major/revised/college/酒店管理";
    builder.add_node(
        {NodeKind::major, cooking, {"烹饪", ""}, major(Catalogue::original, Tier::secondary, "130700", "饮食类"), {}});
    builder.add_node({NodeKind::major, hotel, {"酒店管理", ""}, major(Catalogue::revised, Tier::college, {}, {}), {}});
    builder.add_node({NodeKind::role, "role/咖啡师", {"咖啡师", ""}, {}, {}});
    builder.add_node({NodeKind::term,
                      "coffee/term/3.1",
                      {"萃取", "extraction"},
                      TermDetails{"3.1", "把咖啡中的物质溶入水中。", "自拟"},
                      {}});
    builder.add_node({NodeKind::reference, "reference/GB 1", {"饮品卫生", ""}, ReferenceDetails{"GB 1"}, {}});
    builder.add_node({NodeKind::reference, "coffee/bibliography/[1]", {"咖啡史", ""}, ReferenceDetails{""}, {}});
    builder.add_edge({EdgeKind::applies_to, "coffee", cooking, AppliesTo{Catalogue::original, Tier::secondary, 0}, {}});
    builder.add_edge({EdgeKind::applies_to, "coffee", hotel, AppliesTo{Catalogue::revised, Tier::college, 0}, {}});
    builder.add_edge({EdgeKind::targets, "coffee/1", "role/咖啡师", Targets{"饮品", 0}, {}});
    builder.add_edge({EdgeKind::targets, "coffee/2", "role/咖啡师", Targets{"饮品", 0}, {}});
    builder.add_edge({EdgeKind::defines, "coffee", "coffee/term/3.1", {}, {}});
    builder.add_edge(
        {EdgeKind::cites, "coffee", "reference/GB 1", Cites{Cites::Manner::normative, "", "饮品卫生", 0}, {}});
    builder.add_edge({EdgeKind::cites,
                      "coffee",
                      "coffee/bibliography/[1]",
                      Cites{Cites::Manner::bibliography, "[1]", "咖啡史", 0},
                      {}});
}

} // namespace

Sealed coffee_standard() {
    GraphBuilder builder;
    add_surroundings(builder);
    add_tree(builder);
    return std::move(builder).seal();
}

Sealed loaded_bundled_graph() {
    GraphBuilder builder;
    for (const std::string_view key : bundled_standard_keys()) {
        register_standard(bundled_standard(key), builder);
    }
    return std::move(builder).seal();
}

const CompetencyGraph& bundled_graph() {
    static const Sealed sealed = loaded_bundled_graph();
    return sealed.graph;
}

std::vector<std::string> hostile_texts() {
    std::string characters;
    for (int i = 0; i < 2000; ++i) {
        characters += "课a";
    }
    return {
        "plain",
        "",
        R"(say "hello")",
        R"(ends with a quote")",
        R"(ends with a backslash\)",
        R"(backslash and quote \" and again \\")",
        R"(\N \G \E \T \H \L \l \r \n \x)",
        R"(x"]; injected [label="y)",
        R"(<script>alert("课")</script>)",
        R"(<<b>bold</b>>)",
        R"(<b>html label</b>)",
        R"(]]> --> <!-- &lt; &amp; &#65; & AT&T)",
        R"(=cmd|' /C calc'!A0)",
        R"({a|<port> b})",
        "strict digraph graph node edge subgraph",
        "-1.5",
        "bidi \xE2\x80\xAE cilbup \xE2\x81\xA6 end",
        "𠮷 emoji 🦊 combining e\xCC\x81",
        "// comment /* comment */ # comment",
        characters,
    };
}

Diagram one_box(const std::string& id, const std::string& label) {
    return {"picture", "", Paper::none, {{id, NodeKind::skill, label, label}}, {}};
}

std::vector<std::string> all_between(std::string_view text, std::string_view before, std::string_view after) {
    std::vector<std::string> result;
    for (std::size_t at = text.find(before); at != std::string_view::npos; at = text.find(before, at)) {
        at += before.size();
        const std::size_t end = text.find(after, at);
        if (end == std::string_view::npos) {
            break;
        }
        result.emplace_back(text.substr(at, end - at));
        at = end;
    }
    return result;
}

} // namespace kezheng::test
