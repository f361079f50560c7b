#include "exporters/pictures/counted_ids.hpp"

#include <graphviz/cgraph.h>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace kezheng {

namespace {

// cgraph's own ids are addresses, which frames are then ordered by: another order in every run. These are counted, even
// ones for names and odd ones for what has none, as in cgraph.
class CountedIds {
  public:
    explicit CountedIds(Agraph_t* graph) : m_graph(graph) {}

    IDTYPE unnamed() { return m_unnamed += 2; }
    IDTYPE named(const char* name) {
        const auto [entry, is_new] = m_ids.try_emplace(name, 2 * (m_names.size() + 1));
        if (is_new) {
            // cgraph 2.42 takes char* where it only reads
            // NOLINTNEXTLINE(cppcoreguidelines-pro-type-const-cast)
            m_names.push_back(agstrdup(m_graph, const_cast<char*>(entry->first.c_str())));
        }
        return entry->second;
    }
    [[nodiscard]] std::optional<IDTYPE> known(const char* name) const {
        const auto entry = m_ids.find(name);
        return entry == m_ids.end() ? std::nullopt : std::optional(entry->second);
    }
    [[nodiscard]] char* name(IDTYPE id) const { return id % 2 == 0 ? m_names.at(id / 2 - 1) : nullptr; }

  private:
    Agraph_t* m_graph;
    std::map<std::string, IDTYPE> m_ids;
    std::vector<char*> m_names; ///< strings of the graph, which dies with them
    IDTYPE m_unnamed = 1;
};

CountedIds& counted(void* state) {
    return *static_cast<CountedIds*>(state);
}
void* open_ids(Agraph_t* graph, Agdisc_t* /*disciplines*/) {
    return new CountedIds(graph); // NOLINT(cppcoreguidelines-owning-memory): close_ids() deletes it
}
long id_of_name(void* state, int /*kind*/, char* name, IDTYPE* id, int create) {
    if (name == nullptr) {
        *id = counted(state).unnamed();
        return 1;
    }
    const std::optional<IDTYPE> known = create != 0 ? counted(state).named(name) : counted(state).known(name);
    *id = known.value_or(0);
    return known ? 1 : 0;
}
long no_given_id(void* /*state*/, int /*kind*/, IDTYPE /*id*/) {
    return 0;
}
void keep_id(void* /*state*/, int /*kind*/, IDTYPE /*id*/) {}
char* name_of_id(void* state, int /*kind*/, IDTYPE id) {
    return counted(state).name(id);
}
void close_ids(void* state) {
    delete &counted(state); // NOLINT(cppcoreguidelines-owning-memory)
}
void no_register(void* /*state*/, int /*kind*/, void* /*object*/) {}

} // namespace

Agdisc_s* counted_ids() {
    static Agiddisc_t ids{open_ids, id_of_name, no_given_id, keep_id, name_of_id, close_ids, no_register};
    static Agdisc_t all{nullptr, &ids, nullptr};
    return &all;
}

} // namespace kezheng
