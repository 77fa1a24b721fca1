// SPDX-License-Identifier: Apache-2.0
// See ahead.h.
#include "step/ahead.h"

#include <algorithm>
#include <cmath>

#include "step/relieve.h"

namespace sispam {

namespace {

constexpr float kSamePlace = 1e-10f;  // m²
constexpr float kNowhere = 1e6f;      // m

/// Cells that hold all that lies within `reach` m of `at` and in front of one of two directions, unit or zero: first column, first row, last
/// column, last row, as CellFrame's columnOf() and rowOf() clamp them.
LaneRows cellsOfHalves(const CellFrame& frame, Vec2 at, Vec2 a, Vec2 b, float reach) {
  constexpr float kMargin = 1e-3f;  // m, more than what rounding may put in front
  const Lanes zero = splat(0), one = splat(1);
  // Half a disc reaches its radius where its direction points to, and what is left of it across on the other side.
  const auto shares = [&](Vec2 way) {
    const Lanes along{way.x, way.y, -way.x, -way.y}, across{way.y, way.x, way.y, way.x};
    return select(along > zero, absolute(across), one);
  };
  const Lanes out = splat(reach) * greatest(shares(a), shares(b)) + splat(kMargin);
  const Lanes sides = Lanes{at.x, at.y, at.x, at.y} + out * Lanes{-1, -1, 1, 1};
  const Lanes cell = (sides - Lanes{frame.origin.x, frame.origin.y, frame.origin.x, frame.origin.y}) / splat(frame.size);
  const LaneRows count{frame.columns, frame.rows, frame.columns, frame.rows}, last = count - 1;
  const LaneMask beyond = cell >= Lanes{static_cast<float>(frame.columns), static_cast<float>(frame.rows), static_cast<float>(frame.columns), static_cast<float>(frame.rows)};
  const LaneRows whole = toWhole(select((cell > zero) & ~beyond, cell, zero));
  return (beyond & last) | (~beyond & whole);
}

/// Places of the crowd's order within reach and in front, appended to `found`.
size_t pick(const CrowdOrder& crowd, uint32_t begin, uint32_t end, Vec2 at, Vec2 old, Vec2 wish, float reachSquared, std::array<uint32_t, Ahead::kMost + 2 * kLanes>& found, size_t count) {
  const Lanes atX = splat(at.x), atY = splat(at.y), oldX = splat(old.x), oldY = splat(old.y), wishX = splat(wish.x), wishY = splat(wish.y);
  const Lanes reach = splat(reachSquared), same = splat(kSamePlace), zero = splat(0);
  for (uint32_t k = begin; k < end; k += kLanes) {
    const Lanes dx = load(&crowd.x[k]) - atX, dy = load(&crowd.y[k]) - atY;
    const Lanes squared = dx * dx + dy * dy;
    const LaneMask front = (oldX * dx + oldY * dy > zero) | (wishX * dx + wishY * dy > zero);
    unsigned bits = bitsOf((squared <= reach) & (squared > same) & front);
    if (end - k < kLanes) bits &= (1u << (end - k)) - 1u;
    if (bits == 0) continue;
    for (uint32_t lane = 0; lane < kLanes; ++lane) {  // without a branch: what does not count is written over
      found[count] = k + lane;
      count += bits >> lane & 1u;
    }
    if (count > Ahead::kMost) return Ahead::kMost;
  }
  return count;
}

}  // namespace

void lookAhead(const World& w, uint32_t self, Vec2 at, Vec2 old, Vec2 wish, float reach, float later, Ahead& ahead) {
  const CrowdOrder& crowd = w.work.crowd;
  const People& p = w.people;
  const CellFrame& frame = w.grid.frame();
  const std::span<const uint32_t> start = w.grid.cellStart();
  std::array<uint32_t, Ahead::kMost + 2 * kLanes> found;
  size_t count = 0;
  const LaneRows cells = cellsOfHalves(frame, at, old, wish, reach);
  for (int cy = cells[1]; cy <= cells[3]; ++cy)
    count = pick(crowd, start[frame.indexOf(cells[0], cy)], start[frame.indexOf(cells[2], cy) + 1], at, old, wish, reach * reach, found, count);
  const uint32_t holder = p.holder[self];
  size_t n = 0;
  for (size_t f = 0; f < count; ++f) {
    const uint32_t k = found[f], row = crowd.row[k];
    if (row == self || row == holder || ((crowd.flags[k] & CrowdOrder::led) != 0 && p.holder[row] == self)) continue;
    if (holder != kNobody && getsThrough(w, self, row)) continue;
    const float vx = crowd.vx[k], vy = crowd.vy[k];
    const float x = crowd.x[k] + vx * later - at.x, y = crowd.y[k] + vy * later - at.y;
    ahead.x[n] = x;
    ahead.y[n] = y;
    ahead.vx[n] = vx;
    ahead.vy[n] = vy;
    ahead.ex[n] = crowd.ex[k];
    ahead.ey[n] = crowd.ey[k];
    ahead.row[n] = row;
    ++n;
  }
  ahead.count = n;
  for (std::array<float, Ahead::kMost + kLanes>* column : {&ahead.x, &ahead.y}) store(&(*column)[n], splat(kNowhere));
  for (std::array<float, Ahead::kMost + kLanes>* column : {&ahead.vx, &ahead.vy, &ahead.ex, &ahead.ey}) store(&(*column)[n], splat(0));
  for (size_t k = n; k < n + kLanes; ++k) ahead.row[k] = kNobody;
  for (size_t k = 0; k < n + kLanes; k += kLanes) {
    const Lanes x = load(&ahead.x[k]), y = load(&ahead.y[k]);
    const Lanes d = squareRoot(x * x + y * y), least = splat(1e-4f);
    store(&ahead.d[k], greatest(d, least));
    if (k + kLanes > n) break;
  }
}

}  // namespace sispam
