#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kezheng {

/// Texts by the pairs of characters in them, to find those that hold a wording without reading all.
class TextIndex {
  public:
    explicit TextIndex(std::vector<std::string> texts);

    /// The places of the texts that contain the wording of at least two characters, ascending; none for a shorter one.
    [[nodiscard]] std::vector<std::size_t> containing(std::string_view wording) const;

  private:
    std::vector<std::string> m_texts;
    std::map<std::string, std::vector<std::size_t>, std::less<>> m_places;
};

} // namespace kezheng
