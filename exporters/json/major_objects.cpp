#include "exporters/json/major_objects.hpp"

namespace kezheng {

namespace {

Json json_of(const std::vector<MajorListing>& listings) {
    Json result = Json::array();
    for (const MajorListing& listing : listings) {
        Json levels = Json::array();
        for (const OpenLevel& level : listing.levels) {
            levels.push_back(level.number);
        }
        Json object = Json::object();
        object["standard"] = listing.standard;
        set_localised(object, "title", listing.title);
        object["levels"] = std::move(levels);
        object["catalogue"] = name_of(listing.catalogue);
        object["printed"] = listing.printed;
        if (listing.through_same_name) {
            object["through"] = "same-name";
        }
        result.push_back(std::move(object));
    }
    return result;
}

Json json_of(const MajorMatch& match) {
    Json object = Json::object();
    object["name"] = match.name;
    set_text(object, "code", match.code);
    object["tier"] = name_of(match.tier);
    object["catalogue"] = name_of(match.catalogue);
    set_text(object, "edition", match.edition);
    set_text(object, "group", match.group_name);
    set_text(object, "group_code", match.group_code);
    set_text(object, "class", match.class_name);
    set_text(object, "class_code", match.class_code);
    if (match.added) {
        object["added"] = true;
    }
    object["how"] = name_of(match.manner);
    object["standards"] = json_of(match.listings);
    set_text(object, "other_catalogue_code", match.other_code);
    set_localised(object, "note", match.note);
    return object;
}

Json json_of(const NearestMajor& near) {
    Json object = Json::object();
    object["name"] = near.name;
    set_text(object, "code", near.code);
    object["tier"] = name_of(near.tier);
    object["distance"] = near.distance;
    object["reason"] = near.reason.zh;
    object["reason_en"] = near.reason.en;
    object["standards"] = json_of(near.listings);
    return object;
}

Json json_of(const std::vector<LadderStep>& ladder) {
    Json steps = Json::array();
    for (const LadderStep& step : ladder) {
        Json majors = Json::array();
        for (const LadderMajor& major : step.majors) {
            majors.push_back({{"name", major.name},
                              {"code", major.code},
                              {"same", major.same_name ? "name" : "class"},
                              {"standards", json_of(major.listings)}});
        }
        steps.push_back({{"tier", name_of(step.tier)}, {"majors", std::move(majors)}});
    }
    return steps;
}

template <class Items>
Json list_of(const Items& items) {
    Json result = Json::array();
    for (const auto& item : items) {
        result.push_back(json_of(item));
    }
    return result;
}

} // namespace

Json json_of(const MajorAnswer& answer) {
    Json document = Json::object();
    document["schema"] = "kezheng/majors/1";
    document["query"] = answer.question.text;
    if (answer.question.tier) {
        document["tier"] = name_of(*answer.question.tier);
    }
    if (answer.question.catalogue) {
        document["catalogue"] = name_of(*answer.question.catalogue);
    }
    document["verdict"] = name_of(answer.verdict);
    document["matches"] = list_of(answer.matches);
    document["nearest"] = list_of(answer.nearest);
    set_texts(document, "did_you_mean", answer.suggestions);
    if (!answer.notes.empty()) {
        Json notes = Json::array();
        for (const LocalisedText& note : answer.notes) {
            notes.push_back({{"zh", note.zh}, {"en", note.en}});
        }
        document["notes"] = std::move(notes);
    }
    if (!answer.ladder.empty()) {
        document["ladder"] = json_of(answer.ladder);
    }
    return document;
}

} // namespace kezheng
