// SPDX-License-Identifier: Apache-2.0
// Which cells of the ground can be reached from some others, over open steps and through cells that the asker lets pass.
#pragma once

#include <vector>

#include "geometry/occupancy.h"
#include "world/column.h"

namespace sispam {

class GroundFill {
 public:
  /// Marks what can be reached from the seeds (cells that pass). Ends early, and says so, when `found(cell)` is true.
  template <class Pass, class Found>
  bool spread(const Occupancy& ground, const std::vector<uint32_t>& seeds, Pass&& pass, Found&& found) {
    if (seen_.size() != ground.cells()) seen_.assign(ground.cells(), 0);
    ++round_;
    way_.clear();
    for (const uint32_t seed : seeds)
      if (seen_[seed] != round_ && pass(seed)) mark(seed);
    const int columns = ground.columns();
    for (size_t k = 0; k < way_.size(); ++k) {
      const uint32_t cell = way_[k];
      if (found(cell)) return true;
      for (const CellSide side : {CellSide::east, CellSide::north, CellSide::west, CellSide::south}) {
        if (!ground.open(cell, side)) continue;
        const int step = side == CellSide::east ? 1 : side == CellSide::west ? -1 : side == CellSide::north ? columns : -columns;
        const uint32_t next = cell + static_cast<uint32_t>(step);
        if (seen_[next] != round_ && pass(next)) mark(next);
      }
    }
    return false;
  }
  bool reached(uint32_t cell) const { return cell < seen_.size() && seen_[cell] == round_; }

 private:
  void mark(uint32_t cell) {
    seen_[cell] = round_;
    way_.push_back(cell);
  }
  Column<uint32_t> seen_;
  uint32_t round_ = 0;
  std::vector<uint32_t> way_;
};

/// Free cells whose centre lies in the polygon.
inline std::vector<uint32_t> cellsIn(const Occupancy& ground, const Polygon& polygon) {
  std::vector<uint32_t> cells;
  for (uint32_t c = 0; c < ground.cells(); ++c)
    if (ground.free(c) && contains(polygon, ground.centre(c))) cells.push_back(c);
  return cells;
}

}  // namespace sispam
