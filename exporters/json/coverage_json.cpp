#include "exporters/json/coverage_json.hpp"

#include "exporters/json/json_value.hpp"

#include <cmath>

namespace kezheng {

namespace {

class CoverageWriter {
  public:
    CoverageWriter(const CompetencyGraph& graph, const CoverageReport& report)
        : m_graph(graph), m_report(report), m_coverage(report.coverage) {}

    Json document() {
        Json document = Json::object();
        document["schema"] = "kezheng/coverage/1";
        document["curriculum"] = curriculum();
        document["required"] = letter_of(m_coverage.options.required);
        document["total"] = share(m_coverage.total);
        document["levels"] = list(m_coverage.levels, [this](const LevelCoverage& entry) { return level(entry); });
        const auto part = [this](const PartCoverage& entry) {
            Json object = {{"id", key(entry.node)}};
            object.update(share(entry.share));
            return object;
        };
        document["areas"] = list(m_coverage.areas, part);
        document["tasks"] = list(m_coverage.tasks, part);
        document["roles"] = list(m_coverage.roles, part);
        document["terms"] = list(m_coverage.terms, [](const TermCoverage& entry) {
            Json object = Json::object();
            set_quantity(object, "term", entry.term);
            object["modules"] = entry.modules;
            object["first_covered"] = entry.first_covered;
            object["covered"] = entry.covered;
            return object;
        });
        document["modules"] = list(m_coverage.modules, [this](const ModuleContribution& entry) {
            return Json{{"module", code_of(m_graph, entry.module)},
                        {"skills", entry.skills},
                        {"covers", entry.covers},
                        {"alone", entry.alone}};
        });
        document["skills"] = list(m_coverage.skills, [this](const SkillCoverage& entry) { return skill(entry); });
        document["gap_order"] = m_coverage.gap_order == GapOrder::by_blocked ? "blocked" : "level";
        document["gaps"] = list(m_coverage.gaps, [this](NodeId id) { return Json(key(id)); });
        document["redundant"] = list(m_coverage.redundant, [this](NodeId id) { return Json(code_of(m_graph, id)); });
        document["order_faults"] =
            list(m_report.faults, [this](const OrderFault& fault) { return fault_object(fault); });
        document["certificates"] = certificates();
        document["range"] = {{"lower", json_number(m_coverage.total.percent())},
                             {"upper", json_number(m_coverage.total.proposed_percent())}};
        return document;
    }

  private:
    template <class Items, class Write>
    static Json list(const Items& items, const Write& write) {
        Json result = Json::array();
        for (const auto& item : items) {
            result.push_back(write(item));
        }
        return result;
    }

    [[nodiscard]] const std::string& key(NodeId id) const { return m_graph.node(id).key; }

    static Json share(const CoverageShare& share) {
        return {{"skills", share.skills},
                {"covered", share.covered},
                {"shallow", share.shallow},
                {"percent", json_number(share.percent())},
                {"range", {{"lower", json_number(share.percent())}, {"upper", json_number(share.proposed_percent())}}}};
    }

    [[nodiscard]] Json curriculum() const {
        const Node& node = m_graph.node(m_coverage.curriculum);
        Json object = {{"key", node.key}, {"name", node.label.zh}};
        if (const auto* details = std::get_if<CurriculumDetails>(&node.details)) {
            set_text(object, "major", details->major);
            set_text(object, "tier", details->tier);
            set_text(object, "school_system", details->school_system);
        }
        return object;
    }

    [[nodiscard]] Json level(const LevelCoverage& entry) const {
        const auto* details = std::get_if<LevelDetails>(&m_graph.node(entry.level).details);
        Json object = {{"standard", key(entry.standard)}, {"level", details == nullptr ? 0 : details->number}};
        object.update(share(entry.own));
        object["cumulative"] = share(entry.cumulative);
        object["reached"] = entry.reached;
        return object;
    }

    [[nodiscard]] Json skill(const SkillCoverage& entry) const {
        Json object = {{"id", key(entry.skill)}, {"state", name_of(entry.state)}};
        if (entry.depth) {
            object["depth"] = letter_of(*entry.depth);
        }
        if (entry.proposed_state != entry.state) {
            object["proposed_state"] = name_of(entry.proposed_state);
        }
        object["modules"] = list(entry.teachers, [this](const SkillTeacher& teacher) {
            Json module = {{"module", code_of(m_graph, teacher.module)}, {"depth", letter_of(teacher.depth)}};
            set_quantity(module, "hours", teacher.hours);
            module["status"] = teacher.status == Status::accepted ? "reviewed" : "proposed";
            return module;
        });
        if (entry.blocks > 0) {
            object["blocks"] = entry.blocks;
        }
        return object;
    }

    [[nodiscard]] Json fault_object(const OrderFault& fault) const {
        Json object = {{"kind", name_of(fault.kind)},
                       {"skill", key(fault.skill)},
                       {"term", fault.term},
                       {"module", code_of(m_graph, fault.module)}};
        if (fault.kind == OrderFaultKind::mastered_before_introduced) {
            object["other_module"] = code_of(m_graph, fault.other);
            object["other_term"] = fault.other_term;
        } else if (fault.kind == OrderFaultKind::before_what_it_deepens) {
            object["other_skill"] = key(fault.other);
            object["other_term"] = fault.other_term;
        }
        return object;
    }

    static Json hours(double value) { return json_number(std::round(value * 10'000) / 10'000); }

    /// `hours` and `groups` of each, what both have in common, and what one takes after the other.
    [[nodiscard]] Json certificate_share(const CertificatePair& pair, const CertificateShare& share) const {
        const auto keys = [this](const std::vector<NodeId>& ids) {
            return list(ids, [this](NodeId id) { return Json(key(id)); });
        };
        const auto effort = [&](NodeId standard, std::size_t groups, double taken, const std::vector<NodeId>& carried,
                                const std::vector<NodeId>& untaught) {
            return Json{{"standard", key(standard)},
                        {"groups", groups},
                        {"hours", hours(taken)},
                        {"carried", keys(carried)},
                        {"untaught", keys(untaught)}};
        };
        return Json{{"a", effort(pair.a, share.groups_a, share.hours_a, share.carried_a, share.untaught_a)},
                    {"b", effort(pair.b, share.groups_b, share.hours_b, share.carried_b, share.untaught_b)},
                    {"shared_groups", share.shared_groups},
                    {"shared_hours", hours(share.shared_hours)},
                    {"marginal_hours_a", hours(share.marginal_a())},
                    {"marginal_hours_b", hours(share.marginal_b())}};
    }

    [[nodiscard]] Json certificates() const {
        Json object = {{"crosswalk", m_report.certificates.has_crosswalk}};
        object["pairs"] = list(m_report.certificates.pairs, [&](const CertificatePair& pair) {
            Json entry = certificate_share(pair, pair.reviewed);
            entry["with_proposed"] = certificate_share(pair, pair.proposed);
            entry["shared"] = list(pair.shared, [this](const SharedRequirement& shared) {
                return Json{
                    {"a", key(shared.a)},
                    {"b", key(shared.b)},
                    {"relation", name_of(shared.relation)},
                    {"score", json_number(std::round(shared.score * 10'000) / 10'000)},
                    {"status", name_of(shared.status)},
                    {"taught", shared.a_is_taught && shared.b_is_taught ? "both"
                               : shared.a_is_taught                     ? "a"
                                                                        : "b"},
                    {"modules", list(shared.modules, [this](NodeId id) { return Json(code_of(m_graph, id)); })}};
            });
            return entry;
        });
        object["without_hours"] =
            list(m_report.certificates.without_hours, [this](NodeId id) { return Json(code_of(m_graph, id)); });
        object["served"] = list(m_report.certificates.served, [this](const ServedCertificate& served) {
            const auto* details = std::get_if<LevelDetails>(&m_graph.node(served.level).details);
            return Json{{"module", code_of(m_graph, served.module)},
                        {"standard", key(served.standard)},
                        {"level", details == nullptr ? 0 : details->number},
                        {"share", json_number(std::round(served.share * 10'000) / 10'000)},
                        {"basis", served.basis == ShareBasis::hours  ? "hours"
                                  : served.basis == ShareBasis::rest ? "rest"
                                                                     : "requirements"},
                        {"convertible_credits", json_number(served.convertible)},
                        {"mastered", served.mastered},
                        {"attained", list(served.attained, [this](NodeId id) { return Json(key(id)); })},
                        {"skills", list(served.skills, [this](NodeId id) { return Json(key(id)); })}};
        });
        return object;
    }

    const CompetencyGraph& m_graph;
    const CoverageReport& m_report;
    const Coverage& m_coverage;
};

} // namespace

std::string coverage_json(const CompetencyGraph& graph, const CoverageReport& report) {
    return text_of(CoverageWriter(graph, report).document());
}

std::string closing_set_json(const CompetencyGraph& graph, const ClosingSet& closing) {
    const auto keys = [&](const std::vector<NodeId>& ids) {
        Json result = Json::array();
        for (const NodeId id : ids) {
            result.push_back(graph.node(id).key);
        }
        return result;
    };
    Json modules = Json::array();
    for (const ChosenModule& chosen : closing.modules) {
        const Node& node = graph.node(chosen.module);
        const auto& details = std::get<ModuleDetails>(node.details);
        Json module{{"code", details.code}, {"name", node.label.zh}, {"closes", keys(chosen.closes)}};
        if (details.hours > 0) {
            module["hours"] = json_number(details.hours);
        }
        if (details.credits > 0) {
            module["credits"] = json_number(details.credits);
        }
        modules.push_back(std::move(module));
    }
    Json document = Json::object();
    document["schema"] = "kezheng/close/1";
    document["objective"] = name_of(closing.objective);
    document["gaps"] = keys(closing.gaps);
    document["modules"] = std::move(modules);
    document["total"] = json_number(closing.total);
    document["bound"] = json_number(closing.bound);
    document["optimal"] = closing.optimal;
    document["unclosable"] = keys(closing.unclosable);
    document["unpriced"] = Json::array();
    for (const NodeId module : closing.unpriced) {
        document["unpriced"].push_back(code_of(graph, module));
    }
    document["excluded"] = Json::array();
    for (const ExcludedCandidate& candidate : closing.excluded) {
        document["excluded"].push_back({{"code", code_of(graph, candidate.module)},
                                        {"name", graph.node(candidate.module).label.zh},
                                        {"reason", name_of(candidate.reason)},
                                        {"codes", candidate.codes}});
    }
    return text_of(document);
}

std::string_view letter_of(Depth depth) {
    return depth == Depth::introduced ? "I" : depth == Depth::reinforced ? "R" : "M";
}

const std::string& code_of(const CompetencyGraph& graph, NodeId module) {
    return std::get<ModuleDetails>(graph.node(module).details).code;
}

} // namespace kezheng
