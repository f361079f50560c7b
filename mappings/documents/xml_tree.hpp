#pragma once

#include "graph/base/error.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kezheng {

/// What one XML file may ask of the program; anything beyond is an error.
inline constexpr std::size_t most_xml_nodes = 4'000'000; ///< elements and attributes
inline constexpr std::size_t deepest_xml = 200;

class XmlElement;

/// An XML file of an Office document. Elements and attributes of the known namespaces bear the prefix that is usual for
/// them, whatever prefix the file uses (`w:p`, in the transitional and in the strict form alike); those of other
/// namespaces bear `?:`, those without one no prefix.
class XmlTree {
  public:
    /// Parses `bytes`. `part` names them in messages about `file`. Nothing outside of `bytes` is read and no entities
    /// are expanded. Errors: not well-formed; with a document type; beyond most_xml_nodes or deepest_xml.
    [[nodiscard]] static Result<XmlTree> parse(std::string_view bytes, std::string_view part, std::string_view file);

    /// The outermost element; none in a tree that was not parsed.
    [[nodiscard]] XmlElement root() const;
    /// Whether an element or an attribute of this name occurs anywhere.
    [[nodiscard]] bool mentions(std::string_view name_with_prefix) const;

  private:
    friend class XmlElement;
    friend class XmlTreeBuilder;

    static constexpr std::uint32_t none = ~std::uint32_t{0};
    struct Element {
        std::uint32_t name = 0;
        std::uint32_t first_child = none;
        std::uint32_t next = none;
        std::uint32_t first_attribute = 0;
        std::uint32_t attribute_count = 0;
        std::uint32_t text_begin = 0;
        std::uint32_t text_end = 0;
    };
    struct Attribute {
        std::uint32_t name = 0;
        std::uint32_t value_begin = 0;
        std::uint32_t value_end = 0;
    };

    std::vector<Element> m_elements;
    std::vector<Attribute> m_attributes;
    std::string m_text; ///< of all elements and attributes
    std::vector<std::string> m_names;
};

/// An element of an XmlTree, which must outlive it; or none: an element without name, text, attributes and children.
class XmlElement {
  public:
    XmlElement() = default;

    [[nodiscard]] explicit operator bool() const { return m_tree != nullptr; }
    [[nodiscard]] std::string_view name() const;
    [[nodiscard]] bool is(std::string_view name_with_prefix) const { return name() == name_with_prefix; }
    /// The text before the first child; all of it where there are no children.
    [[nodiscard]] std::string_view text() const;
    /// Empty where it is missing.
    [[nodiscard]] std::string_view attribute(std::string_view name_with_prefix) const;
    [[nodiscard]] bool has_attribute(std::string_view name_with_prefix) const;
    /// The first child of this name, or none.
    [[nodiscard]] XmlElement child(std::string_view name_with_prefix) const;
    /// The value of the `w:val` of the child of this name; empty where there is none.
    [[nodiscard]] std::string_view value(std::string_view name_with_prefix) const;
    /// Whether the switch `w:b` and the like is on: the child is there and does not say off.
    [[nodiscard]] bool is_on(std::string_view name_with_prefix) const;

    class Iterator {
      public:
        Iterator(const XmlTree* tree, std::uint32_t index) : m_tree(tree), m_index(index) {}
        [[nodiscard]] XmlElement operator*() const { return {m_tree, m_index}; }
        Iterator& operator++();
        [[nodiscard]] bool operator==(const Iterator& other) const { return m_index == other.m_index; }

      private:
        const XmlTree* m_tree;
        std::uint32_t m_index;
    };
    [[nodiscard]] Iterator begin() const;
    [[nodiscard]] Iterator end() const { return {m_tree, XmlTree::none}; }

  private:
    friend class XmlTree;
    XmlElement(const XmlTree* tree, std::uint32_t index) : m_tree(tree), m_index(index) {}
    [[nodiscard]] const XmlTree::Attribute* find(std::string_view name_with_prefix) const;

    const XmlTree* m_tree = nullptr;
    std::uint32_t m_index = 0;
};

/// A whole number at the start of `text`; `otherwise` where there is none or it is beyond ±1,000,000.
[[nodiscard]] int number_in(std::string_view text, int otherwise);

} // namespace kezheng
