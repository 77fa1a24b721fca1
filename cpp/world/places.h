// SPDX-License-Identifier: Apache-2.0
// Things of the ground that change: gates, stations, stones in flight, fires, the density raster; and the timers of
// phases, injects, orders and conditions. Tables have a fixed number of rows from buildWorld() on.
#pragma once

#include "world/column.h"

namespace sispam {

struct Gates {
  Column<uint8_t> open;
};

struct Stations {
  Column<uint32_t> nextTicket, servedCount;
  Column<uint32_t> serving;      ///< [station * kMaxServers + server] row or kNobody
  Column<uint8_t> open;          ///< 0 not yet, 1 open, 2 takes nobody new
  Column<uint32_t> attendant;    ///< as `serving`: row of the member of the staff who serves there, kNobody = nobody in particular
  Column<uint8_t> unlisted;      ///< 1 = people who are not on the list may queue
  Column<uint32_t> turnedAway;   ///< people who went away unserved
  // of ballot boxes (stations with `count`); the others keep these as they are at the start
  Column<float> counting;        ///< s worked on the count
  Column<uint32_t> countTick, countedTick;  ///< ticks at which the count began and ended, kNever
  Column<float> boxX, boxY;      ///< where the box is, m
  Column<uint32_t> boxHolder;    ///< row of who carries it, kNobody = nobody
  Column<uint32_t> boxTaken, boxDelivered;  ///< ticks: first lifted, put down where it was to go; kNever
};
inline constexpr int kMaxServers = 32;

/// The count is over and the box is sealed.
inline bool isSealed(const Stations& s, size_t station) { return s.countedTick[station] != kNever; }

/// Slots are reused; `land` == kNever means free. A table of this size holds every stone of a crowd of thousands.
struct Stones {
  Column<float> fromX, fromY, toX, toY;   ///< m
  Column<uint32_t> thrown, land;          ///< ticks
  Column<uint32_t> thrower;               ///< row
};
inline constexpr int kMaxStones = 512;

struct Fires {
  Column<float> x, y;            ///< m
  Column<uint32_t> lit, out;     ///< ticks; lit == kNever means free slot; out == kNever means burning
  Column<float> douse;           ///< litres or extinguisher-seconds brought so far
};
inline constexpr int kMaxFires = 32;

/// One running jet per unit, indexed like Units; on = 0 is off.
struct Jets {
  Column<uint8_t> on;
  Column<float> x, y;            ///< where it is aimed, m
};

/// Irritant over the ground, on the cells of World::cloud; one cell that stays 0 where no unit has irritant.
struct Gas {
  Column<float> value;           ///< mg/m³
  Column<float> windX, windY;    ///< one number each: the wind over the roofs, m/s
};

/// Munitions that burn; slots are reused, `fired` == kNever means free.
struct Canisters {
  Column<float> x, y;            ///< m
  Column<uint32_t> fired;        ///< tick
};
inline constexpr int kMaxCanisters = 64;

/// Per zone of the site.
struct Zones {
  Column<uint8_t> threat;        ///< 1 = a suspicious object lies there
};

struct Groups {
  Column<uint32_t> began;        ///< tick at which the arrivals began, kNever = not yet
  Column<float> legitimacy;      ///< L0 that L of its people relaxes to; injects change it
  Column<uint32_t> frontTick;    ///< tick of the last dialogue with this group, kNever
  Column<uint32_t> quarrelTick;  ///< tick at which a quarrel of this group began, kNever = none
};

struct Course {
  Column<uint32_t> phaseBegan;   ///< per phase, kNever = not yet
  Column<uint8_t> phaseForced;
  Column<uint32_t> injectFired;  ///< per inject
  Column<uint32_t> orderDue;     ///< per order of the commander: tick it will be given, kNever = not yet
  Column<uint32_t> orderGiven;   ///< per order of the commander
  Column<uint8_t> orderArmed;    ///< 1 = condition was false since it last fired (for `again`)
  Column<uint32_t> conditionSince;  ///< per Condition node: tick since when it holds without a break, kNever
  Column<uint32_t> levelHeld;    ///< per level: last tick its condition held, kNever
  // what few exercises ask for; without rows, and then no state, where nobody does
  Column<uint16_t> ordersDone, ordersRefused;  ///< [unit * kOrderKinds + OrderKind]: how many; where a condition counts orders
  Column<uint32_t> objectiveStarted, objectiveDone;  ///< per objective; where a condition waits for one
  Column<uint16_t> injectTimes;  ///< per inject: how often it has been fired; where an inject repeats
  Column<uint32_t> writtenFired; ///< per inject of World::written that has come; the one column that grows (room for kMostWritten is kept)
};

}  // namespace sispam
