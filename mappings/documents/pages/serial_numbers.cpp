#include "mappings/documents/pages/serial_numbers.hpp"

#include "graph/base/ascii.hpp"
#include "mappings/documents/pages/table_heading.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <string_view>

namespace kezheng {

namespace {

bool is_serial_heading(std::string_view text) {
    const std::string plain = lower_case(text);
    return plain == "序号" || plain == "序" || plain == "no." || plain == "no";
}

/// The value of a word that is a whole number and nothing else.
std::optional<unsigned> serial_number(std::string_view word) {
    unsigned value = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    return error == std::errc() && end == word.data() + word.size() ? std::optional(value) : std::nullopt;
}

void measure_again(PrintedLine& line) {
    if (!line.words.empty()) {
        line.box = box_around(line.words);
    }
}

class SerialColumn {
  public:
    explicit SerialColumn(std::vector<PrintedLine>& lines) : m_lines(lines) {}

    void remove() {
        for (std::size_t at = 0; at < m_lines.size(); ++at) {
            const std::optional<TableHeading> heading = heading_at(m_lines, at);
            if (heading) {
                m_begins = true;
                const auto serial = std::ranges::find_if(
                    heading->columns, [](const ColumnHeading& column) { return is_serial_heading(column.text); });
                const auto place = static_cast<std::size_t>(serial - heading->columns.begin());
                m_is_open = heading->columns.size() > 2 && place + 1 < heading->columns.size();
                if (m_is_open) {
                    remove_heading(at, *heading, place);
                }
                at += heading->lines - 1;
            } else if (m_is_open) {
                remove_number(m_lines[at]);
            }
        }
        std::erase_if(m_lines, [](const PrintedLine& line) { return line.words.empty(); });
    }

  private:
    /// `place` is the index of the column.
    void remove_heading(std::size_t at, const TableHeading& heading, std::size_t place) {
        m_right = heading.columns[place + 1].box.middle_x();
        m_left = place == 0 ? 0 : heading.columns[place - 1].box.middle_x();
        const double left = place == 0 ? 0 : heading.columns[place - 1].box.right;
        const double right = heading.columns[place + 1].box.left;
        for (std::size_t i = at; i < at + heading.lines; ++i) {
            std::erase_if(m_lines[i].words, [&](const WordBox& word) {
                return word.box.middle_x() > left && word.box.middle_x() < right;
            });
            measure_again(m_lines[i]);
        }
        const std::size_t next = at + heading.lines;
        if (next < m_lines.size() && m_lines[next].dense_text() == "号") {
            m_lines[next].words.clear();
        }
    }

    void remove_number(PrintedLine& line) {
        const auto word =
            std::ranges::find_if(line.words, [&](const WordBox& box) { return box.box.middle_x() > m_left; });
        if (word == line.words.end() || word->box.left > m_right) {
            return;
        }
        const std::optional<unsigned> number = serial_number(word->text);
        if (number && (m_begins || *number == m_next || *number == 1)) {
            m_begins = false;
            m_next = *number + 1;
            line.words.erase(word);
            measure_again(line);
        }
    }

    std::vector<PrintedLine>& m_lines;
    bool m_is_open = false;
    bool m_begins = false; ///< the first number below a header row may be any
    unsigned m_next = 1;
    double m_left = 0;  ///< what stands before belongs to another column
    double m_right = 0; ///< where the numbers begin at the latest
};

} // namespace

void remove_serial_numbers(std::vector<PrintedLine>& lines) {
    SerialColumn(lines).remove();
}

} // namespace kezheng
