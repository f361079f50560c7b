#include "mappings/standards/running_title.hpp"

#include "mappings/language/chinese_text.hpp"

#include <cstddef>
#include <utility>

namespace kezheng {

namespace {

constexpr std::string_view end_of_title = "职业技能等级标准";

/// The text without white space where the line ends as a title does; else nothing.
std::string title_of_line(std::string_view line) {
    constexpr std::size_t longest = 300; // bytes
    const std::string dense = line.size() <= longest ? without_spaces(line) : std::string();
    return dense.ends_with(end_of_title) && dense.size() > end_of_title.size() ? dense : std::string();
}

} // namespace

void RunningTitle::count(std::string_view line) {
    if (std::string title = title_of_line(line); !title.empty()) {
        ++m_titles[std::move(title)].times;
    }
}

bool RunningTitle::heads_page(std::string_view line) {
    constexpr unsigned fewest = 3;
    const auto found = m_titles.find(title_of_line(line));
    return found != m_titles.end() && found->second.times >= fewest && std::exchange(found->second.first_passed, true);
}

} // namespace kezheng
