#include "exporters/pictures/page_fit.hpp"

#include <algorithm>

namespace kezheng {

PageSize size_of(const PageFit& fit) {
    // ISO 216; a margin of about 1 cm is what office printers leave white.
    constexpr double millimetres_an_inch = 25.4;
    PageSize size;
    if (fit.paper == Paper::a4) {
        size = {7.5, 10.9, 210 / millimetres_an_inch, 297 / millimetres_an_inch};
    } else if (fit.paper == Paper::a3) {
        size = {10.9, 15.7, 297 / millimetres_an_inch, 420 / millimetres_an_inch};
    }
    return fit.landscape ? PageSize{size.height, size.width, size.sheet_height, size.sheet_width} : size;
}

PageFit fitted(double width, double height, double smallest_text, Paper wanted) {
    if (wanted == Paper::none) {
        return {Paper::none, false, smallest_text};
    }
    PageFit best;
    for (const Paper paper : {Paper::a4, Paper::a3}) {
        if (wanted != Paper::fitting && wanted != paper) {
            continue;
        }
        for (const bool landscape : {false, true}) {
            constexpr double points_an_inch = 72;
            PageFit fit{paper, landscape, smallest_text};
            const PageSize size = size_of(fit);
            fit.smallest_text *= std::min({1.0, size.width * points_an_inch / std::max(width, 1.0),
                                           size.height * points_an_inch / std::max(height, 1.0)});
            if (fit.is_readable()) {
                return fit;
            }
            best = best.paper == Paper::none || fit.smallest_text > best.smallest_text ? fit : best;
        }
    }
    return best;
}

} // namespace kezheng
