#pragma once

#include "graph/base/message.hpp"
#include "mappings/alignments/prerequisites/outline.hpp"
#include "mappings/alignments/prerequisites/proposal.hpp"

#include <vector>

// The rules of propose_sequences(), one function each; each adds its proposals.
namespace kezheng {

void propose_ladder(const Outline& outline, std::vector<SequenceProposal>& proposals);
void propose_findings(const Outline& outline, std::vector<SequenceProposal>& proposals);
void propose_work_sequence(const Outline& outline, std::vector<SequenceProposal>& proposals);
void propose_across_areas(const Outline& outline, std::vector<SequenceProposal>& proposals);
void propose_artefacts(const Outline& outline, std::vector<SequenceProposal>& proposals);
void propose_results_used(const Outline& outline, std::vector<SequenceProposal>& proposals);

/// A message in both languages.
[[nodiscard]] LocalisedText in_words(Message message, const std::vector<LocalisedText>& arguments);
[[nodiscard]] LocalisedText as_it_is(const std::string& text);

} // namespace kezheng
