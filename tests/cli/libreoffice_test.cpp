#include "cli/curriculum_workbook.hpp"
#include "exporters/tables/xlsx.hpp"
#include "mappings/curricula/example_curriculum.hpp"
#include "mappings/curricula/read_curriculum.hpp"
#include "mappings/curricula/register_curriculum.hpp"
#include "mappings/documents/pdf/run_process.hpp"
#include "mappings/standards/bundled_standards.hpp"
#include "mappings/standards/register_standard.hpp"
#include "tests/support/run_program.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <sstream>
#include <string>
#include <vector>

using namespace kezheng;
using kezheng::test::TemporaryFolder;

namespace {

std::vector<StandardDraft> both_standards() {
    std::vector<StandardDraft> standards;
    for (const std::string_view key : bundled_standard_keys()) {
        standards.push_back(bundled_standard(key));
    }
    return standards;
}

void show(std::ostream& out, const ModuleDraft& module) {
    out << module.code << '|' << module.name << '|' << module.term << '|' << module.credits << '|' << module.hours
        << '|' << module.description;
    for (const auto* codes : {&module.prerequisites, &module.corequisites, &module.strict_corequisites}) {
        out << '|';
        for (const std::string& code : *codes) {
            out << code << ' ';
        }
    }
    out << '\n';
}

void show(std::ostream& out, const AlignmentDraft& alignment) {
    out << alignment.module << " →";
    for (const std::string& skill : alignment.skills) {
        out << ' ' << skill;
    }
    out << '|' << name_of(alignment.depth) << '|' << alignment.hours << '|' << name_of(alignment.status) << '|'
        << alignment.note << '\n';
}

/// Everything that a curriculum says, but where it stands.
std::string text_of(const CurriculumDraft& curriculum) {
    std::ostringstream out;
    out << curriculum.name << '|' << curriculum.major << '|' << curriculum.tier << '|' << curriculum.school_system
        << '\n';
    for (const auto* modules : {&curriculum.modules, &curriculum.candidates}) {
        for (const ModuleDraft& module : *modules) {
            show(out, module);
        }
    }
    for (const auto* alignments : {&curriculum.alignments, &curriculum.candidate_alignments}) {
        for (const AlignmentDraft& alignment : *alignments) {
            show(out, alignment);
        }
    }
    return out.str();
}

/// Lets LibreOffice read a file and write it in another format; an empty text where it is not installed.
std::string converted(const TemporaryFolder& folder, const std::string& file, const std::string& format) {
    ProcessLimits limits;
    limits.time = std::chrono::minutes(4);
    limits.memory_bytes = std::size_t{64} * 1024 * 1024 * 1024;
    const std::string profile = "-env:UserInstallation=file://" + (folder / "profile");
    const ProcessResult done = run_process({"soffice", profile, "--headless", "--norestore", "--convert-to", format,
                                            "--outdir", folder / ("as-" + format), file},
                                           {}, limits);
    if (done.outcome == ProcessResult::Outcome::no_such_program) {
        return {};
    }
    CAPTURE(done.errors);
    REQUIRE(done.outcome == ProcessResult::Outcome::finished);
    return folder / ("as-" + format + "/example." + format);
}

} // namespace

TEST_CASE("a workbook that LibreOffice read and wrote again, as .ods and as .xlsx, says the same") {
    const std::vector<StandardDraft> standards = both_standards();
    const RequirementIndex index(standards);
    const Result<ReadCurriculum> example = read_curriculum(example_curriculum_files(), "example", index);
    REQUIRE(example);
    GraphBuilder builder;
    for (const StandardDraft& standard : standards) {
        register_standard(standard, builder);
    }
    const CompetencyGraph graph = std::move(builder).seal().graph;
    const Result<std::string> book = xlsx_of(curriculum_workbook(example->curriculum, graph, 20, Language::chinese));
    REQUIRE(book);
    const TemporaryFolder folder;
    std::string file = folder.with_file("example.xlsx", *book);
    const std::string before = text_of(example->curriculum);
    const auto read_back = [&](const std::string& path) {
        const std::string bytes = TemporaryFolder::bytes_of(path);
        const std::vector<CurriculumFile> files{{path, bytes}};
        const Result<ReadCurriculum> read = read_curriculum(files, "example", index);
        REQUIRE(read);
        for (const Diagnostic& diagnostic : read->diagnostics) {
            CAPTURE(message_of(diagnostic, Language::english));
            CHECK(severity_of(diagnostic.rule) == Severity::note);
        }
        return text_of(read->curriculum);
    };
    CHECK(read_back(file) == before);
    for (const char* format : {"ods", "xlsx"}) { // the second from the first
        file = converted(folder, file, format);
        if (file.empty()) {
            MESSAGE("LibreOffice is not installed: the round trip is passed over");
            return;
        }
        CHECK(read_back(file) == before);
    }
}
