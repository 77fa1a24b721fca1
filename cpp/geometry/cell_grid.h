// SPDX-License-Identifier: Apache-2.0
// Who is near whom: rows sorted by the cell they stand in (counting sort), renewed every tick without allocation. Where few have changed
// their cell since the last time, only those are moved: most of a standing crowd costs a look, not a sort.
// Easy to get wrong: forNear yields CANDIDATES, every row in the cells that the radius touches; the caller still checks
// the distance, and meets itself.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "geometry/cell_frame.h"
#include "math/lanes.h"

namespace sispam {

class CellGrid {
public:
  /// Takes all memory. A box that would need more than 2^22 cells gets larger cells; frame().size says which.
  void configure(const Box& box, float cellSize, size_t maxPoints);

  /// Sorts rows 0 .. x.size()-1. Left out: rows with use == 0 (an empty `use` means all are used) and rows that are
  /// not finite. Rows outside the box go to the nearest border cell. Allocates only when rows exceed maxPoints.
  void rebuild(std::span<const float> x, std::span<const float> y, std::span<const uint8_t> use);

  /// Calls f(row) for a superset of the rows within radius of p, outside the box too: cell rows from south to north,
  /// in each cells from west to east, in each ascending row number.
  template <class F>
  void forNear(Vec2 p, float radius, F&& f) const {
    if (cellStart_.empty() || !isFinite(p)) return;
    const int left = frame_.columnOf(p.x - radius);
    const int right = frame_.columnOf(p.x + radius);
    const int top = frame_.rowOf(p.y + radius);
    for (int cy = frame_.rowOf(p.y - radius); cy <= top; ++cy) {
      const uint32_t end = cellStart_[frame_.indexOf(right, cy) + 1];
      for (uint32_t k = cellStart_[frame_.indexOf(left, cy)]; k < end; ++k) f(order_[k]);
    }
  }

  /// Rows by cell, then by number.
  std::span<const uint32_t> order() const { return order_; }

  /// Cell c holds order()[cellStart()[c]] up to, not including, order()[cellStart()[c + 1]].
  std::span<const uint32_t> cellStart() const { return cellStart_; }

  /// The cell of a row of order().
  uint32_t cellOf(uint32_t row) const { return cellOfRow_[row]; }

  const CellFrame& frame() const { return frame_; }

private:
  void sortAll();
  void shift(uint32_t row, uint32_t cell);
  void put(uint32_t row, uint32_t cell);
  bool moveFew();
  void fitTo(size_t rows);
  void placeFour(size_t row, Lanes x, Lanes y);

  CellFrame frame_;
  std::vector<uint32_t> cellStart_;
  std::vector<uint32_t> order_;
  std::vector<uint32_t> cellOfRow_;   ///< as in `order_`
  std::vector<uint32_t> newCell_;     ///< as the rows are now
  std::vector<float> lastX_, lastY_;  ///< rows as they were: who stands keeps the cell
  std::vector<uint8_t> lastUse_;
  std::vector<uint32_t> moved_;       ///< rows for which the two differ
};

}  // namespace sispam
