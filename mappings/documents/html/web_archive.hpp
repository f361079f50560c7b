#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kezheng {

/// A web page taken out of an archive, and the encoding that its part is said to have (may be empty).
struct ArchivedPage {
    std::string bytes;
    std::string encoding;
};

/// Whether `bytes` begin like a page saved as one file (.mht, .mhtml) or as a mail message.
[[nodiscard]] bool looks_like_web_archive(std::string_view bytes);

/// The first HTML part of such a file, its transfer encoding undone (quoted-printable, base64); nothing where it has
/// none. Parts inside parts are looked into three levels deep.
[[nodiscard]] std::optional<ArchivedPage> page_of_web_archive(std::string_view bytes);

} // namespace kezheng
