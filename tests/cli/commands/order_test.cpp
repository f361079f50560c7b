#include "cli/commands/order.hpp"

#include "tests/support/run_program.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using kezheng::test::run_program;
using kezheng::test::TemporaryFolder;

namespace {

/// Has a requirement in common with `coffee`, at a higher level.
constexpr const char* bar_service = R"(吧台服务职业技能等级标准
表1 吧台服务职业技能等级要求（高级）
工作领域	工作任务	职业技能要求
1. 出品	1.1 冲煮	1.1.1 能按滤杯调整手冲咖啡的配方。
)";

constexpr const char* coffee = R"(咖啡制作职业技能等级标准
表1 咖啡制作职业技能等级要求（初级）
工作领域	工作任务	职业技能要求
1. 备料	1.1 豆仓备料	1.1.1 能检查豆仓里的咖啡豆。
	1.2 手冲咖啡制作	1.2.1 能用滤杯冲出手冲咖啡。
表2 咖啡制作职业技能等级要求（中级）
工作领域	工作任务	职业技能要求
1. 调配	1.1 手冲咖啡配方	1.1.1 能按滤杯调整手冲咖啡的配方。
)";

} // namespace

TEST_SUITE_BEGIN("cli/commands/order");

TEST_CASE("the tasks of a standard, in layers, with reasons") {
    const TemporaryFolder folder;
    const auto run = run_program({"order", "--standard", folder.with_file("coffee.txt", coffee), "--quiet"});
    CHECK(run.exit == 0);
    CHECK(run.out == R"(层  键            名称          直接先修
────────────────────────────────────────────
 1  coffee/1/1.1  豆仓备料
 2  coffee/1/1.2  手冲咖啡制作  coffee/1/1.1
 3  coffee/2/1.1  手冲咖啡配方  coffee/1/1.2

最长的先修链（3 步）
  coffee/1/1.1 → coffee/1/1.2 → coffee/2/1.1

先后关系与理由（2 条）
关系  先            后            规则           理由
───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
学习  coffee/1/1.1  coffee/1/1.2  work-sequence  同一工作领域内的工作顺序：准备与制作 → 制成
学习  coffee/1/1.2  coffee/2/1.1  ladder         同一条工作主线由初级到中级：与上一级中最接近的任务，共同涉及“手冲咖啡”
)");
}

TEST_CASE("requirements follow their tasks; what is derived stands apart") {
    const TemporaryFolder folder;
    const std::string file = folder.with_file("coffee.txt", coffee);
    const auto run = run_program({"order", "--standard", file, "--scope", "skill", "--quiet"});
    CHECK(run.exit == 0);
    CHECK(run.out.contains(" 2  coffee/1/1.2.1  "));
    CHECK(run.out.contains(" 3  coffee/2/1.1.1  "));
    CHECK(run.out.contains("由任务的先后推出（2 条"));
    CHECK(run.out.contains("学习  coffee/1/1.1  coffee/1/1.2  work-sequence"));
    const auto json = run_program({"order", "--standard", file, "--scope", "skill", "--quiet", "--json"});
    CHECK(json.out.contains("\"derived\": ["));
    CHECK(!run_program({"order", "--standard", file, "--quiet", "--json"}).out.contains("derived"));
    const std::string steps = folder.with_file("steps.csv", "先,后\ncoffee/2/1.1.1,coffee/1/1.1.1\n");
    const auto against =
        run_program({"order", "--standard", file, "--edges", steps, "--scope", "skill", "--quiet", "--json"});
    CHECK(against.exit == 0);
    CHECK(against.out.contains("\"kind\": \"task-order\""));
}

TEST_CASE("the order of one standard does not depend on the others") {
    const auto one = run_program({"order", "overseas", "--json"});
    const auto other = run_program({"order", "--standard", "overseas", "--json"});
    CHECK(one.exit == 0);
    CHECK(one.out == other.out);
    CHECK(run_program({"order", "--standard", "b2b", "--standard", "overseas", "--json"}).out ==
          run_program({"order", "--standard", "overseas", "--standard", "b2b", "--json"}).out);
}

TEST_CASE("two standards are joined by their crosswalk, in either order of the names") {
    const TemporaryFolder folder;
    const std::string brewing = folder.with_file("brewing.txt", coffee);
    const std::string bar = folder.with_file("bar.txt", bar_service);
    const auto run = run_program({"order", brewing, bar, "--quiet"});
    CHECK(run.exit == 0);
    CHECK(run.out.contains("brewing/2/1.1  bar/3/1.1      crosswalk"));
    CHECK(run.out.contains("两个标准中相互对应的要求 brewing/2/1.1.1 与 bar/3/1.1.1，较低等级的在先"));
    CHECK(run_program({"order", bar, brewing, "--quiet"}).out == run.out);
    CHECK(run_program({"order", "--standard", bar, "--standard", brewing, "--quiet"}).out == run.out);
    CHECK(!run_program({"order", brewing, "--quiet"}).out.contains("crosswalk"));
    const auto both = run_program({"order", "b2b", "overseas", "--json"});
    CHECK(both.exit == 0);
    CHECK(both.out.contains("\"rule\": \"crosswalk\""));
    CHECK(run_program({"order", "overseas", "b2b", "--json"}).out == both.out);
    CHECK(run_program({"order", "跨境电商海外营销", "b2b", "--json"}).out == both.out);
}

constexpr const char* curriculum = "课程代码,课程名称,学期,学分,先修课程\n"
                                   "A,摄影,2,3,\nB,修图,1,3,A\nC,开店,1,3,\nD,装修,2,3,B;C\n";

TEST_CASE("the modules of a curriculum, with what its terms break, and a plan") {
    const TemporaryFolder folder;
    const std::string file = folder.with_file("plan.csv", curriculum);
    const auto run = run_program({"order", file, "--quiet", "--plan", "--max-credits", "6"});
    CHECK(run.exit == 0);
    CHECK(run.out.starts_with("各学期课程（每学期至多 6 学分）\n"
                              "学期  学分  课程\n"
                              "──────────────────────────\n"
                              "   1     6  A 摄影、C 开店\n"
                              "   2     3  B 修图\n"
                              "   3     3  D 装修\n"));
    CHECK(run.out.ends_with("冲突（1 处）\n"
                            "  A 摄影 是 B 修图 的先修课程，却排在第 2 学期，后者在第 1 学期\n"));
    const auto none = run_program({"order", file, "--quiet", "--plan", "--max-credits", "6", "--terms", "2"});
    CHECK(none.exit == 3);
    CHECK(none.out.empty());
    CHECK(none.err == "kezheng: error: 排不出学期计划：先修链 A → B → D 要占 3 个学期，而只有 2 个\n");
}

TEST_CASE("--strict makes cycles and conflicts the exit code") {
    const TemporaryFolder folder;
    const std::string broken = folder.with_file("plan.csv", curriculum);
    CHECK(run_program({"order", broken, "--quiet", "--strict"}).exit == 1);
    CHECK(run_program({"order", broken, "--quiet"}).exit == 0);
    const std::string cycle = folder.with_file("cycle.csv", "课程代码,课程名称,先修课程\nB,修图,A\nA,摄影,B\n");
    CHECK(run_program({"order", cycle, "--quiet", "--strict"}).exit == 1);
    const std::string sound = folder.with_file("sound.csv", "课程代码,课程名称,先修课程\nB,修图,A\nA,摄影,\n");
    CHECK(run_program({"order", sound, "--quiet", "--strict"}).exit == 0);
}

TEST_CASE("a file of steps that cannot be decoded is not used") {
    const TemporaryFolder folder;
    const std::string steps = folder.with_file("steps.csv", "\xff\xfe\x41\x00\x00\xd8");
    const auto run = run_program({"order", "b2b", "--edges", steps});
    CHECK(run.exit == 3);
    CHECK(run.out.empty());
    CHECK(run.err == "kezheng: error: 先后关系文件“" + steps + "”有无法解码的字节，未采用；请另存为 UTF-8\n");
}

TEST_CASE("where there is no plan nothing is written, whatever the format") {
    const TemporaryFolder folder;
    const std::string file = folder.with_file("plan.csv", curriculum);
    for (const std::string ending : {"txt", "json", "svg"}) {
        const std::string kept = folder.with_file("kept." + ending, "as it was");
        const auto run = run_program(
            {"order", file, "--quiet", "--plan", "--max-credits", "1", "--lang", "en", "-o", kept, "--force"});
        CHECK(run.exit == 3);
        CHECK(run.out.empty());
        CHECK(run.err == "kezheng: error: There is no plan of terms: A has 3 credits, more than the 1 of a term\n");
        CHECK(TemporaryFolder::bytes_of(kept) == "as it was");
    }
}

TEST_CASE("the rows of a curriculum may come in any order") {
    const TemporaryFolder folder;
    const std::string file = folder.with_file("plan.csv", curriculum);
    const TemporaryFolder other;
    const std::string turned = other.with_file("plan.csv", "课程代码,课程名称,学期,学分,先修课程\n"
                                                           "D,装修,2,3,C;B\nC,开店,1,3,\nB,修图,1,3,A\nA,摄影,2,3,\n");
    for (const char* const command : {"order", "metrics"}) {
        CHECK(run_program({command, file, "--json"}).out == run_program({command, turned, "--json"}).out);
        CHECK(run_program({command, file}).out == run_program({command, turned}).out);
    }
    const std::vector<std::string> plan{"--plan", "--max-credits", "6", "--json"};
    std::vector<std::string> arguments{"order", file};
    arguments.insert(arguments.end(), plan.begin(), plan.end());
    const std::string planned = run_program(arguments).out;
    arguments[1] = turned;
    CHECK(run_program(arguments).out == planned);
}

TEST_CASE("arguments of a plan") {
    const TemporaryFolder folder;
    const std::string file = folder.with_file("plan.csv", curriculum);
    CHECK(run_program({"order", file, "--plan"}).exit == 2);
    CHECK(run_program({"order", file, "--plan", "--max-credits", "-1"}).exit == 2);
    CHECK(run_program({"order", file, "--plan", "--max-credits", "9", "--terms", "1.5"}).exit == 2);
    CHECK(run_program({"order", "b2b", "--plan", "--max-credits", "9"}).exit == 2);
}

TEST_CASE("declared steps win over proposed ones") {
    const TemporaryFolder folder;
    const std::string standard = folder.with_file("coffee.txt", coffee);
    const std::string steps = folder.with_file("steps.csv", "先,后,理由\ncoffee/1/1.2,coffee/1/1.1,先会冲再备料\n");
    const auto run = run_program({"order", "--standard", standard, "--edges", steps, "--json", "--quiet"});
    CHECK(run.exit == 0);
    CHECK(run.out.contains("先会冲再备料"));
    CHECK(run.out.contains("\"overridden\": [\n    {\n      \"before\": \"coffee/1/1.1\","));
    CHECK(run.out.contains("\"line\": 2"));
    const auto text = run_program({"order", "--standard", standard, "--edges", steps, "--quiet"});
    CHECK(text.out.contains("未采用的推断（1 条）\n  coffee/1/1.1 → coffee/1/1.2（work-sequence）：" + steps +
                            ":2 已声明 coffee/1/1.2 → coffee/1/1.1 学习\n"));
    CHECK(run_program({"order", "--edges", folder / "missing.csv"}).exit == 3);
}

TEST_CASE("declared steps between modules name them by code or name") {
    const TemporaryFolder folder;
    const std::string file =
        folder.with_file("plan.csv", "课程代码,课程名称,学分\nA,摄影,3\nB,修图,3\nC,开店,3\nD,开店,3\n");
    const std::string steps = folder.with_file("steps.csv", "先,后\na,修图\ncurriculum/plan/B,C\n开店,A\nE,A\n");
    const auto run = run_program({"order", file, "--edges", steps, "--json"});
    CHECK(run.exit == 0);
    CHECK(run.out.contains("\"before\": \"curriculum/plan/A\",\n      \"after\": \"curriculum/plan/B\""));
    CHECK(run.out.contains("\"before\": \"curriculum/plan/B\",\n      \"after\": \"curriculum/plan/C\""));
    CHECK(run.err.contains("steps.csv:4: error: “开店”是几门课程的名称：C D；请写课程代码 [ambiguous-module]\n"));
    CHECK(run.err.contains("steps.csv:5: error: curriculum/plan/A: “curriculum/plan/A”指向不存在的“E”"));
}

TEST_CASE("a declared step to an unknown key names the nearest one; --strict makes it the exit code") {
    const TemporaryFolder folder;
    const std::string standard = folder.with_file("coffee.txt", coffee);
    const std::string steps = folder.with_file("steps.csv", "先,后\ncoffee/1/1.3,coffee/1/1.1\n");
    const auto run = run_program({"order", "--standard", standard, "--edges", steps});
    CHECK(run.exit == 0);
    CHECK(run.err.contains("steps.csv:2: error: "));
    CHECK(run.err.contains("“coffee/1/1.3”；是否指 coffee/1/1.2？ [unknown-key]\n"));
    const auto strict = run_program({"order", "--standard", standard, "--edges", steps, "--strict"});
    CHECK(strict.exit == 1);
    CHECK(strict.out == run.out);
    CHECK(run_program({"order", "b2b/3", "--strict"}).exit == 0);
    CHECK(run_program({"order", "b2b", "--strict"}).exit == 1); // workflow against learning
}

TEST_CASE("a declared step against the crosswalk is a conflict, in JSON too") {
    const TemporaryFolder folder;
    const std::string brewing = folder.with_file("brewing.txt", coffee);
    const std::string bar = folder.with_file("bar.txt", bar_service);
    const std::string steps = folder.with_file("steps.csv", "先,后\nbar/3/1.1,brewing/2/1.1\n");
    const auto run = run_program({"order", brewing, bar, "--edges", steps, "--json", "--quiet"});
    CHECK(run.exit == 0);
    CHECK(run.out.contains("\"kind\": \"crosswalk\""));
}

TEST_CASE("pictures: layers with lanes, and terms") {
    const TemporaryFolder folder;
    const std::string layers = folder / "layers.svg";
    CHECK(run_program({"order", "b2b", "-o", layers}).exit == 0);
    const std::string picture = TemporaryFolder::bytes_of(layers);
    CHECK(picture.starts_with("<svg "));
    CHECK(picture.contains("初级"));
    CHECK(picture.contains("stroke-width=\"20\""));                  // the longest chain
    CHECK(picture.contains("width=\"841.9pt\" height=\"595.3pt\"")); // A4
    const std::string file = folder.with_file("plan.csv", "课程代码,课程名称,学期,学分,先修课程\n"
                                                          "A,<摄&影>,2,3,\nB,修图,1,3,A\n");
    const std::string terms = folder / "terms.svg";
    CHECK(run_program({"order", file, "-o", terms, "--quiet"}).exit == 0);
    const std::string drawn = TemporaryFolder::bytes_of(terms);
    CHECK(drawn.contains("第 2 学期"));
    CHECK(drawn.contains("&lt;摄&amp;影&gt;"));
    CHECK(drawn.contains("stroke-dasharray")); // the prerequisite that the terms break
}

TEST_CASE("names that there are none of") {
    CHECK(run_program({"order", "b2c"}).exit == 3);
    CHECK(run_program({"order", "b2b", "--scope", "role"}).exit == 2);
    const auto mixed = run_program({"order", "example", "b2b"});
    CHECK(mixed.exit == 3);
    CHECK(mixed.err == "kezheng: error: 课程方案“example”要单独给出，不能与其他名称一起排序\n");
    for (const char* const name : {"方案.csv", "方案.XLSX", "标准.docx"}) {
        const auto missing = run_program({"order", name});
        CHECK(missing.exit == 3);
        CHECK(missing.err == std::string(name) + ": error: 没有这个文件\n");
    }
    CHECK(run_program({"metrics", "方案.csv"}).err == "方案.csv: error: 没有这个文件\n");
    const auto empty = run_program({"order", "b2b/1/1.1.1"});
    CHECK(empty.exit == 3);
    CHECK(empty.err == "kezheng: error: “b2b/1/1.1.1”中没有可排序的内容\n");
}

TEST_SUITE_END();
