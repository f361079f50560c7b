#include "cli/overlap_files.hpp"

#include "cli/loading/crosswalk.hpp"
#include "exporters/json/overlap_json.hpp"
#include "exporters/pictures/overlap_pictures.hpp"
#include "exporters/sssom/overlap_sssom.hpp"
#include "exporters/tables/overlap_sheets.hpp"
#include "exporters/tables/xlsx.hpp"
#include "exporters/text/label.hpp"
#include "graph/base/message.hpp"
#include "graph/base/number_text.hpp"

#include <utility>

namespace kezheng {

Result<std::vector<ExampleFile>> overlap_files(const CompetencyGraph& standards, const CommonOptions& common, Io& io) {
    const std::vector<NodeId> nodes = standards.nodes_of(NodeKind::standard);
    if (nodes.size() < 2) {
        return std::vector<ExampleFile>();
    }
    CrosswalkRequest request;
    request.a = standards.node(nodes[0]).key;
    request.b = standards.node(nodes[1]).key;
    const Result<LoadedCrosswalk> loaded = load_crosswalk(request, common, io);
    if (!loaded) {
        return std::unexpected(loaded.error());
    }
    const Language language = common.language;
    const CompetencyGraph& graph = loaded->graph;
    const OverlapReport report = overlap(graph, loaded->a, loaded->b);
    const Result<std::string> book = xlsx_of(overlap_workbook(graph, report, language));
    if (!book) {
        return std::unexpected(book.error());
    }
    constexpr double strong = 0.7;
    const std::string stem = "overlap/" + request.a + '-' + request.b;
    const std::string both =
        label_of(graph.node(loaded->a)).in(language) + " ↔ " + label_of(graph.node(loaded->b)).in(language) + " · ";
    const std::string pairs = both + say(Message::overlap_pairs, language);
    return std::vector<ExampleFile>{{stem + ".xlsx", *book, pairs + " (Excel)"},
                                    {stem + ".json", overlap_json(graph, report), pairs + " (JSON)"},
                                    {stem + ".sssom.tsv", overlap_sssom(graph, report, language), pairs + " (SSSOM)"},
                                    {stem + ".areas.svg", overlap_areas_picture(graph, report, language),
                                     both + say(Message::picture_areas, language)},
                                    {stem + ".levels.svg", overlap_levels_picture(graph, report, language),
                                     both + say(Message::picture_levels, language)},
                                    {stem + ".pairs.svg", overlap_pairs_picture(graph, report, strong, language),
                                     both + say(Message::picture_pairs, language, {fixed_number(strong, 2)})}};
}

} // namespace kezheng
