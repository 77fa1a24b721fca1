// SPDX-License-Identifier: Apache-2.0
// See density_observer.h.
#include "observe/density_observer.h"

#include <algorithm>
#include <cmath>

#include "observe/gaussian.h"

namespace sispam {

DensityObserver::DensityObserver(const World& world) : now_(world.density) {
  std::fill(now_.value.begin(), now_.value.end(), 0.0f);
  for (Column<float>& ring : before_) ring = now_.value;
  renew(world);
}

void DensityObserver::renew(const World& w) {
  std::fill(now_.value.begin(), now_.value.end(), 0.0f);
  for (uint32_t i = 0; i < w.rows; ++i)
    if (isPresent(w, i))
      spread(now_, {w.people.x[i], w.people.y[i]}, [&](size_t cell, float weight) { now_.value[cell] += weight; });
  size_t best = 0;
  for (size_t c = 1; c < now_.value.size(); ++c)
    if (now_.value[c] > now_.value[best]) best = c;
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
