#pragma once

#include "exporters/json/json_value.hpp"
#include "graph/base/source_ref.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// What the documents of reviews have in common; for the sources of the exporters only.
namespace kezheng {

/// `file`, `sheet` where there is one, and `line`: of a sheet its row.
void set_place(Json& entry, const SourceRef& source);

/// Counts decisions while they are written.
class ReviewDocument {
  public:
    /// `states` are the names that are counted, 0 where no decision has one.
    explicit ReviewDocument(std::span<const std::string_view> states);

    void add(Json decision, std::string_view state, bool is_accepted);
    /// `schema`, `files`, `counts`, `states` and `decisions`, in this order.
    [[nodiscard]] Json document(std::string_view schema, const std::vector<std::string>& files, std::size_t undecided,
                                std::size_t unusable_rows) &&;

  private:
    Json m_states = Json::object();
    Json m_decisions = Json::array();
    std::size_t m_accepted = 0;
};

} // namespace kezheng
