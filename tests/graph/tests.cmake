kezheng_test(test_graph SOURCES
  graph/placeholder_test.cpp)
