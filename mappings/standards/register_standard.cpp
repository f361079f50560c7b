#include "mappings/standards/register_standard.hpp"

#include "mappings/standards/standard_keys.hpp"
#include "mappings/standards/text_language.hpp"

#include <array>
#include <map>
#include <utility>

namespace kezheng {

namespace {

class Registration {
  public:
    Registration(const StandardDraft& standard, GraphBuilder& builder) : m_standard(standard), m_builder(builder) {}

    void run() {
        node(NodeKind::standard, m_standard.id, m_standard.title, m_standard.details, {},
             {m_standard.record, m_language});
        std::string lower;
        for (const LevelDraft& level : m_standard.levels) {
            add_level(level);
            const std::string key = level_key(m_standard.id, level.number);
            if (!lower.empty()) {
                edge(EdgeKind::subsumes, key, lower, {}, level.source);
            }
            lower = key;
        }
        add_majors();
        add_roles();
        add_terms();
        add_references();
        for (const ExternalDraft& external : m_standard.externals) {
            node(NodeKind::reference, external.key, {external.title, {}}, ReferenceDetails{external.code}, {},
                 {{}, external.title.empty() ? std::string() : m_language});
        }
        for (const EdgeDraft& sequence : m_standard.sequences) {
            m_builder.add_edge(sequence);
        }
    }

  private:
    void add_level(const LevelDraft& level) {
        const std::string key = level_key(m_standard.id, level.number);
        const std::string language = text_language(level.record, m_language);
        node(NodeKind::level, key, level.name, LevelDetails{level.number, level.summary}, level.source,
             {level.record, language});
        edge(EdgeKind::contains, m_standard.id, key, {}, level.source);
        for (std::size_t a = 1; a <= level.areas.size(); ++a) {
            const AreaDraft& area = level.areas[a - 1];
            const std::string area_name = area_key(m_standard.id, level.number, a);
            const std::string area_language = text_language(area.record, language);
            node(NodeKind::area, area_name, area.name, NumberedDetails{area.printed}, area.source,
                 {area.record, area_language});
            edge(EdgeKind::contains, key, area_name, {}, area.source);
            for (std::size_t t = 1; t <= area.tasks.size(); ++t) {
                add_task(task_key(m_standard.id, level.number, a, t), area_name, area.tasks[t - 1], area_language);
            }
        }
    }

    void add_task(const std::string& key, const std::string& area, const TaskDraft& task, const std::string& around) {
        const std::string language = text_language(task.record, around);
        node(NodeKind::task, key, task.name, NumberedDetails{task.printed}, task.source, {task.record, language});
        edge(EdgeKind::contains, area, key, {}, task.source);
        for (std::size_t s = 1; s <= task.skills.size(); ++s) {
            const SkillDraft& skill = task.skills[s - 1];
            const std::string skill_name = key + '.' + std::to_string(s);
            node(NodeKind::skill, skill_name, skill.title, SkillDetails{skill.printed, skill.statement, skill.facets},
                 skill.source, {skill.record, text_language(skill.record, language)});
            edge(EdgeKind::contains, key, skill_name, {}, skill.source);
        }
    }

    void add_majors() {
        std::map<std::pair<Catalogue, Tier>, unsigned> positions;
        for (const MajorDraft& major : m_standard.majors) {
            const std::string key = major_key(major.catalogue, major.tier, major.name);
            node(NodeKind::major, key, {major.name, {}}, MajorDetails{major.catalogue, major.tier, major.code, {}},
                 major.source);
            const unsigned position = positions[{major.catalogue, major.tier}]++;
            edge(EdgeKind::applies_to, m_standard.id, key, AppliesTo{major.catalogue, major.tier, position},
                 major.source);
        }
    }

    void add_roles() {
        unsigned position = 0;
        for (const RoleDraft& role : m_standard.roles) {
            const std::string key = role_key(role.name);
            node(NodeKind::role, key, {role.name, {}}, {}, role.source);
            for (const unsigned level : role.levels) {
                edge(EdgeKind::targets, level_key(m_standard.id, level), key, Targets{role.group, position},
                     role.source);
            }
            ++position;
        }
    }

    void add_terms() {
        for (const TermDraft& term : m_standard.terms) {
            const std::string key = m_standard.id + "/term/" + term.number;
            node(NodeKind::term, key, term.name, TermDetails{term.number, term.definition, term.source_text},
                 term.source);
            edge(EdgeKind::defines, m_standard.id, key, {}, term.source);
        }
    }

    void add_references() {
        std::array<unsigned, 2> positions{};
        for (const ReferenceDraft& reference : m_standard.references) {
            const bool normative = reference.manner == Cites::Manner::normative;
            const unsigned position = positions.at(normative ? 0 : 1)++;
            std::string key;
            if (!reference.code.empty()) {
                key = "reference/" + reference.code;
            } else {
                const std::string number = reference.number.empty() ? std::to_string(position + 1) : reference.number;
                key = m_standard.id + (normative ? "/reference/" : "/bibliography/") + number;
            }
            node(NodeKind::reference, key, {reference.text, {}}, ReferenceDetails{reference.code}, reference.source);
            edge(EdgeKind::cites, m_standard.id, key,
                 Cites{reference.manner, reference.number, reference.text, position}, reference.source);
        }
    }

    /// What another system's package has for a node, and the language of its texts.
    struct Origin {
        std::string record;
        std::string language;
    };

    void node(NodeKind kind, std::string key, LocalisedText label, Node::Details details, SourceRef source,
              Origin origin = {}) {
        m_builder.add_node({kind, std::move(key), std::move(label), std::move(details), std::move(source),
                            std::move(origin.record), std::move(origin.language)});
    }
    void edge(EdgeKind kind, std::string from, std::string to, EdgeDetails details, SourceRef source) {
        m_builder.add_edge({kind, std::move(from), std::move(to), std::move(details), std::move(source)});
    }

    const StandardDraft& m_standard;
    GraphBuilder& m_builder;
    std::string m_language = package_language(m_standard.record);
};

} // namespace

void register_standard(const StandardDraft& standard, GraphBuilder& builder) {
    Registration(standard, builder).run();
}

std::string major_key(Catalogue catalogue, Tier tier, std::string_view name) {
    return "major/" + std::string(name_of(catalogue)) + '/' + std::string(name_of(tier)) + '/' + std::string(name);
}

std::string role_key(std::string_view name) {
    return "role/" + std::string(name);
}

} // namespace kezheng
