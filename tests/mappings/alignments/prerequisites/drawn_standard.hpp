#pragma once

#include "mappings/alignments/prerequisites/propose_sequences.hpp"
#include "mappings/language/facet_extraction.hpp"
#include "mappings/standards/standard_draft.hpp"

#include <algorithm>
#include <map>
#include <sstream>
#include <string>

namespace kezheng::test {

/// A standard drawn as text, with facets read from the sentences: `= 初级` begins a level, `# 工作领域` an area, `*
/// 任务` a task, every other line is a requirement of that task.
inline StandardDraft drawn_standard(const std::string& text) {
    StandardDraft standard;
    standard.id = "s";
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        const std::string rest = line.size() > 2 ? line.substr(2) : std::string();
        if (line.starts_with("= ")) {
            LevelDraft& level = standard.levels.emplace_back();
            level.number = static_cast<unsigned>(standard.levels.size());
            level.name.zh = rest;
        } else if (line.starts_with("# ")) {
            standard.levels.back().areas.emplace_back().name.zh = rest;
        } else if (line.starts_with("* ")) {
            standard.levels.back().areas.back().tasks.emplace_back().name.zh = rest;
        } else if (!line.empty()) {
            SkillDraft& skill = standard.levels.back().areas.back().tasks.back().skills.emplace_back();
            skill.statement = line;
            skill.facets = extract_facets(line, bundled_lexicon());
        }
    }
    return standard;
}

/// The steps between tasks by their names, one a line, in the order of the letters: `前者 -> 后者 rule`, `~>` for
/// workflow.
inline std::string steps_between_tasks(const StandardDraft& standard) {
    std::map<std::string, std::string> names;
    for (const LevelDraft& level : standard.levels) {
        for (std::size_t a = 0; a < level.areas.size(); ++a) {
            for (std::size_t t = 0; t < level.areas[a].tasks.size(); ++t) {
                names["s/" + std::to_string(level.number) + '/' + std::to_string(a + 1) + '.' + std::to_string(t + 1)] =
                    level.areas[a].tasks[t].name.zh;
            }
        }
    }
    std::vector<std::string> lines;
    for (const EdgeDraft& edge : propose_sequences(standard).edges) {
        if (names.contains(edge.from) && names.contains(edge.to)) {
            lines.push_back(names[edge.from] + (edge.kind == EdgeKind::feeds ? " ~> " : " -> ") + names[edge.to] + ' ' +
                            edge.details.get<Sequence>().rule + '\n');
        }
    }
    std::ranges::sort(lines);
    std::string all;
    for (const std::string& line : lines) {
        all += line;
    }
    return all;
}

} // namespace kezheng::test
