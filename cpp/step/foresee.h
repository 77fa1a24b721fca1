// SPDX-License-Identifier: Apache-2.0
// What is to be expected of a means before it is used (facts.md 7.3 C1, C2): who is where it works, how long they need to get out of
// it, and how densely they will stand where they go. It stops nobody; it is noted, so that everybody can see it was known.
#pragma once

#include "world/world.h"

namespace sispam {

struct Foreseen {
  uint32_t people = 0;      ///< in the area
  float egress = 0;         ///< s until all are out; kNoWayOut if for some of them there is no way
  float density = 0;        ///< greatest density in the area now or where they will stand then, persons/m²
  Vec2 at;                  ///< where that is, m
};
inline constexpr float kNoWayOut = 1.0e6f;

/// True for orders that have such an area: irritant, water with a point, advance.
bool isForeseen(const Command& c);

/// Reads the world only. The area: of irritant 10 m round the point and what the wind makes of it within `outlook` (100 m at most); of a
/// jet 8 m round its point and the way there; of an advance the strip before the line. Flow out of it 1 person/(m s) through the
/// narrowest place on the way, which is looked for along the way of those in the middle, and no more than the exit's capacity.
Foreseen foreseeEffect(const World& w, const Command& c);

/// Notes egressForeseen and densityForeseen if the order has an area with people in it.
void foresee(World& w, const Command& c);

}  // namespace sispam
