#include "graph/model/edge.hpp"

namespace kezheng {

std::string_view name_of(RenamedTo::Basis basis) {
    switch (basis) {
    case RenamedTo::Basis::lists:
        return "same-name-in-lists";
    case RenamedTo::Basis::aligned:
        return "aligned-lists";
    case RenamedTo::Basis::catalogues:
        break;
    }
    return "same-name-in-catalogues";
}

} // namespace kezheng
