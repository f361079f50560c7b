#include "mappings/curricula/reviewed_alignments.hpp"

#include "graph/base/fingerprint.hpp"
#include "graph/base/phrase.hpp"
#include "mappings/curricula/sheet_sorting.hpp"
#include "mappings/curricula/table_readers.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace kezheng {

namespace {

std::optional<TableView> alignment_table(const SourceSheet& sheet) {
    std::optional<TableView> table = find_table(sheet);
    const SheetPurpose purpose = purpose_of(sheet, table);
    const bool fits = purpose == SheetPurpose::alignments || purpose == SheetPurpose::candidate_alignments;
    return fits ? std::move(table) : std::nullopt;
}

/// Compares what was judged with what is there.
class TextCheck {
  public:
    TextCheck(std::span<const ModuleDraft> modules, const RequirementTexts& texts, std::vector<Diagnostic>& diagnostics)
        : m_modules(modules), m_texts(texts), m_diagnostics(diagnostics) {}

    /// Sets the state of a decision; follows a requirement's text to another key.
    void check(const AlignmentDraft& row, AlignmentDecision& decision) {
        const bool module_changed = changed(row.module, row.module_fingerprint);
        bool skill_changed = false;
        if (row.module_fingerprint.empty() && row.skill_fingerprint.empty()) {
            return;
        }
        decision.state = AlignmentDecision::State::current;
        const std::vector<std::string>* const now = m_texts.find(decision.skill);
        if (!row.skill_fingerprint.empty() && row.skills.size() == 1 && now != nullptr &&
            std::ranges::find(*now, row.skill_fingerprint) == now->end()) {
            const std::string_view there = m_texts.with_text(standard_of_key(decision.skill), row.skill_fingerprint);
            skill_changed = there.empty();
            if (!there.empty()) {
                report(Rule::decision_moved, {decision.skill, std::string(there)}, decision.source);
                decision.skill = there;
                decision.state = AlignmentDecision::State::moved;
            }
        }
        if (module_changed || skill_changed) {
            decision.state = AlignmentDecision::State::stale;
            const Message which = module_changed && skill_changed ? Message::reviewed_both_changed
                                  : module_changed                ? Message::reviewed_module_changed
                                                                  : Message::reviewed_skill_changed;
            report(Rule::alignment_stale, {decision.module, decision.skill, phrase(which)}, decision.source);
        }
    }

  private:
    [[nodiscard]] bool changed(const std::string& code, const std::string& fingerprint) const {
        const auto module = std::ranges::find(m_modules, code, &ModuleDraft::code);
        return !fingerprint.empty() && module != m_modules.end() && !module->description.empty() &&
               module_fingerprint(*module) != fingerprint;
    }
    void report(Rule rule, std::vector<Argument> arguments, const SourceRef& place) {
        m_diagnostics.push_back({rule, std::move(arguments), place, {}});
    }

    std::span<const ModuleDraft> m_modules;
    const RequirementTexts& m_texts;
    std::vector<Diagnostic>& m_diagnostics;
};

bool same_verdict(const AlignmentDraft& one, const AlignmentDecision& other) {
    return one.status == other.status && (one.status == Status::rejected || one.depth == other.depth);
}

LocalisedText verdict_text(Status status, Depth depth) {
    LocalisedText text = heading_of(status);
    if (status == Status::accepted) {
        text.zh += "，" + heading_of(depth).zh;
        text.en += ", " + heading_of(depth).en;
    }
    return text;
}

class AlignmentMerger {
  public:
    AlignmentMerger(CurriculumDraft& curriculum, OnConflict on_conflict)
        : m_alignments(curriculum.alignments), m_on_conflict(on_conflict) {}

    void merge(const AlignmentDecision& decision) {
        const AlignmentDraft* standing = nullptr; // what the curriculum says, decided rather than proposed
        bool agrees = false;
        for (const AlignmentDraft& alignment : m_alignments) {
            if (speaks_of(alignment, decision)) {
                agrees = agrees || same_verdict(alignment, decision);
                standing = standing == nullptr || standing->status == Status::proposed ? &alignment : standing;
            }
        }
        if (decision.state == AlignmentDecision::State::stale) {
            if (standing == nullptr && decision.status == Status::accepted) {
                add(decision, Status::proposed, 0);
            }
        } else if (standing == nullptr) {
            add(decision, decision.status, 0);
            ++m_result.added;
        } else if (agrees) {
            (void)take_out(decision, Status::proposed);
            ++m_result.unchanged;
        } else if (standing->status == Status::proposed) {
            add(decision, decision.status, take_out(decision, Status::proposed));
            ++m_result.updated;
        } else {
            m_result.conflicts.push_back(
                {Rule::decision_against,
                 {decision.module, decision.skill, verdict_text(standing->status, standing->depth),
                  verdict_text(decision.status, decision.depth)},
                 decision.source,
                 {}});
            if (m_on_conflict == OnConflict::take_new) {
                add(decision, decision.status,
                    take_out(decision, Status::accepted) + take_out(decision, Status::rejected) +
                        take_out(decision, Status::proposed));
                ++m_result.updated;
            } else {
                ++m_result.kept;
            }
        }
    }

    [[nodiscard]] AlignmentMerge take() && { return std::move(m_result); }

  private:
    static bool speaks_of(const AlignmentDraft& alignment, const AlignmentDecision& decision) {
        return alignment.module == decision.module &&
               std::ranges::find(alignment.skills, decision.skill) != alignment.skills.end();
    }

    void add(const AlignmentDecision& decision, Status status, double hours_before) {
        AlignmentDraft alignment;
        alignment.module = decision.module;
        alignment.skills = {decision.skill};
        alignment.depth = decision.depth;
        alignment.hours = decision.hours > 0 ? decision.hours : hours_before;
        alignment.status = status;
        alignment.note = decision.note;
        alignment.source = decision.source;
        m_alignments.push_back(std::move(alignment));
    }

    /// Takes the pair out of the alignments of a status; returns the hours that it had there.
    double take_out(const AlignmentDecision& decision, Status status) {
        double taken = 0;
        for (AlignmentDraft& alignment : m_alignments) {
            if (alignment.status == status && speaks_of(alignment, decision)) {
                const double share = alignment.hours / static_cast<double>(alignment.skills.size());
                alignment.hours -= share;
                taken += share;
                std::erase(alignment.skills, decision.skill);
            }
        }
        std::erase_if(m_alignments, [](const AlignmentDraft& alignment) { return alignment.skills.empty(); });
        return taken;
    }

    std::vector<AlignmentDraft>& m_alignments;
    OnConflict m_on_conflict;
    AlignmentMerge m_result;
};

} // namespace

bool holds_alignments(const ReadSheets& sheets) {
    return std::ranges::any_of(sheets.sheets,
                               [](const SourceSheet& sheet) { return alignment_table(sheet).has_value(); });
}

std::vector<ModuleDraft> modules_named_in(const ReadSheets& sheets) {
    std::vector<ModuleDraft> modules;
    std::vector<Diagnostic> of_the_rows; // reported when the alignments are read
    for (const SourceSheet& sheet : sheets.sheets) {
        const std::optional<TableView> table = alignment_table(sheet);
        if (!table) {
            continue;
        }
        for (const SheetRow* row : table->data_rows(of_the_rows)) {
            ModuleDraft module;
            module.code = table->text(*row, ColumnMeaning::code);
            module.name = table->text(*row, ColumnMeaning::name);
            module.code = module.code.empty() ? module.name : module.code;
            if (!module.code.empty() && std::ranges::find(modules, module.code, &ModuleDraft::code) == modules.end()) {
                modules.push_back(std::move(module));
            }
        }
    }
    return modules;
}

Result<ReviewedAlignments> read_reviewed_alignments(const ReadSheets& sheets, std::string_view file,
                                                    std::span<const ModuleDraft> modules,
                                                    const RequirementIndex& requirements,
                                                    const RequirementTexts& texts) {
    ReviewedAlignments result;
    result.diagnostics = sheets.diagnostics;
    TextCheck check(modules, texts, result.diagnostics);
    bool found = false;
    for (const SourceSheet& sheet : sheets.sheets) {
        const std::optional<TableView> table = alignment_table(sheet);
        if (!table) {
            continue;
        }
        found = true;
        std::vector<Diagnostic> counted; // reported by read_alignments()
        std::vector<AlignmentDraft> rows;
        read_alignments(*table, modules, requirements, rows, result.diagnostics);
        result.unusable += table->data_rows(counted).size() - rows.size();
        for (const AlignmentDraft& row : rows) {
            const bool left_empty = table->has(ColumnMeaning::status) && !row.has_status;
            if (row.status == Status::proposed || left_empty) {
                ++result.open;
                continue;
            }
            for (const std::string& skill : row.skills) {
                AlignmentDecision decision;
                decision.module = row.module;
                decision.skill = skill;
                decision.depth = row.depth;
                decision.hours = row.hours / static_cast<double>(row.skills.size());
                decision.status = row.status;
                decision.note = row.note;
                decision.source = row.source;
                check.check(row, decision);
                result.decisions.push_back(std::move(decision));
            }
        }
    }
    join_other_standards(result.diagnostics);
    if (!found) {
        return std::unexpected(
            Error{Message::error_no_alignments, {what_stands_in(sheets.sheets)}, {.file = std::string(file)}});
    }
    return result;
}

AlignmentMerge merge_alignments(CurriculumDraft& curriculum, std::span<const AlignmentDecision> decisions,
                                OnConflict on_conflict) {
    AlignmentMerger merger(curriculum, on_conflict);
    for (const AlignmentDecision& decision : decisions) {
        merger.merge(decision);
    }
    return std::move(merger).take();
}

std::string module_fingerprint(const ModuleDraft& module) {
    return fingerprint_of(module.name + '\n' + module.description);
}

} // namespace kezheng
