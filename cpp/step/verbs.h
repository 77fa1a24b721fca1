// SPDX-License-Identifier: Apache-2.0
// The verbs of a tick, in the order in which step.cpp calls them. They communicate through the columns of the world
// only; those marked "slow" run twice a second.
#pragma once

#include "world/world.h"

namespace sispam {

inline constexpr uint32_t kSlowTicks = 10;                 ///< the slow loop: every 0.5 s (models.md C7)
inline constexpr float kDt = 0.05f;                        ///< s
inline constexpr float kSlowDt = 0.5f;                     ///< s

void obey(World&);          ///< carries out the commands due now: orders to units, injects, declared level
void advancePhase(World&);  ///< conditions; the doctrine's level; phases; script and commander's file → commands
void arrive(World&);        ///< brings in people whose time has come, where there is room
void serve(World&);         ///< stations: queue places, servers, service times
void noteCrowding(World&);  ///< slow: what the flow fields reckon with
void sense(World&);         ///< slow: density raster; who is near whom, deterrence, violence of neighbours
void feel(World&);          ///< slow: legitimacy, fear, fatigue
void decide(World&);        ///< slow: drive, active or calm, action ladder, flee, leave
void form(World&);          ///< moves the slot lines of units and writes the members' wishes
void route(World&);         ///< writes the wishes of citizens: flow field, own place, queue place, flight
void breathe(World&);       ///< irritant: drift, dose, what it does to speed and fear
void steer(World&);         ///< wish → desired velocity: collision-free speed, anticipating direction
void press(World&);         ///< contact: bodies, walls, pushes; moves everybody
void fall(World&);          ///< who loses the feet in a crush, and who gets up
void act(World&);           ///< throws, fires, jets, arrests, aid, talk, appeals, gates, work
void leave(World&);         ///< takes out those who have reached their exit or were handed over

/// Carries out one command now: obey() for those due, advancePhase() for lines of the script and of the commander's file,
/// which a replay derives again and which therefore never stand in world.pending.
void carryOut(World&, const Command&);

/// The command that a line of an orders file is (tick, source and line are the caller's).
Command commandOf(const Order&);

inline constexpr uint32_t kSkipped = kNever - 1;           ///< course.injectFired of an inject the instructor has skipped

}  // namespace sispam
