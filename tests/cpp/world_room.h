// SPDX-License-Identifier: Apache-2.0
// Small exercises made in C++, for tests of the world and of movement. Every name is resolved by hand here: goals are
// zones, then exits, then stations, so add all of them before the first group.
#pragma once

#include <memory>
#include <string>
#include <utility>

#include "step/step.h"
#include "world/world.h"

namespace sispam::testing {

inline Polygon rectangle(float x0, float y0, float x1, float y1) { return {{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}}; }

class Room {
 public:
  /// One piece of ground from (x0, y0) to (x1, y1).
  Room(float x0, float y0, float x1, float y1) {
    Scenario& s = e_.scenario;
    s.id = "room";
    s.limit = 36000;
    s.site.ground.push_back({"ground", rectangle(x0, y0, x1, y1)});
    Level calm;
    calm.id = "calm";
    e_.doctrine.levels.push_back(calm);
  }
  Room& zone(const std::string& id, Polygon polygon, ZoneKind kind = ZoneKind::assembly, double speedFactor = 1) {
    Zone z;
    z.id = id;
    z.kind = kind;
    z.polygon = std::move(polygon);
    z.speedFactor = speedFactor;
    e_.scenario.site.zones.push_back(z);
    return *this;
  }
  Room& exit(const std::string& id, Polygon polygon) {
    Exit x;
    x.id = id;
    x.polygon = std::move(polygon);
    e_.scenario.site.exits.push_back(x);
    return *this;
  }
  Room& wall(Vec2 a, Vec2 b) {
    e_.scenario.site.walls.push_back({"wall", {a, b}});
    return *this;
  }
  Room& building(Polygon polygon) {
    Building b;
    b.polygon = std::move(polygon);
    e_.scenario.site.buildings.push_back(b);
    return *this;
  }
  Room& gate(Vec2 a, Vec2 b, bool open) {
    Gate g;
    g.id = "gate";
    g.a = a;
    g.b = b;
    g.open = open;
    e_.scenario.site.gates.push_back(g);
    return *this;
  }
  Room& station(Station s) {
    e_.scenario.stations.push_back(std::move(s));
    return *this;
  }
  /// Standing in zone `from` at the start, going to goal `goal` (zones, then exits, then stations).
  Group& group(const std::string& id, int count, int fromZone, int goal) {
    Group g;
    g.id = id;
    g.count = count;
    g.arrivals.fromIndex = fromZone;
    g.temper.legitimacy = 1;  // nobody becomes active by itself
    Leg leg;
    leg.goalIndex = goal;
    g.plan.push_back(leg);
    e_.scenario.groups.push_back(g);
    return e_.scenario.groups.back();
  }
  Unit& unit(const std::string& id, int strength, Vec2 at, double heading) {
    Unit u;
    u.id = id;
    u.strength = strength;
    u.at = at;
    u.heading = heading;
    e_.scenario.units.push_back(u);
    return e_.scenario.units.back();
  }
  int exitGoal(int exit = 0) const { return static_cast<int>(e_.scenario.site.zones.size()) + exit; }
  int stationGoal(int station = 0) const { return exitGoal(static_cast<int>(e_.scenario.site.exits.size())) + station; }
  /// Gives a Condition its number; timers live under it.
  Condition& number(Condition& c) {
    c.index = e_.conditionCount++;
    return c;
  }
  Exercise& exercise() { return e_; }
  Scenario& scenario() { return e_.scenario; }

  std::shared_ptr<const Exercise> made() const {
    auto e = std::make_shared<Exercise>(e_);
    const auto goals = [&](Goal::Kind kind, size_t n) {
      for (size_t k = 0; k < n; ++k) e->goals.push_back({kind, static_cast<uint16_t>(k)});
    };
    goals(Goal::Kind::zone, e->scenario.site.zones.size());
    goals(Goal::Kind::exit, e->scenario.site.exits.size());
    goals(Goal::Kind::station, e->scenario.stations.size());
    return e;
  }
  World world(uint32_t seed = 1) const { return buildWorld(made(), seed); }

 private:
  Exercise e_;
};

inline void run(World& w, double seconds) {
  for (uint32_t k = 0, n = static_cast<uint32_t>(seconds * kTicksPerSecond); k < n; ++k) step(w);
}

inline Vec2 at(const World& w, uint32_t row) { return {w.people.x[row], w.people.y[row]}; }

/// Puts a person here, standing and calm.
inline void put(World& w, uint32_t row, Vec2 place) {
  w.people.x[row] = w.people.spotX[row] = place.x;
  w.people.y[row] = w.people.spotY[row] = place.y;
  w.people.vx[row] = w.people.vy[row] = 0;
}

}  // namespace sispam::testing
