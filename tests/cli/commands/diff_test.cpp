#include "cli/commands/diff.hpp"

#include "tests/support/drawing.hpp"
#include "tests/support/run_program.hpp"
#include "tests/support/shared_folder.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <string>
#include <vector>

using kezheng::test::drawing;
using kezheng::test::run_program;
using kezheng::test::shared_folder;
using kezheng::test::TemporaryFolder;
using nlohmann::json;

namespace {

std::string standard_text(const std::string& majors, const std::string& lines) {
    return "咖啡制作\n职业技能等级标准\n4 适用院校专业\n4.1 参照原版专业目录\n中等职业学校：" + majors +
           "。\n6 职业技能要求\n6.2 职业技能等级要求描述\n表 1 咖啡制作职业技能等级要求（初级）\n工作领域 工作任务 "
           "职业技能要求\n1. 备料\n1.1 研磨\n" +
           lines;
}

/// `CHANGE OLD NEW` of everything that changed, a line each, sorted as the document is.
std::string changes_in(const json& document) {
    std::string text;
    for (const json& change : document.at("requirements")) {
        if (change.at("change") == "unchanged") {
            continue;
        }
        text += change.at("change").get<std::string>();
        for (const char* side : {"old", "new"}) {
            std::string keys;
            for (const json& one : change.at(side)) {
                keys += (keys.empty() ? "" : "+") + one.at("id").get<std::string>();
            }
            text += ' ' + (keys.empty() ? "-" : keys);
        }
        text += '\n';
    }
    return text;
}

} // namespace

TEST_SUITE_BEGIN("cli");

TEST_CASE("two versions as text") {
    const TemporaryFolder folder;
    const std::string before = folder.with_file(
        "old.txt", standard_text("中餐烹饪、西餐烹饪", "1.1.1 能选择合适的研磨度。\n1.1.2 能清洁磨豆机并更换磨盘。\n"));
    const std::string after = folder.with_file(
        "new.txt", standard_text("中餐烹饪、茶艺",
                                 "1.1.1 能根据冲煮方式选择合适的研磨度。\n1.1.2 能清洁磨豆机。\n1.1.3 能更换磨盘。\n"));
    const auto run = run_program({"diff", before, after, "--quiet"});
    CHECK(run.exit == 0);
    CHECK(run.out == drawing(R"(
咖啡制作（2 条要求）→ 咖啡制作（3 条要求）
改写 1、拆分 1

改写 (1)
  old/1/1.1.1 → new/1/1.1.1  0.64
    - 能选择合适的研磨度。
    + 能根据冲煮方式选择合适的研磨度。

拆分 (1)
  old/1/1.1.2 → new/1/1.1.2、new/1/1.1.3
    - 能清洁磨豆机并更换磨盘。
    + 能清洁磨豆机。
    + 能更换磨盘。

适用专业：新增 1，删除 1
  - 西餐烹饪 (original, secondary)
  + 茶艺 (original, secondary)
)"));
    CHECK(run_program({"diff", before, after, "--quiet", "--strict"}).exit == 1);
    CHECK(run_program({"diff", before, before, "--quiet", "--strict"}).exit == 0);
    CHECK(run_program({"diff", before, before, "--quiet"}).out.find("两版要求相同\n") != std::string::npos);
    CHECK(run_program({"diff", before, folder / "none.txt"}).exit == 3);
    CHECK(run_program({"diff", before}).exit == 2);
}

TEST_CASE("titles against a document: a warning says that rewording cannot be told") {
    const TemporaryFolder folder;
    const std::string document = folder.with_file("a.txt", standard_text("茶艺", "1.1.1 能选择合适的研磨度。\n"));
    const auto run = run_program({"diff", "b2b", document});
    CHECK(run.exit == 0);
    CHECK(run.err.find("warning: “b2b”没有原文，只有标题；“" + document + "”有原文") != std::string::npos);
    CHECK(run_program({"diff", document, document}).err.find("unlike-texts") == std::string::npos);
}

TEST_CASE("variants of the published documents: exactly what was edited is found") {
    const auto folder = shared_folder();
    if (!folder) {
        return;
    }
    const TemporaryFolder work;
    for (const std::string key : {"b2b", "overseas"}) {
        CAPTURE(key);
        const std::string old_file = work / (key + ".json");
        REQUIRE(run_program({"ingest", *folder + "/standards/" + key + ".txt", "--id", key, "--quiet", "-o", old_file})
                    .exit == 0);
        CHECK(changes_in(json::parse(run_program({"diff", old_file, old_file, "--json"}).out)).empty());
        const json original = json::parse(TemporaryFolder::bytes_of(old_file));
        const auto task_of = [](json& standard, std::size_t level, std::size_t area, std::size_t task) -> json& {
            return standard.at("levels").at(level).at("areas").at(area).at("tasks").at(task).at("skills");
        };
        // Ids are left to be what they were: the reader wants them to fit their places, so they are made anew.
        const auto diff_with = [&](json changed) {
            for (json& level : changed.at("levels")) {
                std::size_t a = 0;
                for (json& area : level.at("areas")) {
                    const std::string area_id = level.at("id").get<std::string>() + '/' + std::to_string(++a);
                    area["id"] = area_id;
                    std::size_t t = 0;
                    for (json& task : area.at("tasks")) {
                        const std::string task_id = area_id + '.' + std::to_string(++t);
                        task["id"] = task_id;
                        std::size_t s = 0;
                        for (json& skill : task.at("skills")) {
                            skill["id"] = task_id + '.' + std::to_string(++s);
                        }
                    }
                }
            }
            const std::string new_file = work.with_file("new.json", changed.dump());
            return changes_in(json::parse(run_program({"diff", old_file, new_file, "--json", "--quiet"}).out));
        };
        json dropped = original;
        task_of(dropped, 0, 0, 0).erase(0);
        const std::string first = key + "/1/1.1.1";
        CHECK(diff_with(dropped).find("dropped " + first + " -\n") != std::string::npos);
        CHECK(diff_with(dropped).find("reworded") == std::string::npos);

        json moved = original;
        task_of(moved, 1, 0, 0).push_back(task_of(moved, 0, 0, 0).at(0));
        task_of(moved, 0, 0, 0).erase(0);
        const std::string target = key + "/2/1.1." + std::to_string(task_of(moved, 1, 0, 0).size());
        CHECK(diff_with(moved).find("moved " + first + ' ' + target + '\n') != std::string::npos);

        json reworded = original;
        std::string text = task_of(reworded, 0, 0, 0).at(0).at("statement");
        text.insert(std::string("能").size(), "按规定熟练地");
        task_of(reworded, 0, 0, 0).at(0)["statement"] = text;
        CHECK(diff_with(reworded) == "reworded " + first + ' ' + first + '\n');

        json merged = original;
        json& skills = task_of(merged, 2, 0, 0);
        const std::string both =
            skills.at(0).at("statement").get<std::string>() + skills.at(1).at("statement").get<std::string>();
        skills.at(0)["statement"] = both;
        skills.erase(1);
        const std::string third = key + "/3/1.1.";
        CHECK(diff_with(merged).starts_with("merged " + third + "1+" + third + "2 " + third + "1\n"));

        json added = original;
        json invented = task_of(added, 0, 0, 0).at(0);
        invented["statement"] = "能给盆栽浇水、修枝并记录长势。";
        task_of(added, 0, 0, 0).push_back(invented);
        CHECK(diff_with(added) == "new - " + key + "/1/1.1." + std::to_string(task_of(added, 0, 0, 0).size()) + '\n');
    }
}

TEST_SUITE_END();
