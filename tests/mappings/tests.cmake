kezheng_test(test_mappings SOURCES
  mappings/placeholder_test.cpp)
