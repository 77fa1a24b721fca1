// SPDX-License-Identifier: Apache-2.0
// Who is near and in front of somebody, four at a time: gathered from the crowd's order once, then read for the direction and
// for the headway. Easy to get wrong: lanes past `count` hold somebody infinitely far away, so that they never count.
#pragma once

#include <array>

#include "math/lanes.h"
#include "world/world.h"

namespace sispam {

struct Ahead {
  static constexpr size_t kMost = 160;  ///< bodies of 0.14 m do not pack closer than 130 in reach; more are left out

  alignas(16) std::array<float, kMost + kLanes> x, y;    ///< relative place, m
  alignas(16) std::array<float, kMost + kLanes> d;       ///< distance, m
  alignas(16) std::array<float, kMost + kLanes> vx, vy;  ///< m/s
  alignas(16) std::array<float, kMost + kLanes> ex, ey;  ///< unit direction of movement; has no meaning for somebody who neither moves nor wants to
  std::array<uint32_t, kMost + kLanes> row;
  size_t count = 0;
};

/// Fills work.crowd from the grid of this tick and the columns as they are.
void orderCrowd(World& world);
/// Places, velocities and directions of work.crowd, back to the columns.
void bringBack(World& world);
/// Fetches what place c of the crowd's order has not yet, for whoever is drawn into what happens.
void fetchRest(World& world, size_t c);
inline void know(World& world, size_t c) {
  if ((world.work.crowd.flags[c] & CrowdOrder::known) == 0) fetchRest(world, c);
}

/// Everybody within `reach` m of `at` who lies in front of direction `old` or `wish`, as they will stand `later` seconds from
/// now at the velocities they have; in the crowd's order. Leaves out row `self` and whoever it leads or is led by.
void lookAhead(const World& world, uint32_t self, Vec2 at, Vec2 old, Vec2 wish, float reach, float later, Ahead& ahead);

}  // namespace sispam
