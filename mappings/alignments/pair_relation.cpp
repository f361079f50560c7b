#include "mappings/alignments/pair_relation.hpp"

#include <algorithm>
#include <cmath>

namespace kezheng {

namespace {

template <std::size_t Size>
double chance(double bias, const std::array<double, Size>& weights, const std::array<double, Size>& values) {
    double sum = bias;
    for (std::size_t i = 0; i < Size; ++i) {
        sum += weights.at(i) * values.at(i);
    }
    return 1 / (1 + std::exp(-sum));
}

} // namespace

Relation pair_relation(const RelationSigns& signs, const AlignmentModel& model) {
    constexpr double least = 0.01; // a requirement without any word that counts
    const double weight_a = std::max(signs.within.weight_a, least);
    const double weight_b = std::max(signs.within.weight_b, least);
    const double more = std::log(weight_b / weight_a);
    const double contained = signs.within.a_in_b - signs.within.b_in_a;
    const auto [lesser, greater] = std::minmax(signs.within.a_in_b, signs.within.b_in_a);
    const auto wider = [&](double turn) {
        return chance(model.wider_bias, model.wider_weights,
                      {turn * contained, turn * more, lesser, greater, signs.cover});
    };
    // what hardly overlaps is not the same
    const bool overlaps = signs.certainty >= 0;
    const double exact =
        !overlaps ? 0
                  : chance(model.exact_bias, model.exact_weights,
                           {signs.certainty, std::log(weight_a * weight_b), std::abs(more), signs.characters});
    const double broad = (1 - exact) * wider(1);
    const double narrow = (1 - exact) * wider(-1);
    const double partial = 1 - exact - broad - narrow;
    const double best = std::max({exact, broad, narrow, partial});
    if (best == partial || broad == narrow) {
        return best == exact ? Relation::exact : Relation::partial;
    }
    return best == exact ? Relation::exact : best == broad ? Relation::broad : Relation::narrow;
}

} // namespace kezheng
