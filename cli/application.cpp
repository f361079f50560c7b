#include "cli/application.hpp"

#include "cli/command.hpp"
#include "cli/commands/close.hpp"
#include "cli/commands/coverage.hpp"
#include "cli/commands/demo.hpp"
#include "cli/commands/diff.hpp"
#include "cli/commands/export.hpp"
#include "cli/commands/ingest.hpp"
#include "cli/commands/majors.hpp"
#include "cli/commands/metrics.hpp"
#include "cli/commands/order.hpp"
#include "cli/commands/overlap.hpp"
#include "cli/commands/review.hpp"
#include "cli/commands/roles.hpp"
#include "cli/commands/show.hpp"
#include "cli/commands/standards.hpp"
#include "cli/commands/suggest.hpp"
#include "cli/help.hpp"
#include "cli/reporting.hpp"
#include "cli/usage.hpp"
#include "cli/version.hpp"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp> // App::help() is of use only with it

#include <algorithm>
#include <array>
#include <optional>

namespace kezheng {

namespace {

constexpr std::array command_rows{
    CommandRow{"ingest", attach_ingest},   CommandRow{"standards", attach_standards},
    CommandRow{"show", attach_show},       CommandRow{"majors", attach_majors},
    CommandRow{"roles", attach_roles},     CommandRow{"coverage", attach_coverage},
    CommandRow{"close", attach_close},     CommandRow{"suggest", attach_suggest},
    CommandRow{"order", attach_order},     CommandRow{"metrics", attach_metrics},
    CommandRow{"overlap", attach_overlap}, CommandRow{"review", attach_review},
    CommandRow{"diff", attach_diff},       CommandRow{"export", attach_export},
    CommandRow{"demo", attach_demo},
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
            chosen = language_named(arguments[i + 1]).or_else([&] { return chosen; });
        } else if (argument.starts_with("--lang=")) {
            chosen = language_named(argument.substr(7)).or_else([&] { return chosen; });
        }
    }
    return chosen.value_or(Language::chinese);
}

void add_common_options(CLI::App& app, CommonOptions& common) {
    const Language language = common.language;
    const auto text = [&](Message message) { return say(message, language); };
    app.add_flag("--json", common.json, text(Message::option_json));
    app.add_option("-o,--output", common.output, text(Message::option_output))->type_name("FILE");
    app.add_flag("--force", common.force, text(Message::option_force));
    app.add_option("--standard", common.standards, text(Message::option_standard))
        ->type_name("X")
        ->allow_extra_args(false) // what follows the value is the command's: show --standard X KEY
        ->take_all();
    allow_only(app.add_option_function<std::string>(
                   "--lang", [](const std::string&) {}, text(Message::option_language)),
               {"zh", "en"});
    allow_only(app.add_option_function<std::string>(
                   "--color",
                   [&common](const std::string& mode) {
                       common.colour = mode == "always"  ? ColourMode::always
                                       : mode == "never" ? ColourMode::never
                                                         : ColourMode::automatic;
                   },
                   text(Message::option_colour)),
               {"auto", "always", "never"});
    app.add_flag("--quiet", common.quiet, text(Message::option_quiet));
}

} // namespace

std::span<const CommandRow> commands() {
    return command_rows;
}

namespace {

Exit run(std::vector<std::string> arguments, CommonOptions& common, Io& io) {
    Selected selected;
    CLI::App app(say(Message::help_program, common.language), "kezheng");
    translate_help(app, common.language);
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
    try {
        std::ranges::reverse(arguments); // CLI11 takes them from the back
        app.parse(std::move(arguments));
    } catch (const CLI::CallForHelp& call) {
        if (names_unknown_command(app)) {
            return report_usage(app, call, common, io);
        }
        io.out << app.help();
        return Exit::done;
    } catch (const CLI::CallForVersion& call) {
        io.out << call.what() << '\n';
        return Exit::done;
    } catch (const CLI::ParseError& error) {
        return report_usage(app, error, common, io);
    } catch (const BadChoice& error) {
        return report_usage(app, error, common, io);
    }
    if (!selected) {
        print_error({Message::usage_missing_command, {}, {}}, common, io);
        io.err << '\n' << app.help();
        return Exit::usage;
    }
    return selected(io);
}

} // namespace

Exit run_application(std::vector<std::string> arguments, const Surroundings& surroundings, Io& io) {
    CommonOptions common;
    common.language = language_of(arguments, surroundings);
    const Exit exit = run(std::move(arguments), common, io);
    io.out.flush();
    if (!io.out && exit != Exit::impossible) { // a full disk, a closed pipe: what was asked for did not arrive
        return print_error({Message::error_stdout_failed, {}, {}}, common, io);
    }
    return exit;
}

} // namespace kezheng
