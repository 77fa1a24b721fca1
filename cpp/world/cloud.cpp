// SPDX-License-Identifier: Apache-2.0
// See cloud.h. The potential is relaxed for a fixed number of sweeps from zero, so the flow is a function of site and wind.
#include "world/cloud.h"

#include <cmath>

#include "geometry/cell_fill.h"
#include "scenario/ground_box.h"
#include "world/world.h"

namespace sispam {

namespace {

constexpr float kCell = 2.0f, kMargin = 10.0f;   // m (assumed)
constexpr size_t kMostCloudCells = 32768;        // beyond these cells grow
constexpr int kSweeps = 200;                     // leave less than 1 % of the divergence on streets of the built-in sites
constexpr float kOver = 1.8f;                    // successive over-relaxation

/// Calls f(neighbour cell or noCell, sign of the outward direction, 0 = east–west or 1 = north–south) for the four sides.
template <class F>
void sides(const CellFrame& frame, int cx, int cy, F&& f) {
  const auto cell = [&](int x, int y) { return x < 0 || y < 0 || x >= frame.columns || y >= frame.rows ? kNever : frame.indexOf(x, y); };
  f(cell(cx + 1, cy), 1.0f, 0);
  f(cell(cx - 1, cy), -1.0f, 0);
  f(cell(cx, cy + 1), 1.0f, 1);
  f(cell(cx, cy - 1), -1.0f, 1);
}

void relax(Cloud& k, float windX, float windY) {
  const CellFrame& frame = k.frame;
  for (int cy = 0; cy < frame.rows; ++cy)
    for (int cx = 0; cx < frame.columns; ++cx) {
      const uint32_t cell = frame.indexOf(cx, cy);
      if (k.solid[cell]) continue;
      float open = 0, sum = 0, out = 0;
      sides(frame, cx, cy, [&](uint32_t other, float sign, int axis) {
        if (other != kNever && k.solid[other]) return;
        open += 1;
        sum += other == kNever ? 0.0f : k.potential[other];
        out += sign * (axis == 0 ? windX : windY);
      });
      if (open > 0) k.potential[cell] += kOver * ((sum - out) / open - k.potential[cell]);
    }
}

float through(const Cloud& k, uint32_t cell, uint32_t other, float wind) {
  if (k.solid[cell] || (other != kNever && k.solid[other])) return 0;
  return wind - ((other == kNever ? 0.0f : k.potential[other]) - k.potential[cell]);
}

}  // namespace

void buildCloud(World& w) {
  const Site& site = w.exercise->scenario.site;
  const Vec2 margin{kMargin, kMargin};
  Box box = groundBox(site);
  box.lo = box.lo - margin;
  box.hi = box.hi + margin;
  float cell = kCell;
  while (!CellFrame::covering(box, cell, kMostCloudCells) && cell < 256.0f) cell *= 1.25f;
  Cloud& k = w.cloud;
  k.frame = CellFrame::covering(box, cell, kMostCloudCells).value_or(CellFrame{box.lo, cell, 1, 1});
  k.solid.assign(k.frame.count(), 0);
  for (Column<float>* column : {&k.east, &k.north, &k.potential, &k.next}) column->assign(k.frame.count(), 0.0f);
  uint64_t effort = ~uint64_t{0};
  for (const Building& b : site.buildings)
    fillCells(k.frame, b.polygon, effort, [&](int cx, int cy) { k.solid[k.frame.indexOf(cx, cy)] = 1; });
  w.gas.value.assign(k.frame.count(), 0.0f);
}

void solveFlow(World& w) {
  Cloud& k = w.cloud;
  const float windX = w.gas.windX[0], windY = w.gas.windY[0];
  if (k.cells() == 0 || (k.solved && k.windX == windX && k.windY == windY)) return;
  for (float& each : k.potential) each = 0;
  for (int sweep = 0; sweep < kSweeps; ++sweep) relax(k, windX, windY);
  k.fastest = 0;
  for (int cy = 0; cy < k.frame.rows; ++cy)
    for (int cx = 0; cx < k.frame.columns; ++cx) {
      const uint32_t cell = k.frame.indexOf(cx, cy);
      k.east[cell] = through(k, cell, cx + 1 < k.frame.columns ? k.frame.indexOf(cx + 1, cy) : kNever, windX);
      k.north[cell] = through(k, cell, cy + 1 < k.frame.rows ? k.frame.indexOf(cx, cy + 1) : kNever, windY);
      for (const float v : {k.east[cell], k.north[cell]}) k.fastest = std::abs(v) > k.fastest ? std::abs(v) : k.fastest;
    }
  k.windX = windX;
  k.windY = windY;
  k.solved = true;
}

float gasAt(const World& w, Vec2 at) {
  const CellFrame& frame = w.cloud.frame;
  if (w.cloud.cells() == 0 || !frame.holds(at)) return 0;
  return w.gas.value[frame.indexOf(frame.columnOf(at.x), frame.rowOf(at.y))];
}

}  // namespace sispam
