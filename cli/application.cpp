#include "cli/application.hpp"

#include "cli/command.hpp"
#include "cli/commands/demo.hpp"
#include "cli/commands/export.hpp"
#include "cli/commands/ingest.hpp"
#include "cli/commands/show.hpp"
#include "cli/commands/standards.hpp"
#include "cli/reporting.hpp"
#include "cli/version.hpp"
#include "graph/base/suggestion.hpp"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

namespace kezheng {

namespace {

constexpr std::array command_rows{
    CommandRow{"ingest", attach_ingest}, CommandRow{"standards", attach_standards}, CommandRow{"show", attach_show},
    CommandRow{"export", attach_export}, CommandRow{"demo", attach_demo},
};

std::optional<Language> language_named(std::string_view name) {
    if (name.starts_with("en")) {
        return Language::english;
    }
    return name.starts_with("zh") ? std::optional(Language::chinese) : std::nullopt;
}

/// Help itself is in the reader's language, so --lang is looked for before the arguments are parsed.
Language language_of(const std::vector<std::string>& arguments, const Surroundings& surroundings) {
    std::optional<Language> chosen = language_named(surroundings.locale);
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string& argument = arguments[i];
        if (argument == "--") {
            break;
        }
        if (argument == "--lang" && i + 1 < arguments.size()) {
            chosen = language_named(arguments[i + 1]);
        } else if (argument.starts_with("--lang=")) {
            chosen = language_named(argument.substr(std::string_view("--lang=").size()));
        }
    }
    return chosen.value_or(Language::chinese);
}

void translate_labels(CLI::App& app, Language language) {
    auto formatter = std::make_shared<CLI::Formatter>();
    formatter->column_width(34);
    if (language == Language::chinese) {
        for (const auto& [key, message] : {std::pair{"Usage", Message::label_usage},
                                           {"OPTIONS", Message::label_options},
                                           {"Options", Message::label_options},
                                           {"Positionals", Message::label_positionals},
                                           {"SUBCOMMAND", Message::label_command},
                                           {"SUBCOMMANDS", Message::label_commands},
                                           {"Subcommands", Message::label_commands},
                                           {"REQUIRED", Message::label_required},
                                           {"TEXT", Message::label_text}}) {
            formatter->label(key, say(message, language));
        }
    }
    app.formatter(formatter);
    app.option_defaults()->group(say(Message::label_options, language)); // commands inherit it
}

void add_common_options(CLI::App& app, CommonOptions& common) {
    const Language language = common.language;
    const auto text = [&](Message message) { return say(message, language); };
    app.add_flag("--json", common.json, text(Message::option_json));
    app.add_option("-o,--output", common.output, text(Message::option_output))->type_name("FILE");
    app.add_flag("--force", common.force, text(Message::option_force));
    app.add_option("--standard", common.standards, text(Message::option_standard))
        ->type_name("X")
        ->expected(1)
        ->take_all();
    app.add_option_function<std::string>(
           "--lang", [](const std::string&) {}, text(Message::option_language))
        ->check(CLI::IsMember(std::vector<std::string>{"zh", "en"}));
    app.add_option_function<std::string>(
           "--color",
           [&common](const std::string& mode) {
               common.colour = mode == "always"  ? ColourMode::always
                               : mode == "never" ? ColourMode::never
                                                 : ColourMode::automatic;
           },
           text(Message::option_colour))
        ->check(CLI::IsMember(std::vector<std::string>{"auto", "always", "never"}));
    app.add_flag("--quiet", common.quiet, text(Message::option_quiet));
}

/// The first argument that is no option, where no command has that name.
std::optional<std::string> unknown_command(const std::vector<std::string>& arguments) {
    for (const std::string& argument : arguments) {
        const bool known =
            std::ranges::any_of(command_rows, [&](const CommandRow& row) { return row.name == argument; });
        if (known) {
            return std::nullopt;
        }
        if (!argument.starts_with("-")) {
            return argument;
        }
    }
    return std::nullopt;
}

Message message_for(const CLI::ParseError& error) {
    if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) {
        return Message::usage_extra_argument;
    }
    if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) {
        return Message::usage_missing_argument;
    }
    if (dynamic_cast<const CLI::ValidationError*>(&error) != nullptr ||
        dynamic_cast<const CLI::ConversionError*>(&error) != nullptr) {
        return Message::usage_bad_value;
    }
    return Message::usage_other;
}

Exit report_usage(const CLI::ParseError& error, const std::vector<std::string>& arguments, const CommonOptions& common,
                  Io& io) {
    const std::optional<std::string> unknown = unknown_command(arguments);
    Error report{message_for(error), {error.what()}, {}};
    if (unknown) {
        std::vector<std::string> names;
        for (const CommandRow& row : command_rows) {
            names.emplace_back(row.name);
        }
        const std::string nearest = nearest_name(*unknown, names);
        report = nearest.empty() ? Error{Message::usage_unknown_command, {*unknown}, {}}
                                 : Error{Message::usage_unknown_command_near, {*unknown, nearest}, {}};
    }
    print_error(report, common, io);
    io.err << say(Message::usage_see_help, common.language) << '\n';
    return Exit::usage;
}

} // namespace

std::span<const CommandRow> commands() {
    return command_rows;
}

Exit run_application(std::vector<std::string> arguments, const Surroundings& surroundings, Io& io) {
    CommonOptions common;
    common.language = language_of(arguments, surroundings);
    Selected selected;
    CLI::App app(say(Message::help_program, common.language), "kezheng");
    translate_labels(app, common.language);
    app.set_help_flag("-h,--help", say(Message::option_help, common.language))
        ->group(say(Message::label_options, common.language));
    app.set_version_flag("--version", "kezheng " + std::string(version), say(Message::option_version, common.language));
    add_common_options(app, common);
    for (const CommandRow& row : command_rows) {
        row.attach(app, common, selected);
    }
    app.footer(say(Message::help_examples, common.language) + "\n" +
               say(Message::help_program_examples, common.language));
    app.require_subcommand(0, 1);
    const std::vector<std::string> given = arguments;
    try {
        std::ranges::reverse(arguments); // CLI11 takes them from the back
        app.parse(std::move(arguments));
    } catch (const CLI::CallForHelp&) {
        io.out << app.help();
        return Exit::done;
    } catch (const CLI::CallForVersion& call) {
        io.out << call.what() << '\n';
        return Exit::done;
    } catch (const CLI::ParseError& error) {
        return report_usage(error, given, common, io);
    }
    if (!selected) {
        print_error({Message::usage_missing_command, {}, {}}, common, io);
        io.err << '\n' << app.help();
        return Exit::usage;
    }
    return selected(io);
}

} // namespace kezheng
