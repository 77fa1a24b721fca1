// SPDX-License-Identifier: Apache-2.0
// "Did you mean …?": the known name that a mistyped one is nearest to.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace sispam {

/// Empty when nothing is near: at most two edits (insert, delete, replace, swap neighbours), fewer for short names. Looks
/// at no more than the first 1000 names.
std::string nearestName(std::string_view typed, std::span<const std::string_view> known);

}  // namespace sispam
