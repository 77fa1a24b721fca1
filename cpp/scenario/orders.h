// SPDX-License-Identifier: Apache-2.0
// What a commander tells units: an order script or rule set of `sispamkota-orders/1`. A line begins by time (`t`) or
// by condition (`when`); a commander of the library is such a file, and so is what a trainee's session left behind.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "scenario/condition.h"
#include "scenario/site.h"

namespace sispam {

enum class OrderKind : uint8_t {
  move,         ///< walk to `at`, keeping the formation, looking along `heading` (or the way one came)
  form,         ///< form the unit's formation with its front rank from `a` to `b` (they look to the left of a→b)
  hold,         ///< stand fast, braced
  advance,      ///< dorong maju: `distance` m at drill speed, pushing (0.70 m/s, Permildas)
  fallBack,     ///< mundur: `distance` m backwards, facing the crowd (0.47 m/s)
  rotate,       ///< lapis ganti: change places with unit `with` through its ranks
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
  withdraw      ///< leave by the exit `exit`
};

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
  std::optional<double> distance, duration;
  std::string with, group, gate, zone, exit, level;
  Text text;
  Text why;                         ///< for the decision log: reason
  int unitIndex = -1, withIndex = -1, groupIndex = -1, gateIndex = -1, zoneIndex = -1, exitIndex = -1, levelIndex = -1;
};

struct Orders {
  std::string format;  ///< "sispamkota-orders/1"
  std::string id;
  Text name, notes;
  std::vector<Order> orders;
};

}  // namespace sispam
