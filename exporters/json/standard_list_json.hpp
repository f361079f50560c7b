#pragma once

#include "graph/base/error.hpp"
#include "graph/base/language.hpp"

#include <string>
#include <vector>

namespace kezheng {

/// A file that could not be read, and why.
struct UnreadFile {
    std::string file;
    Error error;
};

/// Several standards as one `kezheng/standard-list/1` document (exporters/schemas/standard-list-1.schema.json):
/// `standards` are complete `kezheng/standard/1` documents, each ending with a line feed; `unread` follow as `failed`,
/// with messages in `language`.
[[nodiscard]] std::string standard_list_json(const std::vector<std::string>& standards,
                                             const std::vector<UnreadFile>& unread, Language language);

} // namespace kezheng
