#include "mappings/standards/level_plan.hpp"

#include "mappings/standards/level_name.hpp"

#include <algorithm>
#include <utility>

namespace kezheng {

LevelPlan::LevelPlan(std::vector<std::string> names) : m_names(std::move(names)), m_numbers(number_levels(m_names)) {}

PlannedLevel LevelPlan::level(std::string name, std::size_t already_read) const {
    if (name.empty() && already_read < m_names.size()) {
        name = m_names[already_read];
    }
    PlannedLevel planned;
    const auto known = std::ranges::find(m_names, name);
    planned.assumed = known == m_names.end();
    planned.draft.number = planned.assumed ? static_cast<unsigned>(already_read + 1)
                                           : m_numbers[static_cast<std::size_t>(known - m_names.begin())];
    planned.draft.name = localised_level_name(name);
    return planned;
}

LevelPlan plan_levels(const std::vector<Piece>& pieces, std::vector<std::string> named_elsewhere) {
    std::vector<std::string> in_tables;
    for (const Piece& piece : pieces) {
        if (piece.kind != Piece::Kind::caption && piece.kind != Piece::Kind::level_heading) {
            continue;
        }
        std::string name = level_named_in(piece.text);
        if (!name.empty() && std::ranges::find(in_tables, name) == in_tables.end()) {
            in_tables.push_back(std::move(name));
        }
    }
    const bool all_known = std::ranges::all_of(in_tables, [&](const std::string& name) {
        return std::ranges::find(named_elsewhere, name) != named_elsewhere.end();
    });
    return LevelPlan(all_known ? std::move(named_elsewhere) : std::move(in_tables));
}

} // namespace kezheng
