#pragma once

#include "graph/base/diagnostic.hpp"
#include "graph/base/language.hpp"
#include "graph/model/facets.hpp"
#include "graph/model/relation.hpp"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

// Helpers of the JSON exporters; for their sources only, since nlohmann/json is heavy.
namespace kezheng {

using Json = nlohmann::ordered_json;

/// Sets `object[name]` unless the value is empty: absent is absent in every document of ours.
void set_text(Json& object, const char* name, const std::string& value);
void set_texts(Json& object, const char* name, const std::vector<std::string>& values);
void set_localised(Json& object, const char* name, const LocalisedText& value);
void set_facets(Json& object, const Facets& facets);
/// `[{kind, a, b, via{zh,en}}]`.
void set_evidence(Json& object, const char* name, const std::vector<Evidence>& evidence);
/// A number: a whole one is written without a point.
[[nodiscard]] Json json_number(double value);
/// A quantity as json_number(); 0 (not stated) is not written.
void set_quantity(Json& object, const char* name, double value);

/// The diagnostics as the array that every document carries.
[[nodiscard]] Json json_of(const std::vector<Diagnostic>& diagnostics, Language language);

/// The document as text: two spaces a level, UTF-8, a line feed at the end. Ill-formed UTF-8 becomes U+FFFD.
[[nodiscard]] std::string text_of(const Json& document);

} // namespace kezheng
