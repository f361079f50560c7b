#include "mappings/documents/pdf/read_pdf.hpp"

#include "graph/base/unicode.hpp"
#include "mappings/documents/pages/page_layout.hpp"
#include "mappings/documents/pages/page_notes.hpp"
#include "mappings/documents/pages/running_lines.hpp"
#include "mappings/documents/pages/table_layout.hpp"
#include "mappings/documents/pages/upright_words.hpp"
#include "mappings/documents/pdf/cut_lines.hpp"
#include "mappings/documents/pdf/page_pictures.hpp"
#include "mappings/documents/pdf/pdf_words.hpp"
#include "mappings/documents/pdf/run_process.hpp"
#include "mappings/language/lexicon.hpp"
#include "mappings/language/radicals.hpp"
#include "mappings/standards/sections.hpp"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace kezheng {

namespace {

using Outcome = ProcessResult::Outcome;

bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

/// The first line that pdftotext wrote about an error.
std::string first_line(std::string_view text) {
    constexpr std::size_t longest = 120;
    return shortened(text.substr(0, text.find('\n')), longest);
}

class PdfReader {
  public:
    explicit PdfReader(std::string_view file) : m_source{std::string(file), 0, 0} {}

    Result<Document> read(std::string_view bytes) {
        Result<std::vector<WordPage>> pages = words_of(bytes);
        m_bytes = bytes;
        return pages ? document_of(std::move(*pages)) : std::unexpected(pages.error());
    }

    Result<Document> document_of(std::vector<WordPage> pages) {
        if (const std::optional<Error> unusable = check_text(pages)) {
            return std::unexpected(*unusable);
        }
        replace_radicals(pages);
        report_watermark(take_watermarks(pages));
        report_lines_printed_twice(take_lines_printed_twice(pages));
        std::vector<std::vector<PrintedLine>> lines;
        std::vector<double> heights;
        for (WordPage& page : pages) {
            m_turned.push_back(turn_upright(page));
            heights.push_back(page.height);
            join_upright_text(page.words);
            for (WordBox& mark : take_raised_marks(page.words)) {
                m_document.note_marks.push_back(
                    {std::move(mark.text), {m_source.file, static_cast<unsigned>(heights.size()), 0}});
            }
            lines.push_back(lines_of_page(std::move(page.words), static_cast<unsigned>(heights.size())));
        }
        report_running_lines(take_running_lines(lines, heights));
        m_document.file = m_source.file;
        m_document.notes = take_foot_notes(lines, m_document.note_marks, m_source.file);
        const DrawPages draw = [this](unsigned first, unsigned last) { return pictures_of(first, last); };
        PrintedBlocks printed =
            blocks_of(std::move(lines), m_source.file, PageGrid::steady, m_bytes.empty() ? DrawPages() : draw);
        m_document.blocks = std::move(printed.blocks);
        std::ranges::move(printed.diagnostics, std::back_inserter(m_document.diagnostics));
        return std::move(m_document);
    }

  private:
    [[nodiscard]] Error error(Message message, std::vector<std::string> arguments = {}) const {
        return {message, std::move(arguments), m_source};
    }

    [[nodiscard]] Result<std::vector<WordPage>> words_of(std::string_view bytes) const {
        // One page beyond the limit shows that there are too many.
        const std::vector<std::string> command{
            "pdftotext", "-bbox-layout", "-enc", "UTF-8", "-l", std::to_string(most_pdf_pages + 1), "-", "-"};
        ProcessLimits limits;
        limits.time = longest_pdf_time;
        limits.output_bytes = most_pdf_output_bytes;
        // Whoever reads a standard needs the lexicon next.
        const ProcessResult run = run_process(command, bytes, limits, [] { static_cast<void>(bundled_lexicon()); });
        const Error too_much =
            error(Message::error_pdf_too_much_text, {std::to_string(most_pdf_output_bytes / 1024 / 1024)});
        if (run.exit_code != 0 || run.outcome == ProcessResult::Outcome::crashed) {
            if (contains(run.errors, "Out of memory") || contains(run.errors, "bad_alloc")) {
                return std::unexpected(too_much); // a page of millions of words
            }
        }
        switch (run.outcome) {
        case Outcome::finished:
            break;
        case Outcome::no_such_program:
            return std::unexpected(error(Message::error_pdf_program_missing));
        case Outcome::not_started:
            return std::unexpected(error(Message::error_pdf_program_failed, {run.errors}));
        case Outcome::crashed:
            return std::unexpected(error(Message::error_pdf_broken, {first_line(run.errors)}));
        case Outcome::out_of_time:
            return std::unexpected(error(Message::error_pdf_slow, {std::to_string(longest_pdf_time.count())}));
        case Outcome::too_much_output:
            return std::unexpected(too_much);
        }
        constexpr int no_permission = 3;
        if (contains(run.errors, "Incorrect password") || run.exit_code == no_permission) {
            return std::unexpected(error(Message::error_pdf_locked));
        }
        if (contains(run.errors, "Missing language pack")) {
            return std::unexpected(error(Message::error_pdf_fonts_missing));
        }
        std::optional<std::vector<WordPage>> pages = parse_word_pages(run.output);
        const auto has_size = [](const WordPage& page) { return page.width > 0 && page.height > 0; };
        if (run.exit_code != 0 || !pages || std::ranges::none_of(*pages, has_size)) {
            return std::unexpected(error(Message::error_pdf_broken, {first_line(run.errors)}));
        }
        if (pages->size() > most_pdf_pages) {
            return std::unexpected(error(Message::error_pdf_too_many_pages, {std::to_string(most_pdf_pages)}));
        }
        return std::move(*pages);
    }

    /// Draws pages, a point a pixel. Nothing where that fails or takes too long: then the words must do. Pages whose
    /// text was turned have no picture.
    [[nodiscard]] std::vector<PagePicture> pictures_of(unsigned first, unsigned last) {
        if (m_drawn + (last - first) >= most_drawn_pages || m_drawing_time <= std::chrono::milliseconds::zero()) {
            return {};
        }
        m_drawn += last - first + 1;
        const std::vector<std::string> command{"pdftoppm",  "-r",
                                               "72",        "-gray",
                                               "-aa",       "no",
                                               "-aaVector", "no",
                                               "-f",        std::to_string(first),
                                               "-l",        std::to_string(last),
                                               "-"};
        ProcessLimits limits;
        limits.time = m_drawing_time;
        const auto begin = std::chrono::steady_clock::now();
        const ProcessResult run = run_process(command, m_bytes, limits);
        m_drawing_time -=
            std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin);
        if (run.outcome != Outcome::finished) {
            m_drawn = most_drawn_pages;
            return {};
        }
        std::vector<PagePicture> pages = parse_grey_maps(run.output);
        for (std::size_t i = 0; i < pages.size() && first - 1 + i < m_turned.size(); ++i) {
            if (m_turned[first - 1 + i]) {
                pages[i] = {};
            }
        }
        return pages;
    }

    /// Reports pages without text; an error where that is all of them, or where the text is not readable.
    std::optional<Error> check_text(const std::vector<WordPage>& pages) {
        std::size_t letters = 0;
        std::size_t unknown = 0;
        std::vector<unsigned> empty_pages;
        for (std::size_t i = 0; i < pages.size(); ++i) {
            if (pages[i].words.empty()) {
                empty_pages.push_back(static_cast<unsigned>(i) + 1);
            }
            for (const WordBox& word : pages[i].words) {
                for (std::size_t at = 0; at < word.text.size();) {
                    const CodePoint point = code_point_at(word.text, at);
                    ++letters;
                    unknown += is_unknown_character(point.value) ? 1 : 0;
                    at += point.length;
                }
            }
        }
        if (letters == 0) {
            return error(Message::error_pdf_scanned);
        }
        if (unknown * 4 > letters) {
            return error(Message::error_pdf_unknown_letters);
        }
        for (const unsigned page : empty_pages) {
            m_document.diagnostics.push_back(
                {Rule::page_without_text, {std::to_string(page)}, SourceRef{m_source.file, page, 0}, {}});
        }
        return std::nullopt;
    }

    static std::vector<PrintedLine> lines_of_page(std::vector<WordBox> words, unsigned page) {
        std::vector<PrintedLine> lines = group_lines(std::move(words));
        unsigned number = 0;
        for (PrintedLine& line : lines) {
            line.page = page;
            line.number = ++number;
            for (WordBox& word : line.words) {
                word.line = number;
            }
        }
        return lines;
    }

    void replace_radicals(std::vector<WordPage>& pages) {
        std::size_t changed = 0;
        for (WordPage& page : pages) {
            for (WordBox& word : page.words) {
                word.text = with_ideographs_for_radicals(std::move(word.text), changed);
            }
        }
        if (changed > 0) {
            m_document.diagnostics.push_back({Rule::radical_character, {std::to_string(changed)}, m_source, {}});
        }
    }

    void report_lines_printed_twice(const std::vector<WordBox>& words) {
        std::string text;
        for (const WordBox& word : words) {
            text.append(text.empty() ? "" : " ").append(word.text);
        }
        if (!text.empty()) {
            m_document.diagnostics.push_back({Rule::line_printed_twice, {shortened(text, 60)}, m_source, {}});
        }
    }

    void report_watermark(const std::vector<WordBox>& words) {
        std::string text;
        for (const WordBox& word : words) {
            text += word.text;
        }
        if (!text.empty()) {
            m_document.diagnostics.push_back({Rule::running_head, {shortened(text, 30)}, m_source, {}});
        }
    }

    void report_running_lines(const std::vector<PrintedLine>& lines) {
        std::set<std::string> reported; // a running head is reported once
        for (const PrintedLine& line : lines) {
            const std::string text = text_of(line.words, false);
            const bool number = is_page_number(text);
            if (!number && !reported.insert(text).second) {
                continue;
            }
            m_document.diagnostics.push_back({number ? Rule::page_number : Rule::running_head,
                                              {text},
                                              SourceRef{m_source.file, line.page, line.number},
                                              {}});
        }
    }

    SourceRef m_source;
    Document m_document;
    std::string_view m_bytes;   ///< of the file, where there is one
    std::vector<bool> m_turned; ///< pages whose text does not run from left to right
    unsigned m_drawn = 0;       ///< pages
    std::chrono::milliseconds m_drawing_time{longest_drawing_time}; ///< left
};

} // namespace

Result<Document> read_pdf(std::string_view bytes, std::string_view file) {
    return PdfReader(file).read(bytes);
}

Result<Document> document_of_pages(std::vector<WordPage> pages, std::string_view file) {
    return PdfReader(file).document_of(std::move(pages));
}

} // namespace kezheng
