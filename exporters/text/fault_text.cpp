#include "exporters/text/fault_text.hpp"

#include "exporters/json/coverage_json.hpp"
#include "exporters/text/label.hpp"
#include "graph/base/message.hpp"

namespace kezheng {

std::string fault_text(const CompetencyGraph& graph, const OrderFault& fault, Language language) {
    const std::string term = std::to_string(fault.term);
    const std::string other_term = std::to_string(fault.other_term);
    const std::string& code = code_of(graph, fault.module);
    switch (fault.kind) {
    case OrderFaultKind::mastered_before_introduced:
        return say(Message::fault_mastered_before_introduced, language,
                   {term, code, other_term, code_of(graph, fault.other)});
    case OrderFaultKind::before_what_it_deepens:
        return say(Message::fault_before_what_it_deepens, language,
                   {term, code, other_term, graph.node(fault.other).key});
    case OrderFaultKind::last_term_only:
        break;
    }
    return say(Message::fault_last_term_only, language, {term, code});
}

} // namespace kezheng
