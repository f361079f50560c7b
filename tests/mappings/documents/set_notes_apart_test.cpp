#include "mappings/documents/set_notes_apart.hpp"

#include "mappings/documents/html/read_html.hpp"
#include "mappings/documents/read_text.hpp"
#include "tests/support/shared_folder.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <variant>

using namespace kezheng;
using namespace std::string_literals;

namespace {

/// Lines, rows as `a|b`, then what was reported.
std::string apart(Result<Document> read) {
    if (!read) {
        return "error";
    }
    Document& document = *read;
    set_notes_apart(document);
    std::string text;
    for (const Block& block : document.blocks) {
        if (const auto* line = std::get_if<Line>(&block)) {
            text += line->text;
        } else {
            for (const Cell& cell : std::get<Row>(block).cells) {
                for (const Line& line_of_cell : cell.lines) {
                    text += line_of_cell.text;
                }
                text += '|';
            }
        }
        text += '\n';
    }
    for (const Diagnostic& diagnostic : document.diagnostics) {
        text += std::string(rule_id(diagnostic.rule)) + ':';
        for (const Argument& argument : diagnostic.arguments) {
            text += ' ' + argument.in(Language::english);
        }
        text += '\n';
    }
    return text;
}

std::string text_apart(std::string_view text) {
    return apart(read_text(text, "a.txt"));
}

} // namespace

TEST_SUITE_BEGIN("mappings/documents/set_notes_apart");

TEST_CASE("a mark that a later line explains leaves the sentence, and the note the document") {
    CHECK(text_apart("1. 冲煮\t1.1 磨豆\t1.1.1 能按配方①磨豆。\n1.1.2 能清洗磨盘。①\n① "
                     "配方由门店给出，\n不作考核。\n参考文献\n") ==
          "1. 冲煮|1.1 磨豆|1.1.1 能按配方磨豆。|\n1.1.2 能清洗磨盘。\n参考文献\n"
          "note-mark: ① 2\nnote-apart: ① 配方由门店给出，不作考核。\n");
}

TEST_CASE("a mark may stand some blanks behind the end of its sentence") {
    CHECK(text_apart("1.1.1 能按配方磨豆。   ①\n1.1.2 能清洗。\n① 配方由门店给出。\n") ==
          "1.1.1 能按配方磨豆。\n1.1.2 能清洗。\nnote-mark: ① 1\nnote-apart: ① 配方由门店给出。\n");
}

TEST_CASE("a note that reads like a requirement is a warning") {
    CHECK(text_apart("1.1.1 能按配方①磨豆。\n1.1.2 能清洗。\n① 能装袋。\n") ==
          "1.1.1 能按配方磨豆。\n1.1.2 能清洗。\nnote-mark: ① 1\nunplaced-line: ① 能装袋。\n");
}

TEST_CASE("enumerations, marks without a note and entries of the bibliography stay") {
    const std::string enumeration = "1.1.1 能准备：①豆子；②水。\n① 豆子指生豆。\n";
    CHECK(text_apart(enumeration) == enumeration);
    const std::string alone = "1.1.1 能按配方①磨豆。\n";
    CHECK(text_apart(alone) == alone);
    CHECK(text_apart("1.1.1 能按配方[1]磨豆。\n参考文献\n[1] 王某. 咖啡[M].\n") ==
          "1.1.1 能按配方磨豆。\n参考文献\n[1] 王某. 咖啡[M].\nnote-mark: [1] 1\n");
}

TEST_CASE("a power stays, whatever note has its number") {
    CHECK(text_apart(
              "1.1.1 能量到 1.5 m/s²、10⁻²³ m³。\n1.1.2 能磨豆²。\n参考文献\n[2] 王某. 咖啡[M].\n[3] 李某. 茶[M].\n") ==
          "1.1.1 能量到 1.5 m/s²、10⁻²³ m³。\n1.1.2 能磨豆。\n参考文献\n[2] 王某. 咖啡[M].\n[3] 李某. 茶[M].\n"
          "note-mark: ² 1\n");
}

TEST_CASE("raised marks of a web page are no text; powers are") {
    const auto page = [](const std::string& body) { return apart(read_html("<html><body>" + body, "a.html")); };
    CHECK(page("<p>能按配方<sup>①</sup>磨豆<sup>[2]</sup>。</p><p>面积 5 m<sup>2</sup>，CO<sub>2</sub>。</p>") ==
          "能按配方磨豆。\n面积 5 m²，CO₂。\nnote-mark: ① 1\nnote-mark: [2] 1\n");
    CHECK(page("<p>能磨豆<a href='#_ftn1'><span>[1]</span></a>。</p><hr><p><a href='#_ftnref1'>[1]</a> "
               "豆子指生豆。</p>") == "能磨豆。\nnote-mark: [1] 1\nnote-apart: [1] 豆子指生豆。\n");
    CHECK(page("<p>能磨豆<span style='vertical-align: super'>1</span>。</p><p><sup>1</sup>豆子指生豆。</p><p>1. "
               "冲煮</p>") == "能磨豆。\n1. 冲煮\nnote-mark: 1 1\nnote-apart: 1豆子指生豆。\n");
    CHECK(page("<p><sup>注</sup>能磨豆<sup>上<p>标</sup></p>") == "注能磨豆上\n标\n");
}

TEST_SUITE_END();
