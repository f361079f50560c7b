#pragma once

#include "tests/support/run_program.hpp"

#include <string>
#include <vector>

namespace kezheng::test {

inline constexpr const char* tea_json = R"({"schema": "kezheng/standard/1", "id": "tea", "title": {"zh": "茶艺服务"},
"levels": [
 {"id": "tea/1", "number": 1, "name": {"zh": "初级"}, "areas": [{"id": "tea/1/1", "printed": "1", "name": {"zh": "备茶"},
  "tasks": [{"id": "tea/1/1.1", "printed": "1.1", "name": {"zh": "选茶"}, "skills": [
   {"id": "tea/1/1.1.1", "printed": "1.1.1", "title": {"zh": "辨茶"}},
   {"id": "tea/1/1.1.2", "printed": "1.1.2", "title": {"zh": "称茶"}}]}]}]},
 {"id": "tea/2", "number": 2, "name": {"zh": "中级"}, "areas": [{"id": "tea/2/1", "printed": "1", "name": {"zh": "泡茶"},
  "tasks": [{"id": "tea/2/1.1", "printed": "1.1", "name": {"zh": "泡绿茶"}, "skills": [
   {"id": "tea/2/1.1.1", "printed": "1.1.1", "title": {"zh": "温杯"}}]}]}]}
]})";

inline constexpr const char* tea_modules = "课程代码,课程名称,学期,学时\nK01,茶叶基础,1,48\nK02,泡茶,2,32\n";
inline constexpr const char* tea_alignments =
    "课程代码,技能要求,深度,状态\nK01,tea/1/1.1.1,M,\nK01,tea/1/1.1.2,I,\nK02,tea/2/1.1,M,待审\n";

/// A folder with the standard and a curriculum aligned to it.
struct TeaSchool {
    TemporaryFolder folder;
    std::string standard = folder.with_file("tea.json", tea_json);
    std::string plan = folder / "";

    TeaSchool() {
        (void)folder.with_file("modules.csv", tea_modules);
        (void)folder.with_file("alignments.csv", tea_alignments);
    }
    [[nodiscard]] Run run(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin() + 1, {plan, "--standard", standard});
        return run_program(arguments);
    }
};

} // namespace kezheng::test
