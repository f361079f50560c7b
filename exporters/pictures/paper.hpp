#pragma once

namespace kezheng {

/// The paper that a picture or a sheet is fitted on; `none` keeps its natural size, `fitting` is the smallest one on
/// which a picture's text can be read (a sheet takes A4).
enum class Paper { none, a4, a3, fitting };

} // namespace kezheng
