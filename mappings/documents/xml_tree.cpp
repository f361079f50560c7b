#include "mappings/documents/xml_tree.hpp"

#include "mappings/detail/xml_text.hpp"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <exception>
#include <memory>
#include <optional>
#include <utility>

namespace kezheng {

namespace {

struct Namespace {
    std::string_view address;
    std::string_view prefix;
};

constexpr std::array namespaces{
    Namespace{"http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w:"},
    Namespace{"http://purl.oclc.org/ooxml/wordprocessingml/main", "w:"},
    Namespace{"http://schemas.openxmlformats.org/markup-compatibility/2006", "mc:"},
    Namespace{"http://schemas.openxmlformats.org/officeDocument/2006/math", "m:"},
    Namespace{"http://purl.oclc.org/ooxml/officeDocument/math", "m:"},
    Namespace{"http://schemas.openxmlformats.org/drawingml/2006/main", "a:"},
    Namespace{"http://purl.oclc.org/ooxml/drawingml/main", "a:"},
    Namespace{"http://schemas.openxmlformats.org/spreadsheetml/2006/main", "x:"},
    Namespace{"http://purl.oclc.org/ooxml/spreadsheetml/main", "x:"},
    Namespace{"http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r:"},
    Namespace{"http://purl.oclc.org/ooxml/officeDocument/relationships", "r:"},
    Namespace{"urn:schemas-microsoft-com:vml", "v:"},
    Namespace{"http://www.w3.org/XML/1998/namespace", "xml:"},
    Namespace{"http://schemas.openxmlformats.org/package/2006/content-types", ""},
    Namespace{"http://schemas.openxmlformats.org/package/2006/relationships", ""},
};

struct FreeContext {
    void operator()(xmlParserCtxt* context) const { xmlFreeParserCtxt(context); }
};

} // namespace

/// Takes the events of the parser and fills a tree.
class XmlTreeBuilder {
  public:
    explicit XmlTreeBuilder(xmlParserCtxt* context) : m_context(context) {
        xmlSAXHandler& handler = *context->sax;
        handler = {};
        handler.initialized = XML_SAX2_MAGIC;
        handler.startElementNs = start_element;
        handler.endElementNs = end_element;
        handler.characters = characters;
        handler.ignorableWhitespace = characters;
        handler.cdataBlock = characters;
        handler.internalSubset = document_type;
        context->userData = this;
    }

    [[nodiscard]] std::optional<Message> problem() const { return m_problem; }
    XmlTree take() { return std::move(m_tree); }

  private:
    static XmlTreeBuilder& self(void* user) { return *static_cast<XmlTreeBuilder*>(user); }

    /// No exception may pass through the parser, which is C.
    template <class Action>
    void guarded(Action action) {
        if (m_problem) {
            return;
        }
        try {
            action();
        } catch (const std::exception&) {
            stop(Message::error_xml_too_complex);
        }
    }

    void stop(Message message) {
        m_problem = message;
        xmlStopParser(m_context);
    }

    static void document_type(void* user, const xmlChar* /*name*/, const xmlChar* /*id*/, const xmlChar* /*system*/) {
        self(user).stop(Message::error_xml_document_type);
    }

    static void start_element(void* user, const xmlChar* name, const xmlChar* /*prefix*/, const xmlChar* address,
                              int /*namespace_count*/, const xmlChar** /*namespaces*/, int attribute_count,
                              int /*defaulted*/, const xmlChar** attributes) {
        self(user).guarded([&] {
            self(user).open(name, address);
            for (int i = 0; i < attribute_count; ++i) {
                const xmlChar** fields = attributes + static_cast<std::ptrdiff_t>(i) * 5;
                self(user).add_attribute(fields[0], fields[2], detail::xml_text(fields[3], fields[4]));
            }
        });
    }

    static void end_element(void* user, const xmlChar* /*name*/, const xmlChar* /*prefix*/,
                            const xmlChar* /*address*/) {
        self(user).guarded([&] { self(user).m_open.pop_back(); });
    }

    static void characters(void* user, const xmlChar* text, int length) {
        self(user).guarded([&] { self(user).add_text(detail::xml_text(text, text + length)); });
    }

    void open(const xmlChar* name, const xmlChar* address) {
        if (m_tree.m_elements.size() + m_tree.m_attributes.size() >= most_xml_nodes || m_open.size() >= deepest_xml) {
            stop(Message::error_xml_too_complex);
            return;
        }
        const auto index = static_cast<std::uint32_t>(m_tree.m_elements.size());
        XmlTree::Element element;
        element.name = name_index(name, address);
        element.first_attribute = static_cast<std::uint32_t>(m_tree.m_attributes.size());
        m_tree.m_elements.push_back(element);
        if (!m_open.empty()) {
            Open& parent = m_open.back();
            std::uint32_t& link = parent.last_child == XmlTree::none ? m_tree.m_elements[parent.element].first_child
                                                                     : m_tree.m_elements[parent.last_child].next;
            link = index;
            parent.last_child = index;
        }
        m_open.push_back({index, XmlTree::none});
    }

    void add_attribute(const xmlChar* name, const xmlChar* address, std::string_view value) {
        XmlTree::Attribute attribute;
        attribute.name = name_index(name, address);
        attribute.value_begin = static_cast<std::uint32_t>(m_tree.m_text.size());
        m_tree.m_text += value;
        attribute.value_end = static_cast<std::uint32_t>(m_tree.m_text.size());
        m_tree.m_attributes.push_back(attribute);
        ++m_tree.m_elements.back().attribute_count;
    }

    void add_text(std::string_view text) {
        if (m_open.empty() || m_open.back().last_child != XmlTree::none) {
            return;
        }
        XmlTree::Element& element = m_tree.m_elements[m_open.back().element];
        if (element.text_begin == element.text_end) {
            element.text_begin = static_cast<std::uint32_t>(m_tree.m_text.size());
        }
        m_tree.m_text += text;
        element.text_end = static_cast<std::uint32_t>(m_tree.m_text.size());
    }

    std::uint32_t name_index(const xmlChar* name, const xmlChar* address) {
        m_name = "?:";
        if (address == nullptr) {
            m_name.clear();
        } else {
            const auto* const known = std::ranges::find(namespaces, detail::xml_text(address), &Namespace::address);
            m_name = known == namespaces.end() ? "?:" : known->prefix;
        }
        m_name += detail::xml_text(name);
        const auto [entry, added] = m_indices.try_emplace(m_name, static_cast<std::uint32_t>(m_tree.m_names.size()));
        if (added) {
            m_tree.m_names.push_back(m_name);
        }
        return entry->second;
    }

    struct Open {
        std::uint32_t element;
        std::uint32_t last_child;
    };

    xmlParserCtxt* m_context;
    XmlTree m_tree;
    std::vector<Open> m_open;
    std::unordered_map<std::string, std::uint32_t> m_indices;
    std::string m_name;
    std::optional<Message> m_problem;
};

Result<XmlTree> XmlTree::parse(std::string_view bytes, std::string_view part, std::string_view file) {
    const auto error = [&](Message message, std::vector<std::string> arguments) {
        return std::unexpected(Error{message, std::move(arguments), SourceRef{std::string(file), 0, 0}});
    };
    constexpr std::size_t largest = std::size_t{1024} * 1024 * 1024; // positions are 32 bits wide
    if (bytes.size() > largest) {
        return error(Message::error_xml_too_complex, {std::string(part)});
    }
    const std::unique_ptr<xmlParserCtxt, FreeContext> context(
        xmlCreateMemoryParserCtxt(bytes.data(), static_cast<int>(bytes.size())));
    if (context == nullptr) {
        return error(Message::error_xml_syntax, {std::string(part), "1"});
    }
    XmlTreeBuilder builder(context.get());
    xmlCtxtUseOptions(context.get(), XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
    xmlParseDocument(context.get());
    if (const std::optional<Message> problem = builder.problem()) {
        return error(*problem, {std::string(part)});
    }
    XmlTree tree = builder.take();
    if (context->wellFormed == 0 || tree.m_elements.empty()) {
        const int line = context->input == nullptr ? 0 : context->input->line;
        return error(Message::error_xml_syntax, {std::string(part), std::to_string(line)});
    }
    return tree;
}

XmlElement XmlTree::root() const {
    return m_elements.empty() ? XmlElement() : XmlElement(this, 0);
}

bool XmlTree::mentions(std::string_view name_with_prefix) const {
    return std::ranges::find(m_names, name_with_prefix) != m_names.end();
}

std::string_view XmlElement::name() const {
    return m_tree == nullptr ? std::string_view{} : m_tree->m_names[m_tree->m_elements[m_index].name];
}

std::string_view XmlElement::text() const {
    if (m_tree == nullptr) {
        return {};
    }
    const XmlTree::Element& element = m_tree->m_elements[m_index];
    return std::string_view(m_tree->m_text).substr(element.text_begin, element.text_end - element.text_begin);
}

const XmlTree::Attribute* XmlElement::find(std::string_view name_with_prefix) const {
    if (m_tree == nullptr) {
        return nullptr;
    }
    const XmlTree::Element& element = m_tree->m_elements[m_index];
    for (std::uint32_t i = 0; i < element.attribute_count; ++i) {
        const XmlTree::Attribute& attribute = m_tree->m_attributes[element.first_attribute + i];
        if (m_tree->m_names[attribute.name] == name_with_prefix) {
            return &attribute;
        }
    }
    return nullptr;
}

std::string_view XmlElement::attribute(std::string_view name_with_prefix) const {
    const XmlTree::Attribute* found = find(name_with_prefix);
    return found == nullptr
               ? std::string_view{}
               : std::string_view(m_tree->m_text).substr(found->value_begin, found->value_end - found->value_begin);
}

bool XmlElement::has_attribute(std::string_view name_with_prefix) const {
    return find(name_with_prefix) != nullptr;
}

XmlElement XmlElement::child(std::string_view name_with_prefix) const {
    for (const XmlElement element : *this) {
        if (element.is(name_with_prefix)) {
            return element;
        }
    }
    return {};
}

std::string_view XmlElement::value(std::string_view name_with_prefix) const {
    return child(name_with_prefix).attribute("w:val");
}

bool XmlElement::is_on(std::string_view name_with_prefix) const {
    const XmlElement element = child(name_with_prefix);
    const std::string_view said = element.attribute("w:val");
    return static_cast<bool>(element) && said != "0" && said != "false" && said != "off";
}

XmlElement::Iterator XmlElement::begin() const {
    return {m_tree, m_tree == nullptr ? XmlTree::none : m_tree->m_elements[m_index].first_child};
}

XmlElement::Iterator& XmlElement::Iterator::operator++() {
    m_index = m_tree->m_elements[m_index].next;
    return *this;
}

int number_in(std::string_view text, int otherwise) {
    constexpr int largest = 1'000'000;
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && value >= -largest && value <= largest ? value : otherwise;
}

} // namespace kezheng
