#include "mappings/standards/element_label.hpp"

#include "graph/base/unicode.hpp"
#include "mappings/standards/item_mark.hpp"
#include "mappings/standards/printed_number.hpp"

#include <array>

namespace kezheng {

namespace {

struct LabelWord {
    std::string_view text;
    Column column;
};

constexpr std::array label_words{
    LabelWord{"工作领域", Column::area},     LabelWord{"职业功能", Column::area}, LabelWord{"领域", Column::area},
    LabelWord{"典型工作任务", Column::task}, LabelWord{"工作任务", Column::task}, LabelWord{"工作内容", Column::task},
    LabelWord{"任务", Column::task},
};

std::string_view without_blanks(std::string_view text) {
    while (!text.empty() && is_space(code_point_at(text, 0).value)) {
        text.remove_prefix(code_point_at(text, 0).length);
    }
    return text;
}

} // namespace

ElementLabel element_label(std::string_view text) {
    for (const LabelWord& word : label_words) {
        if (!text.starts_with(word.text)) {
            continue;
        }
        std::string_view rest = without_blanks(text.substr(word.text.size()));
        bool colon = false;
        for (const std::string_view sign : {"：", ":"}) {
            if (!colon && rest.starts_with(sign)) {
                rest = without_blanks(rest.substr(sign.size()));
                colon = true;
            }
        }
        if (!rest.empty() && (colon || leading_number(rest) || leading_mark(rest, true))) {
            return {word.column, text.size() - rest.size()};
        }
        return {};
    }
    return {};
}

} // namespace kezheng
