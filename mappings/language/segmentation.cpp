#include "mappings/language/segmentation.hpp"

#include "graph/base/ascii.hpp"
#include "graph/base/unicode.hpp"
#include "mappings/language/chinese_text.hpp"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <string>

namespace kezheng {

namespace {

struct Step {
    std::size_t end = 0;
    const LexiconEntry* entry = nullptr;
};

// A word of the lexicon costs less than two characters outside it, so that a known word is kept inside unknown text.
constexpr unsigned word_cost = 10;
constexpr unsigned unknown_cost = 12;

class Splitter {
  public:
    Splitter(std::string_view text, const Lexicon& lexicon) : m_text(text), m_lexicon(lexicon) {
        for (std::size_t at = 0; at < text.size();) {
            const CodePoint point = code_point_at(text, at);
            m_starts.push_back(at);
            m_latin.push_back(is_latin_or_digit(point.value));
            m_form_starts.push_back(m_form.size());
            // an ideograph is its own form
            m_form += is_ideograph(point.value) ? std::string(text.substr(at, point.length))
                                                : comparison_form(text.substr(at, point.length));
            at += point.length;
        }
        m_form_starts.push_back(m_form.size());
        m_starts.push_back(text.size());
        m_latin.push_back(false);
    }

    std::vector<Word> run() {
        const std::size_t count = m_starts.size() - 1;
        m_costs.assign(count + 1, std::numeric_limits<unsigned>::max());
        m_costs[count] = 0;
        m_steps.resize(count + 1);
        for (std::size_t i = count; i-- > 0;) {
            best_step(i);
        }
        std::vector<Word> words;
        bool open_unknown = false;
        for (std::size_t i = 0; i < count; i = m_steps[i].end) {
            const std::string_view text = m_text.substr(m_starts[i], m_starts[m_steps[i].end] - m_starts[i]);
            const LexiconEntry* const entry = m_steps[i].entry;
            const bool unknown = entry == nullptr && is_ideograph(code_point_at(text, 0).value);
            if (unknown && open_unknown) {
                words.back().text = std::string_view(words.back().text.data(), words.back().text.size() + text.size());
            } else {
                words.push_back({text, entry != nullptr && entry->is_ordinary() ? nullptr : entry});
            }
            open_unknown = unknown;
        }
        return words;
    }

  private:
    void best_step(std::size_t i) {
        const std::size_t count = m_starts.size() - 1;
        std::size_t plain = i + 1;
        while (m_latin[i] && m_latin[plain]) {
            ++plain;
        }
        m_costs[i] = unknown_cost + m_costs[plain];
        m_steps[i] = {plain, nullptr};
        const std::size_t begin = m_form_starts[i];
        const std::size_t longest =
            begin < m_form.size() ? m_lexicon.longest_from(code_point_at(m_form, begin).value) : 0;
        for (std::size_t end = i + 1; end <= count && m_form_starts[end] - begin <= longest; ++end) {
            if ((m_latin[end - 1] && m_latin[end]) || (i > 0 && m_latin[i - 1] && m_latin[i])) {
                continue; // never inside a Latin word
            }
            const std::string_view form = std::string_view(m_form).substr(begin, m_form_starts[end] - begin);
            const LexiconEntry* entry = m_lexicon.find_form(form);
            if (entry != nullptr && word_cost + m_costs[end] <= m_costs[i]) {
                m_costs[i] = word_cost + m_costs[end];
                m_steps[i] = {end, entry};
            }
        }
    }

    std::string_view m_text;
    const Lexicon& m_lexicon;
    std::vector<std::size_t> m_starts;      ///< of each character, and the end
    std::string m_form;                     ///< the text in its form for comparison
    std::vector<std::size_t> m_form_starts; ///< in it, of each character of the text, and the end
    std::vector<bool> m_latin;
    std::vector<unsigned> m_costs; ///< of the best split from each character on
    std::vector<Step> m_steps;
};

} // namespace

std::vector<Word> segment(std::string_view text, const Lexicon& lexicon) {
    return Splitter(text, lexicon).run();
}

} // namespace kezheng
