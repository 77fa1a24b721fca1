// SPDX-License-Identifier: Apache-2.0
// Everybody present in the order in which they stand: cell by cell of the grid, in a cell by row. What neighbours look at lies
// side by side here, so that four of them are read at once. Copies, made anew each tick; place k belongs to row row[k].
#pragma once

#include <span>

#include "math/lanes.h"
#include "world/column.h"

namespace sispam {

struct CrowdOrder {
  size_t count = 0;                  ///< people; every column has kLanes more, so that four can be read from any place
  std::span<const uint32_t> row;     ///< the grid's order
  Column<float> x, y, vx, vy;        ///< as at the start of the tick
  Column<float> ex, ey;
  Column<float> moveX, moveY;        ///< way of this tick, predicted, then corrected by contacts, m
  Column<float> radius, inverseMass;
  Column<float> flowX, flowY;        ///< per cell of the grid: sum of velocities, m/s
  Column<uint8_t> awake;             ///< 1 = takes part in contacts
  Column<uint8_t> led;               ///< 1 = somebody holds or carries this person
};

}  // namespace sispam
