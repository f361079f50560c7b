kezheng_test(test_cli SOURCES
  cli/application_test.cpp
  cli/commands/close_test.cpp
  cli/commands/coverage_test.cpp
  cli/commands/demo_test.cpp
  cli/commands/diff_test.cpp
  cli/commands/export_test.cpp
  cli/commands/ingest_files_test.cpp
  cli/commands/ingest_test.cpp
  cli/commands/majors_test.cpp
  cli/commands/metrics_test.cpp
  cli/commands/order_test.cpp
  cli/commands/overlap_test.cpp
  cli/commands/review_alignments_test.cpp
  cli/commands/review_test.cpp
  cli/commands/roles_test.cpp
  cli/commands/show_test.cpp
  cli/files_test.cpp
  cli/help_of_commands_test.cpp
  cli/help_test.cpp
  cli/curriculum_places_test.cpp
  cli/libreoffice_test.cpp
  cli/loading/input_files_test.cpp
  cli/loading/loading_test.cpp
  cli/output_ending_test.cpp
  cli/reporting_test.cpp
  cli/text/table_test.cpp
  cli/usage_test.cpp
  cli/commands/standards_test.cpp)

# What only the real program shows: exit codes, terminals, full devices, its environment.
find_package(Python3 REQUIRED COMPONENTS Interpreter)
add_test(NAME test_cli_process
  COMMAND Python3::Interpreter ${CMAKE_CURRENT_LIST_DIR}/process_test.py $<TARGET_FILE:kezheng>)
set_tests_properties(test_cli_process PROPERTIES
  LABELS program
  ENVIRONMENT "LSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/leaks-of-libraries.supp:print_suppressions=0")
