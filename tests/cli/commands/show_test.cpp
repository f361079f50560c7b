#include "cli/commands/show.hpp"

#include "tests/cli/small_standard.hpp"
#include "tests/support/drawing.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using kezheng::test::battery_standard;
using kezheng::test::run_program;
using kezheng::test::TemporaryFolder;

namespace {

/// What `show` prints of the small standard.
std::string shown(const std::string& key, std::vector<std::string> more = {}) {
    const TemporaryFolder folder;
    const std::string document = folder.with_file("nev.txt", std::string(battery_standard));
    std::vector<std::string> arguments{"show", key, "--standard", document, "--quiet"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const auto run = run_program(arguments);
    CHECK(run.exit == 0);
    CHECK(run.err.empty());
    return '\n' + run.out;
}

} // namespace

TEST_SUITE_BEGIN("cli/commands");

TEST_CASE("show a standard: by its key and by its title") {
    const std::string page = R"(
标准  nev
新能源汽车电池检修
标准代码：990101
版本：2023年1.0版
起草单位：南江职业学院；海川电池有限公司

关系    类别      键                                            名称
────────────────────────────────────────────────────────────────────────────────────
包含 →  等级      nev/1                                         初级
包含 →  等级      nev/2                                         中级
适用 →  适用专业  major/original/applied-bachelor/车辆工程      车辆工程
适用 →  适用专业  major/original/college/新能源汽车技术         新能源汽车技术
适用 →  适用专业  major/revised/secondary/新能源汽车运用与维修  新能源汽车运用与维修
引用 →  引用文件  reference/GB 18384                            电动汽车安全要求
定义 →  术语      nev/term/3.1                                  动力电池
)";
    CHECK(shown("nev") == page);
    CHECK(shown("新能源汽车电池检修") == page);
}

TEST_CASE("show a level: by number, by its Chinese and its English name") {
    const std::string page = R"(
等级  nev/2
中级
英文：Intermediate
概述：能诊断电池。

关系    类别      键               名称
─────────────────────────────────────────────────────
← 包含  标准      nev              新能源汽车电池检修
包含 →  工作领域  nev/2/1          诊断
涵盖 →  等级      nev/1            初级
面向 →  工作岗位  role/电池检修员  电池检修员
面向 →  工作岗位  role/电池诊断师  电池诊断师
)";
    CHECK(shown("nev/2") == page);
    CHECK(shown("nev/中级") == page);
    CHECK(shown("新能源汽车电池检修/intermediate") == page);
}

TEST_CASE("show an area and a task, each with what is above and below it") {
    CHECK(shown("nev/初级/1") == R"(
工作领域  nev/1/1
1 拆装
印刷编号：1

关系    类别      键         名称
─────────────────────────────────────
← 包含  等级      nev/1      初级
包含 →  工作任务  nev/1/1.1  拆卸电池
)");
    CHECK(shown("nev/初级/1.1") == R"(
工作任务  nev/1/1.1
1.1 拆卸电池
印刷编号：1.1

关系    类别          键               名称
─────────────────────────────────────────────────────────────────
← 包含  工作领域      nev/1/1          拆装
← 需要  工作岗位      role/电池检修员  电池检修员
包含 →  职业技能要求  nev/1/1.1.1      能按安全规程断开高压回路。
包含 →  职业技能要求  nev/1/1.1.2      能使用举升设备拆下电池包。
)");
}

TEST_CASE("show a requirement of a document: its sentence and the facets read from it") {
    CHECK(shown("nev/2/1.1.2") == R"(
职业技能要求  nev/2/1.1.2
1.1.2 能根据单体电压判断故障电池
印刷编号：1.1.2
原文：能根据单体电压判断故障电池
条件：单体电压
动作：判断
对象：故障电池

关系    类别      键         名称
─────────────────────────────────────
← 包含  工作任务  nev/2/1.1  读取数据
)");
}

TEST_CASE("show a requirement of a bundled standard: its titles and facets") {
    CHECK(run_program({"show", "b2b/初级/1.2.3"}).out == kezheng::test::drawing(R"(
职业技能要求  b2b/1/1.2.3
1.2.3 用视频处理工具加工视频，包括剪辑、加字幕和配音等
英文：Edit videos with video processing tools, including cutting, subtitling, dubbing and similar work
印刷编号：1.2.3
动作：剪辑；配音；加工
对象：视频；字幕
工具：视频处理工具

关系    类别      键         名称
───────────────────────────────────────────────
← 包含  工作任务  b2b/1/1.2  图片和视频后期处理
)"));
}

TEST_CASE("show a role by its name, a major, a term and a reference") {
    const std::string role = R"(
工作岗位  role/电池检修员
电池检修员

关系    类别      键         名称
─────────────────────────────────────
← 面向  等级      nev/1      初级
← 面向  等级      nev/2      中级
需要 →  工作任务  nev/1/1.1  拆卸电池
需要 →  工作任务  nev/2/1.1  读取数据
)";
    CHECK(shown("电池检修员") == role);
    CHECK(shown("role/电池检修员") == role);
    CHECK(shown("major/original/college/新能源汽车技术") == R"(
适用专业  major/original/college/新能源汽车技术
新能源汽车技术
专业目录：原版目录 · 高职专科

关系    类别  键   名称
─────────────────────────────────────
← 适用  标准  nev  新能源汽车电池检修
)");
    CHECK(shown("nev/term/3.1") == R"(
术语  nev/term/3.1
动力电池
英文：power battery
定义：为电动汽车提供能量的装置。

关系    类别  键   名称
─────────────────────────────────────
← 定义  标准  nev  新能源汽车电池检修
)");
    CHECK(shown("reference/GB 18384") == R"(
引用文件  reference/GB 18384
电动汽车安全要求
标准代码：GB 18384

关系    类别  键   名称
─────────────────────────────────────
← 引用  标准  nev  新能源汽车电池检修
)");
}

TEST_CASE("show in English") {
    CHECK(run_program({"show", "b2b/1/1.3"}, "", "en_US.UTF-8").out.starts_with("work task  b2b/1/1.3\n1.3 "));
    CHECK(shown("nev/Elementary", {"--lang", "en"}) == R"(
level  nev/1
Elementary
Summary: 能换电池。

Relation    Kind       Key              Name
──────────────────────────────────────────────────────────
← contains  standard   nev              新能源汽车电池检修
← subsumes  level      nev/2            Intermediate
contains →  work area  nev/1/1          拆装
targets →   job role   role/电池检修员  电池检修员
)");
}

TEST_CASE("show --json is one document with both languages") {
    CHECK(shown("nev/1/1", {"--json"}) == R"(
{
  "schema": "kezheng/node/1",
  "key": "nev/1/1",
  "kind": "area",
  "label": {
    "zh": "拆装"
  },
  "printed": "1",
  "neighbours": [
    {
      "edge": "contains",
      "direction": "in",
      "key": "nev/1",
      "kind": "level",
      "label": {
        "zh": "初级",
        "en": "Elementary"
      }
    },
    {
      "edge": "contains",
      "direction": "out",
      "key": "nev/1/1.1",
      "kind": "task",
      "label": {
        "zh": "拆卸电池"
      }
    }
  ]
}
)");
}

TEST_CASE("show refuses a key that there is none of, with the nearest one") {
    const auto near = run_program({"show", "b2b/1/1.2.33"}, "", "en_US.UTF-8");
    CHECK(near.exit == 3);
    CHECK(near.out.empty());
    CHECK(near.err == "kezheng: error: there is no \"b2b/1/1.2.33\" in the graph; did you mean \"b2b/1/1.2.3\"?\n");
    const auto far = run_program({"show", "espresso"}, "", "en_US.UTF-8");
    CHECK(far.exit == 3);
    CHECK(far.err == "kezheng: error: there is no \"espresso\" in the graph; a key looks like b2b/1/1.2, and kezheng "
                     "standards lists the standards\n");
}

TEST_SUITE_END();
