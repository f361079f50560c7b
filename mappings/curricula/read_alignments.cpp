#include "graph/base/key_order.hpp"
#include "graph/base/phrase.hpp"
#include "mappings/curricula/cell_values.hpp"
#include "mappings/curricula/depth_reader.hpp"
#include "mappings/curricula/requirement_cell.hpp"
#include "mappings/curricula/table_readers.hpp"
#include "mappings/language/chinese_text.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace kezheng {

namespace {

std::string joined(const std::vector<std::string>& keys) {
    std::string text;
    for (const std::string& key : keys) {
        text += text.empty() ? key : " " + key;
    }
    return text;
}

class AlignmentReader {
  public:
    AlignmentReader(const TableView& table, std::span<const ModuleDraft> known, const RequirementIndex& requirements,
                    std::vector<AlignmentDraft>& alignments, std::vector<Diagnostic>& diagnostics, Message tables)
        : m_tables(tables), m_table(table), m_known(known), m_requirements(requirements), m_alignments(alignments),
          m_diagnostics(diagnostics) {}

    void read() {
        const std::vector<const SheetRow*> rows = m_table.data_rows(m_diagnostics);
        std::vector<std::string_view> depths;
        depths.reserve(rows.size());
        for (const SheetRow* row : rows) {
            depths.push_back(m_table.text(*row, ColumnMeaning::depth));
        }
        m_depths = DepthReader(depths);
        for (const SheetRow* row : rows) {
            read(*row);
        }
    }

  private:
    void read(const SheetRow& row) {
        const ColumnMeaning named_by =
            m_table.text(row, ColumnMeaning::code).empty() ? ColumnMeaning::name : ColumnMeaning::code;
        const std::string module(m_table.text(row, named_by));
        const std::string skill(m_table.text(row, ColumnMeaning::skill));
        const bool describes_modules = m_table.has(ColumnMeaning::term) || m_table.has(ColumnMeaning::credits);
        if (!module.empty() && skill.empty() && describes_modules) {
            return; // a module that is aligned to nothing
        }
        if (module.empty() || skill.empty()) {
            const ColumnMeaning module_column =
                m_table.has(ColumnMeaning::code) ? ColumnMeaning::code : ColumnMeaning::name;
            report(module.empty() ? Rule::alignment_without_module : Rule::alignment_without_skill, {},
                   m_table.place(row, module.empty() ? module_column : ColumnMeaning::skill));
            return;
        }
        AlignmentDraft alignment;
        alignment.source = m_table.place(row, ColumnMeaning::skill);
        const std::vector<std::string> taught_by = modules_named(module, m_table.place(row, named_by));
        alignment.skills = skills_named(m_requirements, requirement_cells(m_table, row), m_diagnostics);
        const std::optional<Depth> read_depth = m_depths.read(m_table.text(row, ColumnMeaning::depth),
                                                              m_table.place(row, ColumnMeaning::depth), m_diagnostics);
        if (taught_by.empty() || alignment.skills.empty() || !read_depth) {
            return;
        }
        alignment.depth = *read_depth;
        const std::string status(m_table.text(row, ColumnMeaning::status));
        const std::optional<Status> read_status = status_in_cell(status);
        if (!read_status) {
            report(Rule::bad_status, {status}, m_table.place(row, ColumnMeaning::status));
        }
        alignment.has_status = !status.empty();
        alignment.status = read_status.value_or(Status::proposed);
        alignment.hours = hours(row) / static_cast<double>(taught_by.size());
        alignment.note = std::string(m_table.text(row, ColumnMeaning::note));
        alignment.module_fingerprint = std::string(m_table.text(row, ColumnMeaning::module_fingerprint));
        alignment.skill_fingerprint = std::string(m_table.text(row, ColumnMeaning::skill_fingerprint));
        for (const std::string& code : taught_by) {
            alignment.module = code;
            m_alignments.push_back(alignment);
        }
    }

    /// The codes of the modules that a cell names: one, or several with `、`, `；` or `，` between them, where the
    /// whole text is none and one of the parts is.
    std::vector<std::string> modules_named(const std::string& text, const SourceRef& place) {
        std::vector<std::string> parts{text};
        const FoundModule whole = m_known.find(text);
        if (whole.code.empty() && whole.several.empty()) {
            std::vector<std::string> split = split_list(text, U";；、,，\n");
            const bool is_list = split.size() > 1 && std::ranges::any_of(split, [&](const std::string& part) {
                                     return !m_known.find(part).code.empty();
                                 });
            if (is_list) {
                parts = std::move(split);
            }
        }
        std::vector<std::string> codes;
        for (const std::string& part : parts) {
            std::string code = module_named(m_known, part, place, m_diagnostics, m_tables);
            if (!code.empty() && std::ranges::find(codes, code) == codes.end()) {
                codes.push_back(std::move(code));
            }
        }
        return codes;
    }

    double hours(const SheetRow& row) {
        const std::string text(m_table.text(row, ColumnMeaning::hours));
        if (codes_in_cell(text).empty()) {
            return 0;
        }
        const std::optional<double> value = number_in_cell(text);
        if (!value || *value < 0) {
            report(value ? Rule::number_below_zero : Rule::bad_number,
                   {text, LocalisedText{say(Message::curriculum_hours, Language::chinese),
                                        say(Message::curriculum_hours, Language::english)}},
                   m_table.place(row, ColumnMeaning::hours));
            return 0;
        }
        return *value;
    }

    void report(Rule rule, std::vector<Argument> arguments, SourceRef place) {
        m_diagnostics.push_back({rule, std::move(arguments), std::move(place), {}});
    }

    Message m_tables;
    const TableView& m_table;
    ModuleLookup m_known;
    const RequirementIndex& m_requirements;
    std::vector<AlignmentDraft>& m_alignments;
    std::vector<Diagnostic>& m_diagnostics;
    DepthReader m_depths;
};

LocalisedText standards_of(const RequirementIndex& requirements) {
    std::string keys;
    for (const std::string& key : requirements.standards()) {
        keys += (keys.empty() ? "" : " ") + key;
    }
    return phrase(Message::hint_loaded_standards, {keys});
}

} // namespace

RequirementCells requirement_cells(const TableView& table, const SheetRow& row) {
    return {table.text(row, ColumnMeaning::skill),     table.text(row, ColumnMeaning::standard),
            table.text(row, ColumnMeaning::level),     table.place(row, ColumnMeaning::skill),
            table.place(row, ColumnMeaning::standard), table.place(row, ColumnMeaning::level)};
}

std::vector<std::string> skills_named(const RequirementIndex& requirements, const RequirementCells& cells,
                                      std::vector<Diagnostic>& diagnostics) {
    const std::string_view text = cells.text;
    const std::string_view standard = cells.standard;
    const std::string_view level = cells.level;
    const auto report_at = [&](const SourceRef& place, Rule rule, std::vector<Argument> arguments) {
        diagnostics.push_back({rule, std::move(arguments), place, {}});
    };
    const auto report = [&](Rule rule, std::vector<Argument> arguments) {
        report_at(cells.place, rule, std::move(arguments));
    };
    std::vector<std::string> keys;
    if (is_day(text)) {
        report(Rule::cell_is_date, {std::string(text)});
        return keys;
    }
    for (const CellRequirement& part : requirements_in_cell(requirements, text, standard, level)) {
        const FoundRequirements& found = part.found;
        if (!found.elsewhere.empty()) {
            report(Rule::other_standard_lines, {"1", found.elsewhere});
        } else if (found.unknown_standard) {
            report_at(cells.standard_place, Rule::unknown_standard,
                      {std::string(standard), standards_of(requirements)});
        } else if (found.unknown_level) {
            report_at(cells.level_place, Rule::unknown_level, {std::string(level)});
        } else if (part.bad_range) {
            report(Rule::bad_range, {part.text});
        } else if (!found.chosen.empty()) {
            report(Rule::repeated_number_resolved, {part.text, joined(found.candidates), found.chosen});
        } else if (found.skills.empty() && !found.candidates.empty()) {
            report(Rule::ambiguous_requirement, {part.text, joined(found.candidates)});
        } else if (found.skills.empty()) {
            const std::string nearest =
                requirements.nearest(part.text, found.standard.empty() ? standard : found.standard,
                                     found.level.empty() ? level : found.level);
            report(Rule::unknown_requirement, {part.text, suggestion(nearest, Message::hint_requirement_forms)});
        } else if (!found.unread.empty()) {
            report(Rule::number_rest, {part.text, found.unread});
        }
        keys.insert(keys.end(), found.skills.begin(), found.skills.end());
    }
    std::ranges::sort(keys, KeyBefore{});
    keys.erase(std::ranges::unique(keys).begin(), keys.end());
    return keys;
}

void join_other_standards(std::vector<Diagnostic>& diagnostics) {
    std::map<std::pair<std::string, std::string>, std::size_t> counts; // by file and standard
    for (const Diagnostic& diagnostic : diagnostics) {
        if (diagnostic.rule == Rule::other_standard_lines) {
            counts[{diagnostic.source.file, diagnostic.arguments.back().in(Language::english)}] +=
                std::stoul(diagnostic.arguments.front().in(Language::english));
        }
    }
    std::vector<Diagnostic> kept;
    for (Diagnostic& diagnostic : diagnostics) {
        if (diagnostic.rule == Rule::other_standard_lines) {
            const std::string standard = diagnostic.arguments.back().in(Language::english);
            const auto count = counts.extract({diagnostic.source.file, standard});
            if (count.empty()) {
                continue; // the first one speaks for all
            }
            diagnostic.arguments.front() = std::to_string(count.mapped());
        }
        kept.push_back(std::move(diagnostic));
    }
    diagnostics = std::move(kept);
}

void read_alignments(const TableView& table, std::span<const ModuleDraft> known, const RequirementIndex& requirements,
                     std::vector<AlignmentDraft>& alignments, std::vector<Diagnostic>& diagnostics, Message tables) {
    AlignmentReader(table, known, requirements, alignments, diagnostics, tables).read();
}

} // namespace kezheng
