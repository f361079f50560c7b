# Checks on the project itself.
find_package(Python3 REQUIRED COMPONENTS Interpreter)
add_test(NAME project_layering COMMAND Python3::Interpreter ${CMAKE_CURRENT_LIST_DIR}/check_layering.py ${PROJECT_SOURCE_DIR})
add_test(NAME project_type_names COMMAND Python3::Interpreter ${CMAKE_CURRENT_LIST_DIR}/check_type_names.py ${PROJECT_SOURCE_DIR})
add_test(NAME project_leftovers COMMAND Python3::Interpreter ${CMAKE_CURRENT_LIST_DIR}/check_leftovers.py ${PROJECT_SOURCE_DIR})

# valgrind sees what sanitizers do not (uninitialised values); it cannot run a sanitized program.
find_program(KEZHENG_VALGRIND valgrind)
if(KEZHENG_VALGRIND AND NOT KEZHENG_SANITIZE)
  add_test(NAME valgrind_export_dot COMMAND ${KEZHENG_VALGRIND} --quiet --error-exitcode=9 --leak-check=full
    --errors-for-leak-kinds=definite $<TARGET_FILE:kezheng> export --format dot)
  set_tests_properties(valgrind_export_dot PROPERTIES LABELS program)
endif()

# Every header compiles on its own. One that has a source of its name is the first thing that the source includes
# (project_layering checks it); for the others one source is made and compiled with the tests.
file(GLOB_RECURSE headers RELATIVE ${PROJECT_SOURCE_DIR} CONFIGURE_DEPENDS
  ${PROJECT_SOURCE_DIR}/graph/*.hpp ${PROJECT_SOURCE_DIR}/mappings/*.hpp ${PROJECT_SOURCE_DIR}/majors/*.hpp
  ${PROJECT_SOURCE_DIR}/exporters/*.hpp ${PROJECT_SOURCE_DIR}/cli/*.hpp)
set(header_sources)
foreach(header ${headers})
  string(REGEX REPLACE "hpp$" "cpp" own_source ${header})
  if(EXISTS ${PROJECT_SOURCE_DIR}/${own_source})
    continue()
  endif()
  string(REPLACE "/" "_" name ${header})
  set(source ${CMAKE_CURRENT_BINARY_DIR}/headers/${name}.cpp)
  file(CONFIGURE OUTPUT ${source} CONTENT "#include \"${header}\" // IWYU pragma: keep\n#include \"${header}\" // guarded\n")
  list(APPEND header_sources ${source})
endforeach()
add_library(kezheng_headers OBJECT ${header_sources})
target_link_libraries(kezheng_headers PRIVATE kezheng_settings kezheng_json Boost::headers PkgConfig::CBC PkgConfig::LIBXML2)
