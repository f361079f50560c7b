#include "exporters/views/line_runs.hpp"

#include <utility>

namespace kezheng {

namespace {

/// As many lines as fit on a sheet where they join boxes of the usual size.
constexpr std::size_t lines_a_sheet = 24;

std::vector<Diagram> cut_runs(LineRun whole, std::size_t most, std::size_t total, const DrawRun& draw) {
    std::vector<Diagram> result;
    const std::size_t size = whole.end - whole.begin;
    const std::size_t count = (size + most - 1) / most;
    for (std::size_t i = 0; i < count; ++i) {
        const LineRun run{whole.begin + size * i / count, whole.begin + size * (i + 1) / count};
        const std::string places = std::to_string(run.begin + 1) + '-' + std::to_string(run.end);
        std::string title = " · ";
        title += places + " / " + std::to_string(total);
        Diagram diagram = draw(run, '/' + places, title);
        if (const std::size_t lines = run.end - run.begin; lines > 1) {
            diagram.parts = cut_runs(run, (lines + 1) / 2, total, draw);
        }
        result.push_back(std::move(diagram));
    }
    return result;
}

} // namespace

std::vector<Diagram> line_runs(std::size_t count, const DrawRun& draw) {
    if (count < 2) {
        return {};
    }
    return cut_runs({0, count}, count > lines_a_sheet ? lines_a_sheet : (count + 1) / 2, count, draw);
}

} // namespace kezheng
