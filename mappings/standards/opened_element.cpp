#include "mappings/standards/opened_element.hpp"

#include <utility>

namespace kezheng {

namespace {

class Recogniser {
  public:
    Recogniser(const std::vector<Piece>& pieces, std::size_t at, const TableCursor& cursor)
        : m_pieces(pieces), m_at(at), m_cursor(cursor) {}

    [[nodiscard]] Column opens() const {
        const Piece& piece = m_pieces[m_at];
        switch (piece.number.parts.size()) {
        case 1:
            return opens_area(piece) ? Column::area : Column::unknown;
        case 2:
            return opens_task(piece) ? Column::task : Column::unknown;
        case 3:
            return opens_skill(piece) ? Column::skill : Column::unknown;
        default:
            return Column::unknown;
        }
    }

  private:
    [[nodiscard]] bool opens_area(const Piece& piece) const {
        if (piece.column == Column::area && piece.at_start) {
            return true;
        }
        const unsigned number = piece.number.parts[0];
        const bool next_in_order = number == m_cursor.printed_area + 1;
        if (!task_follows(number) || comes_again(piece)) {
            return false;
        }
        return piece.at_start ? next_in_order || m_cursor.sentence_closed()
                              : next_in_order && piece.number.closed_by_dot;
    }

    [[nodiscard]] bool opens_task(const Piece& piece) const {
        if (piece.column == Column::task && piece.at_start) {
            return true;
        }
        const std::vector<unsigned>& parts = piece.number.parts;
        const bool area_just_opened =
            m_cursor.area() != nullptr && m_cursor.area()->tasks.empty() && parts[0] == m_cursor.printed_area;
        const bool next_in_order =
            parts[0] == m_cursor.printed_area && (area_just_opened || parts[1] == m_cursor.printed_task.second + 1);
        if (piece.at_start && piece.column == Column::unknown && next_in_order && m_cursor.sentence_closed()) {
            return true;
        }
        const bool expected = next_in_order || (piece.at_start && m_cursor.sentence_closed());
        return expected && skill_follows(parts[0], parts[1]) && !comes_again(piece);
    }

    [[nodiscard]] bool opens_skill(const Piece& piece) const {
        if (piece.at_start && (m_cursor.sentence_closed() || begins_other_cell(piece) || may_follow(piece))) {
            return true;
        }
        const std::vector<unsigned>& parts = piece.number.parts;
        const bool same_task = std::pair(parts[0], parts[1]) == m_cursor.printed_task || m_cursor.task() == nullptr;
        return same_task && (parts[2] == m_cursor.printed_skill + 1 || m_cursor.sentence_closed());
    }

    /// Whether the piece is the first of another cell than that of the open sentence.
    [[nodiscard]] bool begins_other_cell(const Piece& piece) const {
        return piece.cell != 0 && piece.cell != m_cursor.skill_cell && !piece.cell_text.empty();
    }

    /// Whether the number of a requirement may come after an open sentence that lacks its full stop: within the open
    /// task, as the first of the next task or area, or where the numbers go on from there.
    [[nodiscard]] bool may_follow(const Piece& piece) const {
        const std::vector<unsigned>& parts = piece.number.parts;
        const auto [area, task] = m_cursor.printed_task;
        const std::vector<unsigned> next{parts[0], parts[1], parts[2] + 1};
        return may_come_after({area, task, m_cursor.printed_skill}, parts) ||
               any_ahead([&](const std::vector<unsigned>& ahead) { return ahead == next; });
    }

    /// Whether one of the next numbered pieces is a task of area `number`.
    [[nodiscard]] bool task_follows(unsigned number) const {
        return any_ahead([&](const std::vector<unsigned>& parts) { return parts.size() == 2 && parts[0] == number; });
    }

    [[nodiscard]] bool skill_follows(unsigned area_number, unsigned task_number) const {
        return any_ahead([&](const std::vector<unsigned>& parts) {
            return parts.size() == 3 && parts[0] == area_number && parts[1] == task_number;
        });
    }

    /// Whether a number in mid-sentence (`在` / `2 个工作日内`) is one of the next again, where it then belongs.
    [[nodiscard]] bool comes_again(const Piece& piece) const {
        return !piece.number.closed && !m_cursor.sentence_closed() &&
               any_ahead([&](const std::vector<unsigned>& parts) { return parts == piece.number.parts; });
    }

    template <class Wanted>
    [[nodiscard]] bool any_ahead(Wanted wanted) const {
        constexpr int numbers_looked_at = 3;
        int seen = 0;
        for (std::size_t i = m_at + 1; i < m_pieces.size() && seen < numbers_looked_at; ++i) {
            if (m_pieces[i].kind == Piece::Kind::caption) {
                return false;
            }
            if (m_pieces[i].number.parts.empty()) {
                continue;
            }
            if (wanted(m_pieces[i].number.parts)) {
                return true;
            }
            ++seen;
        }
        return false;
    }

    const std::vector<Piece>& m_pieces;
    std::size_t m_at;
    const TableCursor& m_cursor;
};

} // namespace

Column opened_by(const std::vector<Piece>& pieces, std::size_t at, const TableCursor& cursor) {
    return Recogniser(pieces, at, cursor).opens();
}

} // namespace kezheng
