#include "mappings/documents/pages/table_spans.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <utility>

namespace kezheng {

namespace {

// What a contradiction costs.
constexpr double wrong_numbers = 2.0;  // numbers that do not begin with the parent's, whether one or all
constexpr double wrong_number = 0.5;   // each of them
constexpr double wrong_start = 1.0;    // the first child is not number 1, or a later one is
constexpr double farthest = 2.0;       // a parent far from where it should stand
constexpr double without_child = 8.0;  // a parent without children
constexpr double without_parent = 6.0; // a child before the first parent
constexpr double shared_word = 0.15;   // taken off for words that parent and child share
constexpr double goes_on_above = 0.5;  // one that bears the number of another: its parent stands in the table before

/// From the top of something to its foot.
struct Reach {
    double top = 0;
    double bottom = 0;
};

class Assigner {
  public:
    Assigner(std::span<const NumberedBox> children, std::span<const NumberedBox> parents, const PageLines& lines,
             std::span<const std::vector<double>> shared_words)
        : m_children(children), m_parents(parents), m_page_tops(lines.page_tops),
          m_line_height(std::max(lines.height, 1.0)), m_rounding(lines.rounding) {
        m_starts.push_back(0);
        for (const NumberedBox& child : children) {
            m_starts.push_back(m_starts.back() + (is_first(child) ? 1U : 0U));
        }
        for (const std::vector<double>& words : shared_words) {
            std::vector<double>& sums = m_shared.emplace_back(1, 0.0);
            for (const double word : words) {
                sums.push_back(sums.back() + word);
            }
        }
    }

    /// The cheapest way to cut the children into one run for each parent.
    [[nodiscard]] Assignment best(NameStanding standing) const {
        const std::size_t columns = m_children.size() + 1;
        constexpr double never = std::numeric_limits<double>::infinity();
        std::vector<double> costs((m_parents.size() + 1) * columns, never);
        std::vector<std::size_t> begins(costs.size(), 0);
        costs[0] = 0;
        for (std::size_t end = 1; end < columns; ++end) {
            const bool of_another = !m_parents.empty() && !fits(m_children[end - 1], m_parents.front());
            costs[end] = costs[end - 1] + (of_another ? goes_on_above : without_parent);
        }
        for (std::size_t parent = 0; parent < m_parents.size(); ++parent) {
            const double* before = &costs[parent * columns];
            for (std::size_t end = 0; end < columns; ++end) {
                double& cheapest = costs[(parent + 1) * columns + end];
                std::size_t wrong = 0; // numbers in the run
                for (std::size_t begin = end + 1; begin-- > 0;) {
                    wrong += begin < end && !fits(m_children[begin], m_parents[parent]) ? 1 : 0;
                    const double cost = before[begin] + (wrong > 0 ? wrong_numbers : 0) +
                                        wrong_number * static_cast<double>(wrong) +
                                        cost_of_run(parent, begin, end, standing);
                    if (cost < cheapest) {
                        cheapest = cost;
                        begins[(parent + 1) * columns + end] = begin;
                    }
                }
            }
        }
        Assignment result{costs.back(), std::vector<std::size_t>(m_children.size(), m_parents.size())};
        std::size_t end = m_children.size();
        for (std::size_t parent = m_parents.size(); parent-- > 0;) {
            const std::size_t begin = begins[(parent + 1) * columns + end];
            std::fill(result.parent_of.begin() + static_cast<std::ptrdiff_t>(begin),
                      result.parent_of.begin() + static_cast<std::ptrdiff_t>(end), parent);
            end = begin;
        }
        return result;
    }

    /// For tables too long for best(): each child belongs to the last parent that begins no lower than it ends.
    [[nodiscard]] std::vector<std::size_t> by_top() const {
        std::vector<std::size_t> parent_of;
        std::size_t parent = 0;
        for (const NumberedBox& child : m_children) {
            while (parent < m_parents.size() && m_parents[parent].box.top <= child.box.bottom) {
                ++parent;
            }
            parent_of.push_back(parent == 0 ? m_parents.size() : parent - 1);
        }
        return parent_of;
    }

  private:
    static bool is_first(const NumberedBox& child) { return !child.number.empty() && child.number.back() == 1; }

    /// Whether the numbers go together; where one is missing, nothing speaks against it.
    static bool fits(const NumberedBox& child, const NumberedBox& parent) {
        if (parent.number.empty() || child.number.size() != parent.number.size() + 1) {
            return true;
        }
        return std::equal(parent.number.begin(), parent.number.end(), child.number.begin());
    }

    [[nodiscard]] double cost_of_run(std::size_t parent, std::size_t begin, std::size_t end,
                                     NameStanding standing) const {
        if (begin == end) {
            return without_child;
        }
        const NumberedBox& own = m_parents[parent];
        const Reach run{m_children[begin].box.top, m_children[end - 1].box.bottom};
        double off = distance(own.box, run, standing);
        if (standing == NameStanding::middle) {
            constexpr double of_rounding = 0.15; // what speaks against a place within it
            off -= (1 - of_rounding) * std::min(off, m_rounding);
        }
        const Reach page = page_of(own.box.middle_y());
        if (standing == NameStanding::middle && (run.top < page.top || run.bottom > page.bottom)) {
            // Programs put the text of a centred cell that goes over the page anywhere in one of its parts.
            const Reach part{std::max(run.top, page.top), std::min(run.bottom, page.bottom)};
            for (const NameStanding any : all_standings) {
                off = std::min(off, distance(own.box, part, any));
            }
        }
        // Where there are numbers they tell, and the place need not fit so well.
        const bool numbered = !own.number.empty() || !m_children[begin].number.empty();
        double cost = std::min(farthest, off / ((numbered ? 2 : 0.75) * m_line_height));
        cost -= m_shared.empty() ? 0 : shared_word * (m_shared[parent][end] - m_shared[parent][begin]);
        const NumberedBox& first_child = m_children[begin];
        cost += !first_child.number.empty() && !is_first(first_child) ? wrong_start : 0;
        cost += wrong_start * static_cast<double>(m_starts[end] - m_starts[begin + 1]);
        return cost;
    }

    [[nodiscard]] Reach page_of(double y) const {
        const auto next = std::ranges::upper_bound(m_page_tops, y);
        constexpr double endless = std::numeric_limits<double>::infinity();
        return {next == m_page_tops.begin() ? -endless : *std::prev(next), next == m_page_tops.end() ? endless : *next};
    }

    static double distance(const Box& own, const Reach& run, NameStanding standing) {
        switch (standing) {
        case NameStanding::top:
            return std::abs(own.top - run.top);
        case NameStanding::middle:
            return std::abs(own.middle_y() - (run.top + run.bottom) / 2);
        case NameStanding::foot:
            break;
        }
        return std::abs(own.bottom - run.bottom);
    }

    std::span<const NumberedBox> m_children;
    std::span<const NumberedBox> m_parents;
    std::span<const double> m_page_tops;
    double m_line_height;
    double m_rounding;
    std::vector<std::vector<double>> m_shared; ///< by parent: the words that it shares with the children before each
    std::vector<unsigned> m_starts;            ///< how many of the children before each have the number 1
};

} // namespace

std::vector<std::size_t> assign_to_parents(std::span<const NumberedBox> children, std::span<const NumberedBox> parents,
                                           const PageLines& lines) {
    Assignment best{std::numeric_limits<double>::infinity(), {}};
    for (const NameStanding standing : all_standings) {
        Assignment assignment = assign_to_parents(children, parents, lines, standing, {});
        if (assignment.cost < best.cost) {
            best = std::move(assignment);
        }
    }
    return std::move(best.parent_of);
}

Assignment assign_to_parents(std::span<const NumberedBox> children, std::span<const NumberedBox> parents,
                             const PageLines& lines, NameStanding standing,
                             std::span<const std::vector<double>> shared_words) {
    const Assigner assigner(children, parents, lines, shared_words);
    constexpr std::size_t most_runs = 2'000'000;
    if (children.size() > most_runs || parents.size() > most_runs ||
        children.size() * children.size() > most_runs / (parents.size() + 1)) {
        return {0, assigner.by_top()};
    }
    return assigner.best(standing);
}

std::vector<std::size_t> assign_to_ruled(std::span<const NumberedBox> children, std::span<const NumberedBox> parents) {
    std::vector<std::size_t> parent_of;
    std::size_t next = 0;
    for (const NumberedBox& child : children) {
        while (next < parents.size() && parents[next].box.top <= child.box.middle_y()) {
            ++next;
        }
        parent_of.push_back(next == 0 ? parents.size() : next - 1);
    }
    return parent_of;
}

} // namespace kezheng
