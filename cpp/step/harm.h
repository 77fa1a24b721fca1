// SPDX-License-Identifier: Apache-2.0
// What contact does to people: the force that squeezes them and the dose of it.
#pragma once

#include "world/world.h"

namespace sispam {

/// From the multipliers of this tick: people.force (greatest opposed force across the body, low-passed over 1 s, N) and
/// people.crushDose, with injuries when it passes 0.5 and 1 (models.md E; indicative only).
void feelForces(World& w);

}  // namespace sispam
