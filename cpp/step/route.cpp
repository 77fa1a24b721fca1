// SPDX-License-Identifier: Apache-2.0
// Where citizens want to go at this tick, by mode: along the flow field of their goal, to their own place in it, to their
// place in a queue, towards or away from the line, home. It writes wishes only; steer() and press() make them movement.
#include "scenario/read.h"
#include "step/choose.h"
#include "step/company.h"
#include "step/legs.h"
#include "step/nearness.h"
#include "step/queue_place.h"
#include "step/unit_walk.h"
#include "step/verbs.h"
#include "step/way.h"
#include "world/measure.h"

namespace sispam {

namespace {

constexpr float kInPlace = 0.3f;      // m
constexpr float kDrift = 0.35f;       // m: displaced further than this one walks back to one's place
constexpr float kNearGoal = 8.0f;     // m before the goal: who comes to a stop here stays at the back of the crowd
constexpr float kStirs = 3.0f;        // m from the own place within which those who chant move about (assumed)
constexpr float kSeesLine = 15.0f;    // m: presses towards officers within this
constexpr float kSeesThrow = 30.0f;   // m
constexpr float kNearest = 8.0f, kThrowsFrom = 20.0f, kFarthest = 25.0f;  // m, distance throwers keep from officers (models.md C7)
constexpr float kPressSpeed = 0.8f, kDriftSpeed = 0.5f, kQueueSpeed = 0.9f;  // m/s (assumed)
constexpr float kRunSpeed = 2.2f;     // m/s, fleeing (Permildas run)
constexpr float kStandTraction = 0.25f, kPressTraction = 0.5f, kDownTraction = 0.85f;  // of the greatest; who stands gives way when jostled (assumed)
constexpr uint32_t kWayClosedTicks = 30 * kTicksPerSecond;
constexpr uint32_t kGiveUpTicks = 4 * kTicksPerSecond;   // stuck this long near the own place: one stays where one is (assumed)

/// Looks that need a search happen twice a second, each person at an own tick, and at once on a change of mode.
bool looksNow(const World& w, uint32_t i) { return (w.clock.tick + i) % kSlowTicks == 0 || w.people.modeTick[i] == w.clock.tick; }

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

/// Where no way leads one stands and waits; that is told at once and every 30 s.
void waitForWay(World& w, uint32_t i, uint16_t goal) {
  People& p = w.people;
  stay(w, i);
  if (p.closedTick[i] == kNever) p.closedTick[i] = w.clock.tick;
  if ((w.clock.tick - p.closedTick[i]) % kWayClosedTicks == 0) note(w, EventKind::wayClosed, i, goal, 0, placeOf(w, i));
}

/// Along the flow field, or waiting for a way.
bool followField(World& w, uint32_t i, uint16_t goal, float speed) {
  People& p = w.people;
  Way way{.direction = plainWay(w, i, goal, placeOf(w, i))};
  if (way.direction == Vec2{}) way = wayTo(w, goal, placeOf(w, i));
  wish(w, i, way.direction, speed);
  if (!way.closed) {
    p.closedTick[i] = kNever;
    return true;
  }
  waitForWay(w, i, goal);
  return false;
}

/// Somebody who has arrived at the same goal stands within 1 m.
bool standsBehindOthers(const World& w, uint32_t i) {
  const People& p = w.people;
  return nearest(w, placeOf(w, i), 1.0f, [&](uint32_t j) {
           return j != i && p.group[j] != kNone16 && p.goal[j] == p.goal[i] && p.legTick[j] != kNever && p.legTick[j] < w.clock.tick;
         }) != kNobody;
}

/// People who stand keep a free distance if they can: their place moves away from neighbours that are too near.
void keepElbowRoom(World& w, uint32_t i) {
  const float comfort = static_cast<float>(w.exercise->scenario.parameters.movement.comfortDistance);
  const Vec2 at = placeOf(w, i);
  Vec2 away;
  w.grid.forNear(at, comfort, [&](uint32_t j) {
    const Vec2 d = at - placeOf(w, j);
    const float squared = lengthSquared(d);
    if (j == i || squared >= comfort * comfort || squared < 1e-8f) return;
    const float gap = length(d);
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

void settle(World& w, uint32_t i, Vec2 place) {
  w.people.spotX[i] = place.x;
  w.people.spotY[i] = place.y;
  w.people.legTick[i] = w.clock.tick;
  setMode(w, i, Mode::watch);
  stay(w, i);
}

bool isTaken(const World& w, uint32_t i, Vec2 spot) {
  const People& p = w.people;  // old velocities, not the wishes that route() is just writing
  const auto stands = [&](uint32_t j) { return j != i && p.vx[j] * p.vx[j] + p.vy[j] * p.vy[j] < 0.01f; };
  return nearest(w, spot, 0.4f, stands) != kNobody;
}

/// How long this person has hardly got on although it wanted to, ticks.
uint32_t stuckFor(World& w, uint32_t i) {
  People& p = w.people;
  const bool slow = p.wishSpeed[i] > 0 && p.vx[i] * p.vx[i] + p.vy[i] * p.vy[i] < 0.01f;
  if (!slow) p.slowTick[i] = kNever;
  else if (p.slowTick[i] == kNever) p.slowTick[i] = w.clock.tick;
  return slow ? w.clock.tick - p.slowTick[i] : 0;
}

void walkToStation(World& w, uint32_t i, uint16_t goal) {
  const uint16_t s = w.exercise->goals[goal].index;
  const Vec2 at = placeOf(w, i), end = queuePlace(w, s, queueLength(w, s));
  if (distance(at, end) < 8.0f && w.walls.visible(at, end)) approach(w, i, end, w.people.speed[i]);
  else followField(w, i, goal, w.people.speed[i]);
}

void walkToZone(World& w, uint32_t i, uint16_t goal) {
  People& p = w.people;
  const Vec2 at = placeOf(w, i);
  const uint32_t stuck = stuckFor(w, i);
  if (stuck <= kGiveUpTicks) {
    const Vec2 way = plainWay(w, i, goal, at);
    if (way != Vec2{}) {  // far from the zone and from everything else
      wish(w, i, way, p.speed[i]);
      p.closedTick[i] = kNever;
      return;
    }
  }
  const uint32_t cell = cellAt(w, at);
  const float far = cell != Occupancy::noCell ? fieldOf(w, goal).timeOf(cell) : FlowField::unreachable;
  const bool inside = far <= 0.0f;
  Vec2 spot{p.spotX[i], p.spotY[i]};
  const bool notHere = inside && looksNow(w, i) && !contains(*areaOf(w, goal), spot);  // an inject has sent one elsewhere
  if (notHere || (inside && looksNow(w, i) && lengthSquared(spot - at) < 9.0f && isTaken(w, i, spot))) {
    chooseSpot(w, i);
    spot = {p.spotX[i], p.spotY[i]};
  }
  const bool arrived = inside && distance(at, spot) < kInPlace;
  const bool full = stuck > kGiveUpTicks && (inside || (far < kNearGoal && standsBehindOthers(w, i)));
  if (arrived || full) settle(w, i, arrived ? spot : at);
  else if (inside && w.walls.visible(at, spot)) approach(w, i, spot, p.speed[i]);
  else if (inside) settle(w, i, at);  // the place lies round a corner
  else followField(w, i, goal, p.speed[i]);
}

void walk(World& w, uint32_t i) {
  const uint16_t goal = w.people.goal[i];
  if (goal == kNone16) {
    stay(w, i);
    return;
  }
  switch (w.exercise->goals[goal].kind) {
    case Goal::Kind::station:
      walkToStation(w, i, goal);
      return;
    case Goal::Kind::zone:
      walkToZone(w, i, goal);
      return;
    case Goal::Kind::exit:
      followField(w, i, goal, w.people.speed[i]);
      return;
  }
}

void standAbout(World& w, uint32_t i, float drift) {
  const Vec2 spot{w.people.spotX[i], w.people.spotY[i]}, at = placeOf(w, i);
  if (lengthSquared(spot - at) > drift * drift && w.walls.visible(at, spot)) approach(w, i, spot, kDriftSpeed);
  else stay(w, i);
}

void watch(World& w, uint32_t i) {
  if (w.people.legTick[i] == kNever) {  // was on the way when it became active or fled: goes on
    if (w.people.goal[i] != kNone16) chooseSpot(w, i);
    setMode(w, i, Mode::walk);
    walk(w, i);
    return;
  }
  const bool waits = w.people.leg[i] == kNone16;  // for its delay to be over: stands where it was put
  if (!waits && (w.clock.tick + i) % (2 * kSlowTicks) == 0) keepElbowRoom(w, i);
  // Once on the way back one goes all the way; else one would stand at the edge of the drift.
  standAbout(w, i, w.people.wishSpeed[i] > 0 ? 0.1f : kDrift);
}

/// The nearest officer who stands in a line, or the nearest point of a closed gate, whichever is nearer.
void lookForLine(World& w, uint32_t i, float reach) {
  People& p = w.people;
  const Vec2 at = placeOf(w, i);
  const uint32_t officer = nearest(w, at, reach, [&](uint32_t j) { return p.unit[j] != kNone16 && deters(w, j); });
  p.aimed[i] = officer != kNobody ? 1 : 0;
  float best = reach;
  Vec2 aim{};
  if (officer != kNobody) {
    aim = placeOf(w, officer);
    best = distance(aim, at);
  }
  const Site& site = w.exercise->scenario.site;
  for (size_t g = 0; g < site.gates.size(); ++g) {
    if (w.gates.open[g]) continue;
    const Vec2 point = closestPoint(Segment{site.gates[g].a, site.gates[g].b}, at);
    if (distance(point, at) >= best) continue;
    best = distance(point, at);
    aim = point;
    p.aimed[i] = 1;
  }
  p.aimX[i] = aim.x;
  p.aimY[i] = aim.y;
}

void pressOn(World& w, uint32_t i, float speed) {
  People& p = w.people;
  if (looksNow(w, i)) lookForLine(w, i, kSeesLine);
  const Vec2 at = placeOf(w, i);
  if (p.aimed[i]) {
    wish(w, i, normalized(Vec2{p.aimX[i], p.aimY[i]} - at), speed);
    return;
  }
  const uint16_t goal = p.goal[i];
  if (goal != kNone16 && w.exercise->goals[goal].kind == Goal::Kind::zone && timeTo(w, goal, at) > 0.0f) followField(w, i, goal, speed);
  else standAbout(w, i, kStirs);
}

void keepThrowingDistance(World& w, uint32_t i) {
  People& p = w.people;
  if (looksNow(w, i)) lookForLine(w, i, kSeesThrow);
  if (!p.aimed[i]) {
    standAbout(w, i, kStirs);
    return;
  }
  const Vec2 way = Vec2{p.aimX[i], p.aimY[i]} - placeOf(w, i), ahead = normalized(way);
  const float d = length(way);
  if (d < kNearest) wish(w, i, -ahead, p.speed[i]);
  else if (d > kFarthest || (d > kThrowsFrom && p.wishSpeed[i] > 0)) wish(w, i, ahead, 1.0f);
  else stay(w, i);
}

/// Up to the person one attacks or helps.
void closeIn(World& w, uint32_t i) {
  const uint32_t target = w.people.target[i];
  if (target == kNobody || !isPresent(w, target)) {
    stay(w, i);
    return;
  }
  const Vec2 at = placeOf(w, i), there = placeOf(w, target);
  const float apart = w.people.radius[i] + w.people.radius[target] + 0.1f;
  if (distance(at, there) < apart || !w.walls.visible(at, there)) stay(w, i);
  else approach(w, i, there, w.people.speed[i]);
}

void goHome(World& w, uint32_t i) {
  People& p = w.people;
  const auto isExit = [&](uint16_t goal) { return goal != kNone16 && w.exercise->goals[goal].kind == Goal::Kind::exit; };
  const bool toExit = isExit(p.goal[i]);
  if (looksNow(w, i) && (!toExit || p.closedTick[i] != kNever)) {
    const uint16_t goal = exitGoal(w, i);
    if (toExit && goal != kNone16 && goal != p.goal[i]) note(w, EventKind::choseGoal, i, goal, p.goal[i], placeOf(w, i));
    if (goal != kNone16) p.goal[i] = goal;
  }
  if (isExit(p.goal[i])) followField(w, i, p.goal[i], p.speed[i]);
  else if (looksNow(w, i) || p.closedTick[i] != kNever) waitForWay(w, i, p.goal[i]);  // every way out is closed
  else stay(w, i);
}

bool isAdvancing(const World& w, uint32_t row) {
  const uint16_t u = w.people.unit[row];
  if (u == kNone16 || modeOf(w, row) == Mode::down || w.units.orderTick[u] == kNever) return false;
  const OrderKind order = static_cast<OrderKind>(w.units.order[u]);
  return order == OrderKind::arrest || (order == OrderKind::advance && w.units.readyTick[u] == kNever);
}

/// The nearest of: where a jet hits, what burns, an officer of a unit that advances or arrests.
void lookForDanger(World& w, uint32_t i) {
  People& p = w.people;
  const Vec2 at = placeOf(w, i);
  float best = 1e9f;
  const auto consider = [&](Vec2 place, float reach) {
    const float d = distance(place, at);
    if (d > reach || d >= best) return;
    best = d;
    p.aimX[i] = place.x;
    p.aimY[i] = place.y;
  };
  for (size_t u = 0; u < w.jets.on.size(); ++u)
    if (w.jets.on[u]) consider({w.jets.x[u], w.jets.y[u]}, 15.0f);
  for (size_t f = 0; f < kMaxFires; ++f)
    if (w.fires.lit[f] != kNever && w.fires.out[f] == kNever) consider({w.fires.x[f], w.fires.y[f]}, 8.0f);
  for (size_t k = 0; k < kMaxCanisters; ++k)
    if (w.canisters.fired[k] != kNever) consider({w.canisters.x[k], w.canisters.y[k]}, 20.0f);
  const uint32_t officer = nearest(w, at, kSeesLine, [&](uint32_t j) { return isAdvancing(w, j); });
  if (officer != kNobody) consider(placeOf(w, officer), kSeesLine);
  p.aimed[i] = best < 1e9f ? 1 : 0;
}

void flee(World& w, uint32_t i) {
  People& p = w.people;
  if (looksNow(w, i)) {
    lookForDanger(w, i);
    p.refuge[i] = nearestExit(w, i);
  }
  const Vec2 at = placeOf(w, i);
  const float speed = p.speed[i] * 1.6f < kRunSpeed ? p.speed[i] * 1.6f : kRunSpeed;
  p.spotX[i] = at.x;  // whoever calms down stops where they are
  p.spotY[i] = at.y;
  const Vec2 away = p.aimed[i] ? normalized(at - Vec2{p.aimX[i], p.aimY[i]}) : Vec2{};
  Vec2 home{};
  if (p.refuge[i] != kNone16 && followField(w, i, p.refuge[i], speed)) home = {p.wishX[i], p.wishY[i]};
  Vec2 direction = normalized(home + away * 0.8f);
  if (direction.x == 0 && direction.y == 0) direction = home;
  wish(w, i, direction, speed);
}

/// What walking on is worth to this person, of the greatest push: all of it to the motivated.
float walkingShare(const World& w, uint32_t i) {
  const double motivation = w.exercise->scenario.groups[w.people.group[i]].motivation;
  return static_cast<float>(1 - w.exercise->scenario.parameters.movement.pushShare * (1 - motivation));
}

void routeOne(World& w, uint32_t i) {
  const float most = static_cast<float>(w.exercise->scenario.parameters.movement.traction);
  People& p = w.people;
  float traction = most;
  switch (modeOf(w, i)) {
    case Mode::walk:
      walk(w, i);
      traction = walkingShare(w, i) * most;
      break;
    case Mode::watch:
      watch(w, i);
      traction = kStandTraction * most;
      break;
    case Mode::chant:
      standAbout(w, i, kStirs);
      traction = kStandTraction * most;
      break;
    case Mode::queue:
      approach(w, i, queuePlace(w, p.station[i], w.work.rank[i]), kQueueSpeed);
      break;
    case Mode::served:
      approach(w, i, w.exercise->scenario.stations[p.station[i]].servers[p.server[i]], kQueueSpeed);
      break;
    case Mode::press:
      pressOn(w, i, kPressSpeed);
      traction = kPressTraction * most;
      break;
    case Mode::push:
      pressOn(w, i, p.speed[i]);
      break;
    case Mode::throwing:
      keepThrowingDistance(w, i);
      break;
    case Mode::attack:
    case Mode::help:
      closeIn(w, i);
      break;
    case Mode::flee:
      flee(w, i);
      break;
    case Mode::leave:
      goHome(w, i);
      traction = walkingShare(w, i) * most;
      break;
    case Mode::down:
      followHolder(w, i);
      traction = kDownTraction * most;
      break;
    case Mode::held:
      followHolder(w, i);
      break;
    case Mode::duty:
      break;
  }
  p.traction[i] = traction;
}

/// Whoever just walks looks where to go ten times a second; the others at every tick, and so do members of parties (keepCompany()
/// slows the wish of this tick), whoever has changed their mind and whoever finds the way closed.
bool isDue(const World& w, uint32_t i) {
  const People& p = w.people;
  const Mode mode = modeOf(w, i);
  return (mode != Mode::walk && mode != Mode::leave) || (w.clock.tick + i) % 2 == 0 || p.party[i] != kNobody || p.closedTick[i] != kNever ||
         p.modeTick[i] == w.clock.tick;
}

/// Whose leg is over goes on to the next: all of a group at once by condition, also those still on the way; each by its own
/// time of staying. The active stay until they are calm.
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
        if (w.people.leg[i] != leg || !isPresent(w, i)) continue;
        const Mode mode = modeOf(w, i);
        if (mode != Mode::walk && mode != Mode::watch) continue;
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
  reconsider(w);
  for (uint32_t i = 0; i < w.citizens; ++i)
    if (w.work.present[i] != 0 && isPresent(w, i) && isDue(w, i)) routeOne(w, i);
  keepCompany(w);
}

}  // namespace sispam
