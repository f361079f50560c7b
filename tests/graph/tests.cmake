kezheng_test(test_graph SOURCES
  graph/algorithms/adjacency_test.cpp
  graph/algorithms/cycles_test.cpp
  graph/algorithms/grouped_graph_test.cpp
  graph/algorithms/longest_chain_test.cpp
  graph/algorithms/shortest_path_test.cpp
  graph/algorithms/strong_components_test.cpp
  graph/algorithms/topological_order_test.cpp
  graph/algorithms/transitive_reduction_test.cpp
  graph/analysis/coverage/certificates_test.cpp
  graph/analysis/coverage/closing_set_property_test.cpp
  graph/analysis/coverage/closing_set_test.cpp
  graph/analysis/coverage/coverage_test.cpp
  graph/analysis/coverage/order_faults_test.cpp
  graph/analysis/coverage/role_report_test.cpp
  graph/analysis/diff/standard_diff_test.cpp
  graph/analysis/drawn_teaching.cpp
  graph/analysis/order/curricular_metrics_test.cpp
  graph/analysis/order/learning_order_test.cpp
  graph/analysis/order/order_graph_test.cpp
  graph/analysis/order/path_metrics_test.cpp
  graph/analysis/order/requisites_test.cpp
  graph/analysis/overlap/overlap_test.cpp
  graph/analysis/standard_summary_test.cpp
  graph/base/diagnostic_test.cpp
  graph/base/fingerprint_test.cpp
  graph/base/key_order_test.cpp
  graph/base/message_test.cpp
  graph/base/number_text_test.cpp
  graph/base/phrase_test.cpp
  graph/base/shared_text_test.cpp
  graph/base/suggestion_test.cpp
  graph/base/text_numbers_test.cpp
  graph/base/unicode_test.cpp
  graph/model/competency_graph_test.cpp
  graph/model/edge_test.cpp
  graph/model/graph_builder_test.cpp
  graph/model/kinds_test.cpp
  graph/model/tier_test.cpp
  graph/analysis/order/term_plan_test.cpp)
if(TARGET rapidcheck)
  target_sources(test_graph PRIVATE
    graph/algorithms/algorithms_property_test.cpp
    graph/algorithms/grouped_graph_property_test.cpp
    graph/algorithms/minimum_cover_property_test.cpp
    graph/analysis/coverage/coverage_property_test.cpp
    graph/analysis/order/learning_order_property_test.cpp
    graph/analysis/order/path_metrics_property_test.cpp
    graph/base/key_order_property_test.cpp
    graph/base/unicode_property_test.cpp
    graph/model/graph_builder_property_test.cpp)
  target_link_libraries(test_graph PRIVATE rapidcheck)
  # The same cases in every run.
  set_property(TEST test_graph APPEND PROPERTY ENVIRONMENT "RC_PARAMS=seed=2021")
endif()
