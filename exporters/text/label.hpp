#pragma once

#include "graph/base/language.hpp"
#include "graph/model/node.hpp"

#include <string>

namespace kezheng {

/// What a node is called: its label; a requirement without a title goes by its statement; without that, any node by its
/// key.
[[nodiscard]] LocalisedText label_of(const Node& node);

/// The languages of what stands in the two places of label_of(), as tags of BCP 47 (of another system's texts, `und`
/// where nobody says), and that of the node's other texts.
struct TextLanguages {
    std::string zh = "zh";
    std::string en = "en";
    std::string other = "zh";
};
[[nodiscard]] TextLanguages languages_of(const Node& node);

/// The number of an area, task or skill by position (`1.2.3`), taken from its key; empty for other kinds.
[[nodiscard]] std::string number_of(const Node& node);

/// Number and name in one language: `1.2.3 …`.
[[nodiscard]] std::string caption_of(const Node& node, Language language);

} // namespace kezheng
