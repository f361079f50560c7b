#include "mappings/crosswalks/requirement_texts.hpp"

#include "graph/base/fingerprint.hpp"
#include "mappings/crosswalks/bundled_fingerprints.hpp"
#include "mappings/standards/standard_keys.hpp"

#include <utility>

namespace kezheng {

namespace {

std::string place_of_text(std::string_view standard, std::string_view fingerprint) {
    return std::string(standard) + '#' + std::string(fingerprint);
}

} // namespace

std::string_view standard_of_key(std::string_view key) {
    return key.substr(0, key.find('/'));
}

RequirementTexts::RequirementTexts(std::span<const StandardDraft> standards) {
    for (const StandardDraft& standard : standards) {
        m_standards.insert(standard.id);
        for (const LevelDraft& level : standard.levels) {
            for (std::size_t a = 0; a < level.areas.size(); ++a) {
                const std::vector<TaskDraft>& tasks = level.areas[a].tasks;
                for (std::size_t t = 0; t < tasks.size(); ++t) {
                    for (std::size_t s = 0; s < tasks[t].skills.size(); ++s) {
                        const std::string key = skill_key(standard.id, level.number, a + 1, t + 1, s + 1);
                        add(standard.id, key, wording_of(tasks[t].skills[s]));
                    }
                }
            }
        }
    }
}

void RequirementTexts::add(const std::string& standard, const std::string& key, const std::string& wording) {
    std::vector<std::string> fingerprints{fingerprint_of(wording)};
    if (const std::string_view other = other_fingerprint(fingerprints.front()); !other.empty()) {
        fingerprints.emplace_back(other);
    }
    for (const std::string& fingerprint : fingerprints) {
        m_keys[place_of_text(standard, fingerprint)].push_back(key);
    }
    m_fingerprints.emplace(key, std::move(fingerprints));
    m_wordings.emplace(key, wording);
}

std::string RequirementTexts::wording(std::string_view key) const {
    const auto found = m_wordings.find(key);
    return found == m_wordings.end() ? std::string() : found->second;
}

const std::vector<std::string>* RequirementTexts::find(std::string_view key) const {
    const auto found = m_fingerprints.find(key);
    return found == m_fingerprints.end() ? nullptr : &found->second;
}

std::string_view RequirementTexts::with_text(std::string_view standard, std::string_view fingerprint) const {
    const auto found = m_keys.find(place_of_text(standard, fingerprint));
    return found == m_keys.end() || found->second.size() != 1 ? std::string_view() : found->second.front();
}

std::vector<std::string> RequirementTexts::keys_of(std::string_view standard) const {
    std::vector<std::string> keys;
    for (const auto& [key, fingerprints] : m_fingerprints) {
        if (standard_of_key(key) == standard) {
            keys.push_back(key);
        }
    }
    return keys;
}

} // namespace kezheng
