kezheng_test(test_exporters SOURCES
  exporters/placeholder_test.cpp)
