#pragma once

#include <string>
#include <string_view>

namespace kezheng {

/// The UUID of version 5 (RFC 9562, section 5.5) that `name` has in our own namespace: the same name always has the
/// same one. Lower case.
[[nodiscard]] std::string name_uuid(std::string_view name);

/// The same in any namespace, given as text (`6ba7b810-9dad-11d1-80b4-00c04fd430c8`).
[[nodiscard]] std::string name_uuid(std::string_view space, std::string_view name);

/// How an element of the graph is called outside: `urn:uuid:` and its name_uuid(), or BASE`/uri/` and it where a base
/// is given. CASE and SKOS use the same names, so that their files join up.
[[nodiscard]] std::string uri_of(std::string_view name, std::string_view base);

/// The same for a UUID that is known.
[[nodiscard]] std::string uri_of_uuid(std::string_view uuid, std::string_view base);

/// Whether `base` may begin such names: http:// or https://, a host, and no character that a URI or Turtle would have
/// to escape.
[[nodiscard]] bool is_base_uri(std::string_view base);

} // namespace kezheng
