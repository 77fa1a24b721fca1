// SPDX-License-Identifier: Apache-2.0
// The smoothed density of the ground: exp(−d²/R²)/(πR²) with R = 1 m (models.md E) spread from everybody present over the 25 cells round the
// one in which they stand. It does not know of walls: beside one it is too low. Twice a second for all people, so it is written for speed.
#pragma once

#include "world/world.h"

namespace sispam {

/// Fills a raster with cells of 1 m, persons/m², from the places as they are.
void renewDensity(const World& world, DensityRaster& raster);

}  // namespace sispam
