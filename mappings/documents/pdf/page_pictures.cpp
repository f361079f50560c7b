#include "mappings/documents/pdf/page_pictures.hpp"

#include "mappings/standards/printed_number.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <utility>

namespace kezheng {

namespace {

/// The next number of a header, after white space; moves `bytes` behind it.
std::optional<unsigned> header_number(std::string_view& bytes) {
    bytes.remove_prefix(std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size()));
    unsigned value = 0;
    const auto [end, failure] = std::from_chars(bytes.data(), bytes.data() + bytes.size(), value);
    if (failure != std::errc()) {
        return std::nullopt;
    }
    bytes.remove_prefix(static_cast<std::size_t>(end - bytes.data()));
    return value;
}

bool has_numbers(const PrintedTable& table, std::size_t column) {
    return std::ranges::any_of(table.stretches, [&](const TableStretch& stretch) {
        return std::ranges::any_of(stretch.columns[column], [](const WordBox& word) {
            const std::optional<PrintedNumber> number = leading_number(word.text);
            return number && number->parts.size() == 3;
        });
    });
}

struct Width {
    double left = 0;
    double right = 0;
};

double first_border(const TableStretch& stretch) {
    return stretch.borders.empty() ? 0 : stretch.borders.front();
}

/// How far the text of a column reaches on any page, as seen from the first border.
std::optional<Width> width_of(const PrintedTable& table, std::size_t column) {
    std::optional<Width> width;
    for (const TableStretch& stretch : table.stretches) {
        for (const WordBox& word : stretch.columns[column]) {
            const Width own{word.box.left - first_border(stretch), word.box.right - first_border(stretch)};
            width = width.value_or(own);
            width->left = std::min(width->left, own.left);
            width->right = std::max(width->right, own.right);
        }
    }
    return width;
}

/// The rules of one column on one page.
std::vector<double> rules_of_column(const PagePicture& page, const TableStretch& stretch, std::size_t column,
                                    const Width& width) {
    constexpr double margin = 6;
    constexpr double from_border = 2;
    double left = width.left + first_border(stretch) - margin;
    double right = width.right + first_border(stretch) + margin;
    if (column > 0) {
        left = std::max(left, stretch.borders[column - 1] + from_border);
    }
    if (column < stretch.borders.size()) {
        right = std::min(right, stretch.borders[column] - from_border);
    }
    return rules_across(page, left, right);
}

int grey_of(char pixel) {
    return static_cast<unsigned char>(pixel);
}

} // namespace

std::vector<PagePicture> parse_grey_maps(std::string_view bytes) {
    std::vector<PagePicture> pages;
    while (bytes.starts_with("P5")) {
        bytes.remove_prefix(2);
        const std::optional<unsigned> width = header_number(bytes);
        const std::optional<unsigned> height = header_number(bytes);
        const std::optional<unsigned> most = header_number(bytes);
        constexpr unsigned longest_side = 20'000;
        if (!width || !height || most != 255U || *width == 0 || *width > longest_side || *height > longest_side ||
            bytes.size() < 1 + (std::size_t{*width} * *height)) {
            break;
        }
        bytes.remove_prefix(1);
        const std::size_t size = std::size_t{*width} * *height;
        pages.push_back({*width, *height, std::string(bytes.substr(0, size))});
        bytes.remove_prefix(size);
    }
    return pages;
}

std::vector<double> rules_across(const PagePicture& page, double left, double right) {
    constexpr double narrowest = 8;
    left = std::max(left, 0.0);
    right = std::min(right, static_cast<double>(page.width));
    if (!(right - left >= narrowest)) {
        return {};
    }
    const auto from = static_cast<std::size_t>(left);
    const auto to = static_cast<std::size_t>(right);
    constexpr int least_change = 8;
    constexpr std::size_t closest = 4;
    std::vector<double> rules;
    std::size_t first = 0; // edge of the open rule
    std::size_t last = 0;
    const auto close = [&] {
        if (last > 0) {
            rules.push_back(static_cast<double>(first + last) / 2);
        }
    };
    for (std::size_t y = 1; y < page.height; ++y) {
        const std::string_view above = std::string_view(page.pixels).substr((y - 1) * page.width, page.width);
        const std::string_view below = std::string_view(page.pixels).substr(y * page.width, page.width);
        std::size_t changed = 0;
        for (std::size_t x = from; x < to; ++x) {
            changed += std::abs(grey_of(above[x]) - grey_of(below[x])) >= least_change ? 1 : 0;
        }
        if (changed * 5 < (to - from) * 4) {
            continue;
        }
        if (last == 0 || y - last > closest) {
            close();
            first = y;
        }
        last = y;
    }
    close();
    return rules;
}

void find_rules(PrintedTable& table, const DrawPages& draw) {
    const std::optional<std::size_t> skill = column_with(table.heading, Column::skill);
    const bool has_parents = column_with(table.heading, Column::task) || column_with(table.heading, Column::area);
    if (!draw || !skill || !has_parents || has_numbers(table, *skill) || table.stretches.empty() ||
        table.stretches.size() > most_drawn_pages) {
        return;
    }
    std::vector<std::optional<Width>> widths;
    for (std::size_t column = 0; column < table.heading.columns.size(); ++column) {
        widths.push_back(width_of(table, column));
    }
    constexpr std::size_t pages_at_once = 16;
    for (std::size_t begin = 0; begin < table.stretches.size(); begin += pages_at_once) {
        const std::size_t end = std::min(begin + pages_at_once, table.stretches.size());
        const unsigned first = table.stretches[begin].page;
        const unsigned last = table.stretches[end - 1].page;
        if (last < first || last - first >= most_drawn_pages) {
            return;
        }
        const std::vector<PagePicture> pages = draw(first, last);
        for (std::size_t i = begin; i < end; ++i) {
            TableStretch& stretch = table.stretches[i];
            const std::size_t page = stretch.page - first;
            if (page >= pages.size() || pages[page].width == 0) {
                continue;
            }
            stretch.rules.resize(widths.size());
            for (std::size_t column = 0; column < widths.size(); ++column) {
                if (widths[column]) {
                    stretch.rules[column] = rules_of_column(pages[page], stretch, column, *widths[column]);
                }
            }
        }
    }
}

} // namespace kezheng
