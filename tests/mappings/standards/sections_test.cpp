#include "mappings/standards/sections.hpp"

#include "tests/mappings/standards/drawn_standard.hpp"

#include <doctest/doctest.h>

namespace kezheng {
namespace {

/// The parts that are not empty, each with its lines.
std::string drawn_sections(std::string_view text) {
    constexpr std::array<std::string_view, section_count> names{"front",      "contents", "foreword",     "scope",
                                                                "references", "terms",    "majors",       "roles",
                                                                "division",   "tables",   "bibliography", "appendix"};
    std::vector<Diagnostic> diagnostics;
    const Sections sections = split_sections(test::document_from(text), diagnostics);
    std::string result;
    for (std::size_t i = 0; i < section_count; ++i) {
        if (!sections.found.at(i) && sections.blocks.at(i).empty()) {
            continue;
        }
        result += std::string(names.at(i)) + ':';
        for (const Line& line : lines_of(sections.blocks.at(i))) {
            result += ' ' + line.text + " /";
        }
        result += '\n';
    }
    return result + test::listing(diagnostics);
}

TEST_SUITE_BEGIN("mappings/standards");

TEST_CASE("a document is cut at its headings") {
    CHECK(drawn_sections(
              "茶艺\n前 言\na\n1 范围\nb\n2 规范性引用文件\nc\n3 术语和定义\nd\n4 适用院校专业\ne\n"
              "5 面向职业岗位（群）\nf\n6 职业技能要求\n6.1 职业技能等级划分\ng\n6.2 职业技能等级要求描述\nh\n"
              "参考文献\ni\n附录 A\nj\n") == "front: 茶艺 /\nforeword: a /\nscope: b /\nreferences: c /\nterms: d /\n"
                                             "majors: e /\nroles: f /\ndivision: g /\ntables: h /\n"
                                             "bibliography: i /\nappendix: j /\n");
}

TEST_CASE("the end of a wrapped line that looks like a heading is none where the numbered heading comes") {
    CHECK(drawn_sections("1 范围\na\n2 规范性引用文件\nGB/T 1 蜂产品\n术语\n3 术语和定义\nb\n4 适用院校专业\nc\n"
                         "参考文献\n[1] 蜂产品\n术语\n") ==
          "scope: a /\nreferences: GB/T 1 蜂产品 / 术语 /\nterms: b /\n"
          "majors: c /\nbibliography: [1] 蜂产品 / 术语 /\n");
}

TEST_CASE("headings without numbers count where no others are, also behind an open line") {
    CHECK(drawn_sections("范围\na\n规范性引用文件\nGB/T 1 蜂产品\n术语和定义\nb\n") ==
          "scope: a /\nreferences: GB/T 1 蜂产品 /\nterms: b /\n");
    CHECK(drawn_sections("目 次\n1 范围\n2 术语和定义\n前 言\nx\n范围\na\n术语和定义\nb\n") ==
          "contents:\nforeword: x /\nscope: a /\nterms: b /\n");
}

TEST_CASE("the title that heads the pages parts no sentence, the first one stays") {
    CHECK(
        drawn_sections("养蜂职业技能等级标准\n1 范围\na，\n养蜂 职业技能等级标准\nb。\n养蜂职业技能等级标准\nc。\n") ==
        "front: 养蜂职业技能等级标准 /\nscope: a， / b。 / c。 /\n4 page-furniture: 养蜂 职业技能等级标准\n"
        "6 page-furniture: 养蜂职业技能等级标准\n");
    CHECK(drawn_sections("养蜂职业技能等级标准\n1 范围\n本标准是\n养蜂职业技能等级标准\n") ==
          "front: 养蜂职业技能等级标准 /\nscope: 本标准是 / 养蜂职业技能等级标准 /\n");
}

TEST_CASE("a page that a sentence speaks of is no number of a page") {
    CHECK(drawn_sections("1 范围\n说明见手册\n第1页\n的清单。\n7\n") ==
          "scope: 说明见手册 / 第1页 / 的清单。 /\n5 page-number: 7\n");
    CHECK(drawn_sections("1 范围\n说明见\n第 1 页\n手册。\n第 2 页\n") ==
          "scope: 说明见 / 手册。 /\n3 page-number: 第 1 页\n5 page-number: 第 2 页\n");
}

TEST_CASE("headings are known under other numbers, names and spacing") {
    using K = SectionKind;
    struct Known {
        std::string_view text;
        SectionKind kind;
    };
    for (const auto& [text, kind] :
         {Known{"前　言", K::foreword}, Known{"目 录", K::contents}, Known{"１ 范围", K::scope},
          Known{"1．范 围", K::scope}, Known{"一、范围", K::scope}, Known{"第一章 范围", K::scope},
          Known{"适用范围", K::scope}, Known{"2、引用标准", K::references}, Known{"3. 术语及定义", K::terms},
          Known{"4 适用专业", K::majors}, Known{"4 适用的院校和专业", K::majors},
          Known{"5 面向工作岗位（群）", K::roles}, Known{"5 面向职业岗位", K::roles},
          Known{"6.1职业技能等级划分", K::level_division}, Known{"6.2 职业技能要求描述", K::tables},
          Known{"参 考 文 献", K::bibliography}, Known{"附录 A（资料性）", K::appendix}}) {
        CAPTURE(text);
        CHECK(section_of_heading(text) == kind);
    }
}

TEST_CASE("sentences and other lines are no headings") {
    for (const std::string_view text : {"", "1", "范围内", "本标准的范围", "面向职业岗位的人员应当具备下列能力和条件",
                                        "适用专业为茶艺。", "前言 1", "参考文献略", "术语3", "主要面向茶馆"}) {
        CAPTURE(text);
        CHECK_FALSE(section_of_heading(text).has_value());
    }
}

TEST_CASE("a table of contents is taken out and reported, whatever its leaders") {
    CHECK(drawn_sections(
              "茶艺\n目 次\n前言\t1\n1 范围 2\n2 规范性引用文件......3\n3 术语和定义……4\n参考文献\t15\n前 言\na\n1 "
              "范围\nb\n") ==
          "front: 茶艺 /\ncontents:\nforeword: a /\nscope: b /\n"
          "3 contents-entry: 前言 1\n4 contents-entry: 1 范围 2\n5 contents-entry: 2 规范性引用文件......3\n"
          "6 contents-entry: 3 术语和定义……4\n7 contents-entry: 参考文献 15\n");
}

TEST_CASE("page numbers outside the tables are taken out and reported") {
    CHECK(drawn_sections("前言\na\n- 2 -\nb\n1 范围\n第 3 页\nc\n") ==
          "foreword: a / b /\nscope: c /\n3 page-number: - 2 -\n6 page-number: 第 3 页\n");
}

TEST_CASE("tables begin at a caption or a header row even without their heading") {
    CHECK(drawn_sections("1 范围\na\n表 1 茶艺（初级）\nb\n") == "scope: a /\ntables: 表 1 茶艺（初级） / b /\n");
    CHECK(drawn_sections("工作领域\t工作任务\t职业技能要求\nb\n") == "tables: 工作领域 工作任务 职业技能要求 / b /\n");
}

TEST_CASE("inside the tables only the bibliography and an appendix are headings") {
    CHECK(drawn_sections("6.2 职业技能等级要求描述\n1 范围\n职业技能要求\n参考文献\n[1] a\n") ==
          "tables: 1 范围 / 职业技能要求 /\nbibliography: [1] a /\n");
}

TEST_CASE("a page number is digits with what usually stands around them") {
    for (const std::string_view text : {"7", "12", "- 7 -", "－7－", "— 7 —", "第 7 页", "7/15", "７", " 7 "}) {
        CAPTURE(text);
        CHECK(is_page_number(text));
    }
    for (const std::string_view text : {"", "-", "/", "第页", "2021", "7.", "1.1", "a7", "7/", "/7", "1/2/3", "7 年"}) {
        CAPTURE(text);
        CHECK_FALSE(is_page_number(text));
    }
}

TEST_CASE("a row is a line of its cells") {
    CHECK(test::lines_from("a\t\t<p>b</p><p>c</p>\n").front().text == "a b c");
    CHECK(lines_of({}).empty());
}

TEST_CASE("a row without cells is no contents entry and no crash") {
    std::vector<Diagnostic> diagnostics;
    const Document document{"f", {Row{{}, {}}, Row{{Cell{}}, {}}, Row{{Cell{}, Cell{}}, {}}}, {}};
    CHECK(split_sections(document, diagnostics).of(SectionKind::front).size() == 3);
    CHECK(diagnostics.empty());
}

TEST_SUITE_END();

} // namespace
} // namespace kezheng
