#include "mappings/documents/html/read_html.hpp"

#include "graph/base/ascii.hpp"
#include "mappings/detail/xml_text.hpp"
#include "mappings/documents/decode.hpp"
#include "mappings/documents/html/html_builder.hpp"
#include "mappings/documents/html/web_archive.hpp"
#include "mappings/language/chinese_text.hpp"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <memory>
#include <new>
#include <optional>
#include <string>
#include <utility>

namespace kezheng {

namespace {

constexpr std::size_t sniffed_bytes = 4096;      ///< of the beginning; even, for UTF-16
constexpr int deepest_tags = 20'000;             ///< pages that never close <font> go deep; nothing here recurses
constexpr std::size_t most_parts = 1'000'000;    ///< tags, and texts between tags and entities
constexpr std::size_t most_stray_ends = 100'000; ///< end tags without a beginning; each costs a search

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// ---- is it a web page

/// Without white space, comments and processing instructions at its beginning.
std::string_view first_tag(std::string_view text) {
    while (true) {
        text = trim(text);
        const std::string_view close = text.starts_with("<!--") ? "-->" : text.starts_with("<?") ? "?>" : "";
        const std::size_t end = close.empty() ? std::string_view::npos : text.find(close);
        if (end == std::string_view::npos) {
            return text;
        }
        text.remove_prefix(end + close.size());
    }
}

/// Whether most lines that are not blank hold a tag.
bool is_marked_up(std::string_view text) {
    std::size_t lines = 0;
    std::size_t marked = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view line = trim(text.substr(begin, end - begin));
        begin = end + 1;
        lines += line.empty() ? 0 : 1;
        const std::size_t open = line.find('<');
        marked += open + 1 < line.size() && open != std::string_view::npos &&
                          (is_letter(line[open + 1]) || line[open + 1] == '/')
                      ? 1
                      : 0;
    }
    return marked * 5 >= lines * 4;
}

// ---- encoding

/// The encoding that a page names in a meta tag or an XML declaration.
std::string declared_encoding(std::string_view bytes) {
    const std::string head = lower_case(bytes.substr(0, sniffed_bytes));
    for (const std::string_view key : {"charset", "encoding"}) {
        for (std::size_t at = head.find(key); at != std::string::npos; at = head.find(key, at + 1)) {
            std::size_t begin = head.find_first_not_of(" \t\r\n", at + key.size());
            if (begin == std::string::npos || head[begin] != '=') {
                continue;
            }
            begin = head.find_first_not_of(" \t\r\n\"'", begin + 1);
            if (begin == std::string::npos) {
                continue;
            }
            const std::size_t end = head.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-_:.", begin);
            return head.substr(begin, end == std::string::npos ? end : end - begin);
        }
    }
    return {};
}

/// Without zero bytes, which would end the text, and without Word's marks around what older programs should see,
/// `<![if !supportLists]>` and `<![endif]>`; what stands between them stays.
std::string without_conditions(std::string text) {
    std::erase(text, '\0');
    constexpr std::size_t longest_mark = 100;
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view rest = std::string_view(text).substr(at, longest_mark);
        const bool mark = rest.starts_with("<![if") || rest.starts_with("<![endif");
        const std::size_t end = mark ? rest.find("]>") : std::string_view::npos;
        if (end != std::string_view::npos) {
            at += end + 2;
            continue;
        }
        result += text[at];
        ++at;
    }
    return result;
}

/// Whether a tag has more attributes than any page writes; the parser compares each with all others.
bool has_crowded_tag(std::string_view text) {
    constexpr std::size_t most_attributes = 1000;
    for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
        if (at + 1 >= text.size() || !is_letter(text[at + 1])) {
            continue;
        }
        std::size_t words = 0;
        char quote = '\0';
        bool in_word = true;
        for (++at; at < text.size() && (quote != '\0' || text[at] != '>'); ++at) {
            const char c = text[at];
            if (quote != '\0') {
                quote = c == quote ? '\0' : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            }
            const bool blank = quote == '\0' && (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '/');
            words += !blank && !in_word ? 1 : 0;
            in_word = !blank;
        }
        if (words > most_attributes) {
            return true;
        }
        if (at >= text.size()) {
            break;
        }
    }
    return false;
}

// ---- the parser

struct Parsing {
    HtmlBuilder builder;
    htmlParserCtxtPtr context = nullptr;
    std::size_t parts = 0;
    std::size_t stray_ends = 0;
    bool too_complex = false;
    bool out_of_memory = false;

    void stop() {
        too_complex = true;
        xmlStopParser(context);
    }
};

int number_in(std::string_view text, int least, int most, int otherwise) {
    int value = 0;
    text = trim(text);
    const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
    if (result.ec == std::errc::result_out_of_range) {
        return most;
    }
    return result.ec == std::errc() && value >= least ? std::min(value, most) : otherwise;
}

/// Whether a style hides an element. Blocks that are only invisible are not hidden: web sites send articles so, for a
/// script to show them.
bool hides(std::string_view style, std::string_view name) {
    constexpr std::array<std::string_view, 5> blocks{"body", "main", "article", "section", "div"};
    const std::string dense = lower_case(without_spaces(style));
    return dense.contains("display:none") || dense.contains("mso-hide:all") ||
           (dense.contains("visibility:hidden") && std::ranges::find(blocks, name) == blocks.end());
}

/// Whether an element holds the navigation of a web site, by its role, its id or one of its classes.
bool is_navigation(std::string_view key, std::string_view value) {
    if (key == "role") {
        return lower_case(trim(value)) == "navigation";
    }
    if (key != "id" && key != "class") {
        return false;
    }
    constexpr std::array<std::string_view, 9> names{"nav",     "navbar", "navigation", "topnav",     "mainnav",
                                                    "sidenav", "menu",   "breadcrumb", "breadcrumbs"};
    const std::string words = lower_case(value);
    for (std::size_t at = 0; at < words.size();) {
        const std::size_t end = std::min(words.find_first_of(" \t\r\n", at), words.size());
        if (std::ranges::find(names, std::string_view(words).substr(at, end - at)) != names.end()) {
            return true;
        }
        at = end + 1;
    }
    return false;
}

/// Whether an element is printed raised, or refers to a note as word processors and converters mark it.
bool raises(std::string_view name, std::string_view key, std::string_view value) {
    if (key == "style") {
        return lower_case(without_spaces(value)).find("vertical-align:super") != std::string::npos;
    }
    const std::string low = lower_case(value);
    const auto any = [&](auto... parts) { return ((low.find(parts) != std::string::npos) || ...); };
    if (key == "class") {
        return any("footnotereference", "endnotereference", "footnote-ref", "footnoteref", "noteref");
    }
    if (name == "a" && key == "href") {
        const std::string target = low.substr(std::min(low.rfind('#'), low.size()));
        return (target.starts_with("#_ftn") && !target.starts_with("#_ftnref")) ||
               (target.starts_with("#_edn") && !target.starts_with("#_ednref")) ||
               (target.starts_with("#sdfootnote") && target.ends_with("sym")) ||
               (target.starts_with("#fn") && !target.starts_with("#fnref")) || target.starts_with("#cite_note");
    }
    return (key == "role" && low == "doc-noteref") || (key == "epub:type" && low == "noteref");
}

HtmlTag tag_of(std::string_view name, const xmlChar** attributes) {
    constexpr int most_rows = 65'534;
    constexpr int largest_number = 9'999;
    HtmlTag tag;
    tag.name = name;
    tag.raised = name == "sup";
    tag.lowered = name == "sub";
    const bool may_be_navigation = name != "html" && name != "body" && name != "table" && name != "td";
    for (const xmlChar** attribute = attributes; attribute != nullptr && *attribute != nullptr; attribute += 2) {
        const std::string_view key = detail::xml_text(attribute[0]);
        const std::string_view value = detail::xml_text(attribute[1]);
        tag.raised = tag.raised || raises(name, key, value);
        tag.lowered =
            tag.lowered || (key == "style" && lower_case(without_spaces(value)).contains("vertical-align:sub"));
        if (key == "hidden" || (key == "style" && hides(value, name)) ||
            (may_be_navigation && is_navigation(key, value))) {
            tag.hidden = true;
        } else if (key == "colspan") {
            tag.column_span = static_cast<std::size_t>(number_in(value, 1, int{most_html_columns}, 1));
        } else if (key == "rowspan") {
            tag.row_span = static_cast<std::size_t>(number_in(value, 0, most_rows, 1));
        } else if (key == "start" || key == "value") {
            tag.number = number_in(value, 1, largest_number, 0);
        }
    }
    return tag;
}

/// Calls `work` with the parsing that libxml2 carries along; exceptions must not pass through its frames.
template <class Work>
void guarded(void* data, Work work) noexcept {
    auto* parsing = static_cast<Parsing*>(data);
    try {
        if (!parsing->too_complex) {
            work(*parsing);
            ++parsing->parts;
            if (parsing->parts > most_parts) {
                parsing->stop();
            }
        }
    } catch (const std::bad_alloc&) {
        parsing->out_of_memory = true;
        parsing->stop();
    }
}

void on_start(void* data, const xmlChar* name, const xmlChar** attributes) {
    guarded(data, [&](Parsing& parsing) {
        parsing.builder.start(tag_of(detail::xml_text(name), attributes));
        if (parsing.builder.is_too_complex() || parsing.context->nameNr > deepest_tags) {
            parsing.stop();
        }
    });
}

void on_end(void* data, const xmlChar* name) {
    guarded(data, [&](Parsing& parsing) { parsing.builder.end(detail::xml_text(name)); });
}

void on_text(void* data, const xmlChar* characters, int length) {
    guarded(data, [&](Parsing& parsing) {
        parsing.builder.text({reinterpret_cast<const char*>(characters), static_cast<std::size_t>(length)}); // NOLINT
    });
}

void on_error(void* data, xmlErrorPtr error) {
    guarded(data, [&](Parsing& parsing) {
        parsing.stray_ends += error->code == XML_ERR_TAG_NAME_MISMATCH ? 1 : 0;
        if (parsing.stray_ends > most_stray_ends) {
            parsing.stop();
        }
    });
}

/// What the page `text` (UTF-8) says; nothing where it is too complex.
std::optional<Document> parse(std::string text, std::string_view file) {
    text = without_conditions(std::move(text));
    if (has_crowded_tag(text)) {
        return std::nullopt;
    }
    htmlSAXHandler handler{};
    handler.startElement = on_start;
    handler.endElement = on_end;
    handler.characters = on_text;
    handler.ignorableWhitespace = on_text;
    handler.serror = on_error;
    handler.initialized = XML_SAX2_MAGIC;
    const std::unique_ptr<htmlParserCtxt, void (*)(htmlParserCtxtPtr)> context(htmlNewParserCtxt(), htmlFreeParserCtxt);
    if (context == nullptr) {
        throw std::bad_alloc();
    }
    Parsing parsing{HtmlBuilder(file), context.get()};
    *context->sax = handler;
    context->userData = &parsing;
    const int options = HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NODEFDTD;
    htmlDocPtr tree =
        htmlCtxtReadMemory(context.get(), text.data(), static_cast<int>(text.size()), nullptr, "UTF-8", options);
    if (tree != nullptr) {
        xmlFreeDoc(tree);
    }
    if (parsing.out_of_memory) {
        throw std::bad_alloc();
    }
    return parsing.too_complex ? std::nullopt : std::optional(parsing.builder.finish());
}

} // namespace

bool looks_like_html(std::string_view bytes) {
    if (looks_like_web_archive(bytes)) {
        return true;
    }
    const std::string text = lower_case(decode_text(bytes.substr(0, sniffed_bytes)).text);
    const std::string_view first = first_tag(text);
    if (first.starts_with("<!doctype")) {
        return trim(first.substr(std::string_view("<!doctype").size())).starts_with("html");
    }
    const auto begins_with = [&](std::string_view name) {
        const std::size_t end = name.size() + 1;
        return first.starts_with('<') && first.substr(1).starts_with(name) && end < first.size() &&
               !is_letter(first[end]);
    };
    constexpr std::array<std::string_view, 6> page_tags{"html", "head", "body", "meta", "title", "table"};
    if (std::ranges::any_of(page_tags, begins_with)) {
        return true;
    }
    constexpr std::array<std::string_view, 15> piece_tags{"p",      "div", "section", "article", "main",
                                                          "center", "h",   "ul",      "ol",      "span",
                                                          "font",   "b",   "style",   "script",  "base"};
    return std::ranges::any_of(piece_tags, begins_with) && is_marked_up(text);
}

Result<Document> read_html(std::string_view bytes, std::string_view file) {
    const SourceRef source{std::string(file), 0, 0};
    std::optional<ArchivedPage> page;
    if (looks_like_web_archive(bytes)) {
        page = page_of_web_archive(bytes);
        if (!page) {
            return std::unexpected(Error{Message::error_web_archive_without_page, {}, source});
        }
        bytes = page->bytes;
    }
    const std::string encoding = page && !page->encoding.empty() ? page->encoding : declared_encoding(bytes);
    DecodedText decoded = decode_text_as(bytes, encoding);
    std::optional<Document> document = parse(std::move(decoded.text), file);
    if (!document) {
        return std::unexpected(Error{Message::error_html_too_complex, {}, source});
    }
    const std::vector<Diagnostic> diagnostics = diagnostics_of(decoded, source);
    document->diagnostics.insert(document->diagnostics.begin(), diagnostics.begin(), diagnostics.end());
    return std::move(*document);
}

} // namespace kezheng
