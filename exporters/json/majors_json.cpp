#include "exporters/json/majors_json.hpp"

#include "exporters/json/json_value.hpp"
#include "exporters/json/major_objects.hpp"

#include <algorithm>

namespace kezheng {

namespace {

Json shares_json(const MajorMatrix& matrix, const CompetencyGraph& graph) {
    Json shares = Json::array();
    for (const MajorShare& share : matrix.shares) {
        Json alone = Json::array();
        for (std::size_t i = 0; i < matrix.standards.size(); ++i) {
            alone.push_back({{"standard", graph.node(matrix.standards[i]).key},
                             {"listed", share.listed[i]},
                             {"majors", share.alone[i]}});
        }
        shares.push_back({{"tier", name_of(share.tier)},
                          {"catalogue", name_of(share.catalogue)},
                          {"shared", share.shared},
                          {"alone", std::move(alone)}});
    }
    return shares;
}

} // namespace

std::string majors_json(const MajorAnswer& answer) {
    return text_of(json_of(answer));
}

std::string majors_json(const MajorAnswer& answer, const MajorMatrix& matrix, const CompetencyGraph& graph) {
    Json document = json_of(answer);
    document["shares"] = shares_json(matrix, graph);
    return text_of(document);
}

std::string batch_json(const MajorBatch& batch) {
    Json rows = Json::array();
    Json counts = Json::object();
    for (const MajorVerdict verdict :
         {MajorVerdict::listed, MajorVerdict::not_listed, MajorVerdict::elsewhere, MajorVerdict::unknown}) {
        counts[std::string(name_of(verdict))] =
            std::ranges::count_if(batch.rows, [&](const BatchRow& row) { return row.answer.verdict == verdict; });
    }
    for (const BatchRow& row : batch.rows) {
        Json object = Json::object();
        object["line"] = row.line;
        set_text(object, "name", row.name);
        set_text(object, "code", row.code);
        set_text(object, "tier", row.tier);
        Json answer = json_of(row.answer);
        answer.erase("schema");
        answer.erase("ladder");
        object["answer"] = std::move(answer);
        rows.push_back(std::move(object));
    }
    Json document = Json::object();
    document["schema"] = "kezheng/majors-batch/1";
    document["counts"] = std::move(counts);
    document["rows"] = std::move(rows);
    return text_of(document);
}

} // namespace kezheng
