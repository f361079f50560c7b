#include "mappings/standards/bundled_standards.hpp"

#include "graph/base/embedded.hpp"
#include "mappings/language/chinese_text.hpp"
#include "mappings/standards/read_standard_json.hpp"

#include <array>
#include <cassert>

KEZHENG_EMBEDDED(standard_b2b)
KEZHENG_EMBEDDED(standard_overseas)

namespace kezheng {

namespace {

struct Bundled {
    std::string_view key;
    std::string_view title;
    std::string_view (*bytes)();
};

constexpr std::array<std::string_view, 2> keys{"b2b", "overseas"};
constexpr std::array<Bundled, 2> bundled{{{"b2b", "跨境电商B2B数据运营", embedded_standard_b2b},
                                          {"overseas", "跨境电商海外营销", embedded_standard_overseas}}};

} // namespace

std::span<const std::string_view> bundled_standard_keys() {
    return keys;
}

StandardDraft bundled_standard(std::string_view key) {
    for (const Bundled& standard : bundled) {
        if (standard.key == key) {
            Result<ReadStandard> read = read_standard_json(standard.bytes(), key);
            assert(read.has_value() && "the compiled-in data is a valid standard; a test reads it");
            return std::move(read).value().standard;
        }
    }
    assert(false && "no such bundled standard");
    return {};
}

std::string_view bundled_key_for_title(std::string_view title) {
    const std::string wanted = comparison_form(title);
    for (const Bundled& standard : bundled) {
        if (comparison_form(standard.title) == wanted) {
            return standard.key;
        }
    }
    return {};
}

} // namespace kezheng
