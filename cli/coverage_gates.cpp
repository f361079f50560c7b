#include "cli/coverage_gates.hpp"

#include "cli/loading/curriculum_arguments.hpp"
#include "cli/loading/loading.hpp"
#include "exporters/tables/workbook.hpp"
#include "exporters/text/label.hpp"
#include "graph/base/message.hpp"
#include "mappings/language/chinese_text.hpp"

#include <algorithm>

namespace kezheng {

std::optional<std::vector<CoverageGate>> coverage_gates(const std::string& text) {
    std::vector<CoverageGate> gates;
    for (const std::string& part : split_list(half_width(text), U",;，；")) {
        const std::size_t sign = part.find('=');
        const std::string number = sign == std::string::npos ? part : part.substr(sign + 1);
        const std::optional<double> percent = number_of_argument(std::string(trim(number)), 0, 100);
        const std::string level(sign == std::string::npos ? std::string_view() : trim(part.substr(0, sign)));
        if (!percent || (sign != std::string::npos && level.empty())) {
            return std::nullopt;
        }
        gates.push_back({level, *percent});
    }
    // One total alone: `62,4` is a number with a decimal comma.
    const auto totals = std::ranges::count_if(gates, [](const CoverageGate& gate) { return gate.level.empty(); });
    return (gates.empty() && !text.empty()) || totals > 1 ? std::nullopt : std::optional(gates);
}

Result<std::vector<NodeId>> gated_levels(const CompetencyGraph& graph, const CoverageGate& gate) {
    std::vector<NodeId> levels;
    if (gate.level.empty()) {
        return levels;
    }
    if (gate.level.find('/') != std::string::npos) { // of one standard: `b2b/2`, `b2b/中级`
        const Result<NodeId> id = resolve_key(graph, gate.level);
        if (!id || graph.node(*id).kind != NodeKind::level) {
            return std::unexpected(id ? Error{Message::error_no_such_level, {gate.level}, {}} : id.error());
        }
        return std::vector<NodeId>{*id};
    }
    const Result<std::optional<unsigned>> number = level_of_argument(graph, gate.level);
    if (!number) {
        return std::unexpected(number.error());
    }
    for (const NodeId id : graph.nodes_of(NodeKind::level)) {
        if (std::get<LevelDetails>(graph.node(id).details).number == *number) {
            levels.push_back(id);
        }
    }
    return levels;
}

std::vector<std::string> missed_gates(const CompetencyGraph& graph, const Coverage& coverage,
                                      const std::vector<CoverageGate>& gates, Language language) {
    std::vector<std::string> lines;
    for (const CoverageGate& gate : gates) {
        const std::string wanted = number_text(gate.percent);
        if (gate.level.empty() && coverage.total.percent() < gate.percent) {
            lines.push_back(say(Message::coverage_below, language, {number_text(coverage.total.percent()), wanted}));
        }
        const Result<std::vector<NodeId>> levels = gated_levels(graph, gate);
        for (const LevelCoverage& entry : coverage.levels) {
            const bool named = levels && std::ranges::find(*levels, entry.level) != levels->end();
            if (named && entry.cumulative.percent() < gate.percent) {
                lines.push_back(say(Message::coverage_below_level, language,
                                    {label_of(graph.node(entry.standard)).in(language),
                                     label_of(graph.node(entry.level)).in(language),
                                     number_text(entry.cumulative.percent()), wanted}));
            }
        }
    }
    return lines;
}

} // namespace kezheng
