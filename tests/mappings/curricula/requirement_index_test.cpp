#include "mappings/curricula/requirement_index.hpp"

#include "tests/mappings/curricula/drawn_curriculum.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace kezheng;

namespace {

using Keys = std::vector<std::string>;

FoundRequirements find(const std::string& text, const std::string& standard = {}, const std::string& level = {}) {
    static const std::vector<StandardDraft> standards = test::tea_standard();
    static const RequirementIndex index(standards);
    return index.find(text, standard, level);
}

} // namespace

TEST_SUITE_BEGIN("mappings/curricula/requirement_index");

TEST_CASE("a key finds by position, a number as it is printed") {
    CHECK(find("tea/1/1.1.3").skills == Keys{"tea/1/1.1.3"});
    CHECK(find("tea/1/1.1.3").as_key);
    const FoundRequirements printed = find("tea 初级 1.1.2"); // printed twice
    CHECK(printed.skills == Keys{"tea/1/1.1.2"});
    CHECK(printed.chosen == "tea/1/1.1.2");
    CHECK_FALSE(printed.as_key);
    CHECK(find("1.1.1", "茶艺服务", "中级").skills == Keys{"tea/2/1.1.1"});
    CHECK(find("1.2.1 烧水", "tea", "1").skills == Keys{"tea/1/1.2.1"});
}

TEST_CASE("a task, an area or a level stands for all its requirements, in order") {
    CHECK(find("tea/1/1.1").skills == Keys{"tea/1/1.1.1", "tea/1/1.1.2", "tea/1/1.1.3"});
    CHECK(find("tea/1/1.1").element == "tea/1/1.1");
    CHECK(find("tea/1/1").skills == Keys{"tea/1/1.1.1", "tea/1/1.1.2", "tea/1/1.1.3", "tea/1/1.2.1"});
    CHECK(find("tea/2").skills == Keys{"tea/2/1.1.1", "tea/2/1.1.2"});
}

TEST_CASE("a whole title finds its element; a part of one does not") {
    const FoundRequirements found = find("温杯");
    CHECK(found.skills == Keys{"tea/2/1.1.1"});
    CHECK(found.by_title);
    CHECK(find("备茶", "tea", "初级").element == "tea/1/1");
    CHECK(find("温").skills.empty());
}

TEST_CASE("what cannot be found says why") {
    const FoundRequirements open = find("1.1.1"); // of both levels
    CHECK(open.skills.empty());
    CHECK(open.candidates == Keys{"tea/1/1.1.1", "tea/2/1.1.1"});
    CHECK(find("1.1.1", "咖啡制作", "初级").unknown_standard);
    CHECK(find("1.1.1", "tea", "特级").unknown_level);
    CHECK(find("1.1.1", "tea", "初级、中级").unknown_level);
    CHECK(find("tea/1/7.1.1").skills.empty());
    CHECK(find("tea/1/1.1.1 1.2.1").unread == "1.2.1");
    for (const char* nothing : {"", " ", "/", "tea/", "tea//", "0", "1.1.1.1.1", "\xFF"}) {
        CAPTURE(nothing);
        CHECK(find(nothing).skills.empty());
    }
}

TEST_CASE("between two elements of one depth and level lie all requirements of both and of those between them") {
    const std::vector<StandardDraft> standards = test::tea_standard();
    const RequirementIndex index(standards);
    CHECK(index.between("tea/1/1.1.2", "tea/1/1.2.1") == Keys{"tea/1/1.1.2", "tea/1/1.1.3", "tea/1/1.2.1"});
    CHECK(index.between("tea/1/1.1", "tea/1/1.2").size() == 4);
    CHECK(index.between("tea/1/1.1.1", "tea/1/1.1.1") == Keys{"tea/1/1.1.1"});
    CHECK(index.between("tea/1/1.2.1", "tea/1/1.1.1").empty());
    CHECK(index.between("tea/1/1.1", "tea/1/1.2.1").empty());
    CHECK(index.between("tea/1/1.1.1", "tea/2/1.1.1").empty());
    CHECK(index.between("tea/1", "tea/2").empty());
    CHECK(index.standards() == Keys{"tea"});
    CHECK(RequirementIndex(std::vector<StandardDraft>()).find("tea/1/1.1.1", {}, {}).skills.empty());
}

TEST_SUITE_END();
