// SPDX-License-Identifier: Apache-2.0
// Who can get where: connected parts of the routing raster with every gate open. A zone or exit counts by the free cells
// whose centre it holds, which is also how the world finds the cells of a goal.
#include <algorithm>
#include <cmath>
#include <vector>

#include "geometry/occupancy.h"
#include "scenario/checks.h"
#include "scenario/formation.h"
#include "scenario/read.h"

namespace sispam {

namespace {

constexpr double kPackedDensity = 6, kGridDensity = 10;  // persons/m² that can be asked to stand in a zone at the start, scattered and on a grid (assumed)

using Parts = std::vector<uint32_t>;  // numbers of connected parts, ascending

bool meet(const Parts& a, const Parts& b) {
  for (const uint32_t part : a)
    if (std::binary_search(b.begin(), b.end(), part)) return true;
  return false;
}

void join(Parts& a, const Parts& b) {
  a.insert(a.end(), b.begin(), b.end());
  std::sort(a.begin(), a.end());
  a.erase(std::unique(a.begin(), a.end()), a.end());
}

struct Covered {
  Parts parts;
  size_t cells = 0;
};

/// The free cells whose centre lies inside the polygon, row by row.
Covered coveredBy(const Occupancy& raster, const Polygon& polygon) {
  Covered covered;
  const CellFrame& frame = raster.frame();
  const Box box = bounds(polygon);
  std::vector<float> cuts;
  for (int cy = frame.rowOf(box.lo.y); cy <= frame.rowOf(box.hi.y); ++cy) {
    const float y = frame.centre(0, cy).y;
    cuts.clear();
    for (size_t i = 0, j = polygon.size() - 1; i < polygon.size(); j = i++) {
      const Vec2 a = polygon[j], b = polygon[i];
      if ((a.y > y) != (b.y > y)) cuts.push_back(a.x + (b.x - a.x) * ((y - a.y) / (b.y - a.y)));
    }
    std::sort(cuts.begin(), cuts.end());
    for (size_t k = 0; k + 1 < cuts.size(); k += 2) {
      for (int cx = frame.columnOf(cuts[k]); cx <= frame.columnOf(cuts[k + 1]); ++cx) {
        const float x = frame.centre(cx, cy).x;
        if (x < cuts[k] || x > cuts[k + 1] || !raster.free(cx, cy)) continue;
        ++covered.cells;
        const uint32_t part = raster.componentOf(frame.indexOf(cx, cy));
        if (covered.parts.empty() || covered.parts.back() != part) covered.parts.push_back(part);
      }
    }
  }
  join(covered.parts, {});
  return covered;
}

std::string item(const std::string& list, size_t i) { return list + '/' + std::to_string(i); }

class Reach {
 public:
  Reach(const Scenario& s, Report& report) : s_(s), report_(report) {}

  void check() {
    if (!buildRaster()) return;
    cover();
    gatherStarts();
    for (size_t i = 0; i < s_.site.exits.size(); ++i) checkExit(i);
    for (size_t i = 0; i < s_.groups.size() && !report_.full(); ++i) checkGroup(i);
    for (size_t i = 0; i < s_.site.zones.size() && !report_.full(); ++i) checkZone(i);
    for (size_t i = 0; i < s_.units.size() && !report_.full(); ++i) checkUnit(i);
    for (size_t i = 0; i < s_.stations.size() && !report_.full(); ++i) checkStation(i);
    checkRoom();
  }

 private:
  bool buildRaster() {
    if (!report_.sound("/site/ground")) return false;
    std::vector<Polygon> ground, buildings;
    std::vector<Segment> walls;
    for (const Ground& each : s_.site.ground) ground.push_back(each.polygon);
    // What is wrong with them is known; without them there are only more ways.
    for (size_t i = 0; i < s_.site.buildings.size(); ++i)
      if (report_.sound(item("/site/buildings", i) + "/polygon")) buildings.push_back(s_.site.buildings[i].polygon);
    for (size_t w = 0; w < s_.site.walls.size(); ++w) {
      const std::vector<Vec2>& points = s_.site.walls[w].points;
      if (!report_.sound(item("/site/walls", w) + "/points")) continue;
      for (size_t i = 1; i < points.size(); ++i) walls.push_back({points[i - 1], points[i]});
    }
    const OccupancySource source{ground, buildings, walls, {}, 0.0f};
    return raster_.build(source, static_cast<float>(routingCell(s_.site)), static_cast<size_t>(kRoutingBytes / 4));
  }

  /// Goals in the order of Exercise::goals.
  void cover() {
    for (size_t i = 0; i < s_.site.zones.size(); ++i) goals_.push_back(cover(s_.site.zones[i].polygon, item("/site/zones", i)));
    for (size_t i = 0; i < s_.site.exits.size(); ++i) {
      const std::string at = item("/site/exits", i);
      goals_.push_back(cover(s_.site.exits[i].polygon, at));
      if (goals_.back().cells == 0) reportBlocked(at, s_.site.exits[i].id);
    }
    for (const Station& station : s_.stations) {
      // One goes to the tail of the queue.
      goals_.push_back(station.queue.empty() ? Covered{} : Covered{partAt(station.queue.back()), 0});
    }
  }
  Covered cover(const Polygon& polygon, const std::string& at) {
    return polygon.size() >= 3 && report_.sound(at + "/polygon") ? coveredBy(raster_, polygon) : Covered{};
  }
  Parts partAt(Vec2 p) const {
    const uint32_t cell = raster_.nearestFree(p);
    return cell == Occupancy::noCell ? Parts{} : Parts{raster_.componentOf(cell)};
  }
  void reportBlocked(const std::string& at, const std::string& id) {
    if (report_.sound(at + "/polygon")) report_.at(at + "/polygon", "zone.blocked", {{"zone", id}});
  }

  /// The goal a group starts from, or none.
  const Covered* startOf(const Group& group) const {
    if (group.arrivals.fromIndex < 0) return nullptr;
    const auto index = static_cast<size_t>(group.arrivals.fromIndex);
    const size_t zones = s_.site.zones.size();
    const bool isZone = index < zones && s_.site.zones[index].id == group.arrivals.from;
    return &goals_[isZone ? index : zones + index];
  }
  void gatherStarts() {
    for (size_t i = 0; i < s_.groups.size(); ++i) {
      const Covered* start = startOf(s_.groups[i]);
      if (start != nullptr && !start->parts.empty()) join(starts_, start->parts);
      else startsKnown_ = false;
    }
    for (size_t i = 0; i < s_.site.exits.size(); ++i) join(outside_, goals_[s_.site.zones.size() + i].parts);
    join(outside_, starts_);
    for (size_t i = 0; i < s_.units.size(); ++i) {
      if (report_.sound(item("/units", i) + "/at")) join(starts_, partAt(s_.units[i].at));
      else startsKnown_ = false;
    }
    startsKnown_ = startsKnown_ && !report_.spoilt("/groups") && !report_.spoilt("/units") && !starts_.empty();
  }
  void checkExit(size_t i) {
    const Covered& exit = goals_[s_.site.zones.size() + i];
    if (exit.cells > 0 && startsKnown_ && !meet(exit.parts, starts_))
      report_.at(item("/site/exits", i), "exit.unreachable", {{"exit", s_.site.exits[i].id}});
  }
  void checkGroup(size_t i) {
    const Group& group = s_.groups[i];
    const Covered* start = startOf(group);
    if (start == nullptr) return;
    const std::string at = item("/groups", i);
    for (size_t k = 0; k < group.plan.size(); ++k) {
      const Leg& leg = group.plan[k];
      const std::string place = item(at + "/plan", k);
      if (leg.choices.empty()) checkGoal(leg.goalIndex, leg.goal, place + "/goal", *start, group);
      for (size_t c = 0; c < leg.choiceIndices.size(); ++c) checkGoal(leg.choiceIndices[c], leg.choices[c], item(place + "/choices", c), *start, group);
    }
  }
  void checkGoal(int index, const std::string& name, const std::string& at, const Covered& start, const Group& group) {
    if (index < 0) return;
    const Covered& goal = goals_[static_cast<size_t>(index)];
    if (!goal.parts.empty() && !start.parts.empty() && !meet(goal.parts, start.parts)) report_.at(at, "goal.unreachable", {{"goal", name}, {"from", group.arrivals.from}});
  }
  static bool leadsTo(const Leg& leg, int goal) {
    return leg.goalIndex == goal || std::find(leg.choiceIndices.begin(), leg.choiceIndices.end(), goal) != leg.choiceIndices.end();
  }
  void checkZone(size_t i) {
    const std::string at = item("/site/zones", i);
    if (goals_[i].cells == 0) return reportBlocked(at, s_.site.zones[i].id);
    if (!startsKnown_ || meet(goals_[i].parts, starts_)) return;
    for (const Group& group : s_.groups)
      for (const Leg& leg : group.plan)
        if (leadsTo(leg, static_cast<int>(i))) return;  // goal.unreachable has said so
    report_.at(at, "zone.unreachable", {{"zone", s_.site.zones[i].id}});
  }
  void checkUnit(size_t i) {
    const std::string at = item("/units", i) + "/at";
    if (!report_.sound(at)) return;
    if (!outside_.empty() && !meet(partAt(s_.units[i].at), outside_)) report_.at(at, "unit.enclosed", {{"unit", s_.units[i].id}});
    else checkRanks(i);
  }
  /// Where every man of the formation would stand at the start, as buildWorld() has it (world/build.cpp), which finds others a place near by.
  void checkRanks(size_t i) {
    const Unit& unit = s_.units[i];
    const std::string at = item("/units", i);
    if (!report_.sound(at + "/strength") || !report_.sound(at + "/formation") || report_.spoilt("/site/buildings")) return;
    const float arc = unit.formation.kind == FormationKind::corridor ? 3.0f : kWholeRing;
    const FormationShape shape{unit.formation.kind, unit.formation.ranks, static_cast<float>(unit.formation.spacing), arc, unit.strength, arc};
    double off = 0;
    for (int man = 0; man < unit.strength; ++man)
      if (!isOnGround(slotPosition(shape, man, unit.at, static_cast<float>(unit.heading)))) ++off;
    if (off > 0) report_.at(at + "/at", "unit.noRoom", {{"unit", unit.id}, {"count", off}, {"strength", static_cast<double>(unit.strength)}});
  }
  bool isOnGround(Vec2 p) const {
    const auto holds = [&](const auto& each) { return contains(each.polygon, p); };
    return std::any_of(s_.site.ground.begin(), s_.site.ground.end(), holds) && std::none_of(s_.site.buildings.begin(), s_.site.buildings.end(), holds);
  }
  void checkStation(size_t i) {
    const Station& station = s_.stations[i];
    const std::string at = item("/stations", i);
    if (station.queue.empty() || !report_.sound(at + "/queue")) return;
    for (size_t k = 1; k < station.queue.size(); ++k)
      if (!raster_.sees(station.queue[k - 1], station.queue[k])) report_.at(item(at + "/queue", k), "queue.blocked", {{"station", station.id}});
    const Parts tail = partAt(station.queue.back());
    for (size_t k = 0; k < station.servers.size(); ++k) {
      const std::string server = item(at + "/servers", k);
      if (report_.sound(server) && !meet(partAt(station.servers[k]), tail)) report_.at(server, "server.unreachable", {{"station", station.id}});
    }
  }
  void checkRoom() {
    std::vector<double> persons(s_.site.zones.size(), 0), packed(s_.site.zones.size(), kPackedDensity);
    for (const Group& group : s_.groups)
      if (group.arrivals.pattern == ArrivalPattern::present && group.arrivals.fromIndex >= 0 &&
          static_cast<size_t>(group.arrivals.fromIndex) < persons.size()) {
        persons[static_cast<size_t>(group.arrivals.fromIndex)] += group.count;
        if (group.arrivals.layout == Layout::grid) packed[static_cast<size_t>(group.arrivals.fromIndex)] = kGridDensity;
      }
    for (size_t i = 0; i < persons.size(); ++i) {
      const double cell = routingCell(s_.site);
      const double most = std::floor(static_cast<double>(goals_[i].cells) * cell * cell * packed[i]);
      const std::string at = item("/site/zones", i) + "/polygon";
      if (goals_[i].cells > 0 && persons[i] > most && report_.sound(at))
        report_.at(at, "zone.full", {{"count", persons[i]}, {"max", most}});
    }
  }

  const Scenario& s_;
  Report& report_;
  Occupancy raster_;
  std::vector<Covered> goals_;
  Parts starts_;             ///< where anybody begins
  Parts outside_;            ///< where citizens begin, and the exits
  bool startsKnown_ = true;
};

}  // namespace

void checkReach(const Scenario& scenario, Report& report) { Reach(scenario, report).check(); }

}  // namespace sispam
