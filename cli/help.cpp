#include "cli/help.hpp"

#include <CLI/App.hpp>

namespace kezheng {

CLI::App* add_command(CLI::App& app, const char* name, Message description, Language language) {
    CLI::App* command = app.add_subcommand(name, say(description, language));
    const auto examples = static_cast<Message>(static_cast<int>(description) + 1);
    command->footer(say(Message::help_examples, language) + "\n" + say(examples, language) + "\n" +
                    say(Message::help_common, language));
    command->group(say(Message::label_commands, language));
    command->set_help_flag("-h,--help", say(Message::option_help, language))
        ->group(say(Message::label_options, language));
    command->fallthrough();
    return command;
}

} // namespace kezheng
