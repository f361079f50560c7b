#pragma once

#include <string>

namespace kezheng {

/// The languages that help, reports and messages come in.
enum class Language { chinese, english };

/// A name or title in both languages; an empty string is an absent one.
struct LocalisedText {
    std::string zh;
    std::string en;

    /// The text in `language`, or the other one where it is absent.
    [[nodiscard]] const std::string& in(Language language) const {
        const bool chinese_first = language == Language::chinese;
        const std::string& wanted = chinese_first ? zh : en;
        return wanted.empty() ? (chinese_first ? en : zh) : wanted;
    }
    [[nodiscard]] bool empty() const { return zh.empty() && en.empty(); }
    bool operator==(const LocalisedText&) const = default;
};

} // namespace kezheng
