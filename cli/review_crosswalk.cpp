#include "cli/review_crosswalk.hpp"

#include "cli/files.hpp"
#include "cli/loading/crosswalk.hpp"
#include "cli/loading/loading.hpp"
#include "cli/reporting.hpp"
#include "exporters/json/review_json.hpp"
#include "exporters/sssom/decisions_sssom.hpp"
#include "graph/base/message.hpp"
#include "mappings/crosswalks/judge_decisions.hpp"
#include "mappings/crosswalks/merge_decisions.hpp"
#include "mappings/crosswalks/read_decisions.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <iterator>
#include <optional>
#include <utility>

namespace kezheng {

namespace {

constexpr std::array<std::string_view, 5> state_names{"current", "moved", "unchecked", "stale", "unusable"};

OnConflict on_conflict_named(std::string_view name) {
    return name == "new" ? OnConflict::take_new : name == "old" ? OnConflict::keep_old : OnConflict::stop;
}

/// One review from its files to the crosswalk.
class CrosswalkReview {
  public:
    CrosswalkReview(const ReviewOptions& options, const CommonOptions& common, Io& io)
        : m_options(options), m_common(common), m_io(io) {}

    Exit run(std::span<const ReviewFile> files) {
        const Result<StandardDrafts> standards = read_standards(m_common, m_io);
        if (!standards) {
            return print_error(standards.error(), m_common, m_io);
        }
        m_diagnostics = standards->diagnostics;
        const RequirementTexts texts(standards->standards);
        if (const std::optional<Error> error = read(files, texts)) {
            return print_error(*error, m_common, m_io);
        }
        std::optional<MergedDecisions> merged;
        if (!target().empty()) {
            Result<MergedDecisions> result = merge(texts);
            if (!result) {
                return print_error(result.error(), m_common, m_io);
            }
            merged = std::move(*result);
        }
        print_diagnostics(m_diagnostics, m_common, m_io);
        if (merged) {
            if (const std::optional<Error> error = write(*merged, texts)) {
                return print_error(*error, m_common, m_io);
            }
        }
        return report();
    }

  private:
    /// Where the decisions go: --output, unless that takes the report; else --into.
    [[nodiscard]] std::string target() const {
        const bool takes_report =
            m_common.output.empty() || m_common.output == "-" || m_common.output.ends_with(".json");
        return takes_report ? m_options.into : m_common.output;
    }

    std::optional<Error> read(std::span<const ReviewFile> files, const RequirementTexts& texts) {
        for (const ReviewFile& file : files) {
            Result<ReadDecisions> read = read_decisions(file.sheets, file.path);
            if (!read) {
                return read.error();
            }
            m_summary.files.push_back(file.path);
            m_summary.undecided += read->undecided;
            m_summary.unusable_rows += read->unusable;
            std::ranges::move(read->diagnostics, std::back_inserter(m_diagnostics));
            for (JudgedDecision& judged : judge_decisions(std::move(read->decisions), texts, m_diagnostics)) {
                m_has_stale |= judged.state == DecisionState::stale;
                if (judged.state == DecisionState::unusable) {
                    ++m_summary.unusable_rows;
                } else {
                    m_summary.decisions.push_back(
                        {std::move(judged.decision), state_names.at(static_cast<std::size_t>(judged.state))});
                }
            }
        }
        return std::nullopt;
    }

    /// The decisions of the crosswalk that is there, as they stand to the texts; none where there is no file.
    Result<std::vector<Decision>> crosswalk(const RequirementTexts& texts) {
        std::error_code status;
        if (m_options.into.empty() || !std::filesystem::exists(m_options.into, status)) {
            return std::vector<Decision>{};
        }
        Result<ReadDecisions> read = read_decision_file(m_options.into, m_io);
        if (!read) {
            return std::unexpected(read.error());
        }
        if (const std::optional<Error> error = would_be_lost(*read)) {
            return std::unexpected(*error);
        }
        if (read->unusable > 0) { // rewriting it would lose these rows
            print_diagnostics(read->diagnostics, m_common, m_io);
            return std::unexpected(
                Error{Message::error_crosswalk_damaged, {std::to_string(read->unusable)}, {.file = m_options.into}});
        }
        std::vector<Decision> decisions;
        std::vector<Diagnostic> found;
        for (JudgedDecision& judged : judge_decisions(std::move(read->decisions), texts, found)) {
            decisions.push_back(std::move(judged.decision));
        }
        if (std::ranges::find(m_summary.files, m_options.into) == m_summary.files.end()) { // else all is told already
            std::ranges::move(found, std::back_inserter(m_diagnostics));
        }
        return decisions;
    }

    /// An error where the file holds what a crosswalk written anew would not.
    [[nodiscard]] std::optional<Error> would_be_lost(const ReadDecisions& read) const {
        if (target() != m_options.into) {
            return std::nullopt; // it stays as it is
        }
        if (!read.foreign.empty()) {
            return Error{Message::error_crosswalk_foreign,
                         {std::to_string(read.foreign.size()), read.foreign.front()},
                         {.file = m_options.into}};
        }
        if (read.undecided > 0) {
            return Error{
                Message::error_crosswalk_undecided, {std::to_string(read.undecided)}, {.file = m_options.into}};
        }
        return std::nullopt;
    }

    Result<MergedDecisions> merge(const RequirementTexts& texts) {
        const Result<std::vector<Decision>> old = crosswalk(texts);
        if (!old) {
            return std::unexpected(old.error());
        }
        std::vector<Decision> incoming;
        for (const ReviewedDecision& reviewed : m_summary.decisions) {
            incoming.push_back(reviewed.decision);
        }
        MergedDecisions merged = merge_decisions(*old, incoming, on_conflict_named(m_options.on_conflict));
        std::ranges::copy(merged.conflicts, std::back_inserter(m_diagnostics));
        const bool stops = !merged.conflicts.empty() && m_options.on_conflict == "stop";
        m_summary.merged = MergeCounts{.file = target(),
                                       .added = merged.added,
                                       .updated = merged.updated,
                                       .unchanged = merged.unchanged,
                                       .kept = merged.kept,
                                       .conflicts = merged.conflicts.size(),
                                       .total = merged.decisions.size(),
                                       .written = !stops};
        return merged;
    }

    std::optional<Error> write(const MergedDecisions& merged, const RequirementTexts& texts) {
        if (!m_summary.merged->written) {
            return std::nullopt;
        }
        const auto present = [&](std::string_view key) {
            const std::vector<std::string>* const fingerprints = texts.find(key);
            return PresentText{texts.has_standard(standard_of_key(key)), texts.wording(key),
                               fingerprints == nullptr ? std::vector<std::string>() : *fingerprints};
        };
        const bool replaces = m_common.force || target() == m_options.into; // nothing of the old file is lost
        const Result<void> written = write_file(target(), decisions_sssom(merged.decisions, present), replaces);
        return written ? std::nullopt : std::optional(written.error());
    }

    Exit report() {
        const bool stopped = m_summary.merged && !m_summary.merged->written;
        CommonOptions shown = m_common;
        shown.output = target() == m_common.output ? "" : m_common.output;
        const Exit delivered = deliver(wants_json(shown) ? review_json(m_summary) : summary_text(), shown, m_io);
        if (delivered != Exit::done) {
            return delivered;
        }
        const bool findings = m_has_stale || m_summary.unusable_rows > 0;
        return stopped || (m_options.strict && findings) ? Exit::findings : Exit::done;
    }

    [[nodiscard]] std::string summary_text() const {
        std::array<std::size_t, state_names.size()> states{};
        std::size_t accepted = 0;
        for (const ReviewedDecision& one : m_summary.decisions) {
            accepted += one.decision.status == Status::accepted ? 1 : 0;
            ++states.at(static_cast<std::size_t>(std::ranges::find(state_names, one.state) - state_names.begin()));
        }
        const auto line = [&](Message message, const std::vector<std::string>& arguments) {
            return say(message, m_common.language, arguments) + '\n';
        };
        const auto text = [](std::size_t count) { return std::to_string(count); };
        const std::size_t all = m_summary.decisions.size();
        const std::string result =
            line(Message::review_counts, {text(all), text(accepted), text(all - accepted), text(m_summary.undecided),
                                          text(m_summary.unusable_rows)}) +
            line(Message::review_states,
                 {text(states.at(0)), text(states.at(1)), text(states.at(3)), text(states.at(2))});
        if (!m_summary.merged) {
            return all == 0 ? result : result + line(Message::review_not_written, {});
        }
        const MergeCounts& merged = *m_summary.merged;
        if (!merged.written) {
            return result + line(Message::review_conflicts_stop, {text(merged.conflicts)});
        }
        return result + line(Message::review_merged, {merged.file, text(merged.added), text(merged.updated),
                                                      text(merged.unchanged), text(merged.kept), text(merged.total)});
    }

    const ReviewOptions& m_options;
    const CommonOptions& m_common;
    Io& m_io;
    std::vector<Diagnostic> m_diagnostics;
    ReviewSummary m_summary;
    bool m_has_stale = false;
};

} // namespace

Exit review_crosswalk(std::span<const ReviewFile> files, const ReviewOptions& options, const CommonOptions& common,
                      Io& io) {
    return CrosswalkReview(options, common, io).run(files);
}

} // namespace kezheng
