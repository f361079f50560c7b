#include "mappings/documents/html/strip_markup.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace kezheng {

namespace {

constexpr std::array<std::string_view, 5> breaking_tags{"p", "br", "div", "li", "tr"};
constexpr std::array<std::string_view, 12> inline_tags{"span", "b",   "i",   "u", "strong", "em",
                                                       "font", "sup", "sub", "a", "td",     "th"};

struct Entity {
    std::string_view name;
    std::string_view text;
};
constexpr std::array<Entity, 6> entities{
    {{"&nbsp;", " "}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}}};

/// The tag that starts at `at`, up to and with its `>`; empty where there is none.
std::string_view tag_at(std::string_view text, std::size_t at) {
    constexpr std::size_t longest_tag = 300;
    const std::size_t end = text.substr(0, std::min(text.size(), at + longest_tag)).find('>', at);
    return end == std::string_view::npos ? std::string_view{} : text.substr(at, end - at + 1);
}

/// The lower-case name of a tag such as `</P>` or `<br />`; empty where another character ends it, as in `<b，c>`.
std::string name_of_tag(std::string_view tag) {
    std::string name;
    for (std::size_t i = tag.starts_with("</") ? 2 : 1; i < tag.size(); ++i) {
        const auto c = static_cast<unsigned char>(tag[i]);
        if (std::isalpha(c) == 0) {
            return c == '>' || c == '/' || std::isspace(c) != 0 ? name : std::string();
        }
        name += static_cast<char>(std::tolower(c));
    }
    return name;
}

void note(std::string& removed, std::string_view form) {
    constexpr std::size_t enough = 200; // of a message
    if (removed.size() > enough) {
        return;
    }
    if (removed.find(form) == std::string::npos) {
        removed += removed.empty() ? "" : " ";
        removed += form;
    }
}

} // namespace

StrippedMarkup strip_markup(std::string_view text) {
    StrippedMarkup result{{""}, {}};
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == '<') {
            const std::string_view tag = tag_at(text, at);
            const std::string name = name_of_tag(tag);
            const bool breaks = std::ranges::find(breaking_tags, name) != breaking_tags.end();
            if (breaks || std::ranges::find(inline_tags, name) != inline_tags.end()) {
                note(result.removed, tag);
                if (breaks) {
                    result.paragraphs.emplace_back();
                }
                at += tag.size();
                continue;
            }
        }
        const auto* const entity =
            text[at] == '&'
                ? std::ranges::find_if(
                      entities, [&](const Entity& candidate) { return text.substr(at).starts_with(candidate.name); })
                : entities.end();
        if (entity != entities.end()) {
            note(result.removed, entity->name);
            result.paragraphs.back() += entity->text;
            at += entity->name.size();
            continue;
        }
        result.paragraphs.back() += text[at];
        ++at;
    }
    return result;
}

} // namespace kezheng
