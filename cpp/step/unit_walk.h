// SPDX-License-Identifier: Apache-2.0
// How members of units find their way to a place: straight when they see it, else by a flow field of the unit's own.
#pragma once

#include "world/world.h"

namespace sispam {

/// Writes the wish of member `row` of unit `u` to be at `target` at up to `speed` m/s. Within 5 cm it stands.
void walkTo(World& w, uint32_t row, uint32_t u, Vec2 target, float speed);

/// Writes the wish to follow the flow field of goal `goal` (index into exercise.goals).
void walkToGoal(World& w, uint32_t row, uint16_t goal, float speed);

/// The wish to stand still.
void stand(World& w, uint32_t row);

}  // namespace sispam
