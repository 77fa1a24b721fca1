// SPDX-License-Identifier: Apache-2.0
// Stairs and slopes: zones in which one walks at another speed uphill than downhill.
#pragma once

#include <cstdint>

#include "world/world.h"

namespace sispam {

/// Factor of the walking speed in this cell for somebody who goes in direction e (unit): `up` straight uphill, `down`
/// straight downhill, 1 level across, linear in the cosine between (assumed). 1 where there is no slope.
inline float inclineFactor(const World& w, uint32_t cell, Vec2 e) {
  if (w.inclineOf.empty() || cell >= w.inclineOf.size() || w.inclineOf[cell] == 0) return 1.0f;
  const Incline& slope = w.inclines[w.inclineOf[cell] - 1u];
  const float c = dot(e, slope.uphill);
  return c >= 0 ? 1.0f + (slope.up - 1.0f) * c : 1.0f - (slope.down - 1.0f) * c;
}

}  // namespace sispam
