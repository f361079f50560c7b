#pragma once

#include <optional>
#include <string>

namespace kezheng::test {

/// The folder of real documents that lies beside the project (../shared, or $KEZHENG_SHARED); empty where it is
/// missing.
[[nodiscard]] std::optional<std::string> shared_folder();

/// The bytes of a file under shared_folder(). Where the folder is missing it prints once that the tests on real
/// documents are passed over, and returns nothing.
[[nodiscard]] std::optional<std::string> shared_file(const std::string& path);

/// The path of a file or folder of the project, given from the project's root.
[[nodiscard]] std::string project_path(const std::string& path);

/// The bytes of a file of the project, by its path from the project's root.
[[nodiscard]] std::string project_file(const std::string& path);

} // namespace kezheng::test
