#include "cli/help.hpp"

#include "graph/base/unicode.hpp"

#include <CLI/App.hpp>
#include <CLI/Formatter.hpp>

#include <algorithm>
#include <memory>
#include <utility>

namespace kezheng {

namespace {

/// Help in the reader's language. CLI11's own pads by bytes and writes half-width colons.
class HelpFormatter final : public CLI::Formatter {
  public:
    explicit HelpFormatter(Language language) : m_language(language) {}

    [[nodiscard]] std::string make_usage(const CLI::App* app, std::string name) const override {
        std::string text = heading(Message::label_usage) + (m_language == Language::chinese ? "" : " ") + name;
        text += " [" + say(Message::label_any_options, m_language) + ']';
        for (const CLI::Option* option : app->get_options({})) {
            if (option->nonpositional() && option->get_required()) {
                text += ' ' + make_option_name(option, false) + ' ' + option->get_type_name();
            }
        }
        for (const CLI::Option* option : app->get_options({})) {
            if (option->get_positional()) {
                text += ' ' + make_option_usage(option);
            }
        }
        const bool has_commands = !app->get_subcommands([](const CLI::App*) { return true; }).empty();
        return text + (has_commands ? ' ' + say(Message::label_command, m_language) + '\n' : "\n");
    }

    [[nodiscard]] std::string make_group(std::string group, bool is_positional,
                                         std::vector<const CLI::Option*> options) const override {
        std::string text = '\n' + group + colon() + '\n';
        for (const CLI::Option* option : options) {
            text += row(make_option_name(option, is_positional) + make_option_opts(option), option->get_description());
        }
        return text;
    }

    [[nodiscard]] std::string make_positionals(const CLI::App* app) const override {
        const auto options = app->get_options([](const CLI::Option* option) { return option->get_positional(); });
        return options.empty() ? std::string() : make_group(say(Message::label_positionals, m_language), true, options);
    }

    [[nodiscard]] std::string make_subcommands(const CLI::App* app, CLI::AppFormatMode /*mode*/) const override {
        std::string text;
        for (const CLI::App* command : app->get_subcommands([](const CLI::App*) { return true; })) {
            text += row(command->get_name(), command->get_description());
        }
        return text.empty() ? text : '\n' + heading(Message::label_commands) + '\n' + text;
    }

    [[nodiscard]] std::string make_description(const CLI::App* app) const override {
        return app->get_description() + '\n';
    }

    [[nodiscard]] std::string make_option_name(const CLI::Option* option, bool is_positional) const override {
        std::string name = option->get_name(is_positional, !is_positional);
        if (const std::size_t comma = name.find(','); comma != std::string::npos) {
            name.insert(comma + 1, " ");
        }
        return name;
    }

    [[nodiscard]] std::string make_option_opts(const CLI::Option* option) const override {
        std::string text;
        if (option->get_positional()) {
            text = option->get_expected_max() > 1 ? "..." : "";
        } else if (option->get_type_size() != 0) {
            text = ' ' + option->get_type_name();
        }
        return text + (option->get_required() ? say(Message::label_required, m_language) : std::string());
    }

  private:
    [[nodiscard]] std::string colon() const { return m_language == Language::chinese ? "：" : ":"; }
    [[nodiscard]] std::string heading(Message message) const { return say(message, m_language) + colon(); }

    static std::string row(const std::string& left, const std::string& right) {
        constexpr std::size_t column = 36;
        const std::size_t width = 2 + display_width(left);
        const bool fits = width + 2 <= column;
        std::string text = "  " + left + (fits ? std::string(column - width, ' ') : '\n' + std::string(column, ' '));
        for (const char c : right) { // lines after the first stand under it
            text += c == '\n' ? '\n' + std::string(column, ' ') : std::string(1, c);
        }
        return text + '\n';
    }

    Language m_language;
};

// Of ASCII letters; choices are in small letters.
char lower_case(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

} // namespace

void translate_help(CLI::App& app, Language language) {
    app.formatter(std::make_shared<HelpFormatter>(language));
    app.option_defaults()->group(say(Message::label_options, language)); // commands inherit it
}

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

void allow_only(CLI::Option* option, std::vector<std::string> choices) {
    std::string type;
    for (const std::string& choice : choices) {
        type += (type.empty() ? "" : "|") + choice;
    }
    if (option->get_type_name().empty() || option->get_type_name() == "TEXT") {
        option->type_name(type);
    }
    const std::string name = option->get_name(false, false);
    option->transform([name, choices = std::move(choices)](const std::string& value) {
        const auto found = std::ranges::find_if(choices, [&](const std::string& choice) {
            return std::ranges::equal(choice, value, {}, lower_case, lower_case);
        });
        if (found == choices.end()) {
            throw BadChoice(name, value, choices);
        }
        return *found;
    });
}

} // namespace kezheng
