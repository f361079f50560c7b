#pragma once

#include <compare>
#include <memory>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>

namespace kezheng {

/// A text that never changes and that many values have in common: the file of a hundred thousand places, the key of a
/// module in all its edges. A copy shares it; it reads as a `std::string`.
class SharedText {
  public:
    SharedText() = default;
    SharedText(std::string text) // NOLINT(google-explicit-constructor): a text is one
        : m_text(text.empty() ? nullptr : std::make_shared<const std::string>(std::move(text))) {}
    SharedText(const char* text) : SharedText(std::string(text)) {} // NOLINT(google-explicit-constructor)

    [[nodiscard]] const std::string& text() const { return m_text ? *m_text : no_text; }
    operator const std::string&() const { return text(); } // NOLINT(google-explicit-constructor)
    operator std::string_view() const { return text(); }   // NOLINT(google-explicit-constructor)
    [[nodiscard]] bool empty() const { return m_text == nullptr; }

    friend bool operator==(const SharedText& a, const SharedText& b) {
        return a.m_text == b.m_text || a.text() == b.text();
    }
    friend bool operator==(const SharedText& a, std::string_view b) { return a.text() == b; }
    friend bool operator==(const SharedText& a, const std::string& b) { return a.text() == b; }
    friend bool operator==(const SharedText& a, const char* b) { return a.text() == b; }
    friend std::strong_ordering operator<=>(const SharedText& a, const SharedText& b) { return a.text() <=> b.text(); }
    friend std::string operator+(const SharedText& a, std::string_view b) { return std::string(a.text()).append(b); }
    friend std::string operator+(std::string_view a, const SharedText& b) { return std::string(a).append(b.text()); }
    friend std::string operator+(const SharedText& a, char b) { return a.text() + b; }
    friend std::ostream& operator<<(std::ostream& out, const SharedText& text) { return out << text.text(); }

  private:
    inline static const std::string no_text;
    std::shared_ptr<const std::string> m_text; ///< null: empty
};

} // namespace kezheng
