#include "tests/mappings/curricula/drawn_curriculum.hpp"

#include <sstream>

namespace kezheng::test {

namespace {

SkillDraft skill(const std::string& printed, const std::string& title) {
    return {printed, {}, {title, {}}, {}, {}};
}

std::string joined(const std::vector<std::string>& texts) {
    std::string result;
    for (const std::string& text : texts) {
        result += result.empty() ? text : " " + text;
    }
    return result;
}

std::string place(const SourceRef& source) {
    std::ostringstream text;
    text << source.file;
    if (!source.sheet.empty()) {
        text << ':' << source.sheet << '!' << source.row << '/' << source.column;
    } else if (source.line > 0) {
        text << ':' << source.line;
    }
    return text.str();
}

void show_modules(std::ostream& out, const char* word, const std::vector<ModuleDraft>& modules) {
    for (const ModuleDraft& module : modules) {
        out << word << ' ' << module.code << ' ' << module.name << " term " << module.term << " credits "
            << module.credits << " hours " << module.hours;
        out << (module.description.empty() ? "" : " \"" + module.description + '"');
        out << (module.prerequisites.empty() ? "" : " after " + joined(module.prerequisites));
        out << (module.corequisites.empty() ? "" : " with " + joined(module.corequisites));
        out << (module.strict_corequisites.empty() ? "" : " strictly with " + joined(module.strict_corequisites));
        out << '\n';
    }
}

void show_alignments(std::ostream& out, const char* word, const std::vector<AlignmentDraft>& alignments) {
    for (const AlignmentDraft& alignment : alignments) {
        out << word << ' ' << alignment.module << " -> " << joined(alignment.skills) << ' ' << name_of(alignment.depth)
            << " hours " << alignment.hours << ' ' << name_of(alignment.status);
        out << (alignment.note.empty() ? "" : " \"" + alignment.note + '"') << '\n';
    }
}

} // namespace

std::vector<StandardDraft> tea_standard() {
    StandardDraft tea;
    tea.id = "tea";
    tea.title = {"茶艺服务", "Tea Service"};
    LevelDraft first{1, {"初级", "Elementary"}, {}, {}, {}};
    first.areas.push_back(
        {"1",
         {"备茶", {}},
         {{"1.1", {"选茶", {}}, {skill("1.1.1", "辨茶"), skill("1.1.2", "称茶"), skill("1.1.2", "存茶")}, {}},
          {"1.2", {"备水", {}}, {skill("1.2.1", "烧水")}, {}}},
         {}});
    LevelDraft second{2, {"中级", "Intermediate"}, {}, {}, {}};
    second.areas.push_back(
        {"1", {"泡茶", {}}, {{"1.1", {"泡绿茶", {}}, {skill("1.1.1", "温杯"), skill("1.1.2", "注水")}, {}}}, {}});
    tea.levels = {first, second};
    return {tea};
}

std::string text_of(const ReadCurriculum& read) {
    std::ostringstream out;
    const CurriculumDraft& curriculum = read.curriculum;
    out << curriculum.key << " | " << curriculum.name << " | " << curriculum.major << " | " << curriculum.tier << " | "
        << curriculum.school_system << (curriculum.system == CurriculumDraft::System::quarter ? " | quarters" : "")
        << '\n';
    show_modules(out, "module", curriculum.modules);
    show_alignments(out, "teaches", curriculum.alignments);
    show_modules(out, "candidate", curriculum.candidates);
    show_alignments(out, "candidate teaches", curriculum.candidate_alignments);
    for (const Diagnostic& diagnostic : read.diagnostics) {
        out << place(diagnostic.source) << ": " << severity_name(severity_of(diagnostic.rule)) << ": "
            << message_of(diagnostic, Language::english) << "; " << hint_of(diagnostic, Language::english) << " ["
            << rule_id(diagnostic.rule) << "]\n";
    }
    return out.str();
}

std::string read_as_text(const std::vector<std::pair<std::string, std::string>>& files) {
    std::vector<CurriculumFile> input;
    input.reserve(files.size());
    for (const auto& [name, bytes] : files) {
        input.push_back({name, bytes});
    }
    const std::vector<StandardDraft> standards = tea_standard();
    const Result<ReadCurriculum> read = read_curriculum(input, "plan", RequirementIndex(standards));
    if (!read) {
        const Error& error = read.error();
        return place(error.source) + ": error: " + say(error.message, Language::english, error.arguments) + '\n';
    }
    return text_of(*read);
}

} // namespace kezheng::test
