#pragma once

#include "graph/base/language.hpp"
#include "graph/base/message.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace CLI { // NOLINT(readability-identifier-naming): CLI11's name
class App;
}

namespace kezheng {

/// The arguments of one command, as the command declares them. CLI11 stays behind it: its headers cost more to compile
/// than the rest of a command.
class CommandArguments {
  public:
    enum class Presence { optional, required };

    /// A value that an option may have, and what it means.
    struct Choice {
        std::string name;
        Message meaning;
    };

    /// Adds the command `name` to the program; `description` is its line in --help, its examples the entry after it in
    /// the table of strings.
    CommandArguments(CLI::App& program, const char* name, Message description, Language language);

    /// An argument without a name. What is parsed goes into `value`, which must outlive the parsing.
    void positional(const char* name, std::string& value, Message help, Presence presence);
    /// Any number of them; at least one where they are required.
    void positionals(const char* name, std::vector<std::string>& values, Message help,
                     Presence presence = Presence::required);
    /// `--name VALUE`.
    void option(const char* name, const char* value_name, std::string& value, Message help);
    /// The same where an empty value is not the same as none.
    void option(const char* name, const char* value_name, std::optional<std::string>& value, Message help);
    /// `--name VALUE` with one of `choices`.
    void choice(const char* name, std::string& value, std::vector<std::string> choices, Message help,
                Presence presence);
    /// The same with a line of help for each choice, under the option's own; `value_name` stands for the value.
    void choice(const char* name, const char* value_name, std::string& value, const std::vector<Choice>& choices,
                Message help, Presence presence);
    /// `--name`.
    void flag(const char* name, bool& value, Message help);

    /// Called once parsing is done, if the arguments chose this command.
    void when_chosen(std::function<void()> action);

  private:
    CLI::App& m_command;
    Language m_language;
};

} // namespace kezheng
