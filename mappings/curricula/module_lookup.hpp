#pragma once

#include "mappings/curricula/curriculum_draft.hpp"

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kezheng {

/// What a text names among modules.
struct FoundModule {
    std::string code;                 ///< empty where none or several are meant
    std::vector<std::string> several; ///< codes of the modules that share the name
    std::string nearest;              ///< a code or name like the text, where nothing was found; may be empty
};

/// Finds modules as people write them in a table: by code, by name, or by both in one cell (`K01 茶叶基础`). Case,
/// width, spaces and marks at the ends (`店铺运营*`, `★店铺运营`) do not matter. A code wins over a name, also over the
/// one beside it in its cell (`K01-茶叶基础`, `茶叶基础（K01）`).
class ModuleLookup {
  public:
    explicit ModuleLookup(std::span<const ModuleDraft> modules);
    [[nodiscard]] FoundModule find(std::string_view text) const;

  private:
    /// The code or name that is like a text, or begins with it, or it with one (`数据分析` of `数据分析（Excel）`); the
    /// first of several. Empty where there is none.
    [[nodiscard]] std::string nearest(std::string_view text) const;

    std::unordered_map<std::string, std::vector<std::string>> m_codes; ///< by what names them; never iterated
    std::vector<std::string> m_names;                                  ///< codes, then names, as written
};

} // namespace kezheng
