#include "mappings/standards/element_label.hpp"

#include <doctest/doctest.h>

namespace kezheng {
namespace {

TEST_SUITE_BEGIN("mappings/standards");

TEST_CASE("labels say that an area or a task follows") {
    struct Labelled {
        std::string_view text;
        Column column;
        std::string_view rest;
    };
    for (const auto& [text, column, rest] :
         {Labelled{"工作领域：1. 识茶", Column::area, "1. 识茶"}, Labelled{"工作领域: 识茶", Column::area, "识茶"},
          Labelled{"工作领域一：识茶", Column::area, "一：识茶"}, Labelled{"领域 2 识茶", Column::area, "2 识茶"},
          Labelled{"工作任务1.1 绿茶", Column::task, "1.1 绿茶"},
          Labelled{"典型工作任务：绿茶", Column::task, "绿茶"}}) {
        CAPTURE(text);
        const ElementLabel label = element_label(text);
        CHECK(label.column == column);
        CHECK(text.substr(label.length) == rest);
    }
}

TEST_CASE("headings and names that begin with such a word have no label") {
    for (const std::string_view text : {"工作领域", "工作领域：", "任务分解", "领域知识", "识茶", ""}) {
        CAPTURE(text);
        CHECK(element_label(text).column == Column::unknown);
        CHECK(element_label(text).length == 0);
    }
}

TEST_SUITE_END();

} // namespace
} // namespace kezheng
