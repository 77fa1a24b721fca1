// SPDX-License-Identifier: Apache-2.0
// A scene for a rule: a room of the world's tests, one rule, orders, and the world stepping with an observation beside it. What people do
// is set at the beginning or held by `keep`; what follows is the model's.
#pragma once

#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "observe/observation.h"
#include "step/verbs.h"
#include "world_room.h"

namespace sispam::scene {

using testing::rectangle;
using testing::Room;

inline Rule& addRule(Room& room, RuleKind kind) {
  Rule rule;
  rule.id = "R";
  rule.kind = kind;
  rule.severity = 1;
  room.exercise().doctrine.rules.push_back(rule);
  return room.exercise().doctrine.rules.back();
}

/// A level above calm that holds while somebody throws.
inline void addRed(Room& room) {
  Level red;
  red.id = "red";
  red.rank = 1;
  red.calm = 0;
  Condition thrown;
  thrown.measure = Measure::throwing;
  thrown.atLeast = 1;
  red.when = room.number(thrown);
  room.exercise().doctrine.levels.push_back(red);
}

inline Command order(uint16_t unit, OrderKind kind) {
  Command c;
  c.unit = unit;
  c.order = kind;
  return c;
}

inline Command order(uint16_t unit, OrderKind kind, Vec2 at) {
  Command c = order(unit, kind);
  c.hasAt = 1;
  c.atX = at.x;
  c.atY = at.y;
  return c;
}

inline Command advance(uint16_t unit, float metres) {
  Command c = order(unit, OrderKind::advance);
  c.distance = metres;
  return c;
}

class Play {
 public:
  explicit Play(const Room& room) : world(room.world()), observation_(world) {}

  /// Carried out in the next step.
  Play& give(Command c) {
    c.tick = world.clock.tick;
    world.pending.push_back(c);
    return *this;
  }
  Play& run(double seconds) {
    for (uint32_t k = 0, n = static_cast<uint32_t>(seconds * kTicksPerSecond); k < n; ++k) {
      if (keep) keep(world);
      step(world);
      observation_.observe(world);
      for (const Event& e : world.events.list) seen_[static_cast<size_t>(e.kind)] += 1;
    }
    return *this;
  }
  int count(EventKind kind) const { return seen_[static_cast<size_t>(kind)]; }

  /// "broken", "kept", or "untested": what the one rule comes to when the exercise ends now.
  std::string verdict() {
    if (world.clock.over == 0) world.clock.over = 1;
    observation_.finish(world);
    const std::vector<Finding>& all = observation_.findings();
    if (all.empty()) return "untested";
    return all[0].kept ? "kept" : "broken";
  }
  double value(const std::string& name) const {
    for (const auto& [each, value] : observation_.findings().at(0).values)
      if (each == name) return value;
    ADD_FAILURE() << "no value " << name;
    return 0;
  }
  const Finding& finding() const { return observation_.findings().at(0); }
  const std::vector<Finding>& findings() const { return observation_.findings(); }

  World world;
  std::function<void(World&)> keep;

 private:
  Observation observation_;
  std::vector<int> seen_ = std::vector<int>(static_cast<size_t>(EventKind::lost) + 1, 0);
};

/// Rows [from, to) do this, whatever the model makes of them.
inline std::function<void(World&)> doing(Mode mode, uint32_t from, uint32_t to) {
  return [=](World& w) {
    for (uint32_t i = from; i < to; ++i) {
      if (w.people.holder[i] != kNobody || !isPresent(w, i)) continue;
      w.people.hardship[i] = 1;
      w.people.legitimacy[i] = 0;
      w.people.riskAversion[i] = 0;
      w.people.mode[i] = static_cast<uint8_t>(mode);
      w.people.legTick[i] = 0;
      if (mode == Mode::throwing) w.people.threwTick[i] = w.clock.tick;
    }
  };
}

/// A square of 120 m by 60 m with a crowd in the middle that stays, an exit at either end and a street of clear ground before it.
inline Room square(int crowd) {
  Room room(0, 0, 120, 60);
  room.zone("front", rectangle(50, 20, 70, 40));
  room.exit("east", rectangle(117, 0, 120, 60)).exit("west", rectangle(0, 0, 3, 60));
  room.group("crowd", crowd, 0, 0).kind = GroupKind::supporters;
  return room;
}

inline Unit& addWater(Room& room, Vec2 at) {
  Unit& awc = room.unit("awc", 3, at, 0);
  awc.kind = UnitKind::awc;
  awc.kit = {Kit::water};
  awc.tank = 5000;
  return awc;
}

inline Unit& addLine(Room& room, int strength, Vec2 at, double heading) {
  Unit& line = room.unit("line", strength, at, heading);
  line.kind = UnitKind::dalmasLanjut;
  line.kit = {Kit::shield, Kit::helmet};
  line.formation.ranks = 1;
  return line;
}

}  // namespace sispam::scene
