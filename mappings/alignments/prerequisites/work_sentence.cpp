#include "mappings/alignments/prerequisites/work_sentence.hpp"

#include "graph/base/unicode.hpp"
#include "mappings/language/chinese_text.hpp"
#include "mappings/language/clause_grammar.hpp"
#include "mappings/language/noun_phrase.hpp"
#include "mappings/language/segmentation.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <span>

namespace kezheng {

namespace {

/// What makes the things that a requirement works on, beside the sure verbs of classes_of_making.
constexpr std::array<std::string_view, 13> words_for_making{"采集", "录制", "设计", "登记", "开具", "汇总", "测绘",
                                                            "调配", "生产", "加工", "拍摄", "航拍", "策划"};
constexpr std::array<std::string_view, 3> classes_of_making{"plan", "create", "write"};

/// Forms that the same thing may be called without.
constexpr std::array<std::string_view, 5> kinds_of_paper{"图", "表", "书", "单", "稿"};

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

/// Where the clause begins that holds the place.
std::size_t clause_begin(std::string_view text, std::size_t place) {
    std::size_t begin = 0;
    for (const std::string_view pause : pauses) {
        const std::size_t at = text.substr(0, place).rfind(pause);
        begin = at == std::string_view::npos ? begin : std::max(begin, at + pause.size());
    }
    return begin;
}

std::size_t clause_end(std::string_view text, std::size_t place) {
    std::size_t end = text.size();
    for (const std::string_view pause : pauses) {
        end = std::min(end, text.find(pause, place));
    }
    return end;
}

/// Whether one of the actions stands before the object in its clause, as far as the sentence tells: in 根据甲，编制乙
/// the first is not made.
bool is_object_of(const std::vector<std::string>& actions, const std::string& object, const SkillDraft& skill) {
    const std::size_t at = skill.statement.find(object);
    if (object.empty() || at == std::string::npos) {
        return true;
    }
    const std::string_view before = std::string_view(skill.statement).substr(clause_begin(skill.statement, at));
    const std::string_view clause = before.substr(0, before.find(object));
    return std::ranges::any_of(actions, [&](const std::string& action) { return clause.contains(action); });
}

/// Whether a name ends in what something is like, or in what is done: that is nothing to hand on.
bool is_quality_or_deed(std::string_view name) {
    constexpr std::array<std::string_view, 12> qualities{"效果", "情况", "目标", "需求", "问题", "特点",
                                                         "能力", "水平", "进度", "质量", "条件", "程度"};
    constexpr std::array<std::string_view, 4> papers{"记录", "报告", "设计", "说明"};
    const auto ends = [&](std::string_view ending) { return name.ends_with(ending); };
    if (std::ranges::any_of(papers, ends)) {
        return false;
    }
    const std::vector<Word> words = segment(name, bundled_lexicon());
    return std::ranges::any_of(qualities, ends) || (words.size() > 1 && words.back().is_verb()) ||
           (!words.empty() && verb_at_end(words.back(), bundled_lexicon()) > 0);
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

bool is_making(const std::string& action) {
    const LexiconEntry* const entry = bundled_lexicon().find(action);
    if (entry != nullptr && entry->is_verb() && !entry->action_classes.empty()) {
        const std::string& name = bundled_lexicon().action_classes().at(entry->action_classes.front()).name;
        const bool is_sure = entry->strength == VerbStrength::strong || name == "create";
        if (is_sure && std::ranges::find(classes_of_making, std::string_view(name)) != classes_of_making.end()) {
            return true;
        }
    }
    return std::ranges::find(words_for_making, std::string_view(action)) != words_for_making.end();
}

bool introduces(const Word& word) {
    return word.is_verb() || word.is(WordRole::given) || word.is(WordRole::tool) || word.is(WordRole::place) ||
           word.is(WordRole::handle);
}

bool has_class_of(const Word& word, std::span<const std::string_view> classes) {
    return word.is_verb() && std::ranges::any_of(word.entry->action_classes, [&](std::size_t kind) {
               const std::string& name = bundled_lexicon().action_classes().at(kind).name;
               return std::ranges::find(classes, std::string_view(name)) != classes.end();
           });
}

/// Whether a verb says nothing of the trade: any work is planned, written, analysed, checked.
bool is_bare_action(const Word& word) {
    constexpr std::array<std::string_view, 11> of_trades{"maintain", "care",    "clean",   "film",   "edit",  "trade",
                                                         "deliver",  "program", "combine", "repair", "create"};
    return word.is_verb() && (!word.is_verb(VerbStrength::nominal) || !has_class_of(word, of_trades));
}

/// Whether a verb that stands before a noun makes it no more telling: 分析报告, but 观察记录.
bool is_bare_modifier(const Word& word) {
    constexpr std::array<std::string_view, 10> bare{"analyse", "evaluate", "manage",   "process", "execute",
                                                    "plan",    "provide",  "optimise", "do",      "use"};
    return !word.is_verb(VerbStrength::nominal) || has_class_of(word, bare);
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
            if (opener == std::string_view::npos) {
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

std::vector<std::string> things_made_by(const SkillDraft& skill) {
    std::set<std::string> things;
    const auto add = [&](const std::vector<std::string>& texts) {
        for (const std::string& text : texts) {
            std::string name = comparison_form(text);
            constexpr std::string_view and_others = "等";
            const std::size_t at = name.find(and_others);
            if (at != std::string::npos && at > 0) { // 套餐等促销活动: the one and the other
                things.insert(name.substr(at + and_others.size()));
                name.resize(at);
            }
            things.insert(std::move(name));
        }
    };
    std::vector<std::string> makings = skill.facets.action;
    std::erase_if(makings, [](const std::string& action) { return !is_making(action); });
    const auto is_made = [&](const std::string& object) {
        return !makings.empty() && is_object_of(makings, object, skill);
    };
    std::vector<std::string> results = skill.facets.yields;
    std::erase_if(results, [&](const std::string& result) { // 启用服务 makes no service
        const bool is_object = std::ranges::find(skill.facets.object, result) != skill.facets.object.end();
        return is_object && !skill.statement.empty() && !is_made(result);
    });
    std::ranges::copy_if(skill.facets.object, std::back_inserter(results), is_made);
    add(results);
    std::erase_if(things,
                  [](const std::string& thing) { return !is_name_of_thing(thing) || is_quality_or_deed(thing); });
    return {things.begin(), things.end()};
}

std::vector<std::string> things_found_by(const SkillDraft& skill) {
    constexpr std::array<std::string_view, 14> finding{"找出", "发现", "确定", "选定", "计算", "测算", "统计",
                                                       "取得", "提取", "收集", "获取", "得出", "提出", "归集"};
    std::vector<std::string> actions = skill.facets.action;
    std::erase_if(actions, [&](const std::string& action) {
        return std::ranges::find(finding, std::string_view(action)) == finding.end();
    });
    std::vector<std::string> found;
    for (const std::string& object : skill.facets.object) {
        if (!actions.empty() && is_object_of(actions, object, skill) && is_name_of_thing(object)) {
            found.push_back(comparison_form(object));
        }
    }
    return found;
}

bool is_name_of_thing(std::string_view name) {
    const std::vector<Word> words = segment(name, bundled_lexicon());
    const auto is_compound_of_little = [](const Word& word) { // 分析报告, one word of the lexicon
        constexpr std::size_t two_characters = 6;
        if (word.is_verb() || word.entry == nullptr || word.text.size() != 2 * two_characters) {
            return false;
        }
        const Word first{word.text.substr(0, two_characters),
                         bundled_lexicon().find(word.text.substr(0, two_characters))};
        const Word last{word.text.substr(two_characters), bundled_lexicon().find(word.text.substr(two_characters))};
        return first.is_verb() && is_bare_modifier(first) && is_generic_head(last);
    };
    const auto says_little = [&](const Word& word) {
        const bool is_modifier = word.is_verb() && &word != &words.back();
        return is_generic_head(word) || word.is(WordRole::general) || word.is(WordRole::stop) ||
               is_compound_of_little(word) || (word.is(WordRole::venue) && length_in_characters(word.text) < 3) ||
               (is_modifier ? is_bare_modifier(word) : is_bare_action(word));
    };
    const auto is_single = [](const Word& word) { return length_in_characters(word.text) == 1; };
    const bool is_unknown = words.size() > 1 && std::ranges::all_of(words, is_single); // 茶针
    return is_unknown || (length_in_characters(name) > 1 && !std::ranges::all_of(words, says_little));
}

std::string_view last_characters(std::string_view text, std::size_t count) {
    std::vector<std::size_t> starts;
    for (std::size_t at = 0; at < text.size(); at += code_point_at(text, at).length) {
        starts.push_back(at);
    }
    return text.substr(starts[starts.size() - count]);
}

std::vector<std::string_view> names_for(std::string_view thing) {
    std::vector<std::string_view> names{thing};
    for (const std::string_view kind : kinds_of_paper) {
        const std::string_view shorter = thing.substr(0, thing.size() - std::min(kind.size(), thing.size()));
        if (thing.ends_with(kind) && length_in_characters(shorter) >= telling_characters) {
            names.push_back(shorter);
        }
    }
    return names;
}

} // namespace kezheng
