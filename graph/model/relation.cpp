#include "graph/model/relation.hpp"

#include "graph/model/named_rows.hpp"

namespace kezheng {

namespace {

const std::array<NamedRow, all_statuses.size()> status_rows{{
    {"proposed", {"待审", "proposed"}},
    {"accepted", {"已采纳", "accepted"}},
    {"rejected", {"已否决", "rejected"}},
}};

const std::array<NamedRow, all_depths.size()> depth_rows{{
    {"introduced", {"引入", "introduced"}},
    {"reinforced", {"强化", "reinforced"}},
    {"mastered", {"掌握", "mastered"}},
}};

const std::array<NamedRow, all_relations.size()> relation_rows{{
    {"exact", {"等同", "exact"}},
    {"broad", {"对方更宽", "broader there"}},
    {"narrow", {"对方更窄", "narrower there"}},
    {"partial", {"部分重合", "partial"}},
}};

} // namespace

std::string_view name_of(Status status) {
    return status_rows.at(static_cast<std::size_t>(status)).name;
}

std::string_view name_of(Depth depth) {
    return depth_rows.at(static_cast<std::size_t>(depth)).name;
}

std::string_view name_of(Relation relation) {
    return relation_rows.at(static_cast<std::size_t>(relation)).name;
}

const LocalisedText& heading_of(Status status) {
    return status_rows.at(static_cast<std::size_t>(status)).heading;
}

const LocalisedText& heading_of(Depth depth) {
    return depth_rows.at(static_cast<std::size_t>(depth)).heading;
}

const LocalisedText& heading_of(Relation relation) {
    return relation_rows.at(static_cast<std::size_t>(relation)).heading;
}

std::optional<Status> status_named(std::string_view name) {
    return value_named(status_rows, all_statuses, name);
}

std::optional<Depth> depth_named(std::string_view name) {
    return value_named(depth_rows, all_depths, name);
}

std::optional<Relation> relation_named(std::string_view name) {
    return value_named(relation_rows, all_relations, name);
}

Relation reversed(Relation relation) {
    switch (relation) {
    case Relation::broad:
        return Relation::narrow;
    case Relation::narrow:
        return Relation::broad;
    case Relation::exact:
    case Relation::partial:
        break;
    }
    return relation;
}

} // namespace kezheng
