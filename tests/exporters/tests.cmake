kezheng_test(test_exporters SOURCES
  exporters/case/association_identifiers_test.cpp
  exporters/case/case_check_test.cpp
  exporters/case/case_mending_test.cpp
  exporters/case/case_package_test.cpp
  exporters/case/case_shape_test.cpp
  exporters/case/foreign_package_test.cpp
  exporters/graphml_test.cpp
  exporters/index_page_test.cpp
  exporters/json/graph_json_test.cpp
  exporters/json/json_text_test.cpp
  exporters/json/json_value_test.cpp
  exporters/json/metrics_json_test.cpp
  exporters/json/standard_json_test.cpp
  exporters/json/summary_json_test.cpp
  exporters/linked_sample.cpp
  exporters/name_uuid_test.cpp
  exporters/pictures/column_layout_test.cpp
  exporters/pictures/compound_words_test.cpp
  exporters/pictures/dot_strings_test.cpp
  exporters/pictures/joined_box_test.cpp
  exporters/pictures/wrap_text_test.cpp
  exporters/sample.cpp
  exporters/skos/skos_test.cpp
  exporters/sssom/sssom_test.cpp
  exporters/tables/csv_test.cpp
  exporters/tables/graph_tables_test.cpp
  exporters/tables/markdown_test.cpp
  exporters/tables/workbook_test.cpp
  exporters/tables/xlsx_format_test.cpp
  exporters/tables/xlsx_test.cpp
  exporters/text/key_list_test.cpp
  exporters/text/label_test.cpp
  exporters/text/plain_text_test.cpp
  LINKS kezheng_json kezheng_exporters kezheng_mappings)
if(TARGET rapidcheck)
  target_sources(test_exporters PRIVATE exporters/pictures/wrap_text_property_test.cpp)
  target_link_libraries(test_exporters PRIVATE rapidcheck)
  # The same cases in every run.
  set_property(TEST test_exporters APPEND PROPERTY ENVIRONMENT "RC_PARAMS=seed=2021")
endif()

# Pictures take longer than all data together: in a program of their own, so that both run at the same time.
kezheng_test(test_pictures SOURCES
  exporters/formats_test.cpp
  exporters/linked_sample.cpp
  exporters/pictures/graphviz_dot_test.cpp
  exporters/pictures/graphviz_pdf_test.cpp
  exporters/pictures/graphviz_svg_test.cpp
  exporters/pictures/grid_picture_test.cpp
  exporters/pictures/order_picture_test.cpp
  exporters/pictures/lane_order_test.cpp
  exporters/pictures/overlap_pictures_test.cpp
  exporters/pictures/page_fit_test.cpp
  exporters/pictures/picture_layout_test.cpp
  exporters/pictures/stacking_test.cpp
  exporters/pictures/style_test.cpp
  exporters/pictures/tree_layout_test.cpp
  exporters/pictures/svg_layout.cpp
  exporters/sample.cpp
  exporters/views/line_runs_test.cpp
  exporters/views/relation_views_test.cpp
  exporters/views/views_test.cpp
  LINKS kezheng_json kezheng_exporters kezheng_mappings PkgConfig::GVC)

# Alone, because valijson takes most of a minute to compile.
find_path(KEZHENG_VALIJSON valijson/validator.hpp)
if(KEZHENG_VALIJSON)
  kezheng_test(test_schemas SOURCES exporters/json/schemas_test.cpp exporters/linked_sample.cpp LINKS kezheng_json kezheng_exporters)
  target_include_directories(test_schemas SYSTEM PRIVATE ${KEZHENG_VALIJSON})
endif()

# The exports as the programs of their users read them.
find_package(Python3 REQUIRED COMPONENTS Interpreter)
add_test(NAME test_exporters_clients
  COMMAND Python3::Interpreter ${CMAKE_CURRENT_LIST_DIR}/clients_test.py $<TARGET_FILE:kezheng>)
set_tests_properties(test_exporters_clients PROPERTIES
  LABELS program
  ENVIRONMENT "LSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/leaks-of-libraries.supp:print_suppressions=0")
