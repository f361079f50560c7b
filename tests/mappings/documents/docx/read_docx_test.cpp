#include "mappings/documents/docx/read_docx.hpp"
#include "tests/mappings/documents/docx/docx_text.hpp"
#include "tests/support/run_program.hpp"
#include "tests/support/shared_folder.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <string>

using namespace kezheng;
using kezheng::test::docx_bytes;
using kezheng::test::docx_text;
using kezheng::test::para;
using kezheng::test::project_file;
using kezheng::test::project_path;
using kezheng::test::shared_folder;

namespace {

std::string run_of(const std::string& inner) {
    return "<w:r>" + inner + "</w:r>";
}
std::string text_run(const std::string& text) {
    return run_of("<w:t xml:space=\"preserve\">" + text + "</w:t>");
}
std::string paragraph(const std::string& inner) {
    return "<w:p>" + inner + "</w:p>";
}
std::string field_mark(const std::string& type) {
    return run_of("<w:fldChar w:fldCharType=\"" + type + "\"/>");
}

/// Without what tells the file rather than the standard.
void remove_places(nlohmann::json& value) {
    if (value.is_object()) {
        value.erase("source");
        value.erase("diagnostics");
    }
    if (value.is_structured()) {
        for (nlohmann::json& part : value) {
            remove_places(part);
        }
    }
}

/// The standard that the program reads from a file, as JSON without places and diagnostics.
nlohmann::json standard_in(const std::string& path) {
    const kezheng::test::Run run = kezheng::test::run_program({"ingest", path, "--id", "x", "--json"});
    nlohmann::json json = nlohmann::json::parse(run.out);
    remove_places(json);
    return json;
}

/// Every text of the JSON without its spaces.
void remove_spaces(nlohmann::json& value) {
    if (value.is_string()) {
        std::string text = value.get<std::string>();
        std::erase(text, ' ');
        value = text;
    } else if (value.is_structured()) {
        for (nlohmann::json& part : value) {
            remove_spaces(part);
        }
    }
}

} // namespace

TEST_SUITE_BEGIN("mappings/documents/docx/read_docx");

TEST_CASE("a standard kept as Word keeps it reads as its plain text does") {
    const std::string folder = project_path("tests/fixtures/");
    const nlohmann::json expected = standard_in(folder + "coffee.txt");
    CHECK(standard_in(folder + "coffee.docx") == expected);
    CHECK(standard_in(folder + "coffee-strict.docx") == expected);
}

TEST_CASE("the real Word file reads as its text does, but for spaces that it lacks") {
    const auto folder = shared_folder();
    if (!folder) {
        return;
    }
    nlohmann::json expected = standard_in(*folder + "/standards/b2b.txt");
    nlohmann::json found = standard_in(*folder + "/standards/b2b.docx");
    remove_spaces(expected);
    remove_spaces(found);
    CHECK(found == expected);
}

TEST_CASE("runs make one line, whatever wraps them") {
    CHECK(docx_text(paragraph(text_run("能") + "<w:hyperlink>" + text_run("冲煮") + "</w:hyperlink><w:smartTag>" +
                              text_run("咖啡") + "</w:smartTag><w:sdt><w:sdtPr/><w:sdtContent>" + text_run("，并") +
                              "</w:sdtContent></w:sdt><w:fldSimple w:instr=\"X\">" + text_run("清洗") +
                              "</w:fldSimple>" + text_run("器具。"))) == "能冲煮咖啡，并清洗器具。\n");
    CHECK(docx_text(paragraph(run_of(
              "<w:t>1</w:t><w:tab/><w:t> 范 </w:t><w:noBreakHyphen/><w:softHyphen/><w:t>围</w:t>"))) == "1 范-围\n");
    CHECK(docx_text(paragraph("<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>" +
                              run_of("<w:ruby><w:rt><w:r><w:t>mò</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>磨</w:t></w:r>"
                                     "</w:rubyBase></w:ruby>"))) == "x=1磨\n");
}

TEST_CASE("a line break makes a line, and blank lines are left out") {
    CHECK(docx_text(paragraph(run_of("<w:t>上</w:t><w:br/><w:br/><w:t>下</w:t><w:cr/><w:t>　</w:t>"))) == "上\n下\n");
    CHECK(docx_text(para("甲") + "<w:p/>" + para(" ") + para("乙")) == "甲\n乙\n");
}

TEST_CASE("of a field only the result is read") {
    const std::string code = run_of("<w:instrText>SEQ 表</w:instrText>") + text_run("内层");
    CHECK(docx_text(paragraph(text_run("表 ") + field_mark("begin") + code + field_mark("separate") + text_run("3") +
                              field_mark("end") + text_run(" 要求"))) == "表 3 要求\n");
    // A field without an end must not swallow the rest of the document.
    CHECK(docx_text(paragraph(field_mark("begin") + code) + para("下一段") + paragraph(field_mark("end")) +
                    para("末段")) == "下一段\n末段\n");
}

TEST_CASE("tracked changes are read as accepted and counted") {
    CHECK(docx_text(paragraph(text_run("能") + "<w:ins>" + text_run("熟练") +
                              "</w:ins><w:del><w:r><w:delText>大概"
                              "</w:delText></w:r></w:del><w:moveFrom>" +
                              text_run("旧处") + "</w:moveFrom><w:moveTo>" + text_run("冲煮") + "</w:moveTo>" +
                              text_run("。"))) ==
          "能熟练冲煮。\ntracked-changes: the document has tracked changes: 2 insertions, 2 deletions\n");
    const std::string deleted_mark = "<w:rPr><w:del w:id=\"1\"/></w:rPr>";
    CHECK(docx_text(para("能冲煮，", deleted_mark) + para("并清洗。") + para("末", deleted_mark)) ==
          "能冲煮，并清洗。\n末\n");
}

TEST_CASE("hidden text, footnotes, pictures and embedded documents are left out and counted") {
    CHECK(docx_text(paragraph(text_run("能冲煮") + run_of("<w:rPr><w:vanish/></w:rPr><w:t>暗</w:t>") +
                              run_of("<w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>咖啡</w:t>") +
                              run_of("<w:footnoteReference w:id=\"2\"/>") + run_of("<w:pict><v:imagedata/></w:pict>")) +
                    "<w:altChunk/>") ==
          "能冲煮咖啡\nhidden-text: 1 pieces of hidden text\nfootnotes-left-out: 1 footnotes or endnotes\n"
          "pictures-left-out: 1 pictures\nembedded-left-out: 1 other documents are embedded\n");
}

TEST_CASE("raised marks of notes are no text; powers and the beginning of a note are") {
    const std::string raised = "<w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr>";
    const auto raised_run = [&](const std::string& text) { return run_of(raised + "<w:t>" + text + "</w:t>"); };
    CHECK(docx_text(paragraph(text_run("能冲煮") + raised_run("[") + raised_run("1") + raised_run("]") +
                              text_run("。"))) == "能冲煮。\n");
    CHECK(docx_text(paragraph(text_run("能冲煮。") + raised_run("①"))) == "能冲煮。\n");
    CHECK(docx_text(paragraph(text_run("面积 5 m") + raised_run("2") + text_run("。"))) == "面积 5 m²。\n");
    CHECK(docx_text(paragraph(raised_run("1") + text_run(" 指冲煮。"))) == "1 指冲煮。\n");
    CHECK(docx_text(paragraph(text_run("能冲煮") +
                              run_of("<w:footnoteReference w:customMarkFollows=\"1\" w:id=\"2\"/><w:t>*</w:t>") +
                              text_run("。"))) == "能冲煮。\nfootnotes-left-out: 1 footnotes or endnotes\n");
}

TEST_CASE("symbols become the characters they show") {
    const auto symbol = [](const std::string& font, const std::string& place) {
        return "<w:sym w:font=\"" + font + "\" w:char=\"" + place + "\"/>";
    };
    CHECK(docx_text(paragraph(run_of(symbol("Wingdings", "F0FC") + symbol("Symbol", "F0B3") + symbol("Arial", "2160") +
                                     symbol("Symbol", "F041") + symbol("Wingdings", "F021") + symbol("X", "zz")))) ==
          "✓≥ⅠA\xEF\xBF\xBD\n");
}

TEST_CASE("a text box is read once, after the paragraph it hangs on") {
    const std::string box = "<w:txbxContent>" + para("框内") + "</w:txbxContent>";
    CHECK(docx_text(paragraph(run_of("<mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>" + box +
                                     "</w:drawing></mc:Choice><mc:Fallback><w:pict>" + box +
                                     "</w:pict></mc:Fallback></mc:AlternateContent>") +
                              text_run("正文")) +
                    para("下段")) == "正文\n框内\n下段\n");
    CHECK(docx_text(paragraph(run_of("<w:pict><v:textpath string=\"艺术字\"/></w:pict>"))) == "艺术字\n");
}

TEST_CASE("entries of a table of contents are no text of the standard") {
    const std::string styles = R"(<w:style w:type="paragraph" w:styleId="a"><w:name w:val="TOC 2"/></w:style>)";
    CHECK(docx_text(para("目次") + para("1 范围", "<w:pStyle w:val=\"a\"/>") + para("1 范围"), styles) ==
          "目次\n1 范围\ncontents-entry: table-of-contents entry \"1 范围\"\n");
}

TEST_CASE("markup and control characters left in the text are removed and reported") {
    CHECK(docx_text(para("能冲煮。&lt;p&gt;能清洗。") + para("零\xE2\x80\x8B宽")) ==
          "能冲煮。\n能清洗。\n零宽\nmarkup-in-text: markup <p> left in the text\n"
          "control-character: 1 control or zero-width characters\n");
}

TEST_CASE("positions name paragraph, row, column, and the page where Word noted its pages") {
    const std::string page = "<w:lastRenderedPageBreak/>";
    const auto cell = [](const std::string& inner) { return "<w:tc>" + paragraph(run_of(inner)) + "</w:tc>"; };
    const std::string body = para("一") + paragraph(run_of("<w:br w:type=\"page\"/>")) +
                             paragraph(run_of(page + "<w:t>二</w:t>" + page + "<w:t>三</w:t>")) + "<w:tbl><w:tr>" +
                             cell(page + "<w:t>左</w:t>") +
                             cell(page + "<w:t>右</w:t><w:br/>" + page + "<w:t>末</w:t>") + "</w:tr></w:tbl>" +
                             para("后");
    const auto places = [](const std::string& of) {
        const Result<Document> document = read_docx(docx_bytes(of), "a.docx");
        std::string result;
        const auto add = [&](const Line& line) {
            const SourceRef& source = line.source;
            result += line.text + ' ' + std::to_string(source.page) + ' ' + std::to_string(source.line) + ' ' +
                      std::to_string(source.row) + ' ' + std::to_string(source.column) + '\n';
        };
        for (const Block& block : document->blocks) {
            if (const Line* line = std::get_if<Line>(&block)) {
                add(*line);
                continue;
            }
            for (const Cell& in_row : std::get<Row>(block).cells) {
                for (const Line& line : in_row.lines) {
                    add(line);
                }
            }
        }
        return result;
    };
    CHECK(places(body) == "一 1 1 0 0\n二三 2 3 0 0\n左 4 4 1 1\n右 4 5 1 2\n末 5 5 1 2\n后 5 6 0 0\n");
    CHECK(places(para("一") + paragraph(run_of("<w:br w:type=\"page\"/>")) + para("二")) == "一 0 1 0 0\n二 0 3 0 0\n");
}

TEST_SUITE_END();
