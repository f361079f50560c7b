#pragma once

#include "mappings/documents/document.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace kezheng {

/// The parts of a published standard, in their usual order.
enum class SectionKind {
    front,          ///< title page, before any heading
    contents,       ///< table of contents
    foreword,       ///< 前言
    scope,          ///< 范围
    references,     ///< 规范性引用文件
    terms,          ///< 术语和定义
    majors,         ///< 适用院校专业
    roles,          ///< 面向职业岗位（群）
    level_division, ///< 职业技能等级划分
    tables,         ///< 职业技能等级要求描述
    bibliography,   ///< 参考文献
    appendix        ///< 附录
};
inline constexpr std::size_t section_count = 12;

/// The blocks of each part, headings left out. Page numbers are removed outside the tables.
struct Sections {
    std::array<std::vector<Block>, section_count> blocks;
    std::array<bool, section_count> found{};

    [[nodiscard]] const std::vector<Block>& of(SectionKind kind) const {
        return blocks.at(static_cast<std::size_t>(kind));
    }
    [[nodiscard]] bool has(SectionKind kind) const { return found.at(static_cast<std::size_t>(kind)); }
};

/// The part that a line is the heading of, with or without its number; empty where it is no heading.
[[nodiscard]] std::optional<SectionKind> section_of_heading(std::string_view text);

/// Cuts a document into its parts by their headings. Reports page-number and contents-entry.
[[nodiscard]] Sections split_sections(const Document& document, std::vector<Diagnostic>& diagnostics);

/// Blocks as lines: a row becomes one line, its cells joined by spaces.
[[nodiscard]] std::vector<Line> lines_of(const std::vector<Block>& blocks);

/// A line that holds nothing but a page number: `7`, `- 7 -`, `第 7 页`, `7/15`.
[[nodiscard]] bool is_page_number(std::string_view text);

/// Tells the numbers of pages from words of a sentence that was broken around them (`见手册` / `第1页` / `的清单`).
class PageNumbers {
  public:
    explicit PageNumbers(const std::vector<Block>& blocks);

    /// Whether a line of `blocks` is the number of a page; `in_sentence` where the line before is open. `第 7 页` in a
    /// sentence is none unless other pages are counted in this way.
    [[nodiscard]] bool contain(std::string_view line, bool in_sentence) const;

  private:
    std::size_t m_spelled = 0; ///< how many lines are `第 7 页`
};

} // namespace kezheng
