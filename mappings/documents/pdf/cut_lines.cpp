#include "mappings/documents/pdf/cut_lines.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <utility>

namespace kezheng {

namespace {

constexpr double edge = 60;      ///< of a page, in points: a cut line stands no further inside
constexpr double same_place = 1; ///< points

bool is_same_word(const WordBox& above, const WordBox& below, double shift) {
    return std::abs(above.box.left - below.box.left) < same_place &&
           std::abs(above.box.top - shift - below.box.top) < same_place && above.text == below.text;
}

/// The words of `next` that stand below the cut of `page`, too, if it is `shift` points below the top; none where a
/// word there has no counterpart.
std::vector<const WordBox*> counterparts(const WordPage& page, const WordPage& next, double shift) {
    std::vector<const WordBox*> found;
    for (const WordBox& word : page.words) {
        if (word.box.top < shift - same_place) {
            continue;
        }
        const auto same =
            std::ranges::find_if(next.words, [&](const WordBox& other) { return is_same_word(word, other, shift); });
        if (same == next.words.end()) {
            return {};
        }
        found.push_back(&*same);
    }
    return found;
}

/// The words at the top of `next` that are printed at the foot of `page`, too.
std::vector<const WordBox*> printed_on_both(const WordPage& page, const WordPage& next) {
    constexpr double least_of_page = 0.8;
    for (const WordBox& below : next.words) {
        if (below.box.top > edge) {
            continue;
        }
        for (const WordBox& above : page.words) {
            const double shift = above.box.top - below.box.top;
            if (above.box.bottom > page.height - edge && shift > least_of_page * page.height &&
                is_same_word(above, below, shift)) {
                if (std::vector<const WordBox*> found = counterparts(page, next, shift); !found.empty()) {
                    return found;
                }
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
        constexpr std::size_t most_words = 5000; // of a page that holds text
        if (words.size() > most_words || pages[i - 1].words.size() > most_words) {
            continue;
        }
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
