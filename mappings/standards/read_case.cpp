#include "mappings/standards/read_case.hpp"

#include "mappings/standards/association_edge.hpp"
#include "mappings/standards/case_items.hpp"
#include "mappings/standards/json_nesting.hpp"
#include "mappings/standards/level_name.hpp"
#include "mappings/standards/read_standard_json.hpp"
#include "mappings/standards/standard_keys.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <exception>
#include <map>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace kezheng {

namespace {

using nlohmann::json;

const json& member(const json& object, const char* name) {
    static const json none;
    return object.is_object() && object.contains(name) ? object[name] : none;
}

const json& own_data(const json& object) {
    return member(member(object, "extensions"), "kezheng");
}

/// The kinds of kezheng's own items, from the highest.
constexpr std::array<std::string_view, 4> own_kinds{"level", "area", "task", "skill"};

/// The package's items as a standard.
class CaseReader {
  public:
    CaseReader(const json& package, std::string_view file, std::string_view key)
        : m_package(package), m_file(file), m_tree(case_tree(package, file)) {
        m_result.standard.id = key;
        m_result.diagnostics = std::move(m_tree.diagnostics);
    }

    ReadStandard read() {
        read_document();
        const bool levels_on_top =
            std::ranges::all_of(m_tree.roots, [&](std::size_t root) { return is_level(m_tree.items[root]); });
        m_keys.resize(m_tree.items.size());
        if (levels_on_top) {
            add_levels();
        } else {
            LevelDraft& level = m_result.standard.levels.emplace_back();
            level.number = 1;
            level.name = m_result.standard.title;
            fill(level, m_tree.roots, 0);
        }
        if (m_deeper > 0) {
            report(Rule::case_items_deeper, {std::to_string(m_deeper)});
        }
        add_links();
        return std::move(m_result);
    }

  private:
    void report(Rule rule, std::vector<Argument> arguments) {
        m_result.diagnostics.push_back({rule, std::move(arguments), here(), {}});
    }
    [[nodiscard]] SourceRef here() const { return {std::string(m_file), 0, 0}; }

    /// English stands as English, every other language where Chinese does.
    [[nodiscard]] LocalisedText localised(const std::string& text) const {
        return m_english ? LocalisedText{{}, text} : LocalisedText{text, {}};
    }

    void read_document() {
        const json& document = member(m_package, "CFDocument");
        m_english = case_text(document, "language").starts_with("en");
        StandardDraft& standard = m_result.standard;
        const std::string title = case_text(document, "title");
        standard.title = localised(title.empty() ? std::string(m_file) : title);
        standard.details.edition = case_text(document, "version");
        standard.details.issuer = case_text(document, "publisher");
        if (standard.details.issuer.empty()) {
            standard.details.issuer = case_text(document, "creator");
        }
        standard.details.issued = case_text(document, "statusStartDate");
        standard.details.notice = case_text(document, "notes");
        if (const std::string description = case_text(document, "description"); !description.empty()) {
            standard.details.scope.push_back(description);
        }
        for (const char* name : {"CFRubrics"}) {
            if (const json& list = member(m_package, name); list.is_array() && !list.empty()) {
                report(Rule::case_part_left_out, {name, std::to_string(list.size())});
            }
        }
    }

    [[nodiscard]] static bool is_level(const CaseItem& item) {
        return item.type == "等级" || is_level_name(item.statement);
    }

    void add_levels() {
        std::vector<std::string> names;
        for (const std::size_t root : m_tree.roots) {
            names.push_back(m_tree.items[root].statement);
        }
        const std::vector<unsigned> numbers = number_levels(names);
        std::vector<unsigned> taken;
        for (std::size_t i = 0; i < m_tree.roots.size(); ++i) {
            const CaseItem& item = m_tree.items[m_tree.roots[i]];
            unsigned number = numbers[i];
            while (std::ranges::find(taken, number) != taken.end()) {
                ++number;
            }
            taken.push_back(number);
            LevelDraft& level = m_result.standard.levels.emplace_back();
            level.number = number;
            level.name = localised_level_name(item.statement);
            level.summary = item.notes;
            level.source = here();
            m_keys[m_tree.roots[i]] = level_key(m_result.standard.id, number);
            fill(level, item.children, 1);
        }
        std::ranges::stable_sort(m_result.standard.levels, {}, &LevelDraft::number);
    }

    /// Puts items that stand side by side, `depth` below the document, under a level: those with children are areas;
    /// leaves share an area without a name of its own.
    void fill(LevelDraft& level, const std::vector<std::size_t>& items, std::size_t depth) {
        std::optional<std::size_t> shared; // the area of the leaves before this
        for (const std::size_t at : items) {
            const CaseItem& item = m_tree.items[at];
            if (item.children.empty()) {
                if (!shared) {
                    shared = level.areas.size();
                    level.areas.push_back({{}, m_result.standard.title, {}, here()});
                    level.areas.back().tasks.push_back({{}, m_result.standard.title, {}, here()});
                }
                add_skill(level, *shared, 0, at);
                continue;
            }
            shared.reset();
            level.areas.push_back({item.code, localised(item.statement), {}, here()});
            m_keys[at] = area_key(m_result.standard.id, level.number, level.areas.size());
            fill_area(level, level.areas.size() - 1, item, depth + 1);
        }
    }

    void fill_area(LevelDraft& level, std::size_t area, const CaseItem& parent, std::size_t depth) {
        std::optional<std::size_t> shared;
        for (const std::size_t at : parent.children) {
            const CaseItem& item = m_tree.items[at];
            std::vector<TaskDraft>& tasks = level.areas[area].tasks;
            if (item.children.empty()) {
                if (!shared) {
                    shared = tasks.size();
                    tasks.push_back({{}, localised(parent.statement), {}, here()});
                }
                add_skill(level, area, *shared, at);
                continue;
            }
            shared.reset();
            tasks.push_back({item.code, localised(item.statement), {}, here()});
            m_keys[at] = task_key(m_result.standard.id, level.number, area + 1, tasks.size());
            fill_task(level, area, tasks.size() - 1, item, depth + 1);
        }
    }

    /// Everything below a task is a skill, whatever stands below it.
    void fill_task(LevelDraft& level, std::size_t area, std::size_t task, const CaseItem& parent, std::size_t depth) {
        std::vector<std::size_t> open(parent.children.rbegin(), parent.children.rend());
        while (!open.empty()) {
            const std::size_t at = open.back();
            open.pop_back();
            add_skill(level, area, task, at);
            const CaseItem& item = m_tree.items[at];
            if (item.depth > depth) { // its parent is a skill too
                ++m_deeper;
                add_edge("isChildOf", m_keys[at], m_keys[item.parent], {});
            }
            open.insert(open.end(), item.children.rbegin(), item.children.rend());
        }
    }

    void add_skill(LevelDraft& level, std::size_t area, std::size_t task, std::size_t at) {
        const CaseItem& item = m_tree.items[at];
        std::vector<SkillDraft>& skills = level.areas[area].tasks[task].skills;
        skills.push_back(
            {item.code, item.statement, item.title.empty() ? LocalisedText{} : localised(item.title), {}, here()});
        m_keys[at] = skill_key(m_result.standard.id, level.number, area + 1, task + 1, skills.size());
    }

    /// Every association that is not part of the tree becomes an edge; what leads out is told, by type.
    void add_links() {
        std::map<std::string, std::size_t> outside;
        for (const CaseLink& link : m_tree.links) {
            if (link.from.item == CaseEnd::outside || link.to.item == CaseEnd::outside) {
                ++outside[link.type];
            }
            add_edge(link.type, key_of(link.from), key_of(link.to), link.notes);
        }
        for (const auto& [type, count] : outside) {
            report(Rule::case_links_outside, {std::to_string(count), type});
        }
    }

    void add_edge(const std::string& type, std::string from, std::string to, const std::string& notes) {
        m_result.standard.sequences.push_back(
            association_edge(type, std::move(from), std::move(to), localised(notes), here()));
    }

    /// The key of what an end became; what lies outside becomes a reference.
    std::string key_of(const CaseEnd& end) {
        if (end.item == CaseEnd::document) {
            return m_result.standard.id;
        }
        if (end.item != CaseEnd::outside) {
            return m_keys[end.item];
        }
        std::string key = "reference/" + end.identifier;
        if (m_externals.insert(key).second) {
            m_result.standard.externals.push_back(
                {key, one_line_of(end.title), end.uri.empty() ? end.identifier : end.uri});
        }
        return key;
    }

    static std::string one_line_of(std::string text) {
        std::ranges::replace_if(text, [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
        return text;
    }

    const json& m_package;
    std::string_view m_file;
    CaseTree m_tree;
    std::vector<std::string> m_keys; ///< of the nodes that the items became
    std::set<std::string> m_externals;
    std::size_t m_deeper = 0;
    bool m_english = false;
    ReadStandard m_result;
};

/// A package of ours: its extensions hold the standard as it was.
bool is_own(const json& package) {
    if (!own_data(member(package, "CFDocument")).is_object() || !member(package, "CFItems").is_array()) {
        return false;
    }
    return std::ranges::all_of(package["CFItems"], [](const json& item) {
        return std::ranges::find(own_kinds, case_text(own_data(item), "kind")) != own_kinds.end();
    });
}

/// The `kezheng/standard/1` document that a package of ours was made of.
json own_document(const json& package) {
    json document = own_data(package["CFDocument"]);
    document["levels"] = json::array();
    for (const json& item : package["CFItems"]) {
        const json& own = own_data(item);
        const std::string kind = case_text(own, "kind");
        json entry = json::object();
        entry["id"] = case_text(own, "key");
        for (const char* name : {"number", "printed", "facets", "summary"}) {
            if (own.contains(name)) {
                entry[name] = own[name];
            }
        }
        if (own.contains("label")) {
            entry[kind == "skill" ? "title" : "name"] = own["label"];
        }
        json* list = &document["levels"];
        for (std::size_t i = 0; own_kinds.at(i) != kind; ++i) { // the items come in the order of the tree
            if (list->empty()) {
                throw std::out_of_range(case_text(own, "key"));
            }
            constexpr std::array<const char*, 3> lists{"areas", "tasks", "skills"};
            list = &list->back()[lists.at(i)];
        }
        if (kind == "skill") {
            const std::string statement = case_text(item, "fullStatement");
            const bool is_label = own.contains("label") && case_text(own["label"], "zh") == statement;
            if (!is_label && statement != case_text(own, "key")) {
                entry["statement"] = statement;
            }
        }
        list->push_back(std::move(entry));
    }
    return document;
}

/// The orders and other associations that a package of ours has beside its tree.
void add_own_associations(const json& package, StandardDraft& standard, const SourceRef& source) {
    std::set<std::string> externals;
    for (const json& association : member(package, "CFAssociations")) {
        const json& own = own_data(association);
        const std::string kind = case_text(own, "kind");
        std::string from = case_text(own, "from");
        std::string to = case_text(own, "to");
        if (kind == "precedes" || kind == "feeds") {
            const json& reason = member(own, "reason");
            standard.sequences.push_back({kind == "feeds" ? EdgeKind::feeds : EdgeKind::precedes, std::move(from),
                                          std::move(to),
                                          Sequence{case_text(own, "rule"),
                                                   {case_text(reason, "zh"), case_text(reason, "en")},
                                                   status_named(case_text(own, "status")).value_or(Status::proposed)},
                                          source});
        } else if (kind == "associated") {
            for (const auto& [key, link] : {std::pair(from, "originNodeURI"), std::pair(to, "destinationNodeURI")}) {
                if (key.starts_with("reference/") && externals.insert(key).second) {
                    standard.externals.push_back(
                        {key, case_text(own, link == std::string_view("originNodeURI") ? "from_title" : "to_title"),
                         case_text(member(association, link), "uri")});
                }
            }
            standard.sequences.push_back({EdgeKind::associated, std::move(from), std::move(to),
                                          Association{case_text(own, "association"), case_text(own, "note")}, source});
        }
    }
}

Result<ReadStandard> read_own(const json& package, std::string_view file) {
    Result<ReadStandard> read = read_standard_json(own_document(package).dump(), file);
    if (read) {
        add_own_associations(package, read->standard, {std::string(file), 0, 0});
    }
    return read;
}

} // namespace

bool looks_like_case(std::string_view bytes) {
    return looks_like_json(bytes) && bytes.find("\"CFDocument\"") != std::string_view::npos;
}

Result<ReadStandard> read_case(std::string_view bytes, std::string_view file, std::string_view key) {
    const SourceRef source{std::string(file), 0, 0};
    try {
        if (nested_too_deeply(bytes)) {
            return std::unexpected(Error{Message::error_json_syntax, {"nesting"}, source});
        }
        json document = json::parse(bytes);
        if (member(document, "CFPackage").is_object()) {
            document = json(document["CFPackage"]);
        }
        if (!member(document, "CFDocument").is_object()) {
            return std::unexpected(Error{Message::error_case_not_a_package, {}, source});
        }
        if (!member(document, "CFItems").is_array() || document["CFItems"].empty()) {
            return std::unexpected(Error{Message::error_case_without_items, {}, source});
        }
        if (is_own(document)) {
            if (Result<ReadStandard> own = read_own(document, file)) {
                return own;
            } // changed by others: read it as any other package
        }
        return CaseReader(document, file, key).read();
    } catch (const json::parse_error& bad) {
        const auto line =
            static_cast<unsigned>(1 + std::ranges::count(bytes.substr(0, std::min(bad.byte, bytes.size())), '\n'));
        return std::unexpected(
            Error{Message::error_json_syntax, {std::to_string(bad.byte)}, SourceRef{std::string(file), 0, line}});
    } catch (const std::exception& bad) {
        return std::unexpected(Error{Message::error_json_syntax, {bad.what()}, source});
    }
}

} // namespace kezheng
