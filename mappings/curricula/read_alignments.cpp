#include "graph/base/key_order.hpp"
#include "graph/base/suggestion.hpp"
#include "mappings/curricula/cell_values.hpp"
#include "mappings/curricula/table_readers.hpp"
#include "mappings/language/chinese_text.hpp"

#include <algorithm>
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
                    std::vector<AlignmentDraft>& alignments, std::vector<Diagnostic>& diagnostics)
        : m_table(table), m_known(known), m_requirements(requirements), m_alignments(alignments),
          m_diagnostics(diagnostics) {}

    void read() {
        for (const SheetRow* row : m_table.data_rows(m_diagnostics)) {
            read(*row);
        }
    }

  private:
    void read(const SheetRow& row) {
        const ColumnMeaning named_by =
            m_table.text(row, ColumnMeaning::code).empty() ? ColumnMeaning::name : ColumnMeaning::code;
        const std::string module(m_table.text(row, named_by));
        const std::string skill(m_table.text(row, ColumnMeaning::skill));
        if (module.empty() || skill.empty()) {
            report(module.empty() ? Rule::alignment_without_module : Rule::alignment_without_skill, {},
                   m_table.place(row, module.empty() ? ColumnMeaning::code : ColumnMeaning::skill));
            return;
        }
        AlignmentDraft alignment;
        alignment.source = m_table.place(row, ColumnMeaning::skill);
        alignment.module = module_named(module, m_table.place(row, named_by));
        alignment.skills = skills_named(skill, row);
        const std::string depth(m_table.text(row, ColumnMeaning::depth));
        const std::optional<Depth> read_depth = depth_in_cell(depth);
        if (!read_depth) {
            report(Rule::bad_depth, {depth}, m_table.place(row, ColumnMeaning::depth));
        }
        if (alignment.module.empty() || alignment.skills.empty() || !read_depth) {
            return;
        }
        alignment.depth = *read_depth;
        const std::string status(m_table.text(row, ColumnMeaning::status));
        const std::optional<Status> read_status = status_in_cell(status);
        if (!read_status) {
            report(Rule::bad_status, {status}, m_table.place(row, ColumnMeaning::status));
        }
        alignment.status = read_status.value_or(Status::proposed);
        alignment.hours = hours(row);
        alignment.note = std::string(m_table.text(row, ColumnMeaning::note));
        m_alignments.push_back(std::move(alignment));
    }

    /// The code of the module that a cell names by code or name; empty (and reported) where there is none.
    std::string module_named(const std::string& text, const SourceRef& place) {
        const std::string form = comparison_form(text);
        for (const auto member : {&ModuleDraft::code, &ModuleDraft::name}) {
            for (const ModuleDraft& module : m_known) {
                if (comparison_form(module.*member) == form) {
                    return module.code;
                }
            }
        }
        std::vector<std::string> names;
        for (const auto member : {&ModuleDraft::code, &ModuleDraft::name}) {
            for (const ModuleDraft& module : m_known) {
                names.push_back(module.*member);
            }
        }
        report(Rule::unknown_module, {text, suggestion(nearest_name(text, names), Message::hint_module_forms)}, place);
        return {};
    }

    /// Every requirement that a cell names: the whole text, or each part of a list.
    std::vector<std::string> skills_named(const std::string& text, const SheetRow& row) {
        const std::string standard(m_table.text(row, ColumnMeaning::standard));
        const std::string level(m_table.text(row, ColumnMeaning::level));
        const SourceRef place = m_table.place(row, ColumnMeaning::skill);
        // A list of requirements, unless only the whole text is one: titles hold the same signs.
        std::vector<std::string> parts = split_list(text, U";；、,，\n");
        const bool all_found = std::ranges::all_of(parts, [&](const std::string& part) {
            const FoundRequirements found = m_requirements.find(part, standard, level);
            return !found.skills.empty() || !found.candidates.empty();
        });
        if (!all_found && !m_requirements.find(text, standard, level).skills.empty()) {
            parts = {text};
        }
        std::vector<std::string> keys;
        for (const std::string& part : parts) {
            const FoundRequirements found = m_requirements.find(part, standard, level);
            if (!found.chosen.empty()) {
                report(Rule::repeated_number_resolved, {part, joined(found.candidates), found.chosen}, place);
            } else if (found.skills.empty() && !found.candidates.empty()) {
                report(Rule::ambiguous_requirement, {part, joined(found.candidates)}, place);
            } else if (found.skills.empty()) {
                report(Rule::unknown_requirement, {part, suggestion(found.nearest, Message::hint_requirement_forms)},
                       place);
            }
            keys.insert(keys.end(), found.skills.begin(), found.skills.end());
        }
        std::ranges::sort(keys, KeyBefore{});
        keys.erase(std::ranges::unique(keys).begin(), keys.end());
        return keys;
    }

    double hours(const SheetRow& row) {
        const std::string text(m_table.text(row, ColumnMeaning::hours));
        if (codes_in_cell(text).empty()) {
            return 0;
        }
        const std::optional<double> value = number_in_cell(text);
        if (!value || *value < 0) {
            report(Rule::bad_number,
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

    const TableView& m_table;
    std::span<const ModuleDraft> m_known;
    const RequirementIndex& m_requirements;
    std::vector<AlignmentDraft>& m_alignments;
    std::vector<Diagnostic>& m_diagnostics;
};

} // namespace

void read_alignments(const TableView& table, std::span<const ModuleDraft> known, const RequirementIndex& requirements,
                     std::vector<AlignmentDraft>& alignments, std::vector<Diagnostic>& diagnostics) {
    AlignmentReader(table, known, requirements, alignments, diagnostics).read();
}

} // namespace kezheng
