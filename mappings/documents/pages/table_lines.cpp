#include "mappings/documents/pages/table_lines.hpp"

#include "mappings/documents/note_mark.hpp"
#include "mappings/language/chinese_text.hpp"
#include "mappings/standards/element_label.hpp"
#include "mappings/standards/level_caption.hpp"
#include "mappings/standards/level_name.hpp"
#include "mappings/standards/printed_number.hpp"
#include "mappings/standards/sections.hpp"

#include <optional>
#include <string>

namespace kezheng {

bool names_level(const PrintedLine& line) {
    const std::string text = line.dense_text();
    std::string rest = text;
    const std::optional<PrintedNumber> number = leading_number(rest);
    if (number) {
        rest.erase(0, number->length);
    }
    for (const std::string_view bracket : {"（", "）", "(", ")", "【", "】"}) {
        const std::size_t at = rest.find(bracket);
        if (at != std::string::npos) {
            rest.erase(at, bracket.size());
        }
    }
    return is_level_name(rest) || level_caption_in(text) == LevelCaption::clear ||
           (number && number->parts.size() == 3 && !level_named_in(rest).empty() && !ends_sentence(rest) &&
            section_of_heading(rest).has_value());
}

bool is_dashed_page_number(const PrintedLine& line) {
    const std::string dense = line.dense_text();
    return is_page_number(dense) && dense.find_first_not_of("0123456789/") != std::string::npos;
}

bool ends_tables(const PrintedLine& line) {
    std::string first; // up to the first wide gap
    for (std::size_t i = 0; i < line.words.size(); ++i) {
        if (i > 0 && line.words[i].box.left - line.words[i - 1].box.right > 1.5 * line.words[i].box.height()) {
            break;
        }
        first += without_spaces(line.words[i].text);
    }
    const std::optional<SectionKind> section = section_of_heading(first);
    return section == SectionKind::bibliography || section == SectionKind::appendix;
}

std::size_t begin_of_text_at(const std::vector<PrintedLine>& lines, std::size_t heading) {
    const WordBox& first = lines[heading].words.front();
    const auto stands_right = [&](const PrintedLine& line) {
        return line.page == lines[heading].page && line.box.left > first.box.right;
    };
    if (heading + 1 == lines.size() || !stands_right(lines[heading + 1])) {
        return heading; // nothing beside it
    }
    std::size_t begin = heading;
    for (std::size_t at = heading; at-- > 0;) {
        if (!stands_right(lines[at])) {
            break;
        }
        const std::string text = lines[at].dense_text();
        begin = (text.starts_with('[') || text.starts_with("［")) && note_mark_at(text) ? at : begin;
    }
    return begin;
}

bool has_areas_across(const TableHeading& heading) {
    return column_with(heading, Column::task) && column_with(heading, Column::skill) &&
           !column_with(heading, Column::area);
}

bool names_area_across(const std::vector<PrintedLine>& lines, std::size_t at) {
    const std::string text = text_of(lines[at].words, false);
    if (ends_sentence(text)) {
        return false;
    }
    if (element_label(text).column == Column::area) {
        return true;
    }
    const std::optional<PrintedNumber> number = leading_number(text);
    if (!number || number->parts.size() != 1 || at + 1 >= lines.size()) {
        return false;
    }
    const std::optional<PrintedNumber> below = leading_number(text_of(lines[at + 1].words, false));
    return below && below->parts.size() == 2 && below->parts[0] == number->parts[0] && below->parts[1] == 1;
}

} // namespace kezheng
