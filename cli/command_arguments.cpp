#include "cli/command_arguments.hpp"

#include "cli/help.hpp"

#include <CLI/App.hpp>

#include <algorithm>
#include <utility>

namespace kezheng {

CommandArguments::CommandArguments(CLI::App& program, const char* name, Message description, Language language)
    : m_command(*add_command(program, name, description, language)), m_language(language) {}

void CommandArguments::positional(const char* name, std::string& value, Message help, Presence presence) {
    m_command.add_option(name, value, say(help, m_language))->type_name("")->required(presence == Presence::required);
}

void CommandArguments::positionals(const char* name, std::vector<std::string>& values, Message help,
                                   Presence presence) {
    m_command.add_option(name, values, say(help, m_language))->type_name("")->required(presence == Presence::required);
}

void CommandArguments::option(const char* name, const char* value_name, std::string& value, Message help) {
    m_command.add_option(name, value, say(help, m_language))->type_name(value_name);
}

void CommandArguments::option(const char* name, const char* value_name, std::optional<std::string>& value,
                              Message help) {
    m_command
        .add_option_function<std::string>(
            name, [&value](const std::string& text) { value = text; }, say(help, m_language))
        ->type_name(value_name);
}

void CommandArguments::choice(const char* name, std::string& value, std::vector<std::string> choices, Message help,
                              Presence presence) {
    allow_only(m_command.add_option(name, value, say(help, m_language))->required(presence == Presence::required),
               std::move(choices));
}

void CommandArguments::choice(const char* name, const char* value_name, std::string& value,
                              const std::vector<Choice>& choices, Message help, Presence presence) {
    std::size_t widest = 0;
    std::vector<std::string> names;
    for (const Choice& one : choices) {
        widest = std::max(widest, one.name.size());
        names.push_back(one.name);
    }
    std::string text = say(help, m_language);
    for (const Choice& one : choices) {
        text += "\n  " + one.name + std::string(widest + 2 - one.name.size(), ' ') + say(one.meaning, m_language);
    }
    CLI::Option* option = m_command.add_option(name, value, text)->required(presence == Presence::required);
    option->type_name(value_name);
    allow_only(option, std::move(names));
}

void CommandArguments::flag(const char* name, bool& value, Message help) {
    m_command.add_flag(name, value, say(help, m_language));
}

void CommandArguments::when_chosen(std::function<void()> action) {
    m_command.callback(std::move(action));
}

} // namespace kezheng
