#include "mappings/documents/read_document.hpp"

#include "tests/support/shared_folder.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace kezheng;
using namespace std::string_literals;
using kezheng::test::shared_file;

namespace {

/// `file: message`, or how many blocks were read.
std::string outcome(std::string_view bytes, std::string_view file = "nev.txt") {
    const Result<Document> document = read_document(bytes, file);
    if (document) {
        return std::to_string(document->blocks.size()) + " blocks";
    }
    return document.error().source.file + ": " +
           say(document.error().message, Language::english, document.error().arguments);
}

std::string refused(const std::string& format) {
    return "nev.txt: a " + format + " file is not read: save it as Word (.docx), PDF, HTML or text";
}

} // namespace

TEST_SUITE_BEGIN("mappings/documents/read_document");

TEST_CASE("text is read") {
    CHECK(outcome("1 电池\n2 电机\n") == "2 blocks");
    CHECK(outcome("x") == "1 blocks");
}

TEST_CASE("a file without text is refused as empty") {
    CHECK(outcome("") == "nev.txt: the file is empty");
    CHECK(outcome(" \t\r\n\f\n") == "nev.txt: the file is empty");
}

TEST_CASE("other formats are told by their first bytes, whatever the name says") {
    CHECK(outcome("PK\x03\x04\x14\0\x06\0"s) ==
          "nev.txt: the file is damaged (incomplete zip archive): download or save it again");
    CHECK(outcome("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") ==
          "nev.txt: a file of the format OLE is not read: give a .docx or text file");
    CHECK(outcome("{\\rtf1\\ansi}") == refused("RTF"));
    CHECK(outcome("%!PS-Adobe-3.0\n") == refused("PostScript"));
    CHECK(outcome("电池\n", "nev.pdf") == "1 blocks");
}

TEST_CASE("pictures, archives and other bytes are refused with what to do") {
    const auto picture = [](const std::string& format) {
        return "nev.txt: a " + format +
               " picture holds no text that can be read: run text recognition (OCR) and save it as .docx or text";
    };
    CHECK(outcome("\x89PNG\r\n\x1A\n") == picture("PNG"));
    CHECK(outcome("\xFF\xD8\xFF\xE0\0\x10JFIF"s) == picture("JPEG"));
    CHECK(outcome("GIF89a") == picture("GIF"));
    CHECK(outcome("II*\0\x08"s) == picture("TIFF"));
    CHECK(outcome("BM\x10\0\0\0\0\0\0\0\x36\0"s) == picture("BMP"));
    CHECK(outcome("RIFF\x10\0\0\0WEBPVP8 "s) == picture("WebP"));
    const auto archive = [](const std::string& format) {
        return "nev.txt: a " + format + " archive is not read: unpack it and read the files in it";
    };
    CHECK(outcome("Rar!\x1A\x07\0"s) == archive("RAR"));
    CHECK(outcome("7z\xBC\xAF\x27\x1C") == archive("7z"));
    CHECK(outcome("\x1F\x8B\x08") == archive("gzip"));
    CHECK(outcome("\x01\x02\x03\x04 a\x05\x06") ==
          "nev.txt: neither text nor a known format: give a Word (.docx), PDF, HTML or text file");
}

TEST_CASE("a text that only speaks of a format is text") {
    CHECK(outcome("PDF 文件\n") == "1 blocks");
    CHECK(outcome(" %PDF-1.7\n") == "1 blocks");
    CHECK(outcome("PK\n") == "1 blocks");
    CHECK(outcome("BMI 电池管理\n") == "1 blocks");
    CHECK(outcome("RIFF 电池\x01\n") == "1 blocks");
}

TEST_CASE("a document may have 64 MB and not a byte more") {
    std::string bytes = "\x89PNG"; // told apart after its size is, without reading all of it
    bytes.resize(largest_document_bytes, '\n');
    CHECK(outcome(bytes).starts_with("nev.txt: a PNG picture"));
    bytes += '\n';
    CHECK(outcome(bytes) == "nev.txt: the file is larger than 64 MB and is not read");
}

TEST_CASE("a text may have 8 MB") {
    CHECK(outcome(std::string(largest_text_bytes + 1, 'x')) == "nev.txt: the file is larger than 8 MB and is not read");
    CHECK(outcome(std::string(largest_text_bytes, 'x')) == "1 blocks");
}

TEST_CASE("the real DOCX is known for what it is") {
    const auto docx = shared_file("standards/b2b.docx");
    if (!docx) {
        return;
    }
    CHECK(outcome(*docx) == "172 blocks");
}

TEST_SUITE_END();
