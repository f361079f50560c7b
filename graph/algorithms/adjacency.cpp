#include "graph/algorithms/adjacency.hpp"

#include <algorithm>
#include <cassert>

namespace kezheng {

Adjacency::Adjacency(std::size_t size, std::span<const Arc> arcs) : m_first(size + 1, 0) {
    for (const Arc& arc : arcs) {
        assert(arc.from < size && arc.to < size && "an arc joins vertices that there are");
        ++m_first[arc.from + 1];
    }
    for (std::size_t i = 0; i < size; ++i) {
        m_first[i + 1] += m_first[i];
    }
    m_successors.resize(arcs.size());
    std::vector<std::uint32_t> next(m_first.begin(), m_first.end() - 1);
    for (const Arc& arc : arcs) {
        m_successors[next[arc.from]++] = arc.to;
    }
    std::uint32_t kept = 0;
    std::uint32_t begin = 0;
    for (std::size_t i = 0; i < size; ++i) {
        const std::uint32_t end = m_first[i + 1];
        const auto row = std::span(m_successors).subspan(begin, end - begin);
        std::ranges::sort(row);
        const std::uint32_t first = kept;
        for (const Vertex successor : row) {
            if (kept == first || m_successors[kept - 1] != successor) {
                m_successors[kept++] = successor;
            }
        }
        m_first[i] = first;
        begin = end;
    }
    m_first[size] = kept;
    m_successors.resize(kept);
}

bool Adjacency::has_arc(Vertex from, Vertex to) const {
    return std::ranges::binary_search(successors(from), to);
}

std::vector<Arc> Adjacency::arcs() const {
    std::vector<Arc> result;
    result.reserve(arc_count());
    for (Vertex vertex = 0; vertex < size(); ++vertex) {
        for (const Vertex successor : successors(vertex)) {
            result.push_back({vertex, successor});
        }
    }
    return result;
}

Adjacency Adjacency::reversed() const {
    std::vector<Arc> turned = arcs();
    for (Arc& arc : turned) {
        std::swap(arc.from, arc.to);
    }
    return {size(), turned};
}

Adjacency Adjacency::without(std::span<const std::uint8_t> marks) const {
    assert(marks.size() == arc_count() && "every arc has a mark");
    Adjacency result;
    result.m_first.reserve(m_first.size());
    result.m_successors.reserve(arc_count());
    for (Vertex vertex = 0; vertex < size(); ++vertex) {
        for (std::size_t arc = m_first[vertex]; arc < m_first[vertex + 1]; ++arc) {
            if (marks[arc] == 0) {
                result.m_successors.push_back(m_successors[arc]);
            }
        }
        result.m_first.push_back(static_cast<std::uint32_t>(result.m_successors.size()));
    }
    return result;
}

} // namespace kezheng
