// SPDX-License-Identifier: Apache-2.0
// Acts on the ground that more than one verb can cause: the stage of force used (Perkap 1/2009, stages 1–6), gates, fires.
#pragma once

#include <cstdint>

#include "world/world.h"

namespace sispam {

/// Notes that force of this stage was used now; the highest of the last 60 s stands in clock.stage.
void useStage(World& w, uint32_t stage);

/// Opens or closes a gate; flow fields, walls and raster follow at the next tick. Nothing happens if it is so already.
void setGate(World& w, uint32_t gate, bool open);

/// This person lights something where they stand, if a slot for a fire is free.
void lightFireAt(World& w, uint32_t row);

}  // namespace sispam
