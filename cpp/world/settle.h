// SPDX-License-Identifier: Apache-2.0
// Places for the people who stand in a zone when the exercise starts.
#pragma once

#include "world/world.h"

namespace sispam {

/// Gives every row of every group that is present from the start a free place in its zone, group after group, and makes it
/// present there. Scattered: places at a comfortable distance are drawn, then any free ones, then a raster is gone
/// through. On a grid: all such groups of one zone share one lattice (see place_grid.h), at the turn of the first of them.
/// Whoever finds none stays `expected`, and arrive() goes on trying. Bodies must have been drawn before.
void settleGroups(World& world);

/// Can one stand there as far as ground, walls and buildings go: inside the zone, on a free cell, no wall nearer than the
/// wall radius?
bool standsFree(const World& world, const Polygon& zone, Vec2 at);

}  // namespace sispam
