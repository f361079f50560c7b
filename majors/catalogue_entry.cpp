#include "majors/catalogue_entry.hpp"

#include "graph/base/embedded.hpp"
#include "graph/base/text_numbers.hpp"
#include "majors/major_name.hpp"

#include <array>
#include <cassert>
#include <cstdint>
#include <deque>
#include <limits>
#include <optional>
#include <string>
#include <utility>

KEZHENG_EMBEDDED(majors_bachelor_2012)
KEZHENG_EMBEDDED(majors_college_2015)
KEZHENG_EMBEDDED(majors_vocational_2021)
KEZHENG_EMBEDDED(majors_bachelor_2026)

namespace kezheng {

namespace {

/// One line of majors/data/*.tsv; the data are ours, so a malformed line is a mistake of ours.
CatalogueEntry entry_from(Edition edition, std::string_view line) {
    std::array<std::string_view, 8> fields{};
    for (std::string_view& field : fields) {
        const std::size_t tab = line.find('\t');
        field = line.substr(0, tab);
        line = tab == std::string_view::npos ? std::string_view{} : line.substr(tab + 1);
    }
    const std::optional<Tier> tier = tier_named(fields[0]);
    assert(tier && !fields[1].empty() && !fields[2].empty() && "a line of the catalogue data");
    return {edition,           tier.value_or(Tier::secondary),
            fields[1],         fields[2],
            fields[3],         fields[4],
            fields[5],         fields[6],
            !fields[7].empty()};
}

void read_edition(Edition edition, std::string_view data, std::vector<CatalogueEntry>& entries) {
    while (!data.empty()) {
        const std::size_t end = data.find('\n');
        const std::string_view line = data.substr(0, end);
        data = end == std::string_view::npos ? std::string_view{} : data.substr(end + 1);
        if (!line.empty() && line.front() != '#') {
            entries.push_back(entry_from(edition, line));
        }
    }
}

std::vector<CatalogueEntry> read_all() {
    std::vector<CatalogueEntry> entries;
    constexpr std::size_t about = 3700;
    entries.reserve(about);
    read_edition(Edition::bachelor_2012, embedded_majors_bachelor_2012(), entries);
    read_edition(Edition::college_2015, embedded_majors_college_2015(), entries);
    read_edition(Edition::vocational_2021, embedded_majors_vocational_2021(), entries);
    read_edition(Edition::bachelor_2026, embedded_majors_bachelor_2026(), entries);
    return entries;
}

/// The entries by name: the first of each name, and after each entry the next of the same name.
class EntriesByName {
  public:
    explicit EntriesByName(std::span<const CatalogueEntry> entries)
        : m_entries(entries), m_names(entries.size()), m_next(entries.size(), none) {
        std::vector<std::uint32_t> last; // by name
        for (std::uint32_t i = 0; i < entries.size(); ++i) {
            const std::uint32_t name = m_names.insert(kept_form(entries[i].name));
            if (name == m_first.size()) {
                m_first.push_back(i);
                last.push_back(i);
            } else {
                m_next[std::exchange(last[name], i)] = i;
            }
        }
    }

    [[nodiscard]] std::vector<const CatalogueEntry*> find(Edition edition, Tier tier, std::string_view name) const {
        std::vector<const CatalogueEntry*> result;
        if (const std::optional<std::uint32_t> found = m_names.find(major_name_form(name))) {
            for (std::uint32_t i = m_first[*found]; i != none; i = m_next[i]) {
                if (m_entries[i].edition == edition && m_entries[i].tier == tier) {
                    result.push_back(&m_entries[i]);
                }
            }
        }
        return result;
    }

  private:
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

    /// The form of a name where it stays; mostly that is the name.
    std::string_view kept_form(std::string_view name) {
        std::string form = major_name_form(name);
        return form == name ? name : m_forms.emplace_back(std::move(form));
    }

    std::span<const CatalogueEntry> m_entries;
    std::deque<std::string> m_forms;
    TextNumbers m_names;
    std::vector<std::uint32_t> m_first; ///< by name
    std::vector<std::uint32_t> m_next;  ///< by entry
};

} // namespace

std::span<const CatalogueEntry> catalogue_entries() {
    static const std::vector<CatalogueEntry> entries = read_all();
    return entries;
}

std::vector<const CatalogueEntry*> entries_named(Edition edition, Tier tier, std::string_view name) {
    static const EntriesByName index(catalogue_entries());
    return index.find(edition, tier, name);
}

} // namespace kezheng
