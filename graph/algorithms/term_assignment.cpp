#include "graph/algorithms/term_assignment.hpp"

#include "graph/detail/cbc_model.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace kezheng {

namespace {

constexpr const char* most_nodes = "2000";
constexpr double unlimited = std::numeric_limits<double>::max();

/// The program: a 0/1 column for each item and term, and one for the load of the fullest term.
class Program {
  public:
    explicit Program(const TermProblem& problem)
        : m_problem(problem), m_columns(problem.sizes.size() * problem.terms + 1), m_load(m_columns.size() - 1) {
        place_each_item_once();
        fill_no_term_above_the_load();
        for (const TermRule& rule : problem.rules) {
            if (rule.before != rule.after) {
                keep(rule);
            }
        }
    }

    [[nodiscard]] detail::CbcModel model() const {
        std::vector<int> starts{0};
        std::vector<int> rows;
        std::vector<double> values;
        for (const auto& column : m_columns) {
            for (const auto& [row, value] : column) {
                rows.push_back(row);
                values.push_back(value);
            }
            starts.push_back(static_cast<int>(rows.size()));
        }
        std::vector<double> highest(m_columns.size(), 1.0);
        highest[m_load] = m_problem.capacity;
        const std::vector<double> lowest(m_columns.size(), 0.0);
        const std::vector<double> objective = costs();
        detail::CbcModel model = detail::silent_cbc_model();
        Cbc_loadProblem(model.get(), static_cast<int>(m_columns.size()), static_cast<int>(m_lowest.size()),
                        starts.data(), rows.data(), values.data(), lowest.data(), highest.data(), objective.data(),
                        m_lowest.data(), m_highest.data());
        for (std::size_t column = 0; column < m_load; ++column) {
            Cbc_setInteger(model.get(), static_cast<int>(column));
        }
        Cbc_setParameter(model.get(), "maxNodes", most_nodes);
        return model;
    }

    [[nodiscard]] std::size_t column(std::size_t item, unsigned term) const { return item * m_problem.terms + term; }

  private:
    int add_row(double lowest, double highest) {
        m_lowest.push_back(lowest);
        m_highest.push_back(highest);
        return static_cast<int>(m_lowest.size()) - 1;
    }

    void add(int row, std::size_t item, unsigned term, double value) {
        m_columns[column(item, term)].emplace_back(row, value);
    }

    void place_each_item_once() {
        for (std::size_t item = 0; item < m_problem.sizes.size(); ++item) {
            const int row = add_row(1, 1);
            for (unsigned term = 0; term < m_problem.terms; ++term) {
                add(row, item, term, 1);
            }
        }
    }

    void fill_no_term_above_the_load() {
        for (unsigned term = 0; term < m_problem.terms; ++term) {
            const int row = add_row(-unlimited, 0);
            for (std::size_t item = 0; item < m_problem.sizes.size(); ++item) {
                if (m_problem.sizes[item] > 0) {
                    add(row, item, term, m_problem.sizes[item]);
                }
            }
            m_columns[m_load].emplace_back(row, -1.0);
        }
    }

    /// By every term: the second is there only if the first is there (one term earlier, for `before`).
    void keep(const TermRule& rule) {
        for (unsigned term = 0; term < m_problem.terms; ++term) {
            if (rule.kind == TermRule::Kind::same) {
                const int row = add_row(0, 0);
                add(row, rule.before, term, 1);
                add(row, rule.after, term, -1);
                continue;
            }
            const int row = add_row(-unlimited, 0);
            const unsigned firsts = rule.kind == TermRule::Kind::before ? term : term + 1;
            for (unsigned earlier = 0; earlier <= term; ++earlier) {
                add(row, rule.after, earlier, 1);
            }
            for (unsigned earlier = 0; earlier < firsts; ++earlier) {
                add(row, rule.before, earlier, -1);
            }
        }
    }

    /// The load counts first: the terms of all items together never outweigh one unit of it. Of items that might
    /// change places the first one stands earlier.
    [[nodiscard]] std::vector<double> costs() const {
        std::vector<double> result(m_columns.size(), 0.0);
        const auto items = static_cast<double>(m_problem.sizes.size());
        const double weight = 2 * items * m_problem.terms + 1;
        for (std::size_t item = 0; item < m_problem.sizes.size(); ++item) {
            const double earlier = 1 + (items - static_cast<double>(item)) / (items + 1);
            for (unsigned term = 0; term < m_problem.terms; ++term) {
                result[column(item, term)] = term * earlier;
            }
        }
        result[m_load] = weight;
        return result;
    }

    const TermProblem& m_problem;
    std::vector<std::vector<std::pair<int, double>>> m_columns;
    std::size_t m_load;
    std::vector<double> m_lowest;
    std::vector<double> m_highest;
};

/// Whether an assignment keeps to the rules and the capacity: what a solver says is looked at again.
bool keeps_to(const TermProblem& problem, const std::vector<unsigned>& terms) {
    std::vector<double> load(problem.terms, 0.0);
    for (std::size_t item = 0; item < terms.size(); ++item) {
        load[terms[item]] += problem.sizes[item];
    }
    constexpr double rounding = 1e-6;
    const bool fits = std::ranges::all_of(load, [&](double sum) { return sum <= problem.capacity + rounding; });
    return fits && std::ranges::all_of(problem.rules, [&](const TermRule& rule) {
               const unsigned before = terms[rule.before];
               const unsigned after = terms[rule.after];
               switch (rule.kind) {
               case TermRule::Kind::before:
                   return before < after;
               case TermRule::Kind::not_after:
                   return before <= after;
               case TermRule::Kind::same:
                   break;
               }
               return before == after;
           });
}

} // namespace

TermAssignment assign_terms(const TermProblem& problem) {
    const Program program(problem);
    const auto model = program.model();
    Cbc_solve(model.get());
    TermAssignment result;
    const double* const values = Cbc_bestSolution(model.get());
    if (values == nullptr) {
        result.is_proven = Cbc_isProvenInfeasible(model.get()) != 0;
        return result;
    }
    for (std::size_t item = 0; item < problem.sizes.size(); ++item) {
        unsigned chosen = 0;
        for (unsigned term = 0; term < problem.terms; ++term) {
            // NOLINTNEXTLINE(cppcoreguidelines-pro-bounds-pointer-arithmetic): the solver's own array
            if (values[program.column(item, term)] > 0.5) {
                chosen = term;
            }
        }
        result.terms.push_back(chosen);
    }
    if (!keeps_to(problem, result.terms)) {
        result.terms.clear();
        return result;
    }
    result.is_proven = Cbc_isProvenOptimal(model.get()) != 0;
    return result;
}

} // namespace kezheng
