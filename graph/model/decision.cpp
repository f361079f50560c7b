#include "graph/model/decision.hpp"

#include <algorithm>

namespace kezheng {

namespace {

bool have_common(const std::vector<std::string>& one, const std::vector<std::string>& other) {
    return one.empty() || other.empty() ||
           std::ranges::any_of(one, [&](const std::string& text) { return std::ranges::count(other, text) > 0; });
}

} // namespace

bool same_verdict(const Decision& one, const Decision& other) {
    return one.status == other.status && (one.status == Status::rejected || one.relation == other.relation);
}

bool same_texts(const Decision& one, const Decision& other) {
    return have_common(one.fingerprints_a, other.fingerprints_a) &&
           have_common(one.fingerprints_b, other.fingerprints_b);
}

} // namespace kezheng
