// SPDX-License-Identifier: Apache-2.0
// See density_observer.h.
#include "observe/density_observer.h"

#include <algorithm>
#include <cmath>

#include "math/lanes.h"
#include "observe/gaussian.h"
#include "world/density.h"

namespace sispam {

namespace {

/// The first of the greatest values, which are not negative; 0 of none. Blocks are asked as a whole whether they hold a greater one.
size_t firstGreatest(const Column<float>& values) {
  constexpr size_t kBlock = 4 * kLanes;
  size_t best = 0, c = 0;
  float most = 0;
  const auto look = [&](size_t end) {
    for (; c < end; ++c)
      if (values[c] > most) most = values[best = c];
  };
  while (c + kBlock <= values.size()) {
    const float* const from = &values[c];
    const Lanes than = splat(most);
    const LaneMask more = (load(from) > than) | (load(from + kLanes) > than) | (load(from + 2 * kLanes) > than) | (load(from + 3 * kLanes) > than);
    if (bitsOf(more) != 0) look(c + kBlock);
    else c += kBlock;
  }
  look(values.size());
  return best;
}

}  // namespace

DensityObserver::DensityObserver(const World& world) : now_(world.density) {
  std::fill(now_.value.begin(), now_.value.end(), 0.0f);
  for (Column<float>& ring : before_) ring = now_.value;
  renew(world);
}

void DensityObserver::renew(const World& w) {
  renewDensity(w, now_);
  const size_t best = firstGreatest(now_.value);
  greatest_ = now_.value.empty() ? 0 : static_cast<double>(now_.value[best]);
  if (!now_.value.empty()) densest_ = centreOf(now_, best);
}

void DensityObserver::observe(const World& w) {
  fresh_ = w.clock.tick % kDensityTicks == 0;
  if (!fresh_) return;
  std::swap(before_[renewed_ % before_.size()], now_.value);
  renew(w);
  ++renewed_;
  for (size_t k = 0; k < kDensityLimits.size(); ++k)
    if (greatest_ > kDensityLimits[k]) ++over_[k];
  if (renewed_ < before_.size() || !(greatest_ > maxHeld_)) return;
  for (size_t c = 0; c < now_.value.size(); ++c) {
    float held = now_.value[c];
    if (!(static_cast<double>(held) > maxHeld_)) continue;
    for (const Column<float>& ring : before_) held = std::min(held, ring[c]);
    if (!(static_cast<double>(held) > maxHeld_)) continue;
    maxHeld_ = static_cast<double>(held);
    maxPlace_ = centreOf(now_, c);
    maxTick_ = w.clock.tick;
  }
}

}  // namespace sispam
