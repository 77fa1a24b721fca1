// SPDX-License-Identifier: Apache-2.0
// Groups, units and stations: numbers that must agree with one another, and points where somebody is to stand.
#include <algorithm>
#include <vector>

#include "scenario/checks.h"
#include "scenario/profile.h"
#include "scenario/read.h"

namespace sispam {

namespace {

constexpr double kRoleSumSlack = 0.001;
constexpr int kMostMembers = 65535;  // of all units; the world numbers them in 16 bits

std::string item(const std::string& list, size_t i) { return list + '/' + std::to_string(i); }

void checkSpan(double min, double max, const std::string& at, Report& report) {
  if (max < min && report.sound(at)) report.at(at, "span.order", {{"min", min}, {"max", max}});
}

/// A leg has a goal, or choices that are all of one kind.
void checkLeg(const Scenario& s, const Leg& leg, const std::string& at, Report& report) {
  if (!report.sound(at + "/goal") || !report.sound(at + "/choices")) return;
  if (leg.goal.empty() == leg.choices.empty()) {
    report.at(at, "leg.goal", {{"found", leg.goal.empty() ? 0.0 : 2.0}});
    return;
  }
  const auto kindOf = [&](int goal) {
    const auto zones = static_cast<int>(s.site.zones.size()), exits = static_cast<int>(s.site.exits.size());
    return goal < zones ? "zone" : (goal < zones + exits ? "exit" : "station");
  };
  for (size_t k = 1; k < leg.choiceIndices.size(); ++k) {
    const std::string wanted = kindOf(leg.choiceIndices.front());
    if (leg.choiceIndices[k] >= 0 && leg.choiceIndices.front() >= 0 && kindOf(leg.choiceIndices[k]) != wanted)
      report.at(item(at + "/choices", k), "reference.kind", {{"found", leg.choices[k]}, {"expected", wanted}});
  }
}

void checkWalk(const Walk& walk, const std::string& at, Report& report) {
  if (!report.sound(at)) return;
  const Gait g = gaitOf(walk);
  const auto within = [&](const std::string& key, double value, double min, double max) {
    if (value < min || value > max) report.at(at + '/' + key, "walk.range", {{"key", key}, {"value", value}, {"min", min}, {"max", max}});
  };
  if (walk.age && walk.speed) report.at(at + "/age", "walk.age");
  else if (!walk.age) within("speed", g.speed, g.speedMin, g.speedMax);
  if (walk.age) checkSpan(walk.age->min, walk.age->max, at + "/age", report);
  within("radius", g.radius, g.radiusMin, g.radiusMax);
}

template <class T>
bool isOne(const std::vector<T>& places, const std::string& id) {
  return std::any_of(places.begin(), places.end(), [&](const T& place) { return place.id == id; });
}

void checkGroups(const Scenario& s, Report& report) {
  for (size_t i = 0; i < s.groups.size() && !report.full(); ++i) {
    const Group& group = s.groups[i];
    const std::string at = item("/groups", i);
    const RoleMix& r = group.roles;
    const double sum = r.participant + r.bystander + r.hangerOn + r.hardCore + r.marshal + r.provocateur + r.press + r.companion;
    if (report.sound(at + "/roles") && (sum < 1 - kRoleSumSlack || sum > 1 + kRoleSumSlack))
      report.at(at + "/roles", "roles.sum", {{"sum", sum}});

    checkWalk(group.walk, at + "/walk", report);
    const Arrivals& arrivals = group.arrivals;
    if (arrivals.delay) checkSpan(arrivals.delay->min, arrivals.delay->max, at + "/arrivals/delay", report);
    if (group.voting.patience) checkSpan(group.voting.patience->min, group.voting.patience->max, at + "/voting/patience", report);
    for (size_t k = 0; k < group.plan.size(); ++k) checkLeg(s, group.plan[k], item(at + "/plan", k), report);
    const bool inZone = arrivals.pattern == ArrivalPattern::present;
    if (arrivals.fromIndex >= 0 && report.sound(at + "/arrivals/pattern")) {
      if (!(inZone ? isOne(s.site.zones, arrivals.from) : isOne(s.site.exits, arrivals.from)))
        report.at(at + "/arrivals/from", "reference.kind", {{"found", arrivals.from}, {"expected", std::string(inZone ? "zone" : "exit")}});
    }
    const auto isExit = [&](const Leg& leg) {
      const size_t zones = s.site.zones.size(), goal = static_cast<size_t>(leg.goalIndex);
      return leg.goalIndex >= 0 && goal >= zones && goal < zones + s.site.exits.size();
    };
    if (group.plan.empty() || !report.sound(at + "/plan")) continue;
    for (size_t k = 0; k + 1 < group.plan.size(); ++k)
      if (isExit(group.plan[k])) {
        const Leg& next = group.plan[k + 1];
        report.at(item(at + "/plan", k + 1) + (next.choices.empty() ? "/goal" : "/choices"), "leg.afterExit", {{"goal", next.choices.empty() ? next.goal : next.choices.front()}});
        break;
      }
    const Leg& last = group.plan.back();
    if (last.goalIndex >= 0 && !isExit(last) && !isOne(s.site.exits, last.goal)) report.at(at + "/plan", "group.stays", {{"group", group.id}});
  }
}

void checkStations(const Scenario& s, const Walkable& walkable, Report& report) {
  for (size_t i = 0; i < s.stations.size() && !report.full(); ++i) {
    const Station& station = s.stations[i];
    const std::string at = item("/stations", i);
    for (size_t k = 0; k < station.servers.size(); ++k) walkable.judge(station.servers[k], item(at + "/servers", k), report);
    // Somebody has to count, and roles are those of a unit.
    if ((station.count || !station.staff.empty()) && station.unit.empty() && report.sound(at + "/unit")) report.missing(at, "unit");
    for (size_t k = 0; k < station.queue.size(); ++k) walkable.judge(station.queue[k], item(at + "/queue", k), report);
  }
  // A chain of `next` that comes back; each loop is reported once, at its first station in the file.
  std::vector<int> seenBy(s.stations.size(), -1);
  for (size_t i = 0; i < s.stations.size(); ++i) {
    int at = static_cast<int>(i);
    while (at >= 0 && seenBy[static_cast<size_t>(at)] < 0) {
      seenBy[static_cast<size_t>(at)] = static_cast<int>(i);
      at = s.stations[static_cast<size_t>(at)].nextIndex;
    }
    if (at < 0 || seenBy[static_cast<size_t>(at)] != static_cast<int>(i)) continue;
    int first = at;
    for (int k = s.stations[static_cast<size_t>(at)].nextIndex; k != at; k = s.stations[static_cast<size_t>(k)].nextIndex)
      first = std::min(first, k);
    const Station& station = s.stations[static_cast<size_t>(first)];
    report.at(item("/stations", static_cast<size_t>(first)) + "/next", "station.loop", {{"station", station.id}, {"next", station.next}});
  }
}

}  // namespace

void checkPeople(const Scenario& s, Report& report) {
  const Walkable walkable(s.site, report);
  double citizens = 0, members = 0;
  for (const Group& group : s.groups) citizens += group.count;
  for (const Unit& unit : s.units) members += unit.strength;
  if (citizens + members > kMostPersons)
    report.at(s.groups.empty() ? "/units" : "/groups", "people.many", {{"max", double(kMostPersons)}, {"found", citizens + members}});
  else if (members > kMostMembers)
    report.at("/units", "people.many", {{"max", double(kMostMembers)}, {"found", members}});

  checkGroups(s, report);
  for (size_t i = 0; i < s.units.size() && !report.full(); ++i) {
    const Unit& unit = s.units[i];
    const std::string at = item("/units", i);
    walkable.judge(unit.at, at + "/at", report);
    if (unit.tank && *unit.tank > 0 && !unit.hasKit(Kit::water) && report.sound(at + "/kit"))
      report.at(at + "/tank", "unit.tank", {{"unit", unit.id}});
  }
  checkStations(s, walkable, report);
}

}  // namespace sispam
