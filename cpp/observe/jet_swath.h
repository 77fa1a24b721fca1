// SPDX-License-Identifier: Apache-2.0
// Whom a water jet reaches: the last 6 m before its aim, 1.5 m to either side, as the step sweeps it (step/act_water.cpp). The event
// jetHit names only the nearest of them.
#pragma once

#include "observe/frail.h"

namespace sispam {

inline constexpr float kJetLastPart = 6.0f, kJetSide = 1.5f;  // m

/// Calls f(row) for each citizen in the water of this unit's jet; nobody when it is off.
template <class F>
void forInJet(const World& w, uint32_t unit, F&& f) {
  if (!w.jets.on[unit]) return;
  const Vec2 from = standsAt(w, w.units.firstRow[unit]), aim{w.jets.x[unit], w.jets.y[unit]};
  const Vec2 way = normalized(aim - from);
  const float range = distance(from, aim);
  for (uint32_t i = 0; i < w.citizens; ++i) {
    if (!isPresent(w, i)) continue;
    const Vec2 d = standsAt(w, i) - from;
    const float along = dot(d, way), across = cross(way, d);
    if (along >= range - kJetLastPart && along <= range + kJetSide && across <= kJetSide && across >= -kJetSide) f(i);
  }
}

}  // namespace sispam
