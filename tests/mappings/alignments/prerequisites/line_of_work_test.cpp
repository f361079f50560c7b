#include "mappings/alignments/prerequisites/line_of_work.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace kezheng; // NOLINT(google-build-using-namespace): two functions and a result

namespace {

std::string drawn(const std::string& a, const std::string& b) {
    const SharedName shared = shared_name(a, b);
    const SharedName reversed = shared_name(b, a);
    CHECK(shared.relation == reversed.relation);
    CHECK(shared.wording == reversed.wording);
    switch (shared.relation) {
    case NameRelation::one_line:
        return "line " + shared.wording;
    case NameRelation::kinds:
        return "kinds " + shared.wording;
    case NameRelation::unrelated:
        break;
    }
    return "unrelated" + shared.wording;
}

} // namespace

TEST_SUITE_BEGIN("mappings/alignments/prerequisites/line_of_work");

TEST_CASE("two works on one thing are one line, one work on two things is of two kinds") {
    CHECK(drawn("客房清洁", "客房检查") == "line 客房");
    CHECK(drawn("饮食照护", "睡眠照护") == "kinds 照护");
    CHECK(drawn("布草采购", "客房清洁") == "unrelated");
    CHECK(drawn("茶叶审评", "茶叶审评") == "line 茶叶审评");
    CHECK(drawn("茶叶审评", "审评报告") == "line 审评");
    CHECK(drawn("", "茶叶审评") == "unrelated");
}

TEST_CASE("words that any task may bear, and single characters, do not join") {
    CHECK(drawn("客房管理", "餐厅管理") == "unrelated");
    CHECK(drawn("茶叶基础", "花卉基础操作") == "unrelated");
    CHECK(drawn("茶席布置", "茶点制作") == "unrelated");
    CHECK(drawn("茶叶审评管理", "茶叶审评基础") == "line 茶叶审评");
}

TEST_CASE("the general or rough work comes before what refines it") {
    CHECK(is_refined_by("基础营销", "付费营销"));
    CHECK(!is_refined_by("付费营销", "基础营销"));
    CHECK(!is_refined_by("基础营销", "基础养护"));
    CHECK(is_refined_by("粗加工", "精加工"));
    CHECK(!is_refined_by("精加工", "粗加工"));
}

TEST_SUITE_END();
