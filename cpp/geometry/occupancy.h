// SPDX-License-Identifier: Apache-2.0
// Where one can walk, as a raster: free cells, and open or closed steps between neighbouring cells.
// Easy to get wrong: a wall is thinner than a cell, so it does not block the cells it passes through (a 0.8 m door in
// 0.5 m cells would be walled up); it closes the STEPS between cell centres that it crosses. Ask open(), not only free().
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

#include "geometry/cell_frame.h"
#include "geometry/occupancy_raster.h"
#include "geometry/polygon.h"
#include "geometry/segment.h"

namespace sispam {

/// What an occupancy is built from; nothing of it is kept by reference.
struct OccupancySource {
  std::span<const Polygon> ground;       ///< the union is walkable
  std::span<const Polygon> buildings;    ///< not walkable; their outlines are barriers too
  std::span<const Segment> walls;        ///< barriers
  std::span<const Segment> closedGates;  ///< barriers; leave open gates out
  float clearance = 0.0f;                ///< m; cells whose centre is this near to a barrier are blocked
};

enum class CellSide : uint8_t { east, north, west, south };

/// A handle on a raster that never changes: copies are cheap and share it. Build a new one when a gate moves.
class Occupancy {
public:
  static constexpr uint32_t noCell = 0xFFFFFFFFu;
  static constexpr uint32_t noComponent = 0xFFFFFFFFu;

  /// Replaces the raster. False, and empty afterwards, when there is no ground, a number is not finite, the ground's
  /// box needs more than maximumCells cells (checked before any memory is taken), or the barriers together pass
  /// through more than 8 * maximumCells + 32 a barrier, or the polygons cover more than 64 * maximumCells.
  bool build(const OccupancySource& source, float cellSize, size_t maximumCells);

  bool empty() const { return raster_ == nullptr; }
  const CellFrame& frame() const {
    static const CellFrame none;
    return raster_ ? raster_->frame : none;
  }
  int columns() const { return frame().columns; }
  int rows() const { return frame().rows; }
  float cellSize() const { return frame().size; }
  Vec2 origin() const { return frame().origin; }
  size_t cells() const { return frame().count(); }

  /// False outside the raster.
  bool free(int cx, int cy) const;
  bool free(uint32_t cell) const { return raster_ && cell < raster_->sides.size() && (raster_->sides[cell] & freeBit) != 0; }

  /// May one go straight from this cell's centre to the next one on that side? Both free, no barrier between.
  bool open(uint32_t cell, CellSide side) const { return (sides()[cell] >> static_cast<int>(side) & 1) != 0; }

  /// Per cell, bit (int)CellSide set when the step to that side is open; bit 4 set when the cell is free.
  std::span<const uint8_t> sides() const { return raster_ ? std::span<const uint8_t>(raster_->sides) : std::span<const uint8_t>(); }
  static constexpr uint8_t freeBit = 16;

  /// Cell index, noCell outside the raster.
  uint32_t cellOf(Vec2 p) const {
    return raster_ ? raster_->frame.cellOf(p).value_or(noCell) : noCell;
  }
  Vec2 centre(int cx, int cy) const { return frame().centre(cx, cy); }
  Vec2 centre(uint32_t cell) const;

  /// Number of connected parts (over open steps), labelled 0, 1, … in order of their first cell.
  uint32_t components() const;
  uint32_t componentOf(uint32_t cell) const;

  /// Walls, closed gates and the edges of buildings, as they were given to build().
  std::span<const Segment> barriers() const;

  /// Indices into barriers() of those within one cell size (or the clearance) of this cell, ascending.
  std::span<const uint32_t> barriersNear(uint32_t cell) const {
    if (cell >= cells()) return {};
    const uint32_t begin = raster_->nearStart[cell];
    return std::span<const uint32_t>(raster_->near).subspan(begin, raster_->nearStart[cell + 1] - begin);
  }

  /// Whether barriersNear() has any.
  bool walled(uint32_t cell) const { return cell < cells() && (raster_->walled[cell >> 3] >> (cell & 7u) & 1u) != 0; }

  /// No barrier between a and b; touching one counts as being blocked.
  bool sees(Vec2 a, Vec2 b) const;

  /// The accepted cell whose centre is nearest to p, at most `rings` cells away: one that p sees if there is any, else
  /// one behind a barrier; noCell when there is none. Ties go to the lower index. accept(cell) returns bool.
  template <class Accept>
  uint32_t nearest(Vec2 p, int rings, Accept&& accept) const {
    if (empty() || !isFinite(p)) return noCell;
    uint32_t seen = noCell;
    uint32_t any = noCell;
    float seenDistance = 0.0f;
    float anyDistance = 0.0f;
    const int homeX = frame().columnOf(p.x);
    const int homeY = frame().rowOf(p.y);
    for (int cy = homeY - rings; cy <= homeY + rings; ++cy) {
      for (int cx = homeX - rings; cx <= homeX + rings; ++cx) {
        if (!free(cx, cy)) continue;
        const uint32_t cell = frame().indexOf(cx, cy);
        const float away = lengthSquared(centre(cx, cy) - p);
        const bool better = seen == noCell || away < seenDistance;
        if (!better || !accept(cell)) continue;
        if (any == noCell || away < anyDistance) {
          any = cell;
          anyDistance = away;
        }
        if (sees(p, centre(cx, cy))) {
          seen = cell;
          seenDistance = away;
        }
      }
    }
    return seen != noCell ? seen : any;
  }
  uint32_t nearestFree(Vec2 p, int rings = 4) const;

private:
  std::shared_ptr<const OccupancyRaster> raster_;
};

}  // namespace sispam
