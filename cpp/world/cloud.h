// SPDX-License-Identifier: Apache-2.0
// The ground as irritant sees it: coarse cells, buildings that keep it out, and the wind between them. Derived: the cells follow
// from the site, the flow from the wind alone (fences and gates let gas through), so neither hash nor snapshot knows it.
#pragma once

#include <cstdint>

#include "geometry/cell_frame.h"
#include "world/column.h"

namespace sispam {

struct World;

struct Cloud {
  CellFrame frame{{}, 2.0f, 0, 0};  ///< no cells where no unit has irritant
  Column<uint8_t> solid;            ///< 1 = the middle of the cell lies in a building
  Column<float> east, north;        ///< wind through the east and the north side of a cell, m/s; 0 at walls
  Column<float> potential;          ///< what the wind is made free of divergence with
  Column<float> next;               ///< room for one step of the drift
  float windX = 0, windY = 0;       ///< the wind that the flow was solved for
  float fastest = 0;                ///< m/s, through any side
  bool solved = false;
  size_t cells() const { return solid.size(); }
};

/// Cells of 2 m, larger on ground of more than kMostCloudCells of them, with a margin around the ground.
void buildCloud(World& world);

/// Makes the flow fit the wind of the state, if it does not yet: along the streets, through no house, and nothing piles up
/// (mass-consistent: the wind less the gradient of a potential; models.md D). Takes no memory.
void solveFlow(World& world);

/// mg/m³ at a place; 0 off the cells.
float gasAt(const World& world, Vec2 at);

}  // namespace sispam
