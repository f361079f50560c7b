#include "graph/analysis/diff/standard_diff.hpp"

#include "graph/analysis/diff/text_comparison.hpp"
#include "graph/model/graph_builder.hpp"
#include "tests/support/drawing.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using kezheng::compare_versions;
using kezheng::compared_text;
using kezheng::EdgeKind;
using kezheng::found_in;
using kezheng::GraphBuilder;
using kezheng::LevelDetails;
using kezheng::likeness;
using kezheng::marked_share;
using kezheng::NodeId;
using kezheng::NodeKind;
using kezheng::NumberedDetails;
using kezheng::RequirementChange;
using kezheng::Sealed;
using kezheng::SkillDetails;
using kezheng::StandardDetails;
using kezheng::StandardDiff;
using kezheng::test::drawing;

namespace {

/// A standard `s` drawn a line an element: `1` a level, `1/1 name` an area, `1/1.1 name` a task, `1/1.1.1 text` a
/// requirement.
Sealed drawn(std::string_view text) {
    GraphBuilder builder;
    builder.add_node({NodeKind::standard, "s", {"标准", {}}, StandardDetails{}, {}});
    std::istringstream lines{std::string(text)};
    for (std::string line; std::getline(lines, line);) {
        if (line.empty()) {
            continue;
        }
        const std::size_t space = std::min(line.find(' '), line.size());
        const std::string place = line.substr(0, space);
        const std::string words = space < line.size() ? line.substr(space + 1) : "";
        const std::string key = "s/" + place;
        const auto dots = std::count(place.begin(), place.end(), '.');
        if (place.find('/') == std::string::npos) {
            builder.add_node(
                {NodeKind::level, key, {words, {}}, LevelDetails{static_cast<unsigned>(std::stoi(place)), {}}, {}});
            builder.add_edge({EdgeKind::contains, "s", key, {}, {}});
        } else if (dots == 0) {
            builder.add_node({NodeKind::area, key, {words, {}}, NumberedDetails{}, {}});
            builder.add_edge({EdgeKind::contains, key.substr(0, key.rfind('/')), key, {}, {}});
        } else {
            const std::string parent = key.substr(0, key.rfind('.'));
            if (dots == 1) {
                builder.add_node({NodeKind::task, key, {words, {}}, NumberedDetails{}, {}});
            } else {
                builder.add_node({NodeKind::skill, key, {}, SkillDetails{{}, words, {}}, {}});
            }
            builder.add_edge({EdgeKind::contains, parent, key, {}, {}});
        }
    }
    return std::move(builder).seal();
}

std::string keys(const std::vector<NodeId>& nodes, const Sealed& sealed) {
    std::string text;
    for (const NodeId node : nodes) {
        text += (text.empty() ? "" : "+") + sealed.graph.node(node).key.substr(2);
    }
    return text.empty() ? "-" : text;
}

/// A line a change that is no `unchanged`: `KIND OLD NEW [moved] [SHIFT]`, then areas and tasks with another name.
std::string changes(std::string_view before, std::string_view after) {
    const Sealed one = drawn(before);
    const Sealed other = drawn(after);
    const StandardDiff diff = compare_versions(one.graph, *one.graph.find("s"), other.graph, *other.graph.find("s"));
    std::string text;
    for (const RequirementChange& change : diff.requirements) {
        if (change.kind == kezheng::ChangeKind::unchanged) {
            continue;
        }
        text += std::string(name_of(change.kind)) + ' ' + keys(change.before, one) + ' ' + keys(change.after, other);
        text += change.moved && change.kind != kezheng::ChangeKind::moved ? " moved" : "";
        text += change.level_shift != 0 ? ' ' + std::to_string(change.level_shift) : "";
        text += '\n';
    }
    for (const auto& name : diff.names) {
        text += "name " + one.graph.node(name.before).key.substr(2) + ' ' + other.graph.node(name.after).key.substr(2) +
                '\n';
    }
    return text;
}

constexpr std::string_view base = R"(
1 初级
1/1 备料
1/1.1 研磨
1/1.1.1 能按冲煮方式选择合适的研磨度。
1/1.1.2 能清洁磨豆机并更换磨盘。
1/1.1.3 能记录每一批咖啡豆的烘焙日期。
1/1.2 称量
1/1.2.1 能称出一份咖啡粉。
1/1.2.2 能校准电子秤。
2 中级
2/1 调配
2/1.1 试味
2/1.1.1 能比较两种配方的味道。
)";

std::string edited(std::string_view old_line, std::string_view new_lines) {
    std::string text(base);
    const std::size_t at = text.find(old_line);
    REQUIRE(at != std::string::npos);
    text.replace(at, old_line.size(), new_lines);
    return text;
}

} // namespace

TEST_SUITE_BEGIN("graph");

TEST_CASE("texts are compared by what they say") {
    CHECK(compared_text("能用 SEO 工具。") == compared_text("能用ＳＥＯ工具"));
    CHECK(compared_text("能用SEO工具").size() == 5);
    CHECK(likeness(compared_text("能称量"), compared_text("能称量")) == 1);
    CHECK(likeness(compared_text("能称量咖啡"), compared_text("会洗刷茶具")) == 0);
    CHECK(std::abs(likeness(compared_text("甲乙丙丁"), compared_text("甲乙丙戊")) - 2.0 / 3) < 1e-9);
    CHECK(likeness({}, compared_text("能")) == 0);
    CHECK(marked_share(found_in(compared_text("甲乙丙丁"), compared_text("戊甲乙丙"))) == 0.75);
    CHECK(marked_share(found_in(compared_text("甲乙丁丙"), compared_text("戊甲乙丙"))) == 0);
    CHECK(marked_share(found_in(compared_text("甲乙丙乙丙丁戊己"), compared_text("乙丙丁乙甲乙丙"))) == 0.75);
    CHECK(marked_share(found_in(compared_text("甲乙"), compared_text("甲乙"))) == 0);
}

TEST_CASE("a version against itself has no changes") {
    CHECK(changes(base, base).empty());
    CHECK(changes("", "").empty());
}

TEST_CASE("punctuation alone is no change") {
    CHECK(changes(base, edited("能校准电子秤。", "能校准电子秤")).empty());
}

TEST_CASE("dropped and new; what follows is only renumbered") {
    CHECK(changes(base, edited("1/1.1.1 能按冲煮方式选择合适的研磨度。\n1/1.1.2 能清洁磨豆机并更换磨盘。\n1/1.1.3",
                               "1/1.1.1 能清洁磨豆机并更换磨盘。\n1/1.1.2")) == drawing(R"(
renumbered 1/1.1.2 1/1.1.1
renumbered 1/1.1.3 1/1.1.2
dropped 1/1.1.1 -
)"));
    CHECK(changes(base, edited("1/1.2.2 能校准电子秤。", "1/1.2.2 能校准电子秤。\n1/1.2.3 能调制奶泡饮品。")) ==
          "new - 1/1.2.3\n");
}

TEST_CASE("reworded in its place, and reworded elsewhere") {
    CHECK(changes(base, edited("能清洁磨豆机并更换磨盘", "能定期清洁磨豆机并及时更换磨盘")) ==
          "reworded 1/1.1.2 1/1.1.2\n");
    CHECK(changes(base, edited("1/1.1.3 能记录每一批咖啡豆的烘焙日期。\n1/1.2 称量\n1/1.2.1 "
                               "能称出一份咖啡粉。\n1/1.2.2 能校准电子秤。",
                               "1/1.2 称量\n1/1.2.1 能称出一份咖啡粉。\n1/1.2.2 能校准电子秤。\n1/1.2.3 "
                               "能记录各批咖啡豆的烘焙日期。")) == "reworded 1/1.1.3 1/1.2.3 moved\n");
}

TEST_CASE("moved to another task, and raised to another level") {
    CHECK(changes(base, edited("1/1.1.3 能记录每一批咖啡豆的烘焙日期。\n1/1.2 称量\n1/1.2.1 "
                               "能称出一份咖啡粉。\n1/1.2.2 能校准电子秤。",
                               "1/1.2 称量\n1/1.2.1 能称出一份咖啡粉。\n1/1.2.2 能校准电子秤。\n1/1.2.3 "
                               "能记录每一批咖啡豆的烘焙日期。")) == "moved 1/1.1.3 1/1.2.3\n");
    CHECK(
        changes(base, edited("1/1.2.2 能校准电子秤。\n2 中级\n2/1 调配\n2/1.1 试味\n2/1.1.1 能比较两种配方的味道。",
                             "2 中级\n2/1 调配\n2/1.1 试味\n2/1.1.1 能比较两种配方的味道。\n2/1.1.2 能校准电子秤。")) ==
        "moved 1/1.2.2 2/1.1.2 1\n");
}

TEST_CASE("split and merged") {
    CHECK(changes(base, edited("1/1.1.2 能清洁磨豆机并更换磨盘。\n1/1.1.3",
                               "1/1.1.2 能清洁磨豆机。\n1/1.1.3 能更换磨盘。\n1/1.1.4")) == drawing(R"(
split 1/1.1.2 1/1.1.2+1/1.1.3
renumbered 1/1.1.3 1/1.1.4
)"));
    CHECK(changes(base, edited("1/1.2.1 能称出一份咖啡粉。\n1/1.2.2 能校准电子秤。",
                               "1/1.2.1 能校准电子秤，称出一份咖啡粉。")) == "merged 1/1.2.1+1/1.2.2 1/1.2.1\n");
}

TEST_CASE("a task that is renamed or renumbered keeps its requirements") {
    CHECK(changes(base, edited("1/1.2 称量", "1/1.2 称重与校准")) == "name 1/1.2 1/1.2\n");
    CHECK(changes(R"(
1 初级
1/1 备料
1/1.1 研磨
1/1.1.1 能选择研磨度。
1/1.2 称量
1/1.2.1 能称出一份咖啡粉。
)",
                  R"(
1 初级
1/1 备料
1/1.1 称量
1/1.1.1 能称出一份咖啡粉。
1/1.2 研磨
1/1.2.1 能选择研磨度。
)") == drawing(R"(
renumbered 1/1.2.1 1/1.1.1
renumbered 1/1.1.1 1/1.2.1
)"));
}

TEST_CASE("the same sentence in two tasks is paired within its task") {
    constexpr std::string_view twice = R"(
1 初级
1/1 备料
1/1.1 研磨
1/1.1.1 能整理台面。
1/1.2 称量
1/1.2.1 能整理台面。
)";
    CHECK(changes(twice, twice).empty());
    CHECK(changes(twice, R"(
1 初级
1/1 备料
1/1.1 称量
1/1.1.1 能整理台面。
)") == drawing(R"(
dropped 1/1.2.1 -
name 1/1.1 1/1.1
)"));
}

TEST_SUITE_END();
