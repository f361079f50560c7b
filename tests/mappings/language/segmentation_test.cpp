#include "mappings/language/segmentation.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using kezheng::bundled_lexicon;

namespace {

std::string split(std::string_view text) {
    std::string result;
    for (const kezheng::Word& word : kezheng::segment(text, bundled_lexicon())) {
        result += result.empty() ? "" : "|";
        result += word.text;
        result += word.entry == nullptr ? "?" : "";
    }
    return result;
}

} // namespace

TEST_SUITE_BEGIN("language");

TEST_CASE("a text is split into words of the lexicon, the rest stays together") {
    CHECK(split("根据拍摄任务选择摄影器材") == "根据|拍摄任务|选择|摄影器材");
    CHECK(split("擦拭琉璃瓦") == "擦拭|琉璃瓦?");
    CHECK(split("用SEO工具查询") == "用|SEO工具|查询");
    CHECK(split("SEOX") == "SEOX?");
    CHECK(split("") == "");
}

TEST_CASE("ordinary words keep words of grammar inside them from being cut out, and have no entry") {
    CHECK(split("中央厨房") == "中央?|厨房");
    CHECK(split("组织内部审核") == "组织|内部?|审核");
    CHECK(bundled_lexicon().find("中央") == nullptr);
}

TEST_CASE("words of the lexicon are found in any case of letters") {
    CHECK(bundled_lexicon().find("seo") == bundled_lexicon().find("SEO"));
    REQUIRE(bundled_lexicon().find("搜索引擎优化") != nullptr);
    CHECK(bundled_lexicon().find("搜索引擎优化")->concept_id == bundled_lexicon().find("SEO")->concept_id);
    CHECK(bundled_lexicon().find("没有这个词") == nullptr);
}

TEST_CASE("what belongs to the same piece of work does so from both sides") {
    const auto& concepts = bundled_lexicon().concepts();
    std::size_t links = 0;
    for (std::size_t i = 0; i < concepts.size(); ++i) {
        for (const std::size_t other : concepts[i].related) {
            const auto& back = concepts.at(other).related;
            CHECK_MESSAGE(std::ranges::binary_search(back, i), concepts[i].label.zh);
            ++links;
        }
    }
    CHECK(links > 1000);
}

TEST_CASE("every concept reaches a top one, every cue of a theme is a concept") {
    const auto& concepts = bundled_lexicon().concepts();
    for (const kezheng::Concept& start : concepts) {
        const kezheng::Concept* here = &start;
        std::size_t steps = 0;
        while (!here->broader.empty() && steps < concepts.size()) {
            here = &concepts[here->broader.front()];
            ++steps;
        }
        CHECK_MESSAGE(steps < 12, start.label.zh);
        CHECK_MESSAGE(!start.label.en.empty(), start.label.zh);
    }
    for (const kezheng::Theme& theme : bundled_lexicon().themes()) {
        CHECK_MESSAGE(!theme.cues.empty(), theme.label.zh);
    }
}

TEST_SUITE_END();
