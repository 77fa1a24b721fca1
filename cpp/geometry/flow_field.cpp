// SPDX-License-Identifier: Apache-2.0
// Solving a FlowField: fast marching from the goals outwards, then the downhill vector of each cell.
// Easy to get wrong: only open steps count as neighbours, so times do not leak through walls thinner than a cell.
#include "geometry/flow_field.h"

#include <algorithm>
#include <cmath>

namespace sispam {

namespace {

bool isOpen(uint8_t sides, CellSide side) { return (sides >> static_cast<int>(side) & 1) != 0; }

// First-order upwind solution from the best neighbour in x and in y; cost = slowness * cell size.
float arrival(float a, float b, float cost) {
  if (b < a) std::swap(a, b);
  if (b - a >= cost) return a + cost;
  return 0.5f * (a + b + std::sqrt(2.0f * cost * cost - (b - a) * (b - a)));
}

}  // namespace

void FlowField::solve(const Occupancy& occupancy, std::span<const uint32_t> goalCells, std::span<const float> slowness) {
  occupancy_ = occupancy;
  const size_t cells = occupancy.cells();
  time_.assign(cells, unreachable);
  downhill_.assign(cells, Vec2{});
  heap_.reset(cells);
  for (const uint32_t goal : goalCells) {
    if (!occupancy.free(goal)) continue;
    time_[goal] = 0.0f;
    heap_.put(goal, 0.0f);
  }
  march(slowness.size() == cells ? slowness : std::span<const float>());
  for (uint32_t cell = 0; cell < cells; ++cell) {
    if (time_[cell] > 0.0f && time_[cell] < unreachable) downhill_[cell] = downhillAt(cell);
  }
  findPlain();
}

void FlowField::reserve(size_t cells) {
  time_.reserve(cells);
  downhill_.reserve(cells);
  plain_.reserve(cells / 8 + 1);
  heap_.reset(cells);
}

void FlowField::findPlain() {
  const CellFrame& frame = occupancy_.frame();
  plain_.assign(time_.size() / 8 + 1, 0);
  for (int cy = 1; cy + 1 < frame.rows; ++cy)
    for (int cx = 1; cx + 1 < frame.columns; ++cx) {
      const uint32_t cell = frame.indexOf(cx, cy);
      bool plain = !occupancy_.walled(cell);
      for (int v = -1; v <= 1 && plain; ++v)
        for (int u = -1; u <= 1 && plain; ++u) {
          const float time = time_[frame.indexOf(cx + u, cy + v)];
          plain = time > 0.0f && time < unreachable;
        }
      if (plain) plain_[cell >> 3] |= static_cast<uint8_t>(1u << (cell & 7u));
    }
}

void FlowField::march(std::span<const float> slowness) {
  const std::span<const uint8_t> sides = occupancy_.sides();
  const uint32_t columns = static_cast<uint32_t>(occupancy_.columns());
  const float size = occupancy_.cellSize();
  const auto reach = [&](uint32_t cell, float since) {
    if (time_[cell] <= since) return;
    const float cost = slowness.empty() ? size : slowness[cell] * size;
    if (!(cost > 0.0f && cost < unreachable)) return;
    const uint8_t open = sides[cell];
    float x = unreachable;
    float y = unreachable;
    if (isOpen(open, CellSide::east)) x = time_[cell + 1];
    if (isOpen(open, CellSide::west) && time_[cell - 1] < x) x = time_[cell - 1];
    if (isOpen(open, CellSide::north)) y = time_[cell + columns];
    if (isOpen(open, CellSide::south) && time_[cell - columns] < y) y = time_[cell - columns];
    const float time = arrival(x, y, cost);
    if (!(time < time_[cell])) return;
    time_[cell] = time;
    heap_.put(cell, time);
  };
  while (!heap_.empty()) {
    const uint32_t cell = heap_.take();
    const float since = time_[cell];
    const uint8_t open = sides[cell];
    if (isOpen(open, CellSide::east)) reach(cell + 1, since);
    if (isOpen(open, CellSide::north)) reach(cell + columns, since);
    if (isOpen(open, CellSide::west)) reach(cell - 1, since);
    if (isOpen(open, CellSide::south)) reach(cell - columns, since);
  }
}

Vec2 FlowField::downhillAt(uint32_t cell) const {
  const uint32_t columns = static_cast<uint32_t>(occupancy_.columns());
  const auto timeBeyond = [&](CellSide side, uint32_t next) { return occupancy_.open(cell, side) ? time_[next] : unreachable; };
  const float east = timeBeyond(CellSide::east, cell + 1);
  const float north = timeBeyond(CellSide::north, cell + columns);
  const float west = timeBeyond(CellSide::west, cell - 1);
  const float south = timeBeyond(CellSide::south, cell - columns);
  const float here = time_[cell];
  const bool toEast = east < west;
  const bool toNorth = north < south;
  const float x = here - (toEast ? east : west);
  const float y = here - (toNorth ? north : south);
  Vec2 way{x > 0.0f ? (toEast ? x : -x) : 0.0f, y > 0.0f ? (toNorth ? y : -y) : 0.0f};
  if (way.x != 0.0f && way.y != 0.0f) {
    // A diagonal leads over the corner of four cells: both ways round it must be open, or we keep to one axis.
    const CellSide sideX = toEast ? CellSide::east : CellSide::west;
    const CellSide sideY = toNorth ? CellSide::north : CellSide::south;
    const uint32_t nextX = toEast ? cell + 1 : cell - 1;
    const uint32_t nextY = toNorth ? cell + columns : cell - columns;
    if (!occupancy_.open(nextX, sideY) || !occupancy_.open(nextY, sideX)) (x >= y ? way.y : way.x) = 0.0f;
  }
  return normalized(way);
}

}  // namespace sispam
