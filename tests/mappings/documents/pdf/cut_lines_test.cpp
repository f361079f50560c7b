#include "mappings/documents/pdf/cut_lines.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

using namespace kezheng;

namespace {

WordBox word_at(const char* text, double left, double top) {
    return {text, {left, top, left + 50, top + 13}, 0};
}

/// The words of all pages, a `/` between pages, then those taken out.
std::string words_after(std::vector<WordPage> pages) {
    const std::vector<WordBox> taken = take_lines_printed_twice(pages);
    std::string text;
    for (const WordPage& page : pages) {
        for (const WordBox& word : page.words) {
            text += word.text + ' ';
        }
        text += "/ ";
    }
    text += ':';
    for (const WordBox& word : taken) {
        text += ' ' + word.text;
    }
    return text;
}

} // namespace

TEST_SUITE_BEGIN("mappings/documents/pdf/cut_lines");

TEST_CASE("a line that a cut between pages goes through is taken once") {
    const WordPage first{
        600, 800, {word_at("能磨豆", 100, 760), word_at("并称量。", 100, 782), word_at("磨豆", 20, 786)}};
    const WordPage second{
        600, 800, {word_at("并称量。", 100, 2), word_at("磨豆", 20, 6), word_at("能清洗。", 100, 20)}};
    CHECK(words_after({first, second}) == "能磨豆 并称量。 磨豆 / 能清洗。 / : 并称量。 磨豆");
}

TEST_CASE("words alike at the foot of a page and the top of the next stay where not all below the cut are alike") {
    const WordPage first{600, 800, {word_at("能磨豆。", 100, 782), word_at("磨豆", 20, 786)}};
    const WordPage second{600, 800, {word_at("能磨豆。", 100, 2), word_at("清洗", 20, 6)}};
    CHECK(words_after({first, second}) == "能磨豆。 磨豆 / 能磨豆。 清洗 / :");
    const WordPage moved{600, 800, {word_at("能磨豆。", 130, 2), word_at("磨豆", 20, 6)}};
    CHECK(words_after({first, moved}) == "能磨豆。 磨豆 / 能磨豆。 磨豆 / :");
    CHECK(words_after({}) == ":");
}

TEST_CASE("thousands of words at the edge of a page are no cut line") {
    const WordPage first{600, 800, std::vector<WordBox>(3000, word_at("豆", 100, 782))};
    const WordPage second{600, 800, std::vector<WordBox>(3000, word_at("豆", 100, 2))};
    std::vector<WordPage> pages{first, second};
    CHECK(take_lines_printed_twice(pages).empty());
}

TEST_SUITE_END();
