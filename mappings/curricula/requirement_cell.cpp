#include "mappings/curricula/requirement_cell.hpp"

#include "mappings/language/chinese_text.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <sstream>
#include <utility>

namespace kezheng {

namespace {

constexpr std::array<std::string_view, 12> range_signs{"-",  "~",  "—",  "–", "－", "～",
                                                       "〜", "至", "到", "→", "…",  "to"};

bool begins_with_digit(std::string_view text) {
    return !text.empty() && std::isdigit(static_cast<unsigned char>(text.front())) != 0;
}

bool ends_with_digit(std::string_view text) {
    return !text.empty() && std::isdigit(static_cast<unsigned char>(text.back())) != 0;
}

/// `1.2.3` at the end of a text; empty where there is none.
std::string_view number_at_end(std::string_view text) {
    const std::size_t before = text.find_last_not_of("0123456789.");
    return before == std::string_view::npos ? text : text.substr(before + 1);
}

/// `4` after `1.1.1` → `1.1.4`: what is left out is as in the number before.
std::string completed(std::string_view number, std::string_view before) {
    const auto missing = std::ranges::count(before, '.') - std::ranges::count(number.substr(0, number.find(' ')), '.');
    std::size_t end = 0;
    for (std::ptrdiff_t i = 0; i < missing; ++i) {
        end = before.find('.', end) + 1;
    }
    return std::string(before.substr(0, end)) + std::string(number);
}

/// Reads the parts of one cell from left to right; each hands its standard and level on to the next.
class CellReader {
  public:
    CellReader(const RequirementIndex& index, std::string_view standard, std::string_view level)
        : m_index(index), m_standard(standard), m_level(level) {}

    CellRequirement read(const std::string& part) {
        const std::string text = half_width(part);
        if (std::optional<CellRequirement> range = read_range(text)) {
            if (range->text.empty()) {
                range->text = part;
            }
            if (!range->found.elsewhere.empty()) {
                hand_on(range->found);
            }
            return *std::move(range);
        }
        CellRequirement result{part, look_up(text), false};
        hand_on(result.found);
        return result;
    }

  private:
    [[nodiscard]] FoundRequirements look_up(const std::string& text) const {
        if (begins_with_digit(text) && !m_handed_elsewhere.empty()) {
            FoundRequirements found;
            found.elsewhere = m_handed_elsewhere;
            return found;
        }
        if (!begins_with_digit(text) || m_handed_standard.empty()) {
            return m_index.find(text, m_standard, m_level);
        }
        if (m_handed_as_key && !m_handed_level.empty()) {
            std::string key = m_handed_standard;
            key += '/' + m_handed_level + '/' + text;
            return m_index.find(key, {}, {});
        }
        return m_index.find(text, m_handed_standard,
                            m_handed_level.empty() ? m_level : std::string_view(m_handed_level));
    }

    void hand_on(const FoundRequirements& found) {
        if (!found.elsewhere.empty()) {
            m_handed_elsewhere = found.elsewhere;
        } else if (!found.standard.empty()) {
            m_handed_elsewhere.clear();
            m_handed_standard = found.standard;
            m_handed_level = found.level;
            m_handed_as_key = found.as_key;
        }
    }

    /// Nothing where the text is no range: no sign between two numbers.
    std::optional<CellRequirement> read_range(const std::string& text) {
        for (const std::string_view sign : range_signs) {
            for (std::size_t at = text.find(sign); at != std::string::npos; at = text.find(sign, at + 1)) {
                const std::string left(trim(std::string_view(text).substr(0, at)));
                std::string right(trim(std::string_view(text).substr(at + sign.size())));
                for (const std::string_view more : range_signs) { // ——, ……
                    while (right.starts_with(more)) {
                        right = std::string(trim(std::string_view(right).substr(more.size())));
                    }
                }
                if (!ends_with_digit(left) || right.find_first_of("0123456789") == std::string::npos) {
                    continue;
                }
                CellRequirement result{{}, look_up(left), false};
                if (!result.found.elsewhere.empty()) {
                    result.text = text;
                    return result;
                }
                if (result.found.element.empty()) {
                    if (!begins_with_digit(right)) {
                        continue;
                    }
                    result.text = left; // the first end says what is wrong
                    return result;
                }
                hand_on(result.found);
                const std::string number(number_at_end(left));
                const FoundRequirements last = look_up(begins_with_digit(right) ? completed(right, number) : right);
                if (last.element.empty()) {
                    if (!begins_with_digit(right)) {
                        continue;
                    }
                    result.found = last;
                    result.text = right;
                    return result;
                }
                const std::string first = result.found.element;
                result.found = last;
                result.found.skills = m_index.between(first, last.element);
                result.bad_range = result.found.skills.empty();
                return result;
            }
        }
        return std::nullopt;
    }

    const RequirementIndex& m_index;
    std::string_view m_standard;
    std::string_view m_level;
    std::string m_handed_standard;
    std::string m_handed_level;
    std::string m_handed_elsewhere; ///< a standard that is not loaded
    bool m_handed_as_key = false;
};

/// `b2b 初级 1.1.1 1.1.2` → `b2b 初级 1.1.1`, `1.1.2`: numbers alone, with spaces between.
void add_numbers(const std::string& part, std::vector<std::string>& parts) {
    std::istringstream words(half_width(part));
    std::vector<std::string> read;
    std::size_t numbers = 0;
    for (std::string word; words >> word;) {
        const bool number = word.find('.') != std::string::npos && begins_with_digit(word) &&
                            word.find_first_not_of("0123456789.") == std::string::npos;
        if (!number && numbers > 0) { // a title after the number
            parts.push_back(part);
            return;
        }
        numbers += number ? 1 : 0;
        read.push_back(std::move(word));
    }
    if (numbers < 2) {
        parts.push_back(part);
        return;
    }
    std::string head;
    for (std::size_t i = 0; i < read.size(); ++i) {
        head += (head.empty() ? "" : " ") + read[i];
        if (i + numbers >= read.size()) {
            parts.push_back(std::exchange(head, {}));
        }
    }
}

} // namespace

std::vector<CellRequirement> requirements_in_cell(const RequirementIndex& index, std::string_view text,
                                                  std::string_view standard, std::string_view level) {
    std::vector<std::string> parts;
    for (const std::string& part : split_list(text, U";；、,，\n")) {
        add_numbers(part, parts);
    }
    CellReader reader(index, standard, level);
    std::vector<CellRequirement> result;
    result.reserve(parts.size());
    for (const std::string& part : parts) {
        result.push_back(reader.read(part));
    }
    // A list of requirements, unless only the whole text is one: titles hold the same signs.
    const bool all_found = std::ranges::all_of(result, [](const CellRequirement& part) {
        return !part.found.skills.empty() || !part.found.candidates.empty() || !part.found.elsewhere.empty();
    });
    if (!all_found && parts.size() > 1) {
        FoundRequirements whole = index.find(text, standard, level);
        if (whole.by_title) {
            return {{std::string(text), std::move(whole), false}};
        }
    }
    return result;
}

} // namespace kezheng
