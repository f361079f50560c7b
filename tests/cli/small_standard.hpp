#pragma once

#include "tests/support/run_program.hpp"

#include <string>
#include <string_view>

namespace kezheng::test {

/// An invented standard of another trade: two levels, one note (line 25), one warning (line 40).
inline constexpr std::string_view battery_standard = R"(新能源汽车电池检修
职业技能等级标准
（2023年1.0版）
标准代码：990101
前言
本标准起草单位：南江职业学院、海川电池有限公司。
1 范围
本标准规定了电池检修的技能要求。
2 规范性引用文件
GB 18384 电动汽车安全要求
3 术语和定义
3.1 动力电池 power battery
为电动汽车提供能量的装置。
4 适用院校专业
4.1 参照原版专业目录
高等职业学校：新能源汽车技术。
应用型本科学校：车辆工程。
4.2 参照新版专业目录
中等职业学校：新能源汽车运用与维修。
5 面向职业岗位（群）
【电池检修】（初级）：电池检修员。
【电池检修】（中级）：电池检修员、电池诊断师。
6 职业技能要求
6.1 职业技能等级划分
电池检修分为两个等级：初级、中级。
【电池检修】（初级）：能换电池。
【电池检修】（中级）：能诊断电池。
6.2 职业技能等级要求描述
表 1 电池检修职业技能等级要求（初级）
工作领域 工作任务 职业技能要求
1. 拆装
1.1 拆卸电池
1.1.1 能按安全规程断开高压回路。
1.1.2 能使用举升设备拆下电池包。
表 2 电池检修职业技能等级要求（中级）
工作领域 工作任务 职业技能要求
1. 诊断
1.1 读取数据
1.1.1 能使用诊断仪读取单体电压。
1.1.2 能根据单体电压判断故障电池
)";

/// The same with its last full stop: notes alone.
inline std::string battery_standard_with_notes() {
    return std::string(battery_standard.substr(0, battery_standard.size() - 1)) + "。\n";
}

/// `text` without the path of the folder that a test works in.
inline std::string without(std::string text, const TemporaryFolder& folder) {
    const std::string path = folder / "";
    for (std::size_t at = text.find(path); at != std::string::npos; at = text.find(path, at)) {
        text.erase(at, path.size());
    }
    return text;
}

} // namespace kezheng::test
