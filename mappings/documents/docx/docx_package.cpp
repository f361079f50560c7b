#include "mappings/documents/docx/docx_package.hpp"

#include "mappings/documents/docx/zip_archive.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kezheng {

namespace {

constexpr std::string_view ole_signature = "\xD0\xCF\x11\xE0";

/// Whether the directory of an OLE file has an entry of this name. Its entries are 128 bytes long and lie on multiples
/// of 128: the name in UTF-16, then at byte 64 the length of the name in bytes with its closing zero.
bool has_ole_entry(std::string_view bytes, std::string_view name) {
    constexpr std::size_t entry_size = 128;
    constexpr std::size_t length_at = 64;
    std::string wide;
    for (const char c : name) {
        wide += c;
        wide += '\0';
    }
    wide.append(2, '\0');
    for (std::size_t at = 0; at + entry_size <= bytes.size(); at += entry_size) {
        const std::string_view entry = bytes.substr(at, entry_size);
        if (entry.starts_with(wide) && static_cast<unsigned char>(entry[length_at]) == wide.size() &&
            entry[length_at + 1] == '\0') {
            return true;
        }
    }
    return false;
}

Message ole_message(std::string_view bytes, std::vector<std::string>& arguments) {
    if (has_ole_entry(bytes, "EncryptedPackage")) {
        return Message::error_docx_password;
    }
    if (has_ole_entry(bytes, "WordDocument")) {
        return Message::error_doc_not_read;
    }
    struct Known {
        std::string_view entry;
        std::string_view format;
    };
    constexpr std::array others{Known{"Workbook", "XLS"}, Known{"Book", "XLS"}, Known{"PowerPoint Document", "PPT"}};
    const auto* const other =
        std::ranges::find_if(others, [&](const Known& known) { return has_ole_entry(bytes, known.entry); });
    arguments.emplace_back(other == others.end() ? "OLE" : other->format);
    return Message::error_file_of_other_kind;
}

/// A part by which an archive of another format is known.
struct Mark {
    std::string_view part;
    std::string_view format;
};
constexpr std::array marks{
    Mark{"xl/workbook.xml", "XLSX"},
    Mark{"xl/workbook.bin", "XLSB"},
    Mark{"ppt/presentation.xml", "PPTX"},
    Mark{"visio/document.xml", "VSDX"},
    Mark{"OFD.xml", "OFD"},
    Mark{"FixedDocumentSequence.fdseq", "XPS"},
    Mark{"META-INF/container.xml", "EPUB"},
    Mark{"Index/Document.iwa", "Pages"},
    Mark{"META-INF/MANIFEST.MF", "JAR"},
};

/// What an archive without a Word document is; empty where it is just an archive.
std::string format_of(ZipArchive& archive) {
    constexpr std::size_t longest_type = 200;
    if (const Result<std::string> type = archive.read("mimetype", longest_type)) {
        if (type->starts_with("application/vnd.oasis.opendocument.")) {
            const std::string kind = type->substr(std::string_view("application/vnd.oasis.opendocument.").size());
            return kind.starts_with("text")           ? "ODT"
                   : kind.starts_with("spreadsheet")  ? "ODS"
                   : kind.starts_with("presentation") ? "ODP"
                                                      : "OpenDocument";
        }
    }
    const auto* const mark = std::ranges::find_if(marks, [&](const Mark& known) { return archive.has(known.part); });
    return mark == marks.end() ? std::string() : std::string(mark->format);
}

/// The folder of a part, with its slash.
std::string_view folder_of(std::string_view part) {
    const std::size_t slash = part.rfind('/');
    return slash == std::string_view::npos ? std::string_view{} : part.substr(0, slash + 1);
}

/// The part that the target of a relationship names, seen from `folder`.
std::string resolved(std::string_view folder, std::string_view target) {
    if (target.starts_with('/')) {
        return std::string(target.substr(1));
    }
    while (target.starts_with("./") || target.starts_with("../")) {
        if (target.starts_with("../")) {
            folder = folder_of(folder.substr(0, folder.empty() ? 0 : folder.size() - 1));
        }
        target.remove_prefix(target.find('/') + 1);
    }
    return std::string(folder) + std::string(target);
}

class PackageReader {
  public:
    PackageReader(ZipArchive archive, std::string_view file) : m_archive(std::move(archive)), m_file(file) {}

    Result<DocxPackage> read() {
        const std::optional<std::string> main = main_part();
        if (!main) {
            const std::string format = format_of(m_archive);
            return std::unexpected(format.empty() ? error(Message::error_zip_without_document, {})
                                                  : error(Message::error_file_of_other_kind, {format}));
        }
        DocxPackage package;
        Result<XmlTree> document = part(*main);
        if (!document) {
            return std::unexpected(document.error());
        }
        package.document = std::move(*document);
        const std::string folder(folder_of(*main));
        const std::string relations = folder + "_rels/" + main->substr(folder.size()) + ".rels";
        for (const auto& [type, usual, tree] : {std::tuple{"/styles", "styles.xml", &package.styles},
                                                std::tuple{"/numbering", "numbering.xml", &package.numbering}}) {
            const std::string name = related(relations, folder, type).value_or(folder + usual);
            if (!m_archive.has(name)) {
                continue;
            }
            Result<XmlTree> read = part(name);
            if (!read) {
                return std::unexpected(read.error());
            }
            *tree = std::move(*read);
        }
        return package;
    }

  private:
    [[nodiscard]] Error error(Message message, std::vector<std::string> arguments) const {
        return {message, std::move(arguments), SourceRef{m_file, 0, 0}};
    }

    Result<XmlTree> part(std::string_view name) {
        const Result<std::string> bytes = m_archive.read(name, largest_docx_part);
        if (!bytes) {
            return std::unexpected(bytes.error());
        }
        return XmlTree::parse(*bytes, name, m_file);
    }

    /// The part that holds the text: as the relationships of the package say, or the list of content types, or where
    /// Word puts it. A broken list is as good as none.
    std::optional<std::string> main_part() {
        std::vector<std::string> candidates;
        if (std::optional<std::string> target = related("_rels/.rels", "", "/officeDocument")) {
            candidates.push_back(std::move(*target));
        }
        if (m_archive.has("[Content_Types].xml")) {
            if (const Result<XmlTree> types = part("[Content_Types].xml")) {
                for (const XmlElement type : types->root()) {
                    const std::string_view content = type.attribute("ContentType");
                    const bool word = content.find("wordprocessingml") != std::string_view::npos ||
                                      content.find("ms-word") != std::string_view::npos;
                    if (word && content.ends_with(".main+xml")) {
                        candidates.push_back(resolved("", type.attribute("PartName")));
                    }
                }
            }
        }
        candidates.emplace_back("word/document.xml");
        for (std::string& candidate : candidates) {
            const bool other = std::ranges::any_of(marks, [&](const Mark& mark) { return mark.part == candidate; });
            if (!other && m_archive.has(candidate)) {
                return std::move(candidate);
            }
        }
        return std::nullopt;
    }

    /// The target of the first relationship whose type ends with `type`.
    std::optional<std::string> related(const std::string& relations, std::string_view folder, std::string_view type) {
        if (!m_archive.has(relations)) {
            return std::nullopt;
        }
        const Result<XmlTree> tree = part(relations);
        if (!tree) {
            return std::nullopt;
        }
        for (const XmlElement relation : tree->root()) {
            if (relation.attribute("Type").ends_with(type) && relation.attribute("TargetMode") != "External") {
                return resolved(folder, relation.attribute("Target"));
            }
        }
        return std::nullopt;
    }

    ZipArchive m_archive;
    std::string m_file;
};

} // namespace

Result<DocxPackage> open_docx(std::string_view bytes, std::string_view file) {
    if (bytes.starts_with(ole_signature)) {
        std::vector<std::string> arguments;
        const Message message = ole_message(bytes, arguments);
        return std::unexpected(Error{message, std::move(arguments), SourceRef{std::string(file), 0, 0}});
    }
    Result<ZipArchive> archive = ZipArchive::open(bytes, file);
    if (!archive) {
        return std::unexpected(archive.error());
    }
    return PackageReader(std::move(*archive), file).read();
}

} // namespace kezheng
