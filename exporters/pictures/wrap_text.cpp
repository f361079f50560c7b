#include "exporters/pictures/wrap_text.hpp"

#include "exporters/pictures/compound_words.hpp"
#include "graph/base/unicode.hpp"

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <algorithm>
#include <iterator>
#include <memory>
#include <utility>
#include <vector>

namespace kezheng {

namespace {

std::string without_controls(std::string_view text) {
    std::string result(text);
    for (char& c : result) {
        if (static_cast<unsigned char>(c) < 0x20U || c == 0x7F) {
            c = ' ';
        }
    }
    return result;
}

/// The byte offsets of one kind of boundary in `text`, its start left out.
std::vector<std::size_t> boundaries(const std::string& text, UBreakIteratorType type) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UText, UText* (*)(UText*)> source(
        utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status), utext_close);
    const std::unique_ptr<UBreakIterator, void (*)(UBreakIterator*)> iterator(
        ubrk_open(type, "zh", nullptr, 0, &status), ubrk_close);
    std::vector<std::size_t> places;
    if (U_SUCCESS(status) != 0) {
        ubrk_setUText(iterator.get(), source.get(), &status);
        for (std::int32_t at = ubrk_first(iterator.get()); at != UBRK_DONE; at = ubrk_next(iterator.get())) {
            if (at > 0) {
                places.push_back(static_cast<std::size_t>(at));
            }
        }
    }
    return places;
}

/// Words of one character that may begin a line: conjunctions, prepositions, auxiliaries.
constexpr std::u32string_view beginners =
    U"和与及或并且而在对为以按从将向由把被让使用可能会须应各每其所依据如若当经至到凭";

bool is_han(char32_t value) {
    return value >= 0x3400U && value <= 0x9FFFU;
}

/// A Chinese word of one character. ICU's dictionary also gives those where it does not know a longer word (营 + 销) or
/// a word has a suffix (独立 + 站).
bool is_single(std::string_view word) {
    const CodePoint point = code_point_at(word, 0);
    return point.length == word.size() && is_han(point.value);
}

/// Twice the same Chinese character: in these texts never a word, but the end of one and the beginning of the next
/// (独立站 + 站内).
bool is_doubled(std::string_view word) {
    const CodePoint point = code_point_at(word, 0);
    return word.size() == 2 * point.length && is_han(point.value) &&
           word.substr(0, point.length) == word.substr(point.length);
}

/// Whether a text ends with a number of its own and a space: `… › 1.2 `. It belongs to what follows.
bool ends_with_number(std::string_view text) {
    if (!text.ends_with(' ')) {
        return false;
    }
    text.remove_suffix(1);
    const std::size_t number = text.find_last_not_of("0123456789.") + 1;
    return number < text.size() && (number == 0 || text[number - 1] == ' ');
}

/// Where a line may break: `allowed` are all places where UAX #14 allows it and no word of ICU's dictionary is cut, the
/// end of the text included; `good` are those of them where no suffix, no part of an unknown word and no later part of
/// a word of the lexicon begins a line, no number stands before what it numbers and no
/// hyphen ends a line.
struct BreakPlaces {
    std::vector<std::size_t> allowed;
    std::vector<std::size_t> good;
};

BreakPlaces break_places(const std::string& text) {
    const std::vector<std::size_t> lines = boundaries(text, UBRK_LINE);
    const std::vector<std::size_t> words = boundaries(text, UBRK_WORD);
    BreakPlaces places;
    std::ranges::set_intersection(lines, words, std::back_inserter(places.allowed));
    if (places.allowed.empty() || places.allowed.back() != text.size()) {
        places.allowed.push_back(text.size());
    }
    const std::vector<std::size_t> inside = inside_compounds(text, words);
    for (const std::size_t at : places.allowed) {
        const auto next = std::ranges::upper_bound(words, at);
        const std::string_view word =
            next == words.end() ? std::string_view() : std::string_view(text).substr(at, *next - at);
        const bool after_han = at >= 3 && is_han(code_point_at(text, at - 3).value);
        const bool unknown = !word.empty() && is_single(word) &&
                             beginners.find(code_point_at(word, 0).value) == std::u32string_view::npos;
        const bool bad =
            (after_han && (unknown || (!word.empty() && is_doubled(word)))) || (at > 0 && text[at - 1] == '-');
        const bool cuts =
            std::ranges::binary_search(inside, at) || ends_with_number(std::string_view(text).substr(0, at));
        if ((!bad && !cuts) || at == text.size()) {
            places.good.push_back(at);
        }
    }
    return places;
}

std::string_view without_trailing_spaces(std::string_view line) {
    while (line.ends_with(' ')) {
        line.remove_suffix(1);
    }
    return line;
}

class Wrapper {
  public:
    explicit Wrapper(std::size_t columns) : m_columns(columns) {}

    void add(std::string_view chunk) {
        if (display_width(m_line) + display_width(without_trailing_spaces(chunk)) <= m_columns) {
            m_line += chunk;
            return;
        }
        end_line();
        while (display_width(without_trailing_spaces(chunk)) > m_columns) {
            const std::size_t cut = fitting(chunk);
            m_line = chunk.substr(0, cut);
            chunk.remove_prefix(cut);
            end_line();
        }
        m_line = chunk;
    }

    std::string take() {
        end_line();
        return std::move(m_result);
    }

  private:
    /// How many bytes of `chunk` fit on a line, one character at least.
    [[nodiscard]] std::size_t fitting(std::string_view chunk) const {
        std::size_t at = code_point_at(chunk, 0).length;
        while (at < chunk.size()) {
            const std::size_t next = at + code_point_at(chunk, at).length;
            if (display_width(chunk.substr(0, next)) > m_columns) {
                break;
            }
            at = next;
        }
        return at;
    }

    void end_line() {
        const std::string_view line = without_trailing_spaces(m_line);
        if (!line.empty()) {
            m_result += m_result.empty() ? "" : "\n";
            m_result += line;
        }
        m_line.clear();
    }

    std::size_t m_columns;
    std::string m_line;
    std::string m_result;
};

std::string wrapped_at(const std::string& text, const BreakPlaces& places, std::size_t columns) {
    Wrapper wrapper(columns);
    std::size_t begin = 0;
    for (const std::size_t end : places.good) {
        const std::string_view chunk = std::string_view(text).substr(begin, end - begin);
        if (display_width(without_trailing_spaces(chunk)) <= columns) {
            wrapper.add(chunk);
        } else {
            for (auto at = std::ranges::upper_bound(places.allowed, begin); at != places.allowed.end() && *at <= end;
                 ++at) {
                wrapper.add(std::string_view(text).substr(begin, *at - begin));
                begin = *at;
            }
        }
        begin = end;
    }
    return wrapper.take();
}

/// What no line can be narrower than without a cut.
std::size_t widest_word(const std::string& text, const BreakPlaces& places) {
    std::size_t widest = 0;
    std::size_t begin = 0;
    for (const std::size_t end : places.allowed) {
        const std::string_view word = std::string_view(text).substr(begin, end - begin);
        widest = std::max(widest, display_width(without_trailing_spaces(word)));
        begin = end;
    }
    return widest;
}

} // namespace

std::string wrap_text(std::string_view text, std::size_t columns) {
    const std::string clean = without_controls(text);
    return wrapped_at(clean, break_places(clean), columns);
}

std::string wrap_evenly(std::string_view text, std::size_t columns) {
    constexpr std::ptrdiff_t most_lines = 30; // of a longer text nobody sees it
    const std::string clean = without_controls(text);
    const BreakPlaces places = break_places(clean);
    std::string best = wrapped_at(clean, places, columns);
    const auto lines = std::ranges::count(best, '\n');
    const std::size_t least = std::max(columns / 2 + 1, std::min(columns, widest_word(clean, places)));
    for (std::size_t narrower = columns - 1; lines > 0 && lines < most_lines && narrower >= least; --narrower) {
        std::string candidate = wrapped_at(clean, places, narrower);
        if (std::ranges::count(candidate, '\n') > lines) {
            break;
        }
        best = std::move(candidate);
    }
    return best;
}

} // namespace kezheng
