// SPDX-License-Identifier: Apache-2.0
// Questions to a finished Occupancy. Easy to get wrong: an empty one answers every question (nothing is free, nothing
// blocks a view) instead of failing.
#include "geometry/occupancy.h"

#include "geometry/cell_walk.h"
#include "geometry/occupancy_raster.h"

namespace sispam {

bool Occupancy::free(int cx, int cy) const {
  if (cx < 0 || cy < 0 || cx >= columns() || cy >= rows()) return false;
  return (raster_->sides[frame().indexOf(cx, cy)] & freeBit) != 0;
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
