# libFuzzer targets: one a reader. Each runs a few seconds as a test, from its seeds and from every input that once made
# trouble; what it finds new stays in the build folder. `scripts/fuzz.sh` runs them for longer.
set(KEZHENG_FUZZ_SECONDS 6 CACHE STRING "How long a test runs each fuzz target")
add_library(kezheng_fuzz_support STATIC fuzz/use.cpp mappings/documents/zip_bytes.cpp)
target_link_libraries(kezheng_fuzz_support PUBLIC kezheng_settings kezheng_mappings)
foreach(name IN ITEMS text columns html mhtml docx docx_parts pdf pictures standard json decisions)
  add_executable(fuzz_${name} fuzz/fuzz_${name}.cpp)
  target_link_libraries(fuzz_${name} PRIVATE kezheng_fuzz_support -fsanitize=fuzzer)
  list(APPEND targets fuzz_${name})
  set(found ${CMAKE_BINARY_DIR}/fuzz/${name})
  file(MAKE_DIRECTORY ${found})
  add_test(NAME fuzz_${name} COMMAND fuzz_${name} -max_total_time=${KEZHENG_FUZZ_SECONDS} -timeout=20
    -rss_limit_mb=2048 -max_len=16384 -print_final_stats=1 -dict=${CMAKE_CURRENT_LIST_DIR}/words.dict
    -artifact_prefix=${found}- ${found} ${CMAKE_CURRENT_LIST_DIR}/seeds/${name})
  set_tests_properties(fuzz_${name} PROPERTIES ENVIRONMENT
    "LC_ALL=C.UTF-8;LSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/leaks-of-libraries.supp:print_suppressions=0")
endforeach()
add_custom_target(fuzz_targets DEPENDS ${targets})
