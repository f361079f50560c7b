#include "cli/usage.hpp"

#include "cli/reporting.hpp"
#include "graph/base/suggestion.hpp"

#include <CLI/App.hpp>
#include <CLI/Error.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace kezheng {

namespace {

/// The command that the arguments chose; the program itself where there is none.
const CLI::App& chosen(const CLI::App& app) {
    const std::vector<CLI::App*> commands = app.get_subcommands();
    return commands.empty() ? app : *commands.front();
}

Error unknown_command(const CLI::App& app, const std::string& name) {
    std::vector<std::string> names;
    for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
        names.push_back(command->get_name());
    }
    const std::string nearest = nearest_name(name, names);
    return nearest.empty() ? Error{Message::usage_unknown_command, {name}, {}}
                           : Error{Message::usage_unknown_command_near, {name, nearest}, {}};
}

Error unknown_option(const CLI::App& app, const std::string& argument) {
    const std::string name = argument.substr(0, argument.find('='));
    std::vector<std::string> names;
    for (const CLI::App* owner : {&chosen(app), &app}) {
        for (const CLI::Option* option : owner->get_options({})) {
            for (const std::string& long_name : option->get_lnames()) {
                names.push_back("--" + long_name);
            }
        }
    }
    const std::string nearest = name.starts_with("--") ? nearest_name(name, names) : std::string();
    return nearest.empty() ? Error{Message::usage_unknown_option, {name}, {}}
                           : Error{Message::usage_unknown_option_near, {name, nearest}, {}};
}

bool is_option(const std::string& argument) {
    return argument.size() > 1 && argument.starts_with('-');
}

/// CLI11 says most things only in the English text of its exceptions, `NAME: reason` or `NAME is required`.
Error error_of(const CLI::App& app, const CLI::ParseError& error) {
    const std::vector<std::string> rest = app.remaining(true);
    const auto option = std::ranges::find_if(rest, is_option);
    const auto word = std::ranges::find_if_not(rest, is_option);
    if (names_unknown_command(app)) {
        return unknown_command(app, *word);
    }
    if (option != rest.end()) { // a misspelt option leaves others without their values
        return unknown_option(app, *option);
    }
    const std::string what = error.what();
    if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr && word != rest.end()) {
        return {Message::usage_extra_argument, {*word}, {}};
    }
    if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) {
        return {Message::usage_missing_argument, {what.substr(0, what.find(" is required"))}, {}};
    }
    if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr && what.find(':') != std::string::npos) {
        const bool missing = what.find("received") == std::string::npos || what.ends_with("received 0");
        return {missing ? Message::usage_missing_value : Message::usage_repeated, {what.substr(0, what.find(':'))}, {}};
    }
    return {Message::usage_other, {what}, {}};
}

} // namespace

bool names_unknown_command(const CLI::App& app) {
    const std::vector<std::string> rest = app.remaining(true);
    return app.get_subcommands().empty() && std::ranges::find_if_not(rest, is_option) != rest.end();
}

Exit report_usage(const CLI::App& app, const CLI::ParseError& error, const CommonOptions& common, Io& io) {
    const CLI::App& command = chosen(app);
    return print_usage_error(error_of(app, error), &command == &app ? "" : command.get_name(), common, io);
}

Exit report_usage(const CLI::App& app, const BadChoice& error, const CommonOptions& common, Io& io) {
    const CLI::App& command = chosen(app);
    std::string choices;
    for (const std::string& choice : error.choices) {
        choices += choices.empty() ? "" : say(Message::list_separator, common.language);
        choices += choice;
    }
    return print_usage_error({Message::usage_bad_value, {error.option, error.value, choices}, {}},
                             &command == &app ? "" : command.get_name(), common, io);
}

} // namespace kezheng
