#include "mappings/alignments/word_table.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

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

TEST_CASE("concepts of the same piece of work are near, less where they belong to many") {
    const kezheng::Lexicon lexicon(
        "印章\t\tseal\t\tdocument\n篆刻刀\t\tgraver\t\tengineering\n印泥\t\tpaste\t\tdocument\n", "", "", "",
        "# heading\n印章\t篆刻刀|没有的词|印章\n");
    WordTable table(lexicon);
    const std::size_t seal = table.number({"印章", lexicon.find("印章")});
    const std::size_t graver = table.number({"篆刻刀", lexicon.find("篆刻刀")});
    const std::size_t paste = table.number({"印泥", lexicon.find("印泥")});
    CHECK(table.similarity(seal, graver) == doctest::Approx(0.5));
    CHECK(table.similarity(graver, seal) == table.similarity(seal, graver));
    CHECK(table.similarity(graver, paste) == 0);
    CHECK(lexicon.concepts()[0].related == std::vector<std::size_t>{1});
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
