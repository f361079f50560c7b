#include "mappings/curricula/suggested_depth.hpp"

#include "graph/base/phrase.hpp"
#include "mappings/language/chinese_text.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace kezheng {

namespace {

struct DepthCue {
    std::string_view word;
    Depth depth;
};

/// What descriptions say of how far students get. A longer word stands before one that it holds.
constexpr std::array description_cues{
    DepthCue{"初步掌握", Depth::introduced},     DepthCue{"初步了解", Depth::introduced},
    DepthCue{"基本了解", Depth::introduced},     DepthCue{"了解", Depth::introduced},
    DepthCue{"认识", Depth::introduced},         DepthCue{"知道", Depth::introduced},
    DepthCue{"知晓", Depth::introduced},         DepthCue{"初步", Depth::introduced},
    DepthCue{"概述", Depth::introduced},         DepthCue{"介绍", Depth::introduced},
    DepthCue{"入门", Depth::introduced},         DepthCue{"熟练", Depth::mastered},
    DepthCue{"独立", Depth::mastered},           DepthCue{"综合", Depth::mastered},
    DepthCue{"项目", Depth::mastered},           DepthCue{"实战", Depth::mastered},
    DepthCue{"精通", Depth::mastered},           DepthCue{"掌握", Depth::mastered},
    DepthCue{"练习", Depth::reinforced},         DepthCue{"训练", Depth::reinforced},
    DepthCue{"模拟", Depth::reinforced},         DepthCue{"熟悉", Depth::reinforced},
    DepthCue{"理解", Depth::reinforced},         DepthCue{"学会", Depth::reinforced},
    DepthCue{"能够", Depth::reinforced},         DepthCue{"会用", Depth::reinforced},
    DepthCue{"introduction", Depth::introduced}, DepthCue{"overview", Depth::introduced},
    DepthCue{"awareness", Depth::introduced},    DepthCue{"practise", Depth::reinforced},
    DepthCue{"practice", Depth::reinforced},     DepthCue{"independently", Depth::mastered},
    DepthCue{"project", Depth::mastered},        DepthCue{"master", Depth::mastered},
};

constexpr std::array name_cues{
    DepthCue{"概论", Depth::introduced},   DepthCue{"导论", Depth::introduced}, DepthCue{"概述", Depth::introduced},
    DepthCue{"入门", Depth::introduced},   DepthCue{"认识", Depth::introduced}, DepthCue{"认知", Depth::introduced},
    DepthCue{"基础", Depth::introduced},   DepthCue{"综合", Depth::mastered},   DepthCue{"实训", Depth::mastered},
    DepthCue{"实习", Depth::mastered},     DepthCue{"实战", Depth::mastered},   DepthCue{"项目", Depth::mastered},
    DepthCue{"毕业设计", Depth::mastered}, DepthCue{"实验", Depth::reinforced}, DepthCue{"练习", Depth::reinforced},
};

constexpr std::array<std::string_view, 7> sentence_ends{"。", "；", ";", "\n", "！", "？", ". "};
constexpr std::array<std::string_view, 2> clause_ends{"，", ","};

/// 能 and 会 say that students can do something only where a sentence or clause begins with them.
constexpr std::array can_do{DepthCue{"能", Depth::reinforced}, DepthCue{"会", Depth::reinforced}};

struct FoundCue {
    std::size_t at = 0;
    DepthCue cue;
};

void note_cue(std::optional<FoundCue>& found, std::size_t at, const DepthCue& cue, bool last) {
    if (at == std::string_view::npos) {
        return;
    }
    const bool holds = found && found->at <= at && at + cue.word.size() <= found->at + found->cue.word.size();
    if (!found || (!holds && (last ? at > found->at : at < found->at))) {
        found = FoundCue{at, cue};
    }
}

/// The last cue of a text, or its first.
std::optional<FoundCue> cue_in(std::string_view text, bool last) {
    std::optional<FoundCue> found;
    for (const DepthCue& cue : description_cues) {
        note_cue(found, last ? text.rfind(cue.word) : text.find(cue.word), cue, last);
    }
    for (const DepthCue& cue : can_do) {
        if (text.starts_with(cue.word)) {
            note_cue(found, 0, cue, last);
        }
        for (const std::string_view end : {"，", "、"}) {
            const std::string opening = std::string(end) + std::string(cue.word);
            const std::size_t at = last ? text.rfind(opening) : text.find(opening);
            note_cue(found, at == std::string_view::npos ? at : at + end.size(), cue, last);
        }
    }
    return found;
}

template <std::size_t Size>
std::size_t end_of(std::string_view text, std::size_t from, const std::array<std::string_view, Size>& ends) {
    std::size_t result = text.size();
    for (const std::string_view end : ends) {
        result = std::min(result, text.find(end, from));
    }
    return result;
}

std::size_t begin_of_sentence(std::string_view text, std::size_t from) {
    std::size_t result = 0;
    for (const std::string_view end : sentence_ends) {
        const std::size_t at = from == 0 ? std::string_view::npos : text.rfind(end, from - 1);
        result = at == std::string_view::npos ? result : std::max(result, at + end.size());
    }
    return result;
}

} // namespace

SuggestedDepth suggested_depth(std::string_view name, std::string_view description,
                               std::span<const std::string> words) {
    const std::string text = half_width(description);
    for (const std::string& word : words) {
        const std::size_t at = word.empty() ? std::string::npos : text.find(word);
        if (at == std::string::npos) {
            continue;
        }
        const std::size_t begin = begin_of_sentence(text, at);
        const std::string_view before = std::string_view(text).substr(begin, at - begin);
        const std::size_t end = std::min(end_of(text, at, sentence_ends), end_of(text, at, clause_ends));
        const std::string_view after = std::string_view(text).substr(at, end - at);
        std::optional<FoundCue> found = cue_in(before, true);
        found = found ? found : cue_in(after, false);
        if (found) {
            return {found->cue.depth, phrase(Message::suggest_depth_in_description, {std::string(found->cue.word)})};
        }
    }
    for (const DepthCue& cue : name_cues) {
        if (name.find(cue.word) != std::string_view::npos) {
            return {cue.depth, phrase(Message::suggest_depth_in_name, {std::string(cue.word)})};
        }
    }
    return {Depth::mastered, phrase(Message::suggest_depth_default)};
}

} // namespace kezheng
