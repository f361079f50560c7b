#pragma once

#include <Cbc_C_Interface.h>

#include <memory>

// For the sources of graph/algorithms that solve integer programs: CBC's model with an owner.
namespace kezheng::detail {

struct DeleteCbcModel {
    void operator()(Cbc_Model* model) const { Cbc_deleteModel(model); }
};
using CbcModel = std::unique_ptr<Cbc_Model, DeleteCbcModel>;

/// An empty model that is to be minimised and prints nothing.
[[nodiscard]] inline CbcModel silent_cbc_model() {
    CbcModel model(Cbc_newModel()); // null where the library is missing, which all its functions bear
    Cbc_setLogLevel(model.get(), 0);
    Cbc_setObjSense(model.get(), 1);
    Cbc_setParameter(model.get(), "log", "0");
    Cbc_setParameter(model.get(), "slog", "0");
    return model;
}

} // namespace kezheng::detail
