#pragma once

#include "graph/base/diagnostic.hpp"
#include "graph/base/language.hpp"
#include "graph/base/message.hpp"

#include <initializer_list>

namespace kezheng {

/// A text of the table in both languages, its arguments filled in.
[[nodiscard]] LocalisedText phrase(Message message, std::initializer_list<Argument> arguments = {});

/// `texts` one after the other, `；` or `; ` between them; empty ones are left out.
[[nodiscard]] LocalisedText joined(std::initializer_list<LocalisedText> texts);

} // namespace kezheng
