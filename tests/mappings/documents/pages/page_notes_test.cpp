#include "mappings/documents/pages/page_notes.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace kezheng;

namespace {

WordBox word_at(std::string text, double left, double top, double width, double height) {
    return {std::move(text), {left, top, left + width, top + height}, 0};
}

std::string joined_words(const std::vector<WordBox>& words) {
    std::string text;
    for (const WordBox& word : words) {
        text += word.text + '|';
    }
    return text;
}

/// A page of lines, 20 points apart.
std::vector<PrintedLine> page_of(const std::vector<std::string>& texts) {
    std::vector<PrintedLine> lines;
    for (const std::string& text : texts) {
        const double top = 20 * static_cast<double>(lines.size());
        PrintedLine line;
        line.words = {word_at(text, 50, top, 200, 14)};
        line.box = line.words.front().box;
        line.page = 1;
        line.number = static_cast<unsigned>(lines.size() + 1);
        lines.push_back(std::move(line));
    }
    return lines;
}

std::string foot_notes(const std::vector<std::string>& texts, const std::vector<NoteMark>& marks = {}) {
    std::vector<std::vector<PrintedLine>> pages{page_of(texts)};
    std::string text;
    for (const Line& note : take_foot_notes(pages, marks, "a.pdf")) {
        text += std::to_string(note.source.line) + ' ' + note.text + '\n';
    }
    return text + "left: " + std::to_string(pages.front().size());
}

} // namespace

TEST_SUITE_BEGIN("mappings/documents/pages/page_notes");

TEST_CASE("small raised marks behind a word are taken, numbers beside it are not") {
    std::vector<WordBox> words{word_at("能磨豆", 50, 100, 36, 16), word_at("1", 86, 99, 5, 9),
                               word_at("，并清洗。", 91, 100, 60, 16), word_at("1.1.2", 50, 120, 30, 16),
                               word_at("2", 130, 122, 5, 9)};
    CHECK(joined_words(take_raised_marks(words)) == "1|");
    CHECK(joined_words(words) == "能磨豆|，并清洗。|1.1.2|2|");
}

TEST_CASE("notes stand at the foot of the page that has their mark") {
    CHECK(foot_notes({"1.1.1 能按配方①磨豆。", "① 配方由门店给出，", "不作考核。", "② 另注。"}) ==
          "2 ① 配方由门店给出，不作考核。\n4 ② 另注。\nleft: 1");
    const NoteMark raised{"1", {"a.pdf", 1, 0}};
    CHECK(foot_notes({"1.1.1 能磨豆。", "1 配方由门店给出。"}, {raised}) == "2 1 配方由门店给出。\nleft: 1");
    CHECK(foot_notes({"1.1.1 能磨豆。", "1 配方由门店给出。"}) == "left: 2");
    CHECK(foot_notes({"1.1.1 能磨豆①。", "① 配方。", "1.1.2 能清洗。"}) == "left: 3");
    CHECK(foot_notes({"1.1.1 能磨豆①。", "① 豆子指生豆。", "表 2 咖啡制作（中级）", "1.1.1 能清洗。"}) ==
          "2 ① 豆子指生豆。\nleft: 3");
    CHECK(foot_notes({"能准备：", "①豆子；", "②水。"}) == "left: 3");
    CHECK(foot_notes({"见手册[1]和①。", "参考文献", "[1] 咖啡手册", "[2] 豆子图册"}) == "left: 4");
    CHECK(foot_notes({"见手册[1]。", "参考文献", "[1] 咖啡手册", "附录 A", "豆子①。", "① 指生豆。"}) ==
          "6 ① 指生豆。\nleft: 5");
}

TEST_CASE("items counted ① in a column are no notes, though names stand beside some of them") {
    const auto line = [](const std::string& name, const std::string& item, unsigned page, unsigned number) {
        PrintedLine printed;
        const double top = 20.0 * number;
        if (!name.empty()) {
            printed.words.push_back(word_at(name, 50, top, 60, 14));
        }
        printed.words.push_back(word_at(item, 130, top, 200, 14));
        printed.box = printed.words.back().box;
        printed.page = page;
        printed.number = number;
        return printed;
    };
    std::vector<std::vector<PrintedLine>> pages{
        {line("1.冲煮", "①能磨豆。", 1, 1), line("1.1磨豆", "②能称量。", 1, 2), line("", "③能清洗。", 1, 3)},
        {line("", "④能收拾。", 2, 1), line("", "表2咖啡制作（中级）", 2, 2), line("1.烘焙", "①能看色。", 2, 3),
         line("", "②能配豆。", 2, 4), line("", "①能装袋。", 2, 5)}};
    CHECK(take_foot_notes(pages, {}, "a.pdf").empty());
    CHECK(pages[0].size() == 3);
    CHECK(pages[1].size() == 5);

    pages = {{line("1.冲煮", "①能磨豆①。", 1, 1), line("1.1磨豆", "②能称量。", 1, 2), line("", "③能清洗。", 1, 3)}};
    pages[0].push_back(page_of({"①豆子指生豆。"}).front());
    CHECK(take_foot_notes(pages, {}, "a.pdf").size() == 1);
    CHECK(pages[0].size() == 3);
}

TEST_SUITE_END();
