#include "mappings/language/noun_phrase.hpp"

#include "graph/base/unicode.hpp"
#include "mappings/language/chinese_text.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace kezheng {

namespace {

constexpr std::array<std::string_view, 38> generic_heads{
    "方案", "计划", "要求", "标准", "情况", "结果", "工具", "系统", "平台", "功能", "策略", "数据", "流程",
    "目标", "任务", "特点", "报告", "方法", "需求", "规定", "规范", "指标", "成本", "效果", "活动", "工作",
    "人员", "软件", "设备", "器材", "过程", "说明", "制度", "模板", "方式", "技术", "账户", "体系"};

template <std::size_t Size>
bool contains(const std::array<std::string_view, Size>& list, std::string_view text) {
    return std::ranges::find(list, text) != list.end();
}

// 各, 该, 其: what opens the name of a thing.
bool is_determiner(const Word& word) {
    constexpr std::array<std::string_view, 9> determiners{"各", "该", "其", "每", "本", "此", "全", "各类", "各种"};
    return contains(determiners, word.text);
}

// A modifier longer than this before 的 is left away: 以海外客户为对象的首页.
constexpr std::size_t longest_attribute = 8;

bool carries_nothing(const Word& word) {
    return is_blank(word) || is_list_separator(word) || word.is(WordRole::stop) || word.text == "行";
}

// 活动｜页面, 业务｜类型: words that say little at the end of a name, but not at its front.
bool opens_name(std::span<const Word> words) {
    constexpr std::array<std::string_view, 9> nouns{"活动", "业务", "任务", "操作", "内容",
                                                    "工作", "人员", "过程", "进程"};
    return words.size() > 1 && contains(nouns, words.front().text) && !carries_nothing(words[1]);
}

std::string text_of(std::span<const Word> words) {
    std::string text;
    for (const Word& word : words) {
        text += word.text;
    }
    return squeeze_spaces(text);
}

} // namespace

bool is_list_separator(const Word& word) {
    return word.is(WordRole::separator) || word.text == "并" || word.text == "/";
}

bool is_blank(const Word& word) {
    return trim(word.text).empty();
}

bool names_kind(const Word& word) {
    constexpr std::array<std::string_view, 18> kinds{"安全", "系统", "规范", "综合", "日常", "正常",
                                                     "合规", "基本", "快速", "自主", "稳定", "定时",
                                                     "定期", "每日", "每周", "每月", "集中", "联合"};
    return contains(kinds, word.text);
}

bool is_generic_head(const Word& word) {
    constexpr std::array<std::string_view, 6> prepositions{"到", "至", "成", "入", "为", "给"};
    const bool single = length_in_characters(word.text) == 1 && !is_determiner(word) && !is_list_separator(word) &&
                        !contains(prepositions, word.text);
    return single || contains(generic_heads, word.text);
}

std::vector<std::span<const Word>> list_items(std::span<const Word> words) {
    std::vector<std::span<const Word>> items;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= words.size(); ++i) {
        if (i == words.size() || is_list_separator(words[i])) {
            if (i > begin) {
                items.push_back(words.subspan(begin, i - begin));
            }
            begin = i + 1;
        }
    }
    return items;
}

std::span<const Word> without_empty_tail(std::span<const Word> words) {
    while (words.size() > 1 && carries_nothing(words.back())) {
        words = words.first(words.size() - 1);
    }
    return words;
}

std::string noun_phrase(std::span<const Word> words) {
    if (words.size() > 1 && (words.front().text == "到" || words.front().text == "至")) {
        words = words.subspan(1); // 归档到资料室
    }
    while (!words.empty() &&
           ((carries_nothing(words.front()) && !opens_name(words)) || words.front().is(WordRole::joiner) ||
            (words.size() > 1 && words.front().is(WordRole::quality) &&
             (words[1].text == "的" || !names_kind(words.front()))))) {
        words = words.subspan(1);
    }
    if (words.empty()) {
        return {};
    }
    words = without_empty_tail(words);
    if (words.size() == 1 && carries_nothing(words.front())) {
        return {};
    }
    for (std::size_t i = words.size(); i-- > 1;) {
        if (words[i].text == "的" && i + 1 < words.size() &&
            length_in_characters(text_of(words.first(i))) > longest_attribute) {
            return noun_phrase(words.subspan(i + 1));
        }
    }
    std::string text;
    for (const Word& word : words) {
        if (word.text != "的") {
            text += word.text;
        }
    }
    return squeeze_spaces(text);
}

} // namespace kezheng
