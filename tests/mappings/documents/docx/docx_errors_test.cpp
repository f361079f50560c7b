#include "mappings/documents/docx/read_docx.hpp"
#include "mappings/documents/docx/zip_archive.hpp"
#include "tests/mappings/documents/zip_bytes.hpp"
#include "tests/support/shared_folder.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace kezheng;
using kezheng::test::docx_bytes;
using kezheng::test::project_file;
using kezheng::test::zip_bytes;

namespace {

std::string error_of(std::string_view bytes) {
    const Result<Document> document = read_docx(bytes, "a.docx");
    return document ? "read" : say(document.error().message, Language::english, document.error().arguments);
}

/// An OLE file whose directory has one entry of this name.
std::string ole_with(std::string_view name) {
    std::string bytes("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    bytes.resize(1024);
    for (std::size_t i = 0; i < name.size(); ++i) {
        bytes[512 + 2 * i] = name[i];
    }
    bytes[512 + 64] = static_cast<char>(2 * (name.size() + 1));
    return bytes;
}

std::string with_document(const std::string& xml) {
    return zip_bytes({{"word/document.xml", xml}});
}

constexpr std::string_view damaged = "the file is damaged (incomplete zip archive): download or save it again";

} // namespace

TEST_SUITE_BEGIN("mappings/documents/docx_errors");

TEST_CASE("old Word files, locked ones and other OLE files are told apart") {
    CHECK(error_of(ole_with("WordDocument")) == "this is an old Word file (.doc), which is not read: save it as .docx");
    CHECK(error_of(ole_with("EncryptedPackage")) ==
          "the file is locked with a password: remove the password and save it");
    CHECK(error_of(project_file("tests/fixtures/locked.docx")) ==
          "the file is locked with a password: remove the password and save it");
    CHECK(error_of(ole_with("Workbook")) == "a file of the format XLS is not read: give a .docx or text file");
    CHECK(error_of(ole_with("Other")) == "a file of the format OLE is not read: give a .docx or text file");
}

TEST_CASE("archives of other formats are named") {
    const auto other = [](const std::string& format) {
        return "a file of the format " + format + " is not read: give a .docx or text file";
    };
    CHECK(error_of(zip_bytes({{"xl/workbook.xml", "<x/>"}})) == other("XLSX"));
    CHECK(error_of(zip_bytes({{"ppt/presentation.xml", "<x/>"}})) == other("PPTX"));
    CHECK(error_of(zip_bytes({{"OFD.xml", "<x/>"}})) == other("OFD"));
    CHECK(error_of(zip_bytes({{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", ""}})) ==
          other("ODT"));
    const std::string relations =
        R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship )"
        R"(Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" )"
        R"(Target="xl/workbook.xml"/></Relationships>)";
    CHECK(error_of(zip_bytes({{"_rels/.rels", relations}, {"xl/workbook.xml", "<x/>"}})) == other("XLSX"));
    CHECK(error_of(zip_bytes({{"readme.txt", "x"}})) ==
          "this is a zip archive without a Word document: unpack it and read the files in it");
    CHECK(error_of(zip_bytes({})) ==
          "this is a zip archive without a Word document: unpack it and read the files in it");
}

TEST_CASE("a document without text is an error of its own") {
    CHECK(error_of(docx_bytes("<w:p/>")) == "the Word file holds no text");
    CHECK(error_of(docx_bytes("")) == "the Word file holds no text");
    CHECK(error_of(docx_bytes("<w:p><w:r><w:pict><v:shape><v:imagedata/></v:shape></w:pict></w:r></w:p>")) ==
          "the Word file holds no text, only 1 pictures: run text recognition (OCR) first");
}

TEST_CASE("a file cut short anywhere, or with a byte changed, is read or refused, never more") {
    const std::string whole = project_file("tests/fixtures/coffee.docx");
    REQUIRE(error_of(whole) == "read");
    for (std::size_t length = 0; length < whole.size(); length += 7) {
        CHECK(error_of(std::string_view(whole).substr(0, length)) == damaged);
    }
    for (std::size_t at = 0; at < whole.size(); at += 5) {
        std::string changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ 0x55);
        CHECK_FALSE(error_of(changed).empty());
    }
}

TEST_CASE("XML that is broken, deep or refers to entities is refused") {
    CHECK(error_of(with_document("<w:document>")) ==
          "the file is damaged (word/document.xml, line 1: not valid XML): save it again");
    CHECK(error_of(with_document("")) ==
          "the file is damaged (word/document.xml, line 1: not valid XML): save it again");
    CHECK(error_of(with_document("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>")) ==
          "word/document.xml has a DOCTYPE declaration and is not read");
    std::string deep;
    std::string close;
    for (int i = 0; i < 1000; ++i) {
        deep += "<w:p>";
        close += "</w:p>";
    }
    CHECK(error_of(docx_bytes(deep + close)) == "word/document.xml is too large or nested too deeply and is not read");
}

TEST_CASE("tables of more rows than any standard has are refused") {
    std::string rows;
    for (int i = 0; i < 50'001; ++i) {
        rows += "<w:tr><w:tc><w:p><w:r><w:t>" + std::to_string(i) + "</w:t></w:r></w:p></w:tc></w:tr>";
    }
    CHECK(error_of(docx_bytes("<w:tbl>" + rows + "</w:tbl>", {}, {})) ==
          "word/document.xml is too large or nested too deeply and is not read");
}

TEST_CASE("an archive has at most 10,000 entries") {
    std::vector<std::pair<std::string, std::string>> entries;
    for (std::size_t i = 0; i <= most_zip_entries; ++i) {
        entries.emplace_back(std::to_string(i), "");
    }
    CHECK(error_of(zip_bytes(entries)) == "the archive holds more than 10000 files and is not read");
}

TEST_CASE("an entry is read up to its limit, whatever the case of its name") {
    const std::string bytes = zip_bytes({{"Word\\Document.xml", "12345"}});
    Result<ZipArchive> archive = ZipArchive::open(bytes, "a.zip");
    REQUIRE(archive);
    CHECK(archive->has("/word/document.xml"));
    CHECK(archive->read("word/document.xml", 5).value() == "12345");
    CHECK(archive->read("word/document.xml", 4).error().message == Message::error_zip_part_too_large);
    CHECK(archive->read("word/other.xml", 4).error().message == Message::error_zip_part_missing);
}

TEST_CASE("a zip bomb is refused before it is inflated") {
    const std::string bytes = project_file("tests/fixtures/bomb.docx");
    CHECK(error_of(bytes) ==
          "word/document.xml is larger than 64 MB unpacked, or packed more than 300 times: it is not read");
}

TEST_SUITE_END();
