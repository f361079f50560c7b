#include "mappings/alignments/prerequisites/work_sentences.hpp"

#include <string>

namespace kezheng {

namespace {

std::vector<WorkSentence> sentences_of(const Outline& outline) {
    std::vector<WorkSentence> sentences;
    sentences.reserve(outline.skills.size());
    for (const OutlineSkill& skill : outline.skills) {
        sentences.emplace_back(*skill.draft);
    }
    return sentences;
}

std::vector<std::string> texts_of(const std::vector<WorkSentence>& sentences) {
    std::vector<std::string> texts;
    texts.reserve(sentences.size());
    for (const WorkSentence& sentence : sentences) {
        texts.push_back(sentence.text());
    }
    return texts;
}

} // namespace

WorkSentences::WorkSentences(const Outline& outline)
    : m_sentences(sentences_of(outline)), m_index(texts_of(m_sentences)) {}

} // namespace kezheng
