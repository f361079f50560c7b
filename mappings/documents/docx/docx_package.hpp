#pragma once

#include "graph/base/error.hpp"
#include "mappings/documents/xml_tree.hpp"

#include <cstddef>
#include <string_view>

namespace kezheng {

/// The largest part of a Word file that is read, uncompressed; a book of 2,000 pages takes about as much.
inline constexpr std::size_t largest_docx_part = std::size_t{64} * 1024 * 1024;

/// The parts of a Word file (.docx, .docm, .dotx, .dotm) that its text is in. Styles and numbering may be missing:
/// trees without a root.
struct DocxPackage {
    XmlTree document;
    XmlTree styles;
    XmlTree numbering;
};

/// Opens the bytes of a Word file. Errors, each its own: an older .doc, a file locked with a password, another Office
/// or OLE file; a zip archive of another format, which is named, or of none; a damaged archive; parts beyond the limits
/// of zip_archive.hpp, xml_tree.hpp and largest_docx_part; XML that is not well-formed.
[[nodiscard]] Result<DocxPackage> open_docx(std::string_view bytes, std::string_view file);

} // namespace kezheng
