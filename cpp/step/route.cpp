// SPDX-License-Identifier: Apache-2.0
// Where citizens want to go at this tick, by mode: along the flow field of their goal, to their own place in it, to their
// place in a queue, towards or away from the line, home. It writes wishes only; steer() and press() make them movement.
#include "scenario/read.h"
#include "step/legs.h"
#include "step/nearness.h"
#include "step/queue_place.h"
#include "step/verbs.h"
#include "world/measure.h"

namespace sispam {

namespace {

constexpr float kInPlace = 0.5f;      // m
constexpr float kDrift = 0.35f;       // m: displaced further than this one walks back to one's place
constexpr float kNearGoal = 8.0f;     // m before the goal: who comes to a stop here stays at the back of the crowd
constexpr float kSeesLine = 15.0f;    // m: presses towards officers within this
constexpr float kRunSpeed = 2.2f;     // m/s, fleeing (Permildas run)
constexpr uint32_t kWayClosedTicks = 30 * kTicksPerSecond;

void wish(World& w, uint32_t i, Vec2 direction, float speed) {
  w.people.wishX[i] = direction.x;
  w.people.wishY[i] = direction.y;
  w.people.wishSpeed[i] = direction.x == 0 && direction.y == 0 ? 0.0f : speed;
}

void stay(World& w, uint32_t i) { wish(w, i, {}, 0); }

/// Straight to a place that is near and in sight; slows down on the last steps.
void approach(World& w, uint32_t i, Vec2 place, float speed) {
  const Vec2 way = place - placeOf(w, i);
  const float d = length(way);
  if (d < 0.1f) stay(w, i);
  else wish(w, i, way * (1.0f / d), d < 0.6f ? speed * d / 0.6f : speed);
}

void followField(World& w, uint32_t i, uint16_t goal, float speed) {
  const Vec2 direction = w.fields[goal].direction(placeOf(w, i));
  wish(w, i, direction, speed);
  const bool closed = direction.x == 0 && direction.y == 0 && w.fields[goal].timeAt(placeOf(w, i)) >= FlowField::unreachable;
  if (closed && (w.clock.tick + i) % kWayClosedTicks == 0) note(w, EventKind::wayClosed, i, goal, 0, placeOf(w, i));
}

void reachGoal(World& w, uint32_t i, Vec2 place) {
  w.people.spotX[i] = place.x;
  w.people.spotY[i] = place.y;
  w.people.legTick[i] = w.clock.tick;
  setMode(w, i, Mode::watch);
  stay(w, i);
}

/// Somebody of the same group who has arrived stands within 1 m.
bool standsBehindOthers(const World& w, uint32_t i) {
  return nearest(w, placeOf(w, i), 1.0f, [&](uint32_t j) {
           return j != i && w.people.group[j] != kNone16 && w.people.goal[j] == w.people.goal[i] && w.people.legTick[j] != kNever;
         }) != kNobody;
}

/// People who stand keep a free distance if they can: their place moves away from neighbours that are too near.
void settle(World& w, uint32_t i) {
  const float comfort = static_cast<float>(w.exercise->scenario.parameters.movement.comfortDistance);
  const Vec2 at = placeOf(w, i);
  Vec2 away;
  w.grid.forNear(at, comfort, [&](uint32_t j) {
    const Vec2 d = at - placeOf(w, j);
    const float gap = length(d);
    if (j == i || gap >= comfort || gap < 1e-4f) return;
    away += d * ((comfort - gap) / (gap * comfort));
  });
  const float size = length(away);
  if (size < 0.05f) return;
  const Vec2 place = at + away * ((size > 1.0f ? 1.0f / size : 1.0f) * 0.5f);
  const uint32_t cell = w.occupancy.cellOf(place);
  if (cell == Occupancy::noCell || !w.occupancy.free(cell) || !w.walls.visible(at, place)) return;
  w.people.spotX[i] = place.x;
  w.people.spotY[i] = place.y;
}

void walk(World& w, uint32_t i) {
  People& p = w.people;
  const uint16_t goal = p.goal[i];
  const Vec2 at = placeOf(w, i);
  const Goal& g = w.exercise->goals[goal];
  if (g.kind == Goal::Kind::station) {
    const Station& station = w.exercise->scenario.stations[g.index];
    const Vec2 end = queuePlace(station, queueLength(w, g.index));
    if (distance(at, end) < 8.0f && w.walls.visible(at, end)) approach(w, i, end, p.speed[i]);
    else followField(w, i, goal, p.speed[i]);
    return;
  }
  const Polygon& area = *areaOf(w, goal);
  const Vec2 spot{p.spotX[i], p.spotY[i]};
  const bool inside = contains(area, at);
  const bool stopped = w.clock.tick - p.modeTick[i] > 20 * kTicksPerSecond && lengthSquared({p.vx[i], p.vy[i]}) < 0.003f;
  if (inside && distance(at, spot) < kInPlace) {
    reachGoal(w, i, spot);
  } else if (stopped && (inside || (w.fields[goal].timeAt(at) < kNearGoal && standsBehindOthers(w, i)))) {
    reachGoal(w, i, at);  // the place is taken: one stops where one has come to
  } else if (inside && w.walls.visible(at, spot)) {
    approach(w, i, spot, p.speed[i]);
  } else {
    followField(w, i, goal, p.speed[i]);
  }
}

void watch(World& w, uint32_t i) {
  if ((w.clock.tick + i) % (2 * kSlowTicks) == 0) settle(w, i);
  const Vec2 spot{w.people.spotX[i], w.people.spotY[i]};
  const Vec2 at = placeOf(w, i);
  if (distance(at, spot) > kDrift && w.walls.visible(at, spot)) approach(w, i, spot, 0.5f);
  else stay(w, i);
}

/// The nearest officer of a deterring unit, or the nearest point of a closed gate, whichever is nearer.
bool lineAhead(const World& w, uint32_t i, float reach, Vec2& place) {
  const Vec2 at = placeOf(w, i);
  const uint32_t officer = nearest(w, at, reach, [&](uint32_t j) { return deters(w, j); });
  float best = reach;
  if (officer != kNobody) {
    place = placeOf(w, officer);
    best = distance(place, at);
  }
  bool found = officer != kNobody;
  const Site& site = w.exercise->scenario.site;
  for (size_t g = 0; g < site.gates.size(); ++g) {
    if (w.gates.open[g]) continue;
    const Vec2 point = closestPoint(Segment{site.gates[g].a, site.gates[g].b}, at);
    if (distance(point, at) >= best) continue;
    best = distance(point, at);
    place = point;
    found = true;
  }
  return found;
}

void pressOn(World& w, uint32_t i, float speed) {
  Vec2 line;
  if (!lineAhead(w, i, kSeesLine, line)) {
    watch(w, i);
    return;
  }
  wish(w, i, normalized(line - placeOf(w, i)), speed);
}

void keepThrowingDistance(World& w, uint32_t i) {
  Vec2 line;
  if (!lineAhead(w, i, 30.0f, line)) {
    watch(w, i);
    return;
  }
  const Vec2 way = line - placeOf(w, i);
  const float d = length(way), range = static_cast<float>(w.exercise->scenario.parameters.means.throwRange);
  if (d < 9.0f) wish(w, i, way * (-1.0f / (d > 0 ? d : 1.0f)), 1.2f);
  else if (d > 0.8f * range) wish(w, i, way * (1.0f / d), 1.0f);
  else stay(w, i);
}

void leaveBy(World& w, uint32_t i, float speed) {
  People& p = w.people;
  const bool toExit = p.goal[i] != kNone16 && w.exercise->goals[p.goal[i]].kind == Goal::Kind::exit;
  const bool reachable = toExit && w.fields[p.goal[i]].timeAt(placeOf(w, i)) < FlowField::unreachable;
  if (!reachable) {
    const uint16_t goal = exitGoal(w, i);
    if (goal != kNone16) p.goal[i] = goal;
  }
  if (p.goal[i] == kNone16) stay(w, i);
  else followField(w, i, p.goal[i], speed);
}

Vec2 awayFromDanger(const World& w, uint32_t i) {
  const Vec2 at = placeOf(w, i);
  Vec2 away;
  for (size_t u = 0; u < w.jets.on.size(); ++u) {
    const Vec2 d = at - Vec2{w.jets.x[u], w.jets.y[u]};
    if (w.jets.on[u] && lengthSquared(d) < 225.0f) away += normalized(d);
  }
  for (size_t f = 0; f < kMaxFires; ++f) {
    const Vec2 d = at - Vec2{w.fires.x[f], w.fires.y[f]};
    if (w.fires.lit[f] != kNever && w.fires.out[f] == kNever && lengthSquared(d) < 64.0f) away += normalized(d);
  }
  const uint32_t officer = nearest(w, at, 10.0f, [&](uint32_t j) { return deters(w, j); });
  if (officer != kNobody) away += normalized(at - placeOf(w, officer));
  return normalized(away);
}

void flee(World& w, uint32_t i) {
  leaveBy(w, i, kRunSpeed);
  const Vec2 home{w.people.wishX[i], w.people.wishY[i]};
  const Vec2 direction = normalized(home + awayFromDanger(w, i) * 0.8f);
  wish(w, i, direction.x == 0 && direction.y == 0 ? home : direction, kRunSpeed);
}

void followHolder(World& w, uint32_t i) {
  const uint32_t holder = w.people.holder[i];
  if (holder == kNobody) {
    stay(w, i);
    return;
  }
  const Vec2 way = placeOf(w, holder) - placeOf(w, i);
  const float d = length(way);
  if (d < 0.6f) stay(w, i);
  else wish(w, i, way * (1.0f / d), 1.2f);
}

void routeOne(World& w, uint32_t i) {
  const MovementParameters& m = w.exercise->scenario.parameters.movement;
  People& p = w.people;
  p.traction[i] = static_cast<float>(m.traction) * 0.5f;
  switch (modeOf(w, i)) {
    case Mode::walk:
      walk(w, i);
      break;
    case Mode::watch:
    case Mode::chant:
      watch(w, i);
      p.traction[i] = static_cast<float>(m.traction) * 0.25f;  // gives way when jostled (assumed)
      break;
    case Mode::queue:
      approach(w, i, queuePlace(w.exercise->scenario.stations[p.station[i]], queueRank(w, i)), 0.9f);
      break;
    case Mode::served:
      approach(w, i, w.exercise->scenario.stations[p.station[i]].servers[p.server[i]], 1.0f);
      break;
    case Mode::press:
      pressOn(w, i, 0.7f);
      p.traction[i] = static_cast<float>(m.traction) * 0.75f;
      break;
    case Mode::push:
      pressOn(w, i, 1.0f);
      p.traction[i] = static_cast<float>(m.traction);
      break;
    case Mode::throwing:
    case Mode::attack:
      keepThrowingDistance(w, i);
      break;
    case Mode::flee:
      flee(w, i);
      p.traction[i] = static_cast<float>(m.traction);
      break;
    case Mode::leave:
      leaveBy(w, i, p.speed[i]);
      break;
    case Mode::down:
    case Mode::held:
      followHolder(w, i);
      break;
    case Mode::duty:
      break;
  }
}

/// Whose leg is over goes on to the next: all of a group at once by condition, each by its own time of staying.
void endLegs(World& w) {
  uint32_t first = 0;
  for (const Group& group : w.exercise->scenario.groups) {
    const uint32_t end = first + static_cast<uint32_t>(group.count);
    for (size_t leg = 0; leg < group.plan.size(); ++leg) {
      const Leg& l = group.plan[leg];
      const bool over = l.until && holds(w, *l.until);
      const uint32_t stayTicks = l.stay ? toTicks(*l.stay / w.exercise->scenario.compression) : kNever;
      if ((!over && !l.stay) || leg + 1 >= group.plan.size()) continue;
      for (uint32_t i = first; i < end; ++i) {
        const Mode mode = modeOf(w, i);
        const bool free = mode == Mode::walk || mode == Mode::watch || (over && (mode == Mode::chant || mode == Mode::press));
        if (!isPresent(w, i) || w.people.leg[i] != leg || !free) continue;
        const uint32_t since = w.people.legTick[i];
        if (over || (since != kNever && w.clock.tick - since >= stayTicks)) beginLeg(w, i, static_cast<uint16_t>(leg + 1));
      }
    }
    first = end;
  }
}

}  // namespace

void route(World& w) {
  if (w.clock.tick % kSlowTicks == 0) endLegs(w);
  for (uint32_t i = 0; i < w.citizens; ++i)
    if (isPresent(w, i)) routeOne(w, i);
}

}  // namespace sispam
