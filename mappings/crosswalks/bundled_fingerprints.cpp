#include "mappings/crosswalks/bundled_fingerprints.hpp"

#include "graph/base/embedded.hpp"

#include <algorithm>
#include <map>

KEZHENG_EMBEDDED(bundled_fingerprints)

namespace kezheng {

namespace {

/// From lines `KEY<TAB>SENTENCE<TAB>TITLE`; lines that begin with # are notes.
std::map<std::string_view, std::string_view> read_fingerprints(std::string_view table) {
    std::map<std::string_view, std::string_view> pairs;
    while (!table.empty()) {
        const std::size_t end = std::min(table.find('\n'), table.size());
        const std::string_view line = table.substr(0, end);
        table.remove_prefix(std::min(end + 1, table.size()));
        const std::size_t first = line.find('\t');
        const std::size_t second = line.find('\t', first + 1);
        if (line.starts_with('#') || first == std::string_view::npos || second == std::string_view::npos) {
            continue;
        }
        const std::string_view sentence = line.substr(first + 1, second - first - 1);
        const std::string_view title = line.substr(second + 1);
        pairs.emplace(sentence, title);
        pairs.emplace(title, sentence);
    }
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
