#include "mappings/language/list_so_far.hpp"

#include "mappings/language/noun_phrase.hpp"

#include <algorithm>
#include <vector>

namespace kezheng {

namespace {

// Whether a later item begins with no verb, up to 并: 退换货地址和子账号.
bool names_follow(std::span<const Word> words) {
    const auto end = std::ranges::find(words, "并", &Word::text);
    const std::vector<std::span<const Word>> items = list_items({words.begin(), end});
    return std::ranges::any_of(items, [](std::span<const Word> item) { return !item.front().is_verb(); });
}

} // namespace

bool ListSoFar::may_name(std::span<const Word> item, std::span<const Word> words) const {
    if (item.data() == words.data() || item.empty() || !item.front().is_verb(VerbStrength::nominal) || !m_named) {
        return false;
    }
    const Word& separator = *(item.data() - 1);
    if (separator.text == "并" || (separator.text == "或" && item.size() > 1 && m_did)) {
        return false;
    }
    if (item.size() == 1 || !m_did) {
        return true;
    }
    return separator.text == "、" ? names_follow(words.subspan(static_cast<std::size_t>(item.data() - words.data())))
                                  : m_count < 2 || !m_parallel;
}

void ListSoFar::add(bool did, bool named) {
    m_parallel = m_parallel && did;
    m_did = did;
    m_named = named;
    ++m_count;
}

} // namespace kezheng
