#include "exporters/major_pictures.hpp"

#include "exporters/label.hpp"
#include "exporters/style.hpp"
#include "exporters/wrap_text.hpp"
#include "graph/analysis/major_matrix.hpp"
#include "graph/base/message.hpp"

#include <string>

namespace kezheng {

namespace {

std::string major_label(const MajorRow& row, Language language) {
    const std::string none = "–";
    return row.name.in(language) + '\n' +
           say(Message::majors_picture_codes, language,
               {row.revised_code.empty() ? none : row.revised_code,
                row.original_code.empty() ? none : row.original_code});
}

} // namespace

std::vector<Diagram> major_pictures(const CompetencyGraph& graph, Language language) {
    const MajorMatrix matrix = major_matrix(graph);
    std::vector<Diagram> pictures;
    for (const Tier tier : all_tiers) {
        Diagram picture;
        picture.name = "majors-" + std::string(name_of(tier));
        picture.title = say(Message::majors_picture_title, language, {heading_of(tier).in(language)});
        picture.paper = Paper::a4;
        for (const NodeId id : matrix.standards) {
            const Node& standard = graph.node(id);
            const std::string caption = caption_of(standard, language);
            picture.nodes.push_back({standard.key, NodeKind::standard,
                                     wrap_evenly(caption, style_of(NodeKind::standard).columns), caption});
        }
        for (const MajorRow& row : matrix.rows) {
            if (row.tier != tier) {
                continue;
            }
            const std::string id = "major/" + std::string(name_of(tier)) + '/' + row.name.zh;
            picture.nodes.push_back({id, NodeKind::major, major_label(row, language), row.name.in(language)});
            for (std::size_t i = 0; i < row.lists.size(); ++i) {
                const bool right = i > 0 && i + 1 == row.lists.size();
                if (row.lists[i].any()) {
                    picture.edges.push_back({graph.node(matrix.standards[i]).key, id, EdgeKind::applies_to, right});
                }
            }
        }
        if (!picture.edges.empty()) {
            pictures.push_back(std::move(picture));
        }
    }
    return pictures;
}

} // namespace kezheng
