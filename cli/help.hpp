#pragma once

#include "graph/base/language.hpp"
#include "graph/base/message.hpp"

#include <exception>
#include <string>
#include <utility>
#include <vector>

namespace CLI { // NOLINT(readability-identifier-naming): CLI11's name
class App;
class Option;
} // namespace CLI

namespace kezheng {

/// An option's value is none of those allowed. Thrown through the parser, which knows no languages, and caught where it
/// is called.
struct BadChoice : std::exception {
    BadChoice(std::string option_name, std::string given, std::vector<std::string> allowed)
        : option(std::move(option_name)), value(std::move(given)), choices(std::move(allowed)) {}

    std::string option;
    std::string value;
    std::vector<std::string> choices;
};

/// Sets the language and the layout of --help, for `app` and the commands added to it afterwards.
void translate_help(CLI::App& app, Language language);

/// Adds a command whose one-line description is `description` and whose examples are the entry after it in the table
/// of strings (help_NAME, help_NAME_examples).
CLI::App* add_command(CLI::App& app, const char* name, Message description, Language language);

/// The option takes one of `choices` (whatever the case of letters); its help says which, unless its
/// value has been given a name. Parsing throws BadChoice for another value.
void allow_only(CLI::Option* option, std::vector<std::string> choices);

} // namespace kezheng
