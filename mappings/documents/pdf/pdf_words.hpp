#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kezheng {

/// A rectangle on a page, in points; y grows downwards.
struct Box {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;

    [[nodiscard]] double width() const { return right - left; }
    [[nodiscard]] double height() const { return bottom - top; }
    [[nodiscard]] double middle_x() const { return (left + right) / 2; }
    [[nodiscard]] double middle_y() const { return (top + bottom) / 2; }

    /// Grows so that it holds `other` too.
    void add(const Box& other);
};

/// A run of characters without a gap, and where it is printed.
struct WordBox {
    std::string text;
    Box box;
    unsigned line = 0; ///< of the page, counted from 1; 0 until the lines are known
};

/// The words of one page in the order of the file.
struct WordPage {
    double width = 0;
    double height = 0;
    std::vector<WordBox> words;
};

/// Reads what `pdftotext -bbox-layout` writes: elements `page` with `width` and `height`, in them `word` with `xMin`,
/// `yMin`, `xMax`, `yMax`. Characters that XML forbids are left out, and so are words without text or with boxes that
/// are no numbers or lie beyond ±100 000 points. Empty where it is not such XML.
[[nodiscard]] std::optional<std::vector<WordPage>> parse_word_pages(std::string_view xhtml);

/// Takes stamps across the text (watermarks) out of the pages: single characters or words far larger than the text that
/// stand at the same place on half of the pages and on two at least, inside the page. Returns them, each once.
[[nodiscard]] std::vector<WordBox> take_watermarks(std::vector<WordPage>& pages);

/// Turns a page whose text runs up or down (a wide table printed sideways) or stands on its head so that it runs from
/// left to right, and puts
/// the size of a turned page right. Whether it turned the text.
bool turn_upright(WordPage& page);

} // namespace kezheng
