#include "cli/loading/crosswalk.hpp"

#include "cli/files.hpp"
#include "cli/loading/loading.hpp"
#include "graph/model/graph_builder.hpp"
#include "majors/assign_codes.hpp"
#include "mappings/alignments/propose_matches.hpp"
#include "mappings/crosswalks/apply_decisions.hpp"
#include "mappings/crosswalks/bundled_crosswalk.hpp"
#include "mappings/crosswalks/judge_decisions.hpp"
#include "mappings/crosswalks/merge_decisions.hpp"
#include "mappings/language/chinese_text.hpp"
#include "mappings/standards/register_standard.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace kezheng {

namespace {

/// Pairs that were decided are shown with the program's evidence although it would not propose them, from this score.
constexpr double least_reviewed_score = 0.02;

Result<ReadStandard> find_standard(const std::string& name, const CommonOptions& options, Io& io) {
    for (const std::string& source : options.standards) {
        Result<ReadStandard> read = named_standard(source, io);
        if (!read) {
            return read;
        }
        const std::string wanted = comparison_form(name);
        if (wanted == comparison_form(read->standard.id) || wanted == comparison_form(read->standard.title.zh)) {
            return read;
        }
    }
    return named_standard(name, io);
}

/// The decisions that hold for the texts as they are; what is stale among the bundled ones is counted only.
std::vector<Decision> decisions_that_hold(std::vector<Decision> decisions, const RequirementTexts& texts,
                                          std::vector<Diagnostic>& diagnostics) {
    std::vector<Decision> holding;
    for (JudgedDecision& judged : judge_decisions(std::move(decisions), texts, diagnostics)) {
        if (judged.state == DecisionState::current || judged.state == DecisionState::moved) {
            holding.push_back(std::move(judged.decision));
        }
    }
    return holding;
}

/// The decisions on pairs of the standards that are compared; a crosswalk may hold others as well.
std::vector<Decision> between(const std::vector<Decision>& decisions, const RequirementTexts& texts) {
    std::vector<Decision> result;
    std::ranges::copy_if(decisions, std::back_inserter(result), [&](const Decision& one) {
        return texts.has_standard(standard_of_key(one.a)) && texts.has_standard(standard_of_key(one.b));
    });
    return result;
}

/// The bundled decisions on two standards, as far as they hold.
std::vector<Decision> bundled_decisions_on(const std::array<StandardDraft, 2>& standards, const RequirementTexts& texts,
                                           std::vector<Diagnostic>& diagnostics) {
    std::vector<Decision> decisions = between(bundled_decisions(), texts);
    std::vector<Diagnostic> found;
    const std::size_t all = decisions.size();
    std::vector<Decision> holding = decisions_that_hold(std::move(decisions), texts, found);
    if (holding.size() < all) {
        diagnostics.push_back({Rule::crosswalk_stale,
                               {std::to_string(all - holding.size())},
                               {},
                               standards.front().id + " ↔ " + standards.back().id});
    }
    return holding;
}

/// The pairs of two standards: what was decided, with the program's evidence, and what it proposes beside.
std::vector<EdgeDraft> decided_and_proposed(const std::array<StandardDraft, 2>& standards,
                                            const std::vector<Decision>& decisions, std::optional<double> min_score) {
    const auto& [a, b] = standards;
    if (decisions.empty()) {
        return propose_matches(a, b, bundled_lexicon(), min_score);
    }
    ScoredMatches scored = score_matches(a, b, bundled_lexicon(), least_reviewed_score);
    return apply_decisions(std::move(scored.edges), decisions, min_score.value_or(scored.threshold));
}

Result<std::vector<EdgeDraft>> crosswalk_edges(const std::array<StandardDraft, 2>& standards,
                                               const CrosswalkRequest& request, std::vector<Diagnostic>& diagnostics,
                                               Io& io) {
    if (request.proposed_only || standards.front().id == standards.back().id) {
        return decided_and_proposed(standards, {}, request.min_score);
    }
    const RequirementTexts texts(standards);
    std::vector<Decision> decisions = bundled_decisions_on(standards, texts, diagnostics);
    if (!request.decisions.empty()) {
        Result<ReadDecisions> read = read_decision_file(request.decisions, io);
        if (!read) {
            return std::unexpected(read.error());
        }
        std::ranges::move(read->diagnostics, std::back_inserter(diagnostics));
        decisions = merge_decisions(decisions, decisions_that_hold(between(read->decisions, texts), texts, diagnostics),
                                    OnConflict::take_new)
                        .decisions;
    }
    return decided_and_proposed(standards, decisions, request.min_score);
}

std::vector<EdgeDraft> matches_between(const std::array<StandardDraft, 2>& standards, UndecidedPairs undecided,
                                       std::vector<Diagnostic>& diagnostics) {
    const std::vector<Decision> decisions = bundled_decisions_on(standards, RequirementTexts(standards), diagnostics);
    const bool decided =
        undecided == UndecidedPairs::none || (undecided == UndecidedPairs::left_out && !decisions.empty());
    return decided ? apply_decisions({}, decisions, 1) : decided_and_proposed(standards, decisions, 0);
}

} // namespace

void add_matches(std::vector<const StandardDraft*> standards, UndecidedPairs undecided, GraphBuilder& builder,
                 std::vector<Diagnostic>& diagnostics) {
    std::ranges::sort(standards, {}, [](const StandardDraft* standard) -> const std::string& { return standard->id; });
    for (auto a = standards.begin(); a != standards.end(); ++a) {
        for (auto b = std::next(a); b != standards.end(); ++b) {
            for (EdgeDraft& edge : matches_between({**a, **b}, undecided, diagnostics)) {
                builder.add_edge(std::move(edge));
            }
        }
    }
}

void add_matches(const std::vector<StandardDraft>& standards, UndecidedPairs undecided, GraphBuilder& builder,
                 std::vector<Diagnostic>& diagnostics) {
    std::vector<const StandardDraft*> pointers;
    for (const StandardDraft& standard : standards) {
        pointers.push_back(&standard);
    }
    add_matches(std::move(pointers), undecided, builder, diagnostics);
}

Result<ReadDecisions> read_decision_file(const std::string& path, Io& io) {
    const Result<std::string> bytes = read_file(path, io);
    if (!bytes) {
        return std::unexpected(bytes.error());
    }
    const std::string shown = path == "-" ? "<stdin>" : path;
    const Result<ReadSheets> sheets = read_review_sheets(*bytes, shown);
    if (!sheets) {
        return std::unexpected(sheets.error());
    }
    return read_decisions(*sheets, shown);
}

Result<LoadedCrosswalk> load_crosswalk(const CrosswalkRequest& request, const CommonOptions& options, Io& io) {
    Result<ReadStandard> a = find_standard(request.a, options, io);
    if (!a) {
        return std::unexpected(a.error());
    }
    Result<ReadStandard> b = find_standard(request.b, options, io);
    if (!b) {
        return std::unexpected(b.error());
    }
    const bool itself = request.a == request.b;
    if (!itself && a->standard.id == b->standard.id) {
        return std::unexpected(Error{Message::error_same_standard_twice, {a->standard.id}, {}});
    }
    std::vector<Diagnostic> diagnostics = std::move(a->diagnostics);
    GraphBuilder builder;
    register_standard(a->standard, builder);
    if (!itself) {
        std::ranges::move(b->diagnostics, std::back_inserter(diagnostics));
        register_standard(b->standard, builder);
    }
    (void)assign_codes(builder); // what it reports is for `ingest`, which reads the document
    Result<std::vector<EdgeDraft>> edges = crosswalk_edges({a->standard, b->standard}, request, diagnostics, io);
    if (!edges) {
        return std::unexpected(edges.error());
    }
    for (EdgeDraft& edge : *edges) {
        builder.add_edge(std::move(edge));
    }
    Sealed sealed = std::move(builder).seal();
    std::ranges::move(sealed.diagnostics, std::back_inserter(diagnostics));
    const std::optional<NodeId> id_a = sealed.graph.find(a->standard.id);
    const std::optional<NodeId> id_b = sealed.graph.find(b->standard.id);
    return LoadedCrosswalk{std::move(sealed.graph), *id_a, *id_b, std::move(diagnostics)};
}

} // namespace kezheng
