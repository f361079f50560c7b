#include "mappings/documents/pdf/cut_lines.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <set>
#include <utility>

namespace kezheng {

namespace {

constexpr double edge = 60;               ///< of a page, in points: a cut line stands no further inside
constexpr double same_place = 1;          ///< points
constexpr std::size_t most_at_edge = 500; ///< words: a few lines
constexpr std::size_t most_shifts = 20;   ///< of a page that are tried

using Words = std::vector<const WordBox*>;

bool is_same_word(const WordBox& above, const WordBox& below, double shift) {
    return std::abs(above.box.left - below.box.left) < same_place &&
           std::abs(above.box.top - shift - below.box.top) < same_place && above.text == below.text;
}

/// Those of `tops` that are also among the words of `feet` below the cut, if that is `shift` points below the top of
/// the page; none where one of these has no counterpart.
Words counterparts(const Words& feet, const Words& tops, double shift) {
    Words found;
    for (const WordBox* word : feet) {
        if (word->box.top < shift - same_place) {
            continue;
        }
        const auto same =
            std::ranges::find_if(tops, [&](const WordBox* other) { return is_same_word(*word, *other, shift); });
        if (same == tops.end()) {
            return {};
        }
        found.push_back(*same);
    }
    return found;
}

/// The words at the top of `next` that are printed at the foot of `page`, too.
Words printed_on_both(const WordPage& page, const WordPage& next) {
    Words feet;
    for (const WordBox& word : page.words) {
        if (word.box.bottom > page.height - edge) {
            feet.push_back(&word);
        }
    }
    Words tops;
    for (const WordBox& word : next.words) {
        if (word.box.top < edge) {
            tops.push_back(&word);
        }
    }
    if (feet.size() > most_at_edge || tops.size() > most_at_edge) {
        return {};
    }
    std::set<long> tried; // shifts, in points
    for (const WordBox* below : tops) {
        for (const WordBox* above : feet) {
            const double shift = above->box.top - below->box.top;
            if (shift < page.height - edge || !is_same_word(*above, *below, shift) || tried.size() >= most_shifts ||
                !tried.insert(std::lround(shift)).second) {
                continue;
            }
            if (Words found = counterparts(feet, tops, shift); !found.empty()) {
                return found;
            }
        }
    }
    return {};
}

} // namespace

std::vector<WordBox> take_lines_printed_twice(std::vector<WordPage>& pages) {
    std::vector<WordBox> taken;
    for (std::size_t i = pages.size(); i-- > 1;) { // from the end, so that the page before is whole
        std::vector<WordBox>& words = pages[i].words;
        std::vector<bool> twice(words.size(), false);
        for (const WordBox* word : printed_on_both(pages[i - 1], pages[i])) {
            twice[static_cast<std::size_t>(word - words.data())] = true;
        }
        std::vector<WordBox> kept;
        for (std::size_t at = 0; at < words.size(); ++at) {
            (twice[at] ? taken : kept).push_back(std::move(words[at]));
        }
        words = std::move(kept);
    }
    return taken;
}

} // namespace kezheng
