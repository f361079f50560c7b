#pragma once

#include "mappings/documents/document.hpp"

#include <vector>

namespace kezheng {

/// Word processors save the tables of a document as text with one cell a line, first the header row (工作领域,
/// 工作任务, 职业技能要求, in any order), then row by row what its cells say. Makes rows of such lines where the parser
/// could not tell them by their numbers: where there are none, where the columns stand in another order, and where
/// names are repeated on each row. Requirements without numbers are told from names by their full stop and by the word
/// with which most of them begin (能); two names one after the other are an area and its task, a single one is a task.
/// The same for flowing text without a header row, where a heading names a level, and areas (1.), their tasks (1.1)
/// and, in each task, requirements (1.) are counted. All other blocks stay as they are.
[[nodiscard]] std::vector<Block> arrange_stacked_cells(std::vector<Block> blocks);

} // namespace kezheng
