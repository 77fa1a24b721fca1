// SPDX-License-Identifier: Apache-2.0
// Where the square cells of a grid lie: cell (cx, cy) covers [origin + (cx, cy) * size, + size), index cy * columns + cx.
// Easy to get wrong: columnOf and rowOf CLAMP to the border cells (NaN to 0), so border cells reach to infinity; ask
// holds() first where outside must stay outside.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "geometry/polygon.h"
#include "math/vec2.h"

namespace sispam {

struct CellFrame {
  Vec2 origin;
  float size = 1.0f;
  int columns = 0;
  int rows = 0;

  size_t count() const { return static_cast<size_t>(columns) * static_cast<size_t>(rows); }

  static int clampedIndex(float offset, float size, int count) {
    const float cell = offset / size;
    if (!(cell > 0.0f)) return 0;
    if (cell >= static_cast<float>(count)) return count - 1;
    const int index = static_cast<int>(cell);
    return index < count ? index : count - 1;
  }
  int columnOf(float x) const { return clampedIndex(x - origin.x, size, columns); }
  int rowOf(float y) const { return clampedIndex(y - origin.y, size, rows); }
  uint32_t indexOf(int cx, int cy) const { return static_cast<uint32_t>(cy) * static_cast<uint32_t>(columns) + static_cast<uint32_t>(cx); }
  bool holds(Vec2 p) const {
    const float x = (p.x - origin.x) / size;
    const float y = (p.y - origin.y) / size;
    return x >= 0.0f && y >= 0.0f && x < static_cast<float>(columns) && y < static_cast<float>(rows);
  }
  /// Index of the cell that holds p, if one does.
  std::optional<uint32_t> cellOf(Vec2 p) const {
    const float x = (p.x - origin.x) / size, y = (p.y - origin.y) / size;
    if (!(x >= 0.0f && y >= 0.0f && x < static_cast<float>(columns) && y < static_cast<float>(rows))) return std::nullopt;
    return indexOf(static_cast<int>(x), static_cast<int>(y));
  }
  Vec2 centre(int cx, int cy) const {
    return {origin.x + (static_cast<float>(cx) + 0.5f) * size, origin.y + (static_cast<float>(cy) + 0.5f) * size};
  }

  /// The frame that covers the box with cells of this size; nullopt when the box or the size is not finite or not in
  /// order, or when it would need more than maximumCells. Takes no memory.
  static std::optional<CellFrame> covering(const Box& box, float size, size_t maximumCells);
};

}  // namespace sispam
