// SPDX-License-Identifier: Apache-2.0
// The contact solver of press(): which bodies and walls may touch this tick, and how far they push one another off.
#pragma once

#include "world/world.h"

namespace sispam {

/// Fills work.touches and work.leans for everybody awake, from the crowd's order and the predicted ways in it.
void gatherContacts(World& w);

/// Corrects the ways until bodies overlap only as far as they give way; leaves the multipliers in the lists, which then name rows.
void solveContacts(World& w);

}  // namespace sispam
