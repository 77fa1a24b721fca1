// SPDX-License-Identifier: Apache-2.0
// The fixed line work of a site (walls, fences, gates) in a uniform grid: what is near, what blocks a line.
// Easy to get wrong: an inactive segment (an open gate) is skipped by every query, but keeps its index.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "geometry/cell_frame.h"
#include "geometry/segment.h"

namespace sispam {

class WallIndex {
public:
  /// Copies the segments, all active. Segments outside the box are found too, only slower. Cells grow when the box would
  /// need more than 2^20 of them. A segment that is not finite is never found.
  void configure(const Box& box, float cellSize, std::span<const Segment> segments);

  std::span<const Segment> segments() const { return segments_; }
  void setActive(uint32_t index, bool active) { active_[index] = active ? 1 : 0; }
  bool active(uint32_t index) const { return active_[index] != 0; }

  /// Calls f(index) for exactly the active segments with distance(segment, p) <= radius, once each, ascending.
  template <class F>
  void forNear(Vec2 p, float radius, F&& f) const {
    std::array<uint32_t, 128> found;
    const size_t count = gather(p, radius, found);
    if (count <= found.size()) {
      for (size_t i = 0; i < count; ++i) f(found[i]);
      return;
    }
    for (uint32_t i = 0; i < segments_.size(); ++i) {
      if (isNear(i, p, radius)) f(i);
    }
  }

  /// True when no active segment has a point in common with the line from a to b. Not finite: false.
  bool visible(Vec2 a, Vec2 b) const { return isFinite(a) && isFinite(b) && !crossesAny(a, b); }

  /// True when the way meets an active segment; touching counts.
  bool crossesAny(Vec2 from, Vec2 to) const;

private:
  bool isNear(uint32_t index, Vec2 p, float radius) const { return active_[index] != 0 && distance(segments_[index], p) <= radius; }
  /// Fills `found` in ascending order without repeats; a count above its size means it did not suffice.
  size_t gather(Vec2 p, float radius, std::span<uint32_t> found) const;

  CellFrame frame_;
  std::vector<Segment> segments_;
  std::vector<uint8_t> active_;
  std::vector<uint32_t> cellStart_;
  std::vector<uint32_t> entries_;
};

}  // namespace sispam
