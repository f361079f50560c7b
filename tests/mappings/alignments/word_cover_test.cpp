#include "mappings/alignments/word_cover.hpp"

#include "tests/support/standard_text.hpp"

#include <doctest/doctest.h>

namespace {

using kezheng::Containment;
using kezheng::StandardProfile;
using kezheng::WordCover;
using kezheng::WordCoverage;

StandardProfile profile(const std::string& task, const std::vector<std::string>& sentences) {
    return kezheng::profile_of(kezheng::test::standard_of("florist", task, sentences), kezheng::bundled_lexicon());
}

} // namespace

TEST_SUITE_BEGIN("alignments");

TEST_CASE("a requirement covers itself whole, and shares nothing with one of other words") {
    const StandardProfile a = profile("花束", {"能修剪玫瑰花枝", "能核对发票金额"});
    const WordCover cover(a, a, kezheng::bundled_lexicon());
    const WordCoverage same = cover.requirements(0, 0);
    CHECK(same.both == doctest::Approx(1));
    CHECK(same.lesser == doctest::Approx(1));
    CHECK(same.clause > 0.5);
    const WordCoverage other = cover.requirements(0, 1);
    CHECK(other.both < 0.2);
    CHECK(other.clause < 0.2);
    CHECK(cover.task_names(0, 0) == doctest::Approx(1));
}

TEST_CASE("the narrower one lies in the wider one, and the sides may change places") {
    const StandardProfile narrow = profile("花束", {"能修剪玫瑰花枝"});
    const StandardProfile wide = profile("花材", {"能修剪玫瑰花枝，核对发票金额，清洗琉璃花瓶"});
    const WordCover there(narrow, wide, kezheng::bundled_lexicon());
    const WordCover back(wide, narrow, kezheng::bundled_lexicon());
    const Containment contained = there.containment(0, 0);
    CHECK(contained.a_in_b == doctest::Approx(1));
    CHECK(contained.b_in_a < 0.7);
    CHECK(contained.weight_b > contained.weight_a);
    CHECK(back.containment(0, 0).b_in_a == contained.a_in_b);
    CHECK(back.containment(0, 0).weight_a == contained.weight_b);
    CHECK(there.requirements(0, 0).lesser == back.requirements(0, 0).lesser);
    CHECK(there.requirements(0, 0).both == back.requirements(0, 0).both);
    CHECK(there.requirements(0, 0).lesser < there.requirements(0, 0).both);
}

TEST_CASE("a requirement without a word shares nothing and says nothing") {
    const StandardProfile a = profile("花束", {"能修剪玫瑰花枝"});
    const StandardProfile empty = profile("", {"。"});
    const WordCover cover(a, empty, kezheng::bundled_lexicon());
    CHECK(cover.requirements(0, 0).both == 0);
    CHECK(cover.requirements(0, 0).clause == 0);
    CHECK(cover.containment(0, 0).a_in_b == 0);
    CHECK(cover.containment(0, 0).weight_b == 0);
    CHECK(cover.task_names(0, 0) == 0);
}

TEST_SUITE_END();
