#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace kezheng {

/// The mark of a note, as it stands at a place of a text.
struct FoundNoteMark {
    std::string key;        ///< the same for all ways to write it: `1` for ①, [1] and ¹; `*` for ＊
    std::size_t length = 0; ///< in bytes
};

/// The mark that `text` begins with: ①, ❶, [1], ［注1］, ¹, *, ※, †. Nothing where it begins with none; a plain number
/// is none.
[[nodiscard]] std::optional<FoundNoteMark> note_mark_at(std::string_view text);

/// ¹, ², ³, ⁰, ⁴ to ⁹: of a note, or of a power where they stand behind a Latin letter or a digit.
[[nodiscard]] bool is_raised_digit(char32_t value);

/// Whether `text`, printed raised behind the character `before` (0: at the beginning of a line), says that there is a
/// note: ①, [1], 1, 1,2, a, 注1. Behind a Latin letter or a digit a plain number is a power (m², 10³).
[[nodiscard]] bool is_raised_note_mark(std::string_view text, char32_t before);

/// The key of a raised mark, see FoundNoteMark; of the first of several.
[[nodiscard]] std::string key_of_raised_mark(std::string_view text);

/// The key of the mark that a line begins with which is a note: `① 平台指…`, `注：[1] …`, `* …`; empty where it is
/// none. With `takes_numbers` a plain number does, too, unless it is that of a heading (`1.`, `1.1`).
[[nodiscard]] std::string note_begun_by(std::string_view line, bool takes_numbers);

} // namespace kezheng
