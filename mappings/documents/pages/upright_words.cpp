#include "mappings/documents/pages/upright_words.hpp"

#include "graph/base/unicode.hpp"
#include "mappings/language/chinese_text.hpp"
#include "mappings/standards/printed_number.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace kezheng {

namespace {

/// One character of full width, which may stand in text set from top to bottom.
bool is_one_character(const WordBox& word) {
    const CodePoint point = code_point_at(word.text, 0);
    return point.length == word.text.size() && display_width(word.text) == 2 && word.box.width() > 0;
}

/// Words of one piece of text, top to bottom.
struct UprightText {
    std::vector<std::size_t> words;
    double size = 0;   ///< of a character
    double height = 0; ///< of its box
    double left = 0;
    double top = 0;
    double bottom = 0;

    [[nodiscard]] double middle_x() const { return left + size / 2; }
};

class UprightTexts {
  public:
    explicit UprightTexts(const std::vector<WordBox>& words) : m_words(words), m_taken(words.size(), false) {}

    std::vector<UprightText> find() {
        std::vector<std::size_t> characters;
        for (std::size_t i = 0; i < m_words.size(); ++i) {
            if (is_one_character(m_words[i])) {
                characters.push_back(i);
            }
        }
        constexpr std::size_t most_characters = 4000; // of a page; more stand in no table
        if (characters.size() < 2 || characters.size() > most_characters) {
            return {};
        }
        std::ranges::stable_sort(characters, {}, [&](std::size_t i) { return m_words[i].box.middle_y(); });
        std::vector<UprightText> texts;
        for (std::size_t i = 0; i < characters.size(); ++i) {
            if (m_taken[characters[i]]) {
                continue;
            }
            UprightText text = begun_with(characters[i]);
            while (add_next_character(text, characters, i) || add_turned_word(text, false)) {
            }
            if (count_of_characters(text) < 2 || is_spread_over_lines(text)) {
                continue;
            }
            while (add_turned_word(text, true)) {
            }
            for (const std::size_t word : text.words) {
                m_taken[word] = true;
            }
            texts.push_back(std::move(text));
        }
        return texts;
    }

  private:
    [[nodiscard]] UprightText begun_with(std::size_t word) const {
        const Box& box = m_words[word].box;
        return {{word},
                box.width(),
                box.height(),
                box.left,
                box.middle_y() - box.width() / 2,
                box.middle_y() + box.width() / 2};
    }

    [[nodiscard]] std::size_t count_of_characters(const UprightText& text) const {
        return static_cast<std::size_t>(
            std::ranges::count_if(text.words, [&](std::size_t word) { return is_one_character(m_words[word]); }));
    }

    /// Whether the characters are those of lines spread over a narrow column: farther apart than the characters of a
    /// text set from top to bottom, most with another beside them.
    [[nodiscard]] bool is_spread_over_lines(const UprightText& text) const {
        constexpr double closest_lines = 1.03; // characters set from top to bottom stand one size apart
        const Box& first = m_words[text.words.front()].box;
        const Box& last = m_words[text.words.back()].box;
        const double pitch = (last.middle_y() - first.middle_y()) / static_cast<double>(text.words.size() - 1);
        if (pitch < closest_lines * text.size) {
            return false;
        }
        const auto has_neighbour = [&](std::size_t word) {
            const Box& box = m_words[word].box;
            return std::ranges::any_of(m_words, [&](const WordBox& other) {
                const Box& beside = other.box;
                constexpr double farthest = 4; // characters
                return std::abs(beside.middle_y() - box.middle_y()) < 0.1 * text.size &&
                       std::abs(beside.left - box.left) > text.size / 2 &&
                       std::abs(beside.left - box.left) < farthest * text.size;
            });
        };
        return std::ranges::count_if(text.words, has_neighbour) * 2 >= static_cast<std::ptrdiff_t>(text.words.size());
    }

    /// Takes in the character right below, if there is one of this size and column.
    bool add_next_character(UprightText& text, const std::vector<std::size_t>& characters, std::size_t from) const {
        constexpr double widest_gap = 0.15; // of a character; lines of text stand farther apart
        constexpr double after_turned_word = 0.6;
        const double most = is_one_character(m_words[text.words.back()]) ? widest_gap : after_turned_word;
        for (std::size_t i = from + 1; i < characters.size(); ++i) {
            const Box& box = m_words[characters[i]].box;
            const double gap = (box.middle_y() - box.width() / 2 - text.bottom) / text.size;
            if (gap > most) {
                return false;
            }
            const bool alike = std::abs(box.width() - text.size) < 0.1 * text.size &&
                               std::abs(box.middle_x() - text.middle_x()) < 0.15 * text.size;
            if (alike && gap > -0.4 && !m_taken[characters[i]]) {
                text.words.push_back(characters[i]);
                text.bottom = box.middle_y() + box.width() / 2;
                return true;
            }
        }
        return false;
    }

    /// Takes in the turned Latin word right below, or above: its box is as wide as others are high.
    bool add_turned_word(UprightText& text, bool above) const {
        constexpr double widest_gap = 0.5; // of a character
        std::optional<std::size_t> found;
        for (std::size_t i = 0; i < m_words.size(); ++i) {
            const Box& box = m_words[i].box;
            const double gap = above ? text.top - box.bottom : box.top - text.bottom;
            const bool over = box.left < text.middle_x() && box.right > text.middle_x();
            const bool nearer = !found || (box.middle_y() > m_words[*found].box.middle_y()) == above;
            if (over && nearer && std::abs(gap) < widest_gap * text.size && !m_taken[i] &&
                is_turned(m_words[i], text.height) && std::ranges::find(text.words, i) == text.words.end()) {
                found = i;
            }
        }
        if (found && above) {
            text.words.insert(text.words.begin(), *found);
            text.top = m_words[*found].box.top;
        } else if (found) {
            text.words.push_back(*found);
            text.bottom = m_words[*found].box.bottom;
        }
        return found.has_value();
    }

    /// `height` is that of the box of a character.
    static bool is_turned(const WordBox& word, double height) {
        return display_width(word.text) == length_in_characters(word.text) &&
               std::abs(word.box.width() - height) < 0.1 * height;
    }

    const std::vector<WordBox>& m_words;
    std::vector<bool> m_taken;
};

std::string text_of_words(const UprightText& text, const std::vector<WordBox>& words) {
    std::string result;
    for (const std::size_t word : text.words) {
        result += words[word].text;
    }
    return result;
}

/// Whether a text goes on in the column of characters to the left of it, which begins no lower than that does.
bool goes_on_in(const UprightText& text, const UprightText& left, const std::vector<WordBox>& words) {
    const double distance = (text.middle_x() - left.middle_x()) / text.size;
    return distance > 0.9 && distance < 1.9 && std::abs(left.size - text.size) < 0.1 * text.size &&
           left.bottom < text.bottom + 0.5 * text.size && left.bottom > text.top &&
           !leading_number(text_of_words(left, words));
}

/// The digits of a turned number, `.1`; empty where the word is none.
std::string_view digits_of_turned_number(std::string_view word) {
    constexpr std::size_t longest = 3;
    const bool is_one = word.size() > 1 && word.size() <= longest && word.starts_with('.') &&
                        word.find_first_not_of("0123456789", 1) == std::string_view::npos;
    return is_one ? word.substr(1) : std::string_view();
}

} // namespace

std::optional<std::size_t> put_turned_numbers_right(std::vector<PrintedLine>& lines) {
    std::optional<std::size_t> first;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        std::vector<WordBox>& words = lines[i].words;
        std::vector<WordBox>& above = lines[i - 1].words;
        if (words.empty() || above.empty() || lines[i].page != lines[i - 1].page) {
            continue;
        }
        const std::string digits(digits_of_turned_number(words.front().text));
        const double size = words.front().box.height();
        const bool below = above.front().box.left - words.front().box.left < 9 * size &&
                           is_ideograph(code_point_at(above.front().text, 0).value) &&
                           length_in_characters(above.front().text) <= 3;
        const bool apart = words.size() == 1 || words[1].box.left - words[0].box.right > size;
        if (digits.empty() || !below || !apart) {
            continue;
        }
        first = first.value_or(i - 1);
        above.front().text.insert(0, digits + ".");
        words.erase(words.begin());
        if (!words.empty()) {
            lines[i].box = box_around(words);
        }
    }
    std::erase_if(lines, [](const PrintedLine& line) { return line.words.empty(); });
    return first;
}

bool is_upright(const WordBox& word) {
    const std::size_t characters = length_in_characters(word.text);
    return characters > 1 && word.box.width() < 0.3 * static_cast<double>(characters) * word.box.height() &&
           display_width(word.text) > characters && word.box.width() < 1.1 * word.box.height();
}

void join_upright_text(std::vector<WordBox>& words) {
    std::vector<UprightText> texts = UprightTexts(words).find();
    if (texts.empty()) {
        return;
    }
    std::ranges::stable_sort(texts, [](const UprightText& a, const UprightText& b) { return a.left > b.left; });
    std::vector<bool> joined(words.size(), false);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        UprightText& text = texts[i];
        if (text.words.empty()) {
            continue;
        }
        const double middle = (text.top + text.bottom) / 2;
        std::size_t last = i; // the column in which it ends
        WordBox word{text_of_words(text, words), words[text.words.front()].box, 0};
        for (std::size_t next = i + 1; next < texts.size(); ++next) {
            if (!texts[next].words.empty() && goes_on_in(texts[last], texts[next], words)) {
                word.text += text_of_words(texts[next], words);
                for (const std::size_t part : std::exchange(texts[next].words, {})) {
                    joined[part] = true;
                }
                last = next;
            }
        }
        word.box = {texts[last].left, middle - text.height / 2, text.left + text.size, middle + text.height / 2};
        for (const std::size_t part : text.words) {
            joined[part] = true;
        }
        words.push_back(std::move(word));
    }
    joined.resize(words.size(), false);
    std::size_t at = 0;
    std::erase_if(words, [&](const WordBox& /*word*/) { return joined[at++]; });
}

} // namespace kezheng
