#include "mappings/alignments/pair_evidence.hpp"

#include "tests/support/standard_text.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {

/// One line for each piece of evidence of two sentences: what, a, b, and what they meet in.
std::string evidence(const std::string& a, const std::string& b) {
    const kezheng::Lexicon& lexicon = kezheng::bundled_lexicon();
    const kezheng::StandardProfile first = profile_of(kezheng::test::standard_of("a", "织布", {a}), lexicon);
    const kezheng::StandardProfile second = profile_of(kezheng::test::standard_of("b", "造纸", {b}), lexicon);
    std::string lines;
    for (const kezheng::Evidence& one :
         pair_evidence(first, first.requirements[0], second, second.requirements[0], lexicon)) {
        lines += one.kind + " " + one.a + " ~ " + one.b + (one.via.zh.empty() ? "" : " (" + one.via.zh + ")") + "\n";
    }
    return lines;
}

} // namespace

TEST_SUITE_BEGIN("alignments");

TEST_CASE("words of one concept meet in it, actions in their class") {
    CHECK(evidence("能接待客人", "能接待顾客") == "object 客人 ~ 顾客 (客户)\naction 接待 ~ 接待 (沟通)\n");
    CHECK(evidence("能拟定发票", "能编制发票") == "object 发票 ~ 发票 (发票)\naction 拟定 ~ 编制 (策划制定)\n");
    CHECK(evidence("能粘贴琉璃瓦", "能删除琉璃瓦") == "object 琉璃瓦 ~ 琉璃瓦\naction 粘贴 ~ 删除 (修改调整)\n");
}

TEST_CASE("actions of one family meet in it") {
    CHECK(evidence("能设计花束", "能拍摄花束").find("action 设计 ~ 拍摄 (制作一类)\n") != std::string::npos);
}

TEST_CASE("concepts of the same piece of work meet in each other") {
    CHECK(evidence("能整理外贸综合服务资料", "能办理融资") == "object 外贸综合服务资料 ~ 融资 (外贸综合服务—融资)\n");
}

TEST_CASE("where nothing else meets, the characters that both have") {
    CHECK(evidence("能擦拭琉璃瓦", "能粘贴琉璃砖") == "lexicon 琉璃 ~ 琉璃\n");
    CHECK(evidence("能擦拭琉璃瓦", "能粘贴马赛克") == "");
}

TEST_SUITE_END();
