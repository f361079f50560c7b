#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace kezheng {

/// Numbers texts in the order in which they come, and finds the number of a text. Laid out in two pieces of memory, for
/// tables of thousands of words that are read at each start of the program: there one allocation a word takes longer
/// than all the rest. It keeps no text: what was inserted must stay where it is as long as the numbers are used.
class TextNumbers {
  public:
    /// With room for `expected` texts; more may come.
    explicit TextNumbers(std::size_t expected);

    /// The number of `text`, the next free one where it is new.
    std::uint32_t insert(std::string_view text);
    /// The number of `text`; nothing where it was never inserted.
    [[nodiscard]] std::optional<std::uint32_t> find(std::string_view text) const;
    /// How many different texts there are.
    [[nodiscard]] std::size_t size() const { return m_texts.size(); }

  private:
    /// The slot that holds `text`, or the free one where it belongs.
    [[nodiscard]] std::size_t slot_of(std::string_view text) const;
    void grow();

    std::vector<std::string_view> m_texts; ///< by number
    std::vector<std::uint32_t> m_slots;    ///< number + 1; 0 where free. A power of two, never full.
};

} // namespace kezheng
