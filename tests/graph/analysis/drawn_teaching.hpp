#pragma once

#include "graph/model/graph_builder.hpp"

#include <string_view>

namespace kezheng::test {

/// A standard `s` of two levels: 初级 with the tasks 1.1 (three requirements) and 1.2 (one), 中级 with 1.1 (two); and a
/// role `role/r` that 初级 targets.
inline constexpr std::string_view two_levels = R"(
standard s 标准
level s/1 初级
level s/2 中级
area s/1/1 领域
area s/2/1 领域
task s/1/1.1 任务
task s/1/1.2 任务
task s/2/1.1 任务
skill s/1/1.1.1 甲
skill s/1/1.1.2 乙
skill s/1/1.1.3 丙
skill s/1/1.2.1 丁
skill s/2/1.1.1 戊
skill s/2/1.1.2 己
role role/r 岗位
s -contains-> s/1
s -contains-> s/2
s/2 -subsumes-> s/1
s/1 -contains-> s/1/1
s/2 -contains-> s/2/1
s/1/1 -contains-> s/1/1.1
s/1/1 -contains-> s/1/1.2
s/2/1 -contains-> s/2/1.1
s/1/1.1 -contains-> s/1/1.1.1
s/1/1.1 -contains-> s/1/1.1.2
s/1/1.1 -contains-> s/1/1.1.3
s/1/1.2 -contains-> s/1/1.2.1
s/2/1.1 -contains-> s/2/1.1.1
s/2/1.1 -contains-> s/2/1.1.2
s/1 -targets-> role/r
)";

/// Adds a curriculum (`curriculum/c` or another key) to a drawn graph, and numbers its levels by the last digit of
/// their keys. One line a module:
///
///     K01 TERM HOURS CREDITS | s/1/1.1.1 M | s/1/1.1.2 I? 4 | after K02 | with K03 | lacks K99
///
/// `with` is a corequisite, `lacks` a requisite that no module has. A question mark after the depth means proposed, an
/// exclamation mark rejected; then come the hours, if any.
void add_modules(GraphBuilder& builder, std::string_view modules, std::string_view curriculum = "curriculum/c");

/// The standard above with more nodes and edges, and the modules, sealed.
[[nodiscard]] CompetencyGraph teaching_graph(std::string_view modules, std::string_view more = {});

} // namespace kezheng::test
