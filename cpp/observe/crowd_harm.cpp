// SPDX-License-Identifier: Apache-2.0
// See crowd_harm.h. Looked at four times a second, which is often for a force averaged over one second.
#include "observe/crowd_harm.h"

namespace sispam {

void CrowdHarm::observe(const World& w) {
  if (w.clock.tick % 5 != 0) return;
  now_ = 0;
  for (uint32_t i = 0; i < w.rows; ++i) {
    if (!isPresent(w, i)) continue;
    const double force = static_cast<double>(w.people.force[i]), dose = static_cast<double>(w.people.crushDose[i]);
    if (dose > maxDose_) maxDose_ = dose;
    if (force > now_) now_ = force;
    if (!(force > maxForce_)) continue;
    maxForce_ = force;
    maxPlace_ = {w.people.x[i], w.people.y[i]};
    maxTick_ = w.clock.tick;
  }
}

}  // namespace sispam
