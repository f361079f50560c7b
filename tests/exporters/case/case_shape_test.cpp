#include "exporters/case/case_check.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace kezheng;

namespace {

/// What is wrong with an item that has this member beside what it needs.
std::vector<std::string> with_member(const char* name, const Json& value) {
    Json item{{"identifier", "00000000-0000-5000-8000-000000000002"},
              {"fullStatement", "s"},
              {"uri", "u"},
              {"lastChangeDateTime", "2020-01-02T03:04:05+00:00"}};
    item[name] = value;
    Json package;
    package["CFDocument"] = {{"identifier", "00000000-0000-5000-8000-000000000001"},
                             {"uri", "u"},
                             {"creator", "c"},
                             {"title", "t"},
                             {"lastChangeDateTime", "2020-01-02T03:04:05+00:00"}};
    package["CFItems"] = Json::array({item});
    return case_shape_problems(package);
}

} // namespace

TEST_SUITE_BEGIN("exporters/case/case_shape");

TEST_CASE("what the official schema takes is taken") {
    CHECK(with_member("notes", "two\nlines").empty());
    CHECK(with_member("humanCodingScheme", "1.1").empty());
    CHECK(with_member("educationLevel", {"05", "06"}).empty());
    CHECK(with_member("statusEndDate", "2020-12-31").empty());
    CHECK(with_member("extensions", {{"any", nullptr}}).empty());
    const Json link{{"title", "t"}, {"identifier", "00000000-0000-5000-8000-000000000003"}, {"uri", "u"}};
    CHECK(with_member("licenseURI", link).empty());
    CHECK(with_member("subjectURI", Json::array({link})).empty());
}

TEST_CASE("what it refuses is named") {
    const Json link{{"title", "t"}, {"identifier", "00000000-0000-5000-8000-000000000003"}, {"uri", "u"}};
    CHECK(with_member("notes", nullptr).size() == 1);
    CHECK(with_member("notes", nullptr).front().find("notes") != std::string::npos);
    CHECK(with_member("humanCodingScheme", "1\t1").size() == 1);
    CHECK(with_member("humanCodingScheme", 1.1).size() == 1);
    CHECK(with_member("educationLevel", "05").size() == 1);
    CHECK(with_member("educationLevel", Json::array()).size() == 1);
    CHECK(with_member("statusEndDate", "2020").size() == 1);
    CHECK(with_member("lastChangeDateTime", "2020-01-02").size() == 1);
    CHECK(with_member("licenseURI", "https://example.org").size() == 1);
    CHECK(with_member("subjectURI", link).size() == 1);
    CHECK(with_member("CFDocumentURI", link).size() == 1);
    CHECK(with_member("mood", "good").size() == 1);
}

TEST_SUITE_END();
