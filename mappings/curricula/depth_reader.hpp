#pragma once

#include "graph/base/diagnostic.hpp"
#include "mappings/curricula/cell_values.hpp"

#include <functional>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kezheng {

/// Reads the depths of one table: what its letters mean is told from all of them.
class DepthReader {
  public:
    DepthReader() = default;
    explicit DepthReader(std::span<const std::string_view> depths) : m_scale(depth_scale(depths)) {}

    /// Nothing, and a report, where the text is no depth. A scale of H, M and L and words that are no depths of ours
    /// are reported once each.
    [[nodiscard]] std::optional<Depth> read(std::string_view text, const SourceRef& place,
                                            std::vector<Diagnostic>& diagnostics);

  private:
    DepthScale m_scale = DepthScale::introduced_reinforced_mastered;
    std::set<std::string, std::less<>> m_reported;
};

} // namespace kezheng
