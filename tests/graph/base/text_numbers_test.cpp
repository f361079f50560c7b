#include "graph/base/text_numbers.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using kezheng::TextNumbers;

TEST_SUITE_BEGIN("graph/base");

TEST_CASE("text numbers: texts are numbered as they come, each once") {
    TextNumbers numbers(2);
    CHECK(numbers.insert("焙茶") == 0);
    CHECK(numbers.insert("") == 1);
    CHECK(numbers.insert("焙") == 2);
    CHECK(numbers.insert("焙茶") == 0);
    CHECK(numbers.size() == 3);
    CHECK(numbers.find("焙") == 2U);
    CHECK(numbers.find("") == 1U);
    CHECK_FALSE(numbers.find("茶"));
}

TEST_CASE("text numbers: those that differ in one byte anywhere, or in length alone, are different") {
    const std::string zeros(17, '\0');
    std::vector<std::string> texts;
    for (std::size_t length = 0; length <= zeros.size(); ++length) {
        texts.push_back(zeros.substr(0, length));
        for (std::size_t at = 0; at < length; ++at) {
            texts.push_back(zeros.substr(0, length));
            texts.back()[at] = '\1';
        }
    }
    TextNumbers numbers(0); // grows several times
    for (std::size_t i = 0; i < texts.size(); ++i) {
        CHECK(numbers.insert(texts[i]) == i);
    }
    for (std::size_t i = 0; i < texts.size(); ++i) {
        CHECK(numbers.find(texts[i]) == i);
    }
    CHECK_FALSE(numbers.find("\2"));
}

TEST_SUITE_END();
