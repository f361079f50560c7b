#pragma once

namespace kezheng {

/// The paper that a picture or a sheet is fitted on; `none` keeps its natural size.
enum class Paper { none, a4, a3 };

} // namespace kezheng
