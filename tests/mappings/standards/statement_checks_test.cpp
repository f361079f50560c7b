#include "mappings/standards/statement_checks.hpp"

#include "tests/mappings/standards/drawn_standard.hpp"

#include <doctest/doctest.h>

namespace kezheng {
namespace {

using Words = std::vector<std::string>;

TEST_SUITE_BEGIN("mappings/standards");

TEST_CASE("an English function word between Chinese words is stray") {
    CHECK(stray_english_words("能清洗滤网 and 手柄。") == Words{"and"});
    CHECK(stray_english_words("能清洗滤网and手柄or杯具。") == Words{"and", "or"});
}

TEST_CASE("English words that mean something are not stray") {
    for (const std::string_view text : {"能使用 POS 系统。", "能按 Wash and Dry 步骤清洗。", "and 手柄", "手柄 and", "",
                                        "能读懂 Point of Sale 界面。", "能使用 AND 门。", "brand 设计"}) {
        CAPTURE(text);
        CHECK(stray_english_words(text).empty());
    }
}

TEST_CASE("half-width signs after a Chinese character are listed once each") {
    CHECK(half_width_punctuation("能称量,研磨,压粉;冲煮?") == ",;?");
    CHECK(half_width_punctuation("能按 1:15 的比例，调整 POS, EDC。").empty());
    CHECK(half_width_punctuation("能（称量）:研磨。") == ":");
    CHECK(half_width_punctuation("").empty());
    CHECK(half_width_punctuation("\xFF,\xE8,").empty());
}

TEST_CASE("characters that a document does not tell are reported with the key of the name or statement") {
    StandardDraft standard;
    standard.id = "s";
    TaskDraft task{"1.1", {"称\uFFFD", ""}, {}, {"f", 0, 2}};
    task.skills.push_back({"1.1.1", "能称 5 \uE001\uE002。", {}, {}, {"f", 0, 3}});
    standard.levels.push_back({1, {}, {}, {{"1", {"磨豆", ""}, {task}, {"f", 0, 1}}}, {}});
    std::vector<Diagnostic> diagnostics;
    finish_statements(standard, diagnostics);
    CHECK(test::listing(diagnostics) == "2 unknown-character s/1/1.1: 称\uFFFD | 1\n"
                                        "3 unknown-character s/1/1.1.1: 能称 5 \uE001\uE002。 | 2\n");
}

TEST_CASE("a requirement as long as a page is reported with its key, and kept whole") {
    StandardDraft standard;
    standard.id = "s";
    TaskDraft task{"1.1", {"称量", ""}, {}, {}};
    for (const std::size_t length : {800U, 801U}) {
        std::string statement = "能";
        while (statement.size() < 3 * (length - 1)) {
            statement += "称";
        }
        task.skills.push_back({"", statement + "。", {}, {}, {"f", 0, static_cast<unsigned>(length)}});
    }
    standard.levels.push_back({1, {}, {}, {{"1", {}, {task}, {}}}, {}});
    std::vector<Diagnostic> diagnostics;
    finish_statements(standard, diagnostics);
    CHECK(test::listing(diagnostics) == "801 long-statement s/1/1.1.2: 801 | 800\n");
    CHECK(standard.levels[0].areas[0].tasks[0].skills[1].statement.size() == 2403);
}

TEST_CASE("statements are squeezed and what looks wrong in them is reported, nothing else changed") {
    StandardDraft standard;
    standard.id = "s";
    TaskDraft task{"1.1", {"称量", ""}, {}, {}};
    unsigned line = 10;
    for (const char* statement : {"能 称量　咖啡豆 。", "能使用 POS  系统,收银", "", "能清洗 and 擦拭。"}) {
        task.skills.push_back({"1.1." + std::to_string(task.skills.size() + 1), statement, {}, {}, {"f", 0, line++}});
    }
    standard.levels.push_back({2, {}, {}, {{"1", {}, {task}, {}}}, {}});
    std::vector<Diagnostic> diagnostics;

    finish_statements(standard, diagnostics);

    CHECK(test::outline(standard.levels) == "level 2\n"
                                            "1\n"
                                            "1.1 称量\n"
                                            "1.1.1 能称量咖啡豆。\n"
                                            "1.1.2 能使用 POS 系统,收银\n"
                                            "1.1.3\n"
                                            "1.1.4 能清洗 and 擦拭。\n");
    CHECK(test::listing(diagnostics) == "11 missing-full-stop s/2/1.1.2\n"
                                        "11 half-width-punctuation s/2/1.1.2: ,\n"
                                        "12 empty-statement s/2/1.1.3: 1.1.3\n"
                                        "13 stray-english-word s/2/1.1.4: and\n");
}

TEST_SUITE_END();

} // namespace
} // namespace kezheng
