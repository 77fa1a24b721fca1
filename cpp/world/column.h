// SPDX-License-Identifier: Apache-2.0
// A column is one attribute of all rows of a table, sized once by buildWorld() and never resized in a step.
// Every column that outlives a tick is listed in columns.h; a column that is not listed there is not state.
#pragma once

#include <cstdint>
#include <vector>

namespace sispam {

template <class T>
using Column = std::vector<T>;

inline constexpr uint32_t kNobody = 0xffffffffu;   ///< no row
inline constexpr uint16_t kNone16 = 0xffffu;       ///< no group, unit, goal, station …
inline constexpr uint32_t kNever = 0xffffffffu;    ///< a tick that never comes / has not come

}  // namespace sispam
