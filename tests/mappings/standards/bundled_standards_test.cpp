#include "mappings/standards/bundled_standards.hpp"

#include "graph/base/unicode.hpp"
#include "mappings/language/chinese_text.hpp"
#include "mappings/standards/parse_standard.hpp"
#include "mappings/standards/read_standard_json.hpp"

#include "tests/mappings/standards/drawn_standard.hpp"
#include "tests/support/shared_folder.hpp"

#include <doctest/doctest.h>

#include <set>

namespace kezheng {
namespace {

/// Calls `see` with every text of a standard that people read, and where it stands.
template <class See>
void for_each_element(const StandardDraft& standard, See see) {
    for (const LevelDraft& level : standard.levels) {
        see(standard.id + '/' + std::to_string(level.number), level.name);
        for (const AreaDraft& area : level.areas) {
            see(level.name.zh + ' ' + area.printed, area.name);
            for (const TaskDraft& task : area.tasks) {
                see(level.name.zh + ' ' + task.printed, task.name);
            }
        }
    }
}

/// The outline without statements.
std::string names_and_numbers(StandardDraft standard) {
    for (LevelDraft& level : standard.levels) {
        for (AreaDraft& area : level.areas) {
            for (TaskDraft& task : area.tasks) {
                for (SkillDraft& skill : task.skills) {
                    skill.statement.clear();
                }
            }
        }
    }
    return test::outline(standard.levels);
}

std::string term_names(const StandardDraft& standard) {
    std::string text;
    for (const TermDraft& term : standard.terms) {
        text += term.number + ' ' + term.name.zh + " | " + term.name.en + " | " + term.source_text + '\n';
    }
    return text;
}

/// Every run of `length` characters of `text`.
std::vector<std::string> runs_of(std::string_view text, std::size_t length) {
    std::vector<std::size_t> starts;
    for (std::size_t at = 0; at < text.size(); at += code_point_at(text, at).length) {
        starts.push_back(at);
    }
    starts.push_back(text.size());
    std::vector<std::string> runs;
    for (std::size_t i = 0; i + length < starts.size(); ++i) {
        runs.emplace_back(text.substr(starts[i], starts[i + length] - starts[i]));
    }
    return runs;
}

TEST_SUITE_BEGIN("mappings/standards");

TEST_CASE("the two bundled standards have all levels, areas, tasks and requirements") {
    const auto keys = bundled_standard_keys();
    REQUIRE(std::vector<std::string_view>(keys.begin(), keys.end()) ==
            std::vector<std::string_view>{"b2b", "overseas"});
    CHECK(test::counts_of(bundled_standard("b2b")) == "3/10/44 3/9/38 3/9/38");
    CHECK(test::counts_of(bundled_standard("overseas")) == "3/7/22 6/15/51 5/11/36");
    CHECK(bundled_standard("b2b").id == "b2b");
    CHECK(bundled_standard("overseas").id == "overseas");
    CHECK(bundled_standard("b2b").majors.size() == 131);
    CHECK(bundled_standard("overseas").majors.size() == 70);
}

TEST_CASE("the bundled files are read without a diagnostic") {
    for (const std::string_view key : bundled_standard_keys()) {
        CAPTURE(key);
        const auto read =
            read_standard_json(test::project_file("mappings/standards/data/" + std::string(key) + ".json"), key);
        REQUIRE(read.has_value());
        CHECK(test::listing(read->diagnostics).empty());
    }
}

TEST_CASE("every bundled requirement has titles, an action and an object, and no statement") {
    for (const std::string_view key : bundled_standard_keys()) {
        const StandardDraft standard = bundled_standard(key);
        for (const SkillDraft* skill : test::skills_of(standard)) {
            CAPTURE(skill->printed);
            CAPTURE(skill->title.zh);
            CHECK(skill->statement.empty());
            CHECK_FALSE(skill->printed.empty());
            CHECK_FALSE(skill->title.zh.empty());
            CHECK_FALSE(skill->title.en.empty());
            CHECK_FALSE(skill->facets.action.empty());
            CHECK_FALSE(skill->facets.object.empty());
            for (const FacetRow& row : facet_rows) {
                std::set<std::string> seen;
                for (const std::string& word : skill->facets.*row.list) {
                    CHECK_FALSE(trim(word).empty());
                    CHECK(std::string(trim(word)) == word);
                    CHECK(seen.insert(word).second);
                }
            }
        }
    }
}

TEST_CASE("titles of bundled requirements differ from each other within a task") {
    for (const std::string_view key : bundled_standard_keys()) {
        for (const LevelDraft& level : bundled_standard(key).levels) {
            for (const AreaDraft& area : level.areas) {
                for (const TaskDraft& task : area.tasks) {
                    std::set<std::string> zh;
                    std::set<std::string> en;
                    for (const SkillDraft& skill : task.skills) {
                        CAPTURE(skill.title.zh);
                        CHECK(zh.insert(skill.title.zh).second);
                        CHECK(en.insert(skill.title.en).second);
                    }
                }
            }
        }
    }
}

TEST_CASE("levels, areas and tasks have names in both languages, levels a summary") {
    for (const std::string_view key : bundled_standard_keys()) {
        const StandardDraft standard = bundled_standard(key);
        CHECK_FALSE(standard.title.zh.empty());
        CHECK_FALSE(standard.title.en.empty());
        for_each_element(standard, [](const std::string& where, const LocalisedText& name) {
            CAPTURE(where);
            CHECK_FALSE(name.zh.empty());
            CHECK_FALSE(name.en.empty());
        });
        for (const LevelDraft& level : standard.levels) {
            CHECK_FALSE(level.summary.empty());
        }
    }
}

TEST_CASE("no bundled file has an empty string, a null or an empty object") {
    for (const std::string_view key : bundled_standard_keys()) {
        CAPTURE(key);
        const std::string bytes = test::project_file("mappings/standards/data/" + std::string(key) + ".json");
        for (const std::string_view nothing : {": \"\"", "[\"\"", ", \"\"", ": null", ": {}"}) {
            CAPTURE(nothing);
            CHECK(bytes.find(nothing) == std::string::npos);
        }
    }
}

TEST_CASE("a bundled standard is found by its title, spacing and width aside") {
    CHECK(bundled_key_for_title("跨境电商 B2B 数据运营") == "b2b");
    CHECK(bundled_key_for_title("跨境电商ｂ２ｂ数据运营") == "b2b");
    CHECK(bundled_key_for_title("跨境电商海外营销") == "overseas");
    CHECK(bundled_key_for_title("跨境电商").empty());
    CHECK(bundled_key_for_title("").empty());
}

TEST_CASE("the bundled standards say what the published documents say, except for sentences") {
    for (const std::string_view key : bundled_standard_keys()) {
        const auto bytes = test::shared_file("standards/" + std::string(key) + ".txt");
        if (!bytes) {
            return;
        }
        CAPTURE(key);
        const auto read = parse_standard(test::document_from(*bytes), key);
        REQUIRE(read.has_value());
        const StandardDraft& document = read->standard;
        const StandardDraft bundled = bundled_standard(key);
        CHECK(bundled.title.zh == document.title.zh);
        CHECK(bundled.details.code == document.details.code);
        CHECK(bundled.details.edition == document.details.edition);
        CHECK(bundled.details.issued == document.details.issued);
        CHECK(bundled.details.issuer == document.details.issuer);
        CHECK(bundled.details.drafters == document.details.drafters);
        CHECK(names_and_numbers(bundled) == names_and_numbers(document));
        CHECK(test::majors_text(test::with_sorted_lists(bundled)) ==
              test::majors_text(test::with_sorted_lists(document)));
        CHECK(test::roles_text(bundled) == test::roles_text(document));
        CHECK(term_names(bundled) == term_names(document));
        CHECK(test::references_text(bundled) == test::references_text(document));
    }
}

TEST_CASE("no bundled title or summary shares a run of 14 characters with a sentence of the documents") {
    std::set<std::string> published;
    for (const std::string_view key : bundled_standard_keys()) {
        const auto bytes = test::shared_file("standards/" + std::string(key) + ".txt");
        if (!bytes) {
            return;
        }
        const auto read = parse_standard(test::document_from(*bytes), key);
        REQUIRE(read.has_value());
        for (const SkillDraft* skill : test::skills_of(read->standard)) {
            for (std::string& run : runs_of(without_spaces(skill->statement), 14)) {
                published.insert(std::move(run));
            }
        }
    }
    std::string shared;
    const auto compare = [&](const std::string& text) {
        for (const std::string& run : runs_of(without_spaces(text), 14)) {
            shared += published.contains(run) ? run + '\n' : "";
        }
    };
    for (const std::string_view key : bundled_standard_keys()) {
        const StandardDraft standard = bundled_standard(key);
        for (const SkillDraft* skill : test::skills_of(standard)) {
            compare(skill->title.zh);
        }
        for (const LevelDraft& level : standard.levels) {
            compare(level.summary);
        }
    }
    CHECK(shared.empty());
}

TEST_SUITE_END();

} // namespace
} // namespace kezheng
