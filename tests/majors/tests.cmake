kezheng_test(test_majors SOURCES
  majors/assign_codes_test.cpp
  majors/assumed_catalogue_test.cpp
  majors/catalogue_entry_test.cpp
  majors/major_batch_test.cpp
  majors/major_finding_test.cpp
  majors/major_lookup_test.cpp
  majors/major_name_test.cpp
  majors/major_text_test.cpp
  majors/name_distance_test.cpp
  majors/renames_test.cpp
  majors/sample_graph.cpp)
