#pragma once

#include "graph/base/language.hpp"
#include "graph/base/message.hpp"

namespace CLI {
class App;
}

namespace kezheng {

/// Adds a command whose one-line description is `description` and whose examples are the entry after it in the table
/// of strings (help_NAME, help_NAME_examples).
CLI::App* add_command(CLI::App& app, const char* name, Message description, Language language);

} // namespace kezheng
