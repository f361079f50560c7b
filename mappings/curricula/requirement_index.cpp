#include "mappings/curricula/requirement_index.hpp"

#include "graph/base/key_order.hpp"
#include "graph/base/suggestion.hpp"
#include "mappings/language/chinese_text.hpp"
#include "mappings/standards/printed_number.hpp"
#include "mappings/standards/standard_keys.hpp"

#include <algorithm>
#include <cctype>
#include <optional>
#include <utility>

namespace kezheng {

namespace {

/// Half-width, lower case, every run of white space, brackets and slashes one slash: `b2b 初级 1.2` → `b2b/初级/1.2`.
std::string as_path(std::string_view text) {
    std::string spaced;
    const std::string half = half_width(text);
    for (std::size_t at = 0; at < half.size();) {
        std::size_t end = at;
        while (end < half.size() && static_cast<unsigned char>(half[end]) >= 0x80) {
            ++end;
        }
        if (end > at) {
            spaced += half.substr(at, end - at);
            at = end;
            continue;
        }
        const char c = half[at++];
        const bool separator =
            std::isspace(static_cast<unsigned char>(c)) != 0 || c == '/' || c == '(' || c == ')' || c == ':';
        if (!separator) {
            spaced += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        } else if (!spaced.empty() && spaced.back() != '/') {
            spaced += '/';
        }
    }
    while (spaced.ends_with('/')) {
        spaced.pop_back();
    }
    return spaced;
}

/// Takes `name` off the front of `path`, if it stands there as a whole.
bool take(std::string_view& path, std::string_view name) {
    if (name.empty() || !path.starts_with(name)) {
        return false;
    }
    const std::string_view rest = path.substr(name.size());
    const bool whole = rest.empty() || rest.front() == '/' || static_cast<unsigned char>(name.back()) >= 0x80;
    if (!whole) {
        return false;
    }
    path = rest;
    while (path.starts_with('/')) {
        path.remove_prefix(1);
    }
    return true;
}

/// The part of a key after its level: `1.2.3`; empty for a level's.
std::string position_in(std::string_view key) {
    const std::size_t first = key.find('/');
    const std::size_t second = key.find('/', first + 1);
    return second == std::string_view::npos ? std::string() : std::string(key.substr(second + 1));
}

std::string number_of(std::string_view printed) {
    const std::optional<PrintedNumber> number = leading_number(printed);
    return number ? number->text() : std::string(printed);
}

} // namespace

/// What a text says; what it leaves open is empty.
struct RequirementIndex::Wanted {
    std::optional<std::size_t> standard;
    std::optional<unsigned> level;
    std::string number;
    bool as_key = false; ///< written as a key: the number is a position
    bool usable = false;
};

RequirementIndex::RequirementIndex(std::span<const StandardDraft> standards) {
    for (const StandardDraft& standard : standards) {
        add(standard);
    }
}

void RequirementIndex::add(const StandardDraft& standard) {
    const std::size_t index = m_standards.size();
    Standard entry;
    for (const std::string& name : {standard.title.zh, standard.title.en, standard.id, standard.details.code}) {
        entry.names.push_back(as_path(name));
    }
    const auto element = [&](std::string key, const std::string& printed, const LocalisedText& title,
                             const std::string& statement, unsigned level) {
        std::string position = position_in(key);
        m_elements.push_back({std::move(key), number_of(printed), std::move(position), comparison_form(title.zh),
                              comparison_form(statement), index, level});
    };
    for (const LevelDraft& level : standard.levels) {
        entry.level_names.emplace_back(as_path(level.name.zh), level.number);
        entry.level_names.emplace_back(as_path(level.name.en), level.number);
        entry.level_names.emplace_back(std::to_string(level.number), level.number);
        element(level_key(standard.id, level.number), {}, {}, {}, level.number);
        for (std::size_t a = 1; a <= level.areas.size(); ++a) {
            const AreaDraft& area = level.areas[a - 1];
            element(area_key(standard.id, level.number, a), area.printed, area.name, {}, level.number);
            for (std::size_t t = 1; t <= area.tasks.size(); ++t) {
                const TaskDraft& task = area.tasks[t - 1];
                element(task_key(standard.id, level.number, a, t), task.printed, task.name, {}, level.number);
                for (std::size_t s = 1; s <= task.skills.size(); ++s) {
                    const SkillDraft& skill = task.skills[s - 1];
                    element(skill_key(standard.id, level.number, a, t, s), skill.printed, skill.title, skill.statement,
                            level.number);
                }
            }
        }
    }
    m_standards.push_back(std::move(entry));
}

RequirementIndex::Wanted RequirementIndex::parse(std::string_view text, std::string_view standard,
                                                 std::string_view level) const {
    Wanted wanted;
    const std::string whole = as_path(text);
    std::string_view path = whole;
    const auto named_standard = [&](std::string_view& from) {
        for (std::size_t i = 0; i < m_standards.size(); ++i) {
            for (const std::string& name : m_standards[i].names) {
                if (take(from, name)) {
                    wanted.standard = i;
                    return;
                }
            }
        }
    };
    named_standard(path);
    if (!wanted.standard && !standard.empty()) {
        const std::string column = as_path(standard);
        std::string_view rest = column;
        named_standard(rest);
    }
    const auto named_level = [&](std::string_view& from, bool bare_number) {
        for (std::size_t i = 0; i < m_standards.size(); ++i) {
            if (wanted.standard && *wanted.standard != i) {
                continue;
            }
            for (const auto& [name, number] : m_standards[i].level_names) {
                const bool digits = name.size() == 1;
                // `b2b/1/2` is area 2 of level 1; a number alone is no level.
                if ((!digits || bare_number) && take(from, name)) {
                    wanted.level = number;
                    return;
                }
            }
        }
    };
    const bool written_apart = text.find('/') != std::string_view::npos || (path.size() > 1 && path[1] == '/');
    named_level(path, wanted.standard.has_value() && written_apart);
    if (!wanted.level && !level.empty()) {
        const std::string column = as_path(level);
        std::string_view rest = column;
        named_level(rest, true);
    }
    const bool spaced = std::ranges::any_of(text, [](char c) { return c == ' ' || c == '\t'; });
    wanted.as_key = !spaced && text.find('/') != std::string_view::npos;
    if (path.empty()) {
        wanted.usable = wanted.standard.has_value() && wanted.level.has_value();
        return wanted;
    }
    if (const std::optional<PrintedNumber> number = leading_number(path)) {
        wanted.number = number->text();
        wanted.usable = true;
    }
    return wanted;
}

std::vector<const RequirementIndex::Element*> RequirementIndex::matching(const Wanted& wanted) const {
    std::vector<const Element*> printed;
    std::vector<const Element*> placed;
    for (const Element& element : m_elements) {
        if ((wanted.standard && *wanted.standard != element.standard) ||
            (wanted.level && *wanted.level != element.level)) {
            continue;
        }
        if (element.position == wanted.number) {
            placed.push_back(&element);
        }
        if (element.printed == wanted.number && !wanted.number.empty()) {
            printed.push_back(&element);
        }
    }
    return wanted.as_key || printed.empty() ? placed : printed;
}

std::vector<std::string> RequirementIndex::skills_in(const Element& element) const {
    const std::string inside = element.key + (element.position.empty() ? "/" : ".");
    std::vector<std::string> keys;
    for (const Element& other : m_elements) {
        const bool is_skill = std::ranges::count(other.position, '.') == 2;
        if (is_skill && (other.key == element.key || other.key.starts_with(inside))) {
            keys.push_back(other.key);
        }
    }
    std::ranges::sort(keys, KeyBefore{});
    return keys;
}

FoundRequirements RequirementIndex::find(std::string_view text, std::string_view standard,
                                         std::string_view level) const {
    const std::string form = comparison_form(text);
    std::vector<const Element*> found;
    const auto direct = std::ranges::find(m_elements, trim(text), &Element::key);
    const Wanted wanted = parse(text, standard, level);
    if (direct != m_elements.end()) {
        found.push_back(&*direct);
    } else if (wanted.usable) {
        found = matching(wanted);
    } else if (!form.empty()) {
        for (const Element& element : m_elements) {
            if (element.title == form || element.statement == form) {
                found.push_back(&element);
            }
        }
    }
    FoundRequirements result;
    if (found.size() > 1) {
        for (const Element* element : found) {
            result.candidates.push_back(element->key);
        }
        // A number that is printed twice by mistake still stands at one place.
        const auto placed = [&](const Element* element) { return element->position == wanted.number; };
        if (wanted.usable && wanted.standard && wanted.level && std::ranges::count_if(found, placed) == 1) {
            found = {*std::ranges::find_if(found, placed)};
            result.chosen = found.front()->key;
        }
    }
    if (found.size() == 1) {
        result.skills = skills_in(*found.front());
    } else if (found.empty()) {
        std::vector<std::string> keys;
        for (const Element& element : m_elements) {
            keys.push_back(element.key);
        }
        result.nearest = nearest_name(as_path(text), keys);
    }
    return result;
}

} // namespace kezheng
