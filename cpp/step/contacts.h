// SPDX-License-Identifier: Apache-2.0
// The contact solver of press(): which bodies and walls may touch this tick, and how far they push one another off.
#pragma once

#include "world/world.h"

namespace sispam {

/// Fills work.touches and work.leans for everybody awake, from the old places and the predicted ones in work.x, work.y.
void gatherContacts(World& w);

/// Corrects work.x, work.y until bodies overlap only as far as they give way; leaves the multipliers in the lists.
void solveContacts(World& w);

}  // namespace sispam
