#include "mappings/standards/read_case.hpp"

#include "mappings/standards/association_edge.hpp"
#include "mappings/standards/case_items.hpp"
#include "mappings/standards/case_own.hpp"
#include "mappings/standards/grouped_findings.hpp"
#include "mappings/standards/json_nesting.hpp"
#include "mappings/standards/level_name.hpp"
#include "mappings/standards/mended_json.hpp"
#include "mappings/standards/read_standard_json.hpp"
#include "mappings/standards/readable_standard.hpp"
#include "mappings/standards/standard_keys.hpp"
#include "mappings/standards/text_language.hpp"

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

/// What the graph has no use for. It is kept all the same, with the rest of the package.
constexpr std::array<std::pair<const char*, const char*>, 6> parts_without_use{
    {{"CFDefinitions", "CFConcepts"},
     {"CFDefinitions", "CFSubjects"},
     {"CFDefinitions", "CFLicenses"},
     {"CFDefinitions", "CFItemTypes"},
     {"CFDefinitions", "CFAssociationGroupings"},
     {"", "CFRubrics"}}};

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
        check_lengths(m_result.standard, m_result.diagnostics);
        m_result.diagnostics = grouped_findings(m_result.diagnostics, m_file);
        return std::move(m_result);
    }

  private:
    void report(Rule rule, std::vector<Argument> arguments) {
        m_result.diagnostics.push_back({rule, std::move(arguments), here(), {}});
    }
    [[nodiscard]] SourceRef here() const { return {std::string(m_file), 0, 0}; }

    /// English stands as English, every other language where Chinese does.
    [[nodiscard]] static LocalisedText localised(const std::string& text, const std::string& language) {
        return is_english(language) ? LocalisedText{{}, text} : LocalisedText{text, {}};
    }
    [[nodiscard]] LocalisedText localised(const std::string& text) const { return localised(text, m_language); }
    [[nodiscard]] LocalisedText localised(const std::string& text, const CaseItem& item) const {
        return localised(text, item.language.empty() ? m_language : item.language);
    }

    void read_document() {
        const json& document = member(m_package, "CFDocument");
        StandardDraft& standard = m_result.standard;
        standard.language = case_text(document, "language");
        m_language = language_tag(standard.language);
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
        keep_rest();
    }

    /// Everything but the items, to be written back.
    void keep_rest() {
        std::string unused;
        for (const auto& [group, name] : parts_without_use) {
            const json& list = member(*group == '\0' ? m_package : member(m_package, group), name);
            if (list.is_array() && !list.empty()) {
                unused += (unused.empty() ? "" : ", ") + std::string(name) + " (" + std::to_string(list.size()) + ')';
            }
        }
        if (!unused.empty()) {
            report(Rule::case_part_unused, {unused});
        }
        json rest = json::object();
        for (const auto& [name, value] : m_package.items()) {
            if (name != "CFItems" && name != "CFAssociations") {
                rest[name] = value;
            }
        }
        rest["CFAssociations"] = json::array();
        for (const std::string& record : m_tree.records) {
            rest["CFAssociations"].push_back(json::parse(record));
        }
        m_result.standard.record = case_record(rest);
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
            level.record = item.record;
            m_keys[m_tree.roots[i]] = level_key(m_result.standard.id, number);
            fill(level, item.children, 1);
        }
        std::ranges::stable_sort(m_result.standard.levels, {}, &LevelDraft::number);
    }

    /// Puts items that stand side by side, `depth` below the document, under a level: those with children are areas;
    /// leaves share an area without a name of its own.
    void fill(LevelDraft& level, const std::vector<std::size_t>& items, std::size_t depth) {
        bool is_shared = false; // whether the last area is that of the leaves before this
        for (const std::size_t at : items) {
            const CaseItem& item = m_tree.items[at];
            if (item.children.empty()) {
                if (!is_shared) {
                    is_shared = true;
                    level.areas.push_back({{}, m_result.standard.title, {}, here()});
                    level.areas.back().tasks.push_back({{}, m_result.standard.title, {}, here()});
                }
                add_skill(level, level.areas.size() - 1, 0, at);
                continue;
            }
            is_shared = false;
            level.areas.push_back({item.code, localised(item.statement, item), {}, here(), item.record});
            m_keys[at] = area_key(m_result.standard.id, level.number, level.areas.size());
            fill_area(level, level.areas.size() - 1, item, depth + 1);
        }
    }

    void fill_area(LevelDraft& level, std::size_t area, const CaseItem& parent, std::size_t depth) {
        bool is_shared = false; // whether the last task is that of the leaves before this
        for (const std::size_t at : parent.children) {
            const CaseItem& item = m_tree.items[at];
            std::vector<TaskDraft>& tasks = level.areas[area].tasks;
            if (item.children.empty()) {
                if (!is_shared) {
                    is_shared = true;
                    tasks.push_back({{}, localised(parent.statement, parent), {}, here()});
                }
                add_skill(level, area, tasks.size() - 1, at);
                continue;
            }
            is_shared = false;
            tasks.push_back({item.code, localised(item.statement, item), {}, here(), item.record});
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
        skills.push_back({item.code,
                          item.statement,
                          item.title.empty() ? LocalisedText{} : localised(item.title, item),
                          {},
                          here(),
                          item.record});
        m_keys[at] = skill_key(m_result.standard.id, level.number, area + 1, task + 1, skills.size());
    }

    /// Every association that is not part of the tree becomes an edge; what leads out is told, by type.
    void add_links() {
        std::map<std::string, std::size_t> outside;
        for (const CaseLink& link : m_tree.links) {
            if (link.order && link.from.item < m_keys.size() && link.to.item < m_keys.size()) {
                m_result.standard.sequences.push_back({link.type == "precedes" ? EdgeKind::precedes : EdgeKind::feeds,
                                                       m_keys[link.from.item], m_keys[link.to.item], *link.order,
                                                       here()});
                continue;
            }
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
            m_result.standard.externals.push_back({key, one_line_of(end.title), end.uri.empty() ? end.given : end.uri});
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
    std::string m_language; ///< of texts whose item names none
    ReadStandard m_result;
};

/// The end of the string that begins at `at` with its quote.
std::size_t end_of_string(std::string_view bytes, std::size_t at) {
    for (++at; at < bytes.size() && bytes[at] != '"'; ++at) {
        at += bytes[at] == '\\' ? 1 : 0;
    }
    return std::min(at, bytes.size());
}

/// Whether an object has a CFDocument, of its own or in a CFPackage. A standard of ours may hold one deeper down.
bool has_document(std::string_view bytes) {
    std::size_t depth = 0;
    std::string_view outer; // the member of the outermost object that the scan is in
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        const char c = bytes[at];
        depth += c == '{' || c == '[' ? 1 : 0;
        depth -= (c == '}' || c == ']') && depth > 0 ? 1 : 0;
        if (c != '"') {
            continue;
        }
        const std::size_t end = end_of_string(bytes, at);
        const std::string_view text = bytes.substr(at + 1, end - std::min(end, at + 1));
        const std::size_t next = bytes.find_first_not_of(" \t\r\n", std::min(end + 1, bytes.size()));
        at = end;
        if (depth > 2 || next == std::string_view::npos || bytes[next] != ':') {
            continue;
        }
        if (text == "CFDocument" && (depth == 1 || outer == "CFPackage")) {
            return true;
        }
        outer = depth == 1 ? text : outer;
    }
    return false;
}

/// The standard, and a word on the characters that were replaced to read it.
ReadStandard with_replaced(ReadStandard read, std::size_t count, std::string_view file) {
    if (count > 0) {
        read.diagnostics.insert(
            read.diagnostics.begin(),
            {Rule::case_text_mended, {std::to_string(count)}, SourceRef{std::string(file), 0, 0}, {}});
    }
    return read;
}

} // namespace

bool looks_like_case(std::string_view bytes) {
    return looks_like_json(bytes) && bytes.find("\"CFDocument\"") != std::string_view::npos && has_document(bytes);
}

Result<ReadStandard> read_case(std::string_view bytes, std::string_view file, std::string_view key) {
    const SourceRef source{std::string(file), 0, 0};
    try {
        if (nested_too_deeply(bytes)) {
            return std::unexpected(Error{Message::error_json_syntax, {"nesting"}, source});
        }
        std::size_t replaced = 0;
        json document = json::parse(bytes, nullptr, false);
        if (document.is_discarded()) {
            const MendedJson mended = mended_json(bytes);
            replaced = mended.replaced;
            document = replaced > 0 ? json::parse(mended.text) : json::parse(bytes); // which tells the place
        }
        if (member(document, "CFPackage").is_object()) {
            document = json(document["CFPackage"]);
        }
        if (!member(document, "CFDocument").is_object()) {
            return std::unexpected(Error{Message::error_case_not_a_package, {}, source});
        }
        if (!member(document, "CFItems").is_array() || document["CFItems"].empty()) {
            return std::unexpected(Error{Message::error_case_without_items, {}, source});
        }
        if (is_own_case(document)) {
            if (Result<ReadStandard> own = read_own_case(document, file)) {
                return with_replaced(std::move(*own), replaced, file);
            } // changed by others: read it as any other package
        }
        return with_replaced(CaseReader(document, file, key).read(), replaced, file);
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
