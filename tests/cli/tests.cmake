kezheng_test(test_cli SOURCES
  cli/placeholder_test.cpp)
