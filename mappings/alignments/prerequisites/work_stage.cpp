#include "mappings/alignments/prerequisites/work_stage.hpp"

#include "graph/base/embedded.hpp"
#include "graph/base/table_rows.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <sstream>

KEZHENG_EMBEDDED(work_stages)
KEZHENG_EMBEDDED(set_up_actions)

namespace kezheng {

namespace {

std::vector<std::string> words_of(const std::string& text) {
    std::istringstream in(text);
    std::vector<std::string> words;
    for (std::string word; in >> word;) {
        words.push_back(word);
    }
    return words;
}

StageManner manner_named(std::string_view name) {
    if (name == "concurrent") {
        return StageManner::concurrent;
    }
    if (name == "recurring") {
        return StageManner::recurring;
    }
    return name == "generic" ? StageManner::generic : StageManner::sequence;
}

std::vector<WorkStage> read_stages() {
    std::vector<WorkStage> stages;
    for_each_row(embedded_work_stages(), 5, [&](const std::vector<std::string_view>& row) {
        WorkStage stage;
        stage.place = number_in<decltype(stage.place)>(row[0]);
        stage.manner = manner_named(row[1]);
        stage.label = {std::string(row[2]), std::string(row[3])};
        stage.words = words_of(std::string(row[4]));
        for (std::string& word : stage.words) {
            if (word.ends_with('*')) {
                word.pop_back();
                stage.things.push_back(word);
            }
        }
        std::ranges::sort(stage.things);
        assert(stage.place > 0 && !stage.words.empty() && "a row of work-stages.tsv has five columns");
        stages.push_back(std::move(stage));
    });
    return stages;
}

/// A word of a stage, found in a name.
struct Mention {
    std::size_t begin;
    std::size_t end;
    const WorkStage* stage;
    bool is_deed; ///< which counts only where it is what is done
};

bool is_deed(const WorkStage& stage, const std::string& word) {
    const bool is_ordered = stage.manner == StageManner::sequence || stage.manner == StageManner::recurring;
    return is_ordered && !std::ranges::binary_search(stage.things, word);
}

/// The length of a word that may follow a deed without being one itself; 0 where there is none.
std::size_t length_of_follower(std::string_view rest) {
    constexpr std::array<std::string_view, 25> followers{
        "管理", "基础", "操作", "服务", "工作", "技术", "应用", "处理", "实施", "制作", "实务", "业务", "常规",
        "日常", "制定", "制订", "分析", "编制", "编写", "撰写", "体系", "流程", "优化", "设置", "作业"};
    const auto* const found =
        std::ranges::find_if(followers, [&](std::string_view word) { return rest.starts_with(word); });
    return found == followers.end() ? 0 : found->size();
}

/// Whether the part of the name that the mention stands in says nothing else after it.
bool is_what_is_done(const Mention& mention, std::string_view name, std::span<const Mention> mentions) {
    constexpr std::array<std::string_view, 5> joints{"与", "及", "和", "、", "并"};
    for (std::size_t at = mention.end; at < name.size();) {
        const std::string_view rest = name.substr(at);
        if (std::ranges::any_of(joints, [&](std::string_view joint) { return rest.starts_with(joint); })) {
            return true;
        }
        std::size_t length = length_of_follower(rest);
        for (const Mention& other : mentions) {
            const bool is_of_it = rest.starts_with("质量"); // 维修质量检验 checks, it does not repair
            length = other.begin == at && !is_of_it ? std::max(length, other.end - other.begin) : length;
        }
        if (length == 0) {
            return false;
        }
        at += length;
    }
    return true;
}

} // namespace

std::span<const WorkStage> work_stages() {
    static const std::vector<WorkStage> stages = read_stages();
    return stages;
}

std::span<const std::string> set_up_actions() {
    static const std::vector<std::string> actions = words_of(std::string(embedded_set_up_actions()));
    return actions;
}

std::vector<const WorkStage*> stages_named(std::string_view name) {
    std::vector<Mention> mentions;
    for (const WorkStage& stage : work_stages()) {
        for (const std::string& word : stage.words) {
            for (std::size_t at = name.find(word); at != std::string_view::npos; at = name.find(word, at + 1)) {
                mentions.push_back({at, at + word.size(), &stage, is_deed(stage, word)});
            }
        }
    }
    const auto is_inside_another = [&](const Mention& mention) {
        return std::ranges::any_of(mentions, [&](const Mention& other) {
            return other.begin <= mention.begin && mention.end <= other.end &&
                   other.end - other.begin > mention.end - mention.begin;
        });
    };
    std::vector<const WorkStage*> stages;
    for (const Mention& mention : mentions) {
        if (!is_inside_another(mention) && (!mention.is_deed || is_what_is_done(mention, name, mentions))) {
            stages.push_back(mention.stage);
        }
    }
    const auto is_generic = [](const WorkStage* stage) { return stage->manner == StageManner::generic; };
    if (!std::ranges::all_of(stages, is_generic)) {
        std::erase_if(stages, is_generic);
    }
    std::ranges::sort(stages, {}, &WorkStage::place);
    const auto repeated = std::ranges::unique(stages);
    stages.erase(repeated.begin(), repeated.end());
    return stages;
}

} // namespace kezheng
