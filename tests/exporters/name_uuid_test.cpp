#include "exporters/name_uuid.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace kezheng;

TEST_SUITE_BEGIN("exporters/name_uuid");

TEST_CASE("the UUID of a name is that of RFC 9562") {
    const char* dns = "6ba7b810-9dad-11d1-80b4-00c04fd430c8";
    CHECK(name_uuid(dns, "www.example.com") == "2ed6657d-e927-568b-95e1-2665a8aea6a2"); // its appendix A.4
}

TEST_CASE("names of any length have the UUID that other programs give them") {
    std::string long_name;
    for (int i = 0; i < 100; ++i) {
        long_name += "课";
    }
    CHECK(name_uuid("b2b/1/1.1.1") == "07856598-1554-5344-ada6-b041918de50f");
    CHECK(name_uuid("") == "b1b76e68-323e-5c19-8ae6-817440f7de16");
    CHECK(name_uuid(long_name) == "874507e2-0523-5568-92a5-600b7a2ff87b");
}

TEST_CASE("addresses begin as the user wants") {
    CHECK(uri_of("b2b/1/1.1.1", "") == "urn:uuid:07856598-1554-5344-ada6-b041918de50f");
    CHECK(uri_of("b2b/1/1.1.1", "https://example.org/x//") ==
          "https://example.org/x/uri/07856598-1554-5344-ada6-b041918de50f");
}

TEST_CASE("what may begin an address") {
    CHECK(is_base_uri("https://example.org"));
    CHECK(is_base_uri("http://a/b/c/"));
    for (const char* bad : {"", "example.org", "https://", "https:///x", "ftp://a", "https://a b", "https://a>b",
                            "https://a\"", "https://a\n", "https://例.cn"}) {
        CAPTURE(bad);
        CHECK_FALSE(is_base_uri(bad));
    }
}

TEST_SUITE_END();
