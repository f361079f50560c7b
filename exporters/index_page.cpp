#include "exporters/index_page.hpp"

#include "exporters/text/label.hpp"
#include "graph/analysis/standard_summary.hpp"
#include "graph/base/embedded.hpp"
#include "graph/base/message.hpp"

#include <kainjow/mustache.hpp>

#include <algorithm>
#include <array>

KEZHENG_EMBEDDED(index_page_template)

namespace kezheng {

namespace {

using kainjow::mustache::data;

class IndexPage {
  public:
    IndexPage(const CompetencyGraph& graph, const std::set<std::string>& pictures, Language language)
        : m_graph(graph), m_pictures(pictures), m_language(language) {}

    data page(const std::vector<IndexedFile>& files) {
        data result;
        result.set("lang", m_language == Language::chinese ? "zh-CN" : "en");
        for (const auto& [name, message] : texts) {
            result.set(std::string("text_") + name, say(message, m_language));
        }
        data standards(data::type::list);
        for (const NodeId id : m_graph.nodes_of(NodeKind::standard)) {
            standards << standard(id);
        }
        result.set("standards", standards);
        data list(data::type::list);
        for (const IndexedFile& file : files) {
            data entry;
            entry.set("path", file.path);
            entry.set("description", file.description);
            list << entry;
        }
        result.set("files", list);
        return result;
    }

  private:
    struct Text {
        const char* name;
        Message message;
    };
    static constexpr std::array<Text, 19> texts{{
        {"title", Message::index_title},
        {"intro", Message::index_intro},
        {"standard", Message::column_standard},
        {"code", Message::column_code},
        {"edition", Message::column_edition},
        {"levels", Message::column_level},
        {"areas", Message::column_areas},
        {"tasks", Message::column_tasks},
        {"skills", Message::column_skills},
        {"majors", Message::column_majors},
        {"roles", Message::column_roles},
        {"terms", Message::column_terms},
        {"files", Message::index_files},
        {"whole", Message::index_whole},
        {"tree", Message::index_tree},
        {"pictures", Message::index_pictures},
        {"data", Message::index_data},
        {"catalogue", Message::column_catalogue},
        {"level_tree", Message::index_level_tree},
    }};

    [[nodiscard]] std::string name_of_node(NodeId id) const { return label_of(m_graph.node(id)).in(m_language); }

    /// The path of a node's picture, in a list that is empty where it was not drawn (its parts were).
    [[nodiscard]] data picture(NodeId id) const {
        data list(data::type::list);
        if (const std::string& key = m_graph.node(id).key; m_pictures.contains(key)) {
            data entry;
            entry.set("path", "pictures/" + file_stem_of(key) + ".svg");
            list << entry;
        }
        return list;
    }

    data standard(NodeId id) {
        const Node& node = m_graph.node(id);
        const auto& details = std::get<StandardDetails>(node.details);
        const StandardSummary summary = summarise(m_graph, id);
        data entry;
        entry.set("key", node.key);
        entry.set("title", name_of_node(id));
        entry.set("code", details.code);
        entry.set("edition", details.edition);
        entry.set("picture", picture(id));
        entry.set("areas", std::to_string(summary.areas));
        entry.set("tasks", std::to_string(summary.tasks));
        entry.set("skills", std::to_string(summary.skills));
        entry.set("roles", std::to_string(summary.roles));
        entry.set("terms", std::to_string(summary.terms));
        entry.set("majors", std::to_string(summary.majors_in(Catalogue::original)) + " / " +
                                std::to_string(summary.majors_in(Catalogue::revised)));
        data levels(data::type::list);
        for (const LevelSize& size : summary.levels) {
            levels << level(size);
        }
        entry.set("level_count", std::to_string(summary.levels.size()));
        entry.set("levels", levels);
        entry.set("major_rows", major_rows(summary));
        entry.set("tiers", tiers());
        return entry;
    }

    data level(const LevelSize& size) {
        const Node& node = m_graph.node(size.level);
        data entry;
        entry.set("key", node.key);
        entry.set("name", name_of_node(size.level));
        entry.set("summary", std::get<LevelDetails>(node.details).summary);
        entry.set("picture", picture(size.level));
        entry.set("areas", std::to_string(size.areas));
        entry.set("tasks", std::to_string(size.tasks));
        entry.set("skills", std::to_string(size.skills));
        data areas(data::type::list);
        for (const NodeId area : m_graph.children(size.level)) {
            data link;
            link.set("caption", caption_of(m_graph.node(area), m_language));
            link.set("picture", picture(area));
            areas << link;
        }
        entry.set("area_links", areas);
        return entry;
    }

    [[nodiscard]] data tiers() const {
        data list(data::type::list);
        for (const Tier tier : all_tiers) {
            data entry;
            entry.set("name", heading_of(tier).in(m_language));
            list << entry;
        }
        return list;
    }

    [[nodiscard]] data major_rows(const StandardSummary& summary) const {
        data rows(data::type::list);
        for (const Catalogue catalogue : all_catalogues) {
            data row;
            row.set("name", heading_of(catalogue).in(m_language));
            data cells(data::type::list);
            for (const std::size_t count : summary.majors.at(static_cast<std::size_t>(catalogue))) {
                data cell;
                cell.set("count", count == 0 ? std::string("–") : std::to_string(count));
                cells << cell;
            }
            row.set("cells", cells);
            rows << row;
        }
        return rows;
    }

    const CompetencyGraph& m_graph;
    const std::set<std::string>& m_pictures;
    Language m_language;
};

} // namespace

std::string file_stem_of(std::string_view key) {
    std::string stem(key);
    std::ranges::replace(stem, '/', '.'); // no standard's key has a dot, so that no two keys share a file
    return stem;
}

std::string index_page(const CompetencyGraph& graph, const std::vector<IndexedFile>& files,
                       const std::set<std::string>& pictures, Language language) {
    kainjow::mustache::mustache page{std::string(embedded_index_page_template())};
    return page.render(IndexPage(graph, pictures, language).page(files));
}

} // namespace kezheng
