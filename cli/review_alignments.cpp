#include "cli/review_alignments.hpp"

#include "cli/curriculum_workbook.hpp"
#include "cli/files.hpp"
#include "cli/loading/load_curriculum.hpp"
#include "cli/loading/loading.hpp"
#include "cli/reporting.hpp"
#include "exporters/json/alignment_review_json.hpp"
#include "exporters/tables/csv.hpp"
#include "exporters/tables/xlsx.hpp"
#include "graph/base/message.hpp"
#include "graph/model/graph_builder.hpp"
#include "mappings/curricula/reviewed_alignments.hpp"
#include "mappings/standards/register_standard.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <utility>

namespace kezheng {

namespace {

/// One review of alignments, from its files to the curriculum.
class AlignmentReview {
  public:
    AlignmentReview(const ReviewOptions& options, const CommonOptions& common, Io& io)
        : m_options(options), m_common(common), m_io(io) {}

    Exit run(std::span<const ReviewFile> files) {
        if (!target().empty() && (!target().ends_with(".csv") && !target().ends_with(".xlsx"))) {
            return print_usage_error({Message::usage_reviewed_output, {target()}, {}}, "review", m_common, m_io);
        }
        if (target().ends_with(".xlsx") && m_options.into.empty()) {
            return print_usage_error({Message::usage_reviewed_output, {target()}, {}}, "review", m_common, m_io);
        }
        Result<StandardDrafts> standards = read_standards(m_common, m_io);
        if (!standards) {
            return print_error(standards.error(), m_common, m_io);
        }
        m_diagnostics = std::move(standards->diagnostics);
        m_standards = std::move(standards->standards);
        if (const Result<void> found = find_curriculum(files); !found) {
            return print_error(found.error(), m_common, m_io);
        }
        if (const Result<void> done = read_and_merge(files); !done) {
            return print_error(done.error(), m_common, m_io);
        }
        print_diagnostics(m_diagnostics, m_common, m_io);
        if (is_of_another_curriculum()) {
            return print_error({Message::error_review_other_curriculum,
                                {std::to_string(m_summary.unusable_rows), m_options.into},
                                {.file = files.front().path}},
                               m_common, m_io);
        }
        if (!target().empty() && !stops()) {
            if (const Result<void> written = write(); !written) {
                return print_error(written.error(), m_common, m_io);
            }
            m_summary.merged.written = true;
        }
        return report();
    }

  private:
    /// Where the curriculum goes: --output, unless that takes the report.
    [[nodiscard]] std::string target() const {
        const bool takes_report = m_common.output == "-" || m_common.output.ends_with(".json");
        return takes_report ? std::string() : m_common.output;
    }

    /// Whether there are rows, and none is about a module of the curriculum.
    [[nodiscard]] bool is_of_another_curriculum() const {
        return !m_options.into.empty() && m_summary.unusable_rows > 0 && m_summary.undecided == 0 &&
               m_summary.decisions.empty();
    }

    [[nodiscard]] bool stops() const { return m_options.on_conflict == "stop" && m_summary.merged.conflicts > 0; }

    /// The curriculum of --into; without it one of the modules that the files name.
    Result<void> find_curriculum(std::span<const ReviewFile> files) {
        if (m_options.into.empty()) {
            for (const ReviewFile& file : files) {
                for (ModuleDraft& module : modules_named_in(file.sheets)) {
                    if (std::ranges::find(m_curriculum.modules, module.code, &ModuleDraft::code) ==
                        m_curriculum.modules.end()) {
                        m_curriculum.modules.push_back(std::move(module));
                    }
                }
            }
            return {};
        }
        Result<ReadCurriculum> read = read_named_curriculum(m_options.into, m_standards, m_io);
        if (!read) {
            return std::unexpected(read.error());
        }
        std::ranges::move(read->diagnostics, std::back_inserter(m_diagnostics));
        m_curriculum = std::move(read->curriculum);
        return {};
    }

    Result<void> read_and_merge(std::span<const ReviewFile> files) {
        const RequirementIndex index(m_standards);
        const RequirementTexts texts(m_standards);
        const OnConflict on_conflict = m_options.on_conflict == "new"   ? OnConflict::take_new
                                       : m_options.on_conflict == "old" ? OnConflict::keep_old
                                                                        : OnConflict::stop;
        AlignmentMergeCounts& counts = m_summary.merged;
        counts.curriculum = m_options.into;
        counts.file = target();
        for (const ReviewFile& file : files) {
            Result<ReviewedAlignments> read =
                read_reviewed_alignments(file.sheets, file.path, m_curriculum.modules, index, texts);
            if (!read) {
                return std::unexpected(read.error());
            }
            std::ranges::move(read->diagnostics, std::back_inserter(m_diagnostics));
            const AlignmentMerge merge = merge_alignments(m_curriculum, read->decisions, on_conflict);
            std::ranges::copy(merge.conflicts, std::back_inserter(m_diagnostics));
            counts.added += merge.added;
            counts.updated += merge.updated;
            counts.unchanged += merge.unchanged;
            counts.kept += merge.kept;
            counts.conflicts += merge.conflicts.size();
            m_summary.files.push_back(file.path);
            m_summary.undecided += read->open;
            m_summary.unusable_rows += read->unusable;
            std::ranges::move(read->decisions, std::back_inserter(m_summary.decisions));
        }
        for (const AlignmentDraft& alignment : m_curriculum.alignments) {
            counts.total += alignment.skills.size();
        }
        return {};
    }

    [[nodiscard]] Result<void> write() const {
        const Language language = m_common.language;
        if (target().ends_with(".csv")) {
            const Sheet sheet = alignment_sheet(m_curriculum, language);
            return write_file(target(), csv_of(sheet, CsvStart::byte_order_mark), m_common.force);
        }
        GraphBuilder builder;
        for (const StandardDraft& standard : m_standards) {
            register_standard(standard, builder);
        }
        const Sealed sealed = std::move(builder).seal();
        const Result<std::string> book = xlsx_of(curriculum_workbook(m_curriculum, sealed.graph, 0, language));
        return book ? write_file(target(), *book, m_common.force) : std::unexpected(book.error());
    }

    Exit report() {
        CommonOptions shown = m_common;
        shown.output = target().empty() ? m_common.output : "";
        const Exit delivered =
            deliver(wants_json(shown) ? alignment_review_json(m_summary) : summary_text(), shown, m_io);
        if (delivered != Exit::done) {
            return delivered;
        }
        const bool is_stale = count_of(AlignmentDecision::State::stale) > 0;
        if (stops() || (m_options.strict && (is_stale || m_summary.unusable_rows > 0))) {
            return Exit::findings;
        }
        const bool is_lost =
            target().empty() && !m_options.into.empty() && m_summary.merged.added + m_summary.merged.updated > 0;
        return is_lost ? print_error({Message::error_alignments_not_kept, {m_options.into}, {}}, m_common, m_io)
                       : Exit::done;
    }

    [[nodiscard]] std::size_t count_of(AlignmentDecision::State state) const {
        return static_cast<std::size_t>(std::ranges::count(m_summary.decisions, state, &AlignmentDecision::state));
    }

    [[nodiscard]] std::string summary_text() const {
        const auto line = [&](Message message, const std::vector<std::string>& arguments) {
            return say(message, m_common.language, arguments) + '\n';
        };
        const auto text = [](std::size_t count) { return std::to_string(count); };
        const std::size_t all = m_summary.decisions.size();
        const auto accepted = static_cast<std::size_t>(
            std::ranges::count(m_summary.decisions, Status::accepted, &AlignmentDecision::status));
        using enum AlignmentDecision::State;
        const std::string result =
            line(Message::review_counts, {text(all), text(accepted), text(all - accepted), text(m_summary.undecided),
                                          text(m_summary.unusable_rows)}) +
            line(Message::reviewed_states,
                 {text(count_of(current)), text(count_of(moved)), text(count_of(stale)), text(count_of(unchecked))});
        const AlignmentMergeCounts& merged = m_summary.merged;
        if (stops()) {
            return result + line(Message::review_conflicts_stop, {text(merged.conflicts)});
        }
        if (merged.file.empty()) {
            return all == 0 || !m_options.into.empty() ? result : result + line(Message::reviewed_not_written, {});
        }
        return result + (merged.curriculum.empty()
                             ? line(Message::reviewed_written, {merged.file, text(merged.total)})
                             : line(Message::reviewed_merged,
                                    {merged.curriculum, merged.file, text(merged.added), text(merged.updated),
                                     text(merged.unchanged), text(merged.kept), text(merged.total)}));
    }

    const ReviewOptions& m_options;
    const CommonOptions& m_common;
    Io& m_io;
    std::vector<StandardDraft> m_standards;
    CurriculumDraft m_curriculum;
    std::vector<Diagnostic> m_diagnostics;
    AlignmentReviewSummary m_summary;
};

} // namespace

Exit review_alignments(std::span<const ReviewFile> files, const ReviewOptions& options, const CommonOptions& common,
                       Io& io) {
    return AlignmentReview(options, common, io).run(files);
}

} // namespace kezheng
