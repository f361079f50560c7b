#include "mappings/alignments/prerequisites/rules.hpp"

#include "graph/base/unicode.hpp"
#include "mappings/language/chinese_text.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace kezheng {

namespace {

constexpr std::size_t telling_characters = 4; ///< a thing of fewer says too little to be known again in a sentence
constexpr std::size_t sure_characters =
    5; ///< from here on also in other areas, and where the sentence says more before it

/// What makes the things that a requirement works on.
constexpr std::array<std::string_view, 28> making{
    "采集", "录制", "设计", "绘制", "编制", "编写", "撰写", "制作", "制定", "制订", "拟定", "形成", "生成", "建立",
    "构建", "搭建", "填写", "填制", "登记", "开具", "出具", "汇总", "测绘", "配制", "调配", "生产", "加工", "编排"};

/// Forms that the same thing may be called without.
constexpr std::array<std::string_view, 5> kinds_of_paper{"图", "表", "书", "单", "稿"};

/// Characters that a thing's name does not go on with to the left.
constexpr std::array<std::string_view, 23> borders{",",  "对", "将", "把", "在", "据", "照", "用",
                                                   "以", "为", "的", "与", "和", "及", "、", "，",
                                                   "按", "从", "于", "至", "合", "查", "；"};

/// What a sentence says before what its work is done with or on.
constexpr std::array<std::string_view, 16> introductions{"根据", "依据", "依照", "按照", "参照", "利用",
                                                         "运用", "使用", "基于", "结合", "对",   "在",
                                                         "将",   "把",   "导入", "检查"};

/// Whether the part of a sentence up to the last pause introduces what comes next, not far before it.
bool introduces(std::string_view before) {
    constexpr std::array<std::string_view, 6> pauses{",", ";", ".", "，", "；", "。"};
    constexpr std::size_t far = 36; // bytes, twelve characters
    for (const std::string_view pause : pauses) {
        const std::size_t at = before.rfind(pause);
        before.remove_prefix(at == std::string_view::npos ? 0 : at + pause.size());
    }
    return std::ranges::any_of(introductions, [&](std::string_view word) {
        const std::size_t at = before.rfind(word);
        return at != std::string_view::npos && before.size() - at - word.size() <= far;
    });
}

std::vector<std::string> things_made_by(const SkillDraft& skill) {
    std::set<std::string> things;
    for (const std::string& text : skill.facets.yields) {
        things.insert(comparison_form(text));
    }
    const auto makes = [](const std::string& action) {
        return std::ranges::find(making, std::string_view(action)) != making.end();
    };
    if (std::ranges::any_of(skill.facets.action, makes)) {
        for (const std::string& text : skill.facets.object) {
            things.insert(comparison_form(text));
        }
    }
    std::erase_if(things, [](const std::string& thing) { return length_in_characters(thing) < telling_characters; });
    return {things.begin(), things.end()};
}

/// The last characters of a text that is at least as long.
std::string_view last_characters(std::string_view text, std::size_t count) {
    std::vector<std::size_t> starts;
    for (std::size_t at = 0; at < text.size(); at += code_point_at(text, at).length) {
        starts.push_back(at);
    }
    return text.substr(starts[starts.size() - count]);
}

/// How a sentence may call a thing: its name, and the name without what kind of paper it is.
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

/// What a sentence calls the thing; empty where it does not speak of it. What it adds before the name makes it another
/// thing, unless the name says enough by itself; of what is there already nobody need be the maker.
std::string_view mention_of(std::string_view thing, std::string_view sentence) {
    for (const std::string_view name : names_for(thing)) {
        for (std::size_t length = length_in_characters(name); length >= telling_characters; --length) {
            const std::string_view end = last_characters(name, length);
            const std::size_t at = sentence.find(end);
            if (at == std::string_view::npos) {
                continue;
            }
            const std::string_view before = sentence.substr(0, at);
            const auto ends_before = [&](std::string_view border) { return before.ends_with(border); };
            const bool is_whole = before.empty() || std::ranges::any_of(borders, ends_before) ||
                                  (end == name && length >= sure_characters);
            if (is_whole && introduces(before) && !before.ends_with("已有的") && !before.ends_with("现有的")) {
                return end;
            }
        }
    }
    return {};
}

class ResultsUsed {
  public:
    ResultsUsed(const Outline& outline, std::vector<SequenceProposal>& proposals)
        : m_outline(outline), m_proposals(proposals) {
        for (const OutlineSkill& skill : outline.skills) {
            m_sentences.push_back(comparison_form(skill.draft->statement));
            m_made.push_back(things_made_by(*skill.draft));
        }
        for (std::size_t skill = 0; skill < outline.skills.size(); ++skill) {
            for (std::size_t at = 0; at < m_sentences[skill].size();
                 at += code_point_at(m_sentences[skill], at).length) {
                std::vector<std::size_t>& places = m_speaking[characters_at(m_sentences[skill], at)];
                if (places.empty() || places.back() != skill) {
                    places.push_back(skill);
                }
            }
        }
    }

    void propose() {
        for (std::size_t skill = 0; skill < m_made.size(); ++skill) {
            for (const std::string& thing : m_made[skill]) {
                find_users(skill, thing);
            }
        }
        std::set<std::pair<std::size_t, std::string>> at_hand; // what tasks use of their own area
        for (const Use& use : m_uses) {
            if (m_outline.tasks[use.maker].area == m_outline.tasks[use.user].area) {
                at_hand.emplace(use.user, use.mention);
            }
        }
        for (const Use& use : m_uses) {
            const OutlineTask& maker = m_outline.tasks[use.maker];
            const OutlineTask& user = m_outline.tasks[use.user];
            const bool is_elsewhere = maker.area != user.area && maker.level == user.level;
            if (!is_elsewhere || !at_hand.contains({use.user, use.mention})) {
                m_proposals.push_back(
                    {EdgeKind::precedes, "result-used", maker.key, user.key,
                     in_words(Message::reason_artefact_learning, {as_it_is(use.thing), as_it_is(use.mention)})});
            }
        }
    }

  private:
    /// The characters from a place on that a search begins with.
    static std::string characters_at(std::string_view text, std::size_t at) {
        std::size_t end = at;
        for (std::size_t i = 0; i < telling_characters && end < text.size(); ++i) {
            end += code_point_at(text, end).length;
        }
        return std::string(text.substr(at, end - at));
    }

    void find_users(std::size_t maker, const std::string& thing) {
        std::set<std::size_t> speaking;
        for (const std::string_view name : names_for(thing)) {
            const auto found = m_speaking.find(std::string(last_characters(name, telling_characters)));
            if (found != m_speaking.end()) {
                speaking.insert(found->second.begin(), found->second.end());
            }
        }
        std::map<std::size_t, std::string_view> users; // tasks, and what they call it
        for (const std::size_t user : speaking) {
            const std::string_view mention = mention_of(thing, m_sentences[user]);
            if (!mention.empty() && task_of(user) != task_of(maker)) {
                users.emplace(task_of(user), makes(user, mention) ? std::string_view() : mention);
            }
        }
        constexpr std::size_t many = 3; // what is spoken of everywhere is the matter of the trade, not a result
        if (users.size() > std::max(many, m_outline.tasks.size() / many)) {
            return;
        }
        for (const auto& [user, mention] : users) {
            if (!mention.empty()) {
                add(task_of(maker), user, thing, mention);
            }
        }
    }

    /// Whether somebody makes such a thing anew.
    [[nodiscard]] bool makes(std::size_t skill, std::string_view mention) const {
        return std::ranges::any_of(m_made[skill], [&](const std::string& thing) { return thing.contains(mention); });
    }

    [[nodiscard]] std::size_t task_of(std::size_t skill) const { return m_outline.skills[skill].task; }

    void add(std::size_t maker, std::size_t user, const std::string& thing, std::string_view mention) {
        const OutlineTask& first = m_outline.tasks[maker];
        const OutlineTask& second = m_outline.tasks[user];
        const bool is_sure = first.area == second.area || length_in_characters(thing) >= sure_characters;
        if (first.level == second.level && is_sure) { // the ladder joins levels
            m_uses.push_back({maker, user, thing, std::string(mention)});
        }
    }

    /// A task that uses what another one makes.
    struct Use {
        std::size_t maker;
        std::size_t user;
        std::string thing;
        std::string mention; ///< how the user's sentence calls it
    };

    const Outline& m_outline;
    std::vector<SequenceProposal>& m_proposals;
    std::vector<std::string> m_sentences;         ///< by skill
    std::vector<std::vector<std::string>> m_made; ///< by skill
    std::vector<Use> m_uses;
    std::map<std::string, std::vector<std::size_t>> m_speaking; ///< skills by characters of their sentences
};

} // namespace

void propose_results_used(const Outline& outline, std::vector<SequenceProposal>& proposals) {
    ResultsUsed(outline, proposals).propose();
}

} // namespace kezheng
