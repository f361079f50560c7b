#include "mappings/documents/column_groups.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

namespace kezheng {

namespace {

// Costs, in distances of two lines. Place alone never outweighs several right numbers.
constexpr double farthest = 12;
constexpr double wrong_parent = 4;     ///< for each child whose number does not begin with its parent's
constexpr double not_counted_from = 2; ///< the first child's number does not end in 1
constexpr double counted_anew = 6;     ///< another child's does
constexpr double other_parent = 4;     ///< the numbers of neighbours begin differently
constexpr double no_children = 20;
constexpr double parent_above = 3;

/// Steps of the search that are still done; beyond, place alone decides.
constexpr std::uint64_t most_steps = 50'000'000;
constexpr std::size_t largest_group = 400;
constexpr std::size_t most_parents = 10'000;

enum class Alignment { top, middle };

bool begins_with(const std::vector<unsigned>& number, const std::vector<unsigned>& parent) {
    return number.size() == parent.size() + 1 && std::equal(parent.begin(), parent.end(), number.begin());
}

bool same_beginning(const std::vector<unsigned>& one, const std::vector<unsigned>& other) {
    return one.size() == other.size() && std::equal(one.begin(), one.end() - 1, other.begin());
}

class Division {
  public:
    Division(const std::vector<ColumnItem>& parents, const std::vector<ColumnItem>& children, double unit,
             Alignment alignment)
        : m_parents(parents), m_children(children), m_unit(unit), m_alignment(alignment) {
        const std::size_t width = children.size() + 1;
        m_cost.assign((parents.size() + 1) * width, std::numeric_limits<double>::infinity());
        m_first.assign(m_cost.size(), 0);
        for (std::size_t end = 0; end <= children.size(); ++end) {
            m_cost[end] = cost_without_parent(end);
        }
        for (std::size_t parent = 0; parent < parents.size(); ++parent) {
            for (std::size_t end = 0; end <= children.size(); ++end) {
                find_best_group(parent, end);
            }
        }
    }

    [[nodiscard]] double cost() const { return m_cost.back(); }

    [[nodiscard]] std::vector<std::size_t> firsts() const {
        std::vector<std::size_t> result(m_parents.size());
        std::size_t end = m_children.size();
        for (std::size_t parent = m_parents.size(); parent > 0; --parent) {
            end = m_first[at(parent, end)];
            result[parent - 1] = end;
        }
        return result;
    }

  private:
    [[nodiscard]] std::size_t at(std::size_t parents, std::size_t children) const {
        return (parents * (m_children.size() + 1)) + children;
    }

    /// The cheapest way in which the children before `end` go to the parents up to and with `parent`.
    void find_best_group(std::size_t parent, std::size_t end) {
        double& best = m_cost[at(parent + 1, end)];
        best = m_cost[at(parent, end)] + no_children;
        m_first[at(parent + 1, end)] = end;
        double inside = 0;
        const std::size_t longest = std::min(end, largest_group);
        for (std::size_t first = end; first-- > end - longest;) {
            inside += child_cost(parent, first);
            if (first + 1 < end) {
                inside += joint_cost(first);
            }
            const double cost = m_cost[at(parent, first)] + inside + group_cost(parent, first, end);
            if (cost < best) {
                best = cost;
                m_first[at(parent + 1, end)] = first;
            }
        }
    }

    /// The first children may belong to a parent above the table: the table goes on from another.
    [[nodiscard]] double cost_without_parent(std::size_t end) const {
        double cost = end == 0 ? 0 : parent_above;
        for (std::size_t child = 0; child < end; ++child) {
            cost += begins_with(m_children[child].number, m_parents.front().number) ? wrong_parent : 0;
        }
        return cost;
    }

    [[nodiscard]] double child_cost(std::size_t parent, std::size_t child) const {
        const std::vector<unsigned>& number = m_children[child].number;
        const std::vector<unsigned>& above = m_parents[parent].number;
        return !number.empty() && !above.empty() && !begins_with(number, above) ? wrong_parent : 0;
    }

    /// Between two neighbours of one group.
    [[nodiscard]] double joint_cost(std::size_t child) const {
        const std::vector<unsigned>& number = m_children[child].number;
        const std::vector<unsigned>& next = m_children[child + 1].number;
        if (number.empty() || next.empty()) {
            return 0;
        }
        return (next.back() == 1 ? counted_anew : 0) + (same_beginning(number, next) ? 0 : other_parent);
    }

    [[nodiscard]] double group_cost(std::size_t parent, std::size_t first, std::size_t end) const {
        const ColumnItem& name = m_parents[parent];
        const double distance = m_alignment == Alignment::top
                                    ? name.top - m_children[first].top
                                    : (name.top + name.bottom - m_children[first].top - m_children[end - 1].bottom) / 2;
        const std::vector<unsigned>& number = m_children[first].number;
        return std::min(std::abs(distance) / m_unit, farthest) +
               (!number.empty() && number.back() != 1 ? not_counted_from : 0);
    }

    const std::vector<ColumnItem>& m_parents;
    const std::vector<ColumnItem>& m_children;
    double m_unit;
    Alignment m_alignment;
    std::vector<double> m_cost;
    std::vector<std::size_t> m_first;
};

/// Every child to the last parent that begins no lower.
std::vector<std::size_t> divide_by_place(const std::vector<ColumnItem>& parents,
                                         const std::vector<ColumnItem>& children, double unit) {
    std::vector<std::size_t> firsts;
    std::size_t child = 0;
    for (const ColumnItem& parent : parents) {
        while (!firsts.empty() && child < children.size() && children[child].top < parent.top - (unit / 2)) {
            ++child;
        }
        firsts.push_back(child);
    }
    return firsts;
}

} // namespace

std::vector<std::size_t> divide_among(const std::vector<ColumnItem>& parents, const std::vector<ColumnItem>& children,
                                      double unit) {
    const std::uint64_t steps =
        std::uint64_t{parents.size()} * children.size() * std::min(children.size(), largest_group);
    if (steps > most_steps || parents.size() > most_parents || unit <= 0 ||
        children.size() > largest_group * parents.size()) {
        return divide_by_place(parents, children, unit);
    }
    const Division by_top(parents, children, unit, Alignment::top);
    const Division by_middle(parents, children, unit, Alignment::middle);
    return by_middle.cost() < by_top.cost() ? by_middle.firsts() : by_top.firsts();
}

} // namespace kezheng
