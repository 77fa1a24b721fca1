// SPDX-License-Identifier: Apache-2.0
// Questions to a finished Occupancy. Easy to get wrong: an empty one answers every question (nothing is free, nothing
// blocks a view) instead of failing.
#include "geometry/occupancy.h"

#include "geometry/cell_walk.h"
#include "geometry/occupancy_raster.h"

namespace sispam {

const CellFrame& Occupancy::frame() const {
  static const CellFrame none{};
  return raster_ ? raster_->frame : none;
}

std::span<const uint8_t> Occupancy::sides() const {
  return raster_ ? std::span<const uint8_t>(raster_->sides) : std::span<const uint8_t>();
}

bool Occupancy::free(int cx, int cy) const {
  if (cx < 0 || cy < 0 || cx >= columns() || cy >= rows()) return false;
  return (raster_->sides[frame().indexOf(cx, cy)] & freeBit) != 0;
}

bool Occupancy::free(uint32_t cell) const { return cell < cells() && (raster_->sides[cell] & freeBit) != 0; }

uint32_t Occupancy::cellOf(Vec2 p) const {
  if (!frame().holds(p)) return noCell;
  return frame().indexOf(frame().columnOf(p.x), frame().rowOf(p.y));
}

Vec2 Occupancy::centre(uint32_t cell) const {
  const uint32_t columns = static_cast<uint32_t>(frame().columns);
  if (columns == 0) return {};
  return frame().centre(static_cast<int>(cell % columns), static_cast<int>(cell / columns));
}

uint32_t Occupancy::components() const { return raster_ ? raster_->components : 0; }

uint32_t Occupancy::componentOf(uint32_t cell) const { return cell < cells() ? raster_->component[cell] : noComponent; }

std::span<const Segment> Occupancy::barriers() const {
  return raster_ ? std::span<const Segment>(raster_->barriers) : std::span<const Segment>();
}

std::span<const uint32_t> Occupancy::barriersNear(uint32_t cell) const {
  if (cell >= cells()) return {};
  const uint32_t start = raster_->nearStart[cell];
  return std::span<const uint32_t>(raster_->near).subspan(start, raster_->nearStart[cell + 1] - start);
}

bool Occupancy::sees(Vec2 a, Vec2 b) const {
  if (!isFinite(a) || !isFinite(b)) return false;
  const Segment line{a, b};
  return walkCells(frame(), line, 0.0f, [&](int cx, int cy) {
    for (const uint32_t index : barriersNear(frame().indexOf(cx, cy))) {
      if (crosses(line, raster_->barriers[index])) return false;
    }
    return true;
  });
}

uint32_t Occupancy::nearestFree(Vec2 p, int rings) const {
  return nearest(p, rings, [](uint32_t) { return true; });
}

}  // namespace sispam
