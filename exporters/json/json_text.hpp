#pragma once

#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace kezheng {

/// Writes a JSON document piece by piece, in the layout of text_of(): two spaces a level, UTF-8. For documents that are
/// too large to be built in memory first. The pieces must come in a legal order.
class JsonText {
  public:
    explicit JsonText(std::ostream& out) : m_out(out) {}

    void begin_object() { begin('{', '}'); }
    void begin_array() { begin('[', ']'); }
    /// The object or array that was begun last.
    void end();
    /// Of the next value; in an object.
    void name(std::string_view name);
    void text(std::string_view text);
    void number(std::uint64_t number);
    /// A value as text_of() writes it, without the line feed at its end.
    void value(std::string_view document);
    /// The line feed after the document.
    void finish();

    /// `name` with a text, unless it is empty.
    void text_unless_empty(std::string_view name, std::string_view text);

  private:
    struct Open {
        char close;
        bool is_empty = true;
    };

    void begin(char open, char close);
    void start_value();
    void start_line();
    void flush_when_full();

    std::ostream& m_out;
    std::string m_buffer;
    std::vector<Open> m_open;
    bool m_is_named = false;
};

} // namespace kezheng
