kezheng_test(test_majors SOURCES
  majors/assign_codes_test.cpp
  majors/catalogue_entry_test.cpp
  majors/major_name_test.cpp)
