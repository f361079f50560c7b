#include "mappings/crosswalks/bundled_fingerprints.hpp"

#include "graph/base/embedded.hpp"
#include "graph/base/table_rows.hpp"

#include <map>
#include <vector>

KEZHENG_EMBEDDED(bundled_fingerprints)

namespace kezheng {

namespace {

/// From lines `KEY<TAB>SENTENCE<TAB>TITLE`; lines that begin with # are notes.
std::map<std::string_view, std::string_view> read_fingerprints(std::string_view table) {
    std::map<std::string_view, std::string_view> pairs;
    for_each_row(table, 3, [&](const std::vector<std::string_view>& row) {
        pairs.emplace(row[1], row[2]);
        pairs.emplace(row[2], row[1]);
    });
    return pairs;
}

} // namespace

std::string_view other_fingerprint(std::string_view fingerprint) {
    static const std::map<std::string_view, std::string_view> pairs =
        read_fingerprints(embedded_bundled_fingerprints());
    const auto found = pairs.find(fingerprint);
    return found == pairs.end() ? std::string_view() : found->second;
}

} // namespace kezheng
