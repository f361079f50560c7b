#include "cli/loading/load_roles.hpp"

#include "cli/loading/load_curriculum.hpp"
#include "cli/loading/loading.hpp"
#include "graph/model/graph_builder.hpp"
#include "mappings/alignments/role_requirements.hpp"
#include "mappings/curricula/register_curriculum.hpp"
#include "mappings/standards/register_standard.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace kezheng {

Result<LoadedRoles> load_roles(const std::string& curriculum, const CommonOptions& options, Io& io) {
    Result<StandardDrafts> drafts = read_standards(options, io);
    if (!drafts) {
        return std::unexpected(drafts.error());
    }
    LoadedRoles loaded{GraphBuilder().seal().graph, std::move(drafts->diagnostics)};
    GraphBuilder builder;
    for (const StandardDraft& standard : drafts->standards) {
        register_standard(standard, builder);
        for (EdgeDraft& edge : role_requirements(standard)) {
            builder.add_edge(std::move(edge));
        }
    }
    if (!curriculum.empty()) {
        Result<ReadCurriculum> read = read_named_curriculum(curriculum, drafts->standards, io);
        if (!read) {
            return std::unexpected(read.error());
        }
        std::ranges::move(read->diagnostics, std::back_inserter(loaded.diagnostics));
        std::ranges::move(register_curriculum(read->curriculum, builder), std::back_inserter(loaded.diagnostics));
    }
    Sealed sealed = std::move(builder).seal();
    std::ranges::move(sealed.diagnostics, std::back_inserter(loaded.diagnostics));
    loaded.graph = std::move(sealed.graph);
    return loaded;
}

} // namespace kezheng
