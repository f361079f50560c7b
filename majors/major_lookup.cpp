#include "majors/major_lookup.hpp"

#include "graph/base/phrase.hpp"
#include "majors/edition.hpp"
#include "majors/major_finding.hpp"
#include "majors/major_line.hpp"
#include "majors/major_name.hpp"
#include "majors/major_notes.hpp"
#include "majors/nearest_listed.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>

namespace kezheng {

namespace {

constexpr std::size_t nearest_shown = 6;
constexpr std::size_t suggestions_shown = 3;

/// The code that the tier's other catalogue gives the same name.
std::string code_by_other(const CatalogueEntry& entry) {
    const Catalogue other =
        catalogue_of(entry.edition) == Catalogue::original ? Catalogue::revised : Catalogue::original;
    const std::optional<Edition> edition = edition_of(other, entry.tier);
    const Entries entries = edition ? entries_named(*edition, entry.tier, entry.name) : Entries{};
    return entries.empty() ? std::string() : std::string(entries.front()->code);
}

MajorMatch match_of(const CatalogueEntry& entry, MajorManner manner, const ListedMajors& listed) {
    const Catalogue catalogue = catalogue_of(entry.edition);
    return {std::string(entry.name),
            std::string(entry.code),
            entry.tier,
            catalogue,
            std::string(row_of(entry.edition).name),
            row_of(entry.edition).title,
            std::string(entry.class_code),
            std::string(entry.class_name),
            std::string(entry.group_code),
            std::string(entry.group_name),
            entry.added,
            manner,
            listed.listings_of(catalogue, entry.tier, major_name_form(entry.name)),
            code_by_other(entry),
            {}};
}

MajorMatch match_of(const ListedMajor& major, MajorManner manner, const CompetencyGraph& graph) {
    MajorMatch match;
    match.name = major.name;
    match.tier = major.tier;
    match.catalogue = major.catalogue;
    match.manner = manner == MajorManner::name ? MajorManner::listed : manner;
    match.listings = major.listings;
    match.note = why_without_code(major, graph);
    return match;
}

void sort_matches(std::vector<MajorMatch>& matches) {
    std::ranges::stable_sort(matches, [](const MajorMatch& a, const MajorMatch& b) {
        const auto key = [](const MajorMatch& x) {
            const bool exact = x.manner == MajorManner::listed || x.manner == MajorManner::name ||
                               x.manner == MajorManner::code || x.manner == MajorManner::synonym ||
                               x.manner == MajorManner::english;
            return std::tuple(!exact && x.listings.empty(), x.tier, x.catalogue == Catalogue::original, x.code.empty(),
                              x.code, x.name);
        };
        return key(a) < key(b);
    });
}

bool passes(const MajorMatch& match, const MajorQuestion& question) {
    return (!question.tier || *question.tier == match.tier) &&
           (!question.catalogue || *question.catalogue == match.catalogue);
}

/// `高职专科 530702、…` of matches that a filter left out.
LocalisedText places_of(const std::vector<MajorMatch>& matches) {
    LocalisedText text;
    std::set<std::pair<Tier, std::string>> seen;
    for (const MajorMatch& match : matches) {
        if (!seen.emplace(match.tier, match.code).second) {
            continue;
        }
        const std::string code = match.code.empty() ? "" : ' ' + match.code;
        text.zh += (text.zh.empty() ? "" : "、") + heading_of(match.tier).zh + code;
        text.en += (text.en.empty() ? "" : ", ") + heading_of(match.tier).en + code;
    }
    return text;
}

LocalisedText why_elsewhere(const MajorQuestion& question, const std::vector<MajorMatch>& all) {
    const std::string& name = all.front().name;
    const bool in_tier =
        std::ranges::any_of(all, [&](const MajorMatch& x) { return !question.tier || x.tier == *question.tier; });
    return in_tier
               ? phrase(Message::major_note_other_catalogue, {heading_of(*question.catalogue), name, places_of(all)})
               : phrase(Message::major_note_other_tier, {heading_of(*question.tier), name, places_of(all)});
}

/// One entry of each class that an unknown code of a major falls into.
Entries classes_below(const MajorText& text) {
    constexpr std::size_t class_digits = 4;
    Entries classes;
    if (text.digits.size() <= class_digits) {
        return classes;
    }
    for (const CatalogueEntry* const entry : entries_below(text.digits.substr(0, class_digits))) {
        if (std::ranges::find(classes, entry->class_name, &CatalogueEntry::class_name) == classes.end()) {
            classes.push_back(entry);
        }
    }
    return classes;
}

/// The note that says so; nothing where there is no such class.
std::optional<LocalisedText> note_on_code(const MajorText& text) {
    std::string names;
    for (const CatalogueEntry* const entry : classes_below(text)) {
        names += (names.empty() ? "" : " / ") + std::string(entry->class_name);
    }
    return names.empty() ? std::nullopt
                         : std::optional(phrase(Message::major_note_code_of_class,
                                                {text.digits + text.suffix, text.digits.substr(0, 4), names}));
}

/// The ladder of the one name that is listed, or else found; empty where there are several.
std::vector<LadderStep> ladder_for(const std::vector<MajorMatch>& found, const ListedMajors& listed) {
    std::vector<MajorMatch> on_list;
    std::ranges::copy_if(found, std::back_inserter(on_list), [](const MajorMatch& x) { return !x.listings.empty(); });
    return ladder_of(on_list.empty() ? found : on_list, listed);
}

/// What listed majors are compared with: the majors found, a class that an unknown code falls into, or the bare name.
std::vector<MajorTarget> targets_of(const FoundMajors& found, const MajorText& text, std::optional<Tier> tier) {
    std::vector<MajorTarget> targets;
    constexpr std::size_t enough = 40;
    for (const CatalogueEntry* const entry : found.entries) {
        if (targets.size() < enough) {
            targets.push_back({major_name_form(entry->name), entry->class_name, entry->group_name,
                               tier ? tier : std::optional(entry->tier)});
        }
    }
    if (targets.empty()) {
        for (const CatalogueEntry* const entry : classes_below(text)) {
            targets.push_back({text.form, entry->class_name, entry->group_name, entry->tier});
        }
    }
    if (targets.empty() && !text.form.empty()) {
        targets.push_back({text.form, {}, {}, tier});
    }
    return targets;
}

} // namespace

MajorLookup::MajorLookup(const CompetencyGraph& graph) : m_listed(graph), m_graph(graph) {}

MajorAnswer MajorLookup::answer(const MajorQuestion& question) const {
    MajorAnswer answer;
    answer.question = question;
    const MajorText text = major_text(question.text);
    FoundMajors found = find_majors(text, m_listed);
    answer.notes = std::move(found.notes);
    std::vector<MajorMatch> all;
    for (const CatalogueEntry* const entry : found.entries) {
        all.push_back(match_of(*entry, found.manner, m_listed));
    }
    for (const ListedMajor* const major : found.without_entry) {
        all.push_back(match_of(*major, found.manner, m_graph));
    }
    sort_matches(all);
    answer.ladder = ladder_for(all, m_listed);
    std::ranges::copy_if(all, std::back_inserter(answer.matches),
                         [&](const MajorMatch& match) { return passes(match, question); });
    const bool listed =
        std::ranges::any_of(answer.matches, [](const MajorMatch& match) { return !match.listings.empty(); });
    if (listed) {
        answer.verdict = MajorVerdict::listed;
        return answer;
    }
    if (!answer.matches.empty()) {
        answer.verdict = MajorVerdict::not_listed;
    } else if (!all.empty()) {
        answer.verdict = MajorVerdict::elsewhere;
        answer.notes.push_back(why_elsewhere(question, all));
    } else {
        if (const std::optional<LocalisedText> note = note_on_code(text)) {
            answer.notes.push_back(*note);
        }
        answer.suggestions =
            text.form.empty() ? codes_near(text.digits, suggestions_shown) : names_near(text.form, suggestions_shown);
    }
    answer.nearest = nearest_listed(targets_of(found, text, question.tier), m_listed, nearest_shown);
    return answer;
}

std::vector<MajorMatch> MajorLookup::listed_matches(const MajorQuestion& filter) const {
    std::vector<MajorMatch> matches;
    for (const ListedMajor& major : m_listed.all()) {
        MajorMatch match = major.entry != nullptr ? match_of(*major.entry, MajorManner::name, m_listed)
                                                  : match_of(major, MajorManner::name, m_graph);
        match.listings = major.listings;
        if (passes(match, filter)) {
            matches.push_back(std::move(match));
        }
    }
    sort_matches(matches);
    return matches;
}

} // namespace kezheng
