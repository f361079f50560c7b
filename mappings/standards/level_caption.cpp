#include "mappings/standards/level_caption.hpp"

#include "graph/base/ascii.hpp"
#include "graph/base/unicode.hpp"
#include "mappings/language/chinese_text.hpp"
#include "mappings/standards/column_heading.hpp"
#include "mappings/standards/header_row.hpp"
#include "mappings/standards/level_name.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace kezheng {

namespace {

constexpr std::array<std::string_view, 12> chinese_numerals{"一", "二", "三", "四", "五", "六",
                                                            "七", "八", "九", "十", "第", "节"};

bool remove_prefix_of(std::string_view& text, std::string_view prefix) {
    const bool found = text.starts_with(prefix);
    text.remove_prefix(found ? prefix.size() : 0);
    return found;
}

/// Removes digits and dots, or Chinese numerals; whether there were any.
bool remove_digits(std::string_view& text) {
    const std::size_t before = text.size();
    while (!text.empty() && (is_digit(text.front()) || text.front() == '.' || text.front() == '-')) {
        text.remove_prefix(1);
    }
    if (before == text.size()) {
        while (std::ranges::any_of(chinese_numerals, [&](auto numeral) { return remove_prefix_of(text, numeral); })) {
        }
    }
    return before != text.size();
}

/// Without `6.2.1`, `（一）`, `一、`, `第一节`, `表1`. A level's own numeral (`一级`) stays.
std::string_view without_heading_number(std::string_view text) {
    for (const bool table : {false, true}) {
        std::string_view rest = text;
        if (table && !remove_prefix_of(rest, "表")) {
            continue;
        }
        const bool bracket = remove_prefix_of(rest, "（") || remove_prefix_of(rest, "(");
        if (!remove_digits(rest) || rest.starts_with("级")) {
            continue;
        }
        const bool closed = remove_prefix_of(rest, "）") || remove_prefix_of(rest, ")");
        if (bracket == closed || !bracket) {
            remove_prefix_of(rest, "、");
            remove_prefix_of(rest, "：");
            text = rest;
        }
    }
    return text;
}

/// Without what only closes a caption: a colon, 如下。
std::string_view without_closing_words(std::string_view text) {
    for (bool cut = true; cut;) {
        cut = false;
        for (const std::string_view closing : {"：", ":", "如下。", "如下", "见下表。", "见下表", "如下表", "（续）"}) {
            if (text.ends_with(closing)) {
                text.remove_suffix(closing.size());
                cut = true;
            }
        }
    }
    return text;
}

/// Whether `text` holds nothing but words of captions: 职业技能等级要求描述.
bool is_made_of_caption_words(std::string_view text) {
    constexpr std::array<std::string_view, 8> words{"职业", "技能", "等级", "要求", "描述", "标准", "内容", "表"};
    while (std::ranges::any_of(words, [&](auto word) { return remove_prefix_of(text, word); })) {
    }
    return text.empty();
}

bool is_title(std::string_view text) {
    return !text.starts_with("能") &&
           std::ranges::none_of(std::array<std::string_view, 6>{"。", "，", "；", "、", "：", ":"},
                                [&](auto sign) { return text.contains(sign); });
}

struct LevelPlace {
    std::size_t begin = std::string_view::npos;
    std::size_t end = 0;
    bool bracketed = false;
};

/// The level's name that `text` has at `begin`, with its brackets.
LevelPlace level_at(std::string_view text, std::size_t begin) {
    constexpr std::size_t longest_name = 40; // bytes: 五级/高级技师, brackets included
    for (std::size_t end = std::min(text.size(), begin + longest_name); end > begin; --end) {
        std::string_view name = text.substr(begin, end - begin);
        bool bracketed = false;
        for (const auto& [opening, closing] :
             {std::pair<std::string_view, std::string_view>{"（", "）"}, {"(", ")"}, {"【", "】"}, {"[", "]"}}) {
            if (name.starts_with(opening) && name.ends_with(closing) && name.size() > opening.size() + closing.size()) {
                name = name.substr(opening.size(), name.size() - opening.size() - closing.size());
                bracketed = true;
            }
        }
        if (is_level_name(name)) {
            return {begin, end, bracketed};
        }
    }
    return {};
}

/// The last level's name in `text`, which holds no blanks.
LevelPlace place_of_level(std::string_view text) {
    LevelPlace place;
    for (std::size_t at = 0; at < text.size();) {
        const LevelPlace found = level_at(text, at);
        const bool any = found.begin != std::string_view::npos;
        place = any ? found : place;
        at = any ? found.end : at + code_point_at(text, at).length;
    }
    return place;
}

/// Quickly rules out the lines of a document that name no level or are sentences.
bool may_be_caption(std::string_view text) {
    constexpr std::size_t longest_line = 300; // bytes, blanks included
    return text.size() <= longest_line && (text.contains("级") || text.contains("师")) && !text.contains("，");
}

bool is_header(const Block& block) {
    if (const Line* line = std::get_if<Line>(&block)) {
        return headings_in(line->text) > 0;
    }
    return is_header_of_table(columns_of_row(std::get<Row>(block)));
}

bool is_any_caption(const Block& block) {
    const Line* line = std::get_if<Line>(&block);
    return line != nullptr && (is_table_caption(line->text) || level_caption_in(line->text) != LevelCaption::none);
}

} // namespace

LevelCaption level_caption_in(std::string_view text) {
    if (!may_be_caption(text)) {
        return LevelCaption::none;
    }
    const std::string dense = without_spaces(half_width(text));
    const std::string_view caption = without_closing_words(without_heading_number(dense));
    const LevelPlace level = place_of_level(caption);
    if (level.begin == std::string_view::npos) {
        return LevelCaption::none;
    }
    const std::string_view title = caption.substr(0, level.begin);
    const std::string_view tail = caption.substr(level.end);
    if (!is_made_of_caption_words(tail) || !is_title(title)) {
        return LevelCaption::none;
    }
    if (title.empty() && (tail.empty() || (caption.size() < dense.size() && tail.contains("要求")))) {
        return LevelCaption::clear;
    }
    return level.bracketed || tail.contains("要求") || title.empty() ? LevelCaption::likely : LevelCaption::none;
}

bool header_row_follows(const std::vector<Block>& blocks, std::size_t at) {
    constexpr std::size_t most_captions = 4;
    for (std::size_t i = at + 1; i < blocks.size() && i <= at + most_captions; ++i) {
        if (is_header(blocks[i])) {
            return true;
        }
        if (!is_any_caption(blocks[i])) {
            return false;
        }
    }
    return false;
}

} // namespace kezheng
