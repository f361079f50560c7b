#include "exporters/tables/xlsx.hpp"

#include "exporters/tables/xlsx_format.hpp"
#include "exporters/text/plain_text.hpp"
#include "graph/base/unicode.hpp"

#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <memory>
#include <set>
#include <vector>

#include <sys/mman.h>
#include <unistd.h>

namespace kezheng {

namespace {

constexpr std::size_t widest_column = 60;
constexpr std::size_t longest_choices = 255; ///< of a list in the cell's own data; a longer one lies in a sheet

/// libxlsxwriter writes to a named file: one in memory, that goes when this does.
class MemoryFile {
  public:
    MemoryFile() : m_descriptor(memfd_create("kezheng", MFD_CLOEXEC)) {}
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;
    MemoryFile(MemoryFile&&) = delete;
    MemoryFile& operator=(MemoryFile&&) = delete;
    ~MemoryFile() {
        if (is_open()) {
            close(m_descriptor);
        }
    }
    [[nodiscard]] bool is_open() const { return m_descriptor >= 0; }
    [[nodiscard]] std::string path() const { return "/proc/self/fd/" + std::to_string(m_descriptor); }
    [[nodiscard]] std::string bytes() const {
        std::string result;
        std::array<char, 65536> buffer{};
        for (off_t at = 0;;) {
            const ssize_t count = pread(m_descriptor, buffer.data(), buffer.size(), at);
            if (count <= 0) {
                return result;
            }
            result.append(buffer.data(), static_cast<std::size_t>(count));
            at += count;
        }
    }

  private:
    int m_descriptor;
};

std::string cell_text(const std::string& text) {
    constexpr std::size_t longest = 32000; // Excel counts 32,767, some characters twice
    return shortened(escaped_for_excel(plain_text(text)), longest);
}

lxw_row_t row_number(std::size_t row) {
    return static_cast<lxw_row_t>(row);
}
lxw_col_t column_number(std::size_t column) {
    return static_cast<lxw_col_t>(column);
}

class SheetWriter {
  public:
    SheetWriter(lxw_workbook* book, lxw_worksheet* page, XlsxFormats& formats, const Sheet& sheet)
        : m_book(book), m_page(page), m_formats(formats), m_sheet(sheet) {}

    void write() {
        for (std::size_t i = 0; i < m_sheet.columns.size(); ++i) {
            write_column(i);
        }
        set_row_heights();
        const std::size_t last = m_sheet.rows.size() + m_sheet.blank_rows;
        if (m_sheet.filter && !m_sheet.rows.empty() && !m_sheet.columns.empty()) {
            worksheet_autofilter(m_page, 0, 0, row_number(m_sheet.rows.size()),
                                 column_number(m_sheet.columns.size() - 1));
        }
        worksheet_freeze_panes(m_page, 1, column_number(m_sheet.frozen_columns));
        std::size_t line = last + 2;
        for (const std::string& note : m_sheet.notes) {
            worksheet_write_string(m_page, row_number(line++), 0, cell_text(note).c_str(), nullptr);
        }
        set_up_print();
    }

  private:
    static constexpr double line_height = 16.5;   ///< points
    static constexpr std::size_t most_lines = 24; ///< Excel's rows are at most 409 points high

    /// How many lines a text takes in a column that wraps; not every program works that out by itself.
    static std::size_t lines_of_cell(std::string_view text, const SheetColumn& column) {
        if (!column.wraps || column.width == 0) {
            return 1;
        }
        const std::size_t usable = column.width > 4 ? column.width - 2 : column.width; // lines break between words
        std::size_t lines = 0;
        for (std::size_t begin = 0; begin <= text.size() && lines < most_lines;) {
            const std::size_t end = std::min(text.find('\n', begin), text.size());
            lines += display_width(text.substr(begin, end - begin)) / usable + 1;
            begin = end + 1;
        }
        return std::min(lines, most_lines);
    }

    void write_column(std::size_t at) {
        const SheetColumn& column = m_sheet.columns[at];
        const lxw_col_t number = column_number(at);
        worksheet_write_string(m_page, 0, number, cell_text(column.heading).c_str(), m_formats.heading());
        std::size_t width = display_width(column.heading) + 3; // room for the filter's button
        for (std::size_t i = 0; i < m_sheet.rows.size(); ++i) {
            if (at < m_sheet.rows[i].size()) {
                width = std::max(width, write_cell(i + 1, number, m_sheet.rows[i][at], column));
            }
        }
        width = column.width > 0 ? column.width : std::min(width, widest_column);
        worksheet_set_column(m_page, number, number, static_cast<double>(width) + 1, nullptr);
        if (!column.choices.empty()) {
            add_choices(at, column.choices);
        }
    }

    /// Rows whose texts break into lines are made as high: not every program does so when it opens a file.
    void set_row_heights() {
        std::vector<std::string> headings;
        for (const SheetColumn& column : m_sheet.columns) {
            headings.push_back(column.heading);
        }
        set_row_height(0, [&](std::size_t at) -> const std::string* { return &headings[at]; });
        for (std::size_t i = 0; i < m_sheet.rows.size(); ++i) {
            const std::vector<SheetCell>& cells = m_sheet.rows[i];
            set_row_height(i + 1, [&](std::size_t at) {
                return at < cells.size() ? std::get_if<std::string>(&cells[at].value) : nullptr;
            });
        }
    }

    template <class TextAt>
    void set_row_height(std::size_t row, const TextAt& text_at) {
        std::size_t lines = 1;
        for (std::size_t at = 0; at < m_sheet.columns.size(); ++at) {
            if (const std::string* const text = text_at(at); text != nullptr) {
                lines = std::max(lines, lines_of_cell(*text, m_sheet.columns[at]));
            }
        }
        if (lines > 1) {
            worksheet_set_row(m_page, row_number(row), line_height * static_cast<double>(lines), nullptr);
        }
    }

    /// Returns the width that the cell asks for.
    std::size_t write_cell(std::size_t row, lxw_col_t column, const SheetCell& cell, const SheetColumn& settings) {
        lxw_format* const format = m_formats.of(cell.tone, settings);
        if (const auto* const text = std::get_if<std::string>(&cell.value)) {
            const std::string shown = cell_text(*text);
            worksheet_write_string(m_page, row_number(row), column, shown.c_str(), format);
            std::size_t widest = 0;
            for (std::size_t begin = 0; begin <= shown.size() && widest < widest_column;) {
                const std::size_t end = std::min(shown.find('\n', begin), shown.size());
                widest = std::max(widest, display_width(std::string_view(shown).substr(begin, end - begin)));
                begin = end + 1;
            }
            return widest;
        }
        if (const auto* const number = std::get_if<double>(&cell.value)) {
            worksheet_write_number(m_page, row_number(row), column, *number, format);
            return number_text(*number, settings.format).size();
        }
        worksheet_write_blank(m_page, row_number(row), column, format);
        return 0;
    }

    void add_choices(std::size_t at, const std::vector<std::string>& choices) {
        const std::size_t last = m_sheet.rows.size() + m_sheet.blank_rows;
        if (last == 0) {
            return;
        }
        std::vector<std::string> texts;
        std::size_t length = 0;
        bool plain = true; // a comma in a choice would make two of it
        for (const std::string& choice : choices) {
            const std::string shown = one_line(choice);
            if (shown.empty()) {
                continue; // an empty cell is allowed anyway
            }
            texts.push_back(escaped_for_excel(shortened(shown, longest_choices)));
            length += length_in_characters(texts.back()) + 1;
            plain = plain && texts.back().find(',') == std::string::npos;
        }
        if (texts.empty()) {
            return;
        }
        lxw_data_validation rule{};
        rule.ignore_blank = LXW_VALIDATION_ON;
        rule.dropdown = LXW_VALIDATION_ON;
        std::vector<char*> list;
        std::string range;
        if (plain && length <= longest_choices) {
            rule.validate = LXW_VALIDATION_TYPE_LIST;
            for (std::string& text : texts) {
                list.push_back(text.data());
            }
            list.push_back(nullptr);
            rule.value_list = list.data();
        } else {
            range = listed(at, texts);
            rule.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
            rule.value_formula = range.data();
        }
        worksheet_data_validation_range(m_page, 1, column_number(at), row_number(last), column_number(at), &rule);
    }

    /// Puts the choices into a hidden sheet and returns their range.
    std::string listed(std::size_t at, const std::vector<std::string>& texts) {
        const std::string name = "_" + std::to_string(m_page->index + 1) + "_" + std::to_string(at + 1);
        lxw_worksheet* const hidden = workbook_add_worksheet(m_book, name.c_str());
        if (hidden == nullptr) {
            return "=$A$1";
        }
        for (std::size_t i = 0; i < texts.size(); ++i) {
            worksheet_write_string(hidden, row_number(i), 0, texts[i].c_str(), nullptr);
        }
        worksheet_hide(hidden);
        return "='" + name + "'!$A$1:$A$" + std::to_string(texts.size());
    }

    void set_up_print() {
        constexpr std::uint8_t paper_a4 = 9;
        constexpr std::uint8_t paper_a3 = 8;
        worksheet_set_paper(m_page, m_sheet.paper == Paper::a3 ? paper_a3 : paper_a4);
        if (m_sheet.landscape) {
            worksheet_set_landscape(m_page);
        }
        worksheet_fit_to_pages(m_page, 1, 0);
        worksheet_repeat_rows(m_page, 0, 0);
        if (!m_sheet.title.empty()) {
            constexpr std::size_t longest = 120;
            std::string head = "&C";
            for (const char c : shortened(one_line(m_sheet.title), longest)) {
                head += c == '&' ? "&&" : std::string(1, c);
            }
            worksheet_set_header(m_page, head.c_str());
        }
        worksheet_set_footer(m_page, "&C&P / &N");
    }

    lxw_workbook* m_book;
    lxw_worksheet* m_page;
    XlsxFormats& m_formats;
    const Sheet& m_sheet;
};

} // namespace

Result<std::string> xlsx_of(const Workbook& workbook) {
    const auto failure = [](const char* why) { return std::unexpected(Error{Message::error_xlsx_failed, {why}, {}}); };
    const MemoryFile file;
    if (!file.is_open()) {
        return failure("memfd_create");
    }
    lxw_workbook* const book = workbook_new(file.path().c_str());
    if (book == nullptr) {
        return failure("workbook_new");
    }
    std::string title = one_line(workbook.title);
    lxw_doc_properties properties{};
    properties.title = title.data();
    constexpr time_t first_of_2000 = 946684800;
    properties.created = first_of_2000;
    workbook_set_properties(book, &properties);
    XlsxFormats formats(book);
    std::set<std::string> names;
    std::vector<lxw_worksheet*> pages;
    for (const Sheet& sheet : workbook.sheets) { // first all, so that hidden lists stand after them
        lxw_worksheet* const page = workbook_add_worksheet(book, xlsx_sheet_name(sheet.name, names).c_str());
        pages.push_back(page);
    }
    bool whole = true;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        whole = whole && pages[i] != nullptr;
        if (pages[i] != nullptr) {
            SheetWriter(book, pages[i], formats, workbook.sheets[i]).write();
        }
    }
    const lxw_error error = workbook_close(book); // also frees it
    if (error != LXW_NO_ERROR) {
        return failure(lxw_strerror(error));
    }
    return whole ? Result<std::string>(file.bytes()) : failure("worksheet");
}

} // namespace kezheng
