#include "mappings/language/predicate_verbs.hpp"

#include "mappings/language/list_so_far.hpp"
#include "mappings/language/noun_phrase.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

using kezheng::Lexicon;
using kezheng::Word;

const Lexicon& workshop_words() {
    static const Lexicon lexicon("花房\t\tgreenhouse\t\tplace\n"
                                 "花艺培训\t\tflorist training\t\teducation\n"
                                 "更换花盆\t\trepotting\t\twork\n",
                                 "make\tplan\t策划制定\tplan\tstrong\t制定\n"
                                 "carry\tassist\t协助\tassist\tstrong\t协助\n"
                                 "carry\tdo\t进行\tdo\tlight\t进行\n"
                                 "manage\tmaintain\t维护\tmaintain\tnominal\t更换|修剪\n"
                                 "teach\ttrain\t培训\ttrain\tnominal\t培训\n",
                                 "given\t按\nhandle\t与\nseparator\t和|、\njoiner\t并\n", "");
    return lexicon;
}

std::vector<Word> workshop_split(std::string_view text) {
    return kezheng::segment(text, workshop_words());
}

/// The verb that the words begin with; empty where there is none.
std::string verb_in_front(std::string_view text) {
    return std::string(text.substr(0, kezheng::verb_at_front(workshop_split(text), workshop_words())));
}

/// The items of a list, those that are names although they begin with a verb in brackets.
std::string names_marked(std::string_view text) {
    const std::vector<Word> words = workshop_split(text);
    kezheng::ListSoFar list;
    std::string result;
    for (const std::span<const Word> item : kezheng::list_items(words)) {
        const bool name = list.may_name(item, words);
        const bool did = !name && item.front().is_verb();
        list.add(did, !did || item.size() > 1);
        std::string shown;
        for (const Word& word : item) {
            shown += word.text;
        }
        result += (result.empty() ? "" : " ") + (name ? "(" + shown + ")" : shown);
    }
    return result;
}

} // namespace

TEST_SUITE_BEGIN("language");

TEST_CASE("a word of the lexicon may end in its verb") {
    CHECK(kezheng::verb_at_end(workshop_split("花艺培训").front(), workshop_words()) == std::string("花艺").size());
    CHECK(kezheng::verb_at_end(workshop_split("培训").front(), workshop_words()) == 0);
    CHECK(kezheng::verb_at_end(workshop_split("花房").front(), workshop_words()) == 0);
}

TEST_CASE("a predicate may begin with a verb that is no word by itself") {
    CHECK(verb_in_front("更换花盆") == "更换");
    CHECK(verb_in_front("剔剪花房") == "剔剪");
    CHECK(verb_in_front("剔剪枯枝") == "剔剪");
    CHECK(verb_in_front("枯枝").empty());
    CHECK(verb_in_front("枯枝和花房").empty());
    CHECK(verb_in_front("枯枝修剪").empty()); // what is done follows
    CHECK(verb_in_front("花房").empty());
    CHECK(verb_in_front("ab花房").empty());
    CHECK(verb_in_front("𠀀𠀁枯枝") == "𠀀𠀁"); // four bytes each
    CHECK(verb_in_front("剔\xff枯枝").empty());
}

TEST_CASE("a verb in a list is part of a name after a name, and a deed where every item begins with one") {
    CHECK(names_marked("制定花房和修剪花房") == "制定花房 (修剪花房)");
    CHECK(names_marked("制定花房、更换枯枝、修剪花房") == "制定花房 更换枯枝 修剪花房");
    CHECK(names_marked("制定花房、更换枯枝和花房") == "制定花房 (更换枯枝) 花房");
    CHECK(names_marked("制定花房并修剪枯枝") == "制定花房 修剪枯枝");
    CHECK(names_marked("更换、修剪花房") == "更换 修剪花房");
}

TEST_CASE("helping, modifiers, and what comes of a deed") {
    CHECK(kezheng::helps_others(workshop_split("协助").front(), workshop_words()));
    CHECK(kezheng::helps_others({"提醒", nullptr}, workshop_words()));
    CHECK_FALSE(kezheng::helps_others(workshop_split("制定").front(), workshop_words()));
    CHECK(kezheng::opens_modifier(workshop_split("按花房修剪")));
    CHECK_FALSE(kezheng::opens_modifier(workshop_split("修剪花房")));
    CHECK(kezheng::is_result_verb({"形成", nullptr}));
    CHECK(kezheng::becomes({"成为", nullptr}));
}

TEST_SUITE_END();
