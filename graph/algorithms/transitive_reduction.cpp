#include "graph/algorithms/transitive_reduction.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace kezheng {

namespace {

using Word = std::uint64_t;
constexpr std::size_t word_bits = 64;
constexpr std::size_t rows_bytes = std::size_t{32} << 20U;

/// How many bits are set. std::popcount is a call of a library function where the processor's own instruction may not
/// be taken for granted.
Vertex bits_in(Word word) {
    word -= (word >> 1U) & 0x5555555555555555U;
    word = (word & 0x3333333333333333U) + ((word >> 2U) & 0x3333333333333333U);
    word = (word + (word >> 4U)) & 0x0F0F0F0F0F0F0F0FU;
    return static_cast<Vertex>((word * 0x0101010101010101U) >> 56U);
}

/// Whether descendants are counted.
enum class Counting { yes, no };

/// A topological order by depth-first search, in linear time: what hangs together stands together, so most rows are
/// empty outside of a few blocks.
std::vector<Vertex> deep_order(const Adjacency& dag) {
    std::vector<Vertex> order(dag.size());
    std::vector<Vertex> next(dag.size(), 0); // the successor to look at, one more than that; 0: not seen yet
    std::vector<Vertex> open;
    std::size_t free = dag.size(); // filled from the end
    for (Vertex root = 0; root < dag.size(); ++root) {
        if (next[root] != 0) {
            continue;
        }
        open.push_back(root);
        next[root] = 1;
        while (!open.empty()) {
            const Vertex vertex = open.back();
            const auto successors = dag.successors(vertex);
            Vertex& at = next[vertex];
            while (at <= successors.size() && next[successors[at - 1]] != 0) {
                ++at;
            }
            if (at <= successors.size()) {
                const Vertex successor = successors[at - 1];
                next[successor] = 1;
                open.push_back(successor);
            } else {
                open.pop_back();
                order[--free] = vertex;
            }
        }
    }
    return order;
}

/// An arc by the place of its target and, in the lower half, its number in the graph as given.
using PlacedArc = std::uint64_t;

Vertex target_of(PlacedArc arc) {
    return static_cast<Vertex>(arc >> 32U);
}

std::uint32_t number_of(PlacedArc arc) {
    return static_cast<std::uint32_t>(arc);
}

/// A graph with its vertices named by their places in a topological order, so that every arc leads to a higher number;
/// the arcs of a vertex ascend.
struct PlacedGraph {
    std::vector<std::uint32_t> first; ///< the first arc of each place, and the end
    std::vector<PlacedArc> arcs;
};

PlacedGraph placed(const Adjacency& dag, const std::vector<Vertex>& order) {
    std::vector<Vertex> place(dag.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        place[order[i]] = static_cast<Vertex>(i);
    }
    PlacedGraph graph;
    graph.first.reserve(order.size() + 1);
    graph.arcs.reserve(dag.arc_count());
    for (const Vertex vertex : order) {
        const std::size_t begin = graph.arcs.size();
        graph.first.push_back(static_cast<std::uint32_t>(begin));
        std::size_t number = dag.first_arc(vertex);
        for (const Vertex successor : dag.successors(vertex)) {
            assert(place[vertex] < place[successor] && "the graph is acyclic");
            graph.arcs.push_back((PlacedArc{place[successor]} << 32U) | number++);
        }
        std::sort(graph.arcs.begin() + static_cast<std::ptrdiff_t>(begin), graph.arcs.end());
    }
    graph.first.push_back(static_cast<std::uint32_t>(graph.arcs.size()));
    return graph;
}

/// What the rows of bits tell.
struct Findings {
    std::vector<Vertex> descendants;     ///< by place; empty where they are not counted
    std::vector<std::uint8_t> redundant; ///< by the number of the arc
};

/// The rows of `words` words each, for one block of columns after the other. That the number is fixed keeps the row
/// that is being made in registers.
template <std::size_t words>
class BitRows {
  public:
    BitRows(PlacedGraph graph, Counting counting)
        : m_graph(std::move(graph)), m_counting(counting), m_end(m_graph.first.begin() + 1, m_graph.first.end()),
          m_rows(size()), m_filled(size(), 0) {
        m_findings.redundant.resize(m_graph.arcs.size(), 0);
        m_findings.descendants.resize(counting == Counting::yes ? size() : 0, 0);
        for (std::size_t first = 0; first < size(); first += words * word_bits) {
            const std::size_t end = std::min(first + words * word_bits, size());
            for (std::size_t i = end; i-- > 0;) {
                fill(i, first, end);
            }
        }
    }

    [[nodiscard]] Findings take() && { return std::move(m_findings); }

  private:
    using Row = std::array<Word, words>;

    [[nodiscard]] std::size_t size() const { return m_graph.first.size() - 1; }

    /// The row of `vertex`: what its successors reach in this block, and those that lie in it.
    void fill(std::size_t vertex, std::size_t first, std::size_t end) {
        const PlacedArc* const arcs = m_graph.arcs.data();
        const std::size_t begin = m_graph.first[vertex];
        std::size_t at = begin;
        bool filled = false;
        Row row{};
        for (; at < m_end[vertex] && target_of(arcs[at]) < end; ++at) {
            const Vertex successor = target_of(arcs[at]);
            if (m_filled[successor] != 0) {
                const Row& other = m_rows[successor];
                for (std::size_t word = 0; word < words; ++word) {
                    row[word] |= other[word];
                }
                filled = true;
            }
        }
        const bool has_targets = at > begin && target_of(arcs[at - 1]) >= first;
        m_filled[vertex] = filled || has_targets ? 1 : 0;
        if (m_filled[vertex] == 0) {
            return;
        }
        m_rows[vertex] = row;
        if (has_targets) {
            add_targets(vertex, first, at);
        }
        if (m_counting == Counting::yes) {
            for (const Word word : m_rows[vertex]) {
                m_findings.descendants[vertex] += bits_in(word);
            }
        }
    }

    /// Adds the targets of `vertex` in this block, of the arcs before `last`. One that a successor reaches is
    /// redundant; it adds nothing in this block or a later one, and its arc is taken out.
    void add_targets(std::size_t vertex, std::size_t first, std::size_t last) {
        Row& row = m_rows[vertex];
        const auto begin = m_graph.arcs.begin() + m_graph.first[vertex];
        const auto end = m_graph.arcs.begin() + static_cast<std::ptrdiff_t>(last);
        const auto inside = std::find_if(begin, end, [&](PlacedArc arc) { return target_of(arc) >= first; });
        const auto kept = std::remove_if(inside, end, [&](PlacedArc arc) {
            const std::size_t column = target_of(arc) - first;
            const Word bit = Word{1} << (column % word_bits);
            Word& word = row[column / word_bits];
            const bool redundant = (word & bit) != 0;
            word |= bit;
            m_findings.redundant[number_of(arc)] = redundant ? 1 : 0;
            return redundant;
        });
        if (kept != end) {
            const auto all = m_graph.arcs.begin() + m_end[vertex];
            m_end[vertex] = static_cast<std::uint32_t>(std::move(end, all, kept) - m_graph.arcs.begin());
        }
    }

    PlacedGraph m_graph;
    Counting m_counting;
    std::vector<std::uint32_t> m_end; ///< behind the last arc of each place that was not found redundant
    std::vector<Row> m_rows;
    std::vector<std::uint8_t> m_filled; ///< whether the vertex's row in this block has a bit
    Findings m_findings;
};

/// Rows of two cache lines, so that all those of 10,000 vertices stay in the cache; narrower ones where they would
/// take too much memory.
template <std::size_t words = 16>
Findings walk(PlacedGraph graph, Counting counting) {
    if constexpr (words > 1) {
        if (graph.first.size() * words * sizeof(Word) > rows_bytes) {
            return walk<words / 2>(std::move(graph), counting);
        }
    }
    return BitRows<words>(std::move(graph), counting).take();
}

} // namespace

Reach reach_of(const Adjacency& dag) {
    const std::vector<Vertex> order = deep_order(dag);
    const Findings found = walk(placed(dag, order), Counting::yes);
    Reach reach{std::vector<Vertex>(dag.size()), {}};
    for (std::size_t at = 0; at < order.size(); ++at) {
        reach.descendants[order[at]] = found.descendants[at];
    }
    for (Vertex vertex = 0; vertex < dag.size(); ++vertex) {
        std::size_t number = dag.first_arc(vertex);
        for (const Vertex successor : dag.successors(vertex)) {
            if (found.redundant[number++] != 0) {
                reach.redundant.push_back({vertex, successor});
            }
        }
    }
    return reach;
}

Adjacency transitive_reduction(const Adjacency& dag) {
    return dag.without(walk(placed(dag, deep_order(dag)), Counting::no).redundant);
}

} // namespace kezheng
