#include "cli/commands/review.hpp"

#include "cli/command_arguments.hpp"
#include "cli/files.hpp"
#include "cli/reporting.hpp"
#include "cli/review_alignments.hpp"
#include "cli/review_crosswalk.hpp"
#include "mappings/crosswalks/read_decisions.hpp"
#include "mappings/curricula/reviewed_alignments.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

namespace kezheng {

namespace {

/// A kind of file that people review: how it is told, what is done with it.
struct ReviewKind {
    bool (*recognises)(const ReadSheets& sheets);
    Exit (*review)(std::span<const ReviewFile> files, const ReviewOptions& options, const CommonOptions& common,
                   Io& io);
};

constexpr std::array review_kinds{
    ReviewKind{holds_decisions, review_crosswalk},
    ReviewKind{holds_alignments, review_alignments},
};

Result<ReviewFile> read_review_file(const std::string& path, Io& io) {
    const Result<std::string> bytes = read_file(path, io);
    if (!bytes) {
        return std::unexpected(bytes.error());
    }
    const std::string shown = path == "-" ? "<stdin>" : path;
    Result<ReadSheets> sheets = read_review_sheets(*bytes, shown);
    if (!sheets) {
        return std::unexpected(sheets.error());
    }
    return ReviewFile{shown, std::move(*sheets)};
}

} // namespace

void attach_review(CLI::App& app, const CommonOptions& common, Selected& selected) {
    CommandArguments command(app, "review", Message::help_review, common.language);
    auto options = std::make_shared<ReviewOptions>();
    command.positionals("FILE", options->files, Message::option_review_file);
    command.option("--into", "CROSSWALK", options->into, Message::option_review_into);
    command.choice("--on-conflict", options->on_conflict, {"stop", "new", "old"}, Message::option_review_on_conflict,
                   CommandArguments::Presence::optional);
    command.flag("--strict", options->strict, Message::option_review_strict);
    command.when_chosen([&common, &selected, options] {
        selected = [&common, options](Io& io) { return run_review(*options, common, io); };
    });
}

Exit run_review(const ReviewOptions& options, const CommonOptions& common, Io& io) {
    std::vector<ReviewFile> files;
    for (const std::string& path : options.files) {
        Result<ReviewFile> file = read_review_file(path, io);
        if (!file) {
            return print_error(file.error(), common, io);
        }
        files.push_back(std::move(*file));
    }
    for (const ReviewKind& kind : review_kinds) {
        if (std::ranges::all_of(files, [&](const ReviewFile& file) { return kind.recognises(file.sheets); })) {
            return kind.review(files, options, common, io);
        }
    }
    const auto stranger = std::ranges::find_if(files, [](const ReviewFile& file) {
        return std::ranges::none_of(review_kinds, [&](const ReviewKind& kind) { return kind.recognises(file.sheets); });
    });
    return stranger == files.end()
               ? print_error({Message::error_mixed_reviews, {}, {}}, common, io)
               : print_error({Message::error_no_review_table, {}, {.file = stranger->path}}, common, io);
}

} // namespace kezheng
