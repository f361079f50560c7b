#include "mappings/standards/read_standard_json.hpp"

#include "exporters/json/standard_json.hpp"
#include "mappings/standards/bundled_standards.hpp"
#include "mappings/standards/parse_standard.hpp"
#include "mappings/standards/register_standard.hpp"

#include "tests/mappings/standards/drawn_standard.hpp"
#include "tests/support/shared_folder.hpp"

#include <doctest/doctest.h>

namespace kezheng {
namespace {

/// The document that the program writes for a standard, without diagnostics.
std::string written(const StandardDraft& standard) {
    GraphBuilder builder;
    register_standard(standard, builder);
    const Sealed sealed = std::move(builder).seal();
    return standard_json(sealed.graph, sealed.graph.find(standard.id).value(), {}, Language::chinese);
}

/// The error that reading gives, as `message: arguments @line`; what was read otherwise.
std::string outcome(std::string_view bytes) {
    const Result<ReadStandard> read = read_standard_json(bytes, "s.json");
    if (read) {
        return "read " + read->standard.id + '\n' + test::listing(read->diagnostics);
    }
    const Error& error = read.error();
    std::string text = error.message == Message::error_json_syntax   ? "syntax"
                       : error.message == Message::error_json_schema ? "schema"
                       : error.message == Message::error_json_field  ? "field"
                                                                     : "other";
    for (const std::string& argument : error.arguments) {
        text += ' ' + argument;
    }
    CHECK(error.source.file == "s.json");
    return text + (error.source.line == 0 ? "" : " @" + std::to_string(error.source.line));
}

/// A document with these members after its schema.
std::string with(std::string_view members) {
    return R"({"schema": "kezheng/standard/1", )" + std::string(members) + '}';
}

constexpr std::string_view small = R"({
 "schema": "kezheng/standard/1",
 "id": "tea",
 "code": "1",
 "title": {"zh": "茶艺", "en": "Tea"},
 "edition": "1.0版", "issued": "2021-12", "issuer": "某会",
 "drafters": ["甲", "乙"],
 "levels": [
  {"id": "tea/1", "number": 1, "name": {"zh": "初级"}, "summary": "泡茶。", "areas": [
   {"id": "tea/1/1", "printed": "1", "name": {"zh": "识茶"}, "tasks": [
    {"id": "tea/1/1.1", "printed": "1.1", "name": {"zh": "绿茶"}, "skills": [
     {"id": "tea/1/1.1.1", "printed": "1.1.1", "statement": "能识别绿茶。",
      "title": {"zh": "识别绿茶", "en": "Tell green tea"},
      "facets": {"action": ["识别"], "object": ["绿茶"]}}]}]}]}],
 "majors": [{"catalogue": "revised", "tier": "college", "name": "茶艺与茶文化"}],
 "roles": [{"name": "茶艺师", "group": "门店", "levels": [1]}],
 "terms": [{"number": "3.1", "zh": "茶", "en": "tea", "definition": "饮料。", "source": "GB/T 1"}],
 "references": {"normative": [{"code": "GB/T 1", "title": "茶"}], "bibliography": [{"number": "1", "text": "某书"}]}
})";

TEST_SUITE_BEGIN("mappings/standards");

TEST_CASE("every field of a standard is read") {
    const Result<ReadStandard> read = read_standard_json(small, "tea.json");
    REQUIRE(read.has_value());
    const StandardDraft& standard = read->standard;
    CHECK(test::listing(read->diagnostics).empty());
    CHECK(standard.id == "tea");
    CHECK(standard.title == LocalisedText{"茶艺", "Tea"});
    CHECK(standard.details.code == "1");
    CHECK(standard.details.edition == "1.0版");
    CHECK(standard.details.issued == "2021-12");
    CHECK(standard.details.issuer == "某会");
    CHECK(standard.details.drafters == std::vector<std::string>{"甲", "乙"});
    CHECK(test::outline(standard.levels) == "level 1 初级\n1 识茶\n1.1 绿茶\n1.1.1 能识别绿茶。\n");
    CHECK(standard.levels[0].summary == "泡茶。");
    const SkillDraft& skill = *test::skills_of(standard).front();
    CHECK(skill.title == LocalisedText{"识别绿茶", "Tell green tea"});
    CHECK(skill.facets == Facets{{}, {"识别"}, {"绿茶"}, {}, {}, {}, {}, {}});
    CHECK(test::majors_text(standard) == "revised college 茶艺与茶文化\n");
    CHECK(test::roles_text(standard) == "茶艺师 [门店] 1\n");
    CHECK(test::terms_text(standard) == "3.1 茶 | tea | 饮料。 | GB/T 1\n");
    CHECK(test::references_text(standard) == "normative GB/T 1 | 茶\n[1] 某书\n");
}

TEST_CASE("what the program writes it reads and writes again, byte for byte") {
    std::vector<StandardDraft> standards{bundled_standard("b2b"), bundled_standard("overseas"),
                                         read_standard_json(small, "tea.json").value().standard};
    for (const char* key : {"b2b", "overseas"}) {
        if (const auto bytes = test::shared_file("standards/" + std::string(key) + ".txt")) {
            standards.push_back(parse_standard(test::document_from(*bytes), key).value().standard);
        }
    }
    for (const StandardDraft& standard : standards) {
        CAPTURE(standard.id);
        const std::string first = written(standard);
        const Result<ReadStandard> read = read_standard_json(first, "again.json");
        REQUIRE(read.has_value());
        CHECK(test::listing(read->diagnostics).empty());
        CHECK(written(read->standard) == first);
        CHECK(test::outline(read->standard.levels) == test::outline(standard.levels));
        CHECK(test::majors_text(read->standard) == test::majors_text(test::with_sorted_lists(standard)));
        CHECK(test::roles_text(read->standard) == test::roles_text(standard));
        CHECK(test::terms_text(read->standard) == test::terms_text(standard));
        CHECK(test::references_text(read->standard) == test::references_text(standard));
    }
}

TEST_CASE("levels are sorted by number") {
    const auto read = read_standard_json(with(R"("id": "s", "levels": [{"number": 3}, {"number": 1}])"), "s.json");
    REQUIRE(read.has_value());
    CHECK(test::outline(read->standard.levels) == "level 1\nlevel 3\n");
}

TEST_CASE("what is no JSON object of this schema is refused") {
    CHECK(outcome("") == "syntax 1 @1");
    CHECK(outcome("{") == "syntax 2 @1");
    CHECK(outcome("{\n\"id\": \"s\",\n}") == "syntax 14 @3");
    CHECK(outcome("[]") == "schema kezheng/standard/1");
    CHECK(outcome("null") == "schema kezheng/standard/1");
    CHECK(outcome("{}") == "schema kezheng/standard/1");
    CHECK(outcome(R"({"schema": "kezheng/majors/1", "id": "s"})") == "schema kezheng/standard/1");
    CHECK(outcome(R"({"schema": 1})") == "field /schema string");
    CHECK(outcome(with(R"("id": "s")") + "x") == "syntax 44 @1");
    CHECK(outcome("\"\xFF\"") == "syntax 2 @1");
}

TEST_CASE("a missing, null or wrong field is named with its path and what was expected") {
    struct Bad {
        std::string_view members;
        std::string_view error;
    };
    for (
        const auto& [members, error] :
        {Bad{R"("code": "1")", "field /id required"},
         Bad{R"("id": null)", "field /id string"},
         Bad{R"("id": 7)", "field /id string"},
         Bad{R"("id": "")", "field /id key"},
         Bad{R"("id": "a/b")", "field /id key"},
         Bad{R"("id": "s", "code": null)", "field /code string"},
         Bad{R"("id": "s", "title": "茶")", "field /title object"},
         Bad{R"("id": "s", "title": {"zh": 1})", "field /title/zh string"},
         Bad{R"("id": "s", "drafters": "甲")", "field /drafters array"},
         Bad{R"("id": "s", "drafters": ["甲", null])", "field /drafters/1 string"},
         Bad{R"("id": "s", "levels": {})", "field /levels array"},
         Bad{R"("id": "s", "levels": [1])", "field /levels/0 object"},
         Bad{R"("id": "s", "levels": [{}])", "field /levels/0/number required"},
         Bad{R"("id": "s", "levels": [{"number": -1}])", "field /levels/0/number number"},
         Bad{R"("id": "s", "levels": [{"number": 1.5}])", "field /levels/0/number number"},
         Bad{R"("id": "s", "levels": [{"number": 1e300}])", "field /levels/0/number number"},
         Bad{R"("id": "s", "levels": [{"number": 18446744073709551615}])", "field /levels/0/number number"},
         Bad{R"("id": "s", "levels": [{"number": "1"}])", "field /levels/0/number number"},
         Bad{R"("id": "s", "levels": [{"number": 1, "areas": [{"tasks": [{"skills": [{"facets": []}]}]}]}])",
             "field /levels/0/areas/0/tasks/0/skills/0/facets object"},
         Bad{R"("id": "s", "levels": [{"number": 1, "areas": [{"tasks": [{"skills": [{"facets": {"action": [1]}}]}]}]}])",
             "field /levels/0/areas/0/tasks/0/skills/0/facets/action/0 string"},
         Bad{R"("id": "s", "majors": [{"catalogue": "new", "tier": "college", "name": "a"}])",
             "field /majors/0/catalogue original | revised"},
         Bad{R"("id": "s", "majors": [{"catalogue": "revised", "tier": "x", "name": "a"}])",
             "field /majors/0/tier secondary | college | vocational-bachelor | applied-bachelor"},
         Bad{R"("id": "s", "majors": [{"catalogue": "revised", "tier": "college"}])", "field /majors/0/name required"},
         Bad{R"("id": "s", "roles": [{"name": "a", "levels": ["1"]}])", "field /roles/0/levels/0 number"},
         Bad{R"("id": "s", "references": [])", "field /references object"}}) {
        CAPTURE(members);
        CHECK(outcome(with(members)) == error);
    }
}

TEST_CASE("an id that does not fit its place is refused") {
    CHECK(outcome(with(R"("id": "s", "levels": [{"id": "s/2", "number": 1}])")) == "field /levels/0/id s/1");
    CHECK(outcome(with(R"("id": "s", "levels": [{"number": 1, "areas": [{"id": "s/1/2"}]}])")) ==
          "field /levels/0/areas/0/id s/1/1");
    CHECK(outcome(with(R"("id": "s", "levels": [{"number": 1, "areas": [{"tasks": [{}, {"id": "t/1/1.2"}]}]}])")) ==
          "field /levels/0/areas/0/tasks/1/id s/1/1.2");
    CHECK(outcome(with(
              R"("id": "s", "levels": [{"number": 1, "areas": [{"tasks": [{"skills": [{"id": "s/1/1.1.9"}]}]}]}])")) ==
          "field /levels/0/areas/0/tasks/0/skills/0/id s/1/1.1.1");
}

TEST_CASE("two levels with one number, and a role for a level that is missing, are reported by the graph") {
    const auto read = read_standard_json(with(R"("id": "s", "levels": [{"number": 1}, {"number": 1}],
                                              "roles": [{"name": "a", "levels": [2]}])"),
                                         "s.json");
    REQUIRE(read.has_value());
    GraphBuilder builder;
    register_standard(read->standard, builder);
    std::string rules;
    for (const Diagnostic& diagnostic : std::move(builder).seal().diagnostics) {
        rules +=
            std::string(rule_id(diagnostic.rule)) + ' ' + diagnostic.arguments.front().in(Language::chinese) + '\n';
    }
    CHECK(rules == "duplicate-key s/1\nunknown-key role/a\nduplicate-edge s\n");
}

TEST_CASE("unknown fields are reported with their path and left out") {
    CHECK(outcome(with(R"("id": "s", "colour": 1, "title": {"de": "Tee"}, "levels": [{"number": 1, "x": []}])")) ==
          "read s\n0 unknown-field: /colour\n0 unknown-field: /title/de\n0 unknown-field: /levels/0/x\n");
}

TEST_CASE("nesting that no document of ours has is refused before it is built") {
    CHECK(outcome(std::string(100000, '[')) == "syntax nesting");
    CHECK(outcome(with(R"("id": "s", "x": )" + std::string(1000, '[') + std::string(1000, ']'))) == "syntax nesting");
    CHECK(outcome(with(R"("id": "s", "issuer": ")" + std::string(1000, '[') + '"')) == "read s\n");
}

TEST_CASE("every truncation of a document is refused, and none crashes") {
    for (std::size_t length = 0; length + 1 < small.size(); ++length) {
        const Result<ReadStandard> read = read_standard_json(small.substr(0, length), "s.json");
        CHECK_FALSE(read.has_value());
    }
}

TEST_CASE("JSON is told from a document by its first character") {
    CHECK(looks_like_json(" \n\t{}"));
    CHECK(looks_like_json("\xEF\xBB\xBF{\"a\": 1}"));
    for (const std::string_view bytes : {"", " ", "[]", "茶艺", "{\\rtf1", "\xEF\xBB\xBF", "a {"}) {
        CAPTURE(bytes);
        CHECK_FALSE(looks_like_json(bytes));
    }
}

TEST_SUITE_END();

} // namespace
} // namespace kezheng
