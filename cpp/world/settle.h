// SPDX-License-Identifier: Apache-2.0
// Places for the people who stand in a zone when the exercise starts.
#pragma once

#include "world/world.h"

namespace sispam {

/// Gives every row of the group a free place in the zone its people are present in, and makes it present there. At first
/// places at a comfortable distance are drawn, then any free ones, then a raster is gone through; whoever finds none
/// stays `expected`, and arrive() goes on trying.
void settleGroup(World& world, const Group& group, uint32_t firstRow);

}  // namespace sispam
