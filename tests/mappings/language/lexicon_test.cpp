#include "mappings/language/lexicon.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

using kezheng::Lexicon;
using kezheng::LexiconEntry;
using kezheng::WordRole;

namespace {

constexpr std::string_view concepts = "# concept\tsynonyms\tenglish\tbroader\tkind\n"
                                      "蒸笼\t笼屉|ＳＴＥＡＭ Box\tsteamer|Bamboo Basket\t炊具\ttool\n"
                                      "炊具\t\tcookware\t\ttool\n"
                                      "点火\t引火\tlighting\t\twork\n";
constexpr std::string_view verbs = "do\tlight\t点燃\tlight\tstrong\t点火|引着\n"
                                   "do\theat\t加热\theat\tnominal\t点火|蒸\n";
constexpr std::string_view words = "tool\t用|蒸笼\n";
constexpr std::string_view themes = "蒸制\tsteaming\t蒸笼|点火&do|没有\n";
constexpr std::string_view related = "蒸笼\t引火\n";

const Lexicon& lexicon() {
    static const Lexicon made(concepts, verbs, words, themes, related);
    return made;
}

/// What the lexicon knows of a word: `2 heat! tool`, the number of its concept, its actions (! for sure), its roles.
std::string known(std::string_view word) {
    const LexiconEntry* const entry = lexicon().find(word);
    if (entry == nullptr) {
        return "-";
    }
    std::string text = entry->concept_id ? std::to_string(*entry->concept_id) : "";
    for (const std::size_t kind : entry->action_classes) {
        text += ' ' + lexicon().action_classes().at(kind).name;
    }
    text += entry->strength == kezheng::VerbStrength::strong ? "!" : "";
    return text + (entry->is(WordRole::tool) ? " tool" : "");
}

} // namespace

TEST_SUITE_BEGIN("language");

TEST_CASE("every family of the bundled verbs has a name") {
    for (const kezheng::ActionClass& one : kezheng::bundled_lexicon().action_classes()) {
        CHECK_MESSAGE(!kezheng::family_label(one.family).zh.empty(), one.family);
        CHECK_MESSAGE(!kezheng::family_label(one.family).en.empty(), one.family);
    }
    CHECK(kezheng::family_label("none").zh.empty());
}

TEST_CASE("a word has what all tables say of it, another name of its concept only its own") {
    CHECK(known("蒸笼") == "0 tool");
    CHECK(known("笼屉") == "0");
    CHECK(known("点火") == "2 light heat!");
    CHECK(known("引火") == "2");
    CHECK(known("引着") == " light!");
    CHECK(known("蒸") == " heat");
    CHECK(known("用") == " tool");
    CHECK(known("火") == "-");
    CHECK(known("") == "-");
}

TEST_CASE("words are found in any width and case, with or without spaces; the label in English is no word") {
    CHECK(known("steam box") == "0");
    CHECK(known("STEAMBOX") == "0");
    CHECK(known("bamboo basket") == "0");
    CHECK(known("steamer") == "-");
    CHECK(lexicon().longest_from(U's') == std::string_view("steambox").size());
    CHECK(lexicon().longest_from(U'点') == std::string_view("点火").size());
    CHECK(lexicon().longest_from(U'火') == 0);
}

TEST_CASE("concepts, what belongs together and themes are there when asked for") {
    REQUIRE(lexicon().concepts().size() == 3);
    const kezheng::Concept& steamer = lexicon().concepts()[0];
    CHECK(steamer.label.zh == "蒸笼");
    CHECK(steamer.label.en == "steamer");
    CHECK(steamer.kind == "tool");
    CHECK(steamer.broader == std::vector<std::size_t>{1});
    CHECK(steamer.related == std::vector<std::size_t>{2});
    CHECK(lexicon().concepts()[2].related == std::vector<std::size_t>{0});
    REQUIRE(lexicon().themes().size() == 1);
    const kezheng::Theme& theme = lexicon().themes()[0];
    CHECK(theme.label.en == "steaming");
    REQUIRE(theme.cues.size() == 2);
    CHECK(theme.cues[0].concept_id == 0);
    CHECK(theme.cues[1].concept_id == 2);
    CHECK(theme.cues[1].family == "do");
}

TEST_SUITE_END();
