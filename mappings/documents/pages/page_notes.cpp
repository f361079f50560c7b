#include "mappings/documents/pages/page_notes.hpp"

#include "graph/base/ascii.hpp"
#include "graph/base/unicode.hpp"
#include "mappings/documents/note_mark.hpp"
#include "mappings/documents/pages/foot_numbers.hpp"
#include "mappings/documents/raised_text.hpp"
#include "mappings/language/chinese_text.hpp"
#include "mappings/standards/column_heading.hpp"
#include "mappings/standards/level_name.hpp"
#include "mappings/standards/printed_number.hpp"
#include "mappings/standards/sections.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace kezheng {

namespace {

constexpr std::size_t most_note_lines = 15;
constexpr std::size_t longest_mark = 18; // bytes

/// Whether `mark` is printed smaller and higher than `before`, right behind it.
bool is_raised_behind(const WordBox& mark, const WordBox& before) {
    const double height = before.box.height();
    const double gap = mark.box.left - before.box.right;
    return mark.box.height() < 0.92 * height && mark.box.bottom < before.box.bottom - 0.1 * height &&
           mark.box.bottom > before.box.top + 0.2 * height && mark.box.middle_y() < before.box.middle_y() &&
           gap > -0.2 * height && gap < 0.6 * height;
}

/// A number that is raised behind a Latin letter or a digit, as m² is.
bool is_power_behind(const WordBox& number, const WordBox& before) {
    return is_latin_or_digit(last_code_point(before.text).value) && as_superscript(number.text) != number.text;
}

/// Whether the word is set apart from the one before it on its line.
bool begins_column(const PrintedLine& line, std::size_t word) {
    return word == 0 ||
           line.words[word].box.left - line.words[word - 1].box.right > 0.3 * line.words[word].box.height();
}

/// The marks of notes inside the sentences of a page; the number of an item in a column is none.
void add_marks_within(const PrintedLine& line, std::set<std::string>& keys) {
    char32_t before = 0;
    for (std::size_t i = 0; i < line.words.size(); ++i) {
        const WordBox& word = line.words[i];
        const std::optional<FoundNoteMark> first = note_mark_at(word.text);
        const bool is_item =
            first && begins_column(line, i) &&
            (first->length < word.text.size() || (i + 1 < line.words.size() && !begins_column(line, i + 1)));
        before = is_item ? 0 : before;
        for (std::size_t at = 0; at < word.text.size();) {
            const std::optional<FoundNoteMark> mark = note_mark_at(std::string_view(word.text).substr(at));
            const CodePoint point = code_point_at(word.text, at);
            constexpr std::u32string_view opening = U"：:；;，,、（(";
            if (mark && before != 0 && opening.find(before) == std::u32string_view::npos) {
                keys.insert(mark->key);
            }
            at += mark ? mark->length : point.length;
            before = point.value;
        }
    }
}

/// The items that are counted by marks (①, ②) below each other, each column by its left edge.
class CountedItems {
  public:
    void add(const PrintedLine& line) {
        for (std::size_t i = 0; i < line.words.size(); ++i) {
            const unsigned value = begins_column(line, i) ? value_of(line.words[i].text) : 0;
            if (value > 0) {
                m_items.push_back({line.words[i].box.left, value});
            }
        }
    }

    /// The next line is on a new stretch of text.
    void begin_stretch() { m_stretch = m_items.size(); }

    /// Whether the line begins with an item that goes on with those above it, or begins a row of items below others.
    [[nodiscard]] bool go_on_with(const PrintedLine& line) const {
        const unsigned value = value_of(line.words.front().text);
        if (value == 0) {
            return false;
        }
        const double edge = line.words.front().box.left;
        const double tolerance = line.words.front().box.height();
        for (std::size_t i = m_items.size(); i > 0; --i) {
            const Item& item = m_items[i - 1];
            if (std::abs(item.left - edge) <= tolerance) {
                return value == 1 ? i > m_stretch : item.value + 1 == value;
            }
        }
        return false;
    }

  private:
    struct Item {
        double left = 0;
        unsigned value = 0;
    };

    /// The number that the text begins with as a mark; 0 where it begins with none.
    static unsigned value_of(std::string_view text) {
        const std::optional<FoundNoteMark> mark = note_mark_at(text);
        unsigned value = 0;
        if (mark) {
            std::from_chars(mark->key.data(), mark->key.data() + mark->key.size(), value);
        }
        return value;
    }

    std::vector<Item> m_items;
    std::size_t m_stretch = 0;
};

bool belongs_to_table(const PrintedLine& line) {
    const std::string dense = line.dense_text();
    return is_table_caption(dense) || headings_in(dense) > 0 ||
           std::ranges::any_of(line.words, [](const WordBox& word) {
               const std::optional<PrintedNumber> number = leading_number(word.text);
               return number && number->parts.size() > 1;
           });
}

/// Whether a table begins at the line.
bool begins_table(const PrintedLine& line) {
    const std::string dense = line.dense_text();
    return is_table_caption(dense) || headings_in(dense) > 1;
}

/// The marks that notes at the foot of a stretch of lines may explain.
struct KnownMarks {
    std::set<std::string> raised; ///< on this page
    std::set<std::string> within; ///< in sentences, also of the pages before
};

/// Where the notes of a stretch begin; `end` where it has none.
std::size_t first_note(const std::vector<PrintedLine>& lines, std::size_t begin, std::size_t end,
                       const KnownMarks& known, CountedItems items) {
    std::size_t lowest = end; // lines from here on may be notes
    while (lowest > begin && end - lowest < most_note_lines && !belongs_to_table(lines[lowest - 1])) {
        --lowest;
    }
    for (std::size_t i = begin; i < lowest; ++i) {
        items.add(lines[i]);
    }
    for (std::size_t i = lowest; i < end; ++i) {
        const std::string text = text_of(lines[i].words, false);
        const std::string sign = note_begun_by(text, false);
        const bool is_item = items.go_on_with(lines[i]);
        items.add(lines[i]);
        if (is_item) {
            continue;
        }
        if (!sign.empty() && (known.within.contains(sign) || known.raised.contains(sign))) {
            return i;
        }
        if (sign.empty() && !known.raised.empty() && known.raised.contains(note_begun_by(text, true))) {
            return i;
        }
    }
    return end;
}

/// Follows the headings of a stretch: where in it notes may begin, which is not among the entries of a bibliography,
/// since these begin with marks, too.
std::size_t begin_of_notes(const std::vector<PrintedLine>& lines, std::size_t begin, std::size_t end,
                           bool& in_bibliography) {
    for (std::size_t i = begin; i < end; ++i) {
        const std::optional<SectionKind> section = section_of_heading(lines[i].dense_text());
        begin = section && in_bibliography ? i : begin;
        in_bibliography = section ? section == SectionKind::bibliography : in_bibliography;
    }
    return in_bibliography ? end : begin;
}

} // namespace

std::vector<WordBox> take_raised_marks(std::vector<WordBox>& words) {
    constexpr std::size_t farthest = 30; // in the order of the file
    std::vector<bool> raised(words.size(), false);
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i].text.size() > longest_mark) {
            continue;
        }
        const std::size_t from = i - std::min(i, farthest);
        const std::size_t to = std::min(words.size(), i + farthest);
        for (std::size_t other = from; other < to && !raised[i]; ++other) {
            if (other == i || !is_raised_behind(words[i], words[other])) {
                continue;
            }
            raised[i] = is_raised_note_mark(words[i].text, last_code_point(words[other].text).value);
            if (!raised[i] && is_power_behind(words[i], words[other])) {
                words[i].text = as_superscript(words[i].text);
                words[i].box.top = words[other].box.top; // on the line of its letter
                words[i].box.bottom = words[other].box.bottom;
                break;
            }
        }
    }
    std::vector<WordBox> marks;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (raised[i]) {
            marks.push_back(std::move(words[i]));
        } else if (kept++ != i) {
            words[kept - 1] = std::move(words[i]);
        }
    }
    words.resize(kept);
    return marks;
}

std::vector<Line> take_foot_notes(std::vector<std::vector<PrintedLine>>& pages, const std::vector<NoteMark>& marks,
                                  std::string_view file) {
    std::vector<Line> notes;
    KnownMarks known;
    CountedItems items;
    bool in_bibliography = false;
    for (std::vector<PrintedLine>& lines : pages) {
        known.raised.clear();
        for (const NoteMark& mark : marks) {
            if (!lines.empty() && mark.source.page == lines.front().page) {
                known.raised.insert(key_of_raised_mark(mark.mark));
            }
        }
        known.raised.merge(take_plain_marks(lines, known.raised));
        std::vector<PrintedLine> kept;
        for (std::size_t begin = 0; begin < lines.size();) {
            std::size_t end = begin + 1;
            while (end < lines.size() && !begins_table(lines[end])) {
                ++end;
            }
            for (std::size_t i = begin; i < end; ++i) {
                add_marks_within(lines[i], known.within);
            }
            const std::size_t from = begin_of_notes(lines, begin, end, in_bibliography);
            items.begin_stretch();
            const std::size_t first = first_note(lines, from, end, known, items);
            std::for_each(lines.begin() + static_cast<std::ptrdiff_t>(from),
                          lines.begin() + static_cast<std::ptrdiff_t>(first),
                          [&](const PrintedLine& line) { items.add(line); });
            for (std::size_t i = first; i < end; ++i) {
                std::string text = text_of(lines[i].words, true);
                if (i == first || !note_begun_by(text, !known.raised.empty()).empty()) {
                    notes.push_back({std::move(text), {std::string(file), lines[i].page, lines[i].number}});
                } else {
                    append_wrapped(notes.back().text, text);
                }
            }
            std::move(lines.begin() + static_cast<std::ptrdiff_t>(begin),
                      lines.begin() + static_cast<std::ptrdiff_t>(first), std::back_inserter(kept));
            begin = end;
        }
        lines = std::move(kept);
    }
    return notes;
}

} // namespace kezheng
