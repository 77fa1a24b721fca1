// SPDX-License-Identifier: Apache-2.0
// What a commander tells units: an order script or rule set of `sispamkota-orders/1`. A line begins by time (`t`) or
// by condition (`when`); a commander of the library is such a file, and so is what a trainee's session left behind.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "scenario/condition.h"
#include "scenario/site.h"
#include "scenario/unit.h"

namespace sispam {

enum class OrderKind : uint8_t {
  move,         ///< walk to `at`, keeping the formation, looking along `heading` (or the way one came)
  form,         ///< form the unit's formation with its front rank from `a` to `b` (they look to the left of a→b)
  hold,         ///< stand fast, braced
  advance,      ///< dorong maju: `distance` m at drill speed, pushing (0.70 m/s, Permildas)
  fallBack,     ///< mundur: `distance` m backwards, facing the crowd (0.47 m/s)
  rotate,       ///< lapis ganti, lintas ganti: take over the line of unit `with`, man by man if standing formed close behind it
  negotiate,    ///< go to group `group`'s front and talk until told otherwise
  appeal,       ///< himbauan: speak `text` (needs a loudspeaker for reach > 30 m)
  arrest,       ///< take the nearest offender (throwing, arson; or of `group` when given) within 40 m to zone `zone`
  water,        ///< jet at `at` for `duration` s (needs kit water)
  fightFire,    ///< go to the nearest fire and put it out (needs water or extinguisher)
  aid,          ///< look for hurt people, treat them, carry them to the medical zone
  openGate, closeGate,  ///< `gate`; done by a member who walks there
  work,         ///< stay in zone `zone` and work there (take props down, carry boxes) for `duration` s of presence
  patrol,       ///< walk to and fro between `a` and `b`
  declareLevel, ///< the commander declares `level`; takes no unit
  withdraw,     ///< leave by the exit `exit`
  irritant,     ///< `shots` munitions at `at` (needs kit irritant and the doctrine's authority)
  setBarrier, clearBarrier,  ///< portable barrier: the gate of kind barrier `gate` (needs kit barrier), or a tree trunk out of the way
  corridor,     ///< keep a lane open from `a` to `b`: two files, `distance` m apart
  escort,       ///< go round unit `with`, which walks to `at`
  evacuate,     ///< take unit `with` (a VIP) to the exit `exit` at a run
  refill,       ///< to the nearest zone of kind hydrant, and fill the tank there
  request,      ///< ask for a unit that comes on request only; given to that unit
  watch,        ///< look at the crowd from where one stands and report numbers (Intelkam); `zone` to go there first
  document,     ///< film what happens (needs camera); `with` to stay beside that unit
  clearThreat,  ///< make the suspicious object in zone `zone` safe (needs bombSuit)
  seal,         ///< keep people out of zone `zone`: a cordon round it
  carry         ///< fetch the ballot box of station `station` and bring it to zone `zone`
};

/// What an appeal says (facts.md 2.9 R38, 2.2): who speaks, what is asked, where to go, by when.
enum class AppealPart : uint8_t { speaker, request, way, deadline };

struct Order {
  std::string id;                   ///< optional name so that other lines can follow it (`after`)
  std::optional<double> t;          ///< s from the start
  std::optional<Condition> when;    ///< exactly one of t and when
  double after = 0;                 ///< s between the condition and the order (commander's latency; divided by compression)
  bool again = false;               ///< may fire again whenever the condition becomes true anew
  std::string unit;
  OrderKind kind = OrderKind::hold;
  std::optional<Vec2> at, a, b;
  std::optional<double> heading;    ///< rad
  std::optional<int> ranks;
  std::optional<FormationKind> formation;  ///< move, form, hold, advance, fallBack: another formation than before
  std::optional<double> arc;        ///< rad of the ring that a cordon fills; all of it if absent
  std::optional<int> shots;         ///< munitions of an irritant order
  std::optional<double> distance, duration;
  std::string with, group, gate, zone, exit, level, station;
  Text text;
  std::vector<AppealPart> says = {}; ///< of an appeal: which of the four its text says
  Text why;                         ///< for the decision log: reason
  int unitIndex = -1, withIndex = -1, groupIndex = -1, gateIndex = -1, zoneIndex = -1, exitIndex = -1, levelIndex = -1, stationIndex = -1;
};

struct Orders {
  std::string format;  ///< "sispamkota-orders/1"
  std::string id;
  Text name, notes;
  std::vector<Order> orders;
};

}  // namespace sispam
