#include "mappings/documents/pdf/pdf_words.hpp"

#include "graph/base/unicode.hpp"
#include "mappings/detail/xml_text.hpp"
#include "mappings/documents/pages/page_layout.hpp"
#include "mappings/language/chinese_text.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <libxml/xmlreader.h>
#include <limits>
#include <map>
#include <memory>
#include <tuple>
#include <utility>

namespace kezheng {

namespace {

struct FreeReader {
    void operator()(xmlTextReader* reader) const { xmlFreeTextReader(reader); }
};

void ignore_message(void* /*context*/, const char* /*message*/, xmlParserSeverities /*severity*/,
                    xmlTextReaderLocatorPtr /*place*/) {}

/// The pages are the element `doc`; what stands around it (title, author) need not be well-formed. Control characters
/// become spaces.
std::string pages_element(std::string_view xhtml) {
    constexpr std::string_view end = "</doc>";
    const std::size_t from = xhtml.find("<doc>");
    const std::size_t to = xhtml.rfind(end);
    if (from == std::string_view::npos || to == std::string_view::npos || to < from) {
        return {};
    }
    std::string result(xhtml.substr(from, to + end.size() - from));
    std::ranges::replace_if(result, [](char c) { return c >= 0 && c < ' ' && c != '\n'; }, ' ');
    for (const std::string_view forbidden : {"\xEF\xBF\xBE", "\xEF\xBF\xBF"}) {
        for (std::size_t at = result.find(forbidden); at != std::string::npos; at = result.find(forbidden, at)) {
            result.replace(at, forbidden.size(), "\xEF\xBF\xBD");
        }
    }
    return result;
}

class PageParser {
  public:
    explicit PageParser(xmlTextReader* reader) : m_reader(reader) {}

    std::optional<std::vector<WordPage>> parse() {
        int more = xmlTextReaderRead(m_reader);
        while (more == 1) {
            if (xmlTextReaderNodeType(m_reader) == XML_READER_TYPE_ELEMENT) {
                const std::string_view name = detail::xml_text(xmlTextReaderConstLocalName(m_reader));
                if (name == "page") {
                    m_pages.push_back({page_length("width"), page_length("height"), {}});
                } else if (name == "word" && !m_pages.empty()) {
                    begin_word();
                }
            } else if (xmlTextReaderNodeType(m_reader) == XML_READER_TYPE_TEXT && m_in_word) {
                m_word.text += detail::xml_text(xmlTextReaderConstValue(m_reader));
            } else if (xmlTextReaderNodeType(m_reader) == XML_READER_TYPE_END_ELEMENT && m_in_word) {
                end_word();
            }
            more = xmlTextReaderRead(m_reader);
        }
        if (more != 0) {
            return std::nullopt;
        }
        return std::move(m_pages);
    }

  private:
    void begin_word() {
        m_word.text.clear();
        m_word.box = {number("xMin"), number("yMin"), number("xMax"), number("yMax")};
        m_in_word = xmlTextReaderIsEmptyElement(m_reader) == 0;
    }

    void end_word() {
        m_in_word = false;
        std::size_t removed = 0;
        m_word.text = without_control_characters(trim(m_word.text), removed);
        const Box& box = m_word.box;
        constexpr double farthest = 100'000;
        const bool usable = std::abs(box.left) < farthest && std::abs(box.right) < farthest &&
                            std::abs(box.top) < farthest && std::abs(box.bottom) < farthest && box.width() >= 0 &&
                            box.height() > 0;
        if (usable && !m_word.text.empty()) {
            m_pages.back().words.push_back(m_word);
        }
    }

    /// A side of the page; 0 where none is told that a page can have.
    double page_length(const char* name) {
        constexpr double longest = 100'000;
        const double length = number(name);
        return length > 0 && length < longest ? length : 0;
    }

    /// An attribute of the element as a number; not a number where it is none.
    double number(const char* name) {
        constexpr double none = std::numeric_limits<double>::quiet_NaN();
        // NOLINTNEXTLINE: xmlChar is a byte
        if (xmlTextReaderMoveToAttribute(m_reader, reinterpret_cast<const xmlChar*>(name)) != 1) {
            return none;
        }
        const std::string_view text = detail::xml_text(xmlTextReaderConstValue(m_reader));
        double value = none;
        const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
        xmlTextReaderMoveToElement(m_reader);
        return failure == std::errc() && end == text.data() + text.size() ? value : none;
    }

    xmlTextReader* m_reader;
    std::vector<WordPage> m_pages;
    WordBox m_word;
    bool m_in_word = false;
};

/// How the words of a page run: words of several characters that are taller than wide, and whether the next one of
/// the same line stands above or below. (The order of lines is not that of reading on pages that run up.)
struct Direction {
    std::size_t sideways = 0;
    std::size_t level = 0;
    std::size_t down = 0;
    std::size_t up = 0;
};

Direction direction_of(const WordPage& page) {
    Direction result;
    const WordBox* before = nullptr;
    for (const WordBox& word : page.words) {
        if (length_in_characters(word.text) >= 3) {
            result.sideways += word.box.height() > 1.5 * word.box.width() ? 1 : 0;
            result.level += word.box.width() > 1.5 * word.box.height() ? 1 : 0;
        }
        const double size = word.box.width();
        if (before != nullptr && std::abs(before->box.middle_x() - word.box.middle_x()) < size / 4) {
            const double below = word.box.top - before->box.bottom;
            const double above = before->box.top - word.box.bottom;
            result.down += below > 0 && below < size ? 1 : 0;
            result.up += above > 0 && above < size ? 1 : 0;
        }
        before = &word;
    }
    return result;
}

// ---- pages of which pdftotext gives single characters, in no order: upside down, or turned by the page itself

enum class Turn { none, half, down, up };

Box turned(const Box& box, const WordPage& page, Turn turn) {
    switch (turn) {
    case Turn::none:
        break;
    case Turn::half:
        return {page.width - box.right, page.height - box.bottom, page.width - box.left, page.height - box.top};
    case Turn::down:
        return {box.top, page.width - box.right, box.bottom, page.width - box.left};
    case Turn::up:
        return {page.height - box.bottom, box.left, page.height - box.top, box.right};
    }
    return box;
}

void turn_words(WordPage& page, Turn turn) {
    for (WordBox& word : page.words) {
        word.box = turned(word.box, page, turn);
    }
    if (turn == Turn::down || turn == Turn::up) {
        std::swap(page.width, page.height);
    }
}

/// How many lines end with a mark that no line begins with, less those that begin with one.
long sense_of(WordPage page, Turn turn) {
    constexpr std::string_view marks = "。；，、：）》”！？";
    const auto is_mark = [&](std::string_view text) { return marks.find(text) != std::string_view::npos; };
    turn_words(page, turn);
    long sense = 0;
    for (const PrintedLine& line : group_lines(std::move(page.words))) {
        sense += is_mark(line.words.back().text) ? 1 : 0;
        sense -= is_mark(line.words.front().text) ? 1 : 0;
    }
    return sense;
}

/// How the page must be turned; nothing where its words are whole.
std::optional<Turn> turn_of_characters(const WordPage& page) {
    constexpr std::size_t fewest = 20;
    const auto single = static_cast<std::size_t>(
        std::ranges::count_if(page.words, [](const WordBox& word) { return length_in_characters(word.text) == 1; }));
    if (page.words.size() < fewest || single * 5 < page.words.size() * 4) {
        return std::nullopt;
    }
    std::size_t beside = 0;
    std::size_t above = 0;
    for (std::size_t i = 1; i < page.words.size(); ++i) {
        const double x = std::abs(page.words[i].box.middle_x() - page.words[i - 1].box.middle_x());
        const double y = std::abs(page.words[i].box.middle_y() - page.words[i - 1].box.middle_y());
        beside += y < 1 && x > 1 ? 1 : 0;
        above += x < 1 && y > 1 ? 1 : 0;
    }
    const Turn first = beside >= above ? Turn::none : Turn::down;
    const Turn second = beside >= above ? Turn::half : Turn::up;
    return sense_of(page, second) > sense_of(page, first) ? second : first;
}

} // namespace

void Box::add(const Box& other) {
    left = std::min(left, other.left);
    top = std::min(top, other.top);
    right = std::max(right, other.right);
    bottom = std::max(bottom, other.bottom);
}

std::optional<std::vector<WordPage>> parse_word_pages(std::string_view xhtml) {
    const std::string element = pages_element(xhtml);
    if (element.empty() || element.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) {
        return std::nullopt;
    }
    const std::unique_ptr<xmlTextReader, FreeReader> reader(xmlReaderForMemory(
        element.data(), static_cast<int>(element.size()), nullptr, "UTF-8",
        XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_RECOVER | XML_PARSE_NOERROR | XML_PARSE_NOWARNING));
    if (!reader) {
        return std::nullopt;
    }
    xmlTextReaderSetErrorHandler(reader.get(), ignore_message, nullptr);
    return PageParser(reader.get()).parse();
}

std::vector<WordBox> take_watermarks(std::vector<WordPage>& pages) {
    using Place = std::tuple<long, long, std::string>;
    const auto place_of = [](const WordBox& word) {
        return Place{std::lround(word.box.left / 2), std::lround(word.box.top / 2), word.text};
    };
    std::vector<double> usual(pages.size(), 0); // height of the words of a page
    std::map<Place, std::size_t> times;
    const auto is_candidate = [&](std::size_t page, const WordBox& word) {
        constexpr double margin = 0.12;
        const double middle = word.box.middle_y();
        return word.box.height() > 2 * usual[page] && middle > margin * pages[page].height &&
               middle < (1 - margin) * pages[page].height;
    };
    for (std::size_t i = 0; i < pages.size(); ++i) {
        std::vector<double> heights;
        for (const WordBox& word : pages[i].words) {
            heights.push_back(word.box.height());
        }
        if (heights.empty()) {
            continue;
        }
        const auto middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
        std::ranges::nth_element(heights, middle);
        usual[i] = *middle;
        for (const WordBox& word : pages[i].words) {
            times[place_of(word)] += is_candidate(i, word) ? 1 : 0;
        }
    }
    std::map<Place, WordBox> taken;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        std::erase_if(pages[i].words, [&](const WordBox& word) {
            const std::size_t seen = is_candidate(i, word) ? times[place_of(word)] : 0;
            const bool stamp = seen >= 2 && seen * 2 >= pages.size();
            if (stamp) {
                taken.emplace(place_of(word), word);
            }
            return stamp;
        });
    }
    std::vector<WordBox> result;
    for (auto& [place, word] : taken) {
        result.push_back(std::move(word));
    }
    return result;
}

bool turn_upright(WordPage& page) {
    // pdftotext gives a turned page the size that it had before.
    const bool too_small = std::ranges::any_of(page.words, [&](const WordBox& word) {
        return word.box.right > page.width + 1 || word.box.bottom > page.height + 1;
    });
    if (too_small) {
        std::swap(page.width, page.height);
    }
    if (const std::optional<Turn> turn = turn_of_characters(page)) {
        turn_words(page, *turn);
        return *turn != Turn::none;
    }
    const Direction direction = direction_of(page);
    if (direction.sideways <= direction.level) {
        return false;
    }
    turn_words(page, direction.down >= direction.up ? Turn::down : Turn::up);
    return true;
}

} // namespace kezheng
