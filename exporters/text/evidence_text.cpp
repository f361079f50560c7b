#include "exporters/text/evidence_text.hpp"

#include "graph/base/message.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace kezheng {

namespace {

Message evidence_heading(std::string_view kind) {
    constexpr std::array<std::pair<std::string_view, Message>, 11> headings{{
        {"given", Message::facet_given},
        {"action", Message::facet_action},
        {"object", Message::facet_object},
        {"tool", Message::facet_tool},
        {"yields", Message::facet_yields},
        {"place", Message::facet_place},
        {"purpose", Message::facet_purpose},
        {"quality", Message::facet_quality},
        {"task", Message::evidence_task},
        {"area", Message::evidence_area},
        {"review", Message::review_evidence},
    }};
    const auto* const found = std::ranges::find(headings, kind, &std::pair<std::string_view, Message>::first);
    return found == headings.end() ? Message::evidence_lexicon : found->second;
}

} // namespace

std::string evidence_text(const Evidence& evidence, bool turned, Language language) {
    const std::string& a = turned ? evidence.b : evidence.a;
    const std::string& b = turned ? evidence.a : evidence.b;
    std::string kind = say(evidence_heading(evidence.kind), language);
    if (a.empty() && b.empty()) {
        return kind;
    }
    const std::string colon = language == Language::chinese ? "：" : ": ";
    const std::string line = std::move(kind) + colon + a + (a == b ? std::string() : " ↔ " + b);
    const std::string via = evidence.via.in(language);
    // a word of the lexicon that stands on both sides needs no other name
    return via.empty() || (a == b && via == a) ? line : line + say(Message::overlap_via, language, {via});
}

} // namespace kezheng
