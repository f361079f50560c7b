#include "mappings/language/radicals.hpp"

#include "graph/base/unicode.hpp"

#include <array>
#include <optional>
#include <unicode/unorm2.h>

namespace kezheng {

namespace {

constexpr char32_t first_of_supplement = 0x2E80;
constexpr std::u32string_view supplement = // `-` where there is no ideograph
    U"-厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑𫜹忄心扌攵-旡日月歺母民氵氺灬爫爫丬牛"
    U"犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑"
    U"钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟";
constexpr char32_t first_of_kangxi = 0x2F00;
constexpr std::u32string_view kangxi =
    U"一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀"
    U"寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈户手支攴文斗斤方无日曰月木欠止歹殳毋"
    U"比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸"
    U"缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛"
    U"辰辵邑酉釆里金長門阜隶隹雨青非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻"
    U"黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

/// Whether bytes of UTF-8 may begin a character of one of the three blocks.
bool may_begin_radical(unsigned char first, unsigned char second) {
    return (first == 0xE2U && second >= 0xBAU) || (first == 0xEFU && second >= 0xA4U && second <= 0xABU);
}

std::optional<char32_t> decomposition(char32_t compatibility_ideograph) {
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2* canonical = unorm2_getNFCInstance(&status);
    std::array<UChar, 4> units{};
    const std::int32_t length = U_FAILURE(status) != 0
                                    ? 0
                                    : unorm2_getDecomposition(canonical, static_cast<UChar32>(compatibility_ideograph),
                                                              units.data(), units.size(), &status);
    if (U_FAILURE(status) != 0 || length <= 0) {
        return std::nullopt;
    }
    UChar32 value = 0;
    std::int32_t at = 0;
    U16_NEXT(units, at, length, value); // NOLINT: the macro of ICU
    return at == length ? std::optional(static_cast<char32_t>(value)) : std::nullopt;
}

std::optional<char32_t> ideograph_for(char32_t value) {
    if (value >= first_of_supplement && value < first_of_supplement + supplement.size()) {
        const char32_t found = supplement[value - first_of_supplement];
        return found == U'-' ? std::nullopt : std::optional(found);
    }
    if (value >= first_of_kangxi && value < first_of_kangxi + kangxi.size()) {
        return kangxi[value - first_of_kangxi];
    }
    constexpr char32_t first = 0xF900;
    constexpr char32_t last = 0xFAD9;
    return value >= first && value <= last ? decomposition(value) : std::nullopt;
}

} // namespace

std::string with_ideographs_for_radicals(std::string text, std::size_t& changed) {
    std::string result;
    std::size_t copied = 0;
    for (std::size_t at = 0; at + 2 < text.size(); ++at) {
        if (!may_begin_radical(static_cast<unsigned char>(text[at]), static_cast<unsigned char>(text[at + 1]))) {
            continue;
        }
        const CodePoint point = code_point_at(text, at);
        if (const std::optional<char32_t> ideograph = ideograph_for(point.value)) {
            result.append(text, copied, at - copied);
            append_utf8(result, *ideograph);
            ++changed;
            at += point.length - 1;
            copied = at + 1;
        }
    }
    if (copied == 0) {
        return text;
    }
    result.append(text, copied);
    return result;
}

} // namespace kezheng
