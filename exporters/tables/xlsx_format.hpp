#pragma once

#include "exporters/tables/workbook.hpp"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>

struct lxw_workbook; // NOLINT(readability-identifier-naming): libxlsxwriter's name
struct lxw_format;   // NOLINT(readability-identifier-naming)

namespace kezheng {

/// `text` with each `_x0041_` guarded: spreadsheets read that as an escape.
[[nodiscard]] std::string escaped_for_excel(std::string_view text);

/// The name nearest to `wanted` that Excel takes for a sheet and that is not in `taken`, which it is added to.
[[nodiscard]] std::string xlsx_sheet_name(std::string_view wanted, std::set<std::string>& taken);

/// The cell formats of a workbook, each made once.
class XlsxFormats {
  public:
    explicit XlsxFormats(lxw_workbook* book);
    [[nodiscard]] lxw_format* heading() const { return m_heading; }
    [[nodiscard]] lxw_format* of(CellTone tone, const SheetColumn& column);

  private:
    using Look = std::tuple<CellTone, SheetColumn::Align, NumberFormat, bool>;
    lxw_workbook* m_book;
    lxw_format* m_heading;
    std::map<Look, lxw_format*> m_formats;
};

} // namespace kezheng
