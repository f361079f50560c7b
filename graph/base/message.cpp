#include "graph/base/message.hpp"

#include <array>

namespace kezheng {

namespace {

struct MessageRow {
    std::string_view zh;
    std::string_view en;
};

enum RowIndex : std::size_t {
#define KEZHENG_MESSAGE(name, zh, en) row_of_##name,
#include "graph/base/messages/messages.def"
#undef KEZHENG_MESSAGE
    row_count
};

// The size is written out: deducing it from so many initialisers takes a compiler past its nesting limit.
constexpr std::array<MessageRow, row_count> message_rows{{
#define KEZHENG_MESSAGE(name, zh, en) {zh, en},
#include "graph/base/messages/messages.def"
#undef KEZHENG_MESSAGE
}};

} // namespace

std::string_view template_of(Message message, Language language) {
    const MessageRow& row = message_rows.at(static_cast<std::size_t>(message));
    return language == Language::chinese ? row.zh : row.en;
}

std::string say(Message message, Language language, std::span<const std::string> arguments) {
    std::string result;
    const std::string_view text = template_of(message, language);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool place =
            text[i] == '{' && i + 2 < text.size() && text[i + 1] >= '0' && text[i + 1] <= '9' && text[i + 2] == '}';
        if (!place) {
            result += text[i];
            continue;
        }
        const auto number = static_cast<std::size_t>(text[i + 1] - '0');
        if (number < arguments.size()) {
            result += arguments[number];
        }
        i += 2;
    }
    return result;
}

std::string say(Message message, Language language, std::initializer_list<std::string> arguments) {
    return say(message, language, std::span<const std::string>(arguments.begin(), arguments.size()));
}

std::size_t message_count() {
    return message_rows.size();
}

} // namespace kezheng
