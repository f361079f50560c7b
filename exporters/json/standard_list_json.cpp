#include "exporters/json/standard_list_json.hpp"

#include "exporters/json/json_value.hpp"

namespace kezheng {

std::string standard_list_json(const std::vector<std::string>& standards, const std::vector<UnreadFile>& unread,
                               Language language) {
    std::string text = "{\n\"schema\": \"kezheng/standard-list/1\",\n\"standards\": [\n";
    for (std::size_t i = 0; i < standards.size(); ++i) {
        text.append(standards[i], 0, standards[i].size() - 1).append(i + 1 < standards.size() ? ",\n" : "\n");
    }
    text += ']';
    Json failed = Json::array();
    for (const UnreadFile& one : unread) {
        Json entry = Json::object();
        entry["file"] = one.file;
        entry["message"] = say(one.error.message, language, one.error.arguments);
        if (one.error.source.line > 0) {
            entry["line"] = one.error.source.line;
        }
        failed.push_back(std::move(entry));
    }
    if (!failed.empty()) {
        const std::string list = text_of(failed);
        text.append(",\n\"failed\": ").append(list, 0, list.size() - 1);
    }
    return text + "\n}\n";
}

} // namespace kezheng
