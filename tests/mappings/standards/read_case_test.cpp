#include "mappings/standards/read_case.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <vector>

using namespace kezheng;

namespace {

/// A package drawn as text: `CODE PARENT` is an item and its parent (`-` for the document, `?` for none, several
/// parents with `,`), `A type B` an association of another type.
std::string package_of(const std::string& drawing) {
    std::string items;
    std::string associations;
    const auto add = [&](const std::string& type, const std::string& from, const std::string& to, int sequence) {
        associations +=
            (associations.empty() ? "" : ",\n") + std::string("{\"identifier\": \"x\", \"associationType\": \"") +
            type + "\", \"originNodeURI\": {\"title\": \"\", \"identifier\": \"" + from +
            "\", \"uri\": \"\"}, \"destinationNodeURI\": {\"title\": \"\", \"identifier\": \"" + to +
            "\", \"uri\": \"\"}" + (sequence > 0 ? ", \"sequenceNumber\": " + std::to_string(sequence) : "") + "}";
    };
    std::istringstream lines(drawing);
    int sequence = 0;
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words(line);
        std::string first;
        std::string second;
        std::string third;
        if (!(words >> first >> second)) {
            continue;
        }
        if (words >> third) {
            add(second, first, third, 0);
            continue;
        }
        items += (items.empty() ? "" : ",\n") + std::string("{\"identifier\": \"") + first +
                 "\", \"fullStatement\": \"" + first + "\", \"humanCodingScheme\": \"c" + first + "\"}";
        std::istringstream parents(second);
        for (std::string parent; std::getline(parents, parent, ',');) {
            if (parent != "?") {
                add("isChildOf", first, parent == "-" ? "doc" : parent, ++sequence);
            }
        }
    }
    return "{\"CFDocument\": {\"identifier\": \"DOC\", \"title\": \"框架\", \"creator\": \"x\"}, \"CFItems\": [" +
           items + "], \"CFAssociations\": [" + associations + "]}";
}

ReadStandard read(const std::string& package) {
    Result<ReadStandard> result = read_case(package, "a.json", "f");
    REQUIRE(result);
    return std::move(*result);
}

/// The standard as an outline, then its declared orders and what was reported.
std::string outline(const ReadStandard& read) {
    std::string text;
    for (const LevelDraft& level : read.standard.levels) {
        text += std::to_string(level.number) + ' ' + level.name.zh + '\n';
        for (const AreaDraft& area : level.areas) {
            text += "  " + area.name.zh + '\n';
            for (const TaskDraft& task : area.tasks) {
                text += "    " + task.name.zh + ':';
                for (const SkillDraft& skill : task.skills) {
                    text += ' ' + skill.statement;
                }
                text += '\n';
            }
        }
    }
    for (const EdgeDraft& edge : read.standard.sequences) {
        const auto* const association = edge.details.get_if<Association>();
        text += edge.from + (association == nullptr ? " -> " : " -" + association->type + "-> ") + edge.to +
                (association == nullptr || association->note.empty() ? "" : ' ' + association->note) + '\n';
    }
    for (const ExternalDraft& external : read.standard.externals) {
        const bool bare = external.title.empty() && "reference/" + external.code == external.key;
        text += '(' + external.key + (bare ? "" : ' ' + external.title + ' ' + external.code) + ")\n";
    }
    for (const Diagnostic& diagnostic : read.diagnostics) {
        text += '[' + std::string(rule_id(diagnostic.rule)) + "] " + message_of(diagnostic, Language::english) + '\n';
    }
    return text;
}

std::string outline(const std::string& drawing) {
    return outline(read(package_of(drawing)));
}

} // namespace

TEST_SUITE_BEGIN("mappings/standards/read_case");

TEST_CASE("three layers of items are areas, tasks and skills of one level") {
    CHECK(outline(R"(
        A -
        ta A
        1 ta
        2 ta
        tb A
        3 tb
    )") == R"(1 框架
  A
    ta: 1 2
    tb: 3
)");
}

TEST_CASE("the order is that of sequenceNumber, then of the file") {
    const std::string text = R"({"CFDocument": {"identifier": "d", "title": "T"},
        "CFItems": [{"identifier": "a", "fullStatement": "A"}, {"identifier": "b", "fullStatement": "B"},
                    {"identifier": "c", "fullStatement": "C"}],
        "CFAssociations": [
          {"associationType": "isChildOf", "originNodeURI": {"identifier": "a"}, "destinationNodeURI": {"identifier": "d"}},
          {"associationType": "isChildOf", "originNodeURI": {"identifier": "b"}, "destinationNodeURI": {"identifier": "d"}, "sequenceNumber": 2},
          {"associationType": "isChildOf", "originNodeURI": {"identifier": "c"}, "destinationNodeURI": {"identifier": "d"}, "sequenceNumber": 1}]})";
    CHECK(outline(read(text)) == "1 T\n  T\n    T: C B A\n");
}

TEST_CASE("deeper items are skills of the task above them, and that is told") {
    CHECK(outline(R"(
        A -
        ta A
        1 ta
        11 1
        111 11
        2 ta
    )") == R"(1 框架
  A
    ta: 1 11 111 2
f/1/1.1.2 -isChildOf-> f/1/1.1.1
f/1/1.1.3 -isChildOf-> f/1/1.1.2
[case-items-deeper] 2 items lie deeper than area, task and requirement
)");
}

TEST_CASE("leaves higher up are skills too, in an area or task named after what is above them") {
    CHECK(outline(R"(
        x -
        A -
        y A
        ta A
        1 ta
        z A
        w -
    )") == R"(1 框架
  框架
    框架: x
  A
    A: y
    ta: 1
    A: z
  框架
    框架: w
)");
}

TEST_CASE("top items that are levels by name are levels") {
    CHECK(outline(R"(
        高级 -
        初级 -
        A 初级
        ta A
        1 ta
        B 高级
        tb B
        2 tb
    )") == R"(1 初级
  A
    ta: 1
3 高级
  B
    tb: 2
)");
}

TEST_CASE("items without a parent, with two and in a circle are kept, once each, and told") {
    CHECK(outline(R"(
        A -
        B -
        ta A
        1 ta
        2 ta,B
        o ?
        p q
        t p
        q p
        m nowhere
    )") == R"(1 框架
  A
    ta: 1 2
  框架
    框架: B o m
  p
    p: t q
f/1/1.1.2 -isChildOf-> f/1/2.1.1
f/1/2.1.3 -isChildOf-> reference/nowhere
f/1/3 -isChildOf-> f/1/3.1.2
(reference/nowhere)
[case-several-parents] "c2 2" is also placed under "cB B"
[case-parent-outside] the parent of "cm m" is not in the package: nowhere
[case-item-without-parent] "co o" has no parent
[case-item-without-parent] "cm m" has no parent
[case-cycle] "cp p" lies below itself
[case-links-outside] 1 associations "isChildOf" lead out of the package
)");
}

TEST_CASE(
    "precedes between requirements or tasks is an order; other associations keep their type, whatever they join") {
    CHECK(outline(R"(
        A -
        ta A
        1 ta
        2 ta
        tb A
        3 tb
        1 precedes 2
        ta precedes tb
        ta precedes 1
        1 exactMatchOf elsewhere
        2 exactMatchOf elsewhere
        elsewhere isRelatedTo nowhere
        1 isPeerOf 3
        1 isPartOf 3
        3 hasSkillLevel A
        doc replacedBy elsewhere
        1 ext:strange 3
    )") == R"(1 框架
  A
    ta: 1 2
    tb: 3
f/1/1.1.1 -> f/1/1.1.2
f/1/1.1 -> f/1/1.2
f/1/1.1 -precedes-> f/1/1.1.1
f/1/1.1.1 -exactMatchOf-> reference/elsewhere
f/1/1.1.2 -exactMatchOf-> reference/elsewhere
reference/elsewhere -isRelatedTo-> reference/nowhere
f/1/1.1.1 -isPeerOf-> f/1/1.2.1
f/1/1.1.1 -isPartOf-> f/1/1.2.1
f/1/1.2.1 -hasSkillLevel-> f/1/1
f -replacedBy-> reference/elsewhere
f/1/1.1.1 -ext:strange-> f/1/1.2.1
(reference/elsewhere)
(reference/nowhere)
[case-links-outside] 2 associations "exactMatchOf" lead out of the package
[case-links-outside] 1 associations "isRelatedTo" lead out of the package
[case-links-outside] 1 associations "replacedBy" lead out of the package
)");
}

TEST_CASE("identifiers are the same in capitals, braces, as urn:uuid: and at the end of an address") {
    const std::string text = R"({"CFDocument": {"uri": "https://x/ims/case/v1p0/CFDocuments/D1", "title": "T"},
        "CFItems": [{"identifier": "{AA}", "fullStatement": "Area", "educationLevel": ["09"], "unknown": {"x": [1]}},
                    {"uri": "https://x/ims/case/v1p0/CFItems/BB", "fullStatement": "Leaf"},
                    {"identifier": "urn:uuid:CC", "fullStatement": "Last"}],
        "CFDefinitions": {"CFItemTypes": []}, "CFRubrics": [],
        "CFAssociations": [
          {"associationType": "isChildOf", "originNodeURI": {"uri": "https://x/CFItems/aa"}, "destinationNodeURI": {"identifier": "d1"}},
          {"associationType": "isChildOf", "originNodeURI": {"identifier": "BB"}, "destinationNodeURI": {"identifier": "URN:UUID:aa"}},
          {"associationType": "isChildOf", "originNodeURI": {"identifier": "cc"}, "destinationNodeURI": {"identifier": "aa", "uri": 7, "title": null}},
          {"associationType": "isRelatedTo", "originNodeURI": {"identifier": "cc", "title": "Last"},
           "destinationNodeURI": {"title": "Far\naway", "identifier": "EE", "uri": "https://y/EE", "targetType": "CASE"}, "notes": "why"}]})";
    const ReadStandard result = read(text);
    CHECK(outline(result) == R"(1 T
  Area
    Area: Leaf Last
f/1/1.1.2 -isRelatedTo-> reference/ee why
(reference/ee Far away https://y/EE)
[case-links-outside] 1 associations "isRelatedTo" lead out of the package
)");
}

TEST_CASE("an end outside of the package keeps the text of its identifier, one inside is brought into form") {
    const ReadStandard result = read(R"({"CFDocument": {"identifier": "d1", "title": "T"},
        "CFItems": [{"identifier": "aa", "fullStatement": "A"}],
        "CFAssociations": [{"associationType": "isRelatedTo", "originNodeURI": {"identifier": "{AA}"},
          "destinationNodeURI": {"title": "X", "identifier": "NDC-410", "uri": "", "targetType": "ext:NDC"}}]})");
    CHECK(result.standard.record.find(R"("identifier":"aa")") != std::string::npos);
    CHECK(result.standard.record.find(R"({"identifier":"NDC-410","targetType":"ext:NDC","title":"X","uri":""})") !=
          std::string::npos);
    REQUIRE(result.standard.externals.size() == 1);
    CHECK(result.standard.externals[0].key == "reference/ndc-410");
}

TEST_CASE("early packages: links as addresses, types with spaces, identifiers in capitals, a wrapper") {
    const std::string text = R"({"CFPackage": {"CFDocument": {"identifier": "D1", "title": "T", "language": "en-US"},
        "CFItems": [{"identifier": "AA", "fullStatement": "Area", "CFDocumentURI": {}},
                    {"identifier": "BB", "fullStatement": "Leaf", "abbreviatedStatement": "L", "humanCodingScheme": 7}],
        "CFAssociations": [
          {"associationType": "Is Child Of", "originNodeURI": "https://x/CFItems/bb", "destinationNodeURI": "https://x/CFItems/AA/"},
          {"associationType": "isChildOf", "originNodeIdentifier": "aa", "destinationNodeIdentifier": "d1"}]}})";
    const ReadStandard result = read(text);
    CHECK(result.diagnostics.empty());
    CHECK(result.standard.title.en == "T");
    const TaskDraft& task = result.standard.levels.at(0).areas.at(0).tasks.at(0);
    CHECK(task.name.en == "Area");
    CHECK(task.skills.at(0).statement == "Leaf");
    CHECK(task.skills.at(0).title.en == "L");
    CHECK(task.skills.at(0).printed == "7");
}

TEST_CASE("what is broken in a package is told, and the rest read") {
    const std::string text =
        R"({"CFDocument": {}, "CFItems": [{"identifier": "a"}, 7, {"identifier": "a", "fullStatement": "again"}, {}],
        "CFAssociations": [null, {"associationType": "isChildOf"},
          {"associationType": "isChildOf", "originNodeURI": {"identifier": "z"}, "destinationNodeURI": {"identifier": "a"}}],
        "CFRubrics": [{}]})";
    CHECK(outline(read(text)) == R"(1 a.json
  a.json
    a.json: a again #3
reference/z -isChildOf-> f/1/1.1.1
(reference/z)
[case-item-without-statement] "a" has no statement
[case-item-unreadable] item 2 cannot be read
[case-item-repeated] "again" has the identifier of another item: a
[case-item-without-statement] "#3" has no statement
[case-link-unreadable] association 1 cannot be read
[case-link-unreadable] association 2 cannot be read
[case-child-outside] an association places an item that is not in the package: z
[case-item-without-parent] "a" has no parent
[case-item-without-parent] "again" has no parent
[case-item-without-parent] "#3" has no parent
[case-part-unused] CFRubrics (1) have no part in the analyses
[case-links-outside] 1 associations "isChildOf" lead out of the package
)");
}

TEST_CASE("what is no package of items is refused") {
    const auto message = [](const char* text) { return read_case(text, "a.json", "f").error().message; };
    CHECK(message("{\"CFDocument\": {}") == Message::error_json_syntax);
    CHECK(message("{\"CFDocument\": 1}") == Message::error_case_not_a_package);
    CHECK(message("{\"CFDocument\": {}, \"CFAssociations\": []}") == Message::error_case_without_items);
    const std::string deep = "{\"CFDocument\": " + std::string(100, '[') + std::string(100, ']') + '}';
    CHECK(message(deep.c_str()) == Message::error_json_syntax);
    CHECK(looks_like_case("\xEF\xBB\xBF {\"CFDocument\": {}}"));
    CHECK(looks_like_case(R"({"CFPackage": {"CFItems": [{"a": "}\""}], "CFDocument" : {}}})"));
    CHECK_FALSE(looks_like_case("{\"schema\": \"kezheng/standard/1\"}"));
    CHECK_FALSE(looks_like_case(R"({"schema": "kezheng/standard/1", "case": {"CFDocument": {}}})"));
    CHECK_FALSE(looks_like_case(R"({"schema": "CFDocument", "x": "\"CFDocument\":"})"));
}

TEST_CASE("a chain of 50,000 items is read without running out of stack") {
    std::string drawing = "0 -\n";
    for (int i = 1; i < 50'000; ++i) {
        drawing += std::to_string(i) + ' ' + std::to_string(i - 1) + '\n';
    }
    const ReadStandard result = read(package_of(drawing));
    CHECK(result.standard.levels.at(0).areas.at(0).tasks.at(0).skills.size() == 49'998);
}

TEST_SUITE_END();
