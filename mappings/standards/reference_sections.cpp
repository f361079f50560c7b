// Normative references, terms and definitions, bibliography.
#include "mappings/standards/section_parsers.hpp"

#include "graph/base/ascii.hpp"
#include "graph/base/unicode.hpp"
#include "mappings/language/chinese_text.hpp"
#include "mappings/standards/printed_number.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

namespace kezheng {

namespace {

bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}

/// How many bytes of `text` are the code of a standard (`GB/T 31232.1-2014`, `SB/T 10409`, `ISO 9001:2015`, of a place
/// `DB11/T 1322`, of an association `T/CECA 12-2020`, of a field's rules `TSG T5002-2017`); 0 if none.
std::size_t length_of_code(std::string_view text) {
    std::size_t at = 0;
    const auto pass = [&](const auto& is_passed) {
        const std::size_t from = at;
        while (at < text.size() && is_passed(text[at])) {
            ++at;
        }
        return at - from;
    };
    const std::size_t letters = pass(is_upper);
    if (text.starts_with("DB")) {
        pass(is_digit);
    }
    const bool has_more = at + 1 < text.size() && text[at] == '/' && is_upper(text[at + 1]);
    if (letters < (has_more ? 1 : 2)) {
        return 0;
    }
    if (has_more) {
        ++at;
        pass(is_upper);
    }
    const std::size_t blanks = pass([](char c) { return c == ' '; });
    if (blanks > 0 && at + 1 < text.size() && is_upper(text[at]) && is_digit(text[at + 1])) {
        ++at;
    }
    const std::size_t digits_from = at;
    while (at < text.size() && (is_digit(text[at]) || ((text[at] == '.' || text[at] == '-' || text[at] == ':') &&
                                                       at + 1 < text.size() && is_digit(text[at + 1])))) {
        ++at;
    }
    for (const std::string_view dash : {"—", "－", "–"}) { // 31232.1—2014
        if (at > digits_from && text.substr(at).starts_with(dash) && at + dash.size() < text.size() &&
            is_digit(text[at + dash.size()])) {
            at += dash.size();
            while (at < text.size() && is_digit(text[at])) {
                ++at;
            }
            break;
        }
    }
    return at > digits_from ? at : 0;
}

bool starts_reference(std::string_view text) {
    return length_of_code(text) > 0 || text.starts_with("《") || text.starts_with("下列文件") ||
           text.starts_with("凡是");
}

/// The number of a bibliography entry: `[1]`, `- [1]`, `［1］`, `1.`; empty where the line has none.
std::string entry_number(std::string_view text, std::size_t& length) {
    std::string_view rest = trim(text);
    if (rest.starts_with("-") || rest.starts_with("*")) {
        rest = trim(rest.substr(1));
    }
    for (const auto& [opening, closing] :
         {std::pair<std::string_view, std::string_view>{"[", "]"}, {"［", "］"}, {"【", "】"}, {"〔", "〕"}}) {
        if (!rest.starts_with(opening)) {
            continue;
        }
        const std::size_t end = rest.find(closing);
        if (end == std::string_view::npos) {
            continue;
        }
        const std::string number(trim(rest.substr(opening.size(), end - opening.size())));
        if (!number.empty() && std::ranges::all_of(number, is_digit)) {
            length = text.size() - rest.size() + end + closing.size();
            return number;
        }
    }
    const std::optional<PrintedNumber> number = leading_number(rest);
    if (number && number->parts.size() == 1 && number->closed) {
        length = text.size() - rest.size() + number->length;
        return number->text();
    }
    return {};
}

/// Cuts `电子商务 E-commerce` into its Chinese and its English half. The Chinese name ends with the last word that has
/// an ideograph; a Latin word after it that comes twice in a row (`跨境电商 B2B B2B Cross-Border …`) ends both halves.
/// With no ideograph at all (`B2B Business-to-Business`) the first word is the name.
LocalisedText split_term(std::string_view heading) {
    for (const auto& [opening, closing] : {std::pair<std::string_view, std::string_view>("（", "）"), {"(", ")"}}) {
        const std::size_t begin = heading.find(opening);
        if (begin != std::string_view::npos && begin > 0 && heading.ends_with(closing)) {
            const std::string_view inside =
                heading.substr(begin + opening.size(), heading.size() - begin - opening.size() - closing.size());
            if (!inside.empty() && !has_ideograph(inside) && has_ideograph(heading.substr(0, begin))) {
                return {squeeze_spaces(heading.substr(0, begin)), squeeze_spaces(inside)};
            }
        }
    }
    std::vector<std::string> words;
    std::string word;
    bool ideograph_before = false;
    for (std::size_t at = 0; at < heading.size();) {
        const CodePoint point = code_point_at(heading, at);
        const bool latin = point.value < 0x80U && std::isalnum(static_cast<int>(point.value)) != 0;
        if (is_space(point.value) || (latin && ideograph_before)) { // 电子商务E-commerce: no space between
            if (!word.empty()) {
                words.push_back(word);
            }
            word.clear();
        }
        if (!is_space(point.value)) {
            word.append(heading, at, point.length);
        }
        ideograph_before = is_ideograph(point.value);
        at += point.length;
    }
    if (!word.empty()) {
        words.push_back(word);
    }
    std::size_t chinese = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        chinese = has_ideograph(words[i]) ? i + 1 : chinese;
    }
    const bool repeated = chinese > 0 && chinese + 1 < words.size() && words[chinese] == words[chinese + 1];
    chinese = chinese == 0 && !words.empty() ? 1 : chinese + (repeated ? 1 : 0);
    LocalisedText name;
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::string& half = i < chinese ? name.zh : name.en;
        half += half.empty() ? "" : " ";
        half += words[i];
    }
    name.zh = squeeze_spaces(name.zh);
    return name;
}

/// Where the definition begins in `电子商务 E-commerce通过信息网络…。`, a term glued to it: at the first Chinese
/// character that follows an English word, first of those without a space between. Some definitions begin with an
/// abbreviation themselves (`E-CommerceB2B跨境电商是…`): then there. The length of `line` where nothing is glued.
std::size_t end_of_glued_term(std::string_view line) {
    std::size_t loose = line.size();
    std::size_t word = 0;         // where the Latin word before this place begins
    std::size_t abbreviation = 0; // where capitals follow small letters in it
    bool small = false;           // it has small letters
    bool spaced = false;          // a space after it
    char32_t before = 0;
    for (std::size_t at = 0; at < line.size();) {
        const CodePoint point = code_point_at(line, at);
        const bool is_small = point.value >= U'a' && point.value <= U'z';
        const bool is_capital = point.value >= U'A' && point.value <= U'Z';
        if (is_ideograph(point.value)) {
            if (small && word > 0 && !spaced) {
                return abbreviation > 0 ? abbreviation : at;
            }
            loose = small && word > 0 && loose == line.size() ? at : loose;
            small = false;
            spaced = false;
            word = 0;
            abbreviation = 0;
        } else if (is_space(point.value)) {
            spaced = true;
        } else {
            if (spaced || word == 0) {
                word = at;
                abbreviation = 0;
                small = spaced ? false : small;
                spaced = false;
            }
            abbreviation = is_capital && before >= U'a' && before <= U'z' ? at
                           : is_small && abbreviation > 0                 ? 0
                                                                          : abbreviation;
            small = small || is_small;
        }
        before = point.value;
        at += point.length;
    }
    return loose;
}

/// `[GB/T 31524-2015,定义 3.1]` → what stands in the brackets; empty where the line is something else.
std::string source_of_definition(std::string_view line) {
    const std::string_view text = trim(line);
    for (const auto& [opening, closing] :
         {std::pair<std::string_view, std::string_view>{"[", "]"}, {"［", "］"}, {"【", "】"}, {"（", "）"}}) {
        if (text.starts_with(opening) && text.ends_with(closing)) {
            const std::string_view inner = text.substr(opening.size(), text.size() - opening.size() - closing.size());
            const bool says_source = inner.starts_with("来源") || inner.starts_with("源自");
            if (length_of_code(inner) > 0 || says_source) {
                return squeeze_spaces(inner);
            }
        }
    }
    return {};
}

} // namespace

bool is_formula_sentence(std::string_view text) {
    const std::string dense = without_spaces(text);
    constexpr std::array<std::string_view, 8> openings{"下列文件对于", "下列文件中的", "凡是注日期", "凡是不注日期",
                                                       "其中，注日期", "国家、行业",   "下列术语和", "GB/T"};
    const auto contains = [&](std::string_view part) { return dense.find(part) != std::string::npos; };
    const bool defines = contains("适用于本") || contains("必不可少") || contains("构成本");
    return defines &&
           std::ranges::any_of(openings, [&](std::string_view opening) { return dense.starts_with(opening); });
}

void parse_normative_references(const std::vector<Line>& lines, SectionContext context) {
    for (const Line& line : join_wrapped(lines, starts_reference, context.wrapped_lines)) {
        if (is_formula_sentence(line.text)) {
            context.report(Rule::formula_sentence, {shortened(line.text, 30)}, line.source);
            continue;
        }
        const std::size_t length = length_of_code(line.text);
        ReferenceDraft reference;
        reference.manner = Cites::Manner::normative;
        reference.code = squeeze_spaces(std::string_view(line.text).substr(0, length));
        reference.text = std::string(trim(std::string_view(line.text).substr(length)));
        reference.source = line.source;
        context.standard.references.push_back(std::move(reference));
    }
}

void parse_terms(const std::vector<Line>& lines, SectionContext context) {
    std::vector<TermDraft>& terms = context.standard.terms;
    std::vector<std::string> headings;        // of the terms, in step with `terms`
    constexpr std::size_t longest_term = 120; // bytes, with its English name
    for (const Line& line : lines) {
        const std::optional<PrintedNumber> number = leading_number(line.text);
        if (number && number->parts.size() >= 2) { // 3.1
            TermDraft term;
            term.number = number->text();
            term.source = line.source;
            terms.push_back(std::move(term));
            const std::string_view rest = trim(std::string_view(line.text).substr(number->length));
            const std::size_t end = ends_sentence(rest) ? end_of_glued_term(rest) : rest.size();
            if (const std::size_t colon = rest.find("："); ends_sentence(rest) && colon < std::min(end, longest_term)) {
                terms.back().definition = std::string(rest.substr(colon + std::string_view("：").size()));
                headings.emplace_back(trim(rest.substr(0, colon)));
                continue;
            }
            if (end < rest.size()) {
                context.report(Rule::heading_run_in, {std::string(trim(rest.substr(0, end)))}, line.source);
                terms.back().definition = std::string(rest.substr(end));
            }
            headings.emplace_back(trim(rest.substr(0, end)));
            continue;
        }
        if (terms.empty()) {
            const bool formula = is_formula_sentence(line.text);
            context.report(formula ? Rule::formula_sentence : Rule::unplaced_line, {shortened(line.text, 30)},
                           line.source);
            continue;
        }
        TermDraft& term = terms.back();
        std::string& heading = headings.back();
        const std::string source = source_of_definition(line.text);
        if (!source.empty()) {
            term.source_text = source;
        } else if (heading.empty() || (term.definition.empty() && !has_ideograph(line.text))) {
            context.wrapped_lines += heading.empty() ? 0 : 1;
            append_wrapped(heading, line.text); // the name on a line of its own, or its English half on the next
        } else {
            context.wrapped_lines += term.definition.empty() || ends_sentence(term.definition) ? 0 : 1;
            append_wrapped(term.definition, line.text);
        }
    }
    for (std::size_t i = 0; i < terms.size(); ++i) {
        TermDraft& term = terms[i];
        term.name = split_term(headings[i]);
        term.definition = squeeze_spaces(term.definition);
        if (term.definition.empty()) {
            context.report(Rule::term_without_definition, {term.name.zh}, term.source,
                           context.standard.id + "/term/" + term.number);
        }
    }
}

void parse_bibliography(const std::vector<Line>& lines, SectionContext context) {
    const std::size_t first = context.standard.references.size();
    for (const Line& line : lines) {
        std::size_t length = 0;
        std::string number = entry_number(line.text, length);
        if (!number.empty()) {
            ReferenceDraft entry;
            entry.manner = Cites::Manner::bibliography;
            entry.number = std::move(number);
            entry.text = std::string(trim(std::string_view(line.text).substr(length)));
            entry.source = line.source;
            context.standard.references.push_back(std::move(entry));
        } else if (context.standard.references.size() == first) {
            context.report(Rule::unplaced_line, {shortened(line.text, 30)}, line.source);
        } else {
            append_wrapped(context.standard.references.back().text, line.text);
            ++context.wrapped_lines;
        }
    }
}

} // namespace kezheng
