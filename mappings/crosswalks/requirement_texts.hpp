#pragma once

#include "graph/base/key_order.hpp"
#include "mappings/standards/standard_draft.hpp"

#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kezheng {

/// The fingerprints of all requirements of some standards, both ways. A requirement of a bundled standard goes by its
/// published sentence and by our title, whichever of the two was loaded.
class RequirementTexts {
  public:
    explicit RequirementTexts(std::span<const StandardDraft> standards);

    [[nodiscard]] bool has_standard(std::string_view standard) const { return m_standards.contains(standard); }
    /// The fingerprints of a requirement, that of the loaded text first; nullptr where there is no such key.
    [[nodiscard]] const std::vector<std::string>* find(std::string_view key) const;
    /// What a requirement says; empty where there is no such key.
    [[nodiscard]] std::string wording(std::string_view key) const;
    /// The one requirement of `standard` with this fingerprint; empty where there is none or more than one.
    [[nodiscard]] std::string_view with_text(std::string_view standard, std::string_view fingerprint) const;
    /// The keys of a standard's requirements, for suggestions.
    [[nodiscard]] std::vector<std::string> keys_of(std::string_view standard) const;

  private:
    void add(const std::string& standard, const std::string& key, const std::string& wording);

    std::set<std::string, std::less<>> m_standards;
    std::map<std::string, std::vector<std::string>, KeyBefore> m_fingerprints;
    std::map<std::string, std::string, KeyBefore> m_wordings;
    std::map<std::string, std::vector<std::string>, std::less<>> m_keys; ///< by `STANDARD#FINGERPRINT`
};

/// `b2b` of `b2b/1/1.2.3`.
[[nodiscard]] std::string_view standard_of_key(std::string_view key);

} // namespace kezheng
