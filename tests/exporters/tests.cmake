kezheng_test(test_exporters SOURCES
  exporters/case/case_check_test.cpp
  exporters/case/case_mending_test.cpp
  exporters/case/case_package_test.cpp
  exporters/case/case_shape_test.cpp
  exporters/case/foreign_package_test.cpp
  exporters/column_layout_test.cpp
  exporters/dot_strings_test.cpp
  exporters/graph_json_test.cpp
  exporters/graph_tables_test.cpp
  exporters/graphml_test.cpp
  exporters/index_page_test.cpp
  exporters/json_value_test.cpp
  exporters/joined_box_test.cpp
  exporters/key_list_test.cpp
  exporters/label_test.cpp
  exporters/linked_sample.cpp
  exporters/metrics_json_test.cpp
  exporters/name_uuid_test.cpp
  exporters/plain_text_test.cpp
  exporters/sample.cpp
  exporters/skos_test.cpp
  exporters/standard_json_test.cpp
  exporters/sssom_test.cpp
  exporters/summary_json_test.cpp
  exporters/tables/csv_test.cpp
  exporters/tables/markdown_test.cpp
  exporters/tables/workbook_test.cpp
  exporters/tables/xlsx_format_test.cpp
  exporters/tables/xlsx_test.cpp
  exporters/wrap_text_test.cpp
  LINKS kezheng_json kezheng_exporters kezheng_mappings)
if(TARGET rapidcheck)
  target_sources(test_exporters PRIVATE exporters/wrap_text_property_test.cpp)
  target_link_libraries(test_exporters PRIVATE rapidcheck)
  # The same cases in every run.
  set_property(TEST test_exporters APPEND PROPERTY ENVIRONMENT "RC_PARAMS=seed=2021")
endif()

# Pictures take longer than all data together: in a program of their own, so that both run at the same time.
kezheng_test(test_pictures SOURCES
  exporters/formats_test.cpp
  exporters/graphviz_dot_test.cpp
  exporters/graphviz_pdf_test.cpp
  exporters/graphviz_svg_test.cpp
  exporters/grid_picture_test.cpp
  exporters/linked_sample.cpp
  exporters/order_picture_test.cpp
  exporters/overlap_pictures_test.cpp
  exporters/page_fit_test.cpp
  exporters/picture_layout_test.cpp
  exporters/sample.cpp
  exporters/style_test.cpp
  exporters/svg_layout.cpp
  exporters/views/relation_views_test.cpp
  exporters/views_test.cpp
  LINKS kezheng_json kezheng_exporters kezheng_mappings PkgConfig::GVC)

# Alone, because valijson takes most of a minute to compile.
find_path(KEZHENG_VALIJSON valijson/validator.hpp)
if(KEZHENG_VALIJSON)
  kezheng_test(test_schemas SOURCES exporters/schemas_test.cpp exporters/linked_sample.cpp LINKS kezheng_json kezheng_exporters)
  target_include_directories(test_schemas SYSTEM PRIVATE ${KEZHENG_VALIJSON})
endif()

# The exports as the programs of their users read them.
find_package(Python3 REQUIRED COMPONENTS Interpreter)
add_test(NAME test_exporters_clients
  COMMAND Python3::Interpreter ${CMAKE_CURRENT_LIST_DIR}/clients_test.py $<TARGET_FILE:kezheng>)
set_tests_properties(test_exporters_clients PROPERTIES
  LABELS program
  ENVIRONMENT "LSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/leaks-of-libraries.supp:print_suppressions=0")
