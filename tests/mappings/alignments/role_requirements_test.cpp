#include "mappings/alignments/role_requirements.hpp"

#include "mappings/standards/bundled_standards.hpp"

#include <doctest/doctest.h>

#include <string>

namespace kezheng {
namespace {

/// `role -> task status word~word` of each edge.
std::string drawn(const std::vector<EdgeDraft>& edges) {
    std::string text;
    for (const EdgeDraft& edge : edges) {
        const auto& details = edge.details.get<Requires>();
        text += edge.from + " -> " + edge.to + ' ' + std::string(name_of(details.status));
        for (const Evidence& one : details.evidence) {
            text += ' ' + one.kind + ' ' + one.a + '~' + one.b;
        }
        text += '\n';
    }
    return text;
}

/// A standard with one task a level: its role is targeted by both.
StandardDraft small_standard(const std::string& role, const std::string& group, const std::string& area,
                             const std::string& task) {
    StandardDraft standard;
    standard.id = "x";
    for (const unsigned number : {1U, 2U}) {
        LevelDraft level;
        level.number = number;
        AreaDraft one;
        one.name.zh = area;
        TaskDraft work;
        work.name.zh = task;
        one.tasks.push_back(work);
        level.areas.push_back(one);
        standard.levels.push_back(level);
    }
    RoleDraft draft;
    draft.name = role;
    draft.group = group;
    draft.levels = {1};
    standard.roles.push_back(draft);
    return standard;
}

TEST_SUITE_BEGIN("mappings/alignments");

TEST_CASE("the reviewed requirements of the bundled standards all stand, none is left to a proposal") {
    std::size_t count = 0;
    for (const std::string_view key : bundled_standard_keys()) {
        for (const EdgeDraft& edge : role_requirements(bundled_standard(key))) {
            CAPTURE(edge.from);
            const auto& details = edge.details.get<Requires>();
            CHECK(details.status == Status::accepted);
            CHECK(details.evidence.size() == 1);
            ++count;
        }
    }
    CHECK(count == 86);
}

TEST_CASE("a role of another standard: proposals at the levels that target it, with the words they rest on") {
    CHECK(drawn(role_requirements(small_standard("电商SEO专员", "", "全网营销", "搜索引擎优化"))) ==
          "role/电商SEO专员 -> x/1/1.1 proposed task SEO~搜索引擎优化\n");
    CHECK(drawn(role_requirements(small_standard("电池检修员", "", "电池检修", "读取数据"))) ==
          "role/电池检修员 -> x/1/1.1 proposed area 检修~检修\n");
    CHECK(drawn(role_requirements(small_standard("烘焙师", "", "烘焙制作", "和面"))) ==
          "role/烘焙师 -> x/1/1.1 proposed area 烘焙~烘焙\n");
    CHECK(drawn(role_requirements(small_standard("班组长", "仓储管理", "仓储作业", "入库"))) ==
          "role/班组长 -> x/1/1.1 proposed area 仓储~仓储\n");
    CHECK(role_requirements(small_standard("烘焙师", "", "冲煮", "研磨")).empty());
}

TEST_SUITE_END();

} // namespace
} // namespace kezheng
