// SPDX-License-Identifier: Apache-2.0
// How crowded the ground is, as people reckon with it when they choose their way: a way through a crowd seems longer (models.md A9).
// Only where the ground around is full of people (`detourDensity`): through a looser crowd one finds one's way without going round it.
// Renewed every two seconds, less often where solving the fields anew would cost too much; smoothed over two renewals, so that a crowd does
// not run to and fro between two ways.
#include <algorithm>
#include <cmath>

#include "math/lanes.h"
#include "step/verbs.h"

namespace sispam {

namespace {

constexpr uint32_t kEvery = 2 * kTicksPerSecond;  // ticks
constexpr uint32_t kCellsPerTick = 1000;          // of raster times goals: a renewal must pay off (assumed)
constexpr int kAround = 3;                        // cells of 1 m: a street's width, so that a field does not bend around a lane of it (assumed)
constexpr int kNotable = 4;                       // steps: less of a change is not worth solving the fields anew (assumed)

uint32_t interval(const World& w) {
  const size_t cells = w.occupancy.cells() * w.exercise->goals.size();
  const auto longer = static_cast<uint32_t>(cells / kCellsPerTick);
  return std::max(kEvery, longer / kSlowTicks * kSlowTicks);
}

/// Mean density of the ground within kAround cells: for the choice of a way; how to get through a crowd is steer()'s business, and fields
/// that bent around every knot of people would break up the lanes in which they walk.
float densityAround(const World& w, int cx, int cy) {
  const DensityRaster& d = w.density;
  float sum = 0, cells = 0;
  for (int y = std::max(cy - kAround, 0); y <= std::min(cy + kAround, d.height - 1); ++y)
    for (int x = std::max(cx - kAround, 0); x <= std::min(cx + kAround, d.width - 1); ++x) {
      const Vec2 middle{d.originX + (static_cast<float>(x) + 0.5f) * d.cell, d.originY + (static_cast<float>(y) + 0.5f) * d.cell};
      if (!w.occupancy.free(w.occupancy.cellOf(middle))) continue;
      sum += d.value[static_cast<size_t>(y) * static_cast<size_t>(d.width) + static_cast<size_t>(x)];
      ++cells;
    }
  return cells > 0 ? sum / cells : 0.0f;
}

/// work.nearDense: which cells have one within kAround that is nearly `dense`. Elsewhere the mean is less, and that is most of the ground.
void markDense(World& w, float dense) {
  const DensityRaster& d = w.density;
  Column<uint8_t>& near = w.work.nearDense;
  std::fill(near.begin(), near.end(), uint8_t{0});
  const float nearly = 0.99f * dense;  // a mean is rounded
  const auto mark = [&](size_t cell) {
    if (!(d.value[cell] >= nearly)) return;
    const int cx = static_cast<int>(cell % static_cast<size_t>(d.width)), cy = static_cast<int>(cell / static_cast<size_t>(d.width));
    for (int y = std::max(cy - kAround, 0); y <= std::min(cy + kAround, d.height - 1); ++y)
      for (int x = std::max(cx - kAround, 0); x <= std::min(cx + kAround, d.width - 1); ++x)
        near[static_cast<size_t>(y) * static_cast<size_t>(d.width) + static_cast<size_t>(x)] = 1;
  };
  size_t k = 0;
  for (; k + kLanes <= d.value.size(); k += kLanes)
    if (bitsOf(load(&d.value[k]) >= splat(nearly)) != 0)
      for (size_t lane = 0; lane < kLanes; ++lane) mark(k + lane);
  for (; k < d.value.size(); ++k) mark(k);
}

}  // namespace

void noteCrowding(World& w) {
  if (!(w.exercise->scenario.parameters.movement.congestion > 0) || w.clock.tick % interval(w) != 0) return;
  const auto dense = static_cast<float>(w.exercise->scenario.parameters.movement.detourDensity);
  bool changed = false;
  const auto width = static_cast<size_t>(w.density.width);
  markDense(w, dense);
  const auto now = [&](size_t cell) {
    if (w.work.nearDense[cell] == 0 && w.crowding[cell] == 0) return 0;
    const float density = densityAround(w, static_cast<int>(cell % width), static_cast<int>(cell / width));
    const float steps = density < dense ? 0.0f : std::min(density / kCrowdingStep, 255.0f);
    const int mean = (static_cast<int>(w.crowding[cell]) + static_cast<int>(steps)) / 2;
    return steps > 0 || mean >= 2 * kNotable ? mean : 0;  // nothing lingers
  };
  for (size_t cell = 0; cell < w.crowding.size() && !changed; ++cell) changed = std::abs(now(cell) - static_cast<int>(w.crowding[cell])) >= kNotable;
  if (!changed) return;
  for (size_t cell = 0; cell < w.crowding.size(); ++cell) w.crowding[cell] = static_cast<uint8_t>(now(cell));
  ++w.clock.crowdingGeneration;
}

}  // namespace sispam
