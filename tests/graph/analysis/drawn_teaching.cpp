#include "tests/graph/analysis/drawn_teaching.hpp"

#include "tests/support/graph_text.hpp"

#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace kezheng::test {

namespace {

Teaches teaches_of(const std::string& word, double hours) {
    Teaches teaches;
    teaches.depth = word[0] == 'I' ? Depth::introduced : word[0] == 'R' ? Depth::reinforced : Depth::mastered;
    teaches.status = word.ends_with('?') ? Status::proposed : word.ends_with('!') ? Status::rejected : Status::accepted;
    teaches.hours = hours;
    return teaches;
}

} // namespace

void add_modules(GraphBuilder& builder, std::string_view modules, std::string_view curriculum) {
    const std::string root(curriculum);
    builder.update_nodes(NodeKind::level, [](Node& level) {
        std::get<LevelDetails>(level.details).number = static_cast<unsigned>(level.key.back() - '0');
    });
    builder.add_node({NodeKind::curriculum, root, {"方案", {}}, CurriculumDetails{}, {}});
    std::istringstream lines{std::string(modules)};
    for (std::string line; std::getline(lines, line);) {
        std::istringstream parts(line);
        std::string part;
        std::getline(parts, part, '|');
        ModuleDetails details;
        std::istringstream head(part);
        if (!(head >> details.code)) {
            continue;
        }
        head >> details.term >> details.hours >> details.credits;
        const std::string key = root + '/' + details.code;
        while (std::getline(parts, part, '|')) {
            std::istringstream words(part);
            std::string first;
            std::string second;
            double hours = 0;
            words >> first >> second >> hours;
            if (first == "lacks") {
                details.unknown_requisites.push_back(second);
            } else if (first == "after" || first == "with") {
                builder.add_edge({EdgeKind::precedes,
                                  second.find('/') == std::string::npos ? root + '/' + second : second,
                                  key,
                                  ModuleSequence{first == "after" ? ModuleSequence::Manner::prerequisite
                                                                  : ModuleSequence::Manner::corequisite},
                                  {}});
            } else {
                builder.add_edge({EdgeKind::teaches, key, first, teaches_of(second, hours), {}});
            }
        }
        builder.add_node({NodeKind::module, key, {details.code, {}}, details, {}});
        builder.add_edge({EdgeKind::contains, root, key, {}, {}});
    }
}

CompetencyGraph teaching_graph(std::string_view modules, std::string_view more) {
    GraphBuilder builder = builder_from(std::string(two_levels) + std::string(more));
    add_modules(builder, modules);
    Sealed sealed = std::move(builder).seal();
    if (!sealed.diagnostics.empty()) {
        throw std::runtime_error(message_of(sealed.diagnostics.front(), Language::english));
    }
    return std::move(sealed.graph);
}

} // namespace kezheng::test
