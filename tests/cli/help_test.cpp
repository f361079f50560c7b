#include "cli/help.hpp"

#include "tests/support/run_program.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using kezheng::test::help_of;
using kezheng::test::run_program;

TEST_SUITE_BEGIN("cli");

TEST_CASE("--help of the program") {
    CHECK(help_of({}, "zh_CN.UTF-8") == R"(课证：读职业技能等级标准，把技能要求与专业、岗位、课程连成一张图
用法：kezheng [选项] 命令

选项：
  -h, --help                        显示帮助
  --version                         显示版本
  --json                            输出 JSON
  -o, --output FILE                 写入文件（整份写入，失败时原文件不变）
  --force                           覆盖已有文件
  --standard X                      要用的标准：内置代号、JSON 或文档，可重复
  --lang zh|en                      界面语言，缺省按 LC_ALL 或 LANG
  --color auto|always|never         诊断信息是否用颜色，缺省 auto
  --quiet                           不显示诊断和提示

命令：
  ingest                            读公开发布的标准，得到标准 JSON
  standards                         列出已载入的标准
  show                              看图中的一个节点和与它相连的节点
  majors                            查一个专业或全校专业可对应哪些标准与等级
  roles                             查工作岗位：面向它的等级、所需的工作任务
  coverage                          看课程覆盖了哪些技能要求，还缺什么
  close                             选出能补上缺口的最小一组备选课程
  suggest                           按课程名称和内容提出课程与技能要求的对应，供人审核
  order                             学习顺序：先学什么、分几层、为什么；循环、多余的先修、与学期安排的冲突
  metrics                           课程结构指标：阻塞、延迟、中心性、复杂度
  overlap                           两个标准有哪些要求重合，理由何在，各自独有什么
  review                            读回评审结论（标准间的对照、课程的对应），并入对照文件或方案，指出原文已变的
  diff                              比较同一标准的两个版本：哪些要求移动、改写、拆分、合并、删除、新增
  export                            导出整张图或其中一个视图
  demo                              用内置数据生成全部结果和一个索引页

例：
  kezheng demo out                               在 out 里生成示例
  kezheng ingest 标准.txt -o 标准.json           读一份标准
  kezheng show b2b/初级/1.2                      看一项工作任务
)");
    CHECK(help_of({}, "en_US.UTF-8") ==
          R"(kezheng: reads skill-level standards and links their requirements to majors, job roles and course modules
Usage: kezheng [OPTIONS] COMMAND

Options:
  -h, --help                        Show this help
  --version                         Show the version
  --json                            Print JSON
  -o, --output FILE                 Write to a file, whole or not at all
  --force                           Replace an existing file
  --standard X                      A standard to use: bundled key, JSON or document; repeatable
  --lang zh|en                      Language of help and messages, by default as LC_ALL or LANG say
  --color auto|always|never         Colour of diagnostics, by default auto
  --quiet                           No diagnostics and no notices

Commands:
  ingest                            Read published standards into standard JSON
  standards                         List the standards that are loaded
  show                              Show one node of the graph with its neighbours
  majors                            Find which standards and levels a major, or all majors of a school, may take
  roles                             Look at job roles: the levels that target them, the tasks they require
  coverage                          Show which requirements a curriculum covers, and what is missing
  close                             Choose the smallest set of candidate modules that closes the gaps
  suggest                           Propose alignments from the modules' names and descriptions, to be reviewed
  order                             What comes first, in layers, and why; cycles, redundant prerequisites, conflicts with the term plan
  metrics                           Curricular metrics: blocking, delay, centrality, complexity
  overlap                           What two standards share, why, and what each has alone
  review                            Take reviewed decisions back (pairs of requirements, alignments of modules), merge them, report those whose text has changed
  diff                              Compare two versions of a standard: moved, reworded, split, merged, dropped, new
  export                            Export the graph or a view of it
  demo                              Make everything from the bundled data, with an index page

Examples:
  kezheng demo out                               make the demo in out
  kezheng ingest standard.txt -o standard.json   read a standard
  kezheng show b2b/1/1.2                         look at a task
)");
}

TEST_CASE("--help of ingest") {
    CHECK(help_of({"ingest"}, "zh_CN.UTF-8") == R"(读公开发布的标准，得到标准 JSON
用法：kezheng ingest [选项] FILE...

参数：
  FILE...（必需）                   标准文档；- 表示标准输入

选项：
  -h, --help                        显示帮助
  --id KEY                          代号，用作键的第一段；缺省按标题或文件名
  --strict                          有警告或错误时退出码为 1
  --lint                            检查要求的行文：并列多事、动词无法考核、缺少对象

例：
  kezheng ingest 标准.txt                        看读到了什么
  kezheng ingest 标准.txt --id nev -o nev.json   另起代号，写成 JSON
  kezheng ingest 甲.txt 乙.txt -o 标准库/        每份一个 JSON
  kezheng ingest 标准.txt --strict               有警告时退出码为 1

各命令通用：--json、-o 文件、--force、--standard X、--lang zh|en、--color auto|always|never、--quiet
)");
    CHECK(help_of({"ingest"}, "en_US.UTF-8") == R"(Read published standards into standard JSON
Usage: kezheng ingest [OPTIONS] FILE...

Arguments:
  FILE... (required)                Documents; - is standard input

Options:
  -h, --help                        Show this help
  --id KEY                          The first part of every key; by default from the title or the file's name
  --strict                          Exit 1 where there are warnings or errors
  --lint                            Check the wording of requirements: several deeds in one, verbs that cannot be assessed, no object

Examples:
  kezheng ingest standard.txt                        see what was read
  kezheng ingest standard.txt --id nev -o nev.json   with a key of your own, as JSON
  kezheng ingest a.txt b.txt -o standards/           one JSON each
  kezheng ingest standard.txt --strict               exit 1 on warnings

Common to all commands: --json, -o FILE, --force, --standard X, --lang zh|en, --color auto|always|never, --quiet
)");
}

TEST_CASE("--help of standards") {
    CHECK(help_of({"standards"}, "zh_CN.UTF-8") == R"(列出已载入的标准
用法：kezheng standards [选项]

选项：
  -h, --help                        显示帮助
  --lint                            检查要求的行文：并列多事、动词无法考核、缺少对象

例：
  kezheng standards                              内置的标准
  kezheng standards --standard nev.json --json   某个文件中的标准

各命令通用：--json、-o 文件、--force、--standard X、--lang zh|en、--color auto|always|never、--quiet
)");
    CHECK(help_of({"standards"}, "en_US.UTF-8") == R"(List the standards that are loaded
Usage: kezheng standards [OPTIONS]

Options:
  -h, --help                        Show this help
  --lint                            Check the wording of requirements: several deeds in one, verbs that cannot be assessed, no object

Examples:
  kezheng standards                              the bundled ones
  kezheng standards --standard nev.json --json   the one in a file

Common to all commands: --json, -o FILE, --force, --standard X, --lang zh|en, --color auto|always|never, --quiet
)");
}

TEST_CASE("--help of show") {
    CHECK(help_of({"show"}, "zh_CN.UTF-8") == R"(看图中的一个节点和与它相连的节点
用法：kezheng show [选项] KEY

参数：
  KEY（必需）                       节点的键、标准的名称或岗位的名称

选项：
  -h, --help                        显示帮助

例：
  kezheng show b2b                               一份标准
  kezheng show b2b/初级/1.2.3                    一条技能要求
  kezheng show 跨境电商海外营销/高级             一个等级
  kezheng show role/跟单员 --json                一个岗位

各命令通用：--json、-o 文件、--force、--standard X、--lang zh|en、--color auto|always|never、--quiet
)");
    CHECK(help_of({"show"}, "en_US.UTF-8") == R"(Show one node of the graph with its neighbours
Usage: kezheng show [OPTIONS] KEY

Arguments:
  KEY (required)                    A node's key, a standard's title or a job role's name

Options:
  -h, --help                        Show this help

Examples:
  kezheng show b2b                   a standard
  kezheng show b2b/1/1.2.3           a requirement
  kezheng show overseas/Advanced     a level
  kezheng show role/跟单员 --json    a job role

Common to all commands: --json, -o FILE, --force, --standard X, --lang zh|en, --color auto|always|never, --quiet
)");
}

TEST_CASE("--help of export") {
    CHECK(help_of({"export"}, "zh_CN.UTF-8") == R"(导出整张图或其中一个视图
用法：kezheng export [选项] --format FORMAT

选项：
  -h, --help                        显示帮助
  --format FORMAT（必需）           格式
                                      json     整张图
                                      dot      图，供 Graphviz 排版
                                      svg      图，供网页和 Word
                                      png      图，像素
                                      pdf      图，供打印
                                      graphml  整张图，供 Gephi、networkx
                                      case     每份标准一个 CASE 1.1 包，对照另成一包
                                      skos     SKOS 概念体系（Turtle）
                                      csv      技能要求表；-o 文件夹/ 时每张表一个文件
                                      xlsx     所有表（Excel）
                                      md       所有表（Markdown）
  --view VIEW                       画什么；缺省 all，有 --node 时随节点
                                      standard  每份标准一幅，到工作任务
                                      level     每个等级一幅，到技能要求
                                      area      每个工作领域一幅
                                      majors    适用专业，按院校层次，原版对新版
                                      roles     岗位：面向的等级，所需的任务
                                      order     学习顺序与工作流程，按等级分栏
                                      overlap   标准之间的对照，每个等级一幅
                                      coverage  课程教授哪些任务（要有 --curriculum）
                                      all       整张图，不限纸张
  --node KEY                        只画这份标准、这个等级或工作领域
  --paper PAPER                     纸张；缺省用看得清的最小纸张，A3 也看不清就分幅
                                      a4    都用 A4，看不清就分幅
                                      a3    都用 A3，看不清就分幅
                                      none  不缩放，不分幅
  --curriculum FILE                 图中加入这份人才培养方案（表格文件、文件夹；example 为内置示例）
  --without-proposals               只要标准和方案写明的，不要本程序推断的关系
  --base URI                        CASE 与 SKOS 中各元素网址的开头；缺省为 urn:uuid:
  --bom                             CSV 前加字节序标记，Excel 才认得中文

例：
  kezheng export --format json -o graph.json                              整张图
  kezheng export --format svg --node b2b/初级/2 -o 图.svg                 一个工作领域，A4
  kezheng export --format svg --view area -o 图/                          每个工作领域一幅
  kezheng export --format pdf --view overlap -o 对照/                     两份标准的对照，供打印
  kezheng export --format svg --view coverage --curriculum 方案.xlsx -o 图/  课程教授哪些任务
  kezheng export --format xlsx -o 标准.xlsx                               所有表
  kezheng export --format case --base https://example.org -o case/        CASE 1.1 包

各命令通用：--json、-o 文件、--force、--standard X、--lang zh|en、--color auto|always|never、--quiet
)");
    CHECK(help_of({"export"}, "en_US.UTF-8") == R"(Export the graph or a view of it
Usage: kezheng export [OPTIONS] --format FORMAT

Options:
  -h, --help                        Show this help
  --format FORMAT (required)        The format
                                      json     the whole graph
                                      dot      pictures for Graphviz, without layout
                                      svg      pictures for browsers and Word
                                      png      pictures in pixels
                                      pdf      pictures for print
                                      graphml  the whole graph for Gephi and networkx
                                      case     a CASE 1.1 package each standard, one for the crosswalk
                                      skos     SKOS (Turtle)
                                      csv      the table of requirements; with -o FOLDER/ every table
                                      xlsx     all tables (Excel)
                                      md       all tables (Markdown)
  --view VIEW                       What is drawn; by default all, with --node that node's
                                      standard  a standard each, down to its tasks
                                      level     a level each, down to its requirements
                                      area      a work area each
                                      majors    applicable majors by school tier, original and revised
                                      roles     job roles: their levels, the tasks they require
                                      order     learning order and workflow, in lanes by level
                                      overlap   what standards share, a level each
                                      coverage  which tasks the modules teach (with --curriculum)
                                      all       the whole graph, of any size
  --node KEY                        Draw only this standard, level or area
  --paper PAPER                     The paper, by default the smallest on which texts can be read; what A3 cannot show is split
                                      a4    A4, split where texts would be too small
                                      a3    A3, split where texts would be too small
                                      none  natural size, never split
  --curriculum FILE                 Put this curriculum into the graph (a workbook, CSV or folder; example is the bundled one)
  --without-proposals               Only what standards and curriculum state, no relations that kezheng proposes
  --base URI                        What the addresses of elements in CASE and SKOS begin with, by default urn:uuid:
  --bom                             Put a byte-order mark before CSV, which Excel needs for Chinese

Examples:
  kezheng export --format json -o graph.json                              the whole graph
  kezheng export --format svg --node b2b/1/2 -o area.svg                  one area on A4
  kezheng export --format svg --view area -o pictures/                    one picture an area
  kezheng export --format pdf --view overlap -o pictures/                 the crosswalk, for print
  kezheng export --format svg --view coverage --curriculum plan.xlsx -o pictures/  what is taught
  kezheng export --format xlsx -o standards.xlsx                          all tables
  kezheng export --format case --base https://example.org -o case/        CASE 1.1 packages

Common to all commands: --json, -o FILE, --force, --standard X, --lang zh|en, --color auto|always|never, --quiet
)");
}

TEST_CASE("--help of demo") {
    CHECK(help_of({"demo"}, "zh_CN.UTF-8") == R"(用内置数据生成全部结果和一个索引页
用法：kezheng demo [选项] [DIR]

参数：
  DIR                               写到哪个文件夹，缺省 out

选项：
  -h, --help                        显示帮助

例：
  kezheng demo out      然后打开 out/index.html

各命令通用：--json、-o 文件、--force、--standard X、--lang zh|en、--color auto|always|never、--quiet
)");
    CHECK(help_of({"demo"}, "en_US.UTF-8") == R"(Make everything from the bundled data, with an index page
Usage: kezheng demo [OPTIONS] [DIR]

Arguments:
  DIR                               The folder to write to, by default out

Options:
  -h, --help                        Show this help

Examples:
  kezheng demo out      then open out/index.html

Common to all commands: --json, -o FILE, --force, --standard X, --lang zh|en, --color auto|always|never, --quiet
)");
}

TEST_CASE("-h is --help, also with everything else on the line") {
    CHECK(run_program({"show", "-h"}).out == help_of({"show"}, "zh_CN.UTF-8"));
    CHECK(run_program({"show", "b2b", "--json", "-h"}).out == help_of({"show"}, "zh_CN.UTF-8"));
}

TEST_SUITE_END();
