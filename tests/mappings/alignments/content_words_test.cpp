#include "mappings/alignments/content_words.hpp"

#include <doctest/doctest.h>

using kezheng::bundled_lexicon;
using kezheng::content_weight;
using kezheng::content_words;

namespace {

std::string joined(std::string_view text) {
    std::string result;
    for (const kezheng::ContentWord& word : content_words(text, bundled_lexicon())) {
        result += (result.empty() ? "" : "/") + word.text;
    }
    return result;
}

} // namespace

TEST_SUITE_BEGIN("alignments");

TEST_CASE("content words are nouns and verbs, not grammar, blanks or punctuation") {
    CHECK(joined("能根据客户订单，准确地制定配送计划。") == "客户/订单/制定/配送计划");
    CHECK(joined("能进行 SEO 分析") == "seo/分析");
    CHECK(joined("，。 ★") == "");
}

TEST_CASE("a word that the lexicon does not know is content, without an entry") {
    const auto words = content_words("能擦拭琉璃瓦", bundled_lexicon());
    REQUIRE(words.size() == 2);
    CHECK(words[0].entry != nullptr);
    CHECK(words[1].text == "琉璃瓦");
    CHECK(words[1].entry == nullptr);
    CHECK(words[1].weight == 1);
}

TEST_CASE("what is acted on says most, what is given or merely stands there least") {
    CHECK(content_weight("object") == 1);
    CHECK(content_weight("action") > content_weight("tool"));
    CHECK(content_weight("tool") > content_weight("given"));
    CHECK(content_weight("given") > content_weight("quality"));
    CHECK(content_weight("quality") > 0);
}

TEST_SUITE_END();
