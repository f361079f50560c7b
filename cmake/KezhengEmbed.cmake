# kezheng_embed(TARGET NAME FILE): compiles FILE into TARGET as bytes.
#
# In C++:  #include "graph/base/embedded.hpp" and KEZHENG_EMBEDDED(NAME) at namespace scope declares
#          std::string_view embedded_NAME().  The assembler's .incbin copies the bytes, so nothing is parsed.
function(kezheng_embed target name file)
  get_filename_component(path ${file} ABSOLUTE)
  set(assembly ${CMAKE_CURRENT_BINARY_DIR}/embedded_${name}.S)
  file(CONFIGURE OUTPUT ${assembly} @ONLY CONTENT [=[
    .section .rodata
    .global kezheng_embedded_@name@_begin
    .global kezheng_embedded_@name@_end
    .balign 16
kezheng_embedded_@name@_begin:
    .incbin "@path@"
kezheng_embedded_@name@_end:
    .byte 0
    .section .note.GNU-stack,"",%progbits
]=])
  set_source_files_properties(${assembly} PROPERTIES OBJECT_DEPENDS ${path})
  target_sources(${target} PRIVATE ${assembly})
endfunction()
