// SPDX-License-Identifier: Apache-2.0
// The ground that belongs to one person present: the Voronoi cell among all others, clipped to walls (Steffen & Seyfried 2010).
// The lists are kept by the caller, so that a thousand cells take memory once.
#pragma once

#include <vector>

#include "geometry/voronoi.h"
#include "world/world.h"

namespace sispam {

class OwnGround {
 public:
  /// m: who stands further off has no part in it, wherever the grid of the beginning of the step has them (0.3 m in a tick at most).
  static constexpr float kReach = 2.02f * voronoiCutoff + 0.3f;

  /// The cell of `row` with the places as they are now; the grid is that of the beginning of the step.
  Polygon of(const World& w, uint32_t row) {
    const Vec2 at{w.people.x[row], w.people.y[row]};
    neighbours_.clear();
    walls_.clear();
    w.grid.forNear(at, kReach, [&](uint32_t j) {
      if (j != row && isPresent(w, j)) neighbours_.push_back({w.people.x[j], w.people.y[j]});
    });
    w.walls.forNear(at, voronoiCutoff, [&](uint32_t k) { walls_.push_back(w.walls.segments()[k]); });
    return voronoiCell(at, neighbours_, voronoiCutoff, walls_);
  }

 private:
  std::vector<Vec2> neighbours_;
  std::vector<Segment> walls_;
};

}  // namespace sispam
