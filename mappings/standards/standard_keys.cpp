#include "mappings/standards/standard_keys.hpp"

#include "graph/base/unicode.hpp"

namespace kezheng {

namespace {

constexpr std::size_t longest_key = 40; // characters

bool is_key_letter(char32_t value) {
    return (value >= U'0' && value <= U'9') || (value >= U'a' && value <= U'z') || (value >= U'A' && value <= U'Z') ||
           is_ideograph(value);
}

bool is_key_sign(char32_t value) {
    return value == U'-' || value == U'_';
}

} // namespace

std::string level_key(std::string_view standard, unsigned level) {
    return std::string(standard) + '/' + std::to_string(level);
}

std::string area_key(std::string_view standard, unsigned level, std::size_t area) {
    return level_key(standard, level) + '/' + std::to_string(area);
}

std::string task_key(std::string_view standard, unsigned level, std::size_t area, std::size_t task) {
    return area_key(standard, level, area) + '.' + std::to_string(task);
}

std::string skill_key(std::string_view standard, unsigned level, std::size_t area, std::size_t task,
                      std::size_t skill) {
    return task_key(standard, level, area, task) + '.' + std::to_string(skill);
}

bool is_standard_key(std::string_view key) {
    if (key.empty() || length_in_characters(key) > longest_key || !is_key_letter(code_point_at(key, 0).value)) {
        return false;
    }
    for (std::size_t at = 0; at < key.size();) {
        const CodePoint point = code_point_at(key, at);
        if (!is_key_letter(point.value) && !is_key_sign(point.value)) {
            return false;
        }
        at += point.length;
    }
    return true;
}

std::string standard_key_from(std::string_view name) {
    std::string key;
    std::size_t characters = 0;
    for (std::size_t at = 0; at < name.size() && characters < longest_key;) {
        const CodePoint point = code_point_at(name, at);
        if (is_key_letter(point.value) || (is_key_sign(point.value) && !key.empty())) {
            key.append(name, at, point.length);
            ++characters;
        } else if (!key.empty() && key.back() != '-') {
            key += '-';
            ++characters;
        }
        at += point.length;
    }
    while (!key.empty() && key.back() == '-') {
        key.pop_back();
    }
    return key.empty() ? "standard" : key;
}

} // namespace kezheng
