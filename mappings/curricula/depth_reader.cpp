#include "mappings/curricula/depth_reader.hpp"

namespace kezheng {

std::optional<Depth> DepthReader::read(std::string_view text, const SourceRef& place,
                                       std::vector<Diagnostic>& diagnostics) {
    const std::optional<DepthCell> cell = depth_in_cell(text, m_scale);
    if (!cell) {
        diagnostics.push_back({Rule::bad_depth, {std::string(text)}, place, {}});
        return std::nullopt;
    }
    if (m_scale == DepthScale::high_middle_low && !text.empty() && m_reported.insert(std::string()).second) {
        diagnostics.push_back({Rule::depth_scale, {}, place, {}});
    }
    if (!cell->is_plain && m_reported.insert(std::string(text)).second) {
        diagnostics.push_back({Rule::depth_word, {std::string(text), heading_of(cell->depth)}, place, {}});
    }
    return cell->depth;
}

} // namespace kezheng
