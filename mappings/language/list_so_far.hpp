#pragma once

#include "mappings/language/segmentation.hpp"

#include <cstddef>
#include <span>

namespace kezheng {

/// The items of a list so far, to tell whether a verb that opens the next one is part of a name, 检验报告和溯源凭证, or
/// does something, 清洁设备、整理台面和补充物料.
class ListSoFar {
  public:
    /// Whether the next item names a thing although it begins with a verb; `item` lies in `words`, the whole list.
    [[nodiscard]] bool may_name(std::span<const Word> item, std::span<const Word> words) const;

    /// Adds an item: whether it did something, and whether it named a thing.
    void add(bool did, bool named);

  private:
    std::size_t m_count = 0;
    bool m_parallel = true;
    bool m_did = false;
    bool m_named = false;
};

} // namespace kezheng
