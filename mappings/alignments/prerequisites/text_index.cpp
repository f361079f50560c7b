#include "mappings/alignments/prerequisites/text_index.hpp"

#include "graph/base/unicode.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace kezheng {

namespace {

std::vector<std::string_view> pairs_of(std::string_view text) {
    std::vector<std::string_view> pairs;
    std::size_t before = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t next = at + code_point_at(text, at).length;
        if (at > 0) {
            pairs.push_back(text.substr(before, next - before));
        }
        before = at;
        at = next;
    }
    return pairs;
}

} // namespace

TextIndex::TextIndex(std::vector<std::string> texts) : m_texts(std::move(texts)) {
    for (std::size_t place = 0; place < m_texts.size(); ++place) {
        for (const std::string_view pair : pairs_of(m_texts[place])) {
            std::vector<std::size_t>& places = m_places[std::string(pair)];
            if (places.empty() || places.back() != place) {
                places.push_back(place);
            }
        }
    }
}

std::vector<std::size_t> TextIndex::containing(std::string_view wording) const {
    const std::vector<std::size_t>* fewest = nullptr;
    for (const std::string_view pair : pairs_of(wording)) {
        const auto found = m_places.find(pair);
        if (found == m_places.end()) {
            return {};
        }
        fewest = fewest == nullptr || found->second.size() < fewest->size() ? &found->second : fewest;
    }
    std::vector<std::size_t> result;
    if (fewest != nullptr) {
        std::ranges::copy_if(*fewest, std::back_inserter(result),
                             [&](std::size_t place) { return m_texts[place].contains(wording); });
    }
    return result;
}

} // namespace kezheng
