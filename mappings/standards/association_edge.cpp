#include "mappings/standards/association_edge.hpp"

#include <algorithm>
#include <utility>

namespace kezheng {

namespace {

/// How deep in a standard's tree a key lies: 1 of a task, 2 of a requirement, 0 of anything else.
std::ptrdiff_t depth_of(const std::string& key) {
    if (key.starts_with("reference/")) {
        return 0;
    }
    const std::string::size_type slash = std::min(key.rfind('/'), key.size());
    return std::count(key.begin() + static_cast<std::ptrdiff_t>(slash), key.end(), '.');
}

} // namespace

EdgeDraft association_edge(const std::string& type, std::string from, std::string to, LocalisedText note,
                           SourceRef source) {
    if (type == "precedes" && from != to && depth_of(from) > 0 && depth_of(from) == depth_of(to)) {
        return {EdgeKind::precedes, std::move(from), std::move(to),
                Sequence{"declared", std::move(note), Status::accepted}, std::move(source)};
    }
    return {EdgeKind::associated, std::move(from), std::move(to),
            Association{type, note.zh.empty() ? std::move(note.en) : std::move(note.zh)}, std::move(source)};
}

} // namespace kezheng
