#include "mappings/alignments/prerequisites/results_of_work.hpp"

#include "mappings/alignments/prerequisites/thing_names.hpp"
#include "mappings/alignments/prerequisites/work_sentence.hpp"
#include "mappings/language/chinese_text.hpp"
#include "mappings/language/predicate_verbs.hpp"
#include "mappings/language/segmentation.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>

namespace kezheng {

namespace {

/// What makes the things that a requirement works on, beside the sure verbs of classes_of_making.
constexpr std::array<std::string_view, 13> words_for_making{"采集", "录制", "设计", "登记", "开具", "汇总", "测绘",
                                                            "调配", "生产", "加工", "拍摄", "航拍", "策划"};
constexpr std::array<std::string_view, 3> classes_of_making{"plan", "create", "write"};

/// Whether one of the actions stands before the object in its clause, as far as the sentence tells: in 根据甲，编制乙
/// the first is not made.
bool is_object_of(const std::vector<std::string>& actions, const std::string& object, const SkillDraft& skill) {
    const std::size_t at = skill.statement.find(object);
    if (object.empty() || at == std::string::npos) {
        return true;
    }
    const std::string_view before = std::string_view(skill.statement).substr(clause_begin(skill.statement, at));
    const std::string_view clause = before.substr(0, before.find(object));
    return std::ranges::any_of(actions, [&](const std::string& action) { return clause.contains(action); });
}

/// Whether a name ends in what something is like, or in what is done: that is nothing to hand on.
bool is_quality_or_deed(std::string_view name) {
    constexpr std::array<std::string_view, 12> qualities{"效果", "情况", "目标", "需求", "问题", "特点",
                                                         "能力", "水平", "进度", "质量", "条件", "程度"};
    constexpr std::array<std::string_view, 4> papers{"记录", "报告", "设计", "说明"};
    const auto ends = [&](std::string_view ending) { return name.ends_with(ending); };
    if (std::ranges::any_of(papers, ends)) {
        return false;
    }
    const std::vector<Word> words = segment(name, bundled_lexicon());
    return std::ranges::any_of(qualities, ends) || (words.size() > 1 && words.back().is_verb()) ||
           (!words.empty() && verb_at_end(words.back(), bundled_lexicon()) > 0);
}

bool is_making(const std::string& action) {
    const LexiconEntry* const entry = bundled_lexicon().find(action);
    const ActionClass* const kind =
        entry != nullptr && entry->is_verb() ? bundled_lexicon().usual_class(*entry) : nullptr;
    if (kind != nullptr && (entry->strength == VerbStrength::strong || kind->name == "create") &&
        std::ranges::find(classes_of_making, std::string_view(kind->name)) != classes_of_making.end()) {
        return true;
    }
    return std::ranges::find(words_for_making, std::string_view(action)) != words_for_making.end();
}

} // namespace

std::vector<std::string> things_made_by(const SkillDraft& skill) {
    std::set<std::string> things;
    const auto add = [&](const std::vector<std::string>& texts) {
        for (const std::string& text : texts) {
            std::ranges::move(one_and_its_kind(comparison_form(text)), std::inserter(things, things.end()));
        }
    };
    std::vector<std::string> makings = skill.facets.action;
    std::erase_if(makings, [](const std::string& action) { return !is_making(action); });
    const auto is_made = [&](const std::string& object) {
        return !makings.empty() && is_object_of(makings, object, skill);
    };
    std::vector<std::string> results = skill.facets.yields;
    std::erase_if(results, [&](const std::string& result) { // 启用服务 makes no service
        const bool is_object = std::ranges::find(skill.facets.object, result) != skill.facets.object.end();
        return is_object && !skill.statement.empty() && !is_made(result);
    });
    std::ranges::copy_if(skill.facets.object, std::back_inserter(results), is_made);
    add(results);
    std::erase_if(things,
                  [](const std::string& thing) { return !is_name_of_thing(thing) || is_quality_or_deed(thing); });
    return {things.begin(), things.end()};
}

std::vector<std::string> things_found_by(const SkillDraft& skill) {
    constexpr std::array<std::string_view, 21> finding{"找出", "发现", "确定", "选定", "计算", "测算", "统计",
                                                       "取得", "提取", "收集", "获取", "得出", "提出", "归集",
                                                       "分析", "判断", "评估", "测量", "检测", "读取", "判定"};
    std::vector<std::string> actions = skill.facets.action;
    std::erase_if(actions, [&](const std::string& action) {
        return std::ranges::find(finding, std::string_view(action)) == finding.end();
    });
    std::vector<std::string> found;
    for (const std::string& object : skill.facets.object) {
        if (!actions.empty() && is_object_of(actions, object, skill) && is_name_of_thing(object)) {
            found.push_back(comparison_form(object));
        }
    }
    return found;
}

} // namespace kezheng
