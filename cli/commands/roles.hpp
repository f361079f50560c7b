#pragma once

#include "cli/command.hpp"

#include <string>

namespace kezheng {

struct RolesOptions {
    std::string name;       ///< of a role or a group, or a piece of it; empty: all
    std::string curriculum; ///< what is held against the roles; empty: none
    std::string require;    ///< the depth that counts: I, R, M; empty: M
};

void attach_roles(CLI::App& app, const CommonOptions& common, Selected& selected);

/// Job roles: the levels that target them, the tasks they require, what they lack given a curriculum. Error: no role
/// has that name (with the nearest).
[[nodiscard]] Exit run_roles(const RolesOptions& options, const CommonOptions& common, Io& io);

} // namespace kezheng
