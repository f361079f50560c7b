// The help of the commands about orders, majors and roles; that of the others is in help_test.cpp.
#include "cli/help.hpp"

#include "tests/support/run_program.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using kezheng::test::help_of;

TEST_SUITE_BEGIN("cli");

TEST_CASE("--help of order") {
    CHECK(help_of({"order"}, "zh_CN.UTF-8") == R"(学习顺序：先学什么、分几层、为什么；循环、多余的先修、与学期安排的冲突
用法：kezheng order [选项] [NAME...]

参数：
  NAME...                           标准、等级、领域等的键或标准文档（可写几个，标准之间按对照关系相连），或课程方案的文件或文件夹；缺省为全部标准

选项：
  -h, --help                        显示帮助
  --scope skill|task|module         在什么之间排序：技能要求、工作任务或课程
  --edges FILE                      声明先后关系的 CSV（before, after, kind, reason），优先于推断
  --plan                            按先修关系排出各学期的课程
  --max-credits N                   每学期学分上限（与 --plan 同用）
  --terms N                         最多用几个学期（与 --plan 同用）
  --strict                          有警告、错误、循环或冲突时退出码为 1

例：
  kezheng order b2b                              一份标准的工作任务
  kezheng order b2b/初级 --scope skill           一个等级的技能要求
  kezheng order b2b overseas -o 顺序.svg         两份标准放在一起，画成图
  kezheng order 培养方案.xlsx                    课程的先后与学期冲突
  kezheng order 培养方案.xlsx --plan --max-credits 25   排出各学期课程

各命令通用：--json、-o 文件、--force、--standard X、--lang zh|en、--color auto|always|never、--quiet
)");
    CHECK(help_of({"order"}, "en_US.UTF-8") ==
          R"(What comes first, in layers, and why; cycles, redundant prerequisites, conflicts with the term plan
Usage: kezheng order [OPTIONS] [NAME...]

Arguments:
  NAME...                           Keys of standards, levels or areas, or documents (several standards are joined by their crosswalk), or a curriculum's file or folder; by default all standards

Options:
  -h, --help                        Show this help
  --scope skill|task|module         Between what: requirements, tasks or modules
  --edges FILE                      A CSV of declared steps (before, after, kind, reason), which win over proposed ones
  --plan                            Propose the terms of the modules
  --max-credits N                   Most credits of a term (with --plan)
  --terms N                         Most terms (with --plan)
  --strict                          Exit 1 where there are warnings, errors, cycles or conflicts

Examples:
  kezheng order b2b                              the tasks of a standard
  kezheng order b2b/1 --scope skill              the requirements of a level
  kezheng order b2b overseas -o order.svg        two standards together, as a picture
  kezheng order curriculum.xlsx                  modules, and conflicts with the terms
  kezheng order curriculum.xlsx --plan --max-credits 25   propose the terms

Common to all commands: --json, -o FILE, --force, --standard X, --lang zh|en, --color auto|always|never, --quiet
)");
}

TEST_CASE("--help of metrics") {
    CHECK(help_of({"metrics"}, "zh_CN.UTF-8") == R"(课程结构指标：阻塞、延迟、中心性、复杂度
用法：kezheng metrics [选项] CURRICULUM

参数：
  CURRICULUM（必需）                课程方案的文件或文件夹

选项：
  -h, --help                        显示帮助
  --scope skill|task|module         在什么之间排序：技能要求、工作任务或课程
  --strict                          有警告、错误或先修关系无法满足时退出码为 1

例：
  kezheng metrics 培养方案.xlsx                  各课程的指标
  kezheng metrics 培养方案.xlsx --scope skill    没有课程覆盖的要求，各阻塞多少其他要求
  kezheng metrics curriculum.csv --json          也读 CurricularAnalytics 的 CSV

各命令通用：--json、-o 文件、--force、--standard X、--lang zh|en、--color auto|always|never、--quiet
)");
    CHECK(help_of({"metrics"}, "en_US.UTF-8") ==
          R"(Curricular metrics: blocking, delay, centrality, complexity
Usage: kezheng metrics [OPTIONS] CURRICULUM

Arguments:
  CURRICULUM (required)             A curriculum's file or folder

Options:
  -h, --help                        Show this help
  --scope skill|task|module         Between what: requirements, tasks or modules
  --strict                          Exit 1 where there are warnings or errors, or the requisites cannot be met

Examples:
  kezheng metrics curriculum.xlsx                of each module
  kezheng metrics curriculum.xlsx --scope skill  what uncovered requirements block
  kezheng metrics curriculum.csv --json          CurricularAnalytics CSV is read as well

Common to all commands: --json, -o FILE, --force, --standard X, --lang zh|en, --color auto|always|never, --quiet
)");
}

TEST_CASE("--help of majors") {
    CHECK(help_of({"majors"}, "zh_CN.UTF-8") == R"(查一个专业或全校专业可对应哪些标准与等级
用法：kezheng majors [选项] [NAME|CODE]

参数：
  NAME|CODE                         专业的名称、代码、专业类或其中一部分；不写则列出全部适用专业

选项：
  -h, --help                        显示帮助
  --tier T                          只看这个层次：secondary 中职、college 高职专科、vocational-bachelor 高职本科、applied-bachelor 应用型本科
  --catalogue C                     只看这一版目录：original 原版、revised 新版
  --batch FILE.csv                  CSV：每行一个专业（专业名称、专业代码、层次，列序不限）
  --format text|csv|xlsx|json|svg   格式；缺省按 -o 的后缀，否则为表格文本
  --bom                             CSV 前加 BOM，供 Excel 直接打开

例：
  kezheng majors 530702                          按代码，新旧目录均可
  kezheng majors 跨境电商 --tier college         按名称，简称也可
  kezheng majors "6308 电子商务类"               一个专业类
  kezheng majors --batch 全校.csv -o 对照.xlsx   全校专业
  kezheng majors -o 矩阵.xlsx                    各标准的全部适用专业
  kezheng majors --tier college -o 矩阵.svg      画成图，一个层次一张 A4

各命令通用：--json、-o 文件、--force、--standard X、--lang zh|en、--color auto|always|never、--quiet
)");
    CHECK(help_of({"majors"}, "en_US.UTF-8") ==
          R"(Find which standards and levels a major, or all majors of a school, may take
Usage: kezheng majors [OPTIONS] [NAME|CODE]

Arguments:
  NAME|CODE                         A major's name or code, a class, or a piece of them; without it all listed majors

Options:
  -h, --help                        Show this help
  --tier T                          Only this tier: secondary, college, vocational-bachelor, applied-bachelor
  --catalogue C                     Only this catalogue: original, revised
  --batch FILE.csv                  A CSV with a major on each line (name, code, tier, in any order)
  --format text|csv|xlsx|json|svg   The format; by default as the suffix of -o says, else a text table
  --bom                             Begin the CSV with a byte-order mark, for Excel

Examples:
  kezheng majors 530702                              by code, of the old or the new catalogue
  kezheng majors "Cross-Border E-Commerce"           by name
  kezheng majors "6308 电子商务类"                   a class
  kezheng majors --batch school.csv -o answer.xlsx   all majors of a school
  kezheng majors -o matrix.xlsx                      all majors that the standards list
  kezheng majors --tier college -o matrix.svg        as a picture, a tier on A4

Common to all commands: --json, -o FILE, --force, --standard X, --lang zh|en, --color auto|always|never, --quiet
)");
}

TEST_CASE("--help of roles") {
    CHECK(help_of({"roles"}, "zh_CN.UTF-8") == R"(查工作岗位：面向它的等级、所需的工作任务
用法：kezheng roles [选项] [NAME]

参数：
  NAME                              岗位、岗位群的名称或其中一部分；不写则列出全部岗位

选项：
  -h, --help                        显示帮助
  --curriculum FILE                 课程方案的文件或文件夹：看岗位所需的要求还缺哪些
  --require I|R|M                   要求学到的深度：I 引入、R 强化、M 掌握，缺省 M

例：
  kezheng roles                       全部岗位
  kezheng roles 跟单员                一个岗位和它需要的任务
  kezheng roles SEO --json            名称的一部分也可
  kezheng roles 跟单员 --curriculum 培养方案.xlsx   这个岗位还缺哪些要求

各命令通用：--json、-o 文件、--force、--standard X、--lang zh|en、--color auto|always|never、--quiet
)");
    CHECK(help_of({"roles"}, "en_US.UTF-8") ==
          R"(Look at job roles: the levels that target them, the tasks they require
Usage: kezheng roles [OPTIONS] [NAME]

Arguments:
  NAME                              The name of a role or group, or a piece of it; without it all roles

Options:
  -h, --help                        Show this help
  --curriculum FILE                 A curriculum's file or folder: what of the requirements of a role it lacks
  --require I|R|M                   The depth to be reached: I introduced, R reinforced, M mastered; by default M

Examples:
  kezheng roles                       all roles
  kezheng roles 跟单员                one role and the tasks that it requires
  kezheng roles SEO --json            a piece of a name will do
  kezheng roles 跟单员 --curriculum curriculum.xlsx   what the role still lacks

Common to all commands: --json, -o FILE, --force, --standard X, --lang zh|en, --color auto|always|never, --quiet
)");
}

TEST_SUITE_END();
