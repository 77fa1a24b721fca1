// SPDX-License-Identifier: Apache-2.0
// A person's way through the legs of the group's plan: begin a leg, go on to the next, take a place, choose an exit.
#pragma once

#include "world/world.h"

namespace sispam {

/// The row begins leg `leg` of its group's plan: goal, own place in it, mode walk (or leave, when the goal is an exit).
/// Nothing happens if the plan has no such leg.
void beginLeg(World& w, uint32_t row, uint16_t leg);

/// Goes on to the next leg. Somebody without one stays, watching.
void nextLeg(World& w, uint32_t row);

/// Draws an own place in the zone the row is on its way to: of some that can be reached the first with elbow room.
void chooseSpot(World& w, uint32_t row);

/// The exit this row leaves by, as an index into exercise.goals: the last exit of its plan if it can be reached, else the
/// one that is nearest in walking time; kNone16 if no exit can be reached now.
uint16_t exitGoal(const World& w, uint32_t row);

/// The exit that is nearest in walking time, kNone16 if none can be reached now.
uint16_t nearestExit(const World& w, uint32_t row);

/// The polygon of a goal that is a zone or an exit; null for a station.
const Polygon* areaOf(const World& w, uint16_t goal);

}  // namespace sispam
