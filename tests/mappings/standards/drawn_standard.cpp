#include "tests/mappings/standards/drawn_standard.hpp"

#include "graph/model/tier.hpp"
#include "mappings/documents/read_document.hpp"
#include "mappings/standards/parse_standard.hpp"
#include "mappings/standards/requirement_tables.hpp"
#include "mappings/standards/sections.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace kezheng::test {

Document document_from(std::string_view text) {
    Result<Document> document = read_document(text, "drawn.txt");
    if (!document) {
        throw std::runtime_error("the drawn document cannot be read");
    }
    return std::move(document).value();
}

std::vector<Line> lines_from(std::string_view text) {
    return lines_of(document_from(text).blocks);
}

ReadStandard standard_from(std::string_view text) {
    Result<ReadStandard> read = parse_standard(document_from(text), "s");
    if (!read) {
        throw std::runtime_error("the drawn document has no tables");
    }
    return std::move(read).value();
}

ReadTables tables_from(std::string_view text, const std::vector<std::string>& level_names) {
    ReadTables read;
    read.levels =
        parse_requirement_tables(document_from(text).blocks, "s", level_names, read.wrapped_lines, read.diagnostics);
    return read;
}

ReadSection section_from(SectionParser parser, std::string_view text, StandardDraft before) {
    ReadSection read{std::move(before), {}, 0};
    read.standard.id = "s";
    parser(lines_from(text), {read.standard, read.diagnostics, read.wrapped_lines});
    return read;
}

namespace {

std::string numbered(const std::string& printed, const std::string& text) {
    return (printed.empty() ? "-" : printed) + (text.empty() ? "" : ' ' + text) + '\n';
}

} // namespace

std::string outline(const std::vector<LevelDraft>& levels) {
    std::string text;
    for (const LevelDraft& level : levels) {
        text += "level " + std::to_string(level.number) + (level.name.zh.empty() ? "" : ' ' + level.name.zh) + '\n';
        for (const AreaDraft& area : level.areas) {
            text += numbered(area.printed, area.name.zh);
            for (const TaskDraft& task : area.tasks) {
                text += numbered(task.printed, task.name.zh);
                for (const SkillDraft& skill : task.skills) {
                    text += numbered(skill.printed, skill.statement);
                }
            }
        }
    }
    return text;
}

std::string listing(const std::vector<Diagnostic>& diagnostics) {
    std::string text;
    for (const Diagnostic& diagnostic : diagnostics) {
        text += std::to_string(diagnostic.source.line) + ' ' + std::string(rule_id(diagnostic.rule));
        text += diagnostic.node.empty() ? "" : ' ' + diagnostic.node;
        std::string separator = ": ";
        for (const Argument& argument : diagnostic.arguments) {
            text += std::exchange(separator, " | ") + argument.in(Language::chinese);
        }
        text += '\n';
    }
    return text;
}

std::string warnings(const std::vector<Diagnostic>& diagnostics) {
    std::string text;
    for (const Diagnostic& diagnostic : diagnostics) {
        if (severity_of(diagnostic.rule) != Severity::note) {
            text += std::to_string(diagnostic.source.line) + ' ' + std::string(rule_id(diagnostic.rule));
            text += diagnostic.node.empty() ? "\n" : ' ' + diagnostic.node + '\n';
        }
    }
    return text;
}

std::string majors_text(const StandardDraft& standard) {
    std::string text;
    for (const MajorDraft& major : standard.majors) {
        text +=
            std::string(name_of(major.catalogue)) + ' ' + std::string(name_of(major.tier)) + ' ' + major.name + '\n';
    }
    return text;
}

std::string roles_text(const StandardDraft& standard) {
    std::string text;
    for (const RoleDraft& role : standard.roles) {
        text += role.name + (role.group.empty() ? "" : " [" + role.group + ']');
        for (const unsigned level : role.levels) {
            text += ' ' + std::to_string(level);
        }
        text += '\n';
    }
    return text;
}

std::string terms_text(const StandardDraft& standard) {
    std::string text;
    for (const TermDraft& term : standard.terms) {
        text += term.number + ' ' + term.name.zh + " | " + term.name.en + " | " + term.definition + " | " +
                term.source_text + '\n';
    }
    return text;
}

std::string references_text(const StandardDraft& standard) {
    std::string text;
    for (const ReferenceDraft& reference : standard.references) {
        const bool normative = reference.manner == Cites::Manner::normative;
        text += normative ? "normative " + reference.code + " | " : '[' + reference.number + "] ";
        text += reference.text + '\n';
    }
    return text;
}

StandardDraft with_sorted_lists(StandardDraft standard) {
    std::ranges::stable_sort(standard.majors, {},
                             [](const MajorDraft& major) { return std::pair(major.catalogue, major.tier); });
    return standard;
}

std::vector<const SkillDraft*> skills_of(const StandardDraft& standard) {
    std::vector<const SkillDraft*> skills;
    for (const LevelDraft& level : standard.levels) {
        for (const AreaDraft& area : level.areas) {
            for (const TaskDraft& task : area.tasks) {
                for (const SkillDraft& skill : task.skills) {
                    skills.push_back(&skill);
                }
            }
        }
    }
    return skills;
}

std::string counts_of(const StandardDraft& standard) {
    std::string text;
    for (const LevelDraft& level : standard.levels) {
        std::size_t tasks = 0;
        std::size_t skills = 0;
        for (const AreaDraft& area : level.areas) {
            tasks += area.tasks.size();
            for (const TaskDraft& task : area.tasks) {
                skills += task.skills.size();
            }
        }
        text += text.empty() ? "" : " ";
        text += std::to_string(level.areas.size()) + '/' + std::to_string(tasks) + '/' + std::to_string(skills);
    }
    return text;
}

std::uint64_t hash_of(std::string_view text) {
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const char c : text) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    }
    return hash;
}

} // namespace kezheng::test
