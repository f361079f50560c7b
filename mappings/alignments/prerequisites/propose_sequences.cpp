#include "mappings/alignments/prerequisites/propose_sequences.hpp"

#include "mappings/alignments/prerequisites/rules.hpp"
#include "mappings/standards/readable_standard.hpp"

namespace kezheng {

SettledSequences propose_sequences(const StandardDraft& standard, std::span<const EdgeDraft> declared) {
    const StandardDraft readable = readable_standard(standard);
    const Outline outline(readable);
    const WorkSentences sentences(outline);
    std::vector<SequenceProposal> proposals;
    propose_work_sequence(outline, proposals);
    propose_ladder(outline, proposals);
    propose_findings(outline, proposals);
    propose_across_areas(outline, proposals);
    propose_artefacts(outline, proposals);
    propose_results_used(outline, sentences, proposals);
    propose_named_work(outline, sentences, proposals);
    propose_tools_taught(outline, sentences, proposals);
    const ListingEvidence evidence = listing_evidence(outline, settled(proposals, declared).edges);
    propose_as_listed(outline, evidence, proposals);
    return settled(std::move(proposals), declared);
}

LocalisedText in_words(Message message, const std::vector<LocalisedText>& arguments) {
    LocalisedText text;
    for (const Language language : {Language::chinese, Language::english}) {
        std::vector<std::string> filled;
        filled.reserve(arguments.size());
        for (const LocalisedText& argument : arguments) {
            filled.push_back(argument.in(language));
        }
        (language == Language::chinese ? text.zh : text.en) = say(message, language, filled);
    }
    return text;
}

LocalisedText as_it_is(const std::string& text) {
    return {text, text};
}

} // namespace kezheng
