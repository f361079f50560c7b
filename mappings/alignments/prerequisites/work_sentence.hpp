#pragma once

#include "mappings/standards/standard_draft.hpp"

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace kezheng {

/// A thing of fewer characters says too little to be known again in a sentence.
inline constexpr std::size_t telling_characters = 4;
/// From here on also in other areas and levels, and where the sentence says more before it.
inline constexpr std::size_t sure_characters = 5;

/// A deed that a sentence takes for done, 审核后的原始票据: what was done, and to what (may be empty).
struct DoneBefore {
    std::string deed;
    std::string thing;
};

/// The sentence of a requirement in its form for comparison, ready to be searched for what its work is done with or on;
/// where there is no sentence, one made of its facets.
class WorkSentence {
  public:
    explicit WorkSentence(const SkillDraft& skill);

    [[nodiscard]] const std::string& text() const { return m_text; }

    /// What the sentence calls a thing that it works with or on (the name, its end of at least telling_characters, or
    /// the name without the kind of paper it is); empty where it does not speak of it so. What it adds before the name
    /// makes it another thing, unless the name says enough by itself; of what is there already nobody need be the
    /// maker. Points into `thing`.
    [[nodiscard]] std::string_view use_of(std::string_view thing) const;

    /// Whether the work is done with or on just the thing, nothing before or after its name.
    [[nodiscard]] bool uses_just(std::string_view thing) const;

    /// Whether a clause of the sentence carries the deed out: 执行航线飞行 does 飞行.
    [[nodiscard]] bool performs(std::string_view deed) const;

    /// Whether the sentence names just this as what its work is done with, on or by, and not what it is done for.
    [[nodiscard]] bool names(std::string_view wording) const;

    /// Whether the sentence names `thing` as a word of its own with which or by which its work is done: 使用电剪,
    /// 利用直剪、弯剪, 根据施工图.
    [[nodiscard]] bool works_with(std::string_view thing) const;

    /// The deeds that the sentence says come before its own: V后的X, 已V的X, V好的X.
    [[nodiscard]] std::vector<DoneBefore> done_before() const;

    /// Whether the sentence does such a deed now, to such a thing (by its last two characters).
    [[nodiscard]] bool does(const DoneBefore& done) const;

  private:
    [[nodiscard]] bool begins_at(std::size_t place) const;
    [[nodiscard]] bool ends_at(std::size_t place) const;
    [[nodiscard]] bool is_introduced(std::size_t place) const;

    std::string m_text;
    std::set<std::size_t> m_starts;  ///< where a thing may begin: after verbs and words of grammar
    std::set<std::size_t> m_ends;    ///< where one may end: before verbs and words of grammar
    std::set<std::size_t> m_openers; ///< ends of words that introduce what is worked with or on
};

/// What a requirement makes: what it yields, and the objects of actions that make, write down, collect or build; in the
/// form for comparison, sorted.
[[nodiscard]] std::vector<std::string> things_made_by(const SkillDraft& skill);

/// What a requirement finds out, determines or gets hold of: 找出运营瓶颈.
[[nodiscard]] std::vector<std::string> things_found_by(const SkillDraft& skill);

/// Whether a name is that of one thing: not a word that any sentence may hold (数据, 报告, 方案).
[[nodiscard]] bool is_name_of_thing(std::string_view name);

/// The last characters of a text that is at least as long.
[[nodiscard]] std::string_view last_characters(std::string_view text, std::size_t count);

/// How a sentence may call a thing: its name, and the name without what kind of paper it is.
[[nodiscard]] std::vector<std::string_view> names_for(std::string_view thing);

} // namespace kezheng
