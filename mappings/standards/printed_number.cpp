#include "mappings/standards/printed_number.hpp"

#include "graph/base/unicode.hpp"

namespace kezheng {

namespace {

/// Reads characters of a number one by one, full-width or not.
class NumberReader {
  public:
    explicit NumberReader(std::string_view text) : m_text(text) {}

    [[nodiscard]] char32_t peek() const { return m_at < m_text.size() ? code_point_at(m_text, m_at).value : 0; }
    void skip() { m_at += code_point_at(m_text, m_at).length; }
    [[nodiscard]] std::size_t at() const { return m_at; }
    void go_to(std::size_t at) { m_at = at; }

    [[nodiscard]] bool at_digit() const {
        const char32_t value = peek();
        return (value >= U'0' && value <= U'9') || (value >= U'０' && value <= U'９');
    }

    /// A run of digits; empty where there is none or it is longer than `longest`.
    std::optional<unsigned> digits(unsigned longest, bool& full_width) {
        unsigned value = 0;
        unsigned count = 0;
        while (at_digit()) {
            const char32_t digit = peek();
            full_width = full_width || digit >= U'０';
            value = value * 10 + (digit >= U'０' ? digit - U'０' : digit - U'0');
            skip();
            if (++count > longest) {
                return std::nullopt;
            }
        }
        if (count == 0) {
            return std::nullopt;
        }
        return value;
    }

  private:
    std::string_view m_text;
    std::size_t m_at = 0;
};

bool is_dot(char32_t value) {
    return value == U'.' || value == U'．';
}

bool is_letter(char32_t value) {
    return (value >= U'a' && value <= U'z') || (value >= U'A' && value <= U'Z');
}

} // namespace

std::string number_text(const std::vector<unsigned>& parts) {
    std::string result;
    for (const unsigned part : parts) {
        result += result.empty() ? "" : ".";
        result += std::to_string(part);
    }
    return result;
}

bool may_come_after(const std::vector<unsigned>& last, const std::vector<unsigned>& next) {
    const bool same_task = next[0] == last[0] && next[1] == last[1];
    const bool next_task = next[0] == last[0] && next[1] == last[1] + 1;
    const bool next_area = next[0] == last[0] + 1 && next[1] == 1;
    return same_task || ((next_task || next_area) && next[2] == 1);
}

std::string PrintedNumber::text() const {
    return number_text(parts);
}

std::optional<PrintedNumber> leading_number(std::string_view text) {
    NumberReader reader(text);
    PrintedNumber number;
    while (true) {
        const std::optional<unsigned> part = reader.digits(number.parts.empty() ? 3 : 2, number.full_width);
        if (!part) {
            return std::nullopt;
        }
        number.parts.push_back(*part);
        const std::size_t before_dot = reader.at();
        if (!is_dot(reader.peek())) {
            break;
        }
        const bool full_width_dot = reader.peek() == U'．';
        reader.skip();
        if (!reader.at_digit()) { // the dot closes the number
            reader.go_to(before_dot);
            break;
        }
        number.full_width = number.full_width || full_width_dot;
        if (number.parts.size() == 3) {
            return std::nullopt;
        }
    }
    const char32_t sign = reader.peek();
    if (is_dot(sign) || sign == U'、' || sign == U':' || sign == U'：' || sign == U')' || sign == U'）') {
        number.closed = true;
        number.closed_by_dot = is_dot(sign);
        number.full_width = number.full_width || sign == U'．';
        reader.skip();
        if ((sign == U':' || sign == U'：') && reader.at_digit()) {
            return std::nullopt; // 1:500, 8:30
        }
    }
    constexpr unsigned least_of_three_digits = 100;
    if (number.parts.size() == 1 && number.parts[0] >= least_of_three_digits && !number.closed_by_dot &&
        sign != U'、') {
        return std::nullopt; // 120 个工作日, 360：
    }
    number.raw = std::string(text.substr(0, reader.at()));
    const char32_t next = reader.peek();
    if (next == U'%' || next == U'％' || (number.parts.size() == 1 && !number.closed && is_letter(next))) {
        return std::nullopt;
    }
    while (reader.peek() != 0 && is_space(reader.peek())) {
        reader.skip();
    }
    number.length = reader.at();
    return number;
}

} // namespace kezheng
