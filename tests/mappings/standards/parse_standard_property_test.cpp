// Properties of the reader of standards, on generated small standards and on damaged documents.
#include "graph/base/unicode.hpp"
#include "mappings/documents/read_document.hpp"
#include "mappings/language/chinese_text.hpp"
#include "mappings/standards/level_name.hpp"
#include "mappings/standards/parse_standard.hpp"

#include "tests/mappings/standards/drawn_standard.hpp"
#include "tests/support/shared_folder.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <set>
#include <sstream>
#include <utility>

namespace kezheng {
namespace {

using Words = std::vector<std::string>;

const Words words{"电池", "电机", "充电", "绝缘", "线束", "诊断", "更换", "清洗", "检测", "安全", "工具", "记录"};
/// Parts of sentences with numbers that number nothing.
const Words quantities{"3 个工作日内", "404 页面", "2.4 GHz 频段", "按 GB/T 31232.1 ", "5% 以内", "12 伏", "A/B 两组"};

std::string phrase(int parts) {
    std::string text;
    for (int i = 0; i < parts; ++i) {
        text += *rc::gen::elementOf(words);
    }
    return text;
}

std::string sentence(const std::string& mark) {
    std::string text = "能" + phrase(*rc::gen::inRange(1, 6)) + mark;
    if (*rc::gen::inRange(0, 3) == 0) {
        text += "，" + *rc::gen::elementOf(quantities) + phrase(1);
    }
    return text + "。";
}

/// Three characters that no other element of a standard has.
std::string mark(int& count) {
    const Words digits{"赤", "橙", "黄", "绿", "青", "蓝", "紫", "金", "银", "铜"};
    const auto at = [&](int place) { return digits[static_cast<std::size_t>(count / place % 10)]; };
    const std::string text = at(100) + at(10) + at(1);
    ++count;
    return text;
}

/// Levels 1 to N with one to three of each part, numbered rightly.
std::vector<LevelDraft> generated_levels() {
    const Words names{"初级", "中级", "高级", "技师", "高级技师"};
    int count = 0;
    std::vector<LevelDraft> levels(static_cast<std::size_t>(*rc::gen::inRange(1, 6)));
    for (std::size_t l = 0; l < levels.size(); ++l) {
        levels[l].number = static_cast<unsigned>(l + 1);
        levels[l].name.zh = names[l];
        levels[l].areas.resize(static_cast<std::size_t>(*rc::gen::inRange(1, 4)));
        for (std::size_t a = 0; a < levels[l].areas.size(); ++a) {
            AreaDraft& area = levels[l].areas[a];
            area.printed = std::to_string(a + 1);
            area.name.zh = phrase(*rc::gen::inRange(1, 5)) + mark(count);
            area.tasks.resize(static_cast<std::size_t>(*rc::gen::inRange(1, 4)));
            for (std::size_t t = 0; t < area.tasks.size(); ++t) {
                TaskDraft& task = area.tasks[t];
                task.printed = area.printed + '.' + std::to_string(t + 1);
                task.name.zh = phrase(*rc::gen::inRange(1, 5)) + mark(count);
                task.skills.resize(static_cast<std::size_t>(*rc::gen::inRange(1, 5)));
                for (std::size_t s = 0; s < task.skills.size(); ++s) {
                    task.skills[s].printed = task.printed + '.' + std::to_string(s + 1);
                    task.skills[s].statement = sentence(mark(count));
                }
            }
        }
    }
    return levels;
}

std::string caption(std::size_t table, const LevelDraft& level) {
    return "表 " + std::to_string(table) + " 汽车检修职业技能等级要求（" + level.name.zh + "）\n";
}

/// A row a task, or a row a requirement with the cells to its left empty; page breaks with the header row again.
std::string as_rows(const std::vector<LevelDraft>& levels, bool row_per_skill, int break_every) {
    const std::string header = "工作领域\t工作任务\t职业技能要求\n";
    std::string text;
    std::size_t table = 0;
    int rows = 0;
    for (const LevelDraft& level : levels) {
        text += caption(++table, level) + header;
        for (const AreaDraft& area : level.areas) {
            std::string area_cell = area.printed + ". " + area.name.zh;
            for (const TaskDraft& task : area.tasks) {
                text += std::exchange(area_cell, {}) + '\t' + task.printed + ' ' + task.name.zh + '\t';
                for (std::size_t s = 0; s < task.skills.size(); ++s) {
                    const std::string skill = task.skills[s].printed + ' ' + task.skills[s].statement;
                    text += row_per_skill ? (s == 0 ? "" : "\n\t\t") + skill : "<p>" + skill + "</p>";
                }
                text += '\n';
                if (++rows % break_every == 0) {
                    text += std::to_string(rows) + "\n\n" + header;
                }
            }
        }
    }
    return text;
}

/// Text cut into lines of some characters, never before or after a number or a space, as a page would not be.
std::string wrapped(const std::string& text, std::size_t width) {
    std::string result;
    std::size_t in_line = 0;
    char32_t before = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        const bool may_break = is_ideograph(before) && is_ideograph(point.value);
        if (in_line >= width && may_break) {
            result += '\n';
            in_line = 0;
        }
        result.append(text, at, point.length);
        ++in_line;
        before = point.value;
        at += point.length;
    }
    return result + '\n';
}

std::string as_flow(const std::vector<LevelDraft>& levels, std::size_t width, const std::string& sign) {
    std::string text;
    std::size_t table = 0;
    for (const LevelDraft& level : levels) {
        text += caption(++table, level) + "工作领域 工作任务 职业技能要求\n";
        for (const AreaDraft& area : level.areas) {
            text += wrapped(area.printed + sign + area.name.zh, width);
            for (const TaskDraft& task : area.tasks) {
                text += wrapped(task.printed + ' ' + task.name.zh, width);
                for (const SkillDraft& skill : task.skills) {
                    text += wrapped(skill.printed + ' ' + skill.statement, width);
                }
            }
        }
    }
    return text;
}

std::string as_one_line(const std::vector<LevelDraft>& levels) {
    std::string text;
    std::size_t table = 0;
    for (const LevelDraft& level : levels) {
        text += caption(++table, level);
        for (const AreaDraft& area : level.areas) {
            text += area.printed + ". " + area.name.zh + ' ';
            for (const TaskDraft& task : area.tasks) {
                text += task.printed + ' ' + task.name.zh + ' ';
                for (const SkillDraft& skill : task.skills) {
                    text += skill.printed + ' ' + skill.statement + ' ';
                }
            }
        }
        text += '\n';
    }
    return text;
}

/// What a line says besides numbers: its runs of Chinese characters and letters.
Words runs_in(std::string_view text) {
    Words runs;
    std::string run;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        if (is_ideograph(point.value)) {
            run.append(text, at, point.length);
        } else if (!run.empty()) {
            runs.push_back(std::exchange(run, {}));
        }
        at += point.length;
    }
    if (!run.empty()) {
        runs.push_back(run);
    }
    return runs;
}

/// The lines of the tables whose text is neither in what was read nor named by a diagnostic on that line.
std::string lost_lines(const Document& document, const ReadStandard& read) {
    std::set<unsigned> reported;
    for (const Diagnostic& diagnostic : read.diagnostics) {
        reported.insert(diagnostic.rule == Rule::markup_in_text ? 0 : diagnostic.source.line);
    }
    const std::string everything = without_spaces(test::outline(read.standard.levels));
    std::string lost;
    const auto check = [&](const Line& line) {
        if (reported.contains(line.source.line) || is_table_caption(line.text)) {
            return;
        }
        for (const std::string& run : runs_in(without_spaces(line.text))) {
            if (everything.find(run) == std::string::npos && !std::string_view("工作领域工作任务"
                                                                               "职业技能要求")
                                                                  .contains(run)) {
                lost += std::to_string(line.source.line) + ": " + run + '\n';
            }
        }
    };
    for (const Block& block : document.blocks) {
        if (const Line* line = std::get_if<Line>(&block)) {
            check(*line);
            continue;
        }
        for (const Cell& cell : std::get<Row>(block).cells) {
            for (const Line& line : cell.lines) {
                check(line);
            }
        }
    }
    return lost;
}

/// Deletes, repeats, swaps and joins some lines.
std::string with_lines_moved(const std::string& text) {
    Words lines{""};
    for (const char c : text) {
        if (c == '\n') {
            lines.emplace_back();
        } else {
            lines.back() += c;
        }
    }
    const int edits = *rc::gen::inRange(1, 6);
    for (int i = 0; i < edits && lines.size() > 2; ++i) {
        const std::size_t at = *rc::gen::inRange<std::size_t>(1, lines.size() - 1);
        const auto place = lines.begin() + static_cast<std::ptrdiff_t>(at);
        switch (*rc::gen::inRange(0, 4)) {
        case 0:
            lines.erase(place);
            break;
        case 1:
            lines.insert(place, std::string(*place));
            break;
        case 2:
            std::swap(lines[at], lines[*rc::gen::inRange<std::size_t>(1, lines.size())]);
            break;
        default:
            lines[at - 1] += lines[at];
            lines.erase(place);
        }
    }
    std::string result;
    for (const std::string& line : lines) {
        result += line + '\n';
    }
    return result;
}

std::string with_bytes_changed(std::string text) {
    const int edits = *rc::gen::inRange(1, 12);
    for (int i = 0; i < edits; ++i) {
        const std::size_t at = *rc::gen::inRange<std::size_t>(0, text.size());
        text[at] = static_cast<char>(*rc::gen::inRange(0, 256));
    }
    return text;
}

/// Runs a property on the same cases each time.
template <class Property>
void check_property(const char* name, int cases, Property property) {
    rc::detail::TestMetadata metadata;
    metadata.id = name;
    rc::detail::TestParams params;
    params.seed = 20211201;
    params.maxSuccess = cases;
    const rc::detail::TestResult result = rc::detail::checkTestable(property, metadata, params);
    std::ostringstream message;
    rc::detail::printResultMessage(result, message);
    CAPTURE(message.str());
    CHECK(result.is<rc::detail::SuccessResult>());
}

TEST_SUITE_BEGIN("mappings/standards");

TEST_CASE("property: a standard printed as rows is read as it was, without a warning") {
    check_property("rows", 150, [] {
        const std::vector<LevelDraft> levels = generated_levels();
        const std::string text = as_rows(levels, *rc::gen::arbitrary<bool>(), *rc::gen::inRange(1, 9));
        const auto read = test::tables_from(text);
        RC_LOG(text);
        RC_ASSERT(test::outline(read.levels) == test::outline(levels));
        RC_ASSERT(test::warnings(read.diagnostics).empty());
    });
}

TEST_CASE("property: a standard printed as flowing text is read as it was, without a warning") {
    check_property("flow", 150, [] {
        const std::vector<LevelDraft> levels = generated_levels();
        const std::string sign = *rc::gen::element<std::string>(". ", "．", "、", "：");
        const std::string text = as_flow(levels, *rc::gen::inRange<std::size_t>(4, 40), sign);
        const auto read = test::tables_from(text);
        RC_LOG(text);
        RC_ASSERT(test::outline(read.levels) == test::outline(levels));
        RC_ASSERT(test::warnings(read.diagnostics).empty());
    });
}

TEST_CASE("property: a standard printed as one line a table is read as it was, without a warning") {
    check_property("one line", 150, [] {
        const std::vector<LevelDraft> levels = generated_levels();
        const std::string text = as_one_line(levels);
        const auto read = test::tables_from(text);
        RC_LOG(text);
        RC_ASSERT(test::outline(read.levels) == test::outline(levels));
        RC_ASSERT(test::warnings(read.diagnostics).empty());
    });
}

TEST_CASE("the check for lost text sees a requirement, a name and half a sentence that are missing") {
    const Document document =
        test::document_from("表 1 汽车检修（初级）\n1. 电池\n1.1 充电\n1.1.1 能诊断电机，再清洗。\n");
    const ReadStandard read = parse_standard(document, "s").value();
    CHECK(lost_lines(document, read).empty());
    ReadStandard damaged = read;
    damaged.standard.levels[0].areas[0].tasks[0].skills[0].statement = "能诊断电机。";
    CHECK(lost_lines(document, damaged) == "4: 再清洗\n");
    damaged.standard.levels[0].areas[0].tasks[0].name.zh.clear();
    CHECK(lost_lines(document, damaged) == "3: 充电\n4: 再清洗\n");
}

TEST_CASE("property: whatever lines are lost, repeated, swapped or joined, no text of the tables vanishes unsaid") {
    check_property("lines moved", 300, [] {
        const std::vector<LevelDraft> levels = generated_levels();
        const std::string whole = *rc::gen::arbitrary<bool>()
                                      ? as_rows(levels, *rc::gen::arbitrary<bool>(), *rc::gen::inRange(1, 9))
                                      : as_flow(levels, *rc::gen::inRange<std::size_t>(4, 40), ". ");
        const std::string text = with_lines_moved(whole);
        const Document document = test::document_from(text);
        const Result<ReadStandard> read = parse_standard(document, "s");
        RC_LOG(text);
        if (read) {
            RC_ASSERT(lost_lines(document, *read) == std::string());
        }
    });
}

TEST_CASE("property: whatever bytes are changed, nothing crashes and what is read is well-formed") {
    check_property("bytes changed", 200, [] {
        const std::vector<LevelDraft> levels = generated_levels();
        const std::string text = with_bytes_changed(as_rows(levels, true, 5));
        const Result<Document> document = read_document(text, "f");
        RC_PRE(document.has_value());
        const Result<ReadStandard> read = parse_standard(*document, "s");
        if (read) {
            RC_ASSERT(is_valid_utf8(test::outline(read->standard.levels)));
            RC_ASSERT(is_valid_utf8(test::listing(read->diagnostics)));
        }
    });
}

TEST_CASE("property: the published documents with damage are read or refused, and no requirement has no number") {
    for (const char* key : {"b2b", "overseas"}) {
        const auto bytes = test::shared_file("standards/" + std::string(key) + ".txt");
        if (!bytes) {
            return;
        }
        check_property(key, 15, [&] {
            std::string text = with_lines_moved(*bytes);
            text = *rc::gen::arbitrary<bool>() ? with_bytes_changed(text) : text;
            const Result<Document> document = read_document(text, "f");
            RC_PRE(document.has_value());
            const Result<ReadStandard> read = parse_standard(*document, key);
            RC_ASSERT(read.has_value());
            RC_ASSERT(is_valid_utf8(test::outline(read->standard.levels)));
            RC_ASSERT(test::skills_of(read->standard).size() > 80);
        });
    }
}

TEST_SUITE_END();

} // namespace
} // namespace kezheng
