// SPDX-License-Identifier: Apache-2.0
// How members of units find their way to a place: straight when they see it, else by a flow field of the unit's own.
#pragma once

#include "world/world.h"

namespace sispam {

inline constexpr float kThere = 0.05f;  ///< m from a place: one stands there

/// Writes the wish of member `row` of unit `u` to be at `target` at up to `speed` m/s; within kThere it stands. While the
/// target is far or out of sight the member goes towards `anchor`, one point for the whole unit (its field leads there).
void walkTo(World& w, uint32_t row, uint32_t u, Vec2 target, float speed, Vec2 anchor);

/// Writes the wish to follow the flow field of goal `goal` (index into exercise.goals).
void walkToGoal(World& w, uint32_t row, uint16_t goal, float speed);

/// The wish to go along with whoever holds or carries this person (people.holder); to stay when there is nobody any more.
void followHolder(World& w, uint32_t row);

/// The wish to stand still.
inline void stand(World& w, uint32_t row) { w.people.wishX[row] = w.people.wishY[row] = w.people.wishSpeed[row] = 0; }

}  // namespace sispam
