#include "graph/base/phrase.hpp"

#include <doctest/doctest.h>

using kezheng::joined;
using kezheng::LocalisedText;
using kezheng::Message;
using kezheng::phrase;

TEST_SUITE_BEGIN("graph/base/phrase");

TEST_CASE("a message in both languages, arguments in the language of each") {
    CHECK(phrase(Message::total) == LocalisedText{"合计", "Total"});
    const LocalisedText counted = phrase(Message::diagnostics_count, {"1", LocalisedText{"二", "two"}, "3"});
    CHECK(counted.zh == "共 1 个错误、二 个警告、3 条说明");
    CHECK(counted.en == "errors: 1, warnings: two, notes: 3");
}

TEST_CASE("texts one after the other, without the empty ones") {
    CHECK(joined({{"甲", "a"}, {}, {"乙", "b"}}) == LocalisedText{"甲；乙", "a; b"});
    CHECK(joined({}).empty());
}

TEST_SUITE_END();
