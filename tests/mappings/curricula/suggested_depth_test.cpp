#include "mappings/curricula/suggested_depth.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace kezheng;

namespace {

std::string depth_of(const std::string& name, const std::string& description, const std::string& word) {
    const std::vector<std::string> words{word};
    const SuggestedDepth depth = suggested_depth(name, description, words);
    return std::string(name_of(depth.depth)) + "; " + depth.reason.en;
}

} // namespace

TEST_SUITE_BEGIN("mappings/curricula/suggested_depth");

TEST_CASE("the word of depth before what is taught, in the same sentence") {
    const std::string text = "独立完成产品拍摄；练习图片处理；了解视频剪辑、字幕，能配音";
    CHECK(depth_of("摄影", text, "产品拍摄") == "mastered; the description says \"独立\"");
    CHECK(depth_of("摄影", text, "图片处理") == "reinforced; the description says \"练习\"");
    CHECK(depth_of("摄影", text, "视频剪辑") == "introduced; the description says \"了解\"");
    CHECK(depth_of("摄影", text, "字幕") == "introduced; the description says \"了解\"");
    CHECK(depth_of("摄影", text, "配音") == "reinforced; the description says \"能\"");
    CHECK(depth_of("摄影", "初步掌握拍摄", "拍摄") == "introduced; the description says \"初步掌握\"");
}

TEST_CASE("the word after it in its clause, then the name, then the default") {
    CHECK(depth_of("摄影", "商品拍摄的综合训练，了解灯光", "商品拍摄") == "mastered; the description says \"综合\"");
    CHECK(depth_of("摄影概论", "商品拍摄", "商品拍摄") == "introduced; the name has \"概论\"");
    CHECK(depth_of("摄影实训", "商品拍摄", "商品拍摄") == "mastered; the name has \"实训\"");
    CHECK(depth_of("摄影", "商品拍摄", "商品拍摄") == "mastered; not stated, the default");
    CHECK(depth_of("摄影", "", "商品拍摄") == "mastered; not stated, the default");
    CHECK(depth_of("摄影", "功能与商品拍摄", "商品拍摄") == "mastered; not stated, the default");
}

TEST_SUITE_END();
