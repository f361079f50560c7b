#include "mappings/curricula/column_meaning.hpp"

#include "graph/base/unicode.hpp"
#include "mappings/language/chinese_text.hpp"

#include <algorithm>
#include <array>

namespace kezheng {

namespace {

struct ColumnName {
    std::string_view name;
    ColumnMeaning column;
};

constexpr std::array column_names{
    ColumnName{"课程代码", ColumnMeaning::code},
    ColumnName{"课程编码", ColumnMeaning::code},
    ColumnName{"课程编号", ColumnMeaning::code},
    ColumnName{"课程号", ColumnMeaning::code},
    ColumnName{"课程代号", ColumnMeaning::code},
    ColumnName{"模块代码", ColumnMeaning::code},
    ColumnName{"模块编号", ColumnMeaning::code},
    ColumnName{"代码", ColumnMeaning::code},
    ColumnName{"编号", ColumnMeaning::code},
    ColumnName{"编码", ColumnMeaning::code},
    ColumnName{"code", ColumnMeaning::code},
    ColumnName{"coursecode", ColumnMeaning::code},
    ColumnName{"modulecode", ColumnMeaning::code},
    ColumnName{"courseid", ColumnMeaning::code},
    ColumnName{"moduleid", ColumnMeaning::code},
    ColumnName{"id", ColumnMeaning::code},
    ColumnName{"module", ColumnMeaning::code},
    ColumnName{"course", ColumnMeaning::code},
    ColumnName{"课程名称", ColumnMeaning::name},
    ColumnName{"课程名", ColumnMeaning::name},
    ColumnName{"课程", ColumnMeaning::name},
    ColumnName{"课程模块", ColumnMeaning::name},
    ColumnName{"模块名称", ColumnMeaning::name},
    ColumnName{"模块", ColumnMeaning::name},
    ColumnName{"name", ColumnMeaning::name},
    ColumnName{"coursename", ColumnMeaning::name},
    ColumnName{"modulename", ColumnMeaning::name},
    ColumnName{"title", ColumnMeaning::name},
    ColumnName{"学期", ColumnMeaning::term},
    ColumnName{"开课学期", ColumnMeaning::term},
    ColumnName{"开设学期", ColumnMeaning::term},
    ColumnName{"授课学期", ColumnMeaning::term},
    ColumnName{"term", ColumnMeaning::term},
    ColumnName{"semester", ColumnMeaning::term},
    ColumnName{"学分", ColumnMeaning::credits},
    ColumnName{"学分数", ColumnMeaning::credits},
    ColumnName{"总学分", ColumnMeaning::credits},
    ColumnName{"credits", ColumnMeaning::credits},
    ColumnName{"credit", ColumnMeaning::credits},
    ColumnName{"credithours", ColumnMeaning::credits},
    ColumnName{"学时", ColumnMeaning::hours},
    ColumnName{"总学时", ColumnMeaning::hours},
    ColumnName{"学时数", ColumnMeaning::hours},
    ColumnName{"学时合计", ColumnMeaning::hours},
    ColumnName{"计划学时", ColumnMeaning::hours},
    ColumnName{"课时", ColumnMeaning::hours},
    ColumnName{"总课时", ColumnMeaning::hours},
    ColumnName{"课时数", ColumnMeaning::hours},
    ColumnName{"hours", ColumnMeaning::hours},
    ColumnName{"totalhours", ColumnMeaning::hours},
    ColumnName{"理论学时", ColumnMeaning::part_of_hours},
    ColumnName{"实践学时", ColumnMeaning::part_of_hours},
    ColumnName{"实训学时", ColumnMeaning::part_of_hours},
    ColumnName{"实验学时", ColumnMeaning::part_of_hours},
    ColumnName{"theoryhours", ColumnMeaning::part_of_hours},
    ColumnName{"practicehours", ColumnMeaning::part_of_hours},
    ColumnName{"内容", ColumnMeaning::description},
    ColumnName{"课程内容", ColumnMeaning::description},
    ColumnName{"教学内容", ColumnMeaning::description},
    ColumnName{"主要内容", ColumnMeaning::description},
    ColumnName{"主要教学内容", ColumnMeaning::description},
    ColumnName{"课程描述", ColumnMeaning::description},
    ColumnName{"课程简介", ColumnMeaning::description},
    ColumnName{"内容简介", ColumnMeaning::description},
    ColumnName{"简介", ColumnMeaning::description},
    ColumnName{"描述", ColumnMeaning::description},
    ColumnName{"description", ColumnMeaning::description},
    ColumnName{"content", ColumnMeaning::description},
    ColumnName{"contents", ColumnMeaning::description},
    ColumnName{"先修课程", ColumnMeaning::prerequisites},
    ColumnName{"先修课", ColumnMeaning::prerequisites},
    ColumnName{"先修", ColumnMeaning::prerequisites},
    ColumnName{"前置课程", ColumnMeaning::prerequisites},
    ColumnName{"先修课程代码", ColumnMeaning::prerequisites},
    ColumnName{"prerequisites", ColumnMeaning::prerequisites},
    ColumnName{"prerequisite", ColumnMeaning::prerequisites},
    ColumnName{"并修课程", ColumnMeaning::corequisites},
    ColumnName{"并修课", ColumnMeaning::corequisites},
    ColumnName{"并修", ColumnMeaning::corequisites},
    ColumnName{"同修课程", ColumnMeaning::corequisites},
    ColumnName{"corequisites", ColumnMeaning::corequisites},
    ColumnName{"corequisite", ColumnMeaning::corequisites},
    ColumnName{"同期课程", ColumnMeaning::strict_corequisites},
    ColumnName{"严格并修课程", ColumnMeaning::strict_corequisites},
    ColumnName{"strictcorequisites", ColumnMeaning::strict_corequisites},
    ColumnName{"技能要求", ColumnMeaning::skill},
    ColumnName{"职业技能要求", ColumnMeaning::skill},
    ColumnName{"职业技能等级要求", ColumnMeaning::skill},
    ColumnName{"技能要求编号", ColumnMeaning::skill},
    ColumnName{"技能要求键", ColumnMeaning::skill},
    ColumnName{"要求编号", ColumnMeaning::skill},
    ColumnName{"要求", ColumnMeaning::skill},
    ColumnName{"技能", ColumnMeaning::skill},
    ColumnName{"技能点", ColumnMeaning::skill},
    ColumnName{"对应要求", ColumnMeaning::skill},
    ColumnName{"skill", ColumnMeaning::skill},
    ColumnName{"skills", ColumnMeaning::skill},
    ColumnName{"skillrequirement", ColumnMeaning::skill},
    ColumnName{"requirement", ColumnMeaning::skill},
    ColumnName{"requirements", ColumnMeaning::skill},
    ColumnName{"key", ColumnMeaning::skill},
    ColumnName{"标准", ColumnMeaning::standard},
    ColumnName{"职业技能等级标准", ColumnMeaning::standard},
    ColumnName{"证书", ColumnMeaning::standard},
    ColumnName{"证书名称", ColumnMeaning::standard},
    ColumnName{"standard", ColumnMeaning::standard},
    ColumnName{"certificate", ColumnMeaning::standard},
    ColumnName{"等级", ColumnMeaning::level},
    ColumnName{"级别", ColumnMeaning::level},
    ColumnName{"证书等级", ColumnMeaning::level},
    ColumnName{"level", ColumnMeaning::level},
    ColumnName{"深度", ColumnMeaning::depth},
    ColumnName{"程度", ColumnMeaning::depth},
    ColumnName{"掌握程度", ColumnMeaning::depth},
    ColumnName{"支撑强度", ColumnMeaning::depth},
    ColumnName{"支撑程度", ColumnMeaning::depth},
    ColumnName{"depth", ColumnMeaning::depth},
    ColumnName{"状态", ColumnMeaning::status},
    ColumnName{"审核状态", ColumnMeaning::status},
    ColumnName{"status", ColumnMeaning::status},
    ColumnName{"备注", ColumnMeaning::note},
    ColumnName{"说明", ColumnMeaning::note},
    ColumnName{"note", ColumnMeaning::note},
    ColumnName{"notes", ColumnMeaning::note},
    ColumnName{"remark", ColumnMeaning::note},
    ColumnName{"方案名称", ColumnMeaning::curriculum_name},
    ColumnName{"人才培养方案", ColumnMeaning::curriculum_name},
    ColumnName{"名称", ColumnMeaning::curriculum_name},
    ColumnName{"curriculum", ColumnMeaning::curriculum_name},
    ColumnName{"curriculumname", ColumnMeaning::curriculum_name},
    ColumnName{"专业", ColumnMeaning::major},
    ColumnName{"专业名称", ColumnMeaning::major},
    ColumnName{"major", ColumnMeaning::major},
    ColumnName{"层次", ColumnMeaning::tier},
    ColumnName{"院校层次", ColumnMeaning::tier},
    ColumnName{"办学层次", ColumnMeaning::tier},
    ColumnName{"培养层次", ColumnMeaning::tier},
    ColumnName{"tier", ColumnMeaning::tier},
    ColumnName{"学制", ColumnMeaning::school_system},
    ColumnName{"修业年限", ColumnMeaning::school_system},
    ColumnName{"schoolsystem", ColumnMeaning::school_system},
    ColumnName{"duration", ColumnMeaning::school_system},
};

constexpr std::array<std::string_view, 6> names_of_totals{"合计", "总计", "小计", "总数", "total", "sum"};
constexpr std::array<std::string_view, 8> names_of_parts{"理论", "实践", "实训",   "实验",
                                                         "讲授", "上机", "theory", "practice"};

/// The comparison form without marks, separators and what stands in brackets; where there are Chinese characters, those
/// alone (`课程名称 Course name`).
std::string plain_header(std::string_view header) {
    const std::string form = comparison_form(header);
    std::string all;
    std::string chinese;
    unsigned brackets = 0;
    for (std::size_t at = 0; at < form.size();) {
        const CodePoint point = code_point_at(form, at);
        at += point.length;
        if (point.value == U'(' || point.value == U'（' || point.value == U'[' || point.value == U'【') {
            ++brackets;
        } else if (point.value == U')' || point.value == U'）' || point.value == U']' || point.value == U'】') {
            brackets -= brackets > 0 ? 1U : 0U;
        } else if (brackets == 0) {
            const bool letter = point.value >= 0x80 ? is_ideograph(point.value)
                                                    : (point.value >= U'a' && point.value <= U'z') ||
                                                          (point.value >= U'0' && point.value <= U'9');
            if (letter) {
                append_utf8(all, point.value);
            }
            if (is_ideograph(point.value)) {
                append_utf8(chinese, point.value);
            }
        }
    }
    return chinese.empty() ? all : chinese;
}

std::optional<ColumnMeaning> single_header(std::string_view header) {
    const std::string plain = plain_header(header);
    const auto* const found = std::ranges::find(column_names, plain, &ColumnName::name);
    return found == column_names.end() ? std::nullopt : std::optional(found->column);
}

struct PurposeWord {
    std::string_view word;
    SheetPurpose purpose;
};

/// The first word that occurs in the name decides.
constexpr std::array purpose_words{
    PurposeWord{"使用说明", SheetPurpose::other},
    PurposeWord{"填写说明", SheetPurpose::other},
    PurposeWord{"guide", SheetPurpose::other},
    PurposeWord{"requirements", SheetPurpose::other},
    PurposeWord{"技能要求清单", SheetPurpose::other},
    PurposeWord{"candidatealignments", SheetPurpose::candidate_alignments},
    PurposeWord{"备选课程对应", SheetPurpose::candidate_alignments},
    PurposeWord{"备选对应", SheetPurpose::candidate_alignments},
    PurposeWord{"候选对应", SheetPurpose::candidate_alignments},
    PurposeWord{"candidate", SheetPurpose::candidates},
    PurposeWord{"备选", SheetPurpose::candidates},
    PurposeWord{"候选", SheetPurpose::candidates},
    PurposeWord{"alignment", SheetPurpose::alignments},
    PurposeWord{"对应", SheetPurpose::alignments},
    PurposeWord{"对照", SheetPurpose::alignments},
    PurposeWord{"curriculum", SheetPurpose::curriculum},
    PurposeWord{"方案信息", SheetPurpose::curriculum},
    PurposeWord{"基本信息", SheetPurpose::curriculum},
    PurposeWord{"module", SheetPurpose::modules},
    PurposeWord{"course", SheetPurpose::modules},
    PurposeWord{"课程", SheetPurpose::modules},
    PurposeWord{"教学进程", SheetPurpose::modules},
};

} // namespace

std::optional<ColumnMeaning> column_named(std::string_view header) {
    const std::size_t line = header.rfind('\n');
    if (line == std::string_view::npos) {
        return single_header(header);
    }
    const std::string below = plain_header(header.substr(line + 1));
    const std::optional<ColumnMeaning> above = column_named(header.substr(0, line));
    if (below.empty()) {
        return above;
    }
    if (above == ColumnMeaning::hours) {
        if (std::ranges::find(names_of_totals, below) != names_of_totals.end() || single_header(below) == above) {
            return ColumnMeaning::hours;
        }
        const bool part = std::ranges::any_of(
            names_of_parts, [&](std::string_view name) { return std::string_view(below).starts_with(name); });
        return part ? std::optional(ColumnMeaning::part_of_hours) : std::nullopt;
    }
    // 课程 over 代码 and 名称, or the same words twice.
    const std::optional<ColumnMeaning> own = single_header(below);
    if (own == ColumnMeaning::curriculum_name && above == ColumnMeaning::name) {
        return ColumnMeaning::name;
    }
    return own ? own : above;
}

SheetPurpose purpose_named(std::string_view sheet_name) {
    const std::string plain = plain_header(sheet_name);
    for (const PurposeWord& row : purpose_words) {
        if (plain.find(row.word) != std::string::npos) {
            return row.purpose;
        }
    }
    return SheetPurpose::unknown;
}

} // namespace kezheng
