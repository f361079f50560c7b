// Normative references, terms and definitions, bibliography.
#include "tests/mappings/standards/drawn_standard.hpp"

#include <doctest/doctest.h>

namespace kezheng {
namespace {

using test::listing;
using test::references_text;
using test::section_from;
using test::terms_text;

TEST_SUITE_BEGIN("mappings/standards");

TEST_CASE("normative references are codes and titles; formula sentences are reported") {
    const auto read =
        section_from(parse_normative_references,
                     "下列文件对于本文件的应用是必不可少的。凡是注日期的引用文件，\n仅该版本适用于本文件。\n"
                     "GB/T 19596-2017 电动汽车术语\nGB 18384.1—2015 电动汽车安全要求 第\n1 部分\n"
                     "ISO 9001:2015 质量管理\n《安全生产法》\nQC/T 743 电池\n"
                     "TSG T5002-2017 电梯维护\n保养规则\nDB11/T 1322-2019 安全生产\nT/CECA 12-2020 轿厢\n");
    CHECK(references_text(read.standard) == "normative GB/T 19596-2017 | 电动汽车术语\n"
                                            "normative GB 18384.1—2015 | 电动汽车安全要求 第1 部分\n"
                                            "normative ISO 9001:2015 | 质量管理\n"
                                            "normative  | 《安全生产法》\n"
                                            "normative QC/T 743 | 电池\n"
                                            "normative TSG T5002-2017 | 电梯维护保养规则\n"
                                            "normative DB11/T 1322-2019 | 安全生产\n"
                                            "normative T/CECA 12-2020 | 轿厢\n");
    CHECK(listing(read.diagnostics).find("1 formula-sentence: ") == 0);
    CHECK(read.diagnostics.size() == 1);
}

TEST_CASE("terms have a number, a name in two languages, a definition and a source") {
    const auto read = section_from(parse_terms, "国家、行业界定的以及下列术语适用于本标准。\n"
                                                "3.1 动力电池 Traction Battery\n为驱动电机提供能\n量的电池。\n"
                                                "[GB/T 19596-2017,定义 3.3]\n"
                                                "3.2 高压系统High-voltage System\n工作电压较高的系统。\n"
                                                "3.3 BMS Battery Management System\n管理电池的系统。\n");
    CHECK(terms_text(read.standard) ==
          "3.1 动力电池 | Traction Battery | 为驱动电机提供能量的电池。 | GB/T 19596-2017,定义 3.3\n"
          "3.2 高压系统 | High-voltage System | 工作电压较高的系统。 | \n"
          "3.3 BMS | Battery Management System | 管理电池的系统。 | \n");
    CHECK(listing(read.diagnostics) == "1 formula-sentence: 国家、行业界定的以及下列术语适用于本标准。\n");
}

TEST_CASE("a term's name may stand on a line of its own, its English half on the next") {
    const auto read = section_from(parse_terms, "3.1\n动力电池\nTraction Battery\n提供能量的电池。\n"
                                                "3.2 车载充电机 On-board\nCharger\n装在车上的充电装置。\n");
    CHECK(terms_text(read.standard) == "3.1 动力电池 | Traction Battery | 提供能量的电池。 | \n"
                                       "3.2 车载充电机 | On-board Charger | 装在车上的充电装置。 | \n");
    CHECK(listing(read.diagnostics).empty());
}

TEST_CASE("a term's English name may stand in brackets, its definition behind a colon") {
    const auto read = section_from(parse_terms, "3.1 智能环控（Smart Environment Control）\n自动调节温度。\n"
                                                "3.2 料肉比 Feed Conversion Ratio, FCR：饲料与增重之比。\n"
                                                "3.3 精养（高密度）\n密度高的养殖。\n");
    CHECK(terms_text(read.standard) == "3.1 智能环控 | Smart Environment Control | 自动调节温度。 | \n"
                                       "3.2 料肉比 | Feed Conversion Ratio, FCR | 饲料与增重之比。 | \n"
                                       "3.3 精养（高密度） |  | 密度高的养殖。 | \n");
    CHECK(listing(read.diagnostics).empty());
}

TEST_CASE("a Latin word of the Chinese name that the English one repeats is told apart") {
    const auto read = section_from(parse_terms, "3.1 混动 HEV HEV Vehicle\n混合动力。\n");
    CHECK(terms_text(read.standard) == "3.1 混动 HEV | HEV Vehicle | 混合动力。 | \n");
}

TEST_CASE("a term without a definition and text before any term are reported") {
    const auto read = section_from(parse_terms, "若干说明\n3.1 动力电池\n3.2\n");
    CHECK(terms_text(read.standard) == "3.1 动力电池 |  |  | \n3.2  |  |  | \n");
    CHECK(listing(read.diagnostics) == "1 unplaced-line: 若干说明\n"
                                       "2 term-without-definition s/term/3.1: 动力电池\n"
                                       "3 term-without-definition s/term/3.2: \n");
}

TEST_CASE("bibliography entries are numbered in brackets or with a dot, and may be wrapped") {
    const auto read =
        section_from(parse_bibliography, "- [1]某部.某标准[S].2019.\n［2］某书，\n第二版。\n【3】丙\n4. 丁\n");
    CHECK(references_text(read.standard) == "[1] 某部.某标准[S].2019.\n[2] 某书，第二版。\n[3] 丙\n[4] 丁\n");
    CHECK(listing(read.diagnostics).empty());
    CHECK(read.wrapped_lines == 1);
}

TEST_CASE("text before the first entry is reported") {
    const auto read = section_from(parse_bibliography, "略\n[x] 无号\n[1] 甲\n");
    CHECK(references_text(read.standard) == "[1] 甲\n");
    CHECK(listing(read.diagnostics) == "1 unplaced-line: 略\n2 unplaced-line: [x] 无号\n");
}

TEST_CASE("only sentences that every standard carries are formulas") {
    CHECK(is_formula_sentence("凡是不注日期的引用文件，其最新版本适用于本文件。"));
    CHECK(is_formula_sentence("下列术语和定义适用于本文件。"));
    CHECK_FALSE(is_formula_sentence("下列术语和定义供参考。"));
    CHECK_FALSE(is_formula_sentence("GB/T 19596 电动汽车术语"));
    CHECK_FALSE(is_formula_sentence(""));
}

TEST_SUITE_END();

} // namespace
} // namespace kezheng
