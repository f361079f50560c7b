#include "mappings/language/clause_grammar.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {

using kezheng::Lexicon;
using kezheng::Word;

const Lexicon& small_lexicon() {
    static const Lexicon lexicon("订单\t\torder\t\tdocument\n"
                                 "计划\t\tplan\t\tdocument\n"
                                 "花房\t\tgreenhouse\t\tplace\n"
                                 "学徒\t\tapprentice\t\tperson\n"
                                 "花艺培训\t\tflorist training\t\teducation\n",
                                 "make\tplan\t策划制定\tplan\tstrong\t制定\n"
                                 "carry\tassist\t协助\tassist\tstrong\t协助\n"
                                 "carry\tdo\t进行\tdo\tlight\t进行\n"
                                 "teach\ttrain\t培训\ttrain\tnominal\t培训\n"
                                 "make\tpot\t上盆\tpot\tnominal\t上盆|换土\n",
                                 "given\t根据\ntool\t使用\nplace\t在\nordinary\t后|"
                                 "及时\nability\t能\nquality\t正确\nseparator\t和\nvenue\t花房\n",
                                 "");
    return lexicon;
}

/// The text before and after the place, with a bar between.
template <class Place>
std::string parted(std::string_view text, const Place& place) {
    const std::vector<Word> words = kezheng::segment(text, small_lexicon());
    const std::size_t end = place(words);
    std::string result;
    for (std::size_t i = 0; i < words.size(); ++i) {
        result += i == end ? "｜" : "";
        result += words[i].text;
    }
    return result;
}

std::string modifier(std::string_view text, bool is_place = false) {
    return parted(text, [&](const auto& words) { return kezheng::modifier_end(words, is_place); });
}

std::string deed(std::string_view text) {
    return parted(text, [](const auto& words) { return kezheng::other_deed(words); });
}

std::string state(std::string_view text) {
    return parted(text, [](const auto& words) { return kezheng::state_end(words); });
}

std::string next(std::string_view text) {
    return parted(text, [](const auto& words) { return kezheng::next_deed(words); });
}

} // namespace

TEST_SUITE_BEGIN("language");

TEST_CASE("a predicate goes on after 后 or 及时") {
    CHECK(next("制定计划后上盆") == "制定计划｜后上盆");
    CHECK(next("发现病株及时上盆") == "发现病株｜及时上盆");
    CHECK(next("上盆后换土") == "上盆后换土");
    CHECK(next("制定计划") == "制定计划");
}

TEST_CASE("a modifier ends before the first sure verb, another modifier, or an ability") {
    CHECK(modifier("根据订单制定计划") == "根据订单｜制定计划");
    CHECK(modifier("根据订单使用铲子换土") == "根据订单｜使用铲子换土");
    CHECK(modifier("根据订单能换土") == "根据订单｜能换土");
    CHECK(modifier("根据订单和计划") == "根据订单和计划");
}

TEST_CASE("a noun-like verb ends a modifier only where it has something to act on") {
    CHECK(modifier("根据订单换土") == "根据订单换土");
    CHECK(modifier("根据订单上盆月季") == "根据订单｜上盆月季");
    CHECK(modifier("在花房换土", true) == "在花房｜换土");
    CHECK(modifier("根据换土的计划") == "根据换土的计划");
    CHECK(modifier("根据订单换土和上盆月季") == "根据订单｜换土和上盆月季");
}

TEST_CASE("a state or a time ends with its last word, and not inside a name") {
    CHECK(state("换土后制定计划") == "换土后｜制定计划");
    CHECK(state("换土前的花房") == "｜换土前的花房");
    CHECK(state("换土前和花房") == "｜换土前和花房");
    CHECK(state("花房换土") == "｜花房换土");
    CHECK(state("花房换土后制定计划") == "｜花房换土后制定计划"); // 花房 is where, whatever is done there
}

TEST_CASE("after helping, the other one's deed begins") {
    CHECK(deed("学徒进行换土") == "学徒｜进行换土");
    CHECK(deed("学徒换土") == "学徒｜换土");
    CHECK(deed("学徒正确换土") == "学徒｜正确换土");
    CHECK(deed("学徒和花房") == "学徒和花房");
}

TEST_SUITE_END();
