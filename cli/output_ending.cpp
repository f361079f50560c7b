#include "cli/output_ending.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace kezheng {

namespace {

constexpr std::array<std::string_view, 17> known_endings{".csv", ".doc",  ".docx", ".dot", ".gif", ".graphml",
                                                         ".htm", ".html", ".jpg",  ".md",  ".ods", ".pdf",
                                                         ".png", ".svg",  ".tsv",  ".ttl", ".xlsx"};

} // namespace

std::optional<Error> wrong_ending(const CommonOptions& options, std::initializer_list<std::string_view> written) {
    const auto is_end = [&](std::string_view ending) { return options.output.ends_with(ending); };
    if (std::ranges::none_of(known_endings, is_end) || std::ranges::any_of(written, is_end)) {
        return std::nullopt;
    }
    std::string list = ".json";
    for (const std::string_view ending : written) {
        list += ' ';
        list += ending;
    }
    return Error{Message::usage_bad_value, {"--output", options.output, list + " .txt"}, {}};
}

} // namespace kezheng
