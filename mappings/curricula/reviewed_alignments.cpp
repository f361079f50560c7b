#include "mappings/curricula/reviewed_alignments.hpp"

#include "mappings/curricula/sheet_sorting.hpp"
#include "mappings/curricula/table_readers.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace kezheng {

namespace {

using TeachingPair = std::pair<std::string, std::string>;

/// How a curriculum stands to each pair of module and requirement: the most decided of its alignments.
std::map<TeachingPair, Status> standing_of(const CurriculumDraft& curriculum) {
    std::map<TeachingPair, Status> standing;
    for (const AlignmentDraft& alignment : curriculum.alignments) {
        for (const std::string& skill : alignment.skills) {
            const auto [place, added] = standing.try_emplace({alignment.module, skill}, alignment.status);
            if (!added && alignment.status != Status::proposed && place->second != Status::accepted) {
                place->second = alignment.status;
            }
        }
    }
    return standing;
}

} // namespace

Result<ReviewedAlignments> read_reviewed_alignments(const CurriculumFile& file, const CurriculumDraft& curriculum,
                                                    const RequirementIndex& requirements) {
    Result<ReadSheets> sheets = read_sheets(file.bytes, file.name);
    if (!sheets) {
        return std::unexpected(sheets.error());
    }
    ReviewedAlignments result;
    result.diagnostics = std::move(sheets->diagnostics);
    std::vector<AlignmentDraft> rows;
    bool found = false;
    for (const SourceSheet& sheet : sheets->sheets) {
        const std::optional<TableView> table = find_table(sheet);
        const SheetPurpose purpose = purpose_of(sheet, table);
        if (purpose == SheetPurpose::alignments || purpose == SheetPurpose::candidate_alignments) {
            found = true;
            read_alignments(*table, curriculum.modules, requirements, rows, result.diagnostics);
        }
    }
    if (!found) {
        return std::unexpected(
            Error{Message::error_no_alignments, {what_stands_in(sheets->sheets)}, {.file = file.name}});
    }
    const std::map<TeachingPair, Status> standing = standing_of(curriculum);
    for (AlignmentDraft& row : rows) {
        if (row.status == Status::proposed) {
            result.open += row.skills.size();
            continue;
        }
        std::erase_if(row.skills, [&](const std::string& skill) {
            const auto place = standing.find({row.module, skill});
            const bool against =
                place != standing.end() && place->second != Status::proposed && place->second != row.status;
            if (against) {
                result.diagnostics.push_back({Rule::decision_against,
                                              {row.module, skill, heading_of(place->second), heading_of(row.status)},
                                              row.source,
                                              {}});
            }
            return against;
        });
        if (!row.skills.empty()) {
            (row.status == Status::accepted ? result.accepted : result.rejected) += row.skills.size();
            result.decided.push_back(std::move(row));
        }
    }
    return result;
}

void apply_reviewed_alignments(const ReviewedAlignments& reviewed, CurriculumDraft& curriculum) {
    std::map<TeachingPair, Status> standing = standing_of(curriculum);
    for (AlignmentDraft decided : reviewed.decided) {
        for (AlignmentDraft& alignment : curriculum.alignments) {
            if (alignment.module == decided.module && alignment.status == Status::proposed) {
                std::erase_if(alignment.skills, [&](const std::string& skill) {
                    return std::ranges::find(decided.skills, skill) != decided.skills.end();
                });
            }
        }
        std::erase_if(decided.skills, [&](const std::string& skill) {
            const auto place = standing.find({decided.module, skill});
            return place != standing.end() && place->second == decided.status;
        });
        for (const std::string& skill : decided.skills) {
            standing[{decided.module, skill}] = decided.status;
        }
        if (!decided.skills.empty()) {
            curriculum.alignments.push_back(std::move(decided));
        }
    }
    std::erase_if(curriculum.alignments, [](const AlignmentDraft& alignment) { return alignment.skills.empty(); });
}

} // namespace kezheng
