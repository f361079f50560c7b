#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>

namespace kezheng {

/// A position in one of the sealed graph's arrays. The tag keeps ids of different arrays apart: a NodeId is no EdgeId
/// and no integer. Ids are never printed or saved; files and people use keys.
template <class Tag>
class Id {
  public:
    explicit constexpr Id(std::size_t index) : m_index(static_cast<std::uint32_t>(index)) {}
    [[nodiscard]] constexpr std::size_t index() const { return m_index; }
    auto operator<=>(const Id&) const = default;

  private:
    std::uint32_t m_index;
};

using NodeId = Id<struct NodeTag>;
using EdgeId = Id<struct EdgeTag>;

} // namespace kezheng
