# What every target of ours shares: the language, the warnings, the sanitizers.
set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release)
endif()
find_program(KEZHENG_CCACHE ccache)
if(KEZHENG_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${KEZHENG_CCACHE})
endif()

add_library(kezheng_settings INTERFACE)
find_program(KEZHENG_MOLD mold)
if(KEZHENG_MOLD)
  # Links in a tenth of the time of the default linker.
  target_link_options(kezheng_settings INTERFACE -fuse-ld=mold)
endif()
target_include_directories(kezheng_settings INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(kezheng_settings INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow)
# Same source, same binary: no folder of the build machine gets in.
target_compile_options(kezheng_settings INTERFACE -ffile-prefix-map=${PROJECT_SOURCE_DIR}/=)
if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
  # libstdc++ 12's own std::stable_sort calls a function that it marks as deprecated, and clang 19 says so.
  target_compile_options(kezheng_settings INTERFACE -Wno-deprecated-declarations)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # GCC 12 at -O3 takes vectors that it has inlined away for objects that were never allocated.
  target_compile_options(kezheng_settings INTERFACE -Wno-free-nonheap-object)
  if(CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    # GCC 12 takes the two strings of an inlined std::string operator+ for overlapping ones, of 2^63 bytes.
    target_compile_options(kezheng_settings INTERFACE -Wno-restrict)
  endif()
endif()
if(KEZHENG_WARNINGS_AS_ERRORS)
  target_compile_options(kezheng_settings INTERFACE -Werror)
endif()
if(KEZHENG_SANITIZE)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # GCC 12 sees std::regex's own moves as reads of uninitialised values once they are instrumented.
    target_compile_options(kezheng_settings INTERFACE -Wno-maybe-uninitialized)
  endif()
  target_compile_options(kezheng_settings INTERFACE -fsanitize=${KEZHENG_SANITIZE} -fno-sanitize-recover=all
                                                    -fno-omit-frame-pointer)
  target_link_options(kezheng_settings INTERFACE -fsanitize=${KEZHENG_SANITIZE})
endif()
if(KEZHENG_FUZZ)
  target_compile_options(kezheng_settings INTERFACE -fsanitize=fuzzer-no-link)
endif()
if(KEZHENG_UNITY)
  # What stands in one file's anonymous namespace is seen by the next one's parameters.
  target_compile_options(kezheng_settings INTERFACE -Wno-shadow)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # A source that another one includes is taken for a header, which had better not use anonymous namespaces.
    target_compile_options(kezheng_settings INTERFACE -Wno-subobject-linkage)
  endif()
endif()
if(KEZHENG_TIDY)
  find_program(KEZHENG_CLANG_TIDY clang-tidy-19 REQUIRED)
endif()

# kezheng_unite(TARGET SOURCES...): with KEZHENG_UNITY the sources of one folder are compiled as one, which takes a third
# of the time, since the headers of the libraries are read and linted once. Names in anonymous namespaces are therefore
# distinct within a folder.
function(kezheng_unite target)
  if(NOT KEZHENG_UNITY)
    return()
  endif()
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
  foreach(source IN LISTS ARGN)
    get_filename_component(folder ${source} DIRECTORY)
    string(MAKE_C_IDENTIFIER "sources_${folder}" group)
    set_source_files_properties(${source} PROPERTIES UNITY_GROUP ${group})
  endforeach()
endfunction()

# kezheng_library(NAME SOURCES... LINKS...): one static library a folder. LINKS are our own libraries below it.
function(kezheng_library name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINKS;PRIVATE_LINKS")
  add_library(${name} STATIC ${arg_SOURCES})
  target_link_libraries(${name} PUBLIC kezheng_settings ${arg_LINKS} PRIVATE ${arg_PRIVATE_LINKS})
  kezheng_unite(${name} ${arg_SOURCES})
  if(KEZHENG_TIDY)
    set_target_properties(${name} PROPERTIES CXX_CLANG_TIDY "${KEZHENG_CLANG_TIDY};--quiet")
  endif()
endfunction()
