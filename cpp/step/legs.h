// SPDX-License-Identifier: Apache-2.0
// A person's way through the legs of the group's plan: begin a leg, go on to the next, choose an exit.
#pragma once

#include "world/world.h"

namespace sispam {

/// The row begins leg `leg` of its group's plan: goal, own place in it, mode walk (or leave, when the goal is an exit).
void beginLeg(World& w, uint32_t row, uint16_t leg);

/// Goes on to the next leg; stays where it is if there is none.
void nextLeg(World& w, uint32_t row);

/// The exit this row leaves by, as an index into exercise.goals: the last exit of its plan if it can be reached, else the
/// one that is nearest in walking time; kNone16 if no exit can be reached now.
uint16_t exitGoal(const World& w, uint32_t row);

/// The polygon of a goal that is a zone or an exit; null for a station.
const Polygon* areaOf(const World& w, uint16_t goal);

}  // namespace sispam
