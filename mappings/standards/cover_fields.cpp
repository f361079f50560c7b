#include "mappings/standards/cover_fields.hpp"

#include "graph/base/unicode.hpp"
#include "mappings/language/chinese_text.hpp"
#include "mappings/standards/sections.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <utility>
#include <variant>

namespace kezheng {

namespace {

using Kind = CoverField::Kind;

struct CoverLabel {
    std::string_view text;
    Kind kind;
};
constexpr std::array cover_labels{
    CoverLabel{"标准代码", Kind::code},
    CoverLabel{"标准编号", Kind::code},
    CoverLabel{"标准版本", Kind::edition},
    CoverLabel{"版本号", Kind::edition},
    CoverLabel{"版本", Kind::edition},
    CoverLabel{"版次", Kind::edition},
    CoverLabel{"发布日期", Kind::issued},
    CoverLabel{"发布时间", Kind::issued},
    CoverLabel{"制定单位", Kind::issuer},
    CoverLabel{"编制单位", Kind::issuer},
    CoverLabel{"发布单位", Kind::issuer},
    CoverLabel{"发布机构", Kind::issuer},
    CoverLabel{"主要起草单位", Kind::drafters},
    CoverLabel{"起草单位", Kind::drafters},
    CoverLabel{"编写单位", Kind::drafters},
    CoverLabel{"主要起草人", Kind::drafting_persons},
    CoverLabel{"起草人", Kind::drafting_persons},
    CoverLabel{"编写人", Kind::drafting_persons},
    CoverLabel{"标准名称", Kind::title},
};

/// A label at the start of a text, its characters set apart or not (`版 本`).
struct FoundLabel {
    CoverField::Kind kind = CoverField::Kind::code;
    std::size_t length = 0; ///< bytes, with the colon and the blanks behind it; 0: none
};

/// How many bytes of `text` are the label and nothing more of a word.
std::size_t label_length(std::string_view text, std::string_view label) {
    std::size_t at = 0;
    while (!label.empty() && at < text.size()) {
        const CodePoint point = code_point_at(text, at);
        const std::string_view character = text.substr(at, point.length);
        if (label.starts_with(character)) {
            label.remove_prefix(character.size());
        } else if (at == 0 || !is_space(point.value)) {
            return 0;
        }
        at += point.length;
    }
    if (!label.empty()) {
        return 0;
    }
    const std::size_t end = at;
    while (at < text.size()) {
        const CodePoint point = code_point_at(text, at);
        if (!is_space(point.value) && point.value != U'：' && point.value != U':') {
            break;
        }
        at += point.length;
    }
    return at > end || at == text.size() ? at : 0;
}

FoundLabel label_at(std::string_view text) {
    for (const auto& [label, kind] : cover_labels) {
        if (const std::size_t length = label_length(text, label)) {
            return {kind, length};
        }
    }
    return {};
}

std::vector<std::string> cells_of(const Row& row) {
    std::vector<std::string> cells;
    for (const Cell& cell : row.cells) {
        std::string text;
        for (const Line& line : cell.lines) {
            text += text.empty() ? "" : " ";
            text += trim(line.text);
        }
        if (!text.empty()) {
            cells.push_back(std::move(text));
        }
    }
    return cells;
}

bool is_label_alone(std::string_view text) {
    const FoundLabel label = label_at(text);
    return label.length > 0 && label.length == text.size();
}

} // namespace

std::vector<CoverField> cover_fields(std::string_view line) {
    std::vector<CoverField> fields;
    std::string_view rest = trim(line);
    FoundLabel label = label_at(rest);
    while (label.length > 0) {
        rest.remove_prefix(label.length);
        FoundLabel next;
        std::size_t end = 0;
        bool after_blank = true;
        while (end < rest.size()) {
            const CodePoint point = code_point_at(rest, end);
            next = after_blank && !is_space(point.value) ? label_at(rest.substr(end)) : FoundLabel{};
            if (next.length > 0) {
                break;
            }
            after_blank = is_space(point.value);
            end += point.length;
        }
        fields.push_back({label.kind, squeeze_spaces(trim(rest.substr(0, end)))});
        rest.remove_prefix(end);
        label = next;
    }
    return fields;
}

std::vector<Line> lines_of_cover(const std::vector<Block>& blocks) {
    std::vector<Line> lines;
    std::vector<std::string> labels; // of the row above, if it holds nothing else
    for (const Block& block : blocks) {
        const Row* const row = std::get_if<Row>(&block);
        const std::vector<std::string> cells = row == nullptr ? std::vector<std::string>() : cells_of(*row);
        if (!labels.empty() && cells.size() == labels.size()) {
            for (std::size_t i = 0; i < cells.size(); ++i) {
                lines.push_back({labels[i] + "：" + cells[i], row->source});
            }
            labels.clear();
            continue;
        }
        labels.clear();
        if (cells.size() > 1 && std::ranges::all_of(cells, is_label_alone)) {
            labels = cells;
            continue;
        }
        std::vector<Line> line = lines_of({block});
        std::ranges::move(line, std::back_inserter(lines));
    }
    return lines;
}

} // namespace kezheng
