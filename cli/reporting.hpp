#pragma once

#include "cli/common_options.hpp"
#include "cli/io.hpp"
#include "cli/temporary_file.hpp"
#include "graph/base/diagnostic.hpp"
#include "graph/base/error.hpp"

#include <ostream>
#include <string>
#include <vector>

namespace kezheng {

/// `FILE:LINE: warning: message (page, table cell); hint [rule]` for each diagnostic, then a line that counts them.
/// Nothing under --quiet.
void print_diagnostics(const std::vector<Diagnostic>& diagnostics, const CommonOptions& options, Io& io);

/// `FILE:LINE: error: message` or `kezheng: error: message`, even under --quiet. Returns Exit::impossible.
Exit print_error(const Error& error, const CommonOptions& options, Io& io);

/// The same for wrong usage, and where the help is: of `command`, or of the program where it is empty. Returns
/// Exit::usage.
Exit print_usage_error(const Error& error, const std::string& command, const CommonOptions& options, Io& io);

/// `kezheng: text` on stderr, for people; nothing under --quiet.
void print_note(const std::string& text, const CommonOptions& options, Io& io);

/// Whether any diagnostic is more than a note.
[[nodiscard]] bool has_findings(const std::vector<Diagnostic>& diagnostics);

/// Prints a command's result, or writes it to --output. What is no text is not printed on a terminal: wrong usage.
[[nodiscard]] Exit deliver(const std::string& text, const CommonOptions& options, Io& io);

/// The same for a large text that is written piece by piece.
[[nodiscard]] Exit deliver(const Writer& write, const CommonOptions& options, Io& io);

/// Whether the result is to be JSON: --json, or an output file that ends in .json.
[[nodiscard]] bool wants_json(const CommonOptions& options);

} // namespace kezheng
