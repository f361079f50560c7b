#include "exporters/pictures/graphviz.hpp"

#include "exporters/pictures/dot_strings.hpp"
#include "exporters/pictures/drawn_graph.hpp"
#include "exporters/pictures/lane_order.hpp"
#include "exporters/pictures/lane_titles.hpp"
#include "exporters/pictures/page_fit.hpp"
#include "exporters/pictures/style.hpp"

#include <fcntl.h>
#include <graphviz/gvc.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <memory>
#include <numeric>
#include <string>
#include <utility>

// gvc.h defines macros such as TRUE and agtail; it stays in this one file.

namespace kezheng {

namespace {

/// What Graphviz complained of last; it reports through a callback without context.
std::string& last_complaint() {
    static std::string text;
    return text;
}

int keep_complaint(char* text) {
    last_complaint() += text;
    return 0;
}

/// One context for the life of the program: each new one would leak what Graphviz keeps of its plugins.
GVC_t* context() {
    static const std::unique_ptr<GVC_t, int (*)(GVC_t*)> instance(gvContext(), gvFreeContext);
    return instance.get();
}

} // namespace

Result<std::string> dot_of(const Diagram& diagram) {
    const DrawnGraph drawing(diagram);
    char* bytes = nullptr;
    std::size_t size = 0;
    std::FILE* memory = open_memstream(&bytes, &size); // cgraph writes to a FILE
    if (memory == nullptr) {
        return std::unexpected(Error{Message::error_layout_failed, {"memory"}, {}});
    }
    const int failed = agwrite(drawing.get(), memory);
    const int closed = std::fclose(memory); // NOLINT(cppcoreguidelines-owning-memory)
    const std::unique_ptr<char, void (*)(void*)> owner(bytes, std::free);
    if (failed != 0 || closed != 0) {
        return std::unexpected(Error{Message::error_layout_failed, {"agwrite"}, {}});
    }
    return with_short_strings(std::string_view(bytes, size));
}

namespace {

/// The dots an inch of a PNG: 150, or what keeps the picture within the 32,767 pixels that cairo can draw. `graph` is
/// laid out; its bounding box is in points.
double png_resolution(Agraph_t* graph) {
    constexpr double wanted = 150;
    constexpr double most_pixels = 30'000;
    constexpr double points_an_inch = 72;
    const double longest = std::max(GD_bb(graph).UR.x, GD_bb(graph).UR.y) / points_an_inch;
    return longest * wanted > most_pixels ? most_pixels / longest : wanted;
}

/// Sets the date that cairo stamps on a PDF to a fixed one of the same length, so that places in the file stay right.
void fix_date(std::string& pdf) {
    constexpr std::string_view before = "/CreationDate (D:";
    constexpr std::string_view fixed = "20000101000000";
    for (std::size_t at = pdf.find(before); at != std::string::npos; at = pdf.find(before, at + 1)) {
        for (std::size_t i = 0; i < fixed.size() && at + before.size() + i < pdf.size(); ++i) {
            pdf[at + before.size() + i] = fixed[i];
        }
    }
}

Error layout_failure() {
    return {Message::error_layout_failed, {last_complaint()}, {}};
}

/// Keeps what Graphviz's routing of lines writes to stderr by itself (`triangulation failed`) from users; it takes
/// another way then.
class SilencedErrors {
  public:
    SilencedErrors() : m_kept(dup(STDERR_FILENO)) {
        const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC); // NOLINT(cppcoreguidelines-pro-type-vararg)
        if (m_kept >= 0 && nowhere >= 0) {
            dup2(nowhere, STDERR_FILENO);
        }
        if (nowhere >= 0) {
            close(nowhere);
        }
    }
    SilencedErrors(const SilencedErrors&) = delete;
    SilencedErrors& operator=(const SilencedErrors&) = delete;
    SilencedErrors(SilencedErrors&&) = delete;
    SilencedErrors& operator=(SilencedErrors&&) = delete;
    ~SilencedErrors() {
        if (m_kept >= 0) {
            dup2(m_kept, STDERR_FILENO);
            close(m_kept);
        }
    }

  private:
    int m_kept;
};

/// A diagram laid out by dot, as long as it lives.
class Layout {
  public:
    explicit Layout(const Diagram& diagram) : m_drawing(diagram), m_done(lay_out(m_drawing, diagram.layout)) {
        if (m_done) {
            if (diagram.layout == DiagramLayout::layers) {
                order_lanes(get());
                move_lane_titles(get());
            }
            m_fit = fitted(drawn().x + padding, drawn().y + padding, smallest_text(diagram), diagram.paper);
        }
    }
    Layout(const Layout&) = delete;
    Layout& operator=(const Layout&) = delete;
    Layout(Layout&&) = delete;
    Layout& operator=(Layout&&) = delete;
    ~Layout() {
        if (m_done) {
            gvFreeLayout(context(), get());
        }
    }

    [[nodiscard]] bool done() const { return m_done; }
    [[nodiscard]] const PageFit& fit() const { return m_fit; }
    [[nodiscard]] Agraph_t* get() const { return m_drawing.get(); }

    /// Makes the picture as small as its paper wants; a PDF's page is the whole sheet, with the picture in its middle.
    void put_on_page(bool whole_sheet) {
        constexpr double points_an_inch = 72;
        const PageSize size = size_of(m_fit);
        GD_drawing(get())->size = {size.width * points_an_inch, size.height * points_an_inch};
        if (whole_sheet && m_fit.paper != Paper::none) {
            // Graphviz cuts a page to its drawing: what is white around it has to belong to the drawing. Its `pad` is
            // made smaller with the rest.
            const double scale = std::min({1.0, size.width * points_an_inch / (drawn().x + padding),
                                           size.height * points_an_inch / (drawn().y + padding)});
            const auto pad = [&](double sheet, double part) { return (sheet / scale - part / points_an_inch) / 2; };
            set("pad", inches(pad(size.sheet_width, drawn().x), pad(size.sheet_height, drawn().y)));
            set("margin", "0");
            GD_drawing(get())->size = {size.sheet_width * points_an_inch, size.sheet_height * points_an_inch};
        }
    }

  private:
    /// Width and height of what is drawn; its lower left corner need not lie at 0.
    [[nodiscard]] pointf drawn() const {
        const boxf box = GD_bb(get());
        return {box.UR.x - box.LL.x, box.UR.y - box.LL.y};
    }

    static constexpr double padding = 14.4; ///< of 0.1 inch at both sides, in points

    static bool lay_out(const DrawnGraph& drawing, DiagramLayout layout) {
        agseterr(AGWARN);
        agseterrf(keep_complaint);
        last_complaint().clear();
        const SilencedErrors silence;
        return gvLayout(context(), drawing.get(), layout == DiagramLayout::layers ? "dot" : "nop") == 0;
    }

    static double smallest_text(const Diagram& diagram) {
        double smallest = label_points;
        for (const DiagramNode& node : diagram.nodes) {
            smallest = std::min(smallest, style_of(node.kind).font_size);
        }
        return smallest;
    }

    static std::string inches(double width, double height) {
        std::array<char, 64> buffer{};
        const int length = // NOLINTNEXTLINE(cppcoreguidelines-pro-type-vararg)
            std::snprintf(buffer.data(), buffer.size(), "%.6f,%.6f", width, height);
        return {buffer.data(), static_cast<std::size_t>(length)};
    }

    void set(std::string name, std::string value) const { agset(get(), name.data(), value.data()); }

    DrawnGraph m_drawing;
    bool m_done;
    PageFit m_fit;
};

Result<std::string> drawn_as(const char* format, const Diagram& diagram) {
    const std::string_view name(format);
    Layout layout(diagram);
    if (!layout.done()) {
        return std::unexpected(layout_failure());
    }
    layout.put_on_page(name == "pdf");
    if (name == "png") {
        GD_drawing(layout.get())->dpi = png_resolution(layout.get());
    }
    char* bytes = nullptr;
    unsigned int size = 0;
    const int failed = gvRenderData(context(), layout.get(), format, &bytes, &size);
    const std::unique_ptr<char, void (*)(char*)> owner(bytes, gvFreeRenderData);
    if (failed != 0 && last_complaint().find("not recognized") != std::string::npos) {
        return std::unexpected(Error{Message::error_renderer_missing, {format}, {}});
    }
    if (failed != 0 || bytes == nullptr || size == 0) {
        return std::unexpected(layout_failure());
    }
    std::string result(bytes, size);
    if (name == "pdf") {
        fix_date(result);
    }
    return result;
}

/// The pages of a picture, and whom to tell how far the work has come.
struct PageList {
    std::vector<Diagram> pages;
    const PicturesDone& done;

    void tell(std::size_t count) const {
        if (done) {
            done(count);
        }
    }
};

Result<void> add_pages(Diagram diagram, PageList& list);

Result<void> add_parts(Diagram& diagram, PageList& list) {
    for (Diagram& part : diagram.parts) {
        part.paper = diagram.paper;
        if (const Result<void> added = add_pages(std::move(part), list); !added) {
            return added;
        }
    }
    return {};
}

/// Adds the picture as one page, or as those of its parts.
Result<void> add_pages(Diagram diagram, PageList& list) {
    constexpr std::size_t most_boxes = 300; // more cannot be read on any paper; to lay them out takes seconds
    if (diagram.paper != Paper::none && diagram.nodes.size() > most_boxes && !diagram.parts.empty()) {
        list.tell(1);
        return add_parts(diagram, list);
    }
    if (diagram.paper != Paper::none) {
        const Layout layout(diagram);
        if (!layout.done()) {
            return std::unexpected(layout_failure());
        }
        if (!layout.fit().is_readable() && !diagram.parts.empty()) {
            list.tell(1);
            return add_parts(diagram, list);
        }
        diagram.paper = layout.fit().paper;
        diagram.landscape = layout.fit().landscape;
        diagram.smallest_text = layout.fit().smallest_text;
    }
    list.tell(count_pictures(diagram));
    diagram.parts.clear();
    list.pages.push_back(std::move(diagram));
    return {};
}

} // namespace

Result<std::string> svg_of(const Diagram& diagram) {
    return drawn_as("svg", diagram);
}

Result<std::string> png_of(const Diagram& diagram) {
    return drawn_as("png", diagram);
}

Result<std::string> pdf_of(const Diagram& diagram) {
    return drawn_as("pdf", diagram);
}

std::size_t count_pictures(const Diagram& diagram) {
    return std::transform_reduce(diagram.parts.begin(), diagram.parts.end(), std::size_t{1}, std::plus<>(),
                                 count_pictures);
}

Result<std::vector<Diagram>> pages_of(Diagram diagram, const PicturesDone& done) {
    PageList list{{}, done};
    const Result<void> added = add_pages(std::move(diagram), list);
    return added ? Result<std::vector<Diagram>>(std::move(list.pages)) : std::unexpected(added.error());
}

} // namespace kezheng
