#include "exporters/tables/major_sheets.hpp"

#include "exporters/text/listing_text.hpp"
#include "graph/base/message.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace kezheng {

namespace {

SheetColumn column(Message heading, Language language, std::size_t width = 0, bool wraps = false) {
    SheetColumn result;
    result.heading = say(heading, language);
    result.width = width;
    result.wraps = wraps;
    return result;
}

constexpr std::size_t wide = 40;

/// The matches of one line in one tier: one of each catalogue at most.
struct TierMatches {
    const MajorMatch* original = nullptr;
    const MajorMatch* revised = nullptr;
    [[nodiscard]] const MajorMatch& any() const { return revised != nullptr ? *revised : *original; }
};

/// By tier and name, in that order.
std::map<std::pair<Tier, std::string>, TierMatches> by_tier(const MajorAnswer& answer) {
    std::map<std::pair<Tier, std::string>, TierMatches> result;
    for (const MajorMatch& match : answer.matches) {
        TierMatches& place = result[{match.tier, match.name}];
        (match.catalogue == Catalogue::original ? place.original : place.revised) = &match;
    }
    return result;
}

class BatchSheet {
  public:
    BatchSheet(const CompetencyGraph& graph, Language language) : m_language(language) {
        m_sheet.name = say(Message::batch_sheet_name, language);
        m_sheet.title = say(Message::batch_title, language);
        m_sheet.frozen_columns = 3;
        for (const Message heading :
             {Message::column_batch_line, Message::column_given_name, Message::column_given_code,
              Message::column_given_tier, Message::column_major_verdict, Message::column_matched_name,
              Message::column_tier, Message::column_revised_code, Message::column_original_code,
              Message::column_major_class}) {
            m_sheet.columns.push_back(column(heading, language));
        }
        for (const NodeId id : graph.nodes_of(NodeKind::standard)) {
            SheetColumn standard;
            standard.heading = graph.node(id).key;
            m_sheet.columns.push_back(standard);
            m_standards.push_back(graph.node(id).key);
        }
        m_sheet.columns.push_back(column(Message::column_nearest, language, wide, true));
        m_sheet.columns.push_back(column(Message::column_major_note, language, wide, true));
    }

    void add(const BatchRow& row) {
        const auto places = by_tier(row.answer);
        for (const auto& [place, matches] : places) {
            add(row, &matches);
        }
        if (places.empty()) {
            add(row, nullptr);
        }
    }

    Sheet finish(std::string summary) && {
        m_sheet.notes = {std::move(summary), say(Message::major_note_levels, m_language)};
        return std::move(m_sheet);
    }

  private:
    void add(const BatchRow& row, const TierMatches* matches) {
        std::map<std::string, MajorListing> listings;
        LocalisedText note;
        std::vector<SheetCell> cells{row.line, row.name, row.code, row.tier};
        if (matches != nullptr) {
            for (const MajorMatch* const match : {matches->revised, matches->original}) {
                if (match == nullptr) {
                    continue;
                }
                for (const MajorListing& listing : match->listings) {
                    listings.insert({listing.standard, listing});
                }
            }
        }
        note = matches != nullptr ? matches->any().note : note;
        MajorVerdict verdict = row.answer.verdict;
        if (verdict == MajorVerdict::listed && listings.empty()) {
            verdict = MajorVerdict::not_listed; // of several tiers this one is not
        }
        const CellTone tone = verdict == MajorVerdict::listed       ? CellTone::good
                              : verdict == MajorVerdict::not_listed ? CellTone::fair
                                                                    : CellTone::poor;
        cells.emplace_back(verdict_text(verdict, m_language), tone);
        add_major(cells, matches);
        for (const std::string& standard : m_standards) {
            const auto found = listings.find(standard);
            cells.emplace_back(found == listings.end() ? std::string() : listing_text(found->second));
        }
        cells.emplace_back(nearest_text(row.answer));
        std::string notes = note.in(m_language);
        for (const LocalisedText& more : row.answer.notes) {
            notes += (notes.empty() ? "" : "\n") + more.in(m_language);
        }
        if (!row.answer.suggestions.empty()) {
            notes += (notes.empty() ? "" : "\n") +
                     say(Message::major_did_you_mean, m_language, {names_text(row.answer.suggestions, m_language)});
        }
        cells.emplace_back(std::move(notes));
        m_sheet.rows.push_back(std::move(cells));
    }

    void add_major(std::vector<SheetCell>& cells, const TierMatches* matches) const {
        if (matches == nullptr) {
            cells.resize(cells.size() + 5);
            return;
        }
        const MajorMatch& any = matches->any();
        cells.emplace_back(any.name);
        cells.emplace_back(heading_of(any.tier).in(m_language));
        cells.emplace_back(matches->revised != nullptr ? matches->revised->code : any.other_code);
        cells.emplace_back(matches->original != nullptr ? matches->original->code : any.other_code);
        cells.emplace_back(any.class_code.empty() ? std::string() : any.class_code + ' ' + any.class_name);
    }

    [[nodiscard]] std::string listing_text(const MajorListing& listing) const {
        const std::string levels = levels_text(listing.levels, m_language);
        return listing.through_same_name ? say(Message::listed_same_name_mark, m_language,
                                               {levels, heading_of(listing.catalogue).in(m_language)})
                                         : levels;
    }

    [[nodiscard]] std::string nearest_text(const MajorAnswer& answer) const {
        constexpr std::size_t most = 3;
        std::string text;
        for (std::size_t i = 0; i < std::min(answer.nearest.size(), most); ++i) {
            const NearestMajor& near = answer.nearest[i];
            text += (text.empty() ? "" : "\n") + near.name + ' ' + heading_of(near.tier).in(m_language) +
                    (near.code.empty() ? "" : ' ' + near.code) + (m_language == Language::chinese ? "：" : ": ") +
                    near.reason.in(m_language);
        }
        return text;
    }

    Language m_language;
    Sheet m_sheet;
    std::vector<std::string> m_standards;
};

} // namespace

std::string batch_summary(const MajorBatch& batch, Language language) {
    const auto count = [&](MajorVerdict verdict) {
        return std::to_string(
            std::ranges::count_if(batch.rows, [&](const BatchRow& row) { return row.answer.verdict == verdict; }));
    };
    return say(Message::batch_summary, language,
               {std::to_string(batch.rows.size()), count(MajorVerdict::listed), count(MajorVerdict::not_listed),
                count(MajorVerdict::elsewhere), count(MajorVerdict::unknown)});
}

Sheet batch_sheet(const MajorBatch& batch, const CompetencyGraph& graph, Language language) {
    BatchSheet sheet(graph, language);
    for (const BatchRow& row : batch.rows) {
        sheet.add(row);
    }
    return std::move(sheet).finish(batch_summary(batch, language));
}

Sheet matrix_sheet(const MajorMatrix& matrix, const CompetencyGraph& graph, Language language) {
    Sheet sheet;
    sheet.name = say(Message::matrix_sheet_name, language);
    sheet.title = say(Message::matrix_title, language);
    for (const Message heading : {Message::column_tier, Message::column_revised_code, Message::column_original_code,
                                  Message::column_major, Message::column_major_class}) {
        sheet.columns.push_back(column(heading, language));
    }
    sheet.frozen_columns = 4;
    for (const NodeId standard : matrix.standards) {
        SheetColumn one;
        one.heading = graph.node(standard).key;
        sheet.columns.push_back(std::move(one));
    }
    for (const MajorRow& row : matrix.rows) {
        std::vector<SheetCell> cells{heading_of(row.tier).in(language), row.revised_code, row.original_code,
                                     row.name.in(language), row.class_name};
        for (const InLists& lists : row.lists) {
            cells.emplace_back(lists_text(lists, language), lists.any() ? CellTone::good : CellTone::plain);
        }
        sheet.rows.push_back(std::move(cells));
    }
    sheet.notes.push_back(say(Message::major_note_levels, language));
    return sheet;
}

Sheet shares_sheet(const MajorMatrix& matrix, const CompetencyGraph& graph, Language language) {
    Sheet sheet;
    sheet.name = say(Message::sheet_shares, language);
    sheet.title = sheet.name;
    sheet.columns = {column(Message::column_tier, language), column(Message::column_major_list, language),
                     column(Message::column_shared_or_alone, language), column(Message::column_major_count, language),
                     column(Message::column_majors_listed, language, 2 * wide, true)};
    const auto add = [&](const MajorShare& share, std::string whose, const std::vector<std::string>& names) {
        sheet.rows.push_back({heading_of(share.tier).in(language), heading_of(share.catalogue).in(language),
                              std::move(whose), names.size(), names_text(names, language)});
    };
    for (const MajorShare& share : matrix.shares) {
        add(share, say(Message::value_shared, language), share.shared);
        for (std::size_t i = 0; i < matrix.standards.size(); ++i) {
            add(share, say(Message::value_alone, language, {graph.node(matrix.standards[i]).key}), share.alone[i]);
        }
    }
    return sheet;
}

} // namespace kezheng
