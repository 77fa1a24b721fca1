// SPDX-License-Identifier: Apache-2.0
// Room for the arithmetic of one tick, sized once by buildWorld() so that a step allocates nothing. Nothing in here is state:
// every value is written before it is read within the same tick, so neither hash nor snapshot knows it.
#pragma once

#include <cstdint>
#include <vector>

#include "world/column.h"

namespace sispam {

/// Two bodies that may touch this tick. The normal points from b to a and stays as it was at the start of the tick.
struct Touch {
  uint32_t a = 0, b = 0;
  float nx = 0, ny = 0;
  float reach = 0;             ///< sum of the contact radii, m
  float lambda = 0;            ///< accumulated multiplier, kg·m, >= 0 (force = lambda / dt²)
};

/// A body and a wall that may touch. The normal points from the wall to the side on which the person stands.
struct Lean {
  uint32_t row = 0;
  float nx = 0, ny = 0;
  float offset = 0;            ///< dot(n, place) at touch, m
  float lambda = 0;
  uint32_t wall = 0;           ///< barrier of the raster
};

struct Workspace {
  Column<uint8_t> present;           ///< per row: 1 = presence is `present` at the start of the tick
  Column<float> desiredX, desiredY;  ///< per row: velocity that steer() wants, m/s
  Column<float> nextEx, nextEy;      ///< per row: new direction, taken over when everybody has one
  Column<float> x, y;                ///< per row: place at the end of the tick, as far as known, m
  Column<float> dx, dy;              ///< per row: corrections of one sweep, m
  Column<float> inverseMass;         ///< per row: 1/kg
  Column<uint8_t> awake;             ///< per row: 1 = takes part in contacts
  Column<uint16_t> contacts, counted;  ///< per row: active contacts in the last sweep, and being counted in this one
  Column<float> squeeze;             ///< per row 8: force from either side along four axes, N
  std::vector<Touch> touches;        ///< capacity fixed
  std::vector<Lean> leans;           ///< capacity fixed
  Column<uint32_t> queueing;         ///< rows that queue, by station and ticket
  Column<uint32_t> queueBegin;       ///< per station and one more: where its rows begin in `queueing`
  Column<uint16_t> rank;             ///< per row: how many wait before it at its station
};

}  // namespace sispam
