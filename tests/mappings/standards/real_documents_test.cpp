// The two published standards that the product is built on, from the folder beside the project.
#include "mappings/language/chinese_text.hpp"
#include "mappings/standards/level_name.hpp"
#include "mappings/standards/parse_standard.hpp"

#include "tests/mappings/standards/drawn_standard.hpp"
#include "tests/mappings/standards/requirement_hashes.hpp"
#include "tests/support/shared_folder.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <span>
#include <utility>

namespace kezheng {
namespace {

/// A document and what was read from it; nothing where the documents are missing.
struct Published {
    std::string bytes;
    ReadStandard read;
};

std::optional<Published> published(const std::string& key) {
    std::optional<std::string> bytes = test::shared_file("standards/" + key + ".txt");
    if (!bytes) {
        return std::nullopt;
    }
    Result<ReadStandard> read = parse_standard(test::document_from(*bytes), key);
    REQUIRE(read.has_value());
    return Published{std::move(*bytes), std::move(read).value()};
}

std::string erase_all(std::string text, std::initializer_list<std::string_view> parts) {
    for (const std::string_view part : parts) {
        for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at)) {
            text.erase(at, part.size());
        }
    }
    return text;
}

/// The document's tables as one run of characters: without white space, tags, dots, header rows and page numbers; a
/// caption is `§` and nothing else.
std::string tables_of_bytes(const std::string& bytes) {
    std::string text;
    bool in_tables = false;
    std::string line;
    for (const char c : bytes + '\n') {
        if (c != '\n' && c != '\f') {
            line += c;
            continue;
        }
        const std::string dense = without_spaces(erase_all(std::exchange(line, {}), {"<p>", "</p>", ".", "．"}));
        in_tables = (in_tables || dense.starts_with("表1")) && dense != "参考文献";
        const bool page_number = dense == "7";
        if (in_tables && !page_number &&
            dense != "工作领域工作任务"
                     "职业技能要求") {
            text += dense.starts_with("表") ? "§" : dense;
        }
    }
    return text;
}

/// The same, built from what was read.
std::string tables_of_draft(const StandardDraft& standard) {
    std::string text;
    for (const LevelDraft& level : standard.levels) {
        text += "§";
        for (const AreaDraft& area : level.areas) {
            text += area.printed + area.name.zh;
            for (const TaskDraft& task : area.tasks) {
                text += task.printed + task.name.zh;
                for (const SkillDraft& skill : task.skills) {
                    text += skill.printed + skill.statement;
                }
            }
        }
    }
    return without_spaces(erase_all(text, {".", "．"}));
}

std::string wrong_hashes(const StandardDraft& standard, std::span<const test::HashedRequirement> expected) {
    std::string wrong;
    const std::vector<const SkillDraft*> skills = test::skills_of(standard);
    for (std::size_t i = 0; i < std::min(skills.size(), expected.size()); ++i) {
        if (skills[i]->printed != expected[i].printed ||
            test::hash_of(without_spaces(skills[i]->statement)) != expected[i].hash) {
            wrong += std::to_string(i) + ' ' + skills[i]->printed + ' ' + skills[i]->statement + '\n';
        }
    }
    return wrong;
}

std::string major_counts(const StandardDraft& standard) {
    std::map<std::pair<Catalogue, Tier>, int> counts;
    for (const MajorDraft& major : standard.majors) {
        ++counts[{major.catalogue, major.tier}];
    }
    std::string text;
    for (const auto& [list, count] : counts) {
        text += std::string(name_of(list.first)) + ' ' + std::string(name_of(list.second)) + ' ' +
                std::to_string(count) + '\n';
    }
    return text;
}

/// Every name of the lists of majors, in order.
std::string all_majors(const StandardDraft& standard) {
    std::string text;
    for (const MajorDraft& major : standard.majors) {
        text += major.name + "、";
    }
    return text;
}

std::string note_counts(const std::vector<Diagnostic>& diagnostics) {
    std::map<std::string, int> counts;
    for (const Diagnostic& diagnostic : diagnostics) {
        if (severity_of(diagnostic.rule) == Severity::note) {
            ++counts[std::string(rule_id(diagnostic.rule))];
        }
    }
    std::string text;
    for (const auto& [rule, count] : counts) {
        text += rule + ' ' + std::to_string(count) + '\n';
    }
    return text;
}

TEST_SUITE_BEGIN("mappings/standards");

TEST_CASE("every level, area, task and requirement of the published standards is read") {
    if (const auto b2b = published("b2b")) {
        CHECK(test::counts_of(b2b->read.standard) == "3/10/44 3/9/38 3/9/38");
    }
    if (const auto overseas = published("overseas")) {
        CHECK(test::counts_of(overseas->read.standard) == "3/7/22 6/15/51 5/11/36");
    }
}

TEST_CASE("the tables rebuilt from what was read are those of the document, character by character") {
    for (const char* key : {"b2b", "overseas"}) {
        if (const auto standard = published(key)) {
            CAPTURE(key);
            CHECK(tables_of_draft(standard->read.standard) == tables_of_bytes(standard->bytes));
        }
    }
}

TEST_CASE("every statement and printed number is that of an independent reading") {
    if (const auto b2b = published("b2b")) {
        CHECK(test::skills_of(b2b->read.standard).size() == test::b2b_requirements.size());
        CHECK(wrong_hashes(b2b->read.standard, test::b2b_requirements).empty());
    }
    if (const auto overseas = published("overseas")) {
        CHECK(test::skills_of(overseas->read.standard).size() == test::overseas_requirements.size());
        CHECK(wrong_hashes(overseas->read.standard, test::overseas_requirements).empty());
    }
}

TEST_CASE("statements have no white space between Chinese characters, no markup and no line breaks") {
    for (const char* key : {"b2b", "overseas"}) {
        if (const auto standard = published(key)) {
            for (const SkillDraft* skill : test::skills_of(standard->read.standard)) {
                CAPTURE(skill->statement);
                CHECK(skill->statement == squeeze_spaces(skill->statement));
                CHECK(skill->statement.find_first_of("<>\n\t") == std::string::npos);
                CHECK(skill->source.line > 0);
            }
        }
    }
}

TEST_CASE("the majors are listed by catalogue and tier") {
    if (const auto b2b = published("b2b")) {
        CHECK(major_counts(b2b->read.standard) == "original secondary 10\noriginal college 21\n"
                                                  "original applied-bachelor 10\nrevised secondary 20\n"
                                                  "revised college 34\nrevised vocational-bachelor 17\n"
                                                  "revised applied-bachelor 19\n");
        const std::string dense = without_spaces(b2b->bytes);
        for (const MajorDraft& major : b2b->read.standard.majors) {
            CAPTURE(major.name);
            CHECK(dense.find(major.name) != std::string::npos);
        }
        CHECK(all_majors(b2b->read.standard).find("等、") == std::string::npos);
    }
    if (const auto overseas = published("overseas")) {
        CHECK(major_counts(overseas->read.standard) == "original secondary 7\noriginal college 12\n"
                                                       "original vocational-bachelor 7\noriginal applied-bachelor 8\n"
                                                       "revised secondary 8\nrevised college 11\n"
                                                       "revised vocational-bachelor 9\nrevised applied-bachelor 8\n");
        CHECK(all_majors(overseas->read.standard).find("专业、") == std::string::npos);
    }
}

TEST_CASE("the job roles come with their groups and levels") {
    if (const auto b2b = published("b2b")) {
        CHECK(test::roles_text(b2b->read.standard) == "跨境电商平台运营店长 [跨境电商平台运营] 1 2 3\n"
                                                      "运营专员 [跨境电商平台运营] 1 2 3\n"
                                                      "跨境电商 SEO营销专员 [跨境电商全网营销] 1 2 3\n"
                                                      "SEM营销专员 [跨境电商全网营销] 1 2 3\n"
                                                      "SNS营销专员 [跨境电商全网营销] 1 2 3\n"
                                                      "跨境电商业务员 [跨境电商销售] 1 2 3\n"
                                                      "跟单员 [跨境电商销售] 1 2 3\n");
    }
    if (const auto overseas = published("overseas")) {
        CHECK(test::roles_text(overseas->read.standard) == "跨境运营 1 2 3\n跨境营销推广 1 2\n跨境销售 1 2 3\n"
                                                           "客服 1\n跨境营销策划 3\n");
    }
}

TEST_CASE("terms and references are all read") {
    if (const auto b2b = published("b2b")) {
        const StandardDraft& standard = b2b->read.standard;
        REQUIRE(standard.terms.size() == 11);
        for (std::size_t i = 0; i < 11; ++i) {
            CHECK(standard.terms[i].number == "3." + std::to_string(i + 1));
            CHECK_FALSE(standard.terms[i].definition.empty());
            CHECK_FALSE(standard.terms[i].name.en.empty());
        }
        CHECK(standard.terms[7].name == LocalisedText{"B2B", "Business-to-Business"});
        CHECK(standard.terms[8].name == LocalisedText{"跨境电商 B2B", "B2B Cross-Border E-Commerce"});
        CHECK(standard.terms[9].name.en == "Data-based Operation in B2B Cross-Border E-Commerce");
        CHECK(standard.references.size() == 5);
        CHECK(standard.references[1].code == "GB/T 36311");
    }
    if (const auto overseas = published("overseas")) {
        const StandardDraft& standard = overseas->read.standard;
        CHECK(standard.terms.size() == 9);
        CHECK(standard.terms[0].source_text == "GB/T 31524-2015,定义 3.1");
        const auto normative = [](const ReferenceDraft& r) { return r.manner == Cites::Manner::normative; };
        CHECK(std::ranges::count_if(standard.references, normative) == 7);
        REQUIRE(standard.references.size() == 25);
        for (std::size_t i = 7; i < 25; ++i) {
            CHECK(standard.references[i].number == std::to_string(i - 6));
        }
    }
}

TEST_CASE("the title page and the foreword are read") {
    if (const auto overseas = published("overseas")) {
        const StandardDraft& standard = overseas->read.standard;
        CHECK(standard.title.zh == "跨境电商海外营销");
        CHECK(standard.details.code == "530047");
        CHECK(standard.details.edition == "2021年2.0版");
        CHECK(standard.details.issued == "2021-12");
        CHECK(standard.details.issuer == "北京中清研信息技术研究院有限公司");
        CHECK(standard.details.drafters.size() == 18);
        CHECK(standard.details.drafting_persons.size() == 20);
        CHECK(standard.details.scope.size() == 2);
    }
    if (const auto b2b = published("b2b")) {
        const StandardDraft& standard = b2b->read.standard;
        CHECK(standard.title.zh == "跨境电商 B2B 数据运营");
        CHECK(standard.details.code.empty());
        CHECK(standard.details.drafters.size() == 2);
        CHECK(standard.details.drafting_persons.size() == 14);
    }
}

TEST_CASE("each level of the published standards has a name in both languages and a summary") {
    for (const char* key : {"b2b", "overseas"}) {
        if (const auto standard = published(key)) {
            std::string names;
            for (const LevelDraft& level : standard->read.standard.levels) {
                names += std::to_string(level.number) + ' ' + level.name.zh + ' ' + level.name.en + '\n';
                CHECK_FALSE(level.summary.empty());
            }
            CHECK(names == "1 初级 Elementary\n2 中级 Intermediate\n3 高级 Advanced\n");
        }
    }
}

TEST_CASE("the defects of the published standards are all reported, and nothing else is warned of") {
    if (const auto b2b = published("b2b")) {
        CHECK(test::warnings(b2b->read.diagnostics) == "310 missing-full-stop b2b/1/2.1.5\n"
                                                       "670 wrong-number b2b/3/1.3.3\n"
                                                       "716 wrong-number b2b/3/2.2.3\n"
                                                       "730 wrong-number b2b/3/2.3.1\n"
                                                       "734 wrong-number b2b/3/2.3.2\n"
                                                       "738 wrong-number b2b/3/2.3.3\n"
                                                       "742 wrong-number b2b/3/2.3.4\n");
    }
    if (const auto overseas = published("overseas")) {
        CHECK(test::warnings(overseas->read.diagnostics) == "182 number-missing-dot overseas/2/5\n"
                                                            "202 stray-english-word overseas/3/3.1.3\n"
                                                            "207 number-extra-dot overseas/3/4.1.1\n");
    }
}

TEST_CASE("repairs of layout are noted") {
    if (const auto b2b = published("b2b")) {
        CHECK(note_counts(b2b->read.diagnostics) ==
              "formula-sentence 3\nlines-joined 1\nnumber-full-width 3\npage-number 1\n");
    }
    if (const auto overseas = published("overseas")) {
        CHECK(note_counts(overseas->read.diagnostics) ==
              "contents-entry 8\nformula-sentence 3\nhalf-width-punctuation 30\n"
              "header-row-repeated 9\nmarkup-in-text 26\nrow-continued 3\n");
    }
}

TEST_SUITE_END();

} // namespace
} // namespace kezheng
