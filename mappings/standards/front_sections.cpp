// Title page, foreword, scope.
#include "mappings/standards/section_parsers.hpp"

#include "graph/base/ascii.hpp"
#include "graph/base/unicode.hpp"
#include "mappings/language/chinese_text.hpp"
#include "mappings/standards/cover_fields.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdio>

namespace kezheng {

namespace {

/// What follows the first of （：:） in `text`.
std::string after_colon(std::string_view text) {
    for (const std::string_view colon : {"：", ":"}) {
        const std::size_t at = text.find(colon);
        if (at != std::string_view::npos) {
            return std::string(trim(text.substr(at + colon.size())));
        }
    }
    return {};
}

/// `2021年12月`, `2021 年 12 月 3 日`, `2021-12` → ISO 8601; empty where there is no date.
std::string iso_date(std::string_view text) {
    std::vector<unsigned> numbers;
    std::string digits;
    const std::string dense = half_width(without_spaces(text));
    for (const char c : dense + ".") {
        if (is_digit(c)) {
            digits += c;
        } else if (!digits.empty()) {
            if (digits.size() > 4) {
                return {};
            }
            numbers.push_back(static_cast<unsigned>(std::stoul(digits)));
            digits.clear();
        }
    }
    const bool year = !numbers.empty() && numbers[0] >= 1949 && numbers[0] < 2200;
    if (!year || numbers.size() < 2 || numbers[1] < 1 || numbers[1] > 12) {
        return {};
    }
    const auto two = [](unsigned value) { return std::string(value < 10 ? 1 : 0, '0') + std::to_string(value); };
    std::string date = std::to_string(numbers[0]) + '-' + two(numbers[1]);
    if (numbers.size() > 2 && numbers[2] >= 1 && numbers[2] <= 31) {
        date += '-' + two(numbers[2]);
    }
    return date;
}

std::string without_suffix(std::string_view text, std::string_view suffix) {
    if (text.ends_with(suffix)) {
        text.remove_suffix(suffix.size());
    }
    return std::string(trim(text));
}

std::string without_brackets(std::string_view text) {
    for (const std::string_view bracket : {"（", "(", "["}) {
        if (text.starts_with(bracket)) {
            text.remove_prefix(bracket.size());
        }
    }
    for (const std::string_view bracket : {"）", ")", "]"}) {
        if (text.ends_with(bracket)) {
            text.remove_suffix(bracket.size());
        }
    }
    return std::string(trim(text));
}

constexpr std::string_view title_ending = "职业技能等级标准";

bool starts_foreword_line(std::string_view text) {
    const std::string dense = without_spaces(text);
    return dense.starts_with("本标准") || dense.starts_with("声明") || dense.starts_with("本文件");
}

bool starts_nothing(std::string_view /*text*/) {
    return false;
}

/// The name of the trade in a sentence of the scope: what stands before 职业技能等级对应 or 职业技能培训.
std::string title_in_scope(std::string_view text) {
    for (const std::string_view ending : {"职业技能等级", "职业技能培训", "职业技能"}) {
        const std::size_t end = text.find(ending);
        if (end == std::string_view::npos) {
            continue;
        }
        const std::string_view before = text.substr(0, end);
        std::size_t begin = std::string_view::npos;
        for (const std::string_view verb : {"规定了", "提出了", "适用于", "给出了", "明确了", "描述了"}) {
            const std::size_t at = before.rfind(verb);
            if (at != std::string_view::npos) {
                begin = at + verb.size();
            }
        }
        if (begin != std::string_view::npos && begin < end) {
            return squeeze_spaces(before.substr(begin));
        }
    }
    return {};
}

void take_field(const CoverField& field, StandardDraft& standard) {
    StandardDetails& details = standard.details;
    switch (field.kind) {
    case CoverField::Kind::code:
        details.code = field.value;
        break;
    case CoverField::Kind::edition:
        details.edition = without_brackets(field.value);
        break;
    case CoverField::Kind::issued:
        details.issued = iso_date(field.value);
        break;
    case CoverField::Kind::issuer:
        details.issuer = field.value;
        break;
    case CoverField::Kind::drafters:
        details.drafters = split_list(without_suffix(field.value, "。"), U"、，；");
        break;
    case CoverField::Kind::drafting_persons:
        details.drafting_persons = split_list(without_suffix(field.value, "。"), U"、，；");
        break;
    case CoverField::Kind::title:
        standard.title.zh = squeeze_spaces(field.value.substr(0, field.value.find(title_ending)));
        break;
    }
}

/// Lines of a cover above the title: classes (ICS 03.100, CCS A20), the number of the standard, the kind of standard.
bool is_of_cover(std::string_view dense) {
    constexpr std::array<std::string_view, 6> kinds{"国家标准", "行业标准", "地方标准",
                                                    "团体标准", "企业标准", "国家职业技能标准"};
    constexpr std::array<std::string_view, 7> classes{"ICS", "CCS", "GB/T", "T/", "Q/", "DB", "备案号"};
    return std::ranges::find(kinds, dense) != kinds.end() ||
           std::ranges::any_of(classes, [&](std::string_view opening) {
               return dense.starts_with(opening) && !has_ideograph(dense.substr(opening.size()));
           });
}

} // namespace

std::vector<Line> join_wrapped(const std::vector<Line>& lines, bool (*starts)(std::string_view),
                               std::size_t& wrapped_lines) {
    std::vector<Line> result;
    for (const Line& line : lines) {
        if (result.empty() || ends_sentence(result.back().text) || starts(line.text)) {
            result.push_back(line);
            continue;
        }
        append_wrapped(result.back().text, line.text);
        ++wrapped_lines;
    }
    return result;
}

void parse_front(const std::vector<Line>& lines, SectionContext context) {
    StandardDetails& details = context.standard.details;
    std::string title;       // lines before the one that ends the title
    SourceRef title_source;  // of the first of them
    bool in_heading = false; // they are marked up as one
    bool title_done = false;
    const auto report_title = [&] {
        if (!title.empty()) {
            context.report(Rule::unplaced_line, {shortened(title, 30)}, title_source);
        }
    };
    for (const Line& line : lines) {
        const std::string text = squeeze_spaces(line.text);
        const std::string dense = without_spaces(text);
        if (const std::vector<CoverField> fields = cover_fields(line.text); !fields.empty()) {
            for (const CoverField& field : fields) {
                take_field(field, context.standard);
                title_done = title_done || field.kind == CoverField::Kind::title;
            }
        } else if (dense.contains("标准代码") || dense.contains("标准编号")) {
            details.code = after_colon(text);
        } else if (!title_done && dense.contains(title_ending)) {
            // What stands before a whole title that is marked up is the menu of a web page or the like.
            if (line.heading && !in_heading && !dense.starts_with(title_ending)) {
                report_title();
                title.clear();
            }
            const std::string last = text.substr(0, text.find(title_ending));
            if (without_spaces(last).starts_with(without_spaces(title))) { // a cover repeats it
                title.clear();
            }
            append_wrapped(title, last);
            context.standard.title.zh = squeeze_spaces(title);
            title_done = true;
        } else if (title_done && details.edition.empty() && dense.contains("版") && length_in_characters(dense) < 20) {
            details.edition = without_brackets(text);
        } else if (dense.ends_with("制定") || dense.ends_with("编制") || dense.ends_with("颁布")) {
            details.issuer = text.substr(0, text.size() - std::string_view("制定").size());
            details.issuer = std::string(trim(details.issuer));
        } else if (details.issued.empty() && !iso_date(dense).empty() && length_in_characters(dense) < 20) {
            details.issued = iso_date(dense);
        } else if (!title_done && !is_of_cover(dense)) {
            if (line.heading && !in_heading) {
                report_title();
                title.clear();
            }
            in_heading = line.heading;
            title_source = title.empty() ? line.source : title_source;
            append_wrapped(title, text);
        } else if (dense.ends_with("发布")) {
            details.issuer = details.issuer.empty() ? without_suffix(text, "发布") : details.issuer;
        } else {
            context.report(Rule::unplaced_line, {shortened(text, 30)}, line.source);
        }
    }
    if (!title_done) {
        report_title();
    }
}

void parse_foreword(const std::vector<Line>& lines, SectionContext context) {
    StandardDetails& details = context.standard.details;
    for (Line& line : join_wrapped(lines, starts_foreword_line, context.wrapped_lines)) {
        line.text = squeeze_spaces(line.text);
        const std::string dense = without_spaces(line.text);
        const auto list = [&] { return split_list(without_suffix(after_colon(line.text), "。"), U"、，；"); };
        if (dense.contains("起草单位") || dense.contains("编写单位")) {
            details.drafters = list();
        } else if (dense.contains("起草人") || dense.contains("编写人")) {
            details.drafting_persons = list();
        } else if (dense.starts_with("声明")) {
            details.notice = after_colon(line.text);
        } else if (dense.contains("起草") || dense.contains("编写")) {
            details.basis = line.text;
        } else {
            context.report(Rule::unplaced_line, {shortened(line.text, 30)}, line.source);
        }
    }
}

void parse_scope(const std::vector<Line>& lines, SectionContext context) {
    StandardDraft& standard = context.standard;
    for (Line& line : join_wrapped(lines, starts_nothing, context.wrapped_lines)) {
        line.text = squeeze_spaces(line.text);
        standard.details.scope.push_back(line.text);
        if (standard.title.zh.empty()) {
            standard.title.zh = title_in_scope(line.text);
        }
    }
}

} // namespace kezheng
