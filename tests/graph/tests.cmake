kezheng_test(test_graph SOURCES
  graph/base/diagnostic_test.cpp
  graph/base/key_order_test.cpp
  graph/base/message_test.cpp
  graph/base/suggestion_test.cpp
  graph/base/unicode_test.cpp
  graph/model/competency_graph_test.cpp
  graph/model/graph_builder_test.cpp
  graph/model/kinds_test.cpp
  graph/model/tier_test.cpp
  graph/analysis/standard_summary_test.cpp)
if(TARGET rapidcheck)
  target_sources(test_graph PRIVATE
    graph/base/key_order_property_test.cpp
    graph/base/unicode_property_test.cpp
    graph/model/graph_builder_property_test.cpp)
  target_link_libraries(test_graph PRIVATE rapidcheck)
  # The same cases in every run.
  set_property(TEST test_graph APPEND PROPERTY ENVIRONMENT "RC_PARAMS=seed=2021")
endif()
