#pragma once

#include <cstddef>
#include <string_view>

/// Declares `std::string_view embedded_NAME()`, the bytes that kezheng_embed(TARGET NAME FILE) compiled in.
/// To be used at global scope in one .cpp.
#define KEZHENG_EMBEDDED(NAME)                                                                                         \
    extern "C" {                                                                                                       \
    /* NOLINTNEXTLINE(cppcoreguidelines-avoid-c-arrays,modernize-avoid-c-arrays) */                                    \
    extern const char kezheng_embedded_##NAME##_begin[], kezheng_embedded_##NAME##_end[];                              \
    }                                                                                                                  \
    /* NOLINTNEXTLINE(misc-use-anonymous-namespace): one line at the place of use */                                   \
    static std::string_view embedded_##NAME() {                                                                        \
        return {&kezheng_embedded_##NAME##_begin[0],                                                                   \
                static_cast<std::size_t>(&kezheng_embedded_##NAME##_end[0] - &kezheng_embedded_##NAME##_begin[0])};    \
    }
