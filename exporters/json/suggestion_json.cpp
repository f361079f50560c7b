#include "exporters/json/suggestion_json.hpp"

#include "exporters/json/coverage_json.hpp"
#include "exporters/json/json_value.hpp"

namespace kezheng {

std::string suggestion_json(const std::string& curriculum, const std::vector<AlignmentProposal>& proposals) {
    Json alignments = Json::array();
    for (const AlignmentProposal& proposal : proposals) {
        Json object = {{"module", proposal.module}, {"name", proposal.module_name}, {"skill", proposal.skill}};
        set_localised(object, "title", proposal.skill_title);
        object["depth"] = letter_of(proposal.depth);
        set_localised(object, "depth_reason", proposal.depth_reason);
        object["status"] = "proposed";
        object["confidence"] = proposal.confidence;
        set_evidence(object, "evidence", proposal.evidence);
        alignments.push_back(std::move(object));
    }
    Json document = Json::object();
    document["schema"] = "kezheng/suggest/1";
    document["curriculum"] = curriculum;
    document["alignments"] = std::move(alignments);
    return text_of(document);
}

} // namespace kezheng
