#include "mappings/documents/docx/zip_archive.hpp"

#include <zip.h>

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace kezheng {

namespace {

struct CloseArchive {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct CloseEntry {
    void operator()(zip_file_t* entry) const { zip_fclose(entry); }
};

/// A small entry may compress beyond any ratio and harms nobody.
constexpr std::size_t ratio_counts_from = std::size_t{1024} * 1024;

std::string comparable(std::string_view name) {
    std::string result;
    for (const char c : name) {
        result += c == '\\' ? '/' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    result.erase(0, std::min(result.find_first_not_of('/'), result.size()));
    return result;
}

} // namespace

struct ZipArchive::Content {
    std::string file;
    std::unique_ptr<zip_t, CloseArchive> archive;
    std::map<std::string, zip_uint64_t> entries; ///< by comparable name; of two with one name the first counts
    std::size_t unzipped = 0;

    [[nodiscard]] Error error(Message message, std::vector<std::string> arguments = {}) const {
        return {message, std::move(arguments), SourceRef{file, 0, 0}};
    }
};

ZipArchive::ZipArchive(std::unique_ptr<Content> content) : m_content(std::move(content)) {}
ZipArchive::ZipArchive(ZipArchive&& other) noexcept = default;
ZipArchive& ZipArchive::operator=(ZipArchive&& other) noexcept = default;
ZipArchive::~ZipArchive() = default;

Result<ZipArchive> ZipArchive::open(std::string_view bytes, std::string_view file) {
    auto content = std::make_unique<Content>();
    content->file = std::string(file);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
    if (source == nullptr || bytes.empty()) {
        zip_source_free(source);
        return std::unexpected(content->error(Message::error_zip_damaged));
    }
    content->archive.reset(zip_open_from_source(source, ZIP_RDONLY, nullptr));
    if (content->archive == nullptr) {
        zip_source_free(source); // an archive that was opened owns it
        return std::unexpected(content->error(Message::error_zip_damaged));
    }
    const zip_int64_t count = zip_get_num_entries(content->archive.get(), 0);
    if (count < 0 || std::cmp_greater(count, most_zip_entries)) {
        return std::unexpected(content->error(Message::error_zip_entries, {std::to_string(most_zip_entries)}));
    }
    for (zip_uint64_t index = 0; std::cmp_less(index, count); ++index) {
        if (const char* name = zip_get_name(content->archive.get(), index, ZIP_FL_ENC_GUESS)) {
            content->entries.emplace(comparable(name), index);
        }
    }
    return ZipArchive(std::move(content));
}

bool ZipArchive::has(std::string_view name) const {
    return m_content->entries.contains(comparable(name));
}

Result<std::string> ZipArchive::read(std::string_view name, std::size_t limit) {
    Content& content = *m_content;
    const std::string shown(name);
    const auto found = content.entries.find(comparable(name));
    if (found == content.entries.end()) {
        return std::unexpected(content.error(Message::error_zip_part_missing, {shown}));
    }
    zip_stat_t status;
    zip_stat_init(&status);
    constexpr zip_uint64_t needed = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_ENCRYPTION_METHOD;
    if (zip_stat_index(content.archive.get(), found->second, 0, &status) != 0 || (status.valid & needed) != needed) {
        return std::unexpected(content.error(Message::error_zip_part_damaged, {shown}));
    }
    if (status.encryption_method != ZIP_EM_NONE) {
        return std::unexpected(content.error(Message::error_zip_password));
    }
    const std::size_t budget = std::min(limit, largest_unzipped_bytes - content.unzipped);
    const auto too_large = [&](zip_uint64_t size) {
        return size > budget || (size > ratio_counts_from && size / largest_zip_ratio > status.comp_size);
    };
    const auto refuse = [&] {
        return std::unexpected(
            content.error(Message::error_zip_part_too_large,
                          {shown, std::to_string(limit / 1024 / 1024), std::to_string(largest_zip_ratio)}));
    };
    if (too_large(status.size)) {
        return refuse();
    }
    const std::unique_ptr<zip_file_t, CloseEntry> entry(zip_fopen_index(content.archive.get(), found->second, 0));
    if (entry == nullptr) {
        return std::unexpected(content.error(Message::error_zip_part_damaged, {shown}));
    }
    std::string result;
    std::array<char, std::size_t{64} * 1024> buffer{};
    while (true) {
        const zip_int64_t got = zip_fread(entry.get(), buffer.data(), buffer.size());
        if (got < 0) {
            return std::unexpected(content.error(Message::error_zip_part_damaged, {shown}));
        }
        if (got == 0) {
            break;
        }
        result.append(buffer.data(), static_cast<std::size_t>(got));
        if (too_large(result.size())) {
            return refuse();
        }
    }
    content.unzipped += result.size();
    return result;
}

} // namespace kezheng
