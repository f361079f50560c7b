#pragma once

#include "mappings/alignments/prerequisites/outline.hpp"
#include "mappings/alignments/prerequisites/text_index.hpp"
#include "mappings/alignments/prerequisites/work_sentence.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace kezheng {

/// The sentences of all skills of an outline, in its order.
class WorkSentences {
  public:
    explicit WorkSentences(const Outline& outline);

    [[nodiscard]] const WorkSentence& operator[](std::size_t skill) const { return m_sentences[skill]; }
    [[nodiscard]] std::size_t size() const { return m_sentences.size(); }
    /// The skills whose sentences contain the wording (at least two characters), ascending.
    [[nodiscard]] std::vector<std::size_t> speaking_of(std::string_view wording) const {
        return m_index.containing(wording);
    }

  private:
    std::vector<WorkSentence> m_sentences;
    TextIndex m_index;
};

} // namespace kezheng
