kezheng_test(test_mappings SOURCES
  mappings/alignments/prerequisites/declared_sequences_test.cpp
  mappings/alignments/prerequisites/propose_sequences_test.cpp
  mappings/alignments/prerequisites/text_profiles_test.cpp
  mappings/alignments/prerequisites/work_stage_test.cpp
  mappings/documents/column_text_test.cpp
  mappings/documents/decode_test.cpp
  mappings/documents/read_html_test.cpp
  mappings/documents/docx_errors_test.cpp
  mappings/documents/docx_numbering_test.cpp
  mappings/documents/number_format_test.cpp
  mappings/documents/read_document_test.cpp
  mappings/documents/read_docx_table_test.cpp
  mappings/documents/read_docx_test.cpp
  mappings/documents/drawn_pages.cpp
  mappings/documents/page_furniture_test.cpp
  mappings/documents/page_layout_test.cpp
  mappings/documents/pdf_words_test.cpp
  mappings/documents/read_pdf_test.cpp
  mappings/documents/read_text_test.cpp
  mappings/documents/run_process_test.cpp
  mappings/documents/table_layout_test.cpp
  mappings/documents/table_spans_test.cpp
  mappings/documents/strip_markup_test.cpp
  mappings/documents/web_archive_test.cpp
  mappings/documents/zip_bytes.cpp
  mappings/language/chinese_text_test.cpp
  mappings/standards/bundled_standards_test.cpp
  mappings/standards/drawn_standard.cpp
  mappings/standards/column_heading_test.cpp
  mappings/standards/front_sections_test.cpp
  mappings/standards/level_name_test.cpp
  mappings/standards/majors_section_test.cpp
  mappings/standards/opened_element_test.cpp
  mappings/standards/parse_standard_test.cpp
  mappings/standards/printed_number_test.cpp
  mappings/standards/read_standard_json_test.cpp
  mappings/standards/real_documents_test.cpp
  mappings/standards/reference_sections_test.cpp
  mappings/standards/register_standard_test.cpp
  mappings/standards/requirement_levels_test.cpp
  mappings/standards/requirement_numbers_test.cpp
  mappings/standards/requirement_tables_test.cpp
  mappings/standards/roles_section_test.cpp
  mappings/standards/sections_test.cpp
  mappings/standards/standard_keys_test.cpp
  mappings/standards/statement_checks_test.cpp
  mappings/standards/table_cursor_test.cpp
  mappings/standards/table_pieces_test.cpp)
if(TARGET rapidcheck)
  target_sources(test_mappings PRIVATE mappings/standards/parse_standard_property_test.cpp)
  target_link_libraries(test_mappings PRIVATE rapidcheck)
endif()
target_sources(test_mappings PRIVATE
  mappings/curricula/drawn_curriculum.cpp
  mappings/curricula/read_curriculum_test.cpp
  mappings/curricula/read_xlsx_test.cpp
  mappings/curricula/register_curriculum_test.cpp)
