#include "exporters/text/exclusion_text.hpp"

#include "graph/base/phrase.hpp"

#include <array>
#include <string>
#include <string_view>

namespace kezheng {

LocalisedText exclusion_text(const ExcludedCandidate& candidate) {
    constexpr std::array texts{Message::excluded_in_programme, Message::excluded_unknown, Message::excluded_cycle,
                               Message::excluded_needs};
    const std::string_view between = candidate.reason == ExclusionReason::cycle ? " → " : " ";
    std::string codes;
    for (const std::string& code : candidate.codes) {
        codes += codes.empty() ? std::string_view() : between;
        codes += code;
    }
    return phrase(texts.at(static_cast<std::size_t>(candidate.reason)), {codes});
}

} // namespace kezheng
