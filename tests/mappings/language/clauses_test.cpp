#include "mappings/language/clauses.hpp"

#include <doctest/doctest.h>

using kezheng::clauses_of;
using kezheng::plain_sentence;
using kezheng::readable_part;
using Clauses = std::vector<std::string>;

TEST_SUITE_BEGIN("language");

TEST_CASE("a plain sentence has no brackets, no quotation marks, and Chinese punctuation") {
    CHECK(plain_sentence("能喂养（含夜间(凌晨)）“幼犬”,记录;体重") == "能喂养幼犬，记录；体重");
    CHECK(plain_sentence("能量到 0.5 毫升") == "能量到 0.5 毫升");
    CHECK(plain_sentence("") == "");
}

TEST_CASE("of what is no requirement the beginning is read, whole characters of it") {
    std::string sentence = "a";
    CHECK(readable_part(sentence) == sentence);
    for (int i = 0; i < 2000; ++i) {
        sentence += "检";
    }
    CHECK(readable_part(sentence) == sentence.substr(0, 1 + 799 * 3));
    CHECK(readable_part(std::string(5000, '\xff')).size() == 800);
}

TEST_CASE("brackets that do not close or open lose nothing before them") {
    CHECK(plain_sentence("能喂养）幼犬") == "能喂养幼犬");
    CHECK(plain_sentence("能喂养（幼犬") == "能喂养");
}

TEST_CASE("clauses are split at commas, semicolons, colons and full stops; empty ones are left out") {
    CHECK(clauses_of("能喂养，洗澡；修剪：指甲。。记录") == Clauses{"能喂养", "洗澡", "修剪", "指甲", "记录"});
    CHECK(clauses_of("，。") == Clauses{});
}

TEST_SUITE_END();
