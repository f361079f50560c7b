#pragma once

#include <string>
#include <string_view>

namespace kezheng {

/// A module's code and its name where one cell holds both.
struct ModuleCell {
    std::string code; ///< empty where the cell has none
    std::string name; ///< empty where the cell is a code alone
};

/// Takes a cell apart: `K01 茶叶基础`, `K01-茶叶基础`, `茶叶基础（K01）`, a code over a name. A code is a word of ASCII
/// letters, digits and dots that ends in a digit (two where nothing stands between). A cell of one part is a code or a
/// name.
[[nodiscard]] ModuleCell module_in_cell(std::string_view text);

} // namespace kezheng
