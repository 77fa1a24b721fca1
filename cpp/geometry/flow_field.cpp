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
  downhill_.assign(cells, Vec2{2, 0});
  plain_.assign(cells, Plain::unknown);
  heap_.reset(cells);
  front_ = 0;
  for (const uint32_t goal : goalCells) {
    if (!occupancy.free(goal)) continue;
    time_[goal] = 0.0f;
    heap_.put(goal, 0.0f);
  }
  if (heap_.empty()) front_ = unreachable;
  if (slowness.size() != cells) return;
  while (front_ < unreachable) marchOn(slowness);
}

void FlowField::reserve(size_t cells) {
  time_.reserve(cells);
  downhill_.reserve(cells);
  plain_.reserve(cells);
  heap_.reset(cells);
}

std::span<const float> FlowField::times() const {
  while (front_ < unreachable) marchOn({});
  return time_;
}

float FlowField::timeOf(uint32_t cell) const {
  while (time_[cell] > front_) marchOn({});
  return time_[cell];
}

/// Marches on until all free cells from column to column and row to row are final.
void FlowField::settle(int left, int right, int bottom, int top) const {
  if (!(front_ < unreachable)) return;
  const CellFrame& frame = occupancy_.frame();
  left = std::max(left, 0), bottom = std::max(bottom, 0);
  right = std::min(right, frame.columns - 1), top = std::min(top, frame.rows - 1);
  for (int cy = bottom; cy <= top; ++cy)
    for (int cx = left; cx <= right; ++cx) {
      const uint32_t cell = frame.indexOf(cx, cy);
      while (time_[cell] > front_ && occupancy_.free(cell)) marchOn({});
    }
}

void FlowField::settleAround(Vec2 p, int cells) const {
  const CellFrame& frame = occupancy_.frame();
  const int cx = frame.columnOf(p.x), cy = frame.rowOf(p.y);
  settle(cx - cells, cx + cells, cy - cells, cy + cells);
}

bool FlowField::isPlain(uint32_t cell) const {
  if (plain_[cell] != Plain::unknown) return plain_[cell] == Plain::yes;
  const CellFrame& frame = occupancy_.frame();
  const int cx = static_cast<int>(cell) % frame.columns, cy = static_cast<int>(cell) / frame.columns;
  bool plain = cx > 0 && cy > 0 && cx + 1 < frame.columns && cy + 1 < frame.rows && !occupancy_.walled(cell);
  if (plain) settle(cx - 1, cx + 1, cy - 1, cy + 1);
  for (int v = -1; v <= 1 && plain; ++v)
    for (int u = -1; u <= 1 && plain; ++u) {
      const float time = time_[frame.indexOf(cx + u, cy + v)];
      plain = time > 0.0f && time < unreachable;
    }
  plain_[cell] = plain ? Plain::yes : Plain::no;
  return plain;
}

void FlowField::reach(uint32_t cell, float since, std::span<const float> slowness) const {
  if (time_[cell] <= since) return;
  const uint32_t columns = static_cast<uint32_t>(occupancy_.columns());
  const float size = occupancy_.cellSize();
  const float cost = slowness.empty() ? size : slowness[cell] * size;
  if (!(cost > 0.0f && cost < unreachable)) return;
  const uint8_t open = occupancy_.sides()[cell];
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
}

/// Passes the next cell.
void FlowField::marchOn(std::span<const float> slowness) const {
  const uint32_t columns = static_cast<uint32_t>(occupancy_.columns());
  const uint32_t cell = heap_.take();
  const float since = time_[cell];
  const uint8_t open = occupancy_.sides()[cell];
  if (isOpen(open, CellSide::east)) reach(cell + 1, since, slowness);
  if (isOpen(open, CellSide::north)) reach(cell + columns, since, slowness);
  if (isOpen(open, CellSide::west)) reach(cell - 1, since, slowness);
  if (isOpen(open, CellSide::south)) reach(cell - columns, since, slowness);
  front_ = heap_.empty() ? unreachable : since;
}

/// Of a cell that is final; it looks only at what is nearer to the goal than that, and so is final, too.
Vec2 FlowField::downhill(uint32_t cell) const {
  Vec2& way = downhill_[cell];
  if (way.x > 1.5f) way = time_[cell] > 0.0f && time_[cell] < unreachable ? downhillAt(cell) : Vec2{};
  return way;
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
