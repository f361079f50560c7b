#include "graph/algorithms/transitive_reduction.hpp"

#include <algorithm>
#include <cassert>

namespace kezheng {

namespace {

using Word = std::uint64_t;
constexpr std::size_t word_bits = 64;
constexpr std::size_t rows_bytes = std::size_t{32} << 20U;
constexpr std::size_t most_words = 16; ///< a row of two cache lines: all rows of 10,000 vertices stay in the cache

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

/// The rows of one block of columns after the other. Vertices are named by their places in a topological order here,
/// so every arc leads to a higher number.
class BitRows {
  public:
    BitRows(const Adjacency& ordered, Counting counting)
        : m_graph(ordered), m_counting(counting), m_descendants(ordered.size(), 0), m_redundant(ordered.arc_count(), 0),
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
        if (filled && m_counting == Counting::yes) {
            for (std::size_t word = 0; word < m_words; ++word) {
                m_descendants[vertex] += bits_in(row[word]);
            }
        }
    }

    const Adjacency& m_graph;
    Counting m_counting;
    std::size_t m_words = 1;
    std::vector<Word> m_rows;
    std::vector<Vertex> m_descendants;
    std::vector<std::uint8_t> m_redundant; ///< by arc
    std::vector<std::uint8_t> m_filled;    ///< whether the vertex's row in this block has a bit
};

} // namespace

namespace {

/// The graph with its vertices named by their places in a topological order, and its rows.
class Walk {
  public:
    Walk(const Adjacency& dag, Counting counting)
        : m_order(deep_order(dag)), m_ordered(ordered(dag, m_order)), m_rows(m_ordered, counting) {}

    [[nodiscard]] std::vector<Vertex> descendants() const {
        std::vector<Vertex> result(m_order.size());
        for (std::size_t at = 0; at < m_order.size(); ++at) {
            result[m_order[at]] = m_rows.descendants()[at];
        }
        return result;
    }

    /// The arcs that are redundant, or those that are not, in no order.
    [[nodiscard]] std::vector<Arc> arcs(bool redundant) const {
        std::vector<Arc> result;
        result.reserve(m_ordered.arc_count());
        for (Vertex at = 0; at < m_ordered.size(); ++at) {
            const auto successors = m_ordered.successors(at);
            for (std::size_t i = 0; i < successors.size(); ++i) {
                if (m_rows.is_redundant(m_ordered.first_arc(at) + i) == redundant) {
                    result.push_back({m_order[at], m_order[successors[i]]});
                }
            }
        }
        return result;
    }

  private:
    static Adjacency ordered(const Adjacency& dag, const std::vector<Vertex>& order) {
        std::vector<Vertex> place(dag.size());
        for (std::size_t i = 0; i < order.size(); ++i) {
            place[order[i]] = static_cast<Vertex>(i);
        }
        std::vector<Arc> arcs;
        arcs.reserve(dag.arc_count());
        for (const Vertex vertex : order) {
            for (const Vertex successor : dag.successors(vertex)) {
                assert(place[vertex] < place[successor] && "the graph is acyclic");
                arcs.push_back({place[vertex], place[successor]});
            }
        }
        return {dag.size(), arcs};
    }

    std::vector<Vertex> m_order;
    Adjacency m_ordered;
    BitRows m_rows;
};

} // namespace

Reach reach_of(const Adjacency& dag) {
    const Walk walk(dag, Counting::yes);
    Reach reach{walk.descendants(), walk.arcs(true)};
    std::ranges::sort(reach.redundant);
    return reach;
}

Adjacency transitive_reduction(const Adjacency& dag) {
    return {dag.size(), Walk(dag, Counting::no).arcs(false)};
}

} // namespace kezheng
