#include "mappings/documents/set_notes_apart.hpp"

#include "graph/base/ascii.hpp"
#include "graph/base/unicode.hpp"
#include "mappings/documents/note_mark.hpp"
#include "mappings/language/chinese_text.hpp"
#include "mappings/standards/level_name.hpp"
#include "mappings/standards/printed_number.hpp"
#include "mappings/standards/sections.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kezheng {

namespace {

constexpr std::size_t longest_shown_note = 60; // characters

/// A block that stands outside of the columns: a line, or a row of which only the first cell is filled.
const Line* lone_line(const Block& block) {
    if (const Line* line = std::get_if<Line>(&block)) {
        return line;
    }
    const Row& row = std::get<Row>(block);
    for (std::size_t i = 1; i < row.cells.size(); ++i) {
        if (!row.cells[i].lines.empty()) {
            return nullptr;
        }
    }
    return row.cells.empty() || row.cells.front().lines.size() != 1 ? nullptr : &row.cells.front().lines.front();
}

bool stands_before(const SourceRef& a, const SourceRef& b) {
    return std::pair(a.page, a.line) < std::pair(b.page, b.line);
}

class NoteFinder {
  public:
    explicit NoteFinder(Document& document) : m_document(document) {
        for (const NoteMark& mark : document.note_marks) {
            count(key_of_raised_mark(mark.mark), mark.mark, mark.source);
        }
    }

    void set_apart() {
        find_notes();
        for (const Line& note : m_document.notes) {
            m_foot_notes.insert(note_begun_by(note.text, true));
            report_note(note.text, note.source);
        }
        if (m_foot_notes.empty() && m_notes.empty() && m_marks.empty()) {
            return;
        }
        for (std::size_t i = 0; i < m_document.blocks.size(); ++i) {
            clean(i);
        }
        for (const auto& [key, mark] : m_marks) {
            m_document.diagnostics.push_back(
                {Rule::note_mark, {mark.text, std::to_string(mark.times)}, mark.source, {}});
        }
        take_notes();
    }

  private:
    struct Mark {
        std::string text; ///< as first printed
        std::size_t times = 0;
        SourceRef source; ///< of the first
    };
    struct Note {
        std::size_t block = 0;
        bool stays = false;    ///< an entry of the bibliography
        bool numbered = false; ///< begins with a plain number
    };

    void report_note(std::string_view text, const SourceRef& source) {
        const std::optional<FoundNoteMark> mark = note_mark_at(text);
        const bool like_requirement = trim(text.substr(mark ? mark->length : 0)).starts_with("能");
        m_document.diagnostics.push_back({like_requirement ? Rule::unplaced_line : Rule::note_apart,
                                          {shortened(text, longest_shown_note)},
                                          source,
                                          {}});
    }

    void count(const std::string& key, std::string_view text, const SourceRef& source) {
        Mark& mark = m_marks[key];
        if (mark.times == 0) {
            mark.text = std::string(text);
            mark.source = source;
        }
        ++mark.times;
    }

    void find_notes() {
        bool in_bibliography = false;
        for (std::size_t i = 0; i < m_document.blocks.size(); ++i) {
            const Line* line = lone_line(m_document.blocks[i]);
            if (line == nullptr) {
                continue;
            }
            if (const std::optional<SectionKind> section = section_of_heading(line->text)) {
                in_bibliography = section == SectionKind::bibliography;
            }
            const std::string key = note_begun_by(line->text, false);
            const std::string numbered = key.empty() && !m_marks.empty() ? note_begun_by(line->text, true) : key;
            if (!numbered.empty()) {
                m_notes[numbered].push_back({i, in_bibliography, key.empty()});
            }
        }
    }

    /// Whether the mark `key` in block `at` is explained further down.
    [[nodiscard]] bool has_note(const std::string& key, std::size_t at) const {
        const auto found = m_notes.find(key);
        return m_foot_notes.contains(key) ||
               (found != m_notes.end() && std::ranges::any_of(found->second, [&](const Note& note) {
                    return note.block > at && !note.numbered;
                }));
    }

    void clean(std::size_t block) {
        if (Line* line = std::get_if<Line>(&m_document.blocks[block])) {
            clean_line(*line, block);
            return;
        }
        for (Cell& cell : std::get<Row>(m_document.blocks[block]).cells) {
            for (Line& line : cell.lines) {
                clean_line(line, block);
            }
        }
    }

    void clean_line(Line& line, std::size_t block) {
        std::vector<std::pair<std::size_t, FoundNoteMark>> found;
        char32_t before = 0;
        for (std::size_t at = 0; at < line.text.size();) {
            const std::string_view rest = std::string_view(line.text).substr(at);
            const CodePoint point = code_point_at(line.text, at);
            const bool is_power = is_raised_digit(point.value) && (is_latin_or_digit(before) || before == U'⁻' ||
                                                                   is_raised_digit(before)); // m/s², 10⁻³
            const bool may_begin = at > 0 && !is_power && !is_ideograph(point.value) && !is_latin_or_digit(point.value);
            if (std::optional<FoundNoteMark> mark = may_begin ? note_mark_at(rest) : std::nullopt) {
                constexpr std::u32string_view opening = U"：:；;，,、（( ";
                const bool set_off =
                    before == U' ' && at + mark->length == line.text.size(); // at the end, behind blanks
                if (before == 0 || (!set_off && opening.find(before) != std::u32string_view::npos)) {
                    return; // an enumeration
                }
                at += mark->length;
                found.emplace_back(at - mark->length, *mark);
                continue;
            }
            if (point.value > U' ' || before != 0) {
                before = point.value;
            }
            at += point.length;
        }
        std::ranges::reverse(found);
        for (const auto& [at, mark] : found) {
            if (has_note(mark.key, block)) {
                count(mark.key, std::string_view(line.text).substr(at, mark.length), line.source);
                line.text.erase(at, mark.length);
            }
        }
        if (!found.empty()) {
            line.text = std::string(trim(line.text));
        }
    }

    /// How many blocks the note takes that begins at `at`: lines go on until its sentence ends.
    [[nodiscard]] std::size_t length_of_note(std::size_t at) const {
        constexpr std::size_t most_lines = 4;
        const std::vector<Block>& blocks = m_document.blocks;
        std::size_t end = at + 1;
        const Line* last = lone_line(blocks[at]);
        while (end < blocks.size() && end - at < most_lines && !ends_sentence(last->text)) {
            const Line* next = std::get_if<Line>(&blocks[end]);
            if (next == nullptr || leading_number(next->text) || section_of_heading(next->text) ||
                is_table_caption(next->text) || !note_begun_by(next->text, false).empty() ||
                next->source.page != last->source.page) {
                break;
            }
            last = next;
            ++end;
        }
        return end == at + 1 || ends_sentence(last->text) ? end - at : 1;
    }

    void take_notes() {
        std::vector<std::pair<std::size_t, std::size_t>> taken; // from, to
        for (const auto& [key, mark] : m_marks) {
            for (const Note& note : m_notes[key]) {
                const SourceRef& source = lone_line(m_document.blocks[note.block])->source;
                if (!note.stays && stands_before(mark.source, source)) {
                    taken.emplace_back(note.block, note.block + length_of_note(note.block));
                }
            }
        }
        std::ranges::sort(taken);
        std::vector<Block> kept;
        std::size_t next = 0;
        for (std::size_t i = 0; i < m_document.blocks.size();) {
            if (next == taken.size() || i < taken[next].first) {
                kept.push_back(std::move(m_document.blocks[i]));
                ++i;
                continue;
            }
            const Line first = *lone_line(m_document.blocks[i]);
            std::string text;
            for (; i < taken[next].second; ++i) {
                append_wrapped(text, lone_line(m_document.blocks[i])->text);
            }
            report_note(text, first.source);
            ++next;
        }
        m_document.blocks = std::move(kept);
    }

    Document& m_document;
    std::map<std::string, Mark> m_marks;
    std::map<std::string, std::vector<Note>> m_notes; ///< by key, in order
    std::set<std::string> m_foot_notes;               ///< keys
};

} // namespace

void set_notes_apart(Document& document) {
    NoteFinder(document).set_apart();
    document.note_marks.clear();
    document.notes.clear();
}

} // namespace kezheng
