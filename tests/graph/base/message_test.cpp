#include "graph/base/message.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

using namespace kezheng;

namespace {

/// The names of the entries, for failures and to tell hints from the rest.
const std::vector<std::string_view> names{
#define KEZHENG_MESSAGE(name, zh, en) #name,
#include "graph/base/messages/messages.def"
#undef KEZHENG_MESSAGE
};

/// The places {0} … {9} that a text has, each once.
std::set<char> places_of(std::string_view text) {
    std::set<char> places;
    for (std::size_t i = 0; i + 2 < text.size(); ++i) {
        if (text[i] == '{' && text[i + 2] == '}' && text[i + 1] >= '0' && text[i + 1] <= '9') {
            places.insert(text[i + 1]);
        }
    }
    return places;
}

std::size_t braces_in(std::string_view text) {
    std::size_t count = 0;
    for (const char c : text) {
        count += c == '{' || c == '}' ? 1 : 0;
    }
    return count;
}

std::size_t place_count(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t i = 0; i + 2 < text.size(); ++i) {
        count += text[i] == '{' && text[i + 2] == '}' && text[i + 1] >= '0' && text[i + 1] <= '9' ? 1 : 0;
    }
    return count;
}

} // namespace

TEST_SUITE_BEGIN("graph/base/message");

TEST_CASE("every entry has the same places in both languages") {
    REQUIRE(names.size() == message_count());
    for (std::size_t i = 0; i < message_count(); ++i) {
        CAPTURE(names[i]);
        const auto message = static_cast<Message>(i);
        CHECK(places_of(template_of(message, Language::chinese)) == places_of(template_of(message, Language::english)));
    }
}

TEST_CASE("places are numbered from 0 without gaps, those of a rule and its hint together") {
    for (std::size_t i = 0; i < message_count(); ++i) {
        CAPTURE(names[i]);
        std::set<char> places = places_of(template_of(static_cast<Message>(i), Language::chinese));
        if (names[i].starts_with("rule_")) {
            REQUIRE(names[i + 1] == "hint_" + std::string(names[i].substr(5)));
            ++i;
            places.merge(places_of(template_of(static_cast<Message>(i), Language::chinese)));
        }
        CHECK((places.empty() || *places.rbegin() - '0' + 1 == static_cast<int>(places.size())));
    }
}

TEST_CASE("no brace stands outside a place") {
    for (std::size_t i = 0; i < message_count(); ++i) {
        CAPTURE(names[i]);
        for (const Language language : {Language::chinese, Language::english}) {
            const std::string_view text = template_of(static_cast<Message>(i), language);
            CHECK(braces_in(text) == 2 * place_count(text));
        }
    }
}

TEST_CASE("no entry is empty but hints, and those are empty in both languages or in none") {
    for (std::size_t i = 0; i < message_count(); ++i) {
        CAPTURE(names[i]);
        const auto message = static_cast<Message>(i);
        const bool zh_empty = template_of(message, Language::chinese).empty();
        const bool en_empty = template_of(message, Language::english).empty();
        CHECK(zh_empty == en_empty);
        CHECK((!zh_empty || names[i].starts_with("hint_")));
    }
}

TEST_CASE(
    "a Chinese text has a Chinese character unless it is nothing but places, an English one has none of its own") {
    const auto has_ideograph = [](std::string_view text) {
        for (std::size_t i = 0; i + 2 < text.size(); ++i) { // U+4E00 … U+9FFF are the bytes E4 B8 80 … E9 BF BF
            const auto first = static_cast<unsigned char>(text[i]);
            const auto second = static_cast<unsigned char>(text[i + 1]);
            if ((first == 0xE4 && second >= 0xB8) || (first >= 0xE5 && first <= 0xE9)) {
                return true;
            }
        }
        return false;
    };
    for (std::size_t i = 0; i < message_count(); ++i) {
        CAPTURE(names[i]);
        const std::string_view zh = template_of(static_cast<Message>(i), Language::chinese);
        const bool only_places = zh.size() <= 3 * place_count(zh) + 6; // and a sign or two brackets
        CHECK((only_places || has_ideograph(zh)));
    }
}

TEST_CASE("arguments are filled in, each wherever its place stands") {
    const std::vector<std::string> arguments{"1.1.1", "1.1.2"};
    CHECK(say(Message::rule_wrong_number, Language::chinese, arguments) == "印为 1.1.1，按位置应为 1.1.2");
    CHECK(say(Message::rule_wrong_number, Language::english, arguments) == "printed 1.1.1, by position it is 1.1.2");
}

TEST_CASE("a missing argument leaves its place empty and one too many is not used") {
    CHECK(say(Message::rule_wrong_number, Language::english, {"x"}) == "printed x, by position it is ");
    CHECK(say(Message::rule_wrong_number, Language::english) == "printed , by position it is ");
    CHECK(say(Message::rule_wrong_number, Language::english, {"x", "y", "z"}) == "printed x, by position it is y");
}

TEST_CASE("a place inside an argument stays text") {
    CHECK(say(Message::rule_wrong_number, Language::english, {"{1}", "{0}"}) == "printed {1}, by position it is {0}");
}

TEST_SUITE_END();
