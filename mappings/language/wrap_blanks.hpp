#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kezheng {

/// Like append_wrapped(), but where a line ends between Chinese and Latin letters or digits, or behind the sign of a
/// measure (%, ℃), the place is marked (by a control character) until WrapBlanks::settle() knows whether a blank stood
/// there.
void append_printed(std::string& text, std::string_view next);

/// How often blanks stand between Chinese and Latin inside the lines of a document, and how often none does; for signs
/// of measures apart, which many set close to Chinese characters.
class WrapBlanks {
  public:
    void count(std::string_view text);
    /// Whether Chinese and Latin letters or digits stand apart (nearly) everywhere.
    [[nodiscard]] bool part_letters() const;
    /// Whether more stand apart than not.
    [[nodiscard]] bool mostly_part_letters() const { return m_letters.with > m_letters.without; }

    /// Puts blanks at the marked places, or nothing; beside letters and digits as `letters` says.
    void settle(std::string& text, bool letters) const;

  private:
    struct Count {
        std::size_t with = 0;
        std::size_t without = 0;

        [[nodiscard]] bool are_usual() const;
    };

    Count m_letters;
    Count m_signs;
};

} // namespace kezheng
