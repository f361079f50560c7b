#include "cli/commands/review.hpp"

#include "tests/support/drawing.hpp"
#include "tests/support/run_program.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>
#include <vector>

using kezheng::test::drawing;
using kezheng::test::Run;
using kezheng::test::run_program;
using kezheng::test::TemporaryFolder;
using nlohmann::json;

namespace {

/// A standard of one level that makes drinks; `lines` are its requirements.
std::string reviewed_text(const std::string& title, const std::string& lines) {
    return title + "\n职业技能等级标准\n6 职业技能要求\n6.2 职业技能等级要求描述\n表 1 " + title +
           "职业技能等级要求（初级）\n工作领域 工作任务 职业技能要求\n1. 制作\n1.1 准备\n" + lines;
}

const std::string coffee_standard = reviewed_text("咖啡制作", "1.1.1 能清洗咖啡杯具。\n1.1.2 能称量咖啡豆。\n");
const std::string tea_standard = reviewed_text("茶艺服务", "1.1.1 能清洗茶杯茶具。\n1.1.2 能称量茶叶。\n");
constexpr const char* header = "subject_id\tpredicate_id\tobject_id\tdecision\treviewer_label\tcomment\n";

/// The two standards in a folder, and the program run on them.
struct Workplace {
    TemporaryFolder folder;
    std::string a = folder.with_file("coffee.txt", coffee_standard);
    std::string b = folder.with_file("tea.txt", tea_standard);

    [[nodiscard]] Run review(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), {"--standard", a, "--standard", b, "review"});
        return run_program(arguments);
    }
    [[nodiscard]] json overlap(const std::string& crosswalk) const {
        return json::parse(run_program({"overlap", a, b, "--json", "--quiet", "--crosswalk", crosswalk}).out);
    }
};

std::string statuses(const json& overlap) {
    std::string text;
    for (const json& pair : overlap.at("pairs")) {
        if (pair.at("status") != "proposed") {
            text += pair.at("a").get<std::string>() + ' ' + pair.at("b").get<std::string>() + ' ' +
                    pair.at("relation").get<std::string>() + ' ' + pair.at("status").get<std::string>() + '\n';
        }
    }
    return text;
}

} // namespace

TEST_SUITE_BEGIN("cli");

TEST_CASE("decisions from a table go into a crosswalk, and overlap follows them") {
    const Workplace place;
    const std::string file = place.folder.with_file(
        "reviewed.tsv", std::string(header) + "coffee/1/1.1.1\texactMatch\ttea/1/1.1.1\taccept\t李老师\t同样的清洗\n"
                                              "coffee/1/1.1.2\texactMatch\ttea/1/1.1.2\t对方更宽\t李老师\t\n"
                                              "coffee/1/1.1.1\trelatedMatch\ttea/1/1.1.2\treject\t李老师\t\n"
                                              "coffee/1/1.1.2\trelatedMatch\ttea/1/1.1.1\t\t\t\n");
    const std::string crosswalk = place.folder / "crosswalk.tsv";
    const Run run = place.review({file, "--into", crosswalk});
    CHECK(run.exit == 0);
    CHECK(run.out == "读到结论 3 条：采纳 2，否决 1；未定 1 行；不能用 0 行\n"
                     "其中现行 3，随原文移动 0，原文已变而失效 0，标准未载入 0\n"
                     "并入" +
                         crosswalk + "：新增 3，更新 0，不变 0，保留原结论 0；共 3 条\n");
    CHECK(statuses(place.overlap(crosswalk)) == drawing(R"(
coffee/1/1.1.1 tea/1/1.1.1 exact accepted
coffee/1/1.1.1 tea/1/1.1.2 partial rejected
coffee/1/1.1.2 tea/1/1.1.2 broad accepted
)"));
    // Reading the same again, or the crosswalk itself, changes no byte.
    const std::string before = TemporaryFolder::bytes_of(crosswalk);
    CHECK(place.review({file, "--into", crosswalk}).exit == 0);
    CHECK(place.review({crosswalk, "--into", crosswalk}).exit == 0);
    CHECK(TemporaryFolder::bytes_of(crosswalk) == before);
}

TEST_CASE("what overlap writes can be reviewed and read back, as a table and as a workbook") {
    const Workplace place;
    const std::string decided = place.folder.with_file(
        "d.tsv", "subject_id\tpredicate_id\tobject_id\tdecision\tconfidence\treviewer_label\tcomment\n"
                 "coffee/1/1.1.1\tnarrowMatch\ttea/1/1.1.1\taccept\t0.85\t李\t理由一\n"
                 "coffee/1/1.1.2\tnarrowMatch\ttea/1/1.1.1\treject\t\t李\t理由二\n");
    const std::string crosswalk = place.folder / "c.tsv";
    REQUIRE(place.review({decided, "--into", crosswalk}).exit == 0);
    CHECK(TemporaryFolder::bytes_of(crosswalk).find("\t0.850\t李\t") != std::string::npos);
    for (const std::string name : {"out.tsv", "out.xlsx", "out.csv"}) {
        CAPTURE(name);
        const std::string out = place.folder / name;
        REQUIRE(run_program({"overlap", place.a, place.b, "--crosswalk", crosswalk, "-o", out, "--quiet"}).exit == 0);
        const std::string back = place.folder / (name + ".back.tsv");
        CHECK(place.review({out, "--into", back}).exit == 0);
        CHECK(TemporaryFolder::bytes_of(back) == TemporaryFolder::bytes_of(crosswalk));
    }
}

TEST_CASE("a decision whose text changed is stale: reported, not applied, kept") {
    const Workplace place;
    const std::string file = place.folder.with_file(
        "d.tsv", std::string(header) + "coffee/1/1.1.1\texactMatch\ttea/1/1.1.1\taccept\t李\t\n"
                                       "coffee/1/1.1.2\texactMatch\ttea/1/1.1.2\taccept\t李\t\n");
    const std::string crosswalk = place.folder / "c.tsv";
    REQUIRE(place.review({file, "--into", crosswalk}).exit == 0);
    const std::string before = TemporaryFolder::bytes_of(crosswalk);
    const std::string changed = place.folder.with_file(
        "coffee.txt",
        reviewed_text("咖啡制作", "1.1.1 能预热冲煮器具。\n1.1.2 能清洗咖啡杯具。\n1.1.3 能称量两份咖啡豆。\n"));
    const Run run = place.review({crosswalk, "--strict"});
    CHECK(run.exit == 1);
    CHECK(run.out.find("其中现行 0，随原文移动 1，原文已变而失效 1，标准未载入 0\n") != std::string::npos);
    CHECK(run.err.find("c.tsv:") != std::string::npos);
    CHECK(run.err.find("coffee/1/1.1.2 ↔ tea/1/1.1.2 的结论已失效：甲方原文已变") != std::string::npos);
    CHECK(run.err.find("原文已从 coffee/1/1.1.1 移到 coffee/1/1.1.2") != std::string::npos);
    CHECK(place.review({crosswalk}).exit == 0);
    CHECK(statuses(place.overlap(crosswalk)) == "coffee/1/1.1.2 tea/1/1.1.1 exact accepted\n");
    // The stale one is still in the file after another merge.
    REQUIRE(place.review({crosswalk, "--into", crosswalk}).exit == 0);
    const std::string after = TemporaryFolder::bytes_of(crosswalk);
    CHECK(after.find("kezheng:coffee/1/1.1.2\t") != std::string::npos);
    CHECK(after.find("\t能称量咖啡豆。\t") != std::string::npos); // what was judged, not what it says now
    CHECK(after.find("\tstale\n") != std::string::npos);
}

TEST_CASE("reviewers who disagree: nothing is written until somebody chooses") {
    const Workplace place;
    const std::string one = place.folder.with_file(
        "one.tsv", std::string(header) + "coffee/1/1.1.1\texactMatch\ttea/1/1.1.1\taccept\t李\t\n");
    const std::string other = place.folder.with_file(
        "other.tsv", std::string(header) + "coffee/1/1.1.1\texactMatch\ttea/1/1.1.1\treject\t王\t\n"
                                           "coffee/1/1.1.2\texactMatch\ttea/1/1.1.2\taccept\t王\t\n");
    const std::string crosswalk = place.folder / "c.tsv";
    REQUIRE(place.review({one, "--into", crosswalk}).exit == 0);
    const std::string before = TemporaryFolder::bytes_of(crosswalk);
    const Run stopped = place.review({other, "--into", crosswalk});
    CHECK(stopped.exit == 1);
    CHECK(stopped.out.find("有 1 处冲突，没有写入") != std::string::npos);
    CHECK(stopped.err.find(
              "other.tsv:2: warning: coffee/1/1.1.1 ↔ tea/1/1.1.1：这里已否决 · 王，对照文件中已采纳 · 等同 · 李") !=
          std::string::npos);
    CHECK(TemporaryFolder::bytes_of(crosswalk) == before);
    CHECK(place.review({other, "--into", crosswalk, "--on-conflict", "old"}).exit == 0);
    CHECK(statuses(place.overlap(crosswalk)).starts_with("coffee/1/1.1.1 tea/1/1.1.1 exact accepted\n"));
    CHECK(place.review({other, "--into", crosswalk, "--on-conflict", "new"}).exit == 0);
    CHECK(statuses(place.overlap(crosswalk)).starts_with("coffee/1/1.1.1 tea/1/1.1.1 exact rejected\n"));
}

TEST_CASE("bad rows and bad files") {
    const Workplace place;
    const std::string file = place.folder.with_file(
        "bad.tsv", std::string(header) + "coffee/1/1.1.1\texactMatch\ttea/1/1.1.9\taccept\t\t\n"
                                         "coffee/1/1.1.1\texactMatch\ttea/1/1.1.1\t可能\t\t\n"
                                         "coffee/1/1.1.1\texactMatch\twine/1/1.1.1\taccept\t\t\n");
    const Run run = place.review({file});
    CHECK(run.exit == 0);
    CHECK(run.out.starts_with("读到结论 1 条：采纳 1，否决 0；未定 0 行；不能用 2 行\n"));
    CHECK(run.err.find("bad.tsv:2: error: 没有技能要求“tea/1/1.1.9”；未采用；是否指 tea/1/1.1.1？ "
                       "[decision-unknown-requirement]") != std::string::npos);
    CHECK(run.err.find("bad.tsv:3: error: 结论“可能”无法识别") != std::string::npos);
    CHECK(run.err.find("bad.tsv: note: 标准“wine”没有载入，其 1 条结论未核对") != std::string::npos);
    CHECK(place.review({file, "--strict"}).exit == 1);
    CHECK(place.review({place.folder / "none.tsv"}).exit == 3);
    CHECK(place.review({place.a}).exit == 3);
    CHECK(run_program({"review"}).exit == 2);
    // A crosswalk with a row that cannot be read is not rewritten.
    const std::string good = place.folder.with_file(
        "good.tsv", std::string(header) + "coffee/1/1.1.1\texactMatch\ttea/1/1.1.1\taccept\t\t\n");
    CHECK(place.review({good, "--into", file}).exit == 3);
    CHECK(TemporaryFolder::bytes_of(file).find("可能") != std::string::npos);
}

TEST_CASE("a crosswalk that holds what a new one would not is left as it is") {
    const Workplace place;
    const std::string file = place.folder.with_file(
        "d.tsv", std::string(header) + "coffee/1/1.1.1\texactMatch\ttea/1/1.1.1\taccept\t李\t\n");
    const std::vector<std::string> crosswalks{
        "#license: \"https://example.org/licence\"\nsubject_id\tobject_id\tdecision\n",
        "subject_id\tobject_id\tdecision\tauthor_id\n",
        "subject_id\tobject_id\tdecision\nesco:abc\tkezheng:tea/1/1.1.1\taccept\n",
        "subject_id\tobject_id\tdecision\nkezheng:coffee/1/1.1.1\tkezheng:tea/1/1.1.1\t\n"};
    for (std::size_t i = 0; i < crosswalks.size(); ++i) {
        CAPTURE(crosswalks[i]);
        const std::string there = place.folder.with_file("there" + std::to_string(i) + ".tsv", crosswalks[i]);
        const Run run = place.review({file, "--into", there});
        CHECK(run.exit == 3);
        CHECK(run.err.find("没有并入；用 -o 写到另一个文件") != std::string::npos);
        CHECK(TemporaryFolder::bytes_of(there) == crosswalks[i]);
    }
}

TEST_CASE("review as JSON, and where output goes") {
    const Workplace place;
    const std::string file = place.folder.with_file(
        "d.tsv", std::string(header) + "tea/1/1.1.1\tbroadMatch\tcoffee/1/1.1.1\taccept\t李\t理由\n");
    const json document = json::parse(place.review({file, "--json"}).out);
    CHECK(document.at("schema") == "kezheng/review/1");
    CHECK(document.at("decisions").size() == 1);
    const json& decision = document.at("decisions").at(0);
    CHECK(decision.at("a") == "coffee/1/1.1.1");
    CHECK(decision.at("relation") == "narrow");
    CHECK(decision.at("state") == "current");
    CHECK(decision.at("line") == 2);
    CHECK_FALSE(document.contains("merged"));
    const std::string out = place.folder / "out.tsv";
    const json written = json::parse(place.review({file, "--json", "-o", out}).out);
    CHECK(written.at("merged").at("file") == out);
    CHECK(written.at("merged").at("added") == 1);
    CHECK(place.review({file, "-o", out}).exit == 3); // an output file is not replaced without --force
    CHECK(place.review({file, "-o", out, "--force"}).exit == 0);
}

TEST_CASE("a review on the bundled titles holds for the documents' sentences as well") {
    const TemporaryFolder folder;
    const std::string file =
        folder.with_file("d.tsv", std::string(header) + "b2b/1/1.1.1\tbroadMatch\toverseas/2/6.1.1\taccept\t李\t\n");
    const std::string crosswalk = folder / "c.tsv";
    REQUIRE(run_program({"review", file, "--into", crosswalk}).exit == 0);
    CHECK(TemporaryFolder::bytes_of(crosswalk).find('|') != std::string::npos); // both fingerprints
    const json overlap =
        json::parse(run_program({"overlap", "b2b", "overseas", "--json", "--crosswalk", crosswalk}).out);
    CHECK(statuses(overlap).find("b2b/1/1.1.1 overseas/2/6.1.1 broad accepted\n") != std::string::npos);
}

TEST_SUITE_END();
