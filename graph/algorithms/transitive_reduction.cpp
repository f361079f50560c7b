#include "graph/algorithms/transitive_reduction.hpp"

#include <algorithm>
#include <bit>
#include <cassert>
#include <iterator>

namespace kezheng {

namespace {

using Word = std::uint64_t;
constexpr std::size_t word_bits = 64;
constexpr std::size_t rows_bytes = std::size_t{32} << 20U;
constexpr std::size_t most_words = 16; ///< a row of two cache lines: all rows of 10,000 vertices stay in the cache

/// Any topological order, in linear time.
std::vector<Vertex> plain_order(const Adjacency& dag) {
    std::vector<Vertex> missing(dag.size(), 0);
    for (Vertex vertex = 0; vertex < dag.size(); ++vertex) {
        for (const Vertex successor : dag.successors(vertex)) {
            ++missing[successor];
        }
    }
    std::vector<Vertex> order;
    order.reserve(dag.size());
    for (Vertex vertex = 0; vertex < dag.size(); ++vertex) {
        if (missing[vertex] == 0) {
            order.push_back(vertex);
        }
    }
    for (std::size_t i = 0; i < order.size(); ++i) {
        for (const Vertex successor : dag.successors(order[i])) {
            if (--missing[successor] == 0) {
                order.push_back(successor);
            }
        }
    }
    assert(order.size() == dag.size() && "the graph is acyclic");
    return order;
}

/// The rows of one block of columns after the other. Vertices are named by their places in a topological order here,
/// so every arc leads to a higher number.
class BitRows {
  public:
    explicit BitRows(const Adjacency& ordered)
        : m_graph(ordered), m_descendants(ordered.size(), 0), m_redundant(ordered.arc_count(), 0),
          m_filled(ordered.size(), 0) {
        const std::size_t fitting = rows_bytes / sizeof(Word) / std::max<std::size_t>(ordered.size(), 1);
        const std::size_t needed = (ordered.size() + word_bits - 1) / word_bits;
        m_words = std::clamp<std::size_t>(std::min(fitting, needed), 1, most_words);
        m_rows.resize(m_words * ordered.size());
        for (std::size_t first = 0; first < ordered.size(); first += m_words * word_bits) {
            walk_block(first);
        }
    }

    [[nodiscard]] const std::vector<Vertex>& descendants() const { return m_descendants; }
    [[nodiscard]] bool is_redundant(std::size_t arc) const { return m_redundant[arc] != 0; }

  private:
    void walk_block(std::size_t first) {
        const std::size_t end = std::min(first + m_words * word_bits, m_graph.size());
        for (std::size_t i = end; i-- > 0;) {
            fill(static_cast<Vertex>(i), first, end);
        }
    }

    /// The row of `vertex` from those of its successors, in ascending order: a successor that an earlier one reaches
    /// is redundant, and adds nothing in this block or a later one.
    void fill(Vertex vertex, std::size_t first, std::size_t end) {
        Word* const row = &m_rows[vertex * m_words];
        bool filled = false;
        const auto successors = m_graph.successors(vertex);
        const std::size_t first_arc = m_graph.first_arc(vertex);
        for (std::size_t i = 0; i < successors.size() && successors[i] < end; ++i) {
            const Vertex successor = successors[i];
            if (m_redundant[first_arc + i] != 0 || (successor < first && m_filled[successor] == 0)) {
                continue;
            }
            if (!filled) {
                std::fill_n(row, m_words, Word{0});
                filled = true;
            }
            if (successor >= first) {
                const std::size_t column = successor - first;
                const Word bit = Word{1} << (column % word_bits);
                if ((row[column / word_bits] & bit) != 0) {
                    m_redundant[first_arc + i] = 1;
                    continue;
                }
                row[column / word_bits] |= bit;
            }
            if (m_filled[successor] != 0) {
                const Word* const other = &m_rows[successor * m_words];
                for (std::size_t word = 0; word < m_words; ++word) {
                    row[word] |= other[word];
                }
            }
        }
        m_filled[vertex] = filled ? 1 : 0;
        if (filled) {
            int count = 0;
            for (std::size_t word = 0; word < m_words; ++word) {
                count += std::popcount(row[word]);
            }
            m_descendants[vertex] += static_cast<Vertex>(count);
        }
    }

    const Adjacency& m_graph;
    std::size_t m_words = 1;
    std::vector<Word> m_rows;
    std::vector<Vertex> m_descendants;
    std::vector<std::uint8_t> m_redundant; ///< by arc
    std::vector<std::uint8_t> m_filled;    ///< whether the vertex's row in this block has a bit
};

} // namespace

Reach reach_of(const Adjacency& dag) {
    const std::vector<Vertex> order = plain_order(dag);
    std::vector<Vertex> place(dag.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        place[order[i]] = static_cast<Vertex>(i);
    }
    std::vector<Arc> arcs = dag.arcs();
    for (Arc& arc : arcs) {
        arc = {place[arc.from], place[arc.to]};
    }
    const Adjacency ordered(dag.size(), arcs);
    arcs = {};
    const BitRows rows(ordered);

    Reach reach;
    reach.descendants.resize(dag.size());
    for (Vertex at = 0; at < ordered.size(); ++at) {
        reach.descendants[order[at]] = rows.descendants()[at];
        const auto successors = ordered.successors(at);
        for (std::size_t i = 0; i < successors.size(); ++i) {
            if (rows.is_redundant(ordered.first_arc(at) + i)) {
                reach.redundant.push_back({order[at], order[successors[i]]});
            }
        }
    }
    std::ranges::sort(reach.redundant);
    return reach;
}

Adjacency transitive_reduction(const Adjacency& dag) {
    const Reach reach = reach_of(dag);
    std::vector<Arc> kept;
    std::ranges::set_difference(dag.arcs(), reach.redundant, std::back_inserter(kept));
    return {dag.size(), kept};
}

} // namespace kezheng
