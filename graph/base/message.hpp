#pragma once

#include "graph/base/language.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kezheng {

/// Every text that the program says to people, one entry of the table in graph/base/messages/.
enum class Message {
#define KEZHENG_MESSAGE(name, zh, en) name,
#include "graph/base/messages/messages.def"
#undef KEZHENG_MESSAGE
};

/// The text of `message`, without arguments filled in.
[[nodiscard]] std::string_view template_of(Message message, Language language);

/// The text of `message` with {0}, {1}, … replaced by `arguments`; a missing argument leaves its place empty.
[[nodiscard]] std::string say(Message message, Language language, std::span<const std::string> arguments);
[[nodiscard]] std::string say(Message message, Language language, std::initializer_list<std::string> arguments = {});

/// How many entries the table has, for tests that walk it.
[[nodiscard]] std::size_t message_count();

} // namespace kezheng
