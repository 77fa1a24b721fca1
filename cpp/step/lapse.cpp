// SPDX-License-Identifier: Apache-2.0
// Nobody follows evenly: attention and steps come and go. A coloured noise on the pace (an Ornstein–Uhlenbeck process) is what makes
// stop-and-go waves out of a stable law of following (Tordeux, Schadschneider 2016, J. Phys. A 49 185101). Here only its negative part
// counts, so that a lapse opens a gap and never runs into whom one follows. Officers in their ranks
// have none, and it counts where people walk in file behind one another only (step/steer.cpp).
#include "step/lapse.h"

#include <cmath>

#include "math/elementary.h"
#include "math/random.h"

namespace sispam {

namespace {
constexpr uint32_t kEvery = kTicksPerSecond;  // ticks between two renewals of one person, far shorter than lapseTime
}

void renewLapses(World& w) {
  const MovementParameters& m = w.exercise->scenario.parameters.movement;
  if (m.lapse <= 0) return;
  const float kept = exp(-1.0f / static_cast<float>(m.lapseTime)), fresh = static_cast<float>(m.lapse) * std::sqrt(1 - kept * kept);
  for (uint32_t i = w.clock.tick % kEvery; i < w.citizens; i += kEvery) {
    if (w.work.present[i] == 0) continue;
    Random random(w.clock.seed, i, w.clock.tick, static_cast<uint32_t>(Purpose::lapse));
    w.people.lapse[i] = kept * w.people.lapse[i] + random.normal(0, fresh);
  }
}

}  // namespace sispam
