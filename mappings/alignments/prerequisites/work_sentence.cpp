#include "mappings/alignments/prerequisites/work_sentence.hpp"

#include "graph/base/unicode.hpp"
#include "mappings/alignments/prerequisites/thing_names.hpp"
#include "mappings/language/chinese_text.hpp"
#include "mappings/language/noun_phrase.hpp"
#include "mappings/language/segmentation.hpp"

#include <algorithm>
#include <array>

namespace kezheng {

namespace {

/// Characters that a thing's name does not go on with to the left.
constexpr std::array<std::string_view, 23> borders{",",  "对", "将", "把", "在", "据", "照", "用",
                                                   "以", "为", "的", "与", "和", "及", "、", "，",
                                                   "按", "从", "于", "至", "合", "查", "；"};

/// What a sentence says before what its work is done with or on.
constexpr std::array<std::string_view, 19> introductions{"根据", "依据", "依照", "按照", "参照", "利用", "运用",
                                                         "使用", "基于", "结合", "对",   "在",   "将",   "把",
                                                         "导入", "检查", "综合", "针对", "对照"};

constexpr std::array<std::string_view, 6> pauses{",", ";", ".", "，", "；", "。"};
constexpr std::size_t far_in_bytes = 36; // twelve characters

std::size_t clause_end(std::string_view text, std::size_t place) {
    std::size_t end = text.size();
    for (const std::string_view pause : pauses) {
        end = std::min(end, text.find(pause, place));
    }
    return end;
}

std::string list_of(std::string_view introduction, const std::vector<std::string>& texts) {
    std::string list;
    for (const std::string& text : texts) {
        list += list.empty() ? introduction : std::string_view("、");
        list += text;
    }
    return list.empty() ? list : list + "，";
}

/// The sentence, or what the facets say in its place.
std::string sentence_of(const SkillDraft& skill) {
    if (!skill.statement.empty()) {
        return skill.statement;
    }
    const Facets& facets = skill.facets;
    return list_of("根据", facets.given) + list_of("使用", facets.tool) + list_of("在", facets.place) +
           list_of("对", facets.object);
}

bool introduces(const Word& word) {
    return word.is_verb() || word.is(WordRole::given) || word.is(WordRole::tool) || word.is(WordRole::place) ||
           word.is(WordRole::handle);
}

/// The last word of a text as the lexicon splits it; of a word that it does not know the last two characters.
std::string last_word(std::string_view text) {
    const std::vector<Word> words = segment(text, bundled_lexicon());
    if (words.empty()) {
        return {};
    }
    const Word& last = words.back();
    const std::size_t length = length_in_characters(last.text);
    return std::string(last.entry == nullptr && length > 2 ? last_characters(last.text, 2) : last.text);
}

/// The deed with its object at the end of a text, after the last word of grammar: 在举升车辆(后). What the lexicon does
/// not know begins with a deed of two characters.
void add_deed_with_object(std::string_view text, std::vector<DoneBefore>& deeds) {
    const std::vector<Word> words = segment(text, bundled_lexicon());
    std::size_t begin = words.size();
    while (begin > 0 &&
           (words[begin - 1].entry == nullptr || words[begin - 1].entry->concept_id || words[begin - 1].is_verb()) &&
           !words[begin - 1].is(WordRole::place) && !words[begin - 1].is(WordRole::ability)) {
        --begin;
    }
    std::size_t size = 0;
    for (std::size_t i = begin; i < words.size(); ++i) {
        size += words[i].text.size();
    }
    constexpr std::size_t two_characters = 6;
    const std::string_view phrase = text.substr(text.size() - size);
    if (begin < words.size() && size >= 2 * two_characters &&
        (words[begin].entry == nullptr || words[begin].is_verb())) {
        const std::size_t deed = words[begin].entry == nullptr ? two_characters : words[begin].text.size();
        if (deed < size && deed >= two_characters) {
            deeds.push_back({std::string(phrase.substr(0, deed)), std::string(phrase.substr(deed))});
        }
    }
}

/// What a phrase names: up to the next 的, separator or verb.
std::string thing_named(std::string_view text) {
    std::string name;
    for (const Word& word : segment(text, bundled_lexicon())) {
        const bool ends = word.text == "的" || is_list_separator(word) || (word.is_verb() && !name.empty());
        if (ends) {
            break;
        }
        name += word.text;
    }
    return name;
}

} // namespace

std::size_t clause_begin(std::string_view text, std::size_t place) {
    std::size_t begin = 0;
    for (const std::string_view pause : pauses) {
        const std::size_t at = text.substr(0, place).rfind(pause);
        begin = at == std::string_view::npos ? begin : std::max(begin, at + pause.size());
    }
    return begin;
}

WorkSentence::WorkSentence(const SkillDraft& skill) : m_text(comparison_form(sentence_of(skill))) {
    std::size_t end = 0;
    for (const Word& word : segment(m_text, bundled_lexicon())) {
        if (word.is_verb() || word.is(WordRole::separator) || word.is(WordRole::stop)) {
            m_ends.insert(end);
        }
        end += word.text.size();
        if (introduces(word)) {
            m_openers.insert(end);
        }
        if (introduces(word) || word.is(WordRole::separator) || word.is(WordRole::stop) || word.is(WordRole::quality) ||
            word.is(WordRole::ability) || word.is(WordRole::joiner)) {
            m_starts.insert(end);
        }
    }
    for (const std::string_view word : introductions) {
        for (std::size_t at = m_text.find(word); at != std::string::npos; at = m_text.find(word, at + 1)) {
            m_openers.insert(at + word.size());
        }
    }
}

bool WorkSentence::begins_at(std::size_t place) const {
    const std::string_view before = std::string_view(m_text).substr(0, place);
    return place == 0 || m_starts.contains(place) ||
           std::ranges::any_of(borders, [&](std::string_view border) { return before.ends_with(border); });
}

bool WorkSentence::ends_at(std::size_t place) const {
    const std::string_view rest = std::string_view(m_text).substr(place);
    return rest.empty() || m_ends.contains(place) ||
           std::ranges::any_of(pauses, [&](std::string_view pause) { return rest.starts_with(pause); });
}

bool WorkSentence::is_introduced(std::size_t place) const {
    const auto after = m_openers.upper_bound(place);
    if (after == m_openers.begin()) {
        return false;
    }
    const std::size_t opener = *std::prev(after);
    return opener > clause_begin(m_text, place) && place - opener <= far_in_bytes;
}

std::string_view WorkSentence::use_of(std::string_view thing) const {
    for (const std::string_view name : names_for(thing)) {
        for (std::size_t length = length_in_characters(name); length >= telling_characters; --length) {
            const std::string_view end = last_characters(name, length);
            const std::size_t at = m_text.find(end);
            if (at == std::string_view::npos || (end != name && !is_name_of_thing(end))) {
                continue;
            }
            const std::string_view before = std::string_view(m_text).substr(0, at);
            const bool is_whole = begins_at(at) || (end == name && length >= sure_characters);
            if (is_whole && is_introduced(at) && !before.ends_with("已有的") && !before.ends_with("现有的")) {
                return end;
            }
        }
    }
    return {};
}

bool WorkSentence::performs(std::string_view deed) const {
    constexpr std::array<std::string_view, 5> performing{"执行", "完成", "实施", "开展", "进行"};
    for (std::size_t at = m_text.find(deed); at != std::string::npos; at = m_text.find(deed, at + 1)) {
        const std::string_view rest = std::string_view(m_text).substr(at + deed.size());
        const std::size_t begin = clause_begin(m_text, at);
        const std::string_view before = std::string_view(m_text).substr(begin, at - begin);
        const bool is_done = std::ranges::any_of(performing, [&](std::string_view word) {
            const std::size_t verb = before.rfind(word);
            return verb != std::string_view::npos && before.size() - verb - word.size() <= far_in_bytes / 2;
        });
        if (is_done && (rest.empty() ||
                        std::ranges::any_of(pauses, [&](std::string_view pause) { return rest.starts_with(pause); }))) {
            return true;
        }
    }
    return false;
}

bool WorkSentence::uses_just(std::string_view thing) const {
    const std::size_t at = m_text.find(thing);
    return at != std::string::npos && begins_at(at) && ends_at(at + thing.size()) && is_introduced(at);
}

bool WorkSentence::names(std::string_view wording) const {
    const std::size_t at = m_text.find(wording);
    if (at == std::string::npos) {
        return false;
    }
    const std::string_view before = std::string_view(m_text).substr(0, at);
    return begins_at(at) && is_introduced(at) && !before.ends_with("为") && !before.ends_with("于");
}

bool WorkSentence::works_with(std::string_view thing) const {
    constexpr std::array<std::string_view, 9> with{"使用", "利用", "运用", "借助", "采用",
                                                   "根据", "依据", "按照", "参照"};
    for (std::size_t at = m_text.find(thing); at != std::string::npos; at = m_text.find(thing, at + 1)) {
        const std::size_t begin = clause_begin(m_text, at);
        const std::string_view before = std::string_view(m_text).substr(begin, at - begin);
        if (!ends_at(at + thing.size())) {
            continue;
        }
        for (const std::string_view word : with) {
            const std::size_t opener = before.rfind(word);
            if (opener == std::string_view::npos || before.substr(0, opener).ends_with("的")) { // 产品的使用许可
                continue;
            }
            const std::string_view between = before.substr(opener + word.size());
            constexpr std::array<std::string_view, 3> joints{"、", "和", "与"};
            const bool in_list = std::ranges::any_of(joints, [&](std::string_view j) { return between.ends_with(j); });
            if (between.empty() || (in_list && between.size() <= far_in_bytes)) {
                return true;
            }
        }
    }
    return false;
}

std::vector<DoneBefore> WorkSentence::done_before() const {
    std::vector<DoneBefore> deeds;
    std::size_t at = 0;
    for (const Word& word : segment(m_text, bundled_lexicon())) {
        const std::size_t end = at + word.text.size();
        const std::size_t begin = clause_begin(m_text, at);
        const std::string_view before = std::string_view(m_text).substr(begin, at - begin);
        const std::string_view rest = std::string_view(m_text).substr(end, clause_end(m_text, end) - end);
        if (word.text == "后" || ((word.text == "好" || word.text == "过") && rest.starts_with("的"))) {
            if (word.text == "后") {
                add_deed_with_object(before, deeds);
            }
            std::string deed = last_word(before);
            if (length_in_characters(deed) > 1) {
                deeds.push_back({std::move(deed), thing_named(rest.starts_with("的") ? rest.substr(3) : rest)});
            }
        } else if ((word.text == "已" || word.text == "经" || word.text == "已经" || word.text == "经过")) {
            const std::size_t of = rest.find("的");
            if (of != std::string_view::npos && length_in_characters(rest.substr(0, of)) <= telling_characters) {
                deeds.push_back({std::string(rest.substr(0, of)), thing_named(rest.substr(of + 3))});
            }
        }
        at = end;
    }
    return deeds;
}

bool WorkSentence::does(const DoneBefore& done) const {
    constexpr std::array<std::string_view, 3> marks_after{"后", "好的", "过的"};
    constexpr std::array<std::string_view, 2> marks_before{"已", "经"};
    if (length_in_characters(done.thing) > 1 && !m_text.contains(last_characters(done.thing, 2))) {
        return false;
    }
    for (std::size_t at = m_text.find(done.deed); at != std::string::npos; at = m_text.find(done.deed, at + 1)) {
        const std::string_view before = std::string_view(m_text).substr(0, at);
        const std::string_view rest = std::string_view(m_text).substr(at + done.deed.size());
        if (std::ranges::none_of(marks_after, [&](std::string_view mark) { return rest.starts_with(mark); }) &&
            std::ranges::none_of(marks_before, [&](std::string_view mark) { return before.ends_with(mark); })) {
            return true;
        }
    }
    return false;
}

} // namespace kezheng
