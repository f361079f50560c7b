#include "mappings/alignments/action_pair_weights.hpp"

#include "graph/base/embedded.hpp"
#include "graph/base/table_rows.hpp"

#include <algorithm>

KEZHENG_EMBEDDED(action_pairs)

namespace kezheng {

ActionPairWeights::ActionPairWeights(std::string_view table, const Lexicon& lexicon, double home_share)
    : m_classes(lexicon.action_classes().size()), m_weights(m_classes * m_classes) {
    const auto class_named = [&](std::string_view name) {
        const auto found = std::ranges::find(lexicon.action_classes(), name, &ActionClass::name);
        return static_cast<std::size_t>(found - lexicon.action_classes().begin());
    };
    for_each_row(table, 4, [&](const std::vector<std::string_view>& row) {
        const std::size_t one = class_named(row[0]);
        const std::size_t other = class_named(row[1]);
        if (one < m_classes && other < m_classes) {
            const double weight = number_in<double>(row[2]) + (home_share * number_in<double>(row[3]));
            m_weights[(one * m_classes) + other] = weight;
            m_weights[(other * m_classes) + one] = weight;
        }
    });
}

double ActionPairWeights::between(const RequirementProfile& a, const RequirementProfile& b) const {
    double sum = 0;
    for (const ActionShare& one : a.action_shares) {
        for (const ActionShare& other : b.action_shares) {
            sum += one.share * other.share * m_weights[(one.action_class * m_classes) + other.action_class];
        }
    }
    return sum;
}

std::string_view bundled_action_pairs() {
    return embedded_action_pairs();
}

} // namespace kezheng
