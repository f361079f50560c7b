#include "mappings/curricula/requirement_index.hpp"

#include "graph/base/key_order.hpp"
#include "graph/base/suggestion.hpp"
#include "mappings/curricula/requirement_path.hpp"
#include "mappings/language/chinese_text.hpp"
#include "mappings/standards/bundled_standards.hpp"
#include "mappings/standards/printed_number.hpp"
#include "mappings/standards/standard_keys.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <optional>
#include <utility>

namespace kezheng {

/// What a text says; what it leaves open is empty.
struct RequirementIndex::Wanted {
    std::optional<std::size_t> standard;
    std::optional<unsigned> level;
    std::string number;
    std::string unread;  ///< more numbers after it
    bool as_key = false; ///< written as a key: the number is a position
    bool usable = false;
    bool unknown_standard = false;
    bool unknown_level = false;
};

namespace {

/// `1.2.3` as numbers; empty where the text is anything else.
std::vector<long> parts_of_number(std::string_view text) {
    std::vector<long> parts;
    while (!text.empty()) {
        long part = 0;
        const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), part);
        const auto used = static_cast<std::size_t>(end - text.data());
        if (problem != std::errc{} || part < 0 || (used < text.size() && text[used] != '.')) {
            return {};
        }
        parts.push_back(part);
        text.remove_prefix(std::min(used + 1, text.size()));
    }
    return parts;
}

} // namespace

RequirementIndex::RequirementIndex(std::span<const StandardDraft> standards) {
    for (const StandardDraft& standard : standards) {
        add(standard);
    }
    for (const std::string_view key : bundled_standard_keys()) {
        if (std::ranges::find(m_standards, key, &Standard::key) == m_standards.end()) {
            const StandardDraft other = bundled_standard(key);
            m_others.push_back({other.id, names_of(other), {}});
        }
    }
}

std::vector<std::string> RequirementIndex::names_of(const StandardDraft& standard) {
    std::vector<std::string> names;
    for (const std::string& name : {standard.title.zh, standard.title.en, standard.id, standard.details.code}) {
        names.push_back(as_path(name));
        if (const std::string whole = comparison_form(name); whole != names.back()) {
            names.push_back(whole); // without its spaces
        }
    }
    return names;
}

std::string RequirementIndex::other_standard_in(std::string_view text) const {
    const std::string whole = as_path(text);
    for (const Standard& other : m_others) {
        for (const std::string& name : other.names) {
            std::string_view path = whole;
            if (take_name(path, name)) {
                return other.key;
            }
        }
    }
    return {};
}

void RequirementIndex::add(const StandardDraft& standard) {
    const std::size_t index = m_standards.size();
    Standard entry;
    entry.key = standard.id;
    entry.names = names_of(standard);
    const auto element = [&](std::string key, const std::string& printed, const LocalisedText& title,
                             const std::string& statement, unsigned level) {
        std::string position = position_in(key);
        m_elements.push_back({std::move(key), leading_number_text(printed), std::move(position),
                              comparison_form(title.zh), comparison_form(statement), index, level});
    };
    for (const LevelDraft& level : standard.levels) {
        entry.level_names.emplace_back(as_path(level.name.zh), level.number);
        entry.level_names.emplace_back(as_path(level.name.en), level.number);
        const std::string number = std::to_string(level.number);
        constexpr std::array<std::string_view, 4> numerals{"", "一", "二", "三"};
        const std::string numeral(level.number < numerals.size() ? numerals.at(level.number) : "");
        for (const std::string& name : {number, number + "级", "level/" + number, "level" + number, "l" + number,
                                        "第" + number + "级", numeral + "级", "第" + numeral + "级"}) {
            entry.level_names.emplace_back(name, level.number);
        }
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

std::optional<std::size_t> RequirementIndex::take_standard(std::string_view& path) const {
    for (std::size_t i = 0; i < m_standards.size(); ++i) {
        for (const std::string& name : m_standards[i].names) {
            if (take_name(path, name)) {
                return i;
            }
        }
    }
    return std::nullopt;
}

std::optional<unsigned> RequirementIndex::take_level(std::string_view& path, std::optional<std::size_t> standard,
                                                     bool bare_number) const {
    for (std::size_t i = 0; i < m_standards.size(); ++i) {
        if (standard && *standard != i) {
            continue;
        }
        for (const auto& [name, number] : m_standards[i].level_names) {
            const bool digits = name.size() == 1;
            // `b2b/1/2` is area 2 of level 1; a number alone is no level.
            if ((!digits || bare_number) && take_name(path, name)) {
                return number;
            }
        }
    }
    return std::nullopt;
}

std::string RequirementIndex::add_standard(Wanted& wanted, std::string_view column) const {
    const std::string whole = as_path(column);
    std::string_view rest = whole;
    wanted.standard = take_standard(rest);
    if (wanted.standard) {
        return std::string(rest); // `跨境电商海外营销（中级）`
    }
    std::vector<std::size_t> found; // a part of one title alone, or a title among other words
    for (std::size_t i = 0; i < m_standards.size(); ++i) {
        if (std::ranges::any_of(m_standards[i].names,
                                [&](const std::string& name) { return shares_name(name, whole); })) {
            found.push_back(i);
        }
    }
    wanted.unknown_standard = found.size() != 1;
    wanted.standard = found.size() == 1 ? std::optional(found.front()) : std::nullopt;
    return {};
}

void RequirementIndex::add_level(Wanted& wanted, std::string_view column) const {
    const std::string whole = as_path(column);
    std::string_view rest = whole;
    wanted.level = take_level(rest, wanted.standard, true);
    bool several = false; // `初级、中级`
    for (const Standard& standard : m_standards) {
        several |= std::ranges::any_of(standard.level_names, [&](const auto& name) {
            return name.second != wanted.level.value_or(0) && name.first.size() > 1 &&
                   rest.find(name.first) != std::string_view::npos;
        });
    }
    wanted.unknown_level = !wanted.level || several;
    wanted.level = several ? std::nullopt : wanted.level;
}

RequirementIndex::Wanted RequirementIndex::parse(std::string_view text, std::string_view standard,
                                                 std::string_view level) const {
    Wanted wanted;
    const std::string whole = as_path(text);
    std::string_view path = whole;
    wanted.standard = take_standard(path);
    std::string beside_standard;
    if (!wanted.standard && !trim(standard).empty()) {
        beside_standard = add_standard(wanted, standard);
    }
    const bool written_apart = text.find('/') != std::string_view::npos || (path.size() > 1 && path[1] == '/');
    wanted.level = take_level(path, wanted.standard, wanted.standard.has_value() && written_apart);
    if (!wanted.level && !trim(level).empty()) {
        add_level(wanted, level);
    } else if (!wanted.level) {
        std::string_view beside = beside_standard;
        wanted.level = take_level(beside, wanted.standard, true);
    }
    const bool spaced = std::ranges::any_of(text, [](char c) { return c == ' ' || c == '\t'; });
    wanted.as_key = !spaced && text.find('/') != std::string_view::npos;
    if (path.empty()) {
        wanted.usable = wanted.standard.has_value() && wanted.level.has_value();
        return wanted;
    }
    if (const std::optional<PrintedNumber> number = leading_number(path)) {
        wanted.number = number->text();
        wanted.unread = numbers_in(path.substr(number->length));
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

std::vector<const RequirementIndex::Element*> RequirementIndex::titled(const std::string& form,
                                                                       const Wanted& wanted) const {
    std::vector<const Element*> found;
    for (const Element& element : m_elements) {
        const bool fits = (!wanted.standard || *wanted.standard == element.standard) &&
                          (!wanted.level || *wanted.level == element.level);
        if (fits && (element.title == form || element.statement == form)) {
            found.push_back(&element);
        }
    }
    return found;
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

std::vector<std::string> RequirementIndex::between(std::string_view first, std::string_view last) const {
    const auto from = std::ranges::find(m_elements, first, &Element::key);
    const auto to = std::ranges::find(m_elements, last, &Element::key);
    if (from == m_elements.end() || to == m_elements.end() || from > to || from->standard != to->standard ||
        from->level != to->level || from->position.empty() ||
        std::ranges::count(from->position, '.') != std::ranges::count(to->position, '.')) {
        return {};
    }
    std::vector<std::string> keys;
    for (auto element = from; element <= to; ++element) { // a part follows what holds it
        if (std::ranges::count(element->position, '.') == std::ranges::count(to->position, '.')) {
            const std::vector<std::string> skills = skills_in(*element);
            keys.insert(keys.end(), skills.begin(), skills.end());
        }
    }
    return keys;
}

std::vector<std::string> RequirementIndex::standards() const {
    std::vector<std::string> keys;
    for (const Standard& standard : m_standards) {
        keys.push_back(standard.key);
    }
    return keys;
}

FoundRequirements RequirementIndex::find(std::string_view text, std::string_view standard,
                                         std::string_view level) const {
    const std::string form = comparison_form(text);
    std::vector<const Element*> found;
    const auto direct = std::ranges::find(m_elements, trim(text), &Element::key);
    const Wanted wanted = parse(text, standard, level);
    FoundRequirements result;
    if (direct != m_elements.end()) {
        found.push_back(&*direct);
    } else {
        if (!wanted.standard) {
            const std::string other = other_standard_in(text);
            result.elsewhere = other.empty() && wanted.unknown_standard ? other_standard_in(standard) : other;
            if (!result.elsewhere.empty()) {
                return result;
            }
        }
        result.unknown_standard = wanted.unknown_standard;
        result.unknown_level = wanted.unknown_level;
        result.as_key = wanted.as_key;
        if (result.unknown_standard || result.unknown_level) {
            return result;
        }
        result.standard = wanted.standard ? m_standards[*wanted.standard].key : std::string();
        result.level = wanted.level ? std::to_string(*wanted.level) : std::string();
        if (wanted.usable) {
            found = matching(wanted);
            result.unread = wanted.unread;
        } else if (!form.empty()) {
            found = titled(form, wanted);
            result.by_title = !found.empty();
        }
    }
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
        result.element = found.front()->key;
        result.standard = m_standards[found.front()->standard].key;
        result.level = std::to_string(found.front()->level);
        result.as_key = result.as_key || direct != m_elements.end();
    }
    return result;
}

std::string RequirementIndex::nearest(std::string_view text, std::string_view standard, std::string_view level) const {
    std::vector<std::string> keys;
    keys.reserve(m_elements.size());
    for (const Element& element : m_elements) {
        keys.push_back(element.key);
    }
    const Wanted wanted = parse(text, standard, level);
    const bool placed = wanted.standard && wanted.level && !wanted.number.empty();
    if (!placed) {
        return nearest_key(as_path(text), keys);
    }
    const std::string near = nearest_key(
        m_standards[*wanted.standard].key + '/' + std::to_string(*wanted.level) + '/' + wanted.number, keys);
    return near.empty() ? nearest_by_number(wanted) : near;
}

std::string RequirementIndex::nearest_by_number(const Wanted& wanted) const {
    const std::vector<long> number = parts_of_number(wanted.number);
    std::string nearest;
    std::vector<long> smallest;
    for (const Element& element : m_elements) {
        const std::vector<long> position = parts_of_number(element.position);
        if (element.standard != wanted.standard || element.level != wanted.level || position.size() != number.size()) {
            continue;
        }
        std::vector<long> distance; // the area's counts before the task's
        for (std::size_t i = 0; i < number.size(); ++i) {
            distance.push_back(std::abs(number[i] - position[i]));
        }
        if (nearest.empty() || distance < smallest) {
            nearest = element.key;
            smallest = std::move(distance);
        }
    }
    return nearest;
}

} // namespace kezheng
