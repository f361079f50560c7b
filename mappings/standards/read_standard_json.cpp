#include "mappings/standards/read_standard_json.hpp"

#include "graph/base/unicode.hpp"
#include "mappings/standards/association_edge.hpp"
#include "mappings/standards/json_nesting.hpp"
#include "mappings/standards/readable_standard.hpp"
#include "mappings/standards/standard_keys.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>
#include <utility>

namespace kezheng {

namespace {

using nlohmann::json;

constexpr std::string_view schema = "kezheng/standard/1";

/// A value that is not what the schema says; caught in this file.
struct BadField {
    std::string path;
    std::string expected;
};

/// A JSON value and where it stands, for messages.
class Field {
  public:
    Field(const json& value, std::string path) : m_value(&value), m_path(std::move(path)) {}

    [[nodiscard]] bool has(const char* name) const { return m_value->contains(name); }
    [[nodiscard]] const std::string& path() const { return m_path; }

    [[nodiscard]] Field member(const char* name) const {
        if (!has(name)) {
            throw BadField{m_path + '/' + name, "required"};
        }
        return {(*m_value)[name], m_path + '/' + name};
    }

    [[nodiscard]] std::string text() const {
        if (!m_value->is_string()) {
            throw BadField{m_path, "string"};
        }
        return m_value->get<std::string>();
    }
    [[nodiscard]] std::string text(const char* name) const { return has(name) ? member(name).text() : std::string(); }

    /// The object that another system's package has for this element, as text; empty where there is none.
    [[nodiscard]] std::string record() const {
        if (!has("case")) {
            return {};
        }
        const Field field = member("case");
        field.expect_object({}, [](const std::string& /*any*/) {});
        return field.m_value->dump(-1, ' ', false, json::error_handler_t::replace);
    }

    /// A text that must not be empty.
    [[nodiscard]] std::string name() const {
        std::string result = text();
        if (result.empty()) {
            throw BadField{m_path, "name"};
        }
        return result;
    }

    [[nodiscard]] unsigned number() const {
        if (!m_value->is_number_unsigned() || m_value->get<std::uint64_t>() > 1000) {
            throw BadField{m_path, "number"};
        }
        return m_value->get<unsigned>();
    }

    /// The elements of the array `name`; none where it is absent.
    [[nodiscard]] std::vector<Field> list(const char* name) const {
        std::vector<Field> result;
        if (!has(name)) {
            return result;
        }
        const Field array = member(name);
        if (!array.m_value->is_array()) {
            throw BadField{array.m_path, "array"};
        }
        for (std::size_t i = 0; i < array.m_value->size(); ++i) {
            result.emplace_back((*array.m_value)[i], array.m_path + '/' + std::to_string(i));
        }
        return result;
    }

    [[nodiscard]] std::vector<std::string> texts(const char* name) const {
        std::vector<std::string> result;
        for (const Field& element : list(name)) {
            result.push_back(element.text());
        }
        return result;
    }

    /// Checks that this is an object, and calls `unknown` with the path of each member that is not in `known`.
    template <class Unknown>
    void expect_object(std::initializer_list<std::string_view> known, Unknown unknown) const {
        if (!m_value->is_object()) {
            throw BadField{m_path, "object"};
        }
        for (const auto& [name, value] : m_value->items()) {
            if (std::ranges::find(known, name) == known.end()) {
                unknown(m_path + '/' + name);
            }
        }
    }

  private:
    const json* m_value;
    std::string m_path;
};

class StandardReader {
  public:
    explicit StandardReader(std::string_view file) : m_file(file) {}

    ReadStandard read(const Field& root) {
        StandardDraft& standard = m_result.standard;
        object(
            root,
            {"schema",           "id",           "code",     "title",       "edition", "issued", "issuer", "drafters",
             "drafting_persons", "basis",        "notice",   "scope",       "levels",  "majors", "roles",  "terms",
             "references",       "associations", "external", "diagnostics", "case"});
        standard.id = root.member("id").text();
        if (!is_standard_key(standard.id)) {
            throw BadField{"/id", "key"};
        }
        standard.title = localised(root, "title");
        StandardDetails& details = standard.details;
        details.code = root.text("code");
        details.edition = root.text("edition");
        details.issued = root.text("issued");
        details.issuer = root.text("issuer");
        details.drafters = root.texts("drafters");
        details.drafting_persons = root.texts("drafting_persons");
        details.basis = root.text("basis");
        details.notice = root.text("notice");
        details.scope = root.texts("scope");
        standard.record = root.record();
        for (const Field& level : root.list("levels")) {
            read_level(level);
        }
        std::ranges::stable_sort(standard.levels, {}, &LevelDraft::number);
        for (const Field& major : root.list("majors")) {
            read_major(major);
        }
        for (const Field& role : root.list("roles")) {
            read_role(role);
        }
        for (const Field& term : root.list("terms")) {
            object(term, {"number", "zh", "en", "definition", "source"});
            standard.terms.push_back({term.text("number"),
                                      {term.text("zh"), term.text("en")},
                                      term.text("definition"),
                                      term.text("source"),
                                      here()});
        }
        if (root.has("references")) {
            read_references(root.member("references"));
        }
        for (const Field& external : root.list("external")) {
            object(external, {"id", "title", "code"});
            standard.externals.push_back({external.member("id").name(), external.text("title"), external.text("code")});
        }
        for (const Field& association : root.list("associations")) {
            object(association, {"type", "from", "to", "note"});
            standard.sequences.push_back(
                association_edge(association.member("type").name(), association.member("from").name(),
                                 association.member("to").name(), {association.text("note"), {}}, here()));
        }
        check_lengths(standard, m_result.diagnostics);
        return std::move(m_result);
    }

  private:
    void object(const Field& field, std::initializer_list<std::string_view> known) {
        field.expect_object(known, [&](const std::string& path) {
            m_result.diagnostics.push_back({Rule::unknown_field, {path}, here(), {}});
        });
    }

    LocalisedText localised(const Field& parent, const char* name) {
        if (!parent.has(name)) {
            return {};
        }
        const Field field = parent.member(name);
        object(field, {"zh", "en"});
        return {field.text("zh"), field.text("en")};
    }

    static void expect_id(const Field& field, const std::string& expected) {
        if (field.has("id") && field.text("id") != expected) {
            throw BadField{field.path() + "/id", expected};
        }
    }

    void read_level(const Field& field) {
        object(field, {"id", "number", "name", "summary", "areas", "case"});
        LevelDraft level;
        level.number = field.member("number").number();
        level.name = localised(field, "name");
        level.summary = field.text("summary");
        level.source = here();
        level.record = field.record();
        const std::string& id = m_result.standard.id;
        expect_id(field, level_key(id, level.number));
        for (const Field& area_field : field.list("areas")) {
            object(area_field, {"id", "printed", "name", "tasks", "case"});
            expect_id(area_field, area_key(id, level.number, level.areas.size() + 1));
            AreaDraft area{area_field.text("printed"), localised(area_field, "name"), {}, here(), area_field.record()};
            for (const Field& task : area_field.list("tasks")) {
                area.tasks.push_back(
                    read_task(task, task_key(id, level.number, level.areas.size() + 1, area.tasks.size() + 1)));
            }
            level.areas.push_back(std::move(area));
        }
        m_result.standard.levels.push_back(std::move(level));
    }

    TaskDraft read_task(const Field& field, const std::string& key) {
        object(field, {"id", "printed", "name", "skills", "case"});
        expect_id(field, key);
        TaskDraft task{field.text("printed"), localised(field, "name"), {}, here(), field.record()};
        for (const Field& skill_field : field.list("skills")) {
            object(skill_field, {"id", "printed", "statement", "title", "facets", "case"});
            expect_id(skill_field, key + '.' + std::to_string(task.skills.size() + 1));
            SkillDraft skill{
                skill_field.text("printed"), skill_field.text("statement"), localised(skill_field, "title"), {}, here(),
                skill_field.record()};
            if (skill_field.has("facets")) {
                const Field facets = skill_field.member("facets");
                object(facets, {"given", "action", "object", "tool", "yields", "place", "purpose", "quality"});
                for (const FacetRow& row : facet_rows) {
                    skill.facets.*row.list = facets.texts(std::string(row.name).c_str());
                }
            }
            task.skills.push_back(std::move(skill));
        }
        return task;
    }

    void read_major(const Field& field) {
        object(field, {"catalogue", "tier", "name", "code"});
        const std::optional<Catalogue> catalogue = catalogue_named(field.member("catalogue").text());
        const std::optional<Tier> tier = tier_named(field.member("tier").text());
        if (!catalogue) {
            throw BadField{field.path() + "/catalogue", "original | revised"};
        }
        if (!tier) {
            throw BadField{field.path() + "/tier", "secondary | college | vocational-bachelor | applied-bachelor"};
        }
        m_result.standard.majors.push_back({*catalogue, *tier, field.member("name").name(), here()});
    }

    void read_role(const Field& field) {
        object(field, {"name", "group", "levels"});
        RoleDraft role{field.member("name").name(), field.text("group"), {}, here()};
        for (const Field& level : field.list("levels")) {
            role.levels.push_back(level.number());
        }
        m_result.standard.roles.push_back(std::move(role));
    }

    void read_references(const Field& field) {
        object(field, {"normative", "bibliography"});
        for (const Field& entry : field.list("normative")) {
            object(entry, {"code", "title"});
            m_result.standard.references.push_back(
                {Cites::Manner::normative, entry.text("code"), {}, entry.text("title"), here()});
        }
        for (const Field& entry : field.list("bibliography")) {
            object(entry, {"number", "text"});
            m_result.standard.references.push_back(
                {Cites::Manner::bibliography, {}, entry.text("number"), entry.text("text"), here()});
        }
    }

    [[nodiscard]] SourceRef here() const { return {std::string(m_file), 0, 0}; }

    std::string_view m_file;
    ReadStandard m_result;
};

} // namespace

bool looks_like_json(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) {
        bytes.remove_prefix(3);
    }
    const std::size_t first = bytes.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && bytes[first] == '{' && !bytes.starts_with("{\\rtf");
}

Result<ReadStandard> read_standard_json(std::string_view bytes, std::string_view file) {
    const SourceRef source{std::string(file), 0, 0};
    try {
        if (nested_too_deeply(bytes)) {
            return std::unexpected(Error{Message::error_json_syntax, {"nesting"}, source});
        }
        const json document = json::parse(bytes);
        const Field root(document, "");
        if (!document.is_object() || !root.has("schema") || root.text("schema") != schema) {
            return std::unexpected(Error{Message::error_json_schema, {std::string(schema)}, source});
        }
        return StandardReader(file).read(root);
    } catch (const BadField& bad) {
        return std::unexpected(Error{Message::error_json_field, {bad.path, bad.expected}, source});
    } catch (const json::parse_error& bad) {
        const auto line =
            static_cast<unsigned>(1 + std::ranges::count(bytes.substr(0, std::min(bad.byte, bytes.size())), '\n'));
        return std::unexpected(
            Error{Message::error_json_syntax, {std::to_string(bad.byte)}, SourceRef{std::string(file), 0, line}});
    } catch (const json::exception& bad) {
        return std::unexpected(Error{Message::error_json_syntax, {bad.what()}, source});
    }
}

} // namespace kezheng
