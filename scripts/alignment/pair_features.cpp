// pair_features A.json B.json ACTIONS: prints the features of every candidate pair of two standards (JSON as `kezheng
// ingest` writes it), and writes into ACTIONS which share of each requirement is of which class of action; both
// tab-separated with a heading line.
#include "mappings/alignments/pair_features.hpp"
#include "mappings/alignments/home_trade.hpp"
#include "mappings/standards/read_standard_json.hpp"

#include <chrono>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

namespace {

kezheng::StandardDraft read(const std::string& path, const std::string& id) {
    std::ifstream file(path);
    const std::string bytes(std::istreambuf_iterator<char>(file), {});
    kezheng::StandardDraft draft = kezheng::read_standard_json(bytes, path).value().standard;
    if (!id.empty()) {
        draft.id = id;
    }
    return draft;
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 4) {
        std::cerr << "pair_features A.json B.json ACTIONS\n";
        return 2;
    }
    const kezheng::Lexicon& lexicon = kezheng::bundled_lexicon();
    const auto start = std::chrono::steady_clock::now();
    const kezheng::StandardProfile a = kezheng::profile_of(read(argv[1], {}), lexicon);
    const kezheng::StandardProfile b = kezheng::profile_of(read(argv[2], {}), lexicon);
    const auto middle = std::chrono::steady_clock::now();
    const kezheng::WordCover words(a, b, lexicon);
    const auto pairs = kezheng::pair_features(a, b, words, lexicon);
    const auto end = std::chrono::steady_clock::now();
    std::cerr << "profiles " << std::chrono::duration<double, std::milli>(middle - start).count() << " ms, pairs "
              << std::chrono::duration<double, std::milli>(end - middle).count() << " ms\n";
    std::ofstream actions(argv[3]);
    actions << "requirement\taction_class\tshare\n";
    for (const kezheng::StandardProfile* standard : {&a, &b}) {
        for (const kezheng::RequirementProfile& requirement : standard->requirements) {
            for (const kezheng::ActionShare& part : requirement.action_shares) {
                actions << requirement.key << '\t' << lexicon.action_classes()[part.action_class].name << '\t'
                        << part.share << '\n';
            }
        }
    }
    std::cout << "a\tb";
    for (const std::string_view name : kezheng::feature_names) {
        std::cout << '\t' << name;
    }
    std::cout << "\ta_in_b\tb_in_a\tweight_a\tweight_b\thome_share\n";
    const double home_share = kezheng::home_trade_share(a, b);
    for (const kezheng::PairFeatures& pair : pairs) {
        std::cout << a.requirements[pair.a].key << '\t' << b.requirements[pair.b].key;
        for (const double value : pair.features) {
            std::cout << '\t' << value;
        }
        const kezheng::Containment within = words.containment(pair.a, pair.b);
        std::cout << '\t' << within.a_in_b << '\t' << within.b_in_a << '\t' << within.weight_a << '\t'
                  << within.weight_b << '\t' << home_share << '\n';
    }
}
