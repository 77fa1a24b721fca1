// SPDX-License-Identifier: Apache-2.0
// Drawing a site into an Occupancy: ground, buildings, barriers, steps, connected parts, in this order.
// Easy to get wrong: the input may be hostile, so size and effort are bounded before they are spent.
#include <algorithm>
#include <cmath>
#include <optional>

#include "geometry/cell_fill.h"
#include "geometry/cell_walk.h"
#include "geometry/occupancy.h"
#include "geometry/occupancy_raster.h"

namespace sispam {

namespace {

constexpr uint8_t sideBit(CellSide side) { return static_cast<uint8_t>(1u << static_cast<unsigned>(side)); }

bool allFinite(std::span<const Polygon> polygons) {
  return std::all_of(polygons.begin(), polygons.end(), [](const Polygon& ring) { return std::all_of(ring.begin(), ring.end(), isFinite); });
}

bool allFinite(std::span<const Segment> segments) {
  return std::all_of(segments.begin(), segments.end(), [](const Segment& s) { return isFinite(s.a) && isFinite(s.b); });
}

std::optional<Box> groundBox(std::span<const Polygon> ground) {
  std::optional<Box> all;
  for (const Polygon& ring : ground) {
    if (ring.size() < 3) continue;
    const Box box = bounds(ring);
    if (!all) all = box;
    all->lo = {std::min(all->lo.x, box.lo.x), std::min(all->lo.y, box.lo.y)};
    all->hi = {std::max(all->hi.x, box.hi.x), std::max(all->hi.y, box.hi.y)};
  }
  return all;
}

// Lists for each cell the barriers near it; false when that would be more than mostEntries.
bool listBarriers(OccupancyRaster& raster, float margin, uint64_t mostEntries) {
  const CellFrame& frame = raster.frame;
  raster.nearStart.assign(frame.count() + 1, 0);
  uint64_t total = 0;
  for (const Segment& barrier : raster.barriers) {
    const bool fits = walkCells(frame, barrier, margin, [&](int cx, int cy) {
      ++raster.nearStart[frame.indexOf(cx, cy)];
      return ++total <= mostEntries;
    });
    if (!fits) return false;
  }
  uint32_t end = 0;
  for (uint32_t& start : raster.nearStart) {
    end += start;
    start = end;
  }
  raster.near.resize(static_cast<size_t>(total));
  for (size_t i = raster.barriers.size(); i-- > 0;) {
    walkCells(frame, raster.barriers[i], margin, [&](int cx, int cy) {
      raster.near[--raster.nearStart[frame.indexOf(cx, cy)]] = static_cast<uint32_t>(i);
      return true;
    });
  }
  raster.walled.assign(frame.count() / 8 + 1, 0);
  for (uint32_t cell = 0; cell < frame.count(); ++cell)
    if (raster.nearStart[cell] != raster.nearStart[cell + 1]) raster.walled[cell >> 3] |= static_cast<uint8_t>(1u << (cell & 7u));
  return true;
}

std::span<const uint32_t> near(const OccupancyRaster& raster, uint32_t cell) {
  const uint32_t start = raster.nearStart[cell];
  return std::span<const uint32_t>(raster.near).subspan(start, raster.nearStart[cell + 1] - start);
}

void blockNearBarriers(OccupancyRaster& raster, float clearance) {
  for (int cy = 0; cy < raster.frame.rows; ++cy) {
    for (int cx = 0; cx < raster.frame.columns; ++cx) {
      const uint32_t cell = raster.frame.indexOf(cx, cy);
      if (raster.sides[cell] == 0) continue;
      for (const uint32_t index : near(raster, cell)) {
        if (distance(raster.barriers[index], raster.frame.centre(cx, cy)) <= clearance) raster.sides[cell] = 0;
      }
    }
  }
}

void openSteps(OccupancyRaster& raster) {
  const CellFrame& frame = raster.frame;
  const auto openTo = [&](int cx, int cy, int toX, int toY, CellSide there, CellSide back) {
    if (toX >= frame.columns || toY >= frame.rows) return;
    const uint32_t cell = frame.indexOf(cx, cy);
    const uint32_t next = frame.indexOf(toX, toY);
    if (raster.sides[cell] == 0 || raster.sides[next] == 0) return;
    const Segment step{frame.centre(cx, cy), frame.centre(toX, toY)};
    for (const uint32_t index : near(raster, cell)) {
      if (crosses(step, raster.barriers[index])) return;
    }
    raster.sides[cell] |= sideBit(there);
    raster.sides[next] |= sideBit(back);
  };
  for (int cy = 0; cy < frame.rows; ++cy) {
    for (int cx = 0; cx < frame.columns; ++cx) {
      openTo(cx, cy, cx + 1, cy, CellSide::east, CellSide::west);
      openTo(cx, cy, cx, cy + 1, CellSide::north, CellSide::south);
    }
  }
}

void labelComponents(OccupancyRaster& raster) {
  raster.component.assign(raster.frame.count(), Occupancy::noComponent);
  const uint32_t columns = static_cast<uint32_t>(raster.frame.columns);
  std::vector<uint32_t> waiting;
  for (uint32_t start = 0; start < raster.component.size(); ++start) {
    if (raster.sides[start] == 0 || raster.component[start] != Occupancy::noComponent) continue;
    const uint32_t label = raster.components++;
    const auto reach = [&](uint32_t cell) {
      if (raster.component[cell] != Occupancy::noComponent) return;
      raster.component[cell] = label;
      waiting.push_back(cell);
    };
    reach(start);
    while (!waiting.empty()) {
      const uint32_t cell = waiting.back();
      waiting.pop_back();
      const uint8_t open = raster.sides[cell];
      if (open & sideBit(CellSide::east)) reach(cell + 1);
      if (open & sideBit(CellSide::north)) reach(cell + columns);
      if (open & sideBit(CellSide::west)) reach(cell - 1);
      if (open & sideBit(CellSide::south)) reach(cell - columns);
    }
  }
}

}  // namespace

bool Occupancy::build(const OccupancySource& source, float cellSize, size_t maximumCells) {
  raster_.reset();
  if (!allFinite(source.ground) || !allFinite(source.buildings)) return false;
  if (!allFinite(source.walls) || !allFinite(source.closedGates)) return false;
  if (!std::isfinite(source.clearance) || source.clearance < 0.0f) return false;
  const std::optional<Box> box = groundBox(source.ground);
  if (!box) return false;
  const std::optional<CellFrame> frame = CellFrame::covering(*box, cellSize, maximumCells);
  if (!frame) return false;

  const auto raster = std::make_shared<OccupancyRaster>();
  raster->frame = *frame;
  raster->sides.assign(frame->count(), 0);
  uint64_t effort = uint64_t{64} * maximumCells;
  const auto mark = [&](const Polygon& ring, uint8_t value) {
    return fillCells(*frame, ring, effort, [&](int cx, int cy) { raster->sides[frame->indexOf(cx, cy)] = value; });
  };
  for (const Polygon& ring : source.ground) {
    if (!mark(ring, freeBit)) return false;
  }
  for (const Polygon& ring : source.buildings) {
    if (!mark(ring, 0)) return false;
  }

  raster->barriers.assign(source.walls.begin(), source.walls.end());
  raster->barriers.insert(raster->barriers.end(), source.closedGates.begin(), source.closedGates.end());
  for (const Polygon& ring : source.buildings) {
    for (size_t i = 0; i < ring.size(); ++i) {
      raster->barriers.push_back({ring[i], ring[i + 1 < ring.size() ? i + 1 : 0]});
    }
  }
  const float margin = source.clearance > cellSize ? source.clearance : cellSize;
  const uint64_t mostEntries = std::min(uint64_t{8} * maximumCells + uint64_t{32} * raster->barriers.size(), uint64_t{0xFFFFFFFFu});
  if (!listBarriers(*raster, margin, mostEntries)) return false;
  blockNearBarriers(*raster, source.clearance);
  openSteps(*raster);
  labelComponents(*raster);
  raster_ = raster;
  return true;
}

}  // namespace sispam
