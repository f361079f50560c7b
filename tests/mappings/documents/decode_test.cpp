#include "mappings/documents/decode.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <string_view>

using namespace kezheng;
using namespace std::string_literals;

namespace {

/// `text` in UTF-16, without a mark.
std::string utf16(std::u16string_view text, bool high_first) {
    std::string bytes;
    for (const char16_t unit : text) {
        const auto high = static_cast<char>(static_cast<unsigned char>(unit >> 8U));
        const auto low = static_cast<char>(static_cast<unsigned char>(unit & 0xFFU));
        bytes += high_first ? high : low;
        bytes += high_first ? low : high;
    }
    return bytes;
}

/// Text, encoding and errors in one line.
std::string decoded(std::string_view bytes) {
    const DecodedText result = decode_text(bytes);
    return std::string(result.encoding) + ' ' + std::to_string(result.undecodable) + ": " + result.text;
}

} // namespace

TEST_SUITE_BEGIN("mappings/documents/decode");

TEST_CASE("UTF-32 is known by its mark") {
    CHECK(decoded("\xFF\xFE\0\0\x6D\x4E\0\0a\0\0\0"s) == "UTF-32LE 0: 乭a");
    CHECK(decoded("\0\0\xFE\xFF\0\0\x4E\x6D\0\0\0a"s) == "UTF-32BE 0: 乭a");
}

TEST_CASE("UTF-8 with and without a mark") {
    CHECK(decoded("养老护理 \xF0\xA0\xAE\xB7\n") == "UTF-8 0: 养老护理 𠮷\n");
    CHECK(decoded("\xEF\xBB\xBF养老护理\n") == "UTF-8 0: 养老护理\n");
    CHECK(decoded("plain ASCII") == "UTF-8 0: plain ASCII");
    CHECK(decoded("") == "UTF-8 0: ");
    CHECK(decoded("\xEF\xBB\xBF") == "UTF-8 0: ");
}

TEST_CASE("U+FFFD that stands in the text is no error") {
    CHECK(decoded("一个�字") == "UTF-8 0: 一个�字");
}

TEST_CASE("UTF-16 with a mark, in both byte orders, pairs of surrogates too") {
    CHECK(decoded("\xFF\xFE" + utf16(u"养老𠮷护理\n", false)) == "UTF-16LE 0: 养老𠮷护理\n");
    CHECK(decoded("\xFE\xFF" + utf16(u"养老𠮷护理\n", true)) == "UTF-16BE 0: 养老𠮷护理\n");
}

TEST_CASE("UTF-16 without a mark is told from its zero bytes") {
    CHECK(decoded(utf16(u"1 养老护理\n2 急救\n", false)) == "UTF-16LE 0: 1 养老护理\n2 急救\n");
    CHECK(decoded(utf16(u"1 养老护理\n2 急救\n", true)) == "UTF-16BE 0: 1 养老护理\n2 急救\n");
    CHECK(decoded(utf16(u"Latin only\r\n", false)) == "UTF-16LE 0: Latin only\r\n");
    CHECK(decoded(utf16(u"Latin only\r\n", true)) == "UTF-16BE 0: Latin only\r\n");
}

TEST_CASE("the character 一, whose low byte is zero, does not turn the byte order round") {
    CHECK(decoded(utf16(u"一一一一、统一\n", false)) == "UTF-16LE 0: 一一一一、统一\n");
    CHECK(decoded(utf16(u"一一一一、统一\n", true)) == "UTF-16BE 0: 一一一一、统一\n");
}

TEST_CASE("UTF-16 without a mark and without a zero byte is told where no other encoding makes sense") {
    const std::u16string text = u"养老护理员应当为长者测量体温、血压和脉搏，并且如实记录。";
    CHECK(decoded(utf16(text, false)) == "UTF-16LE 0: 养老护理员应当为长者测量体温、血压和脉搏，并且如实记录。");
    CHECK(decoded(utf16(text, true)) == "UTF-16BE 0: 养老护理员应当为长者测量体温、血压和脉搏，并且如实记录。");
}

TEST_CASE("a lone surrogate and half a unit at the end are errors") {
    CHECK(decoded("\xFF\xFE" + utf16(u"养", false) + "\x00\xD8"s + utf16(u"老", false)) == "UTF-16LE 1: 养�老");
    CHECK(decoded("\xFF\xFE" + utf16(u"养老", false) + "\x41") == "UTF-16LE 1: 养老�");
}

TEST_CASE("GB18030, of two bytes and of four") {
    CHECK(decoded("\xD1\xF8\xC0\xCF\xBB\xA4\xC0\xED\n") == "GB18030 0: 养老护理\n");
    CHECK(decoded("\xD1\xF8\x81\x39\xEE\x39\n") == "GB18030 0: 养㐀\n");
    CHECK(decoded("\xD1\xF8\x95\x32\x82\x36") == "GB18030 0: 养𠀀");
    CHECK(decoded("\xA3\xB1\xA1\xA2\xA1\xA3") == "GB18030 0: １、。");
}

TEST_CASE("a zero byte in UTF-8 or GB18030 does not make UTF-16 of the whole") {
    CHECK(decoded("新能源汽车检修\0abc\n"s) == "UTF-8 0: 新能源汽车检修\0abc\n"s);
    CHECK(decoded("新能源汽车检修\0abcd\n"s) == "UTF-8 0: 新能源汽车检修\0abcd\n"s);
    CHECK(decoded("\xD1\xF8\xC0\xCF\0\xBB\xA4\xC0\xED\n"s) == "GB18030 0: 养老\0护理\n"s);
    CHECK(decoded("\xD1\xF8\xC0\xCF\0\xBB\xA4\xC0\xED"s) == "GB18030 0: 养老\0护理"s);
}

TEST_CASE("broken bytes become U+FFFD, are counted, and the rest is read") {
    CHECK(decoded("新能源\xE6\xB1 汽车，检修与保养\n") == "UTF-8 2: 新能源�� 汽车，检修与保养\n");
    CHECK(decoded("\xD1\xF8\xC0\xCF\xFF\xBB\xA4\xC0\xED\n") == "GB18030 1: 养老�护理\n");
    CHECK(decoded("\xFF") == "UTF-8 1: �");
    CHECK(decoded("\xEF\xBB\xBF新\xFF") == "UTF-8 1: 新�");
    CHECK(decoded("\xFF\xFE") == "UTF-16LE 0: ");
}

TEST_CASE("any bytes are decoded to well-formed text, never a crash") {
    std::string all;
    for (int i = 0; i < 256; ++i) {
        all += static_cast<char>(i);
    }
    const std::string reversed(all.rbegin(), all.rend());
    for (const std::string& bytes : {all, reversed, all + reversed, "\xFF\xFE" + all, "\xFE\xFF" + all.substr(1),
                                     std::string(1000, '\0'), std::string(999, '\x81')}) {
        const DecodedText first = decode_text(bytes);
        const DecodedText again = decode_text("\xEF\xBB\xBF" + first.text);
        CHECK(again.undecodable == 0);
        CHECK(again.text == first.text);
    }
}

TEST_CASE("a named encoding counts unless the bytes say otherwise") {
    const auto named = [](std::string_view bytes, std::string_view encoding) {
        const DecodedText text = decode_text_as(bytes, encoding);
        return std::string(text.encoding) + ": " + text.text;
    };
    CHECK(named("\xD1\xF8\xC0\xCF\n", "gb2312") == "GB18030: 养老\n");
    CHECK(named("\xD1\xF8\xC0\xCF\n", "GBK") == "GB18030: 养老\n");
    CHECK(named("养老\n", "gb2312") == "UTF-8: 养老\n"); // well-formed UTF-8, whatever the page says
    CHECK(named("\xEF\xBB\xBF养老\n", "gb2312") == "UTF-8: 养老\n");
    CHECK(named("\xD1\xF8\xC0\xCF\n", "utf-8") == "GB18030: 养老\n");
    CHECK(named("\xD1\xF8\xC0\xCF\n", "iso-8859-1") == "GB18030: 养老\n");
    CHECK(named("", "gb2312").ends_with(": "));
}

TEST_CASE("radicals are replaced and reported, as are bytes that cannot be decoded") {
    const DecodedText text = decode_text("⼯作\xFF 能磨豆，能称量，能清洗。");
    CHECK(text.text == "工作� 能磨豆，能称量，能清洗。");
    std::string ids;
    for (const Diagnostic& diagnostic : diagnostics_of(text, {"a.txt", 1, 1})) {
        ids += std::string(rule_id(diagnostic.rule)) + ' ';
    }
    CHECK(ids == "undecodable-bytes radical-character ");
    CHECK(diagnostics_of(decode_text("工作"), {}).empty());
}

TEST_SUITE_END();
