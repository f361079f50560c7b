#pragma once

#include "graph/base/message.hpp"
#include "mappings/alignments/prerequisites/outline.hpp"
#include "mappings/alignments/prerequisites/proposal.hpp"
#include "mappings/alignments/prerequisites/work_sentences.hpp"

#include <cstddef>
#include <span>
#include <vector>

// The rules of propose_sequences(), one function each; each adds its proposals.
namespace kezheng {

/// How far the order in which a standard lists the tasks of an area is borne out by steps of other rules.
struct ListingEvidence {
    std::size_t agreeing = 0;
    std::size_t opposed = 0;

    /// Whether the standard does not seem to list its tasks in the order of work.
    [[nodiscard]] bool is_against() const { return opposed * few > agreeing; }

    static constexpr std::size_t few = 4;
};

/// Counts the learning steps between tasks of one area.
[[nodiscard]] ListingEvidence listing_evidence(const Outline& outline, std::span<const EdgeDraft> edges);

void propose_ladder(const Outline& outline, std::vector<SequenceProposal>& proposals);
void propose_findings(const Outline& outline, std::vector<SequenceProposal>& proposals);
void propose_work_sequence(const Outline& outline, std::vector<SequenceProposal>& proposals);
void propose_as_listed(const Outline& outline, const ListingEvidence& evidence,
                       std::vector<SequenceProposal>& proposals);
void propose_across_areas(const Outline& outline, std::vector<SequenceProposal>& proposals);
void propose_artefacts(const Outline& outline, std::vector<SequenceProposal>& proposals);
void propose_results_used(const Outline& outline, const WorkSentences& sentences,
                          std::vector<SequenceProposal>& proposals);
void propose_named_work(const Outline& outline, const WorkSentences& sentences,
                        std::vector<SequenceProposal>& proposals);
void propose_tools_taught(const Outline& outline, const WorkSentences& sentences,
                          std::vector<SequenceProposal>& proposals);

/// A message in both languages.
[[nodiscard]] LocalisedText in_words(Message message, const std::vector<LocalisedText>& arguments);
[[nodiscard]] LocalisedText as_it_is(const std::string& text);

} // namespace kezheng
