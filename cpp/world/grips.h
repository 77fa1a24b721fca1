// SPDX-License-Identifier: Apache-2.0
// What presses on whom, remembered from one tick to the next: the contact solver begins where it ended (models.md A9: without
// this, forces in a deep crowd come out too small). It changes forces, so it is state.
#pragma once

#include "world/column.h"

namespace sispam {

inline constexpr uint32_t kGripsPerRow = 6;             ///< discs of one size have six neighbours; more are forgotten
inline constexpr uint32_t kWallGrip = 0x80000000u;      ///< `other` is a barrier of the raster, not a row

/// kGripsPerRow places a row; a pair of people stands under its lower row.
struct Grips {
  Column<uint32_t> other;      ///< row, or kWallGrip | barrier; kNobody = free place
  Column<float> multiplier;    ///< kg·m; divided by dt² it is the force in N
};

}  // namespace sispam
