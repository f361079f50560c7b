#include "exporters/text/label.hpp"

#include <doctest/doctest.h>

using namespace kezheng;

TEST_SUITE_BEGIN("exporters/text/label");

TEST_CASE("a node goes by its label, a requirement without one by its statement, anything else by its key") {
    CHECK(label_of({NodeKind::task, "c/1/1.1", {"研磨", "Grinding"}, NumberedDetails{}, {}}) ==
          LocalisedText{"研磨", "Grinding"});
    CHECK(label_of({NodeKind::skill, "c/1/1.1.1", {}, SkillDetails{"", "能研磨。", {}}, {}}) ==
          LocalisedText{"能研磨。", ""});
    CHECK(label_of({NodeKind::skill, "c/1/1.1.1", {"研磨", ""}, SkillDetails{"", "能研磨。", {}}, {}}) ==
          LocalisedText{"研磨", ""});
    CHECK(label_of({NodeKind::area, "c/1/1", {}, NumberedDetails{}, {}}) == LocalisedText{"c/1/1", ""});
}

TEST_CASE("no node is without a name: a requirement without title and statement goes by its key too") {
    CHECK(label_of({NodeKind::skill, "c/1/1.1.1", {}, SkillDetails{}, {}}) == LocalisedText{"c/1/1.1.1", ""});
}

TEST_CASE("areas, tasks and requirements have the number of their key, others none") {
    CHECK(number_of({NodeKind::area, "c/1/2", {}, NumberedDetails{}, {}}) == "2");
    CHECK(number_of({NodeKind::task, "c/1/2.10", {}, NumberedDetails{}, {}}) == "2.10");
    CHECK(number_of({NodeKind::skill, "c/1/2.10.3", {}, SkillDetails{}, {}}) == "2.10.3");
    CHECK(number_of({NodeKind::level, "c/1", {}, LevelDetails{}, {}}) == "");
    CHECK(number_of({NodeKind::role, "role/1", {}, {}, {}}) == "");
}

TEST_CASE("a caption is number and name in one language, or in the other where it is absent") {
    const Node task{NodeKind::task, "c/1/1.2", {"研磨", ""}, NumberedDetails{}, {}};
    CHECK(caption_of(task, Language::chinese) == "1.2 研磨");
    CHECK(caption_of(task, Language::english) == "1.2 研磨");
    const Node level{NodeKind::level, "c/1", {"初级", "Elementary"}, LevelDetails{}, {}};
    CHECK(caption_of(level, Language::english) == "Elementary");
}

TEST_SUITE_END();
