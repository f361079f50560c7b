#include "graph/base/text_numbers.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

namespace kezheng {

namespace {

/// Eight bytes at a time, each step one multiplication. Good for words of a language; nobody chooses them against us.
std::uint64_t hash_of(std::string_view text) {
    constexpr std::uint64_t factor = 0x9E3779B97F4A7C15U; // 2^64 divided by the golden ratio
    std::uint64_t hash = text.size();
    while (!text.empty()) {
        std::uint64_t bytes = 0;
        const std::size_t count = std::min(text.size(), sizeof bytes);
        std::memcpy(&bytes, text.data(), count);
        hash = (hash ^ bytes) * factor;
        hash ^= hash >> 32U;
        text.remove_prefix(count);
    }
    return hash;
}

} // namespace

TextNumbers::TextNumbers(std::size_t expected)
    : m_slots(std::bit_ceil(std::max<std::size_t>(expected + (expected / 2), 8)), 0) {
    m_texts.reserve(expected);
}

std::size_t TextNumbers::slot_of(std::string_view text) const {
    const std::size_t last = m_slots.size() - 1;
    std::size_t slot = hash_of(text) & last;
    while (m_slots[slot] != 0 && m_texts[m_slots[slot] - 1] != text) {
        slot = (slot + 1) & last;
    }
    return slot;
}

std::uint32_t TextNumbers::insert(std::string_view text) {
    std::size_t slot = slot_of(text);
    if (m_slots[slot] == 0) {
        if ((m_texts.size() + 1) * 4 > m_slots.size() * 3) {
            grow();
            slot = slot_of(text);
        }
        m_texts.push_back(text);
        m_slots[slot] = static_cast<std::uint32_t>(m_texts.size());
    }
    return m_slots[slot] - 1;
}

std::optional<std::uint32_t> TextNumbers::find(std::string_view text) const {
    const std::uint32_t found = m_slots[slot_of(text)];
    return found == 0 ? std::nullopt : std::optional(found - 1);
}

void TextNumbers::grow() {
    m_slots.assign(m_slots.size() * 2, 0);
    for (std::size_t number = 0; number < m_texts.size(); ++number) {
        m_slots[slot_of(m_texts[number])] = static_cast<std::uint32_t>(number) + 1;
    }
}

} // namespace kezheng
