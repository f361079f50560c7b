// score_bench A.json B.json [RUNS]: how long it takes to score every pair of two standards (JSON as `kezheng ingest`
// writes it). Prints one line of JSON: the number of pairs, and the median of RUNS (default 21) runs in milliseconds of
// each step; `scoring` is all of them together. Reading the files and the lexicon is not counted.
#include "mappings/alignments/pair_features.hpp"
#include "mappings/alignments/pair_scores.hpp"
#include "mappings/alignments/propose_matches.hpp"
#include "mappings/standards/read_standard_json.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

kezheng::StandardDraft read(const std::string& path) {
    std::ifstream file(path);
    const std::string bytes(std::istreambuf_iterator<char>(file), {});
    return kezheng::read_standard_json(bytes, path).value().standard;
}

double milliseconds(Clock::time_point start, Clock::time_point end) {
    return std::chrono::duration<double, std::milli>(end - start).count();
}

double median(std::vector<double> values) {
    std::ranges::sort(values);
    return values[values.size() / 2];
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        std::fputs("score_bench A.json B.json [RUNS]\n", stderr);
        return 2;
    }
    const int runs = argc > 3 ? std::max(1, std::atoi(argv[3])) : 21;
    const kezheng::Lexicon& lexicon = kezheng::bundled_lexicon();
    const kezheng::AlignmentModel& model = kezheng::bundled_alignment_model();
    const kezheng::ActionPairWeights actions(kezheng::bundled_action_pairs(), lexicon, 1);
    const kezheng::ScoreWeights weights = kezheng::score_weights(model, 1);
    const kezheng::StandardDraft a = read(argv[1]);
    const kezheng::StandardDraft b = read(argv[2]);
    std::vector<double> profiles;
    std::vector<double> features;
    std::vector<double> scores;
    std::vector<double> all;
    std::size_t candidates = 0;
    std::size_t possible = 0;
    std::size_t proposed = 0;
    for (int run = 0; run < runs; ++run) {
        const auto start = Clock::now();
        const kezheng::StandardProfile first = kezheng::profile_of(a, lexicon);
        const kezheng::StandardProfile second = kezheng::profile_of(b, lexicon);
        const auto profiled = Clock::now();
        const kezheng::WordCover words(first, second, lexicon);
        const auto pairs = kezheng::pair_features(first, second, words, lexicon);
        const auto compared = Clock::now();
        const auto found = kezheng::pair_scores(pairs, first, second, model.usual, weights, actions);
        const auto scored = Clock::now();
        proposed = kezheng::propose_matches(a, b, lexicon).size();
        const auto end = Clock::now();
        possible = first.requirements.size() * second.requirements.size();
        candidates = found.size();
        profiles.push_back(milliseconds(start, profiled));
        features.push_back(milliseconds(profiled, compared));
        scores.push_back(milliseconds(compared, scored));
        all.push_back(milliseconds(scored, end));
    }
    std::printf("{\"pairs\": %zu, \"candidates\": %zu, \"proposed\": %zu, \"profiles\": %.1f, \"features\": %.1f, "
                "\"scores\": %.1f, \"scoring\": %.1f}\n",
                possible, candidates, proposed, median(profiles), median(features), median(scores), median(all));
    return 0;
}
