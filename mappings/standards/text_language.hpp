#pragma once

#include <string>
#include <string_view>

namespace kezheng {

/// What is said to be the language of a text as a tag of BCP 47 in its usual spelling: `ja_JP` and `JPN-jp` are
/// `ja-JP`. Empty where it is none, or of a language that nobody knows.
[[nodiscard]] std::string language_tag(std::string_view language);

/// The language of the texts of an element of another system's package: as `record`, its JSON object or that of the
/// whole package, says; else that of what is around it.
[[nodiscard]] std::string text_language(const std::string& record, const std::string& around);

/// The same of a package as a whole; `und` where it names none.
[[nodiscard]] std::string package_language(const std::string& record);

/// Whether texts with this tag are English.
[[nodiscard]] bool is_english(std::string_view tag);

} // namespace kezheng
