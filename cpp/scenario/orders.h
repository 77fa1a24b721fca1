// SPDX-License-Identifier: Apache-2.0
// What a commander tells units: an order script or rule set of `sispamkota-orders/1`. A line begins by time (`t`) or
// by condition (`when`); a commander of the library is such a file, and so is what a trainee's session left behind.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "scenario/condition.h"
#include "scenario/order_kind.h"
#include "scenario/site.h"
#include "scenario/unit.h"

namespace sispam {

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
