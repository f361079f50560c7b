#include "mappings/curricula/column_meaning.hpp"

#include "graph/base/unicode.hpp"
#include "mappings/curricula/cell_values.hpp"
#include "mappings/language/chinese_text.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <sstream>
#include <string>

namespace kezheng {

namespace {

/// What a column is called, in Chinese and English, as plain_header() has it; spaces between.
struct ColumnNames {
    ColumnMeaning column;
    std::string_view names;
};

constexpr std::array column_names{
    ColumnNames{ColumnMeaning::code,
                "课程代码 课程编码 课程编号 课程号 课程代号 模块代码 模块编号 代码 编号 编码 code coursecode "
                "modulecode courseid moduleid id module course 课程序列号 课程代码号 模块编码 课号 课程标识 "
                "课程代码编号 courseno "
                "coursenumber moduleno modulenumber courseindex"},
    ColumnNames{ColumnMeaning::name,
                "课程名称 课程名 课程 课程模块 模块名称 模块 name coursename modulename title "
                "课程名称及代码 课程代码及名称 课程代码与名称 "
                "科目 科目名称 课程名字 支撑课程 对应课程 相关课程 融入课程 承担课程 对应课程名称 支撑课程名称 "
                "coursetitle moduletitle subject"},
    ColumnNames{ColumnMeaning::term,
                "学期 开课学期 开设学期 授课学期 term semester 建议学期 修读学期 建议修读学期 学期安排 开课时间 "
                "开设时间 授课时间 开课学年学期 执行学期 拟开学期 教学学期 semesteroffered termoffered"},
    ColumnNames{ColumnMeaning::credits,
                "学分 学分数 总学分 credits credit credithours 学分值 课程学分 credithour ects creditpoints "
                "units 学分合计 学分小计 计划学分"},
    ColumnNames{ColumnMeaning::hours,
                "学时 总学时 学时数 学时合计 计划学时 课时 总课时 课时数 hours totalhours 学时总数 总学时数 "
                "课程学时 教学时数 教学学时 计划课时 contacthours 参考学时 建议学时 计划总学时 学时小计 总计学时 "
                "课程总学时 参考课时 建议课时 classhours teachinghours totalcontacthours hrs"},
    ColumnNames{ColumnMeaning::part_of_hours,
                "理论学时 实践学时 实训学时 实验学时 theoryhours practicehours 理论 实践 理论教学 实践教学 讲授 "
                "理论课时 实践课时 课内实践 lecturehours labhours practicalhours theoreticalhours lecture lab "
                "theory practice"},
    ColumnNames{ColumnMeaning::description,
                "内容 课程内容 教学内容 主要内容 主要教学内容 课程描述 课程简介 内容简介 简介 描述 description "
                "content contents 课程目标与内容 课程目标和内容 课程内容与要求 主要教学内容与要求 教学内容与要求 "
                "课程内容简介 内容提要 内容概要 课程概述 课程目标 coursedescription moduledescription "
                "coursecontent coursecontents syllabus summary outline 教学目标 主要知识点 知识点 课程介绍 课程说明 "
                "learningoutcomes objectives topics"},
    ColumnNames{ColumnMeaning::prerequisites,
                "先修课程 先修课 先修 前置课程 先修课程代码 prerequisites prerequisite 前导课程 先导课程 "
                "前修课程 先行课程 前置课 前导课 先修要求 先修课程编号 先修课程名称 prereq prereqs "
                "prerequisitecourses requires"},
    ColumnNames{ColumnMeaning::corequisites,
                "并修课程 并修课 并修 corequisites corequisite 并行课程 同步课程 coreq coreqs"},
    ColumnNames{ColumnMeaning::strict_corequisites,
                "同期课程 同修课程 同修 同修课 严格并修课程 strictcorequisites strictcorequisite"},
    ColumnNames{ColumnMeaning::skill,
                "技能要求 职业技能要求 职业技能等级要求 技能要求编号 技能要求键 要求编号 要求 技能 技能点 "
                "对应要求 skill skills skillrequirement requirement requirements key 职业技能点 职业技能 "
                "技能点编号 技能编号 技能代码 技能标准 要求代码 要求键 键 对应技能 对应技能点 对应技能要求 "
                "对应工作任务 对应工作任务编号 工作任务编号 对应任务 对应任务编号 任务编号 对应职业技能 "
                "对应职业技能要求 证书技能要求 证书要求 职业技能要求编号 标准条目 skillid skillkey "
                "skillrequirements requirementid requirementkey requirementno competency competencies"},
    ColumnNames{ColumnMeaning::ability,
                "能力要求 职业能力 职业能力要求 能力目标 技能目标 知识能力要求 知识和能力要求 知识与能力要求 "
                "能力点 职业能力点 abilities ability competencyrequirements"},
    ColumnNames{ColumnMeaning::standard,
                "标准 职业技能等级标准 证书 证书名称 standard certificate 标准名称 对应标准 对应证书 对接证书 "
                "技能等级证书 职业技能等级证书 证书标准 standardname certificatename certification"},
    ColumnNames{ColumnMeaning::level,
                "等级 级别 证书等级 level 技能等级 证书级别 对应等级 职业技能等级 certificatelevel"},
    ColumnNames{
        ColumnMeaning::depth,
        "深度 程度 掌握程度 支撑强度 支撑程度 depth 教学深度 支撑度 达成度 要求程度 掌握要求 学习程度 "
        "教学要求 depthoflearning proficiency mastery 教学程度 达到程度 强度 对应强度 支撑等级 掌握等级 depthlevel "
        "masterylevel teachingdepth levelofmastery supportlevel"},
    ColumnNames{ColumnMeaning::status,
                "状态 审核状态 status 审核 审核结果 审核意见 评审状态 是否采纳 reviewstatus state review"},
    ColumnNames{ColumnMeaning::note, "备注 说明 note notes remark 注释 备注说明 remarks comment comments"},
    ColumnNames{ColumnMeaning::module_fingerprint, "课程校验 modulefingerprint"},
    ColumnNames{ColumnMeaning::skill_fingerprint, "要求校验 requirementfingerprint"},
    ColumnNames{ColumnMeaning::proposal, "把握 依据 confidence evidence 深度理由 reasonofthedepth"},
    ColumnNames{ColumnMeaning::curriculum_name,
                "方案名称 人才培养方案 名称 curriculum curriculumname 培养方案 培养方案名称 方案 programme "
                "program programmename programname plan"},
    ColumnNames{ColumnMeaning::major, "专业 专业名称 major 专业及代码 适用专业 programmeofstudy"},
    ColumnNames{ColumnMeaning::tier, "层次 院校层次 办学层次 培养层次 tier 学历层次 学校层次 教育层次 educationlevel"},
    ColumnNames{ColumnMeaning::school_system,
                "学制 修业年限 schoolsystem duration 学习年限 基本学制 lengthofstudy years"},
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

/// A word that says what a longer header is about: 课程主要内容与教学要求, 先修课程或条件.
struct HeaderPart {
    std::string_view word;
    ColumnMeaning column;
};
constexpr std::array header_parts{
    HeaderPart{"先修课", ColumnMeaning::prerequisites}, HeaderPart{"前置课", ColumnMeaning::prerequisites},
    HeaderPart{"先导课", ColumnMeaning::prerequisites}, HeaderPart{"前导课", ColumnMeaning::prerequisites},
    HeaderPart{"主要内容", ColumnMeaning::description}, HeaderPart{"教学内容", ColumnMeaning::description},
    HeaderPart{"课程内容", ColumnMeaning::description}, HeaderPart{"课程目标", ColumnMeaning::description},
    HeaderPart{"课程简介", ColumnMeaning::description}, HeaderPart{"技能要求", ColumnMeaning::skill},
    HeaderPart{"技能点", ColumnMeaning::skill},         HeaderPart{"技能等级要求", ColumnMeaning::skill},
};
constexpr std::size_t longest_header = 48; // bytes: sixteen Chinese characters; more is a sentence

std::optional<ColumnMeaning> meaning_of_part(std::string_view plain) {
    const auto* const found = std::ranges::find_if(
        header_parts, [&](const HeaderPart& part) { return plain.find(part.word) != std::string_view::npos; });
    // 技能要求数 counts them, and 技能要求名称 stands beside their numbers.
    constexpr std::array<std::string_view, 4> other_ends{"数", "数量", "名称", "描述"};
    const bool is_other = std::ranges::any_of(other_ends, [&](std::string_view end) { return plain.ends_with(end); });
    const bool fits = found != header_parts.end() && plain.size() <= longest_header && !is_other;
    return fits ? std::optional(found->column) : std::nullopt;
}

std::optional<ColumnMeaning> single_header(std::string_view header) {
    static const std::map<std::string, ColumnMeaning, std::less<>> columns = [] {
        std::map<std::string, ColumnMeaning, std::less<>> result;
        for (const ColumnNames& row : column_names) {
            std::istringstream names{std::string(row.names)};
            for (std::string name; names >> name;) {
                result.emplace(name, row.column);
            }
        }
        return result;
    }();
    const std::string plain = plain_header(header);
    const auto found = columns.find(plain);
    return found == columns.end() ? meaning_of_part(plain) : std::optional(found->second);
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
    PurposeWord{"课证", SheetPurpose::alignments},
    PurposeWord{"矩阵", SheetPurpose::alignments},
    PurposeWord{"matrix", SheetPurpose::alignments},
    PurposeWord{"mapping", SheetPurpose::alignments},
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
    if (term_of_column(header)) {
        return std::nullopt;
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

std::optional<unsigned> term_of_column(std::string_view header) {
    constexpr std::array<std::string_view, 4> terms{"学期", "各期", "周学时", "周课时"};
    constexpr std::string_view year = "学年";
    const std::size_t line = header.rfind('\n');
    const std::string_view last = header.substr(line == std::string_view::npos ? 0 : line + 1);
    if (std::ranges::none_of(terms,
                             [&](std::string_view word) { return header.find(word) != std::string_view::npos; })) {
        return std::nullopt;
    }
    const auto single = [](const std::optional<TermCell>& cell) {
        return cell && cell->first == cell->last ? std::optional(cell->first) : std::nullopt;
    };
    if (line != std::string_view::npos && last.find(year) == std::string_view::npos) {
        const std::size_t before = header.substr(0, line).rfind('\n');
        const std::string_view above = header.substr(before == std::string_view::npos ? 0 : before + 1,
                                                     line - (before == std::string_view::npos ? 0 : before + 1));
        if (above.find(year) != std::string_view::npos) {
            if (const auto within = single(term_in_cell(std::string(above) + std::string(last)))) {
                return within;
            }
        }
    }
    return single(term_in_cell(last));
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
