#include "mappings/alignments/word_table.hpp"

#include <doctest/doctest.h>

#include <string>

using kezheng::bundled_lexicon;
using kezheng::ContentWord;
using kezheng::WordTable;

namespace {

std::size_t number_of(WordTable& table, const std::string& word) {
    return table.number({word, bundled_lexicon().find(word)});
}

double similarity(const std::string& a, const std::string& b) {
    WordTable table(bundled_lexicon());
    const std::size_t first = number_of(table, a);
    return table.similarity(first, number_of(table, b));
}

} // namespace

TEST_SUITE_BEGIN("alignments");

TEST_CASE("words are near by concept, by action, by a broader concept, by characters") {
    CHECK(similarity("发票", "发票") == 1);
    CHECK(similarity("顾客", "客人") == doctest::Approx(0.95));
    CHECK(similarity("拟定", "编排") == doctest::Approx(0.8));
    CHECK(similarity("海运", "空运") > 0.4);
    CHECK(similarity("琉璃瓦", "琉璃砖") > 0.25);
    CHECK(similarity("琉璃瓦", "发票") == 0);
}

TEST_CASE("a word of many requirements is less rare, words of one concept are counted together") {
    WordTable table(bundled_lexicon());
    const std::size_t guest = number_of(table, "客人");
    const std::size_t customer = number_of(table, "顾客");
    const std::size_t tile = number_of(table, "琉璃瓦");
    table.count({guest, guest, tile});
    table.count({customer});
    table.count({});
    CHECK(table.rarity(guest) == table.rarity(customer));
    CHECK(table.rarity(guest) < table.rarity(tile));
    CHECK(table.rarity(guest) > 0);
}

TEST_SUITE_END();
