#pragma once

#include "mappings/documents/xml_tree.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kezheng {

/// Which cells of an Excel workbook show a day: a workbook stores days as numbers, and only the number format of the
/// cell's style tells them apart (ECMA-376 part 1, 18.8.30 and 18.17.4).
class XlsxDates {
  public:
    /// The day that the number 0 stands for: by default the last of 1899, on old Macintosh systems the first of 1904.
    enum class FirstDay { of_1900, of_1904 };

    XlsxDates() = default;
    /// `styles` is the root of xl/styles.xml.
    explicit XlsxDates(XmlElement styles);

    /// Whether a cell with this `s` shows a day.
    [[nodiscard]] bool is_date(int style) const;
    /// `36925` → `2001-02-03`; a time of day alone, or what is no day at all, as the number it is.
    [[nodiscard]] static std::string text_of(std::string_view number, FirstDay first);

  private:
    std::vector<bool> m_is_date; ///< by style
};

} // namespace kezheng
