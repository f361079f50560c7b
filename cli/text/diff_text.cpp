#include "cli/text/diff_text.hpp"

#include "exporters/text/label.hpp"
#include "graph/base/message.hpp"
#include "graph/base/number_text.hpp"
#include "graph/model/requirement_wording.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace kezheng {

namespace {

constexpr std::array change_headings{Message::diff_unchanged, Message::diff_renumbered, Message::diff_moved,
                                     Message::diff_reworded,  Message::diff_split,      Message::diff_merged,
                                     Message::diff_dropped,   Message::diff_added};

class DiffText {
  public:
    DiffText(const StandardDiff& diff, const StandardVersion& before, const StandardVersion& after, Language language)
        : m_diff(diff), m_before(before), m_after(after), m_language(language) {}

    std::string run(bool all) {
        title();
        for (const ChangeKind kind : all_change_kinds) {
            if (kind != ChangeKind::unchanged || all) {
                changes(kind);
            }
        }
        names();
        list(Message::diff_list_majors, m_diff.majors);
        list(Message::diff_list_roles, m_diff.roles);
        list(Message::diff_list_terms, m_diff.terms);
        list(Message::diff_list_references, m_diff.references);
        terms();
        return std::move(m_text);
    }

  private:
    [[nodiscard]] std::string text(Message message, const std::vector<std::string>& arguments = {}) const {
        return say(message, m_language, arguments);
    }
    [[nodiscard]] std::size_t count(ChangeKind kind) const {
        return static_cast<std::size_t>(std::ranges::count(m_diff.requirements, kind, &RequirementChange::kind));
    }

    void title() {
        std::size_t old_count = 0;
        std::size_t new_count = 0;
        for (const RequirementChange& change : m_diff.requirements) {
            old_count += change.before.size();
            new_count += change.after.size();
        }
        m_text += text(Message::diff_title, {standard_name(m_before), std::to_string(old_count), standard_name(m_after),
                                             std::to_string(new_count)}) +
                  '\n';
        std::string counts;
        for (const ChangeKind kind : all_change_kinds) {
            if (count(kind) > 0) {
                counts += counts.empty() ? "" : text(Message::list_separator);
                counts += text(change_headings.at(static_cast<std::size_t>(kind))) + ' ' + std::to_string(count(kind));
            }
        }
        m_text += counts + '\n';
        if (count(ChangeKind::unchanged) == m_diff.requirements.size()) {
            m_text += text(Message::diff_none) + '\n';
        }
    }

    [[nodiscard]] std::string standard_name(const StandardVersion& version) const {
        const Node& node = version.graph.node(version.standard);
        const std::string& edition = std::get<StandardDetails>(node.details).edition;
        return label_of(node).in(m_language) + (edition.empty() ? "" : ' ' + edition);
    }

    void changes(ChangeKind kind) {
        if (count(kind) == 0) {
            return;
        }
        m_text += '\n' + text(change_headings.at(static_cast<std::size_t>(kind))) + " (" + std::to_string(count(kind)) +
                  ")\n";
        for (const RequirementChange& change : m_diff.requirements) {
            if (change.kind == kind) {
                describe(change);
            }
        }
    }

    void describe(const RequirementChange& change) {
        m_text += "  " + keys(change.before, m_before.graph);
        m_text += !change.before.empty() && !change.after.empty() ? " → " : "";
        m_text += keys(change.after, m_after.graph);
        if (change.kind == ChangeKind::reworded) {
            m_text += "  " + fixed_number(change.likeness, 2);
        }
        if (change.moved && change.kind != ChangeKind::moved) {
            m_text += "  " + text(Message::diff_also_moved);
        }
        if (change.level_shift != 0) {
            m_text += "  " + text(change.level_shift > 0 ? Message::diff_level_up : Message::diff_level_down,
                                  {level_name(change.after.front())});
        }
        m_text += '\n';
        const bool one_text = change.kind == ChangeKind::unchanged || change.kind == ChangeKind::renumbered ||
                              change.kind == ChangeKind::moved;
        if (one_text) {
            m_text += "      " + wording_of(m_after.graph.node(change.after.front())) + '\n';
            return;
        }
        for (const NodeId skill : change.before) {
            m_text += "    - " + wording_of(m_before.graph.node(skill)) + '\n';
        }
        for (const NodeId skill : change.after) {
            m_text += "    + " + wording_of(m_after.graph.node(skill)) + '\n';
        }
    }

    [[nodiscard]] std::string keys(const std::vector<NodeId>& nodes, const CompetencyGraph& graph) const {
        std::string list;
        for (const NodeId node : nodes) {
            list += (list.empty() ? "" : text(Message::list_separator)) + graph.node(node).key;
        }
        return list;
    }

    [[nodiscard]] std::string level_name(NodeId skill) const {
        NodeId node = skill;
        while (m_after.graph.node(node).kind != NodeKind::level) {
            node = *m_after.graph.parent(node);
        }
        return m_after.graph.node(node).label.in(m_language);
    }

    void names() {
        if (m_diff.names.empty()) {
            return;
        }
        m_text += '\n' + text(Message::diff_names) + '\n';
        for (const NameChange& change : m_diff.names) {
            const Node& before = m_before.graph.node(change.before);
            const Node& after = m_after.graph.node(change.after);
            m_text += "  " + before.key + ' ' + before.label.zh + " → " + after.key + ' ' + after.label.zh + '\n';
        }
    }

    void list(Message name, const ListChange& change) {
        if (change.added.empty() && change.dropped.empty()) {
            return;
        }
        m_text += '\n' +
                  text(Message::diff_list,
                       {text(name), std::to_string(change.added.size()), std::to_string(change.dropped.size())}) +
                  '\n';
        for (const std::string& one : change.dropped) {
            m_text += "  - " + one + '\n';
        }
        for (const std::string& one : change.added) {
            m_text += "  + " + one + '\n';
        }
    }

    void terms() {
        if (m_diff.changed_terms.empty()) {
            return;
        }
        m_text += '\n' + text(Message::diff_terms_changed, {std::to_string(m_diff.changed_terms.size())}) + '\n';
        for (const TermChange& change : m_diff.changed_terms) {
            m_text += "  " + change.name + "\n    - " + change.before + "\n    + " + change.after + '\n';
        }
    }

    const StandardDiff& m_diff;
    const StandardVersion& m_before;
    const StandardVersion& m_after;
    Language m_language;
    std::string m_text;
};

} // namespace

std::string diff_text(const StandardDiff& diff, const StandardVersion& before, const StandardVersion& after, bool all,
                      Language language) {
    return DiffText(diff, before, after, language).run(all);
}

} // namespace kezheng
