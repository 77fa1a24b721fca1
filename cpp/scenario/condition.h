// SPDX-License-Identifier: Apache-2.0
// A trigger as written: what must hold, and for how long. The same grammar serves phases, injects, orders,
// doctrine levels, objectives and the end of the exercise. Exactly one of the kinds below is set per node.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "scenario/order_kind.h"

namespace sispam {

/// What a leaf can measure. Counts are persons present unless said otherwise.
enum class Measure : uint8_t {
  present,   ///< citizens of group `of` (all if empty) inside zone `in` (whole ground if empty)
  expected,  ///< of the group: not yet come in
  active,    ///< in mode chant, press, push, throw or attack (Epstein's "active")
  pressing,  ///< in mode press or push
  pushing,   ///< in mode push
  throwing,  ///< threw something within the last 30 s
  fleeing,   ///< in mode flee
  leaving,   ///< on the way out
  left,      ///< have left the ground (in total)
  injured,   ///< hurt since the start (any severity; citizens and officers unless `of` names a group or unit)
  arrested,  ///< in custody or handed over (in total)
  served,    ///< have been served at station `of` (in total)
  queued,    ///< waiting at station `of` now
  turnedAway,  ///< have gone away from station `of` unserved (in total)
  counted,   ///< ballot boxes (or box `of`) whose ballots have been counted
  delivered, ///< ballot boxes (or box `of`) that have been brought where they were to go
  density,   ///< greatest 1 m Gaussian density inside zone `in` (or anywhere), persons/m²
  force,     ///< greatest contact force on a person, low-passed over 1 s, N
  fires,     ///< burning objects now
  strength,  ///< members of unit `of` present and fit
  ready,     ///< 1 if unit `of` stands formed where its order wants it, else 0
  contact,   ///< members of unit `of` in body contact with citizens now
  distance,  ///< least distance between a member of unit `of` and an active citizen, m (1e6 if none)
  heard,     ///< citizens who heard the last appeal (in total)
  tank,      ///< litres left in the tank of unit `of`
  quarrel,   ///< unresolved quarrels now (inject kind `quarrel`)
  objection, ///< objections raised and not yet on the form
  stage,     ///< highest stage of force used in the last 60 s (1–6)
  worked,    ///< `work` orders finished by unit `of`
  reported,  ///< people that unit `of` (Intelkam) has last reported; 0 as long as nothing has come in
  load,      ///< of unit `of`: what presses on its line, N/m, low-passed over 1 s
  broken,    ///< 1 if the line of unit `of` has broken and not formed again
  dose,      ///< people who feel irritant now (half of the full effect or more)
  threats,   ///< suspicious objects not made safe
  ordersDone,     ///< orders that unit `of` has finished (of kind `order` if that is given)
  ordersRefused,  ///< orders that unit `of` has refused or given up (of kind `order` if that is given)
  pressed,   ///< of unit `of`: what presses on its line as a share of what the line can set against it now
  hostages   ///< members of unit `of` (all units if empty) who are held hostage
};

struct Condition {
  // --- exactly one of these kinds ---
  std::vector<Condition> all;         ///< every child holds
  std::vector<Condition> any;         ///< at least one child holds
  std::vector<Condition> none;        ///< no child holds
  std::optional<double> time;         ///< from this time on, s from the start
  std::optional<std::string> phase;   ///< this phase has begun (it may be over)
  std::optional<std::string> inject;  ///< this inject has been fired
  std::optional<std::string> level;   ///< the situation is at this level of the doctrine or a higher one
  std::optional<std::string> below;   ///< the situation is under this level
  std::optional<std::string> open;    ///< this gate is open, this barrier out of the way
  std::optional<std::string> shut;    ///< this gate is shut, this barrier up
  std::optional<std::string> objective;  ///< what this objective asks for has been done: its `done` has held since it started
  std::optional<Measure> measure;     ///< compare a measure, see of/in/order/atLeast/atMost
  // --- with `measure` ---
  std::string of;                     ///< group, unit or station id; empty = all
  std::string in;                     ///< zone id; empty = anywhere
  std::optional<OrderKind> order;     ///< of ordersDone and ordersRefused; absent = of any kind
  std::optional<double> atLeast;      ///< true when measure >= this
  std::optional<double> atMost;       ///< true when measure <= this
  // --- with every kind ---
  double held = 0;                    ///< must have been true without a break for this long, s (0 = at once)
  // --- set by the reader, not in the file ---
  uint32_t index = 0;                 ///< number of this node in the exercise: its timer is world.conditions.since[index]
  int32_t ofIndex = -1, inIndex = -1, targetIndex = -1;  ///< resolved references (-1 = none/all)
  enum class Of : uint8_t { all, group, unit, station } ofKind = Of::all;
};

/// True of a leaf that needs a count of the orders units have finished or refused.
inline bool countsOrders(const Condition& c) { return c.measure == Measure::ordersDone || c.measure == Measure::ordersRefused; }

}  // namespace sispam
