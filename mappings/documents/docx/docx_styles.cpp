#include "mappings/documents/docx/docx_styles.hpp"

#include "graph/base/ascii.hpp"

#include <algorithm>
#include <cctype>

namespace kezheng {

namespace {

std::optional<int> value_in(XmlElement parent, std::string_view name) {
    constexpr int unreadable = -1;
    const int value = number_in(parent.value(name), unreadable);
    return value < 0 ? std::nullopt : std::optional(value);
}

/// `toc 1`, `TOC 2`: the names of the built-in styles are English in every language of Word.
bool names_contents_entry(std::string_view name) {
    const std::string lower = lower_case(name);
    return lower.size() == 5 && lower.starts_with("toc ") && lower.back() >= '1' && lower.back() <= '9';
}

} // namespace

NumberingChoice numbering_choice(XmlElement paragraph_properties) {
    const XmlElement numbering = paragraph_properties.child("w:numPr");
    return {value_in(numbering, "w:numId"), value_in(numbering, "w:ilvl")};
}

DocxStyles::DocxStyles(XmlElement root) {
    for (const XmlElement element : root) {
        const bool paragraph = element.attribute("w:type") == "paragraph";
        const bool numbering = element.attribute("w:type") == "numbering";
        if (!element.is("w:style") || (!paragraph && !numbering)) {
            continue;
        }
        const std::string id(element.attribute("w:styleId"));
        Style style;
        style.based_on = std::string(element.value("w:basedOn"));
        style.numbering = numbering_choice(element.child("w:pPr"));
        style.contents_entry = paragraph && names_contents_entry(element.value("w:name"));
        m_styles.insert_or_assign(id, std::move(style));
        const std::string_view is_default = element.attribute("w:default");
        if (paragraph && (is_default == "1" || is_default == "true" || is_default == "on")) {
            m_default = id;
        }
    }
}

std::vector<std::string> DocxStyles::lineage(std::string_view id) const {
    constexpr std::size_t longest = 20;
    std::vector<std::string> result;
    std::string current = id.empty() ? m_default : std::string(id);
    while (result.size() < longest && std::ranges::find(result, current) == result.end()) {
        const auto style = m_styles.find(current);
        if (style == m_styles.end()) {
            break;
        }
        result.push_back(current);
        current = style->second.based_on;
    }
    return result;
}

NumberingChoice DocxStyles::numbering_of(const std::string& id) const {
    const auto style = m_styles.find(id);
    return style == m_styles.end() ? NumberingChoice{} : style->second.numbering;
}

bool DocxStyles::is_contents_entry(std::string_view id) const {
    const auto style = m_styles.find(id);
    return style != m_styles.end() && style->second.contents_entry;
}

} // namespace kezheng
