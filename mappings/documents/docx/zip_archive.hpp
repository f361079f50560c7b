#pragma once

#include "graph/base/error.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace kezheng {

/// What one archive may ask of the program; anything beyond is an error.
inline constexpr std::size_t most_zip_entries = 10'000;
/// Of everything that is read from one archive, uncompressed.
inline constexpr std::size_t largest_unzipped_bytes = std::size_t{256} * 1024 * 1024;
/// Uncompressed to compressed size of one entry. Deflate cannot exceed 1032; XML written by hand or Word stays below
/// 100.
inline constexpr std::size_t largest_zip_ratio = 300;

/// A zip archive in memory, read only. Names of entries are compared as in Office files: without regard to the case of
/// Latin letters, a backslash is a slash, and a slash at the start counts for nothing.
class ZipArchive {
  public:
    /// `bytes` must outlive the archive. Errors: no zip archive or a damaged one; more than most_zip_entries entries.
    /// `file` is its name for messages.
    [[nodiscard]] static Result<ZipArchive> open(std::string_view bytes, std::string_view file);

    ZipArchive(ZipArchive&& other) noexcept;
    ZipArchive& operator=(ZipArchive&& other) noexcept;
    ZipArchive(const ZipArchive&) = delete;
    ZipArchive& operator=(const ZipArchive&) = delete;
    ~ZipArchive();

    [[nodiscard]] bool has(std::string_view name) const;

    /// The content of an entry. Errors: there is none of this name, it is damaged, needs a password, or is too large:
    /// more than `limit` bytes, largest_zip_ratio, or largest_unzipped_bytes with all that was read before. Sizes are
    /// checked as the archive states them and again while inflating.
    [[nodiscard]] Result<std::string> read(std::string_view name, std::size_t limit);

  private:
    struct Content;
    explicit ZipArchive(std::unique_ptr<Content> content);
    std::unique_ptr<Content> m_content;
};

} // namespace kezheng
