#include "mappings/standards/grouped_findings.hpp"

#include <cstddef>
#include <map>
#include <string>

namespace kezheng {

std::vector<Diagnostic> grouped_findings(const std::vector<Diagnostic>& diagnostics, std::string_view file) {
    constexpr std::size_t most = 5;
    std::map<Rule, std::size_t> counts;
    std::vector<Diagnostic> result;
    for (const Diagnostic& diagnostic : diagnostics) {
        if (++counts[diagnostic.rule] <= most) {
            result.push_back(diagnostic);
        }
    }
    for (const auto& [rule, count] : counts) {
        if (count > most) {
            result.push_back({Rule::case_more_alike,
                              {std::to_string(count - most), std::string(rule_id(rule))},
                              SourceRef{std::string(file), 0, 0},
                              {}});
        }
    }
    return result;
}

} // namespace kezheng
