// SPDX-License-Identifier: Apache-2.0
// Laying a frame of cells over a box. Easy to get wrong: the far corner of the box must fall INSIDE the last cell, so a
// box of exactly n cells gets n + 1.
#include "geometry/cell_frame.h"

#include <cmath>

namespace sispam {

std::optional<CellFrame> CellFrame::covering(const Box& box, float size, size_t maximumCells) {
  if (!isFinite(box.lo) || !isFinite(box.hi) || !std::isfinite(size) || !(size > 0.0f)) return std::nullopt;
  if (box.hi.x < box.lo.x || box.hi.y < box.lo.y) return std::nullopt;
  const double columns = std::floor((static_cast<double>(box.hi.x) - box.lo.x) / size) + 1.0;
  const double rows = std::floor((static_cast<double>(box.hi.y) - box.lo.y) / size) + 1.0;
  // Floats count cells exactly up to 2^24; and the index must fit in 32 bits.
  if (columns > 16777216.0 || rows > 16777216.0) return std::nullopt;
  if (columns * rows > static_cast<double>(maximumCells) || columns * rows > 4294967294.0) return std::nullopt;
  return CellFrame{box.lo, size, static_cast<int>(columns), static_cast<int>(rows)};
}

}  // namespace sispam
