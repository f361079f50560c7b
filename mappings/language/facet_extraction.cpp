#include "mappings/language/facet_extraction.hpp"

#include "mappings/language/chinese_text.hpp"
#include "mappings/language/clause_grammar.hpp"
#include "mappings/language/clauses.hpp"
#include "mappings/language/noun_phrase.hpp"
#include "mappings/language/segmentation.hpp"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>

namespace kezheng {

namespace {

using Words = std::span<const Word>;

class Extraction {
  public:
    explicit Extraction(const Lexicon& lexicon) : m_lexicon(lexicon) {}

    Facets run(std::string_view statement) {
        for (const std::string& text : clauses_of(plain_sentence(statement))) {
            const std::vector<Word> words = segment(text, m_lexicon);
            clause(words);
        }
        finish();
        return std::move(m_facets);
    }

  private:
    static void add(std::vector<std::string>& list, std::string text) {
        if (!text.empty() && std::ranges::find(list, text) == list.end()) {
            list.push_back(std::move(text));
        }
    }

    void add_phrases(std::vector<std::string>& list, Words words) {
        for (const Words item : list_items(words)) {
            add_phrase(list, item);
        }
    }

    // A name that begins with where the work is done, 后台数据, tells the place too.
    void add_phrase(std::vector<std::string>& list, Words item) {
        const std::string phrase = noun_phrase(item);
        if (&list == &m_facets.object && item.size() > 1 && item.front().is(WordRole::venue)) {
            add(m_facets.place, std::string(item.front().text));
        }
        add(list, phrase);
    }

    // Words that only open a clause: 能, 并, 准确.
    Words without_opening(Words words) {
        while (!words.empty()) {
            const Word& first = words.front();
            const bool opens = first.is(WordRole::ability) || first.is(WordRole::joiner);
            if (words.size() > 1 && first.is(WordRole::quality) && !first.is(WordRole::purpose)) {
                add(m_facets.quality, std::string(first.text));
            } else if (first.text == "地" && !m_facets.quality.empty()) {
                // 准确地
            } else if ((!opens || (first.is_verb() && words.size() < 3)) && !is_blank(first)) {
                return words;
            }
            words = words.subspan(1);
        }
        return words;
    }

    void clause(Words words) {
        words = without_opening(words);
        if (words.empty()) {
            return;
        }
        if (words.front().is(WordRole::list)) {
            add_list(words.subspan(1));
            return;
        }
        if (m_has_action && words.front().is(WordRole::purpose)) {
            add(m_facets.purpose, noun_phrase(words));
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
            const std::size_t end = state > 0 ? state : modifier_end(rest, place);
            const Words inside = rest.first(end);
            if (tool && end == rest.size()) {
                m_last_tool = std::string(first.text);
            }
            add_phrases(given || state > 0 ? m_facets.given : tool ? m_facets.tool : m_facets.place, inside);
            words = without_opening(rest.subspan(end));
        }
        return words;
    }

    // 对 X 进行 V、V ; V、V X ; 进行 X 的 V ; X 的 V 与 V.
    void predicate(Words words) {
        words = without_opening(words);
        if (words.empty()) {
            return;
        }
        if (words.front().is(WordRole::handle) && words.size() > 2) {
            handled(words.subspan(1));
            return;
        }
        std::size_t i = 0;
        while (i < words.size() && words[i].is_verb(VerbStrength::light)) {
            ++i;
        }
        if (i > 0 && i < words.size()) {
            const bool tails = act_on_tails(words.subspan(i));
            m_has_action = true;
            if (!tails) {
                m_light = std::string(words[i - 1].text);
            }
            return;
        }
        // A sentence part without a verb at its front: 产品上下架与归类.
        if (!words.front().is_verb()) {
            const auto verb = std::ranges::find_if(words, [](const Word& word) {
                return word.is_verb(VerbStrength::strong) || word.is_verb(VerbStrength::light);
            });
            if (verb != words.end() && verb + 1 != words.end()) {
                const auto before = static_cast<std::size_t>(verb - words.begin());
                if (!m_has_action) {
                    add_phrases(m_facets.object, words.first(before));
                }
                predicate(words.subspan(before));
                return;
            }
            if (m_has_action && !std::ranges::any_of(words, [](const Word& word) { return word.is_verb(); })) {
                add_phrases(m_facets.object, words);
                return;
            }
            act_on_tails(words);
            m_has_action = true;
            return;
        }
        verbs_and_objects(words);
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
            const bool head = i + 1 < words.size() && is_generic_head(words[i + 1]);
            if (words[i].is_verb() && words[i - 1].text != "的" && !head && !is_list_separator(words[i - 1])) {
                end = i;
            }
        }
        add_phrases(m_facets.object, words.first(end));
        Words rest = words.subspan(end);
        while (!rest.empty() && (rest.front().is_verb(VerbStrength::light) || rest.front().is(WordRole::quality))) {
            if (rest.front().is(WordRole::quality)) {
                add(m_facets.quality, std::string(rest.front().text));
            }
            rest = rest.subspan(1);
        }
        if (rest.empty()) {
            return;
        }
        m_has_action = true;
        if (rest.front().is_verb() && rest.size() > 1 && !words[end].is_verb(VerbStrength::light)) {
            verbs_and_objects(rest);
        } else {
            act_on_tails(rest);
        }
    }

    // Nouns that end in a verb, 店铺数据的收集、汇总: each verb is an action, what stands before it an object.
    bool act_on_tails(Words words) {
        bool found = false;
        for (Words item : list_items(words)) {
            item = without_empty_tail(item);
            item = without_opening(item);
            if (item.empty()) {
                continue;
            }
            const bool front_verb = item.size() > 1 && item.front().is_verb(VerbStrength::strong);
            if (front_verb) {
                action(item.front());
                add_phrase(m_facets.object, item.subspan(1));
                found = true;
            } else if (item.back().is_verb() && !item.back().is_verb(VerbStrength::light)) {
                const bool twice = item.size() > 1 && item[item.size() - 2].is_verb() && item.back().text != "管理";
                if (twice && !item[item.size() - 2].is_verb(VerbStrength::light)) {
                    action(item[item.size() - 2]);
                }
                action(item.back());
                add_phrase(m_facets.object, item.first(item.size() - (twice ? 2 : 1)));
                found = true;
            } else if (const std::size_t verb = verb_at_end(item.back(), m_lexicon); verb > 0) {
                // 技能培训, one word of the lexicon that ends in its verb
                const Word& last = item.back();
                add(m_facets.action, std::string(last.text.substr(verb)));
                add(m_facets.object, noun_phrase(item.first(item.size() - 1)) + std::string(last.text.substr(0, verb)));
                found = true;
            } else {
                add_phrase(m_facets.object, item);
            }
        }
        return found;
    }

    // V、V X、X 和 V X.
    void verbs_and_objects(Words words) {
        m_has_action = true;
        bool yields_only = false;
        bool makes = false;
        for (Words item : list_items(words)) {
            item = without_opening(item);
            if (item.empty()) {
                continue;
            }
            // A leading verb is a new action; without any object after it, it shares the next one's.
            std::size_t i = 0;
            while (i < item.size() && item[i].is_verb() &&
                   (i + 1 == item.size() || !is_generic_head(item[i + 1]) || item[i].is_verb(VerbStrength::strong) ||
                    item.data() == words.data()) &&
                   (i == 0 || item[i].is_verb(VerbStrength::strong))) {
                if (!item[i].is_verb(VerbStrength::light)) {
                    yields_only = is_result_verb(item[i].text);
                    makes = is_making(item[i]) || (makes && i > 0);
                    if (!yields_only) {
                        action(item[i]);
                    }
                }
                ++i;
            }
            const Words rest = item.subspan(i);
            // 协助老人完成进食: what the other one does.
            if (i > 0 && helps_others(item[i - 1], m_lexicon)) {
                if (const std::size_t begin = other_deed(rest); begin < rest.size()) {
                    add_phrases(m_facets.object, rest.first(begin));
                    const auto here = static_cast<std::size_t>(rest.data() - words.data());
                    predicate(words.subspan(here + begin));
                    return;
                }
            }
            // 进行 X 分析, 执行优化操作: a verb at the very end after one that only says that it is done.
            const Words core = without_empty_tail(rest);
            const bool done =
                i > 0 &&
                (item[i - 1].is_verb(VerbStrength::light) ||
                 (carries_out(item[i - 1]) && !core.empty() && core.back().is_verb() && core.size() < rest.size()));
            if (!rest.empty() && done) {
                act_on_tails(rest);
                continue;
            }
            const std::string phrase = noun_phrase(rest);
            if (!yields_only) {
                add_phrase(m_facets.object, rest);
            }
            if (yields_only || makes) {
                add(m_facets.yields, phrase);
            }
        }
    }

    void add_list(Words words) {
        for (Words item : list_items(words)) {
            item = without_empty_tail(item);
            if (item.size() == 1 && item.front().is_verb(VerbStrength::strong)) {
                action(item.front());
            } else {
                add_phrase(m_facets.object, item);
            }
        }
    }

    void action(const Word& word) { add(m_facets.action, std::string(trim(word.text))); }

    [[nodiscard]] bool is_making(const Word& word) const {
        if (word.text == "提出") {
            return true;
        }
        const ActionClass* const kind =
            word.is_verb(VerbStrength::strong) ? m_lexicon.usual_class(*word.entry) : nullptr;
        return kind != nullptr && kind->family == "make";
    }

    [[nodiscard]] bool carries_out(const Word& word) const {
        const ActionClass* const kind = m_lexicon.usual_class(*word.entry);
        return kind != nullptr && kind->name == "execute";
    }

    static bool is_result_verb(std::string_view text) {
        return text == "形成" || text == "生成" || text == "产出" || text == "输出";
    }

    void finish() {
        if (!m_facets.action.empty() || m_facets.tool.empty() || m_last_tool.empty()) {
            if (m_facets.action.empty() && !m_light.empty()) {
                add(m_facets.action, m_light);
            }
            return;
        }
        // 能正确使用信用保障服务: what looked like the tool is the object.
        add(m_facets.action, m_last_tool);
        for (std::string& text : m_facets.tool) {
            add(m_facets.object, std::move(text));
        }
        m_facets.tool.clear();
    }

    const Lexicon& m_lexicon;
    Facets m_facets;
    bool m_has_action = false;
    std::string m_light;
    std::string m_last_tool; ///< the tool verb of a clause that held nothing but the tool
};

} // namespace

Facets extract_facets(std::string_view statement, const Lexicon& lexicon) {
    return Extraction(lexicon).run(statement);
}

} // namespace kezheng
