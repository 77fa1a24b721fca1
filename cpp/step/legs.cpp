// SPDX-License-Identifier: Apache-2.0
// See legs.h. The own place inside a zone is drawn by rejection, keyed by person and tick.
#include "step/legs.h"

#include "math/random.h"
#include "step/choose.h"
#include "step/nearness.h"
#include "step/way.h"
#include "world/quickest.h"

namespace sispam {

namespace {

constexpr int kDraws = 24;

const Goal& goalAt(const World& w, uint16_t goal) { return w.exercise->goals[goal]; }

bool standable(const World& w, const Polygon& area, Vec2 at, uint32_t part) {
  const uint32_t cell = w.occupancy.cellOf(at);
  if (cell == Occupancy::noCell || !w.occupancy.free(cell) || w.occupancy.componentOf(cell) != part || !contains(area, at)) return false;
  const float body = static_cast<float>(w.exercise->scenario.parameters.movement.wallRadius);
  for (const uint32_t s : w.occupancy.barriersNear(cell))
    if (distance(w.occupancy.barriers()[s], at) < body || crosses({at, w.occupancy.centre(cell)}, w.occupancy.barriers()[s])) return false;
  return true;
}

bool hasElbowRoom(const World& w, uint32_t row, Vec2 at) {
  const float room = w.people.radius[row] + static_cast<float>(w.exercise->scenario.parameters.movement.comfortDistance);
  return nearest(w, at, room + 0.3f, [&](uint32_t j) { return j != row && distance(placeOf(w, j), at) < room + w.people.radius[j]; }) == kNobody;
}

}  // namespace

const Polygon* areaOf(const World& w, uint16_t goal) {
  const Goal& g = goalAt(w, goal);
  switch (g.kind) {
    case Goal::Kind::zone:
      return &w.exercise->scenario.site.zones[g.index].polygon;
    case Goal::Kind::exit:
      return &w.exercise->scenario.site.exits[g.index].polygon;
    case Goal::Kind::station:
      return nullptr;
  }
  return nullptr;
}

void chooseSpot(World& w, uint32_t row) {
  People& p = w.people;
  const uint16_t goal = p.goal[row];
  const Polygon* area = goal == kNone16 ? nullptr : areaOf(w, goal);
  if (!area) return;
  const Box box = bounds(*area);
  const uint32_t here = cellAt(w, placeOf(w, row));
  const uint32_t part = here == Occupancy::noCell ? Occupancy::noComponent : w.occupancy.componentOf(here);
  Random random(w.clock.seed, row, w.clock.tick, static_cast<uint32_t>(Purpose::spot));
  bool any = false;
  for (int attempt = 0; attempt < kDraws; ++attempt) {
    const float x = box.lo.x + random.uniform() * (box.hi.x - box.lo.x);
    const float y = box.lo.y + random.uniform() * (box.hi.y - box.lo.y);
    if (!standable(w, *area, {x, y}, part)) continue;
    const bool room = hasElbowRoom(w, row, {x, y});
    if (any && !room) continue;
    p.spotX[row] = x;
    p.spotY[row] = y;
    any = true;
    if (room) return;
  }
  if (any) return;
  const Vec2 at = pointInside(*area).value_or(area->front());
  p.spotX[row] = at.x;
  p.spotY[row] = at.y;
}

void beginLeg(World& w, uint32_t row, uint16_t leg) {
  People& p = w.people;
  const std::vector<Leg>& plan = w.exercise->scenario.groups[p.group[row]].plan;
  if (leg >= plan.size()) return;
  p.leg[row] = leg;
  p.legTick[row] = kNever;
  p.goal[row] = goalOf(w, row, leg);
  p.slowTick[row] = p.closedTick[row] = kNever;
  p.station[row] = kNone16;
  p.server[row] = kNone16;
  const Goal::Kind kind = goalAt(w, p.goal[row]).kind;
  if (kind == Goal::Kind::zone) chooseSpot(w, row);
  setMode(w, row, kind == Goal::Kind::exit ? Mode::leave : Mode::walk);
}

void nextLeg(World& w, uint32_t row) {
  People& p = w.people;
  const uint16_t next = static_cast<uint16_t>(p.leg[row] + 1);
  if (next < w.exercise->scenario.groups[p.group[row]].plan.size()) {
    beginLeg(w, row, next);
    return;
  }
  p.station[row] = kNone16;
  p.server[row] = kNone16;
  p.spotX[row] = p.x[row];
  p.spotY[row] = p.y[row];
  if (p.legTick[row] == kNever) p.legTick[row] = w.clock.tick;
  setMode(w, row, Mode::watch);
}

uint16_t nearestExit(const World& w, uint32_t row) {
  const Vec2 at = placeOf(w, row);
  uint16_t best = kNone16;
  float least = FlowField::unreachable;
  for (size_t k = 0; k < w.exercise->goals.size(); ++k) {
    if (w.exercise->goals[k].kind != Goal::Kind::exit) continue;
    const float time = timeTo(w, static_cast<uint16_t>(k), at);
    if (time >= least) continue;
    least = time;
    best = static_cast<uint16_t>(k);
  }
  return best;
}

uint16_t exitGoal(const World& w, uint32_t row) {
  const std::vector<Leg>& plan = w.exercise->scenario.groups[w.people.group[row]].plan;
  for (size_t k = plan.size(); k-- > 0;) {
    const std::vector<int>& choices = plan[k].choiceIndices;
    const uint16_t goal = choices.empty() ? static_cast<uint16_t>(plan[k].goalIndex) : quickestGoal(w, choices, placeOf(w, row));
    if (goalAt(w, goal).kind == Goal::Kind::exit && timeTo(w, goal, placeOf(w, row)) < FlowField::unreachable) return goal;
  }
  return nearestExit(w, row);
}

}  // namespace sispam
