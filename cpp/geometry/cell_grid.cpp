// SPDX-License-Identifier: Apache-2.0
// The counting sort behind CellGrid. Easy to get wrong: rows are placed from the last to the first, so that inside a cell
// they come out in ascending order.
#include "geometry/cell_grid.h"

#include <algorithm>

namespace sispam {

namespace {

constexpr size_t mostCells = size_t{1} << 22;
constexpr uint32_t leftOut = 0xFFFFFFFFu;

}  // namespace

void CellGrid::configure(const Box& box, float cellSize, size_t maxPoints) {
  // Too fine: double the cells. Not usable at all (no area, not finite): one cell for everybody.
  std::optional<CellFrame> frame;
  for (int doubling = 0; doubling < 128 && !frame; ++doubling, cellSize *= 2.0f) {
    frame = CellFrame::covering(box, cellSize, mostCells);
  }
  frame_ = frame ? *frame : CellFrame{{}, 1.0f, 1, 1};
  cellStart_.assign(frame_.count() + 1, 0);
  order_.clear();
  order_.reserve(maxPoints);
  cellOfRow_.reserve(maxPoints);
}

void CellGrid::rebuild(std::span<const float> x, std::span<const float> y, std::span<const uint8_t> use) {
  if (cellStart_.empty()) return;
  const size_t rows = std::min(x.size(), y.size());
  cellOfRow_.resize(rows);
  std::fill(cellStart_.begin(), cellStart_.end(), 0u);
  uint32_t total = 0;
  for (size_t row = 0; row < rows; ++row) {
    const bool used = (use.empty() || (row < use.size() && use[row] != 0)) && isFinite({x[row], y[row]});
    cellOfRow_[row] = used ? frame_.indexOf(frame_.columnOf(x[row]), frame_.rowOf(y[row])) : leftOut;
    if (!used) continue;
    ++cellStart_[cellOfRow_[row]];
    ++total;
  }
  uint32_t end = 0;
  for (uint32_t& start : cellStart_) {
    end += start;
    start = end;
  }
  order_.resize(total);
  for (size_t row = rows; row-- > 0;) {
    if (cellOfRow_[row] != leftOut) order_[--cellStart_[cellOfRow_[row]]] = static_cast<uint32_t>(row);
  }
}

}  // namespace sispam
