#include "mappings/documents/html/web_archive.hpp"

#include <doctest/doctest.h>

using namespace kezheng;

namespace {

/// `encoding|bytes` of the page in an archive; `none`.
std::string page_in(std::string_view archive) {
    const std::optional<ArchivedPage> page = page_of_web_archive(archive);
    return page ? page->encoding + '|' + page->bytes : "none";
}

} // namespace

TEST_SUITE_BEGIN("mappings/documents/html/web_archive");

TEST_CASE("a single part: quoted-printable, base64 or as it is") {
    CHECK(page_in("MIME-Version: 1.0\r\nContent-Type: text/html; charset=\"utf-8\"\r\n"
                  "Content-Transfer-Encoding: quoted-printable\r\n\r\n<p>=E8=B1=86=\r\n</p>") ==
          "utf-8|<p>\xE8\xB1\x86</p>");
    CHECK(page_in("MIME-Version: 1.0\nContent-Type: text/html; charset=gbk\n"
                  "Content-Transfer-Encoding: base64\n\nPHA+\nPC9wPg==\n") == "gbk|<p></p>");
    CHECK(page_in("MIME-Version: 1.0\nContent-Type: text/html\n\n<p>") == "|<p>");
}

TEST_CASE("the first web page among several parts, also inside another part") {
    CHECK(page_in("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"b\"\n\n"
                  "--b\nContent-Type: text/plain\n\nno\n--b\nContent-Type: text/html\n\n<p>yes\n--b--\n")
              .starts_with("|<p>yes"));
    CHECK(
        page_in("MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=a\n\n--a\n"
                "Content-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>in\n--b--\n--a--\n")
            .starts_with("|<p>in"));
}

TEST_CASE("an archive without a page, and what is none") {
    CHECK(page_in("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: "
                  "image/png\n\nx\n--b--\n") == "none");
    CHECK(looks_like_web_archive("From: <saved>\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n"));
    CHECK_FALSE(looks_like_web_archive("<html>"));
    CHECK_FALSE(looks_like_web_archive("标准：咖啡\n"));
}

TEST_SUITE_END();
