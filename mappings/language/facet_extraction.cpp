#include "mappings/language/facet_extraction.hpp"

#include "mappings/language/chinese_text.hpp"
#include "mappings/language/clause_grammar.hpp"
#include "mappings/language/clauses.hpp"
#include "mappings/language/facet_lists.hpp"
#include "mappings/language/list_so_far.hpp"
#include "mappings/language/noun_phrase.hpp"
#include "mappings/language/predicate_verbs.hpp"
#include "mappings/language/segmentation.hpp"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <utility>

namespace kezheng {

namespace {

using Words = std::span<const Word>;

class Extraction {
  public:
    explicit Extraction(const Lexicon& lexicon) : m_lexicon(&lexicon) {}

    Facets run(std::string_view statement) {
        const std::vector<std::string> clauses = clauses_of(plain_sentence(readable_part(statement)));
        for (const std::string& text : clauses) {
            m_is_last = &text == &clauses.back();
            read(segment(text, *m_lexicon));
        }
        finish();
        return std::move(m_facets);
    }

  private:
    // A clause that must do something, after 向 and the like or where the sentence ends, is read once more if it did
    // nothing: its verb may be the end of a longer word.
    void read(Words words) {
        const bool handles = std::ranges::any_of(words, [](const Word& word) { return word.is(WordRole::handle); });
        const bool must_act = handles || (m_is_last && m_facets.action.empty());
        if (!must_act ||
            std::ranges::none_of(words, [&](const Word& word) { return verb_at_end(word, *m_lexicon) > 0; })) {
            clause(words);
            return;
        }
        const Extraction before = *this;
        clause(words);
        if (m_facets.action.size() == before.m_facets.action.size()) {
            *this = before;
            clause(with_verbs_apart(words, *m_lexicon));
        }
    }

    void clause(Words words) {
        words = without_opening(m_facets, words);
        if (words.empty()) {
            return;
        }
        if (words.front().is(WordRole::list)) {
            add_list(words.subspan(1));
            return;
        }
        if (m_has_action && words.front().is(WordRole::purpose)) {
            add_once(m_facets.purpose, noun_phrase(words));
            return;
        }
        words = modifiers(words);
        if (!words.empty()) {
            predicate(words);
        }
    }

    // 根据 given, 使用 tool, 在 place: takes them off, one after the other. What is left is the predicate.
    Words modifiers(Words words) {
        while (words.size() > 1) {
            const Word& first = words.front();
            const bool given = first.is(WordRole::given);
            const bool tool = first.is(WordRole::tool);
            const bool place = first.is(WordRole::place);
            if (!given && !tool && !place) {
                return words;
            }
            const Words rest = words.subspan(1);
            const std::size_t state = place ? state_end(rest) : 0;
            std::size_t end = state > 0 ? state : modifier_end(rest, place);
            if (end == rest.size() && m_is_last && !m_has_action) {
                end = modifier_end(rest, place, true);
            }
            const Words inside = rest.first(end);
            if (tool && end == rest.size()) {
                m_last_tool = std::string(first.text);
            }
            add_phrases(given || state > 0 ? m_facets.given : tool ? m_facets.tool : m_facets.place, inside);
            words = without_opening(m_facets, rest.subspan(end));
        }
        return words;
    }

    // 对 X 进行 V、V ; V、V X ; 进行 X 的 V ; X 的 V 与 V.
    void predicate(Words words) {
        words = without_opening(m_facets, words);
        if (words.empty()) {
            return;
        }
        if (const std::size_t next = next_deed(words); next < words.size()) {
            predicate(words.first(next));
            predicate(words.subspan(next + (words[next].text == "后" ? 1 : 0)));
            return;
        }
        if (words.front().is(WordRole::handle) && words.size() > 2) {
            handled(words.subspan(1));
            return;
        }
        if (words.size() > 2 && words.front().is(WordRole::venue) && words[1].is_verb() && !is_generic_head(words[2]) &&
            !is_list_separator(words[2]) && words[2].text != "的") {
            add_once(m_facets.place, std::string(words.front().text)); // 现场处置异物
            words = words.subspan(1);
        }
        std::size_t i = 0;
        while (i < words.size() && words[i].is_verb(VerbStrength::light)) {
            ++i;
        }
        if (i > 0 && i < words.size()) {
            const bool tails =
                act_on_tails(words.subspan(i), words[i - 1].text == "进行" || words[i - 1].text == "完成");
            m_has_action = true;
            if (!tails) {
                m_light = std::string(words[i - 1].text);
            }
            return;
        }
        // A sentence part without a verb at its front: 产品上下架与归类.
        if (!words.front().is_verb()) {
            if (acts_at_front(words)) {
                return;
            }
            const auto verb = std::ranges::find_if(words, [](const Word& word) {
                return word.is_verb(VerbStrength::strong) || word.is_verb(VerbStrength::light);
            });
            if (verb != words.end() && verb + 1 != words.end()) {
                const auto before = static_cast<std::size_t>(verb - words.begin());
                if (!m_has_action) {
                    add_objects(m_facets, words.first(before));
                }
                predicate(words.subspan(before));
                return;
            }
            if (m_has_action && !std::ranges::any_of(words, [](const Word& word) { return word.is_verb(); })) {
                add_objects(m_facets, words);
                return;
            }
            act_on_tails(words);
            m_has_action = true;
            return;
        }
        verbs_and_objects(words);
    }

    // Whether an item stands after 并.
    static bool does_more(Words item, Words words) {
        return item.data() != words.data() && (item.data() - 1)->text == "并";
    }

    // The words from an item of theirs on.
    static Words from(Words item, Words words) {
        return words.subspan(static_cast<std::size_t>(item.data() - words.data()));
    }

    // 废弃超期产品, 更换电池: takes a deed whose verb is no word by itself; false where there is none.
    bool acts_at_front(Words words) {
        const std::size_t verb = verb_at_front(words, *m_lexicon);
        if (verb > 0) {
            deed_at_front(m_facets, words, verb);
            m_has_action = true;
        }
        return verb > 0;
    }

    // After 对: the object, then 进行 and its verbs, or the verb itself.
    void handled(Words words) {
        std::size_t end = words.size();
        for (std::size_t i = 1; i < words.size() && end == words.size(); ++i) {
            if (words[i].is_verb(VerbStrength::light)) {
                end = i;
            }
        }
        for (std::size_t i = 1; i < words.size() && end == words.size(); ++i) {
            const bool head =
                i + 1 < words.size() && is_generic_head(words[i + 1]) && !words[i].is_verb(VerbStrength::strong);
            if (words[i].is_verb() && words[i - 1].text != "的" && !head && !is_list_separator(words[i - 1])) {
                end = i;
            }
        }
        // 将资料｜归档到档案室: one word of the lexicon that ends in its verb
        for (std::size_t i = 0; i < words.size() && end == words.size(); ++i) {
            const bool ends = i + 1 == words.size() || words[i + 1].text == "到" || words[i + 1].text == "至";
            const std::size_t verb = ends ? verb_at_end(words[i], *m_lexicon) : 0;
            if (verb > 0) {
                add_objects(m_facets, words.first(i));
                split_at_verb(m_facets, words.subspan(i, 1), verb, *m_lexicon);
                m_has_action = true;
                add_objects(m_facets, words.subspan(std::min(i + 2, words.size())));
                return;
            }
        }
        add_objects(m_facets, words.first(end));
        Words rest = words.subspan(end);
        const bool deeds = !rest.empty() && rest.front().text == "进行";
        while (!rest.empty() && (rest.front().is_verb(VerbStrength::light) || rest.front().is(WordRole::quality))) {
            if (rest.front().is_verb()) {
                m_light = std::string(rest.front().text);
            }
            if (rest.front().is(WordRole::quality)) {
                add_once(m_facets.quality, std::string(rest.front().text));
            }
            rest = rest.subspan(1);
        }
        if (rest.empty()) {
            return;
        }
        m_has_action = true;
        const bool verbs_only = std::ranges::all_of(list_items(rest), [](Words item) { return item.size() == 1; });
        if (rest.front().is_verb() && rest.size() > 1 && !words[end].is_verb(VerbStrength::light) && !verbs_only) {
            verbs_and_objects(rest);
        } else {
            act_on_tails(rest, deeds || verbs_only);
        }
    }

    // Nouns that end in a verb, 店铺数据的收集、汇总: each verb is an action, what stands before it an object. `deeds`
    // where an unknown word of two characters is a verb, too: 进行清洗和分切.
    bool act_on_tails(Words words, bool deeds = false) {
        bool found = false;
        const std::vector<Words> items = list_items(words);
        const bool listed = deeds;
        deeds = deeds && (items.size() == 1 || std::ranges::any_of(items, [](Words item) {
                              return without_empty_tail(item).size() == 1 && item.front().is_verb();
                          }));
        for (Words item : items) {
            const bool more = does_more(item, words);
            item = without_opening(m_facets, without_empty_tail(item));
            if (item.empty()) {
                continue;
            }
            if (more && opens_modifier(item)) {
                clause(from(item, words));
                return found;
            }
            if (more && acts_at_front(item)) {
                continue;
            }
            const bool front_verb = item.size() > 1 && item.front().is_verb(VerbStrength::strong);
            if (front_verb) {
                action(item.front());
                add_object(m_facets, item.subspan(1));
                found = true;
            } else if (item.back().is_verb() && !item.back().is_verb(VerbStrength::light)) {
                const bool twice = item.size() > 1 && item[item.size() - 2].is_verb() && item.back().text != "管理";
                if (twice && !item[item.size() - 2].is_verb(VerbStrength::light)) {
                    action(item[item.size() - 2]);
                }
                action(item.back());
                add_object(m_facets, item.first(item.size() - (twice ? 2 : 1)));
                found = true;
            } else if (const std::size_t verb = verb_at_end(item.back(), *m_lexicon); verb > 0) {
                // 技能培训, one word of the lexicon that ends in its verb
                split_at_verb(m_facets, item, verb, *m_lexicon);
                found = true;
            } else if ((deeds || (listed && found)) && item.size() == 1 && is_unknown_pair(item.front())) {
                action(item.front());
                found = true;
            } else {
                add_object(m_facets, item);
            }
        }
        return found;
    }

    // V、V X、X 和 V X.
    void verbs_and_objects(Words words) {
        m_has_action = true;
        bool yields_only = false;
        bool makes = false;
        ListSoFar list;
        for (Words item : list_items(words)) {
            const bool goes_on = list.may_name(item, words);
            const bool more = does_more(item, words);
            item = without_opening(m_facets, item);
            if (item.empty()) {
                continue;
            }
            if (more && opens_modifier(item)) {
                clause(from(item, words));
                return;
            }
            if (more && acts_at_front(item)) {
                list.add(true, item.size() > 1);
                continue;
            }
            // A leading verb is a new action; without any object after it, it shares the next one's.
            std::size_t i = 0;
            while (!goes_on && i < item.size() && item[i].is_verb() &&
                   (i + 1 == item.size() || !is_generic_head(item[i + 1]) || item[i].is_verb(VerbStrength::strong) ||
                    item.data() == words.data()) &&
                   (i == 0 || (item[i].is_verb(VerbStrength::strong) && leads_on(item, i, *m_lexicon)))) {
                if (!item[i].is_verb(VerbStrength::light)) {
                    yields_only = is_result_verb(item[i]);
                    makes = is_making(item[i], *m_lexicon) || (makes && i > 0);
                    if (yields_only) {
                        m_result_verb = std::string(item[i].text);
                    } else {
                        action(item[i]);
                    }
                }
                ++i;
            }
            // 汇总为报告, 转化成配方: what comes of it.
            const bool turned = i > 0 && i + 1 < item.size() && becomes(item[i]);
            yields_only = yields_only || turned;
            const Words rest = item.subspan(turned ? i + 1 : i);
            list.add(i > 0, !rest.empty());
            // 协助老人完成进食: what the other one does.
            if (i > 0 && helps_others(item[i - 1], *m_lexicon)) {
                if (const std::size_t begin = other_deed(rest); begin < rest.size()) {
                    add_objects(m_facets, rest.first(begin));
                    predicate(from(rest, words).subspan(begin));
                    return;
                }
            }
            // 进行 X 分析, 执行优化操作: a verb at the very end after one that only says that it is done.
            const Words core = without_empty_tail(rest);
            const bool done = i > 0 && (item[i - 1].is_verb(VerbStrength::light) ||
                                        (carries_out(item[i - 1], *m_lexicon) && !core.empty() &&
                                         core.back().is_verb() && core.size() < rest.size()));
            if (!rest.empty() && done) {
                act_on_tails(rest);
                continue;
            }
            const std::string phrase = noun_phrase(rest);
            if (!yields_only) {
                add_object(m_facets, rest);
            }
            if (yields_only || makes) {
                add_once(m_facets.yields, phrase);
            }
        }
    }

    void add_list(Words words) {
        for (Words item : list_items(words)) {
            item = without_empty_tail(item);
            if (item.size() == 1 && item.front().is_verb(VerbStrength::strong)) {
                action(item.front());
            } else {
                add_object(m_facets, item);
            }
        }
    }

    void action(const Word& word) { add_once(m_facets.action, std::string(trim(word.text))); }

    void finish() {
        if (m_facets.action.empty()) {
            add_once(m_facets.action, m_result_verb);
        }
        if (!m_facets.action.empty() || m_facets.tool.empty() || m_last_tool.empty()) {
            if (m_facets.action.empty()) {
                add_once(m_facets.action, m_light);
            }
            return;
        }
        // 能正确使用信用保障服务: what looked like the tool is the object.
        add_once(m_facets.action, m_last_tool);
        for (std::string& text : std::exchange(m_facets.tool, {})) {
            add_once(m_facets.object, std::move(text));
        }
    }

    const Lexicon* m_lexicon;
    Facets m_facets;
    bool m_has_action = false;
    bool m_is_last = false; ///< whether this is the last clause
    std::string m_light;
    std::string m_result_verb; ///< 形成, 生成: an action only where there is no other
    std::string m_last_tool;   ///< the tool verb of a clause that held nothing but the tool
};

} // namespace

Facets extract_facets(std::string_view statement, const Lexicon& lexicon) {
    return Extraction(lexicon).run(statement);
}

} // namespace kezheng
