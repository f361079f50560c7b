#include "exporters/json/review_document.hpp"

#include <utility>

namespace kezheng {

void set_place(Json& entry, const SourceRef& source) {
    entry["file"] = source.file;
    set_text(entry, "sheet", source.sheet);
    entry["line"] = source.line > 0 ? source.line : source.row;
}

ReviewDocument::ReviewDocument(std::span<const std::string_view> states) {
    for (const std::string_view state : states) {
        m_states[std::string(state)] = 0;
    }
}

void ReviewDocument::add(Json decision, std::string_view state, bool is_accepted) {
    m_accepted += is_accepted ? 1 : 0;
    Json& count = m_states[std::string(state)];
    count = count.get<std::size_t>() + 1;
    m_decisions.push_back(std::move(decision));
}

Json ReviewDocument::document(std::string_view schema, const std::vector<std::string>& files, std::size_t undecided,
                              std::size_t unusable_rows) && {
    Json document = Json::object();
    document["schema"] = schema;
    document["files"] = files;
    document["counts"] = {{"decisions", m_decisions.size()},
                          {"accepted", m_accepted},
                          {"rejected", m_decisions.size() - m_accepted},
                          {"undecided", undecided},
                          {"unusable_rows", unusable_rows}};
    document["states"] = std::move(m_states);
    document["decisions"] = std::move(m_decisions);
    return document;
}

} // namespace kezheng
