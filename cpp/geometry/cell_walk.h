// SPDX-License-Identifier: Apache-2.0
// The cells of a frame that a straight line passes through, widened by a margin: the one way lines get into grids.
// Easy to get wrong: it is generous (a cell too many at a corner, border cells reach to infinity), never one too few.
#pragma once

#include "geometry/cell_frame.h"
#include "geometry/segment.h"

namespace sispam {

/// Calls f(cx, cy) once for each cell that has a point within `margin` metres (square distance) of the segment, column by
/// column. f returns false to stop; the walk then returns false too. A segment that is not finite visits nothing.
template <class F>
bool walkCells(const CellFrame& frame, Segment s, float margin, F&& f) {
  if (frame.count() == 0 || !isFinite(s.a) || !isFinite(s.b)) return true;
  if (s.b.x < s.a.x) s = {s.b, s.a};
  const double width = static_cast<double>(s.b.x) - s.a.x;
  const double height = static_cast<double>(s.b.y) - s.a.y;
  const float lowest = s.a.y < s.b.y ? s.a.y : s.b.y;
  const float highest = s.a.y < s.b.y ? s.b.y : s.a.y;
  // Rounding of cell edges and heights: a part in 2^20 of the largest number about.
  const auto magnitude = [](float v) { return v < 0.0f ? -v : v; };
  const float slack = (magnitude(s.a.x) + magnitude(s.b.x) + magnitude(lowest) + magnitude(highest) + magnitude(frame.origin.x) +
                       magnitude(frame.origin.y) + frame.size) *
                      0x1p-20f;
  const float reach = margin + slack;
  const int first = frame.columnOf(s.a.x - reach);
  const int last = frame.columnOf(s.b.x + reach);
  const double edge = static_cast<double>(frame.origin.x);
  for (int cx = first; cx <= last; ++cx) {
    double from = 0.0;  // share of the segment that lies in this column, widened
    double to = 1.0;
    if (width > 0.0) {
      if (cx > first) from = (edge + cx * static_cast<double>(frame.size) - reach - s.a.x) / width;
      if (cx < last) to = (edge + (cx + 1) * static_cast<double>(frame.size) + reach - s.a.x) / width;
      if (!(from > 0.0)) from = 0.0;
      if (from > 1.0) from = 1.0;
      if (!(to > 0.0)) to = 0.0;
      if (to > 1.0) to = 1.0;
    }
    const float y0 = static_cast<float>(s.a.y + height * from);
    const float y1 = static_cast<float>(s.a.y + height * to);
    const int bottom = frame.rowOf((y0 < y1 ? y0 : y1) - reach);
    const int top = frame.rowOf((y0 < y1 ? y1 : y0) + reach);
    for (int cy = bottom; cy <= top; ++cy) {
      if (!f(cx, cy)) return false;
    }
  }
  return true;
}

}  // namespace sispam
