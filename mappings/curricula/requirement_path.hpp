#pragma once

#include <string>
#include <string_view>

namespace kezheng {

/// Half-width, lower case, every run of white space, brackets and slashes one slash: `b2b 初级 1.2` → `b2b/初级/1.2`.
[[nodiscard]] std::string as_path(std::string_view text);

/// Takes `name` off the front of `path`, if it stands there as a whole.
[[nodiscard]] bool take_name(std::string_view& path, std::string_view name);

/// The part of a key after its level: `1.2.3`; empty for a level's.
[[nodiscard]] std::string position_in(std::string_view key);

/// The number that leads a printed one, without what stands around it; the text itself where there is none.
[[nodiscard]] std::string leading_number_text(std::string_view printed);

/// Whether a text is a good part of a standard's name, or holds all of it.
[[nodiscard]] bool shares_name(std::string_view name, std::string_view text);

/// The numbers with a dot (`1.1.2`) in a text, spaces between.
[[nodiscard]] std::string numbers_in(std::string_view text);

} // namespace kezheng
