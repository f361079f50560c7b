#include "exporters/text/key_list.hpp"

#include <algorithm>
#include <string_view>

namespace kezheng {

namespace {

/// `b2b/3/2.1.1` → `b2b/3`, `2.1.1`.
std::pair<std::string_view, std::string_view> split_key(std::string_view key) {
    const std::size_t slash = std::min(key.rfind('/'), key.size());
    return {key.substr(0, slash), key.substr(std::min(slash + 1, key.size()))};
}

} // namespace

std::string key_list(const CompetencyGraph& graph, std::span<const NodeId> ids) {
    // The neighbour of a requirement is the next one of its task.
    const auto follows = [&](NodeId a, NodeId b) {
        const std::optional<NodeId> task = graph.parent(a);
        if (!task || graph.parent(b) != task) {
            return false;
        }
        const std::vector<NodeId> all = graph.children(*task);
        const auto place = std::ranges::find(all, a);
        return place != all.end() && std::next(place) != all.end() && *std::next(place) == b;
    };
    std::string text;
    std::string_view level;
    for (std::size_t i = 0; i < ids.size();) {
        std::size_t last = i;
        while (last + 1 < ids.size() && follows(ids[last], ids[last + 1])) {
            ++last;
        }
        const auto [own_level, number] = split_key(graph.node(ids[i]).key);
        if (own_level != level) {
            text += text.empty() ? "" : "；";
            text += graph.node(ids[i]).key;
        } else {
            text += "、";
            text += number;
        }
        level = own_level;
        if (last > i) {
            text += '-';
            text += split_key(graph.node(ids[last]).key).second;
        }
        i = last + 1;
    }
    return text;
}

} // namespace kezheng
