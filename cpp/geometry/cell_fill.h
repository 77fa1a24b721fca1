// SPDX-License-Identifier: Apache-2.0
// The cells of a frame whose centre lies in a polygon, scan line by scan line (even-odd).
// Easy to get wrong: the effort is bounded by the caller, since a ring with many corners over many rows can be made on
// purpose to take very long.
#pragma once

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "geometry/cell_frame.h"

namespace sispam {

/// Calls f(cx, cy) for each such cell, from south to north and west to east. Takes from `effort` one for each row an
/// edge spans and each cell visited; false, with part of the work done, when that does not suffice.
template <class F>
bool fillCells(const CellFrame& frame, const Polygon& ring, uint64_t& effort, F&& f) {
  const auto spend = [&](int first, int last) {
    const uint64_t cost = static_cast<uint64_t>(last - first) + 1;
    if (cost > effort) return false;
    effort -= cost;
    return true;
  };
  std::vector<std::pair<int, double>> crossings;  // (row, x)
  for (size_t i = 0; i < ring.size(); ++i) {
    Vec2 low = ring[i];
    Vec2 high = ring[i + 1 < ring.size() ? i + 1 : 0];
    if (high.y < low.y) std::swap(low, high);
    const int first = frame.rowOf(low.y);
    const int last = frame.rowOf(high.y);
    if (!spend(first, last)) return false;
    for (int cy = first; cy <= last; ++cy) {
      const float y = frame.centre(0, cy).y;
      if ((low.y > y) == (high.y > y)) continue;
      const double share = (static_cast<double>(y) - low.y) / (static_cast<double>(high.y) - low.y);
      crossings.emplace_back(cy, low.x + share * (static_cast<double>(high.x) - low.x));
    }
  }
  std::sort(crossings.begin(), crossings.end());
  for (size_t i = 0; i + 1 < crossings.size(); i += 2) {
    const auto [cy, from] = crossings[i];
    const double to = crossings[i + 1].second;
    const int first = frame.columnOf(static_cast<float>(from));
    const int last = frame.columnOf(static_cast<float>(to));
    if (!spend(first, last)) return false;
    for (int cx = first; cx <= last; ++cx) {
      const double x = frame.centre(cx, cy).x;
      if (x >= from && x <= to) f(cx, cy);
    }
  }
  return true;
}

}  // namespace sispam
