#include "mappings/alignments/prerequisites/propose_sequences.hpp"

#include "mappings/standards/bundled_standards.hpp"

#include "tests/support/shared_folder.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

using namespace kezheng; // NOLINT(google-build-using-namespace): drafts and one function

namespace {

/// A skill that works on `objects`.
SkillDraft skill(std::vector<std::string> objects, std::vector<std::string> given = {},
                 std::vector<std::string> yields = {}) {
    SkillDraft draft;
    draft.facets.object = std::move(objects);
    draft.facets.given = std::move(given);
    draft.facets.yields = std::move(yields);
    return draft;
}

TaskDraft task(const std::string& name, std::vector<SkillDraft> skills) {
    TaskDraft draft;
    draft.name.zh = name;
    draft.skills = std::move(skills);
    return draft;
}

LevelDraft level(unsigned number, const std::string& name,
                 std::vector<std::pair<std::string, std::vector<TaskDraft>>> areas) {
    LevelDraft draft;
    draft.number = number;
    draft.name.zh = name;
    for (auto& [area, tasks] : areas) {
        AreaDraft& entry = draft.areas.emplace_back();
        entry.name.zh = area;
        entry.tasks = std::move(tasks);
    }
    return draft;
}

/// A trade that no rule was written for.
StandardDraft coffee() {
    StandardDraft standard;
    standard.id = "coffee";
    standard.levels.push_back(level(1, "初级",
                                    {{"备料",
                                      {task("豆仓备料", {skill({"咖啡豆", "豆仓"})}),
                                       task("手冲咖啡制作", {skill({"滤杯", "手冲咖啡"}, {"年度手冲配方"})})}},
                                     {"门店", {task("吧台卫生", {skill({"吧台"})})}}}));
    standard.levels.push_back(level(2, "中级",
                                    {{"调配",
                                      {task("手冲咖啡配方", {skill({"滤杯", "手冲咖啡"}, {}, {"年度手冲配方"})}),
                                       task("门店评价", {skill({"顾客意见"})})}}}));
    return standard;
}

std::string drawn(const SettledSequences& sequences) {
    std::string text;
    for (const EdgeDraft& edge : sequences.edges) {
        text += edge.from + (edge.kind == EdgeKind::feeds ? " ~> " : " -> ") + edge.to + ' ' +
                edge.details.get<Sequence>().rule + '\n';
    }
    return text;
}

} // namespace

TEST_SUITE_BEGIN("mappings/alignments/prerequisites");

TEST_CASE("a line of work through the levels, work inside an area, and workflow against learning") {
    CHECK(drawn(propose_sequences(coffee())) == // a place, 门店, makes no line of work
          "coffee/1/1.1 -> coffee/1/1.2 work-sequence\n"
          "coffee/1/1.2 -> coffee/2/1.1 ladder\n"
          "coffee/1/1.2.1 -> coffee/2/1.1.1 ladder\n"
          "coffee/2/1.1 ~> coffee/1/1.2 artefact\n"
          "coffee/2/1.1.1 ~> coffee/1/1.2.1 artefact\n");
}

TEST_CASE("of facets as long as a page the first are read") {
    StandardDraft standard = coffee();
    std::vector<std::string>& yields = standard.levels[1].areas[0].tasks[0].skills[0].facets.yields;
    yields.insert(yields.begin(), std::string(900, 'x'));
    CHECK(drawn(propose_sequences(standard)).find("artefact") == std::string::npos);
}

TEST_CASE("of a sentence as long as a page the beginning is read") {
    StandardDraft standard = coffee();
    SkillDraft& skill = standard.levels[0].areas[0].tasks[1].skills[0];
    skill.facets = {};
    const auto drawn_with = [&](const std::string& statement) {
        skill.statement = statement;
        return drawn(propose_sequences(standard));
    };
    std::string page = "能擦拭吧台";
    for (int i = 0; i < 400; ++i) {
        page += "，擦拭吧台";
    }
    const std::string telling = "能根据年度手冲配方制作手冲咖啡。";
    CHECK(drawn_with("能擦拭吧台。" + telling) != drawn_with("能擦拭吧台。"));
    CHECK(drawn_with(page + "。" + telling) == drawn_with(page));
}

TEST_CASE("each edge says why, in both languages") {
    for (const EdgeDraft& edge : propose_sequences(bundled_standard("overseas")).edges) {
        CAPTURE(edge.from);
        const auto& sequence = edge.details.get<Sequence>();
        CHECK(!sequence.reason.zh.empty());
        CHECK(!sequence.reason.en.empty());
        CHECK(std::ranges::find(sequence_rules, sequence.rule) != sequence_rules.end());
        CHECK(sequence.status == Status::proposed);
    }
}

TEST_CASE("against the prerequisites that readers of a standard agree on") {
    const auto file = kezheng::test::shared_file("gold/prerequisites-b2b.tsv");
    if (!file) {
        return;
    }
    std::set<std::pair<std::string, std::string>> gold;
    std::set<std::pair<std::string, std::string>> unsure;
    std::istringstream lines(*file);
    for (std::string before, after, strength, votes; lines >> before >> after >> strength >> votes;) {
        (strength == "unsure" ? unsure : gold).emplace(before, after);
    }
    std::size_t proposed = 0;
    std::size_t found = 0;
    for (const EdgeDraft& edge : propose_sequences(bundled_standard("b2b")).edges) {
        const bool of_tasks = std::ranges::count(edge.from.text(), '.') == 1;
        if (edge.kind == EdgeKind::precedes && of_tasks && !unsure.contains({edge.from, edge.to})) {
            ++proposed;
            found += gold.contains({edge.from, edge.to}) ? 1 : 0;
        }
    }
    CHECK(2.0 * static_cast<double>(found) / static_cast<double>(proposed + gold.size()) >= 0.7);
}

TEST_CASE("declared edges win, in either direction, and what they set aside is told") {
    const std::vector<EdgeDraft> declared{
        {EdgeKind::precedes, "coffee/1/1.2", "coffee/1/1.1", Sequence{"declared", {}, Status::accepted}, {}},
        {EdgeKind::precedes, "coffee/1/2.1", "coffee/2/1.2", Sequence{"declared", {}, Status::accepted}, {}}};
    const SettledSequences sequences = propose_sequences(coffee(), declared);
    const std::string edges = drawn(sequences);
    CHECK(edges.find("coffee/1/1.1 -> coffee/1/1.2") == std::string::npos);
    CHECK(edges.find("coffee/1/2.1 -> coffee/2/1.2") == std::string::npos); // the same is declared
    CHECK(edges.find("coffee/1/1.2 -> coffee/2/1.1") != std::string::npos);
    REQUIRE(sequences.set_aside.size() == 1);
    CHECK(sequences.set_aside[0].proposal.before == "coffee/1/1.1");
    CHECK(sequences.set_aside[0].proposal.rule == "work-sequence");
    REQUIRE(sequences.set_aside[0].declared);
    CHECK(sequences.set_aside[0].declared->from == "coffee/1/1.2");
}

TEST_CASE("evidence against a step that is surer is told with it, a listing is not") {
    const std::vector<SequenceProposal> proposals{
        {EdgeKind::precedes, "work-sequence", "b", "a", {"阶段", "stages"}},
        {EdgeKind::precedes, "artefact", "a", "b", {"成果", "result"}},
        {EdgeKind::precedes, "listed-sequence", "d", "c", {"所列", "listed"}},
        {EdgeKind::precedes, "artefact", "c", "d", {"成果", "result"}},
    };
    const SettledSequences sequences = settled(proposals, {});
    CHECK(drawn(sequences) == "a -> b artefact\nc -> d artefact\n");
    CHECK(sequences.edges[0].details.get<Sequence>().opposed.zh == "阶段");
    CHECK(sequences.edges[1].details.get<Sequence>().opposed.empty());
    REQUIRE(sequences.set_aside.size() == 2);
    CHECK(sequences.set_aside[0].path == std::vector<std::string>{"a", "b"});
    CHECK(sequences.set_aside[1].path == std::vector<std::string>{"c", "d"});
}

TEST_CASE("proposals that would close a cycle give way to surer ones, and paths stand for long steps") {
    std::vector<SequenceProposal> proposals{
        {EdgeKind::precedes, "basics-first", "c", "a", {}}, {EdgeKind::precedes, "work-sequence", "a", "b", {}},
        {EdgeKind::precedes, "ladder", "b", "c", {}},       {EdgeKind::precedes, "ladder", "a", "c", {}},
        {EdgeKind::feeds, "artefact", "a", "b", {}},        {EdgeKind::feeds, "artefact", "c", "a", {}},
    };
    const std::string expected = "a -> b work-sequence\nb -> c ladder\nc ~> a artefact\n";
    CHECK(drawn(settled(proposals, {})) == expected);
    std::ranges::reverse(proposals);
    CHECK(drawn(settled(proposals, {})) == expected);
}

TEST_CASE("a standard without names or facets, or without levels, gets no edges and no error") {
    StandardDraft standard;
    standard.id = "x";
    CHECK(propose_sequences(standard).edges.empty());
    standard.levels.push_back(level(1, "", {{"", {task("", {skill({})})}}, {"", {}}}));
    standard.levels.push_back(level(2, "", {{"", {}}, {"", {task("", {})}}}));
    CHECK(propose_sequences(standard).edges.empty());
}

TEST_SUITE_END();
