// SPDX-License-Identifier: Apache-2.0
// See legs.h. The own place inside a zone is drawn by rejection, keyed by person and tick.
#include "step/legs.h"

#include "math/random.h"
#include "step/nearness.h"

namespace sispam {

namespace {

const Goal& goalAt(const World& w, uint16_t goal) { return w.exercise->goals[goal]; }

bool standable(const World& w, const Polygon& area, Vec2 at, uint16_t goal) {
  if (!contains(area, at)) return false;
  const uint32_t cell = w.occupancy.cellOf(at);
  return cell != Occupancy::noCell && w.occupancy.free(cell) && w.fields[goal].timeAt(at) < FlowField::unreachable;
}

void drawSpot(World& w, uint32_t row, const Polygon& area, uint16_t goal) {
  const Box box = bounds(area);
  Random random(w.clock.seed, row, w.clock.tick, static_cast<uint32_t>(Purpose::spot));
  for (int attempt = 0; attempt < 24; ++attempt) {
    const Vec2 at{box.lo.x + random.uniform() * (box.hi.x - box.lo.x), box.lo.y + random.uniform() * (box.hi.y - box.lo.y)};
    if (!standable(w, area, at, goal)) continue;
    w.people.spotX[row] = at.x;
    w.people.spotY[row] = at.y;
    return;
  }
  const Vec2 at = pointInside(area).value_or(area.front());
  w.people.spotX[row] = at.x;
  w.people.spotY[row] = at.y;
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

void beginLeg(World& w, uint32_t row, uint16_t leg) {
  People& p = w.people;
  const std::vector<Leg>& plan = w.exercise->scenario.groups[p.group[row]].plan;
  if (leg >= plan.size()) return;
  const uint16_t goal = static_cast<uint16_t>(plan[leg].goalIndex);
  p.leg[row] = leg;
  p.goal[row] = goal;
  p.legTick[row] = kNever;
  p.station[row] = kNone16;
  p.server[row] = kNone16;
  const Goal::Kind kind = goalAt(w, goal).kind;
  if (kind == Goal::Kind::zone) drawSpot(w, row, *areaOf(w, goal), goal);
  setMode(w, row, kind == Goal::Kind::exit ? Mode::leave : Mode::walk);
}

void nextLeg(World& w, uint32_t row) { beginLeg(w, row, static_cast<uint16_t>(w.people.leg[row] + 1)); }

uint16_t exitGoal(const World& w, uint32_t row) {
  const Vec2 at = placeOf(w, row);
  const Exercise& e = *w.exercise;
  const std::vector<Leg>& plan = e.scenario.groups[w.people.group[row]].plan;
  for (size_t k = plan.size(); k-- > 0;) {
    const uint16_t goal = static_cast<uint16_t>(plan[k].goalIndex);
    if (goalAt(w, goal).kind == Goal::Kind::exit && w.fields[goal].timeAt(at) < FlowField::unreachable) return goal;
  }
  uint16_t best = kNone16;
  float least = FlowField::unreachable;
  for (size_t k = 0; k < e.goals.size(); ++k) {
    if (e.goals[k].kind != Goal::Kind::exit) continue;
    const float time = w.fields[k].timeAt(at);
    if (time < least) {
      least = time;
      best = static_cast<uint16_t>(k);
    }
  }
  return best;
}

}  // namespace sispam
