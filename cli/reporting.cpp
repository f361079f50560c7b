#include "cli/reporting.hpp"

#include "cli/files.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace kezheng {

namespace {

/// Escape sequences of a terminal; none where colour is off.
class Paint {
  public:
    Paint(const CommonOptions& options, const Io& io)
        : m_on(options.colour == ColourMode::always ||
               (options.colour == ColourMode::automatic && io.err_is_terminal)) {}

    [[nodiscard]] std::string operator()(Severity severity, const std::string& text) const {
        constexpr std::array<const char*, 3> codes{"\x1b[36m", "\x1b[33m", "\x1b[31m"};
        return m_on ? codes.at(static_cast<std::size_t>(severity)) + text + "\x1b[0m" : text;
    }

  private:
    bool m_on;
};

/// What no text of ours is: a workbook, a PNG or a PDF.
bool is_binary(std::string_view bytes) {
    return bytes.starts_with("%PDF-") || bytes.find('\0') != std::string_view::npos;
}

/// The letters of a spreadsheet's column, from 1: A, …, Z, AA.
std::string column_letters(unsigned column) {
    std::string letters;
    for (; column > 0; column = (column - 1) / 26) {
        letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
    }
    return letters;
}

/// `FILE:LINE: `, as much of it as is known; `FILE:SHEET!C7: ` in a workbook.
std::string place_of(const SourceRef& source) {
    if (source.file.empty()) {
        return {};
    }
    std::string place = source.file;
    if (!source.sheet.empty()) {
        place += ':' + source.sheet.text();
        if (source.row > 0) {
            place += '!' + column_letters(source.column) + std::to_string(source.row);
        }
        return place + ": ";
    }
    if (source.line > 0) {
        place += ':';
        place += std::to_string(source.line);
    }
    return place + ": ";
}

/// `（第 7 页，表格第 3 行第 2 列）`: what FILE:LINE does not say. Text without page breaks is page 1;
/// the cell of a sheet stands in FILE:SHEET!CELL.
std::string cell_of(const SourceRef& source, Language language) {
    std::string place;
    if (source.page > 1 || (source.page > 0 && source.row > 0)) {
        place = say(Message::place_page, language, {std::to_string(source.page)});
    }
    if (source.row > 0 && source.sheet.empty()) {
        place += place.empty() ? "" : say(Message::list_separator, language);
        place += source.column > 0
                     ? say(Message::place_cell, language, {std::to_string(source.row), std::to_string(source.column)})
                     : say(Message::place_row, language, {std::to_string(source.row)});
    }
    return place.empty() ? place : say(Message::place_in_brackets, language, {place});
}

/// `（第 2 列）`: the field of a CSV, whose FILE:LINE stands at the beginning.
std::string field_of(const SourceRef& source, Language language) {
    const bool is_field = source.line > 0 && source.row == 0 && source.column > 0;
    return is_field ? say(Message::place_in_brackets, language,
                          {say(Message::place_column, language, {std::to_string(source.column)})})
                    : std::string();
}

} // namespace

void print_diagnostics(const std::vector<Diagnostic>& diagnostics, const CommonOptions& options, Io& io) {
    if (options.quiet || diagnostics.empty()) {
        return;
    }
    const Paint paint(options, io);
    std::array<std::size_t, 3> counts{};
    for (const Diagnostic& diagnostic : diagnostics) {
        const Severity severity = severity_of(diagnostic.rule);
        ++counts.at(static_cast<std::size_t>(severity));
        io.err << place_of(diagnostic.source) << paint(severity, std::string(severity_name(severity))) << ": ";
        if (!diagnostic.node.empty()) {
            io.err << diagnostic.node << ": ";
        }
        io.err << message_of(diagnostic, options.language) << cell_of(diagnostic.source, options.language);
        const std::string hint = hint_of(diagnostic, options.language);
        if (!hint.empty()) {
            io.err << say(Message::hint_suffix, options.language, {hint});
        }
        io.err << field_of(diagnostic.source, options.language) << " [" << rule_id(diagnostic.rule) << "]\n";
    }
    io.err << say(Message::diagnostics_count, options.language,
                  {std::to_string(counts[2]), std::to_string(counts[1]), std::to_string(counts[0])})
           << '\n';
}

Exit print_error(const Error& error, const CommonOptions& options, Io& io) {
    const std::string place = place_of(error.source);
    io.err << (place.empty() ? "kezheng: " : place)
           << Paint(options, io)(Severity::error, std::string(severity_name(Severity::error))) << ": "
           << say(error.message, options.language, error.arguments) << '\n';
    return Exit::impossible;
}

Exit print_usage_error(const Error& error, const std::string& command, const CommonOptions& options, Io& io) {
    print_error(error, options, io);
    io.err << say(Message::usage_see_help, options.language, {command.empty() ? "kezheng" : "kezheng " + command})
           << '\n';
    return Exit::usage;
}

void print_note(const std::string& text, const CommonOptions& options, Io& io) {
    if (!options.quiet) {
        io.err << "kezheng: " << text << '\n';
    }
}

bool has_findings(const std::vector<Diagnostic>& diagnostics) {
    return std::ranges::any_of(diagnostics,
                               [](const Diagnostic& found) { return severity_of(found.rule) != Severity::note; });
}

Exit deliver(const std::string& text, const CommonOptions& options, Io& io) {
    const bool goes_out = options.output.empty() || options.output == "-";
    if (goes_out && io.out_is_terminal && is_binary(text)) {
        return print_usage_error({Message::error_binary_on_terminal, {}, {}}, {}, options, io);
    }
    return deliver([&text](std::ostream& out) { out.write(text.data(), static_cast<std::streamsize>(text.size())); },
                   options, io);
}

Exit deliver(const Writer& write, const CommonOptions& options, Io& io) {
    if (options.output.empty() || options.output == "-") {
        write(io.out);
        io.out << std::flush;
        return io.out ? Exit::done : print_error({Message::error_stdout_failed, {}, {}}, options, io);
    }
    if (const Result<void> written = write_file(options.output, write, options.force); !written) {
        return print_error(written.error(), options, io);
    }
    if (!options.quiet) {
        io.err << say(Message::written_file, options.language, {options.output}) << '\n';
    }
    return Exit::done;
}

bool wants_json(const CommonOptions& options) {
    return options.json || options.output.ends_with(".json");
}

} // namespace kezheng
