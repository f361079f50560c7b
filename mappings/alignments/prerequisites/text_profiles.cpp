#include "mappings/alignments/prerequisites/text_profiles.hpp"

#include "graph/base/unicode.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace kezheng {

namespace {

bool is_latin(char32_t value) {
    return (value >= U'a' && value <= U'z') || (value >= U'A' && value <= U'Z') || (value >= U'0' && value <= U'9');
}

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
                         : is_latin(point.value)                                ? 2
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
        if (is_latin(code_point_at(run, 0).value)) {
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

/// The common parts of two runs that can be made no longer, of at least two characters.
std::set<std::string_view> common_parts(std::string_view a, std::string_view b) {
    const std::vector<std::size_t> in_a = boundaries_of(a);
    std::set<std::string_view> parts;
    for (std::size_t first = 0; first + 2 < in_a.size(); ++first) {
        std::string_view longest;
        for (std::size_t end = first + 2; end < in_a.size(); ++end) {
            const std::string_view part = a.substr(in_a[first], in_a[end] - in_a[first]);
            if (b.find(part) == std::string_view::npos) {
                break;
            }
            longest = part;
        }
        if (!longest.empty()) {
            parts.insert(longest);
        }
    }
    return parts;
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
    std::set<std::string_view> runs_of_a;
    std::set<std::string_view> runs_of_b;
    for (const WeightedPhrase& phrase : m_things[a]) {
        for (const std::string_view run : runs_of(phrase.text)) {
            runs_of_a.insert(run);
        }
    }
    for (const WeightedPhrase& phrase : m_things[b]) {
        for (const std::string_view run : runs_of(phrase.text)) {
            runs_of_b.insert(run);
        }
    }
    std::string best;
    double most = 0;
    for (const std::string_view run : runs_of_a) {
        for (const std::string_view other : runs_of_b) {
            for (const std::string_view part : common_parts(run, other)) {
                const double value = rarity(part);
                if (value > most) {
                    most = value;
                    best = part;
                }
            }
        }
    }
    return best;
}

} // namespace kezheng
