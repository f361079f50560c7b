#include "mappings/documents/pdf/pdf_words.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace kezheng;

namespace {

std::string page_with(const std::string& words) {
    return "<html><head><title>A & B</title></head><body>\n<doc>\n<page width=\"200.0\" height=\"100.0\">" + words +
           "</page></doc></body></html>";
}

std::string word(const std::string& text, const std::string& box = R"(xMin="1" yMin="2" xMax="3.5" yMax="4")") {
    return "<word " + box + ">" + text + "</word>";
}

/// `text@left,top-right,bottom` for each word; `none` where it cannot be read.
std::string words_of(const std::string& xhtml) {
    const auto pages = parse_word_pages(xhtml);
    if (!pages) {
        return "none";
    }
    std::string result;
    for (const WordPage& page : *pages) {
        for (const WordBox& box : page.words) {
            result += box.text + '@' + std::to_string(static_cast<int>(box.box.left)) + ',' +
                      std::to_string(static_cast<int>(box.box.top)) + '-' +
                      std::to_string(static_cast<int>(box.box.right)) + ',' +
                      std::to_string(static_cast<int>(box.box.bottom)) + ' ';
        }
    }
    return result;
}

WordPage page_of(std::vector<WordBox> words) {
    return {100, 200, std::move(words)};
}

} // namespace

TEST_SUITE_BEGIN("mappings/documents/pdf_words");

TEST_CASE("words are read with their boxes, whatever stands around the pages") {
    CHECK(words_of(page_with("<flow><block><line>" + word("电池") + word("A&amp;B") + "</line></block></flow>")) ==
          "电池@1,2-3,4 A&B@1,2-3,4 ");
    CHECK(parse_word_pages(page_with("")).value().size() == 1);
}

TEST_CASE("words without text or with impossible boxes are left out") {
    CHECK(words_of(page_with(word(" ") + word("a", "") + word("b", R"(xMin="1" yMin="2" xMax="nan" yMax="4")") +
                             word("c", R"(xMin="1" yMin="2" xMax="1e300" yMax="4")") +
                             word("d", R"(xMin="9" yMin="2" xMax="3" yMax="4")") + "<word/>" + word("e"))) ==
          "e@1,2-3,4 ");
}

TEST_CASE("a page that tells no size has none") {
    const auto pages = parse_word_pages("<doc><page width=\"nan\" height=\"-5\">" + word("e") + "</page></doc>");
    REQUIRE(pages);
    CHECK(pages->front().width == 0);
    CHECK(pages->front().height == 0);
    CHECK(pages->front().words.size() == 1);
}

TEST_CASE("characters that XML forbids do no harm") {
    CHECK(words_of(page_with(word("电\x01池"))) == "电 池@1,2-3,4 ");
    CHECK(words_of(page_with(word("a\xEF\xBF\xBF"))) == "a\xEF\xBF\xBD@1,2-3,4 ");
}

TEST_CASE("what is no such XML is refused") {
    CHECK(words_of("") == "none");
    CHECK(words_of("电池") == "none");
    CHECK(words_of("</doc><doc>") == "none");
    CHECK(words_of("<doc></doc>").empty());
}

TEST_CASE("pages whose text runs down or up are turned") {
    WordPage down = page_of({{"电池组", {80, 10, 90, 40}, 0}, {"检修", {80, 42, 90, 62}, 0}});
    turn_upright(down);
    CHECK(down.width == 200);
    CHECK(down.words[0].box.left == 10);
    CHECK(down.words[0].box.top == 10);
    CHECK(down.words[1].box.left == 42);
    WordPage up = page_of({{"电池组", {80, 150, 90, 180}, 0}, {"检修", {80, 128, 90, 148}, 0}});
    turn_upright(up);
    CHECK(up.words[0].box.left == 20);
    CHECK(up.words[0].box.top == 80);
    CHECK(up.words[1].box.left == 52);
}

TEST_CASE("upright pages stay, but for a size that the words do not fit") {
    WordPage page = page_of({{"电池组", {10, 10, 40, 20}, 0}});
    turn_upright(page);
    CHECK(page.words[0].box.left == 10);
    CHECK(page.width == 100);
    WordPage turned = page_of({{"电池组", {150, 10, 180, 20}, 0}});
    turn_upright(turned);
    CHECK(turned.width == 200);
    CHECK(turned.height == 100);
}

TEST_CASE("a page on its head, of which single characters come, is turned") {
    // Printed upside down: 能更换电池。 and 能检修电机。, twice, the last character at the left.
    WordPage page{200, 100, {}};
    double top = 80;
    for (int line = 0; line < 4; ++line) {
        double right = 190;
        for (const char* const character : {"能", "更", "换", "电", "池", "。"}) {
            page.words.insert(page.words.begin(), {character, {right - 10, top, right, top + 10}, 0});
            right -= 10;
        }
        top -= 20;
    }
    CHECK(turn_upright(page));
    const auto first =
        std::ranges::find(page.words, 10, [](const WordBox& word) { return word.box.top == 10 ? word.box.left : 0; });
    REQUIRE(first != page.words.end());
    CHECK(first->text == "能");
    CHECK_FALSE(turn_upright(page)); // stands upright now
}

TEST_CASE("a stamp on most pages is taken out, large words of one page are not") {
    std::vector<WordPage> pages(3, WordPage{200,
                                            300,
                                            {{"能", {10, 100, 20, 113}, 0},
                                             {"磨", {20, 100, 30, 113}, 0},
                                             {"豆", {30, 100, 40, 113}, 0},
                                             {"并", {40, 100, 50, 113}, 0},
                                             {"称", {50, 100, 60, 113}, 0}}});
    for (WordPage& page : pages) {
        page.words.push_back({"内", {90, 120, 130, 170}, 0});
        page.words.push_back({"页", {90, 5, 130, 35}, 0}); // at the edge: running heads have their own rules
    }
    pages.front().words.push_back({"标准", {50, 200, 90, 250}, 0});
    const std::vector<WordBox> taken = take_watermarks(pages);
    REQUIRE(taken.size() == 1);
    CHECK(taken.front().text == "内");
    CHECK(pages[0].words.size() == 7);
    CHECK(pages[2].words.size() == 6);
}

TEST_SUITE_END();
