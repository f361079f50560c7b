#include "majors/edition.hpp"

#include <cstddef>

namespace kezheng {

namespace {

const std::array<EditionRow, 4> rows{{
    {Edition::bachelor_2012,
     "bachelor-2012",
     {"普通高等学校本科专业目录（2012年）", "bachelor catalogue of 2012"},
     {"506 个专业，与目录所列总数一致；不含 2013 年以后增设的专业",
      "506 majors, which equals the printed totals; majors added from 2013 on are not in it"}},
    {Edition::college_2015,
     "college-2015",
     {"普通高等学校高等职业教育（专科）专业目录（2015年）", "college catalogue of 2015"},
     {"748 个专业，出自单一来源；不含 2016–2020 年增补的专业",
      "748 majors from a single source; majors added from 2016 to 2020 are not in it"}},
    {Edition::vocational_2021,
     "vocational-2021",
     {"职业教育专业目录（2021年）及增补", "vocational catalogue of 2021 with additions"},
     {"1349 个专业，与公布总数一致；另含至 2025 年底的增补 142 个，其中缺 2025 年高职本科 2 个，2022–2024 年未分年份",
      "1349 majors, which equals the published totals, and 142 added up to the end of 2025; two vocational-bachelor "
      "additions of 2025 are missing, and the years 2022 to 2024 are not told apart"}},
    {Edition::bachelor_2026,
     "bachelor-2026",
     {"普通高等学校本科专业目录（2026年）", "bachelor catalogue of 2026"},
     {"883 个专业", "883 majors"}},
}};

} // namespace

std::span<const EditionRow> editions() {
    return rows;
}

const EditionRow& row_of(Edition edition) {
    return rows.at(static_cast<std::size_t>(edition));
}

std::optional<Edition> edition_of(Catalogue catalogue, Tier tier) {
    const bool revised = catalogue == Catalogue::revised;
    switch (tier) {
    case Tier::secondary:
    case Tier::vocational_bachelor:
        return revised ? std::optional(Edition::vocational_2021) : std::nullopt;
    case Tier::college:
        return revised ? Edition::vocational_2021 : Edition::college_2015;
    case Tier::applied_bachelor:
        return revised ? Edition::bachelor_2026 : Edition::bachelor_2012;
    }
    return std::nullopt;
}

Catalogue catalogue_of(Edition edition) {
    return edition == Edition::bachelor_2012 || edition == Edition::college_2015 ? Catalogue::original
                                                                                 : Catalogue::revised;
}

LocalisedText why_no_edition(Catalogue catalogue, Tier tier) {
    if (edition_of(catalogue, tier)) {
        return {};
    }
    if (tier == Tier::secondary) {
        return {"2010 年中职专业目录的代码未收录", "the codes of the secondary catalogue of 2010 are not in our data"};
    }
    return {"2021 年以前没有高职本科专业目录", "there was no vocational-bachelor catalogue before 2021"};
}

} // namespace kezheng
