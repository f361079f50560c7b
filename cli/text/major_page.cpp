#include "cli/text/major_page.hpp"

#include "cli/text/sheet_text.hpp"
#include "cli/text/table.hpp"
#include "exporters/tables/major_sheets.hpp"
#include "exporters/text/listing_text.hpp"
#include "graph/base/message.hpp"

#include <cmath>
#include <cstdint>

namespace kezheng {

namespace {

/// Two decimals, `0.15`; distances are 0 to 1.
std::string distance_text(double distance) {
    const auto hundredths = static_cast<std::int64_t>(std::lround(distance * 100));
    const std::string digits = std::to_string(hundredths % 100);
    return std::to_string(hundredths / 100) + '.' + (digits.size() == 1 ? "0" : "") + digits;
}

class MajorPage {
  public:
    MajorPage(const MajorAnswer& answer, Language language) : m_answer(answer), m_language(language) {}

    std::string text() {
        m_text = text_of(heading(), {m_answer.question.text}) + '\n';
        for (const LocalisedText& note : m_answer.notes) {
            m_text += "  " + note.in(m_language) + '\n';
        }
        if (!m_answer.suggestions.empty()) {
            m_text +=
                "  " + text_of(Message::major_did_you_mean, {names_text(m_answer.suggestions, m_language)}) + '\n';
        }
        add_matches();
        if (m_answer.verdict != MajorVerdict::listed) {
            add_nearest();
        }
        add_ladder();
        if (m_answer.verdict == MajorVerdict::listed) {
            m_text += '\n' + text_of(Message::major_note_levels) + '\n';
        }
        return m_text;
    }

  private:
    [[nodiscard]] std::string text_of(Message message, std::initializer_list<std::string> arguments = {}) const {
        return say(message, m_language, arguments);
    }

    [[nodiscard]] Message heading() const {
        switch (m_answer.verdict) {
        case MajorVerdict::listed:
            return Message::major_listed_heading;
        case MajorVerdict::not_listed:
            return Message::major_not_listed_heading;
        case MajorVerdict::elsewhere:
            return Message::major_elsewhere_heading;
        case MajorVerdict::unknown:
            break;
        }
        return Message::major_unknown_heading;
    }

    void add_matches() {
        if (m_answer.matches.empty()) {
            return;
        }
        Table table({text_of(Message::column_tier), text_of(Message::column_major_list),
                     text_of(Message::column_major_code), text_of(Message::column_major),
                     text_of(Message::column_major_class), text_of(Message::column_takes)});
        constexpr std::size_t most_rows = 60;
        std::string notes;
        std::size_t rows = 0;
        for (const MajorMatch& match : m_answer.matches) {
            if (++rows > most_rows) {
                continue;
            }
            const std::string takes = listings_text(match.listings, m_language);
            table.add_row({heading_of(match.tier).in(m_language), heading_of(match.catalogue).in(m_language),
                           match.code, match.name,
                           match.class_code.empty() ? "" : match.class_code + ' ' + match.class_name,
                           takes.empty() ? text_of(Message::verdict_not_listed) : takes});
            if (match.manner == MajorManner::code && !match.other_code.empty()) {
                const Catalogue other =
                    match.catalogue == Catalogue::original ? Catalogue::revised : Catalogue::original;
                notes += "  " +
                         text_of(Message::major_note_later_code, {heading_of(other).in(m_language), match.other_code}) +
                         '\n';
            }
            if (!match.note.empty()) {
                notes += "  " + heading_of(match.tier).in(m_language) + ' ' +
                         heading_of(match.catalogue).in(m_language) + ' ' + match.name +
                         (m_language == Language::chinese ? "：" : ": ") + match.note.in(m_language) + '\n';
            }
        }
        m_text += '\n' + table.text();
        if (rows > most_rows) {
            m_text += text_of(Message::major_more_rows, {std::to_string(rows - most_rows)}) + '\n';
        }
        m_text += notes.empty() ? "" : '\n' + notes;
    }

    void add_nearest() {
        if (m_answer.nearest.empty()) {
            m_text += '\n' + text_of(Message::major_nothing_near) + '\n';
            return;
        }
        Table table({text_of(Message::column_major), text_of(Message::column_tier), text_of(Message::column_major_code),
                     text_of(Message::column_major_distance), text_of(Message::column_reason),
                     text_of(Message::column_takes)});
        for (const NearestMajor& near : m_answer.nearest) {
            table.add_row({near.name, heading_of(near.tier).in(m_language), near.code, distance_text(near.distance),
                           near.reason.in(m_language), listings_text(near.listings, m_language)});
        }
        m_text += '\n' + text_of(Message::major_nearest_heading) + '\n' + table.text();
    }

    void add_ladder() {
        if (m_answer.ladder.empty()) {
            return;
        }
        Table table({text_of(Message::column_tier), text_of(Message::column_major_code), text_of(Message::column_major),
                     text_of(Message::column_relation), text_of(Message::column_takes)});
        for (const LadderStep& step : m_answer.ladder) {
            const std::string& tier = heading_of(step.tier).in(m_language);
            if (step.majors.empty()) {
                table.add_row({tier, "", text_of(Message::ladder_none)});
            }
            for (const LadderMajor& major : step.majors) {
                const std::string takes = listings_text(major.listings, m_language);
                table.add_row({tier, major.code, major.name,
                               text_of(major.same_name ? Message::ladder_same_name : Message::ladder_same_class),
                               takes.empty() ? text_of(Message::ladder_not_listed) : takes});
            }
        }
        m_text += '\n' + text_of(Message::major_ladder_heading) + '\n' + table.text();
    }

    const MajorAnswer& m_answer;
    Language m_language;
    std::string m_text;
};

} // namespace

std::string major_page(const MajorAnswer& answer, Language language) {
    return MajorPage(answer, language).text();
}

std::string batch_page(const MajorBatch& batch, const CompetencyGraph& graph, Language language) {
    const Sheet sheet = batch_sheet(batch, graph, language);
    const std::size_t main_columns = sheet.columns.size() - 2; // without what is near and the notes
    std::string text = sheet_text(sheet, {.columns = main_columns}) + '\n';
    for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
        for (const std::size_t column : {main_columns, main_columns + 1}) {
            if (const std::string more = cell_text(sheet, row, column); !more.empty()) {
                text += sheet.columns[0].heading + ' ' + cell_text(sheet, row, 0) + "  " +
                        sheet.columns[column].heading + (language == Language::chinese ? "：" : ": ") + more + '\n';
            }
        }
    }
    return text + batch_summary(batch, language) + '\n';
}

std::string matrix_page(const MajorMatrix& matrix, const CompetencyGraph& graph, Language language) {
    std::string text = sheet_text(matrix_sheet(matrix, graph, language));
    if (matrix.standards.size() < 2) {
        return text;
    }
    text += '\n';
    for (const MajorShare& share : matrix.shares) {
        const std::string& tier = heading_of(share.tier).in(language);
        const std::string& catalogue = heading_of(share.catalogue).in(language);
        text += say(Message::matrix_shared, language,
                    {tier, catalogue, std::to_string(share.shared.size()), names_text(share.shared, language)}) +
                '\n';
        for (std::size_t i = 0; i < share.alone.size(); ++i) {
            if (!share.alone[i].empty()) {
                text += "  " +
                        say(Message::matrix_alone, language,
                            {tier, catalogue, graph.node(matrix.standards[i]).key,
                             std::to_string(share.alone[i].size()), names_text(share.alone[i], language)}) +
                        '\n';
            }
        }
    }
    return text;
}

} // namespace kezheng
