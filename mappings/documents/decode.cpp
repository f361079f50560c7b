#include "mappings/documents/decode.hpp"

#include "graph/base/ascii.hpp"
#include "graph/base/unicode.hpp"
#include "mappings/language/radicals.hpp"

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace kezheng {

namespace {

constexpr char32_t replacement = 0xFFFD;

DecodedText decode_utf8(std::string_view bytes) {
    DecodedText result{{}, "UTF-8", 0};
    result.text.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size();) {
        const CodePoint point = code_point_at(bytes, at);
        if (point.value == replacement && point.length == 1) {
            ++result.undecodable;
        }
        append_utf8(result.text, point.value);
        at += point.length;
    }
    return result;
}

DecodedText decode_with_icu(std::string_view bytes, const char* converter_name, std::string_view encoding) {
    DecodedText result{{}, encoding, 0};
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, void (*)(UConverter*)> converter(ucnv_open(converter_name, &status), ucnv_close);
    if (U_FAILURE(status) != 0 || bytes.size() > std::numeric_limits<std::int32_t>::max() / 4) {
        return decode_utf8(bytes);
    }
    std::u16string buffer(bytes.size() + 1, u'\0');
    const std::int32_t length = ucnv_toUChars(converter.get(), buffer.data(), static_cast<std::int32_t>(buffer.size()),
                                              bytes.data(), static_cast<std::int32_t>(bytes.size()), &status);
    for (std::int32_t i = 0; i < length; ++i) {
        const auto unit = static_cast<char32_t>(buffer[static_cast<std::size_t>(i)]);
        const bool has_low = unit >= 0xD800U && unit <= 0xDBFFU && i + 1 < length;
        if (has_low) {
            ++i;
            const auto low = static_cast<char32_t>(buffer[static_cast<std::size_t>(i)]);
            append_utf8(result.text, 0x10000U + ((unit - 0xD800U) << 10U) + (low - 0xDC00U));
            continue;
        }
        result.undecodable += unit == replacement ? 1 : 0;
        append_utf8(result.text, unit);
    }
    return result;
}

/// Whether a text of this field of work is likely to hold `value`.
bool is_plausible(char32_t value) {
    const bool ascii = (value >= 0x20U && value < 0x7FU) || value == U'\n' || value == U'\r' || value == U'\t';
    return ascii || is_chinese(value) || is_space(value);
}

/// UTF-16 without a byte-order mark, the byte order by which more of the text is plausible; nothing where neither makes
/// sense of nearly all of it.
std::optional<DecodedText> utf16_without_mark(std::string_view bytes) {
    std::optional<DecodedText> best;
    std::size_t most = 0;
    for (const char* name : {"UTF-16LE", "UTF-16BE"}) {
        DecodedText decoded = decode_with_icu(bytes, name, name);
        std::size_t plausible = 0;
        std::size_t all = 0;
        for (std::size_t at = 0; at < decoded.text.size(); ++all) {
            const CodePoint point = code_point_at(decoded.text, at);
            plausible += is_plausible(point.value) ? 1 : 0;
            at += point.length;
        }
        if (plausible > most && plausible * 10 >= all * 9) {
            most = plausible;
            best = std::move(decoded);
        }
    }
    return best;
}

/// Whether what is beyond ASCII is well-formed UTF-8 but for a few broken places. In text of another encoding the
/// broken places are the rule; counting errors alone would not do, since GB18030 makes characters of nearly any pair of
/// bytes.
bool is_mostly_utf8(const DecodedText& as_utf8) {
    std::size_t beyond_ascii = 0;
    for (std::size_t at = 0; at < as_utf8.text.size();) {
        const CodePoint point = code_point_at(as_utf8.text, at);
        beyond_ascii += point.value >= 0x80U ? 1 : 0;
        at += point.length;
    }
    return as_utf8.undecodable * 5 <= beyond_ascii;
}

/// Whether the zero bytes are those of Latin text in UTF-16; well-formed UTF-8 with a stray one here and there is not.
bool many_zeros(std::string_view bytes) {
    return std::ranges::count(bytes, '\0') >= static_cast<std::ptrdiff_t>((bytes.size() + 3) / 4);
}

struct NamedEncoding {
    std::string_view name; ///< in lower case
    const char* converter;
    std::string_view encoding;
};
constexpr std::array named_encodings{
    NamedEncoding{"gb2312", "gb18030", "GB18030"},     NamedEncoding{"gbk", "gb18030", "GB18030"},
    NamedEncoding{"gb18030", "gb18030", "GB18030"},    NamedEncoding{"x-gbk", "gb18030", "GB18030"},
    NamedEncoding{"gb_2312-80", "gb18030", "GB18030"}, NamedEncoding{"cp936", "gb18030", "GB18030"},
    NamedEncoding{"hz-gb-2312", "HZ", "HZ"},           NamedEncoding{"big5", "Big5", "Big5"},
    NamedEncoding{"x-x-big5", "Big5", "Big5"},         NamedEncoding{"big5-hkscs", "Big5-HKSCS", "Big5"},
};

DecodedText as_guessed(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) {
        return decode_utf8(bytes.substr(3));
    }
    using namespace std::string_view_literals;
    if (bytes.starts_with("\xFF\xFE\0\0"sv)) {
        return decode_with_icu(bytes.substr(4), "UTF-32LE", "UTF-32LE");
    }
    if (bytes.starts_with("\0\0\xFE\xFF"sv)) {
        return decode_with_icu(bytes.substr(4), "UTF-32BE", "UTF-32BE");
    }
    if (bytes.starts_with("\xFF\xFE")) {
        return decode_with_icu(bytes.substr(2), "UTF-16LE", "UTF-16LE");
    }
    if (bytes.starts_with("\xFE\xFF")) {
        return decode_with_icu(bytes.substr(2), "UTF-16BE", "UTF-16BE");
    }
    DecodedText as_utf8 = decode_utf8(bytes);
    if (is_mostly_utf8(as_utf8) && !many_zeros(bytes)) {
        return as_utf8;
    }
    const DecodedText as_gb18030 = decode_with_icu(bytes, "gb18030", "GB18030");
    const bool has_zero = bytes.find('\0') != std::string_view::npos;
    if (bytes.size() % 2 == 0 && (has_zero || as_gb18030.undecodable > 0)) {
        if (std::optional<DecodedText> as_utf16 = utf16_without_mark(bytes)) {
            return std::move(*as_utf16);
        }
    }
    return as_gb18030.undecodable < as_utf8.undecodable ? as_gb18030 : as_utf8;
}

DecodedText as_named(std::string_view bytes, std::string_view encoding) {
    const std::string name = lower_case(encoding);
    const auto* const named = std::ranges::find(named_encodings, name, &NamedEncoding::name);
    DecodedText guessed = as_guessed(bytes);
    const bool sure = guessed.encoding != "GB18030" && is_valid_utf8(bytes) && name != "hz-gb-2312";
    const bool marked = bytes.starts_with("\xEF\xBB\xBF") || bytes.starts_with("\xFF\xFE") ||
                        bytes.starts_with("\xFE\xFF") || bytes.starts_with(std::string_view("\0\0\xFE\xFF", 4));
    if (named == named_encodings.end() || sure || marked) {
        return guessed;
    }
    DecodedText decoded = decode_with_icu(bytes, named->converter, named->encoding);
    return std::move(decoded.undecodable > guessed.undecodable ? guessed : decoded);
}

DecodedText without_radicals(DecodedText decoded) {
    decoded.text = with_ideographs_for_radicals(std::move(decoded.text), decoded.radicals);
    return decoded;
}

} // namespace

DecodedText decode_text(std::string_view bytes) {
    return without_radicals(as_guessed(bytes));
}

DecodedText decode_text_as(std::string_view bytes, std::string_view encoding) {
    return without_radicals(as_named(bytes, encoding));
}

std::vector<Diagnostic> diagnostics_of(const DecodedText& decoded, const SourceRef& source) {
    std::vector<Diagnostic> diagnostics;
    if (decoded.undecodable > 0) {
        diagnostics.push_back({Rule::undecodable_bytes,
                               {std::to_string(decoded.undecodable), std::string(decoded.encoding)},
                               source,
                               {}});
    }
    if (decoded.radicals > 0) {
        diagnostics.push_back({Rule::radical_character, {std::to_string(decoded.radicals)}, source, {}});
    }
    return diagnostics;
}

} // namespace kezheng
