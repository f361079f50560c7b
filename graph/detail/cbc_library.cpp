// The functions of CBC's C interface that we call. Its library is loaded with the first of them: it and the six
// libraries behind it take longer to load than most commands to run. Where it is missing, there is no solution and
// nothing proven.
#include "graph/algorithms/integer_solver.hpp"
#include "graph/detail/cbc_model.hpp"

#include <dlfcn.h>

#include <limits>

namespace {

/// The library; null where it is missing. KEZHENG_CBC_LIBRARY is the name that the linker would use.
void* cbc_library() {
    static void* const library = dlopen(KEZHENG_CBC_LIBRARY, RTLD_LAZY | RTLD_LOCAL);
    return library;
}

/// A function of the library; null where that is missing.
template <class Function>
Function* in_library(const char* name) {
    void* const library = cbc_library();
    void* const address = library == nullptr ? nullptr : dlsym(library, name);
    return reinterpret_cast<Function*>(address); // NOLINT(cppcoreguidelines-pro-type-reinterpret-cast): as POSIX says
}

} // namespace

bool kezheng::has_integer_solver() {
    return cbc_library() != nullptr;
}

std::string_view kezheng::integer_solver_name() {
    return KEZHENG_CBC_LIBRARY;
}

// NOLINTBEGIN(readability-identifier-naming): CBC's names
Cbc_Model* Cbc_newModel() {
    static auto* const call = in_library<decltype(Cbc_newModel)>("Cbc_newModel");
    return call == nullptr ? nullptr : call();
}

void Cbc_deleteModel(Cbc_Model* model) {
    static auto* const call = in_library<decltype(Cbc_deleteModel)>("Cbc_deleteModel");
    if (call != nullptr) {
        call(model);
    }
}

void Cbc_setLogLevel(Cbc_Model* model, int level) {
    static auto* const call = in_library<decltype(Cbc_setLogLevel)>("Cbc_setLogLevel");
    if (call != nullptr) {
        call(model, level);
    }
}

void Cbc_setObjSense(Cbc_Model* model, double sense) {
    static auto* const call = in_library<decltype(Cbc_setObjSense)>("Cbc_setObjSense");
    if (call != nullptr) {
        call(model, sense);
    }
}

void Cbc_setParameter(Cbc_Model* model, const char* name, const char* value) {
    static auto* const call = in_library<decltype(Cbc_setParameter)>("Cbc_setParameter");
    if (call != nullptr) {
        call(model, name, value);
    }
}

void Cbc_setInteger(Cbc_Model* model, int column) {
    static auto* const call = in_library<decltype(Cbc_setInteger)>("Cbc_setInteger");
    if (call != nullptr) {
        call(model, column);
    }
}

void Cbc_loadProblem(Cbc_Model* model, int numcols, int numrows, const CoinBigIndex* start, const int* index,
                     const double* value, const double* collb, const double* colub, const double* obj,
                     const double* rowlb, const double* rowub) {
    static auto* const call = in_library<decltype(Cbc_loadProblem)>("Cbc_loadProblem");
    if (call != nullptr) {
        call(model, numcols, numrows, start, index, value, collb, colub, obj, rowlb, rowub);
    }
}

int Cbc_solve(Cbc_Model* model) {
    static auto* const call = in_library<decltype(Cbc_solve)>("Cbc_solve");
    return call == nullptr ? 1 : call(model);
}

double* Cbc_bestSolution(Cbc_Model* model) {
    static auto* const call = in_library<decltype(Cbc_bestSolution)>("Cbc_bestSolution");
    return call == nullptr ? nullptr : call(model);
}

int Cbc_isProvenOptimal(Cbc_Model* model) {
    static auto* const call = in_library<decltype(Cbc_isProvenOptimal)>("Cbc_isProvenOptimal");
    return call == nullptr ? 0 : call(model);
}

int Cbc_isProvenInfeasible(Cbc_Model* model) {
    static auto* const call = in_library<decltype(Cbc_isProvenInfeasible)>("Cbc_isProvenInfeasible");
    return call == nullptr ? 0 : call(model);
}

double Cbc_getBestPossibleObjValue(Cbc_Model* model) {
    static auto* const call = in_library<decltype(Cbc_getBestPossibleObjValue)>("Cbc_getBestPossibleObjValue");
    return call == nullptr ? -std::numeric_limits<double>::infinity() : call(model);
}
// NOLINTEND(readability-identifier-naming)
