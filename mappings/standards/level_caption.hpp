#pragma once

#include "mappings/documents/document.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace kezheng {

/// What a line above a table of requirements is, where it has no `表 1` of its own.
enum class LevelCaption {
    none,
    likely, ///< `某某（初级）`, `初级职业技能要求`: where no sentence is open, or a header row follows
    clear   ///< `6.2.1 初级`, `（一）初级职业技能要求`, `初级：`: nothing else reads like this
};

/// What `text` looks like: a number (`6.2.1`, `（一）`, `一、`, `表 1`), a title, the name of a level and the words
/// that captions end with, each but the level's name optional.
[[nodiscard]] LevelCaption level_caption_in(std::string_view text);

/// Whether the first block after `blocks[at]` that is no caption is a header row.
[[nodiscard]] bool header_row_follows(const std::vector<Block>& blocks, std::size_t at);

} // namespace kezheng
