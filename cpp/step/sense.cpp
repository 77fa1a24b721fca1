// SPDX-License-Identifier: Apache-2.0
// What people notice around them, twice a second: the smoothed density of the whole ground, and who is in sight, doing and feeling what
// (look_round.cpp). It writes `density`, `deterrence`, `violence` and what is noticed until the next look.
#include "step/look_round.h"
#include "step/nearness.h"
#include "step/verbs.h"
#include "world/density.h"

namespace sispam {

void sense(World& w) {
  renewDensity(w, w.density);
  lookRound(w);
}

}  // namespace sispam
