#include "mappings/documents/html/web_archive.hpp"

#include "graph/base/ascii.hpp"
#include <algorithm>
#include <cstdint>

namespace kezheng {

namespace {

constexpr int deepest_part = 3;
constexpr std::size_t longest_head = 16'384; ///< bytes of the header lines of a part

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/// A header and what follows it.
struct Part {
    std::string_view head;
    std::string_view body;
};

Part split_part(std::string_view bytes) {
    while (!bytes.empty() && (bytes.front() == '\r' || bytes.front() == '\n')) {
        bytes.remove_prefix(1);
    }
    const std::size_t unix_end = bytes.substr(0, longest_head).find("\n\n");
    const std::size_t mail_end = bytes.substr(0, longest_head).find("\n\r\n");
    const std::size_t end = std::min(unix_end, mail_end);
    if (end == std::string_view::npos) {
        return {bytes.substr(0, longest_head), {}};
    }
    return {bytes.substr(0, end + 1), bytes.substr(end + (mail_end < unix_end ? 3 : 2))};
}

/// The value of a header field, continued lines joined; empty where there is none. `name` is in lower case.
std::string field_of(std::string_view head, std::string_view name) {
    const std::string lower = '\n' + lower_case(head);
    const std::size_t at = lower.find('\n' + std::string(name) + ':');
    if (at == std::string::npos) {
        return {};
    }
    std::string value;
    for (std::size_t i = at + 1 + name.size(); i < head.size(); ++i) {
        if (head[i] == '\n' && (i + 1 >= head.size() || (head[i + 1] != ' ' && head[i + 1] != '\t'))) {
            break;
        }
        value += is_blank(head[i]) ? ' ' : head[i];
    }
    const std::size_t first = value.find_first_not_of(' ');
    return first == std::string::npos ? std::string() : value.substr(first);
}

/// `boundary` in `multipart/related; boundary="x"`.
std::string parameter_of(std::string_view value, std::string_view name) {
    std::size_t at = lower_case(value).find(std::string(name) + '=');
    if (at == std::string::npos) {
        return {};
    }
    at += name.size() + 1;
    const bool quoted = at < value.size() && value[at] == '"';
    at += quoted ? 1 : 0;
    const std::size_t end = quoted ? value.find('"', at) : value.find_first_of("; ", at);
    return std::string(value.substr(at, end == std::string_view::npos ? end : end - at));
}

int hex_value(char c) {
    return c >= '0' && c <= '9'   ? c - '0'
           : c >= 'A' && c <= 'F' ? c - 'A' + 10
           : c >= 'a' && c <= 'f' ? c - 'a' + 10
                                  : -1;
}

std::string from_quoted_printable(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '=') {
            result += text[at];
            continue;
        }
        const int high = at + 1 < text.size() ? hex_value(text[at + 1]) : -1;
        const int low = at + 2 < text.size() ? hex_value(text[at + 2]) : -1;
        if (high >= 0 && low >= 0) {
            result += static_cast<char>((high * 16) + low);
            at += 2;
            continue;
        }
        std::size_t end = at + 1; // a line broken by the encoding
        while (end < text.size() && (text[end] == ' ' || text[end] == '\t' || text[end] == '\r')) {
            ++end;
        }
        if (end < text.size() && text[end] == '\n') {
            at = end;
        } else {
            result += '=';
        }
    }
    return result;
}

std::string from_base64(std::string_view text) {
    constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string result;
    result.reserve(text.size() / 4 * 3);
    std::uint32_t bits = 0;
    int count = 0;
    for (const char c : text) {
        const std::size_t digit = digits.find(c);
        if (c == '=') {
            break;
        }
        if (digit == std::string_view::npos) {
            continue;
        }
        bits = (bits << 6U) | static_cast<std::uint32_t>(digit);
        count += 6;
        if (count >= 8) {
            count -= 8;
            result += static_cast<char>((bits >> static_cast<unsigned>(count)) & 0xFFU);
        }
    }
    return result;
}

std::optional<ArchivedPage> page_in(std::string_view bytes, int depth) {
    const Part part = split_part(bytes);
    const std::string type = field_of(part.head, "content-type");
    const std::string kind = lower_case(type);
    if (kind.starts_with("text/html") || kind.starts_with("application/xhtml")) {
        const std::string transfer = lower_case(field_of(part.head, "content-transfer-encoding"));
        ArchivedPage page{{}, parameter_of(type, "charset")};
        page.bytes = transfer.starts_with("quoted-printable") ? from_quoted_printable(part.body)
                     : transfer.starts_with("base64")         ? from_base64(part.body)
                                                              : std::string(part.body);
        return page;
    }
    const std::string boundary = parameter_of(type, "boundary");
    if (!kind.starts_with("multipart/") || boundary.empty() || depth >= deepest_part) {
        return std::nullopt;
    }
    const std::string line = "--" + boundary;
    std::size_t at = part.body.find(line);
    while (at != std::string_view::npos) {
        const std::size_t begin = std::min(part.body.find('\n', at), part.body.size());
        const std::size_t end = part.body.find('\n' + line, begin);
        if (std::optional<ArchivedPage> page = page_in(part.body.substr(begin, end - begin), depth + 1)) {
            return page;
        }
        at = end == std::string_view::npos ? end : end + 1;
    }
    return std::nullopt;
}

} // namespace

bool looks_like_web_archive(std::string_view bytes) {
    const std::string_view head = split_part(bytes).head;
    const std::size_t colon = head.find(':');
    const auto is_name = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-'; };
    if (colon == std::string_view::npos || colon == 0 || !std::ranges::all_of(head.substr(0, colon), is_name)) {
        return false;
    }
    const std::string type = lower_case(field_of(head, "content-type"));
    return !field_of(head, "mime-version").empty() && (type.starts_with("multipart/") || type.starts_with("text/html"));
}

std::optional<ArchivedPage> page_of_web_archive(std::string_view bytes) {
    return page_in(bytes, 0);
}

} // namespace kezheng
