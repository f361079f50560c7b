#include "exporters/tables/csv.hpp"
#include "exporters/tables/xlsx.hpp"
#include "mappings/curricula/read_curriculum.hpp"
#include "mappings/documents/pdf/run_process.hpp"
#include "mappings/standards/bundled_standards.hpp"
#include "tests/support/drawing.hpp"
#include "tests/support/run_program.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <sstream>
#include <string>
#include <vector>

using namespace kezheng;
using kezheng::test::drawing;
using kezheng::test::TemporaryFolder;

namespace {

/// A sheet from text: a line a row, cells parted by `|`, the first line the headers.
Sheet drawn_sheet(const std::string& name, const std::string& text) {
    Sheet sheet;
    sheet.name = name;
    sheet.filter = false;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        std::istringstream parts(line);
        std::vector<SheetCell> row;
        for (std::string cell; std::getline(parts, cell, '|');) {
            if (cell.starts_with('-')) {
                row.emplace_back(std::stod(cell)); // a text would be guarded in a CSV
            } else {
                row.emplace_back(cell);
            }
        }
        if (sheet.columns.empty()) {
            for (const SheetCell& cell : row) {
                sheet.columns.push_back({.heading = std::get<std::string>(cell.value)});
            }
        } else {
            sheet.rows.push_back(std::move(row));
        }
    }
    return sheet;
}

/// Every row has one fault, or several in cells of their own.
Workbook faulty_book() {
    Workbook book;
    book.sheets.push_back(drawn_sheet("课程", R"(课程名称|课程代码|考核|学期|学分|学时|先修课程|并修课程|同期课程
茶叶基础|K01|考试|1|3|48|K09||
泡茶|K02|考试|不定|-2|六十|K01|K08|K07
茶席|K03|考试|2|900|48||K01|
合计||112|||||
茶史|K03|考试|2|3|48|||)"));
    book.sheets.push_back(drawn_sheet("对应", R"(深度|等级|标准|技能要求|学时|状态|课程名称
M||b2b|1.1.1|||茶叶基础
M|七级|b2b|1.1.1|||泡茶
M|初级|nowhere|1.1.1|||泡茶
X|初级|b2b|1.1.1|||泡茶
M|||b2b/1/9.9.9|||泡茶
M|初级|b2b|1.1.2||maybe|泡茶
M|初级|b2b|1.1.2|||
M|初级|b2b||||泡茶
M|初级|b2b|1.1.2|400||茶席
M|||b2b/1/1.1.1|||老茶
M|初级|b2b|1.1.3|-4||茶席)"));
    return book;
}

/// The places of all reports: `课程 2/7 unknown-requisite`, row and column from 1.
std::string places_in(const std::vector<CurriculumFile>& files) {
    std::vector<StandardDraft> standards;
    for (const std::string_view key : bundled_standard_keys()) {
        standards.push_back(bundled_standard(key));
    }
    const Result<ReadCurriculum> read = read_curriculum(files, "plan", RequirementIndex(standards));
    REQUIRE(read);
    std::ostringstream text;
    for (const Diagnostic& diagnostic : read->diagnostics) {
        const SourceRef& source = diagnostic.source;
        text << (source.sheet.empty() ? source.file.text().substr(0, source.file.text().find('.'))
                                      : source.sheet.text())
             << ' ' << (source.sheet.empty() ? source.line : source.row) << '/' << source.column << ' '
             << rule_id(diagnostic.rule) << '\n';
    }
    return text.str();
}

const std::string places{drawing(R"(
课程 1/3 column-not-used
课程 5/1 total-row
课程 3/4 bad-term
课程 3/5 number-below-zero
课程 3/6 bad-number
课程 4/5 number-out-of-range
课程 6/2 module-repeated
课程 2/7 unknown-requisite
课程 3/8 unknown-requisite
课程 3/9 unknown-requisite
对应 2/4 ambiguous-requirement
对应 3/2 unknown-level
对应 4/3 unknown-standard
对应 5/1 bad-depth
对应 6/4 unknown-requirement
对应 7/6 bad-status
对应 8/7 alignment-incomplete
对应 9/4 alignment-incomplete
对应 11/7 unknown-module
对应 12/5 number-below-zero
课程 4/6 alignment-hours
)")};

} // namespace

TEST_CASE("what is wrong is reported at its very cell: in XLSX, in ODS by LibreOffice, in CSV") {
    const Workbook book = faulty_book();
    const Result<std::string> bytes = xlsx_of(book);
    REQUIRE(bytes);
    CHECK(places_in({{"plan.xlsx", *bytes}}) == places);
    CHECK(places_in({{"课程.csv", csv_of(book.sheets[0])}, {"对应.csv", csv_of(book.sheets[1])}}) == places);

    const TemporaryFolder folder;
    ProcessLimits limits;
    limits.time = std::chrono::minutes(4);
    limits.memory_bytes = std::size_t{64} * 1024 * 1024 * 1024;
    const std::string profile = "-env:UserInstallation=file://" + (folder / "profile");
    const ProcessResult done = run_process({"soffice", profile, "--headless", "--norestore", "--convert-to", "ods",
                                            "--outdir", folder / "ods", folder.with_file("plan.xlsx", *bytes)},
                                           {}, limits);
    if (done.outcome == ProcessResult::Outcome::no_such_program) {
        MESSAGE("LibreOffice is not installed: its ODS is passed over");
        return;
    }
    CHECK(places_in({{"plan.ods", TemporaryFolder::bytes_of(folder / "ods/plan.ods")}}) == places);
}
