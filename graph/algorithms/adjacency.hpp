#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace kezheng {

/// A node of an Adjacency: its position among those that the algorithm looks at. Where the positions follow the order
/// of keys, ties that algorithms break by position are broken by key.
using Vertex = std::uint32_t;

/// No node at all.
inline constexpr Vertex no_vertex = std::numeric_limits<Vertex>::max();

/// A directed edge between two positions.
struct Arc {
    Vertex from = 0;
    Vertex to = 0;

    auto operator<=>(const Arc&) const = default;
};

/// Who follows whom among the vertices 0 … size()-1, in compressed rows: the light view that all algorithms of this
/// folder run on. Successors stand in ascending order, each once; an arc from a vertex to itself is kept.
class Adjacency {
  public:
    Adjacency() = default;
    /// Arcs may come in any order and more than once; their ends are below `size`.
    Adjacency(std::size_t size, std::span<const Arc> arcs);

    [[nodiscard]] std::size_t size() const { return m_first.size() - 1; }
    [[nodiscard]] std::size_t arc_count() const { return m_successors.size(); }
    [[nodiscard]] std::span<const Vertex> successors(Vertex vertex) const {
        return std::span(m_successors).subspan(m_first[vertex], m_first[vertex + 1] - m_first[vertex]);
    }
    [[nodiscard]] bool has_arc(Vertex from, Vertex to) const;
    /// The number of the first arc that leaves `vertex`; arcs are numbered in the order of arcs().
    [[nodiscard]] std::size_t first_arc(Vertex vertex) const { return m_first[vertex]; }

    /// All arcs, ascending.
    [[nodiscard]] std::vector<Arc> arcs() const;
    /// The same arcs, turned round.
    [[nodiscard]] Adjacency reversed() const;
    /// All arcs but those with a mark, which stands under the number of the arc.
    [[nodiscard]] Adjacency without(std::span<const std::uint8_t> marks) const;

  private:
    std::vector<std::uint32_t> m_first{0};
    std::vector<Vertex> m_successors;
};

} // namespace kezheng
