#pragma once

#include "mappings/documents/document.hpp"
#include "mappings/standards/standard_draft.hpp"

#include <string>
#include <vector>

namespace kezheng {

/// What the parsers of the single parts share: where to put what they read, and what they report.
struct SectionContext {
    StandardDraft& standard;
    std::vector<Diagnostic>& diagnostics;
    std::size_t& wrapped_lines; ///< counts the lines that were joined to the one before

    void report(Rule rule, std::vector<Argument> arguments, const SourceRef& source, std::string node = {}) {
        diagnostics.push_back({rule, std::move(arguments), source, std::move(node)});
    }
};

/// What the division into levels (6.1) says of one level.
struct LevelSummary {
    std::string level; ///< its name
    std::string text;
};

/// Title page: title, code, edition, issuer, date of issue.
void parse_front(const std::vector<Line>& lines, SectionContext context);
/// 前言: basis, drafting units and persons, notice of rights.
void parse_foreword(const std::vector<Line>& lines, SectionContext context);
/// 范围: its paragraphs; the title too, where the title page is missing.
void parse_scope(const std::vector<Line>& lines, SectionContext context);
/// 规范性引用文件: code and title of each; the formula sentences before them are reported.
void parse_normative_references(const std::vector<Line>& lines, SectionContext context);
/// 术语和定义: number, Chinese and English name, definition, source.
void parse_terms(const std::vector<Line>& lines, SectionContext context);
/// 适用院校专业: names by catalogue and tier, in the printed order.
void parse_majors(const std::vector<Line>& lines, SectionContext context);
/// 面向职业岗位（群）: roles with their groups and the levels (numbers) they are printed for; `levels` are all levels.
void parse_roles(const std::vector<Line>& lines, SectionContext context);
/// 职业技能等级划分: the names of the levels in order, and their summaries.
[[nodiscard]] std::vector<LevelSummary> parse_level_division(const std::vector<Line>& lines, SectionContext context);
/// 参考文献: number and text of each entry.
void parse_bibliography(const std::vector<Line>& lines, SectionContext context);

/// Whether a sentence is one of those that every standard carries and that say nothing of this one.
[[nodiscard]] bool is_formula_sentence(std::string_view text);

/// Joins lines that were broken in mid-sentence: a line is joined to the one before unless that one closes a sentence
/// or `starts` says that the line begins something of its own. Spaces inside a line stay as printed.
[[nodiscard]] std::vector<Line> join_wrapped(const std::vector<Line>& lines, bool (*starts)(std::string_view),
                                             std::size_t& wrapped_lines);

} // namespace kezheng
