// SPDX-License-Identifier: Apache-2.0
// Everybody simulated, one row each for the whole run: citizens of groups first (in file order), then members of units.
// A row is never reused, so a row number is an id. Positions in metres, velocities in m/s, forces in newtons.
#pragma once

#include "world/column.h"

namespace sispam {

/// Where a person is in the life of the exercise.
enum class Presence : uint8_t { expected, present, left, arrested };

/// What a person is doing. Order matters: chant…attack are Epstein's "active"; see isActive().
enum class Mode : uint8_t {
  walk,      ///< on the way to the goal of the current leg
  watch,     ///< at the goal, standing, watching
  queue,     ///< in a station's queue
  served,    ///< at a server of a station
  chant,     ///< active: shouts, holds banners
  press,     ///< active: presses towards the line or the gate
  push,      ///< active: pushes bodies with full traction
  throwing,  ///< active: throws, as long as there is something to throw
  attack,    ///< active: lights fires, breaks things
  flee,      ///< away from a danger
  leave,     ///< on the way out
  down,      ///< hurt, cannot walk; or, with an injury under 2, has fallen and gets up again (step/fall.cpp)
  held,      ///< in the hands of officers
  duty,      ///< member of a unit
  help       ///< goes to somebody who lies hurt or has fallen, and stays there
};
inline constexpr int kModeCount = 15;

/// Bits of people.voter.
inline constexpr uint8_t kPriorityVoter = 1, kAssistedVoter = 2, kUnlistedVoter = 4;

constexpr bool isActive(Mode m) { return m >= Mode::chant && m <= Mode::attack; }

struct People {
  // body
  Column<float> x, y;            ///< m
  Column<float> vx, vy;          ///< m/s
  Column<float> ex, ey;          ///< unit direction of movement, relaxed (models.md A4)
  Column<float> radius;          ///< contact radius, m
  Column<float> mass;            ///< kg
  Column<float> speed;           ///< desired speed v0, m/s
  Column<float> timeGap;         ///< T kept to whoever is ahead, motivation already taken off, s
  Column<float> force;           ///< contact force (opposed-pair sum), low-passed over 1 s, N
  Column<float> crushDose;       ///< models.md E, indicative
  Column<float> meanVx, meanVy;  ///< velocity low-passed over 0.3 s, m/s; kept only where people can fall
  // wish of this tick, written by route/form/act, read by steer/press
  Column<float> wishX, wishY;    ///< desired direction, unit or zero (zero = stand)
  Column<float> wishSpeed;       ///< m/s
  Column<float> desiredX, desiredY;  ///< velocity that steer() wants; kept between two looks, m/s
  Column<uint32_t> leader;       ///< row of whoever sets one's speed since the last look, kNobody = nobody
  Column<float> traction;        ///< greatest own push this tick, N
  Column<float> lane;            ///< side taken among people who come towards one: 1 = left, −1 = right, 0 = straight on
  Column<float> lapse;           ///< how far short of the pace of whom one follows one falls just now, where > 0, m/s; see step/lapse.cpp
  Column<float> pushX, pushY;    ///< external force this tick (water jet, being led), N
  // belonging
  Column<uint32_t> party;        ///< first row of those one came with, kNobody = alone
  Column<uint16_t> group;        ///< kNone16 for members of units
  Column<uint16_t> unit;         ///< kNone16 for citizens
  Column<uint16_t> slot;         ///< number in the unit's formation
  Column<uint8_t> role;          ///< enum Role
  Column<uint8_t> presence;      ///< enum Presence
  Column<uint8_t> mode;          ///< enum Mode
  // way
  Column<uint16_t> leg;          ///< index into the group's plan
  Column<uint16_t> goal;         ///< index into exercise.goals, kNone16 = none
  Column<uint32_t> arriveTick;   ///< tick (relative to the begin of the group's arrivals) of coming in
  Column<uint32_t> legTick;      ///< tick of reaching the current goal, kNever = not there yet
  Column<float> spotX, spotY;    ///< own place inside the goal zone, m
  Column<uint16_t> refuge;       ///< exit one runs to in flight, index into exercise.goals, kNone16 = not chosen
  Column<uint8_t> aimed;         ///< 1 = aimX/aimY mean something
  Column<float> aimX, aimY;      ///< what one presses towards, keeps off from or flees from, looked up twice a second, m
  Column<uint32_t> slowTick;     ///< tick since when one hardly gets on although one wants to, kNever = gets on
  Column<uint32_t> closedTick;   ///< tick since when no way leads to the goal, kNever = there is one
  // station
  Column<uint16_t> station;      ///< kNone16 = none
  Column<uint32_t> ticket;       ///< order of joining the queue
  Column<uint16_t> server;       ///< server one is at, kNone16 = queueing
  Column<uint32_t> servedUntil;  ///< tick
  Column<uint8_t> voter;         ///< bits kPriorityVoter, kAssistedVoter, kUnlistedVoter
  Column<uint32_t> patience;     ///< ticks in one queue after which one goes away, kNever = stays
  // temper (models.md C1, C7), all 0–1
  Column<float> hardship, riskAversion, legitimacy;
  Column<float> fear, fatigue;   ///< an officer's fatigue: what bracing and pushing has taken, 1 = `tiredShare` is left (step/line.cpp)
  Column<float> norm;            ///< θ, share of active people in sight from which they pull
  Column<float> expressiveness, openness;  ///< ε, δ: how much one shows, how much one takes in
  Column<float> identity;        ///< S, salience of a shared crowd identity
  Column<float> anger;           ///< E_a
  Column<float> efficacy;        ///< K, felt power
  Column<float> indiscriminate, targeted, dialogue;  ///< perceived treatment, remembered: force at large, against offenders, talk
  Column<float> drive;           ///< U = H(1−L) + w_a·anger + w_s·S·(Ā − θ) − R·P·(1 − e_K·K) − w_f·fear − w_F·fatigue
  Column<float> deterrence;      ///< P, estimated probability of arrest
  Column<float> violence;        ///< share of active neighbours who push, throw or attack (imitation)
  Column<uint32_t> modeTick;     ///< tick of the last change of mode
  Column<uint32_t> activeTick;   ///< tick since when one has been active without a break, kNever = calm
  Column<uint32_t> heardTick;    ///< tick of the last appeal heard, kNever = none
  Column<uint8_t> stones;        ///< things left to throw
  Column<uint32_t> threwTick;    ///< tick of the last throw, kNever = none
  // harm and custody
  Column<uint8_t> injury;        ///< 0 none, 1 light, 2 moderate, 3 severe
  Column<uint32_t> injuredTick;  ///< kNever = never
  Column<uint8_t> aided;         ///< 1 = first aid given
  Column<uint32_t> holder;       ///< row of the officer who holds or carries this person, kNobody = none
  Column<uint32_t> target;       ///< row this officer is after, this helper goes to or this attacker strikes at; of a member of a line that is being relieved: the officer who has taken the place; kNobody = none
  Column<uint32_t> taskTick;     ///< tick at which the officer's (or the helper's) current act began, kNever = none
  Column<float> dose;            ///< of irritant, mg·min/m³; fades away
};

}  // namespace sispam
