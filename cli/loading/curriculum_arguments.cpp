#include "cli/loading/curriculum_arguments.hpp"

#include "graph/model/node.hpp"
#include "mappings/language/chinese_text.hpp"

#include <charconv>
#include <cmath>

namespace kezheng {

Depth depth_of_argument(const std::string& text) {
    return text == "I" ? Depth::introduced : text == "R" ? Depth::reinforced : Depth::mastered;
}

Result<std::optional<unsigned>> level_of_argument(const CompetencyGraph& graph, const std::string& text) {
    if (text.empty()) {
        return std::optional<unsigned>();
    }
    const std::string wanted = comparison_form(text);
    for (const NodeId id : graph.nodes_of(NodeKind::level)) {
        const Node& node = graph.node(id);
        const unsigned number = std::get<LevelDetails>(node.details).number;
        if (wanted == std::to_string(number) || wanted == comparison_form(node.label.zh) ||
            wanted == comparison_form(node.label.en)) {
            return std::optional(number);
        }
    }
    return std::unexpected(Error{Message::error_no_such_level, {text}, {}});
}

std::optional<double> number_of_argument(const std::string& text, double lowest, double highest) {
    double value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem != std::errc{} || end != text.data() + text.size() || !std::isfinite(value) || value < lowest ||
        value > highest) {
        return std::nullopt;
    }
    return value;
}

} // namespace kezheng
