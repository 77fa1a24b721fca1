// SPDX-License-Identifier: Apache-2.0
// See foresee.h. Numbers without a source here are assumed.
#include "step/foresee.h"

#include <algorithm>
#include <cmath>

#include "math/elementary.h"
#include "step/nearness.h"
#include "step/slots.h"

namespace sispam {

namespace {

constexpr float kCloudRadius = 10.0f, kFarthestPlume = 100.0f, kPlumeWidening = 0.25f;  // m, m, m/m (facts.md 5.2)
constexpr float kJetRadius = 8.0f, kJetWidth = 3.0f;                                   // m
constexpr float kAheadOfLine = 15.0f, kBesideLine = 3.0f;                              // m
constexpr float kFlow = 1.0f;            // persons/(m s): 60 persons/(m min) (facts.md 7.1)
constexpr float kRefugeReach = 40.0f;    // m from the middle of the area: where people will stand
constexpr float kWidest = 12.0f;         // m: openings wider than this do not hold anybody up
constexpr float kLook = 0.4f;            // m ahead and behind that belong to an opening; the way is walked in steps of 0.5 m

/// Where a means works.
struct Area {
  OrderKind kind = OrderKind::irritant;
  Vec2 from, at, way;      ///< way: unit vector of the wind, of the jet, of the push
  float reach = 0, half = 0;

  bool holds(Vec2 p) const {
    const Vec2 d = p - at;
    const float along = dot(d, way), across = std::abs(cross(way, d));
    switch (kind) {
      case OrderKind::irritant:
        return lengthSquared(d) < kCloudRadius * kCloudRadius || (along > 0 && along < reach && across < 5.0f + kPlumeWidening * along);
      case OrderKind::water:
        return lengthSquared(d) < kJetRadius * kJetRadius || (along < 0 && along > -distance(at, from) && across < kJetWidth);
      default:
        return along > 0 && along < reach && across < half;
    }
  }
  float radius() const { return std::max({kCloudRadius, reach, half, distance(at, from)}) + 2.0f; }
};

Area areaOf(const World& w, const Command& c) {
  Area a;
  a.kind = c.order;
  a.from = placeOf(w, w.units.firstRow[c.unit]);
  a.at = {c.atX, c.atY};
  if (c.order == OrderKind::irritant) {
    const Vec2 wind{w.gas.windX[0], w.gas.windY[0]};
    a.way = normalized(wind);
    a.reach = std::min(kFarthestPlume, length(wind) * static_cast<float>(w.exercise->scenario.parameters.irritant.outlook));
    a.from = a.at;
  } else if (c.order == OrderKind::water) {
    a.way = normalized(a.at - a.from);
  } else {
    const float heading = w.units.heading[c.unit];
    a.at = a.from = {w.units.x[c.unit], w.units.y[c.unit]};
    a.way = {elementary::cos(heading), elementary::sin(heading)};
    a.reach = c.distance + kAheadOfLine;
    a.half = 0.5f * frontLength(formationOf(w.units, c.unit), 0.3f) + kBesideLine;
  }
  return a;
}

uint16_t nearestOpenExit(const World& w, Vec2 at, float& metres) {
  const size_t zones = w.exercise->scenario.site.zones.size(), exits = w.exercise->scenario.site.exits.size();
  uint16_t best = kNone16;
  metres = FlowField::unreachable;
  for (size_t e = 0; e < exits; ++e) {
    const float t = fieldOf(w, zones + e).timeAt(at);
    if (t >= metres) continue;
    metres = t;
    best = static_cast<uint16_t>(zones + e);
  }
  return best;
}

/// Width of the opening that one goes through here: from the nearest wall on the left to the nearest on the right, m.
float opening(const World& w, Vec2 at, Vec2 way) {
  float left = 0.5f * kWidest, right = 0.5f * kWidest;
  w.walls.forNear(at, 0.5f * kWidest, [&](uint32_t index) {
    const Vec2 d = closestPoint(w.walls.segments()[index], at) - at;
    if (std::abs(dot(d, way)) > kLook) return;  // ahead or behind, not beside
    const float across = cross(way, d);
    if (across >= 0) left = std::min(left, across);
    if (across <= 0) right = std::min(right, -across);
  });
  return left + right;
}

/// The narrowest opening on the way from here to the exit, m.
float narrowest(const World& w, uint16_t goal, Vec2 at) {
  float least = kWidest;
  for (int steps = 0; steps < 600; ++steps) {
    const Vec2 way = fieldOf(w, goal).direction(at);
    if (way.x == 0 && way.y == 0) break;
    least = std::min(least, opening(w, at, way));
    at = at + way * 0.5f;
  }
  return std::max(least, 0.3f);
}

/// persons/s: through the narrowest opening on the way, and out of the exit.
float flowOut(const World& w, uint16_t goal, Vec2 at) {
  const float flow = kFlow * narrowest(w, goal, at);
  const std::optional<double>& capacity = w.exercise->scenario.site.exits[goal - w.exercise->scenario.site.zones.size()].capacity;
  return capacity ? std::min(flow, static_cast<float>(*capacity)) : flow;
}

/// How densely `people` more would stand on the free ground round the middle, outside the area.
float densityOfRefuge(const World& w, const Area& area, Vec2 middle, uint32_t people) {
  const uint32_t home = w.occupancy.nearestFree(middle, 12);
  if (home == Occupancy::noCell) return 0;
  const uint32_t part = w.occupancy.componentOf(home);
  uint32_t free = 0;
  for (float y = middle.y - kRefugeReach; y <= middle.y + kRefugeReach; y += 1.0f)
    for (float x = middle.x - kRefugeReach; x <= middle.x + kRefugeReach; x += 1.0f) {
      const Vec2 p{x, y};
      const uint32_t cell = w.occupancy.cellOf(p);
      if (cell == Occupancy::noCell || !w.occupancy.free(cell) || w.occupancy.componentOf(cell) != part) continue;
      if (area.holds(p) || distance(p, middle) > kRefugeReach) continue;
      if (area.kind == OrderKind::advance && dot(p - area.at, area.way) < 0) continue;  // behind the line nobody goes
      ++free;
    }
  uint32_t there = people;
  w.grid.forNear(middle, kRefugeReach, [&](uint32_t j) {
    const Vec2 p = placeOf(w, j);
    if (w.people.unit[j] == kNone16 && !area.holds(p) && distance(p, middle) <= kRefugeReach) ++there;
  });
  return static_cast<float>(there) / static_cast<float>(std::max(free, 1u));
}

}  // namespace

bool isForeseen(const Command& c) {
  return c.order == OrderKind::irritant || c.order == OrderKind::advance || (c.order == OrderKind::water && c.hasAt != 0);
}

Foreseen foreseeEffect(const World& w, const Command& c) {
  const Area area = areaOf(w, c);
  Foreseen f;
  Vec2 sum{};
  float slowest = 0;
  bool shutIn = false;
  uint16_t goal = kNone16;
  for (uint32_t i = 0; i < w.citizens; ++i) {
    if (!isPresent(w, i) || !area.holds(placeOf(w, i))) continue;
    const Vec2 at = placeOf(w, i);
    ++f.people;
    sum += at;
    const float density = densityAt(w, at);
    if (density > f.density) {
      f.density = density;
      f.at = at;
    }
    float metres = 0;
    const uint16_t exit = nearestOpenExit(w, at, metres);
    if (exit == kNone16) shutIn = true;
    slowest = std::max(slowest, metres / std::max(0.3f, w.people.speed[i]));
    if (goal == kNone16) goal = exit;
  }
  if (f.people == 0) return f;
  const Vec2 middle = sum * (1.0f / static_cast<float>(f.people));
  float metres = 0;
  if (const uint16_t exit = nearestOpenExit(w, middle, metres); exit != kNone16) goal = exit;
  if (shutIn || goal == kNone16) f.egress = kNoWayOut;
  else f.egress = slowest + static_cast<float>(f.people) / flowOut(w, goal, middle);
  const float later = densityOfRefuge(w, area, middle, f.people);
  if (later > f.density) {
    f.density = later;
    f.at = middle;
  }
  return f;
}

void foresee(World& w, const Command& c) {
  if (!isForeseen(c)) return;
  const Foreseen f = foreseeEffect(w, c);
  if (f.people == 0) return;
  const uint32_t kind = static_cast<uint32_t>(c.order);
  const uint16_t people = static_cast<uint16_t>(std::min<uint32_t>(f.people, 65535));
  note(w, EventKind::egressForeseen, c.unit, kind, people, f.at, f.egress);
  note(w, EventKind::densityForeseen, c.unit, kind, people, f.at, f.density);
}

}  // namespace sispam
