#include "exporters/name_uuid.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cctype>
#include <cstddef>
#include <cstdint>

namespace kezheng {

namespace {

/// kezheng's own namespace, drawn once.
constexpr std::string_view own_namespace = "7d1f5c0e-3a52-4b7e-9c5a-52f1c6e0a94b";

using Hash = std::array<std::uint32_t, 5>;

/// One block of 64 bytes of SHA-1 (FIPS 180-4, section 6.1.2).
void add_block(Hash& hash, std::string_view block) {
    std::array<std::uint32_t, 80> words{};
    for (std::size_t i = 0; i < 64; ++i) {
        words.at(i / 4) = (words.at(i / 4) << 8U) | static_cast<unsigned char>(block[i]);
    }
    for (std::size_t i = 16; i < words.size(); ++i) {
        words.at(i) = std::rotl(words.at(i - 3) ^ words.at(i - 8) ^ words.at(i - 14) ^ words.at(i - 16), 1);
    }
    auto [a, b, c, d, e] = hash;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool choice = i < 20;
        const bool majority = i >= 40 && i < 60;
        const std::uint32_t mixed = choice ? (b & c) | (~b & d) : majority ? (b & c) | (b & d) | (c & d) : b ^ c ^ d;
        constexpr std::array<std::uint32_t, 4> constants{0x5A827999U, 0x6ED9EBA1U, 0x8F1BBCDCU, 0xCA62C1D6U};
        const std::uint32_t next = std::rotl(a, 5) + mixed + e + constants.at(i / 20) + words.at(i);
        e = d;
        d = c;
        c = std::rotl(b, 30);
        b = a;
        a = next;
    }
    hash = {hash[0] + a, hash[1] + b, hash[2] + c, hash[3] + d, hash[4] + e};
}

Hash sha1(std::string text) {
    const std::uint64_t bits = std::uint64_t{text.size()} * 8;
    text += static_cast<char>(0x80);
    while (text.size() % 64 != 56) {
        text += '\0';
    }
    for (unsigned shift = 64; shift > 0; shift -= 8) {
        text += static_cast<char>((bits >> (shift - 8)) & 0xFFU);
    }
    Hash hash{0x67452301U, 0xEFCDAB89U, 0x98BADCFEU, 0x10325476U, 0xC3D2E1F0U};
    for (std::size_t at = 0; at < text.size(); at += 64) {
        add_block(hash, std::string_view(text).substr(at, 64));
    }
    return hash;
}

unsigned digit_of(char c) {
    return static_cast<unsigned>(c <= '9' ? c - '0' : c - 'a' + 10);
}

/// The 16 bytes of a UUID given as text.
std::string bytes_of(std::string_view uuid) {
    std::string digits(uuid);
    std::erase(digits, '-');
    std::string bytes;
    for (std::size_t i = 0; i + 1 < digits.size(); i += 2) {
        bytes += static_cast<char>(digit_of(digits[i]) * 16 + digit_of(digits[i + 1]));
    }
    return bytes;
}

} // namespace

std::string name_uuid(std::string_view space, std::string_view name) {
    const Hash hash = sha1(bytes_of(space) + std::string(name));
    std::array<unsigned, 16> bytes{};
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        bytes.at(i) = (hash.at(i / 4) >> (24 - 8 * (i % 4))) & 0xFFU;
    }
    bytes[6] = (bytes[6] & 0x0FU) | 0x50U; // version 5
    bytes[8] = (bytes[8] & 0x3FU) | 0x80U; // the variant of RFC 9562
    std::string text;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        constexpr std::string_view digits = "0123456789abcdef";
        text += i == 4 || i == 6 || i == 8 || i == 10 ? "-" : "";
        text += digits[bytes.at(i) / 16];
        text += digits[bytes.at(i) % 16];
    }
    return text;
}

std::string name_uuid(std::string_view name) {
    return name_uuid(own_namespace, name);
}

std::string uri_of(std::string_view name, std::string_view base) {
    return uri_of_uuid(name_uuid(name), base);
}

std::string uri_of_uuid(std::string_view uuid, std::string_view base) {
    while (base.ends_with('/')) {
        base.remove_suffix(1);
    }
    return (base.empty() ? std::string("urn:uuid:") : std::string(base) + "/uri/") + std::string(uuid);
}

bool is_base_uri(std::string_view base) {
    const std::size_t start = base.starts_with("https://") ? 8 : base.starts_with("http://") ? 7 : 0;
    if (start == 0 || start == base.size() || base[start] == '/') {
        return false;
    }
    return std::ranges::all_of(base, [](char c) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        return letter || std::string_view("-._~:/%").find(c) != std::string_view::npos;
    });
}

} // namespace kezheng
