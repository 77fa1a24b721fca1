// SPDX-License-Identifier: Apache-2.0
// Everybody present in the order in which they stand: cell by cell of the grid, in a cell by row. What steer() and press() read
// and write lies side by side here, so that four neighbours are read at once and nothing is fetched from far away twice. Copies,
// made anew each tick and copied back at its end; place k belongs to row row[k].
// Easy to get wrong: most people stand most of the time, so what only those need who move or touch somebody is there for known places
// alone (flag `known`, know() in step/ahead.h); at the others those columns hold what somebody else left.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "geometry/cell_frame.h"
#include "math/lanes.h"
#include "world/column.h"

namespace sispam {

/// What goes on in one square of kFlowCell: how many stand in it, and the sum of their velocities.
struct alignas(16) FlowCell {
  float people = 0, x = 0, y = 0;  ///< –, m/s
  float unused = 0;                ///< so that one is read at once
};
inline constexpr float kFlowCell = 0.8f;  // m (assumed)

struct CrowdOrder {
  /// Flags: held or carried; external force this tick; another mode than a tick ago; had a pressed contact a tick ago; all columns are here.
  static constexpr uint8_t led = 1, pushed = 2, changed = 4, gripped = 8, known = 16;

  size_t count = 0;                  ///< people; x … radius have kLanes more, so that four can be read from any place
  std::span<const uint32_t> row;     ///< the grid's order
  Column<uint32_t> walkers;          ///< places of those who want to go somewhere, ascending
  Column<uint32_t> stirred;          ///< known places, ascending
  Column<float> x, y, vx, vy;        ///< as at the start of the tick
  Column<float> ex, ey;              ///< of walkers and of whoever moves
  Column<float> moveX, moveY;        ///< way of this tick, predicted, then corrected by contacts, m
  Column<float> aheadX, aheadY;      ///< predicted place, m
  Column<float> radius;
  Column<float> inverseMass;         ///< of known places
  Column<float> wishSpeed;
  Column<float> wishX, wishY;        ///< of walkers
  Column<float> desiredX, desiredY;  ///< velocity that steer() wants, m/s
  Column<uint32_t> cell;             ///< of known places: that of the raster in which one stands, Occupancy::noCell = none
  Column<uint8_t> walled;            ///< of known places: 1 = a barrier is near
  Column<float> nextEx, nextEy;      ///< new direction of walkers
  Column<uint8_t> awake;             ///< 1 = takes part in contacts
  Column<uint8_t> amiss;             ///< what is wrong with the place at which one has ended; see step/press.cpp
  Column<float> traction, timeGap;   ///< as in People; of known places, of walkers
  Column<uint16_t> unit;             ///< of known places
  Column<uint8_t> mode;              ///< enum Mode, of known places
  Column<uint8_t> flags;             ///< the bits above
  Column<uint32_t> awakeBefore;      ///< how many places before this one are awake; one more than places
  Column<uint8_t> rowFlags;          ///< `flags` per row
  Column<uint32_t> gripping;         ///< rows that had a pressed contact a tick ago, whether they are still there or not
  CellFrame flowFrame;
  Column<FlowCell> flow;             ///< renewed every few ticks; see step/lane.cpp
  Column<uint32_t> flowUsed;         ///< squares of it that are not zero
};

}  // namespace sispam
