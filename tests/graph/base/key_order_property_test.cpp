#include "graph/base/key_order.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <string>

using namespace kezheng;

namespace {

/// Short keys of few characters, so that near misses are frequent.
rc::Gen<std::string> key() {
    return rc::gen::resize(6, rc::gen::container<std::string>(rc::gen::element('0', '1', '9', '.', '/', 'a', '\xE5')));
}

} // namespace

TEST_SUITE_BEGIN("graph/base/key_order");

TEST_CASE("of two different keys exactly one comes first") {
    CHECK(rc::check([] {
        const std::string a = *key();
        const std::string b = *key();
        RC_ASSERT(!key_before(a, a));
        RC_ASSERT((a == b) == (!key_before(a, b) && !key_before(b, a)));
        RC_ASSERT(!(key_before(a, b) && key_before(b, a)));
    }));
}

TEST_CASE("the order of keys is transitive") {
    CHECK(rc::check([] {
        const std::string a = *key();
        const std::string b = *key();
        const std::string c = *key();
        if (key_before(a, b) && key_before(b, c)) {
            RC_ASSERT(key_before(a, c));
        }
    }));
}

TEST_SUITE_END();
