#include "mappings/documents/docx/docx_numbering.hpp"

#include "mappings/documents/docx/number_format.hpp"

#include <algorithm>

namespace kezheng {

namespace {

unsigned count_in(XmlElement parent, std::string_view name) {
    return static_cast<unsigned>(std::max(0, number_in(parent.value(name), 0)));
}

} // namespace

DocxNumbering::DocxNumbering(XmlElement root, const DocxStyles& styles) : m_styles(styles) {
    for (const XmlElement element : root) {
        if (element.is("w:abstractNum")) {
            Pattern pattern;
            pattern.linked_style = std::string(element.value("w:numStyleLink"));
            for (const XmlElement child : element) {
                const auto level = static_cast<std::size_t>(number_in(child.attribute("w:ilvl"), -1));
                if (child.is("w:lvl") && level < level_count) {
                    pattern.levels.at(level) = level_in(child);
                }
            }
            m_patterns.emplace(number_in(element.attribute("w:abstractNumId"), -1), std::move(pattern));
        } else if (element.is("w:num")) {
            read_list(element);
        }
    }
}

DocxNumbering::Level DocxNumbering::level_in(XmlElement element) {
    Level level;
    level.defined = true;
    level.start = count_in(element, "w:start");
    if (const std::string_view format = element.value("w:numFmt"); !format.empty()) {
        level.format = std::string(format);
    }
    constexpr std::size_t longest_pattern = 200; // Word takes 31 characters
    if (const std::string_view pattern = element.value("w:lvlText"); pattern.size() <= longest_pattern) {
        level.pattern = std::string(pattern);
    }
    if (const std::string_view suffix = element.value("w:suff"); !suffix.empty()) {
        level.suffix = std::string(suffix);
    }
    if (element.child("w:lvlRestart")) {
        level.restart = number_in(element.value("w:lvlRestart"), 0);
    }
    level.all_decimal = element.is_on("w:isLgl");
    level.style = std::string(element.value("w:pStyle"));
    return level;
}

void DocxNumbering::read_list(XmlElement element) {
    List list;
    list.pattern = number_in(element.value("w:abstractNumId"), -1);
    for (const XmlElement child : element) {
        const auto level = static_cast<std::size_t>(number_in(child.attribute("w:ilvl"), -1));
        if (!child.is("w:lvlOverride") || level >= level_count) {
            continue;
        }
        if (const XmlElement replaced = child.child("w:lvl")) {
            list.levels.insert_or_assign(level, level_in(replaced));
        }
        if (child.child("w:startOverride")) {
            list.starts.at(level) = count_in(child, "w:startOverride");
        }
    }
    m_lists.emplace(number_in(element.attribute("w:numId"), -1), std::move(list));
}

/// The pattern of a list; one that only names a numbering style leads to the list of that style.
DocxNumbering::Pattern* DocxNumbering::pattern_of(const List& list) {
    auto found = m_patterns.find(list.pattern);
    constexpr int longest_chain = 5;
    for (int i = 0; i < longest_chain && found != m_patterns.end() && !found->second.linked_style.empty(); ++i) {
        const NumberingChoice choice = m_styles.numbering_of(found->second.linked_style);
        const auto linked = m_lists.find(choice.list.value_or(-1));
        if (linked == m_lists.end() || linked->second.pattern == found->first) {
            break;
        }
        found = m_patterns.find(linked->second.pattern);
    }
    return found == m_patterns.end() ? nullptr : &found->second;
}

const DocxNumbering::Level& DocxNumbering::level_of(const List& list, const Pattern& pattern, std::size_t level) {
    const auto replaced = list.levels.find(level);
    return replaced == list.levels.end() ? pattern.levels.at(level) : replaced->second;
}

/// The list and the level of a paragraph; list 0 where it is in none. The paragraph's own word goes first, then that of
/// its style and of those this is based on. Where a style names the list, the level is the one bound to the style.
std::pair<int, std::size_t> DocxNumbering::place_of(XmlElement paragraph_properties) {
    NumberingChoice choice = numbering_choice(paragraph_properties);
    const bool own_level = choice.level.has_value();
    const bool own_list = choice.list.has_value();
    const std::vector<std::string> lineage = m_styles.lineage(paragraph_properties.value("w:pStyle"));
    for (const std::string& style : lineage) {
        const NumberingChoice inherited = m_styles.numbering_of(style);
        choice.list = choice.list ? choice.list : inherited.list;
        choice.level = choice.level ? choice.level : inherited.level;
    }
    const auto list = m_lists.find(choice.list.value_or(0));
    if (list == m_lists.end() || list->first <= 0) {
        return {0, 0};
    }
    if (const Pattern* pattern = own_level || own_list ? nullptr : pattern_of(list->second)) {
        for (const std::string& style : lineage) {
            for (std::size_t level = 0; level < level_count; ++level) {
                if (level_of(list->second, *pattern, level).style == style) {
                    return {list->first, level};
                }
            }
        }
    }
    const auto level = static_cast<std::size_t>(choice.level.value_or(0));
    return level < level_count ? std::pair(list->first, level) : std::pair(0, std::size_t{0});
}

unsigned DocxNumbering::start_of(const List& list, const Pattern& pattern, std::size_t level) {
    return list.starts.at(level).value_or(level_of(list, pattern, level).start);
}

void DocxNumbering::count(int list_id, const List& list, Pattern& pattern, std::size_t level) {
    std::optional<unsigned>& counter = pattern.counters.at(level);
    const bool starts_anew = list.starts.at(level) && m_started.emplace(list_id, level).second;
    counter = starts_anew || !counter ? start_of(list, pattern, level) : *counter + 1;
    for (std::size_t deeper = level + 1; deeper < level_count; ++deeper) {
        const std::optional<int> restart = level_of(list, pattern, deeper).restart;
        if (!restart || std::cmp_less(level, *restart)) {
            pattern.counters.at(deeper).reset();
        }
    }
}

ListLabel DocxNumbering::label_of(const List& list, const Pattern& pattern, std::size_t level) {
    const Level& own = level_of(list, pattern, level);
    ListLabel label;
    label.space_follows = own.suffix != "nothing";
    if (own.format == "bullet") {
        return label;
    }
    for (std::size_t at = 0; at < own.pattern.size(); ++at) {
        const bool number = own.pattern[at] == '%' && at + 1 < own.pattern.size() && own.pattern[at + 1] >= '1' &&
                            own.pattern[at + 1] <= '9';
        if (!number) {
            label.text += own.pattern[at];
            continue;
        }
        ++at;
        const auto shown = static_cast<std::size_t>(own.pattern[at] - '1');
        const unsigned value = pattern.counters.at(shown).value_or(start_of(list, pattern, shown));
        const std::string& format = level_of(list, pattern, shown).format;
        const std::string text =
            number_in_format(value, own.all_decimal && format != "none" ? std::string("decimal") : format);
        label.text += text;
        label.numbers += text.empty() ? 0 : 1;
    }
    return label;
}

std::optional<ListLabel> DocxNumbering::next_label(XmlElement paragraph_properties) {
    const auto [list_id, level] = place_of(paragraph_properties);
    if (list_id == 0) {
        return std::nullopt;
    }
    const List& list = m_lists.at(list_id);
    Pattern* pattern = pattern_of(list);
    if (pattern == nullptr || !level_of(list, *pattern, level).defined) {
        return std::nullopt;
    }
    count(list_id, list, *pattern, level);
    return label_of(list, *pattern, level);
}

} // namespace kezheng
