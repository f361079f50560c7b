#include "exporters/json/metrics_json.hpp"

#include "exporters/json/json_value.hpp"
#include "exporters/text/label.hpp"

#include <cmath>

namespace kezheng {

namespace {

class MetricsWriter {
  public:
    explicit MetricsWriter(const CompetencyGraph& graph) : m_graph(graph) {}

    [[nodiscard]] std::string id(NodeId node) const {
        const auto* module = std::get_if<ModuleDetails>(&m_graph.node(node).details);
        return module != nullptr && !module->code.empty() ? module->code : m_graph.node(node).key;
    }

    [[nodiscard]] Json ids(const std::vector<std::vector<NodeId>>& groups) const {
        Json result = Json::array();
        for (const auto& group : groups) {
            Json entry = Json::array();
            for (const NodeId node : group) {
                entry.push_back(id(node));
            }
            result.push_back(std::move(entry));
        }
        return result;
    }

    [[nodiscard]] Json entry(const NodeMetrics& metrics, bool has_numbers) const {
        Json result = Json::object();
        result["id"] = id(metrics.node);
        set_text(result, "name", label_of(m_graph.node(metrics.node)).zh);
        if (has_numbers) {
            result["delay"] = metrics.paths.delay;
            result["blocking"] = metrics.paths.blocking;
            result["centrality"] = metrics.paths.centrality;
            result["complexity"] = json_number(metrics.complexity);
        }
        return result;
    }

  private:
    const CompetencyGraph& m_graph;
};

} // namespace

std::string metrics_json(const CompetencyGraph& graph, const CurricularMetrics& metrics, Scope scope,
                         const std::vector<UncoveredNode>& uncovered) {
    const MetricsWriter writer(graph);
    Json document = Json::object();
    document["schema"] = "kezheng/metrics/1";
    document["scope"] = name_of(scope);
    document["system"] = metrics.system == TermSystem::quarter ? "quarter" : "semester";
    document["valid"] = metrics.valid;
    if (metrics.is_saturated) {
        document["saturated"] = true;
    }
    if (metrics.acyclic) {
        Json total = Json::object();
        total["delay"] = metrics.total.delay;
        total["blocking"] = metrics.total.blocking;
        total["centrality"] = metrics.total.centrality;
        total["complexity"] = json_number(metrics.complexity);
        document["curriculum"] = std::move(total);
    }
    Json nodes = Json::array();
    for (const NodeMetrics& entry : metrics.nodes) {
        nodes.push_back(writer.entry(entry, metrics.acyclic));
    }
    document["modules"] = std::move(nodes);
    Json extraneous = Json::array();
    for (const auto& [before, after] : metrics.extraneous) {
        Json pair = Json::object();
        pair["before"] = writer.id(before);
        pair["after"] = writer.id(after);
        extraneous.push_back(std::move(pair));
    }
    document["extraneous"] = std::move(extraneous);
    document["longest_paths"] = writer.ids(metrics.longest_paths);
    document["longest_path_count"] = metrics.longest_path_count;
    document["cycles"] = writer.ids(metrics.cycles);
    if (scope != Scope::module) {
        Json gaps = Json::array();
        for (const UncoveredNode& gap : uncovered) {
            Json entry = Json::object();
            entry["id"] = writer.id(gap.node);
            set_text(entry, "name", label_of(graph.node(gap.node)).zh);
            entry["blocking"] = gap.blocking;
            entry["following"] = gap.following;
            gaps.push_back(std::move(entry));
        }
        document["uncovered"] = std::move(gaps);
    }
    return text_of(document);
}

} // namespace kezheng
