// SPDX-License-Identifier: Apache-2.0
// The way to a set of goal cells from everywhere: travel time by fast marching over an Occupancy, and its way downhill. The march goes on as
// far as somebody asks: what it has passed does not change any more, so the answers do not depend on who asks in which order.
// Easy to get wrong: `slowness` is seconds per metre (1 / speed), and with none given a time is a distance in metres.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "geometry/cell_heap.h"
#include "geometry/occupancy.h"

namespace sispam {

class FlowField {
public:
  /// Time of a place from which no goal can be reached, s. Larger than any real one.
  static constexpr float unreachable = 1.0e9f;

  /// Solves |grad T| = slowness with T = 0 in the goal cells. Goal cells that are blocked or outside are left out.
  /// slowness: one value a cell, s/m, > 0; a cell where it is not finite or not positive cannot be entered; empty
  /// means 1 everywhere; any other size than cells() is treated as empty. Keeps a handle on the occupancy. Allocates
  /// only when the number of cells has grown. First-order upwind (Sethian 1996); ties go to the lower cell index.
  /// With a slowness given it marches to the end at once, because that is not kept.
  void solve(const Occupancy& occupancy, std::span<const uint32_t> goalCells, std::span<const float> slowness = {});

  /// Takes the memory for as many cells.
  void reserve(size_t cells);

  /// Seconds to the goal: bilinear over the cell centres around p that are reachable and in sight of p; from a blocked
  /// place, that of the nearest reachable cell at most four cells away; `unreachable` where there is none.
  float timeAt(Vec2 p) const;

  /// Unit vector downhill: bilinear between the cells' gradients, never into a blocked cell or through a barrier. Zero
  /// in a goal cell, and where no goal can be reached. From a blocked place, such as the inside of a building: towards
  /// the nearest reachable cell at most four cells away, zero when there is none.
  Vec2 direction(Vec2 p) const;

  /// direction() where nothing is near that the way must lead around: neither a barrier, nor the goal, nor a place without a
  /// way; zero elsewhere.
  Vec2 plainDirection(Vec2 p) const;

  /// One value a cell, `unreachable` where blocked or cut off.
  std::span<const float> times() const;

  /// times()[cell], without asking for more than that.
  float timeOf(uint32_t cell) const;

private:
  struct Corners;
  enum class Plain : uint8_t { unknown, yes, no };
  Corners cornersAround(Vec2 p) const;
  uint32_t nearestReachable(Vec2 p) const;
  bool wayIsOpen(Vec2 p, Vec2 way) const;
  void reach(uint32_t cell, float since, std::span<const float> slowness) const;
  void marchOn(std::span<const float> slowness) const;
  void settle(int left, int right, int bottom, int top) const;
  void settleAround(Vec2 p, int cells) const;
  bool isPlain(uint32_t cell) const;
  Vec2 downhill(uint32_t cell) const;
  Vec2 downhillAt(uint32_t cell) const;

  Occupancy occupancy_;
  // What the march has found so far; questions carry it on.
  mutable std::vector<float> time_;     ///< final where <= front_
  mutable std::vector<Vec2> downhill_;  ///< a length of 2 = not asked for yet
  mutable std::vector<Plain> plain_;    ///< it and all around it are on the way, without a barrier near
  mutable CellHeap heap_;
  mutable float front_ = unreachable;   ///< s, time of the last cell passed; `unreachable` at the end
};

}  // namespace sispam
