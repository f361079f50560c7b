#include "exporters/tables/coverage_sheet.hpp"

#include "exporters/text/label.hpp"

#include <array>
#include <cmath>

namespace kezheng {

std::string CoverageSheet::label(NodeId id) const {
    return label_of(node(id)).in(m_language);
}

std::string CoverageSheet::module(NodeId id) const {
    return code_of(m_graph, id) + " " + label(id);
}

void CoverageSheet::words(Message heading, std::size_t width) {
    m_sheet.columns.push_back({.heading = text(heading), .width = width, .wraps = width > 20});
}

void CoverageSheet::numbers(Message heading, NumberFormat format) {
    m_sheet.columns.push_back({.heading = text(heading), .align = SheetColumn::Align::right, .format = format});
}

double CoverageSheet::share_of(std::size_t part, std::size_t whole) {
    constexpr double places = 1e6;
    return whole == 0 ? 0 : std::round(places * static_cast<double>(part) / static_cast<double>(whole)) / places;
}

SheetCell CoverageSheet::percent(const CoverageShare& share) {
    const CellTone tone = share.complete() ? CellTone::good : share.covered == 0 ? CellTone::poor : CellTone::fair;
    return {share_of(share.covered, share.skills), tone};
}

CellTone CoverageSheet::tone_of(CoverageState state) {
    constexpr std::array tones{CellTone::poor, CellTone::fair, CellTone::good};
    return tones.at(static_cast<std::size_t>(state));
}

std::string CoverageSheet::letter(const SkillTeacher& teacher) {
    return std::string(letter_of(teacher.depth)) + (teacher.status == Status::accepted ? "" : "?");
}

} // namespace kezheng
