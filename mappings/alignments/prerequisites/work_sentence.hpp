#pragma once

#include "mappings/standards/standard_draft.hpp"

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace kezheng {

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

/// Where the clause begins that holds the place, in bytes.
[[nodiscard]] std::size_t clause_begin(std::string_view text, std::size_t place);

} // namespace kezheng
