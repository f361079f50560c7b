#include "cli/picture_pages.hpp"

#include "cli/progress.hpp"
#include "cli/reporting.hpp"
#include "exporters/pictures/graphviz.hpp"
#include "exporters/pictures/page_fit.hpp"
#include "exporters/tables/workbook.hpp"
#include "graph/base/message.hpp"

#include <cmath>
#include <utility>

namespace kezheng {

namespace {

Paper paper_named(const std::string& name, Paper otherwise) {
    return name == "a4" ? Paper::a4 : name == "a3" ? Paper::a3 : name == "none" ? Paper::none : otherwise;
}

/// A picture that large takes seconds to lay out: says so, and what to draw instead.
void announce(const Diagram& diagram, const CommonOptions& common, Io& io) {
    constexpr std::size_t large = 1500;
    if (diagram.nodes.size() < large || (diagram.paper != Paper::none && !diagram.parts.empty())) { // drawn in parts
        return;
    }
    const std::string boxes = std::to_string(diagram.nodes.size());
    print_note(say(Message::hint_smaller_view, common.language, {boxes}), common, io);
    if (io.err_is_terminal && !common.quiet) {
        io.err << say(Message::progress_layout, common.language, {boxes}) << '\n' << std::flush;
    }
}

void report_small_text(const Diagram& page, const CommonOptions& common, Io& io) {
    if (page.paper == Paper::none || page.smallest_text >= readable_points) {
        return;
    }
    const std::string points = number_text(std::floor(page.smallest_text * 10) / 10);
    print_note(
        say(Message::note_small_text, common.language, {page.name, page.paper == Paper::a4 ? "A4" : "A3", points}),
        common, io);
}

} // namespace

Result<std::vector<Diagram>> on_paper(std::vector<Diagram> diagrams, const std::string& paper,
                                      const CommonOptions& common, Io& io) {
    std::vector<Diagram> result;
    std::size_t total = 0;
    for (const Diagram& diagram : diagrams) {
        total += count_pictures(diagram);
    }
    Progress progress(Message::progress_pages, total, common, io);
    for (Diagram& diagram : diagrams) {
        diagram.paper = paper_named(paper, diagram.paper);
        announce(diagram, common, io);
        Result<std::vector<Diagram>> pages =
            pages_of(std::move(diagram), [&](std::size_t count) { progress.step(count); });
        if (!pages) {
            return pages;
        }
        for (Diagram& page : *pages) {
            report_small_text(page, common, io);
            result.push_back(std::move(page));
        }
    }
    return result;
}

} // namespace kezheng
