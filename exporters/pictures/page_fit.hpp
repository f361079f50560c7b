#pragma once

#include "exporters/pictures/paper.hpp"

namespace kezheng {

/// The smallest text on paper that is taken as readable, in points.
inline constexpr double readable_points = 7;

/// How a picture comes out on paper.
struct PageFit {
    Paper paper = Paper::none;
    bool landscape = false;
    double smallest_text = 0; ///< in points, as printed

    [[nodiscard]] bool is_readable() const { return paper == Paper::none || smallest_text >= readable_points; }
};

/// What is printed on, without the margins, and the sheet with them; in inches.
struct PageSize {
    double width = 0;
    double height = 0;
    double sheet_width = 0;
    double sheet_height = 0;
};

/// All 0 where there is no paper.
[[nodiscard]] PageSize size_of(const PageFit& fit);

/// The sheet for a picture of this size (points) whose smallest text is `smallest_text` points high: upright if that
/// can be read, else the way that makes it larger; of `Paper::fitting`, the smallest sheet on which it can be read, or
/// else the one where the text is largest. A picture is made smaller to fit, never larger.
[[nodiscard]] PageFit fitted(double width, double height, double smallest_text, Paper wanted);

} // namespace kezheng
