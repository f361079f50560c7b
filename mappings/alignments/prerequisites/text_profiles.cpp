#include "mappings/alignments/prerequisites/text_profiles.hpp"

#include "graph/base/ascii.hpp"
#include "graph/base/unicode.hpp"
#include "mappings/language/segmentation.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace kezheng {

namespace {

/// Characters that only join words.
bool is_joiner(char32_t value) {
    return value == U'与' || value == U'及' || value == U'和' || value == U'的' || value == U'等';
}

/// The runs of a text that hold wording: Chinese characters or Latin letters and digits, as ranges of bytes.
std::vector<std::string_view> runs_of(std::string_view text) {
    std::vector<std::string_view> runs;
    std::size_t begin = 0;
    int kind = 0; // of the run that is open: 1 Chinese, 2 Latin
    for (std::size_t at = 0; at <= text.size();) {
        const CodePoint point = at < text.size() ? code_point_at(text, at) : CodePoint{};
        const int here = at == text.size()                                      ? 0
                         : is_ideograph(point.value) && !is_joiner(point.value) ? 1
                         : is_latin_or_digit(point.value)                       ? 2
                                                                                : 0;
        if (here != kind) {
            if (kind != 0) {
                runs.push_back(text.substr(begin, at - begin));
            }
            begin = at;
            kind = here;
        }
        at += point.length;
    }
    return runs;
}

/// Where the characters of a text begin, and its end.
std::vector<std::size_t> boundaries_of(std::string_view text) {
    std::vector<std::size_t> result{0};
    while (result.back() < text.size()) {
        result.push_back(result.back() + code_point_at(text, result.back()).length);
    }
    return result;
}

/// Pairs of neighbouring Chinese characters (a single one stands alone), whole Latin words in lower case.
std::vector<std::string> grams_of(std::string_view text) {
    std::vector<std::string> grams;
    for (const std::string_view run : runs_of(text)) {
        if (is_latin_or_digit(code_point_at(run, 0).value)) {
            std::string word(run);
            std::ranges::transform(word, word.begin(), [](char letter) {
                return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
            });
            grams.push_back(std::move(word));
            continue;
        }
        const std::vector<std::size_t> at = boundaries_of(run);
        if (at.size() == 2) {
            grams.emplace_back(run);
        }
        for (std::size_t i = 0; i + 2 < at.size(); ++i) {
            grams.emplace_back(run.substr(at[i], at[i + 2] - at[i]));
        }
    }
    return grams;
}

/// A run with the places where its words begin and end, as the lexicon splits it.
struct SplitRun {
    std::string_view text;
    std::vector<std::size_t> bounds;

    auto operator<=>(const SplitRun&) const = default;
};

/// Adds where a word falls into two words: 账户管理 into 账户 and 管理.
void add_inner_bounds(std::string_view word, std::size_t begin, std::vector<std::size_t>& bounds) {
    const std::vector<std::size_t> places = boundaries_of(word);
    for (std::size_t i = 2; i + 2 < places.size(); ++i) { // parts of at least two characters
        if (bundled_lexicon().find(word.substr(0, places[i])) != nullptr &&
            bundled_lexicon().find(word.substr(places[i])) != nullptr) {
            bounds.push_back(begin + places[i]);
        }
    }
}

SplitRun split_run(std::string_view text) {
    SplitRun run{text, {0}};
    for (const Word& word : segment(text, bundled_lexicon())) {
        const std::size_t begin = run.bounds.back();
        add_inner_bounds(word.text, begin, run.bounds);
        run.bounds.push_back(begin + word.text.size());
    }
    return run;
}

/// How sure it is that no word is cut.
enum class Words { whole_in_both, whole_in_first };

/// The longest parts that two runs have in common from a word of the first on, of whole words and at least two
/// characters.
std::set<std::string_view> common_parts(const SplitRun& a, const SplitRun& b, Words words) {
    std::set<std::string_view> parts;
    const std::vector<std::size_t> starts = words == Words::whole_in_both ? b.bounds : boundaries_of(b.text);
    for (std::size_t i = 0; i < a.bounds.size(); ++i) {
        for (const std::size_t start : starts) {
            std::size_t longest = 0;
            const std::string_view rest = b.text.substr(start);
            for (std::size_t end = i + 1; end < a.bounds.size(); ++end) {
                const std::size_t length = a.bounds[end] - a.bounds[i];
                if (!rest.starts_with(a.text.substr(a.bounds[i], length))) {
                    break;
                }
                if (std::ranges::binary_search(starts, start + length)) {
                    longest = length;
                }
            }
            const std::string_view part = a.text.substr(a.bounds[i], longest);
            if (!part.empty() && (part.size() > code_point_at(part, 0).length)) {
                parts.insert(part);
            }
        }
    }
    return parts;
}

/// The runs of what describes a thing, each once.
std::set<SplitRun> split_runs_of(const std::vector<WeightedPhrase>& phrases) {
    std::set<SplitRun> runs;
    for (const WeightedPhrase& phrase : phrases) {
        for (const std::string_view run : runs_of(phrase.text)) {
            runs.insert(split_run(run));
        }
    }
    return runs;
}

} // namespace

TextProfiles::TextProfiles(std::vector<std::vector<WeightedPhrase>> things) : m_things(std::move(things)) {
    std::vector<std::map<Gram, double>> counts(m_things.size());
    std::vector<double> occurrences; // in how many things, by gram
    for (std::size_t thing = 0; thing < m_things.size(); ++thing) {
        for (const WeightedPhrase& phrase : m_things[thing]) {
            std::vector<std::string> grams = grams_of(phrase.text);
            std::ranges::sort(grams);
            const auto repeated = std::ranges::unique(grams);
            grams.erase(repeated.begin(), repeated.end());
            for (std::string& gram : grams) {
                const auto [entry, is_new] = m_grams.try_emplace(std::move(gram), static_cast<Gram>(m_grams.size()));
                if (is_new) {
                    occurrences.push_back(0);
                }
                const auto [count, is_first] = counts[thing].try_emplace(entry->second, 0);
                occurrences[entry->second] += is_first ? 1 : 0;
                count->second += phrase.weight;
            }
        }
    }
    for (const double in : occurrences) {
        m_rarity.push_back(std::log((static_cast<double>(m_things.size()) + 1) / (in + 0.5)));
    }
    for (const auto& count : counts) {
        Profile profile;
        double square = 0;
        for (const auto& [gram, weight] : count) {
            const double value = (weight >= 1 ? 1 + std::log(weight) : weight) * m_rarity[gram];
            profile.emplace_back(gram, value);
            square += value * value;
        }
        for (auto& [gram, value] : profile) {
            value /= square > 0 ? std::sqrt(square) : 1;
        }
        m_profiles.push_back(std::move(profile));
    }
}

double TextProfiles::similarity(std::size_t a, std::size_t b) const {
    const Profile& left = m_profiles[a];
    const Profile& right = m_profiles[b];
    double sum = 0;
    for (auto i = left.begin(), j = right.begin(); i != left.end() && j != right.end();) {
        if (i->first < j->first) {
            ++i;
        } else if (j->first < i->first) {
            ++j;
        } else {
            sum += i->second * j->second;
            ++i;
            ++j;
        }
    }
    return sum;
}

double TextProfiles::rarity(std::string_view wording) const {
    double sum = 0;
    for (const std::string& gram : grams_of(wording)) {
        const auto found = m_grams.find(gram);
        sum += found == m_grams.end() ? 0 : m_rarity[found->second];
    }
    return sum;
}

std::string TextProfiles::shared_wording(std::size_t a, std::size_t b) const {
    return shared_wording(a, b, [](std::string_view) { return true; });
}

std::string TextProfiles::shared_wording(std::size_t a, std::size_t b,
                                         const std::function<bool(std::string_view)>& counts) const {
    const std::set<SplitRun> runs_of_a = split_runs_of(m_things[a]);
    const std::set<SplitRun> runs_of_b = split_runs_of(m_things[b]);
    std::string best;
    double most = 0;
    const auto look_through = [&](const std::set<SplitRun>& runs, const std::set<SplitRun>& others, Words words) {
        for (const SplitRun& run : runs) {
            for (const SplitRun& other : others) {
                for (const std::string_view part : common_parts(run, other, words)) {
                    const double value = rarity(part);
                    if (value > most && counts(part)) {
                        most = value;
                        best = part;
                    }
                }
            }
        }
    };
    look_through(runs_of_a, runs_of_b, Words::whole_in_both);
    if (best.empty()) { // the lexicon does not know the trade
        look_through(runs_of_a, runs_of_b, Words::whole_in_first);
        look_through(runs_of_b, runs_of_a, Words::whole_in_first);
    }
    return best;
}

} // namespace kezheng
