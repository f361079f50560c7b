#include "exporters/text/listing_text.hpp"

#include "graph/base/message.hpp"

namespace kezheng {

std::string names_text(const std::vector<std::string>& names, Language language) {
    std::string text;
    for (const std::string& name : names) {
        text += (text.empty() ? "" : say(Message::list_separator, language)) + name;
    }
    return text;
}

std::string levels_text(const std::vector<OpenLevel>& levels, Language language) {
    std::vector<std::string> names;
    for (const OpenLevel& level : levels) {
        names.push_back(level.name.empty() ? std::to_string(level.number) : level.name.in(language));
    }
    return names_text(names, language);
}

std::string listings_text(const std::vector<MajorListing>& listings, Language language) {
    const bool chinese = language == Language::chinese;
    std::string text;
    for (const MajorListing& listing : listings) {
        const std::string one = listing.standard + (chinese ? "：" : ": ") + levels_text(listing.levels, language);
        text += text.empty() ? "" : (chinese ? "；" : "; ");
        text += listing.through_same_name
                    ? say(Message::listed_same_name_mark, language, {one, heading_of(listing.catalogue).in(language)})
                    : one;
    }
    return text;
}

std::string lists_text(const InLists& lists, Language language) {
    if (lists.original && lists.revised) {
        return say(Message::matrix_both_lists, language);
    }
    return !lists.any() ? "" : say(lists.original ? Message::matrix_original : Message::matrix_revised, language);
}

std::string verdict_text(MajorVerdict verdict, Language language) {
    switch (verdict) {
    case MajorVerdict::listed:
        return say(Message::verdict_listed, language);
    case MajorVerdict::not_listed:
        return say(Message::verdict_not_listed, language);
    case MajorVerdict::elsewhere:
        return say(Message::verdict_elsewhere, language);
    case MajorVerdict::unknown:
        break;
    }
    return say(Message::verdict_unknown, language);
}

} // namespace kezheng
