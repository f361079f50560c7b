#include "graph/base/phrase.hpp"

#include <string>
#include <vector>

namespace kezheng {

LocalisedText phrase(Message message, std::initializer_list<Argument> arguments) {
    std::vector<std::string> zh;
    std::vector<std::string> en;
    for (const Argument& argument : arguments) {
        zh.push_back(argument.in(Language::chinese));
        en.push_back(argument.in(Language::english));
    }
    return {say(message, Language::chinese, zh), say(message, Language::english, en)};
}

LocalisedText joined(std::initializer_list<LocalisedText> texts) {
    LocalisedText result;
    for (const LocalisedText& text : texts) {
        if (!text.empty()) {
            result.zh += (result.zh.empty() ? "" : "；") + text.zh;
            result.en += (result.en.empty() ? "" : "; ") + text.en;
        }
    }
    return result;
}

} // namespace kezheng
