// SPDX-License-Identifier: Apache-2.0
// See unit_orders.h. Speeds of drill steps are those of Permildas (facts.md 5.4).
#include "step/unit_orders.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "math/elementary.h"
#include "scenario/permits.h"
#include "scenario/read.h"
#include "step/force_stage.h"
#include "step/foresee.h"
#include "step/nearness.h"
#include "step/refuse.h"
#include "step/relieve.h"
#include "world/formation.h"

namespace sispam {

namespace {

constexpr double kStalled = 60;            // s that a line may take longer than three times the drill step: then it does not get there (assumed)
constexpr float kRides = 20.0f;           // m: nearer than this nobody mounts a motorcycle (assumed)

const UnitParameters& paces(const World& w) { return w.exercise->scenario.parameters.units; }

/// Under the shields everybody goes slowly.
float paceOf(const World& w, uint32_t u, double pace) {
  const bool slow = static_cast<FormationKind>(w.units.formation[u]) == FormationKind::shelter;
  return static_cast<float>(slow ? pace * paces(w).shelterPace : pace);
}

void aimAt(Units& units, uint32_t u, Vec2 to, float heading, float pace) {
  units.toX[u] = to.x;
  units.toY[u] = to.y;
  units.toHeading[u] = heading;
  units.pace[u] = pace;
}

float headingOf(Vec2 d) { return elementary::atan2(d.y, d.x); }

/// Another formation than before; the spacing is again what the scenario gives the unit.
void takeFormation(World& w, const Command& c) {
  Units& s = w.units;
  if (c.formation == kSameFormation) {
    if (static_cast<FormationKind>(s.formation[c.unit]) != FormationKind::corridor) return;
    s.formation[c.unit] = static_cast<uint8_t>(FormationKind::line);  // a lane that nobody wants any more
  } else {
    s.formation[c.unit] = c.formation;
  }
  s.spacing[c.unit] = static_cast<float>(w.exercise->scenario.units[c.unit].formation.spacing);
  s.arc[c.unit] = c.arc > 0 ? c.arc : (c.formation == static_cast<uint8_t>(FormationKind::corridor) ? 3.0f : kWholeRing);
}

/// Men far enough apart for a ring of this radius.
void spread(Units& s, uint32_t u, float radius) {
  const float men = static_cast<float>(std::max(1, (static_cast<int>(s.count[u]) + s.ranks[u] - 1) / std::max<int>(s.ranks[u], 1)));
  s.spacing[u] = std::clamp(s.arc[u] * radius / men, 0.5f, 5.0f);
}

void formLine(World& w, const Command& c) {
  Units& units = w.units;
  const Vec2 a{c.aX, c.aY}, b{c.bX, c.bY};
  const float width = distance(a, b);
  if (c.formation == kSameFormation) {  // `form` without more means a line
    units.formation[c.unit] = static_cast<uint8_t>(FormationKind::line);
    units.spacing[c.unit] = static_cast<float>(w.exercise->scenario.units[c.unit].formation.spacing);
  }
  if (c.ranks > 0) {
    units.ranks[c.unit] = c.ranks;
  } else if (width > 0) {
    const int front = static_cast<int>(width / units.spacing[c.unit]) + 1;
    const int ranks = (static_cast<int>(units.count[c.unit]) + front - 1) / front;
    units.ranks[c.unit] = static_cast<uint8_t>(ranks < 1 ? 1 : (ranks > 6 ? 6 : ranks));
  }
  if (static_cast<FormationKind>(units.formation[c.unit]) == FormationKind::cordon) spread(units, c.unit, 0.5f * width);
  aimAt(units, c.unit, (a + b) * 0.5f, headingOf(perpendicular(b - a)), paceOf(w, c.unit, paces(w).walkPace));
}

/// Two files from `a` to `b`, with a lane of `distance` m between.
void formCorridor(World& w, const Command& c) {
  Units& s = w.units;
  const Vec2 a{c.aX, c.aY}, b{c.bX, c.bY};
  s.formation[c.unit] = static_cast<uint8_t>(FormationKind::corridor);
  s.arc[c.unit] = c.distance > 0 ? std::clamp(c.distance, 1.0f, 20.0f) : 3.0f;
  const float gaps = static_cast<float>(std::max(1, (static_cast<int>(s.count[c.unit]) + 1) / 2 - 1));
  s.spacing[c.unit] = std::clamp(distance(a, b) / gaps, 0.5f, 5.0f);
  aimAt(s, c.unit, a, headingOf(a - b), paceOf(w, c.unit, paces(w).walkPace));
}

/// A ring round the zone, looking outwards.
void sealOff(World& w, const Command& c) {
  Units& s = w.units;
  const Polygon& zone = w.exercise->scenario.site.zones[c.zone].polygon;
  const Vec2 middle = centroid(zone);
  float radius = 1;
  for (const Vec2 corner : zone) radius = std::max(radius, distance(corner, middle) + 0.5f);
  s.formation[c.unit] = static_cast<uint8_t>(FormationKind::cordon);
  s.ranks[c.unit] = 1;
  s.arc[c.unit] = kWholeRing;
  spread(s, c.unit, radius);
  aimAt(s, c.unit, middle, s.heading[c.unit], paceOf(w, c.unit, paces(w).walkPace));
}

/// Lapis ganti. A relief that stands formed close behind takes over man by man (relieve.h). Otherwise the old line steps off at the word
/// of command to stand 6 m behind, and the new one comes up at a run: whether a gap opens is a matter of the way it has to go.
void changePlaces(World& w, const Command& c) {
  Units& units = w.units;
  const Vec2 line{units.x[c.with], units.y[c.with]};
  const float heading = units.heading[c.with];
  const float walk = static_cast<float>(paces(w).walkPace);
  if (standsBehind(w, c.unit, c.with)) {
    beginRelief(w, c.unit, c.with, c.ranks);
    units.pace[c.unit] = walk;
    return;
  }
  aimAt(units, c.unit, line, heading, static_cast<float>(paces(w).runPace));
  const Vec2 behind = line - facing(heading) * (6.0f + units.spacing[c.with] * static_cast<float>(units.ranks[c.with] + units.ranks[c.unit]));
  aimAt(units, c.with, behind, heading, walk);
  units.order[c.with] = static_cast<uint8_t>(OrderKind::move);
  units.state[c.with] = static_cast<uint8_t>(UnitState::moving);
  units.orderTick[c.with] = w.clock.tick;
  units.readyTick[c.with] = kNever;
  units.braced[c.with] = 0;
}

/// Another unit is told to go somewhere by its escort.
void send(World& w, uint32_t with, OrderKind order, float pace) {
  Units& s = w.units;
  s.order[with] = static_cast<uint8_t>(order);
  s.orderTick[with] = w.clock.tick;
  s.readyTick[with] = kNever;
  s.state[with] = static_cast<uint8_t>(order == OrderKind::move ? UnitState::moving : UnitState::acting);
  s.until[with] = kNever;
  s.braced[with] = 0;
  s.pace[with] = pace;
}

uint16_t nearestHydrant(const World& w, uint32_t u) {
  const Vec2 from = placeOf(w, w.units.firstRow[u]);
  const std::vector<Zone>& zones = w.exercise->scenario.site.zones;
  uint16_t best = kNone16;
  float bestTime = 0;
  for (size_t z = 0; z < zones.size(); ++z) {
    if (zones[z].kind != ZoneKind::hydrant) continue;
    const float time = fieldOf(w, z).timeAt(from);  // goals begin with the zones
    if (best != kNone16 && time >= bestTime) continue;
    best = static_cast<uint16_t>(z);
    bestTime = time;
  }
  return best;
}

void begin(World& w, const Command& c) {
  Units& units = w.units;
  const uint32_t u = c.unit;
  const float heading = c.hasHeading ? c.heading : units.heading[u];
  const Vec2 centre{units.x[u], units.y[u]};
  const UnitParameters& n = paces(w);
  UnitState state = UnitState::acting;
  switch (c.order) {
    case OrderKind::move: {
      const Vec2 at{c.atX, c.atY};
      const bool ride = w.exercise->scenario.units[u].hasKit(Kit::motorcycle) && distance(at, centre) > kRides;
      aimAt(units, u, at, c.hasHeading || distance(at, centre) < 1.0f ? heading : headingOf(at - centre), ride ? static_cast<float>(n.motorPace) : paceOf(w, u, n.walkPace));
      state = UnitState::moving;
      break;
    }
    case OrderKind::form:
      formLine(w, c);
      state = UnitState::moving;
      break;
    case OrderKind::corridor:
      formCorridor(w, c);
      state = UnitState::moving;
      break;
    case OrderKind::seal:
      sealOff(w, c);
      state = UnitState::moving;
      break;
    case OrderKind::rotate:
      changePlaces(w, c);
      state = UnitState::moving;
      break;
    case OrderKind::hold:
      aimAt(units, u, centre, heading, paceOf(w, u, n.walkPace));
      units.braced[u] = 1;
      state = UnitState::moving;
      break;
    case OrderKind::advance:
      aimAt(units, u, centre + facing(units.heading[u]) * c.distance, units.heading[u], paceOf(w, u, n.pushPace));
      useStage(w, 4);
      break;
    case OrderKind::fallBack:
      aimAt(units, u, centre - facing(units.heading[u]) * c.distance, units.heading[u], paceOf(w, u, n.backPace));
      break;
    case OrderKind::patrol:
      units.ax[u] = c.aX, units.ay[u] = c.aY, units.bx[u] = c.bX, units.by[u] = c.bY;
      aimAt(units, u, {c.aX, c.aY}, headingOf(Vec2{c.aX, c.aY} - centre), static_cast<float>(n.walkPace));
      break;
    case OrderKind::water:
    case OrderKind::irritant:
      units.atX[u] = c.hasAt ? c.atX : centre.x;
      units.atY[u] = c.hasAt ? c.atY : centre.y;
      units.shotsDue[u] = c.order == OrderKind::irritant ? std::max<uint16_t>(c.shots, 1) : 0;
      break;
    case OrderKind::arrest:
      units.pace[u] = static_cast<float>(n.runPace);
      useStage(w, 3);
      break;
    case OrderKind::escort:
      units.pace[u] = static_cast<float>(n.walkPace);
      if (static_cast<OrderKind>(units.order[c.with]) == OrderKind::carry && units.orderTick[c.with] != kNever) break;  // they go their own way
      aimAt(units, c.with, {c.atX, c.atY}, headingOf(Vec2{c.atX, c.atY} - placeOf(w, units.firstRow[c.with])), static_cast<float>(n.walkPace));
      send(w, c.with, OrderKind::move, static_cast<float>(n.walkPace));
      break;
    case OrderKind::evacuate:
      units.zone[c.with] = c.exit;
      send(w, c.with, OrderKind::withdraw, static_cast<float>(n.runPace));
      units.pace[u] = static_cast<float>(n.runPace);
      break;
    case OrderKind::refill:
      if (units.zone[u] == kNone16) units.zone[u] = nearestHydrant(w, u);
      units.pace[u] = static_cast<float>(n.walkPace) * 1.2f;
      break;
    case OrderKind::negotiate:
    case OrderKind::fightFire:
    case OrderKind::aid:
    case OrderKind::openGate:
    case OrderKind::closeGate:
    case OrderKind::setBarrier:
    case OrderKind::clearBarrier:
    case OrderKind::work:
    case OrderKind::watch:
    case OrderKind::document:
    case OrderKind::clearThreat:
    case OrderKind::carry:
    case OrderKind::withdraw:
      units.pace[u] = static_cast<float>(n.walkPace) * 1.2f;
      break;
    case OrderKind::request:
    case OrderKind::appeal:
    case OrderKind::declareLevel:
      break;
  }
  units.state[u] = static_cast<uint8_t>(state);
}

/// Medics who are told to do something else lay down whom they carry. Who is under arrest stays so.
void layDown(World& w, uint32_t u) {
  const uint32_t target = w.units.targetRow[u];
  if (target == kNobody || modeOf(w, target) != Mode::down) return;
  const uint32_t holder = w.people.holder[target];
  if (holder != kNobody && w.people.unit[holder] == u) w.people.holder[target] = kNobody;
}

/// Whoever takes over this unit's line, or is taken over by it, stops.
void breakOff(World& w, uint32_t u) {
  if (w.units.relief[u] != kNone16) breakOffRelief(w, u);
  if (const uint16_t line = relievedBy(w, u); line != kNone16) breakOffRelief(w, line);
}

void ask(World& w, const Command& c) {
  const double latency = w.exercise->scenario.units[c.unit].onRequest->latency / w.exercise->scenario.compression;
  w.units.arrives[c.unit] = std::max(1u, w.clock.tick + toTicks(latency));
  note(w, EventKind::requested, c.unit, 0, 0, {w.units.x[c.unit], w.units.y[c.unit]}, static_cast<float>(latency));
}

}  // namespace

void orderUnit(World& w, const Command& c) {
  if (c.unit >= w.units.count.size()) {
    note(w, EventKind::orderRefused, c.unit, static_cast<uint32_t>(c.order), static_cast<uint16_t>(Refusal::unknown));
    return;
  }
  const Vec2 place = placeOf(w, w.units.firstRow[c.unit]);
  if (const std::optional<Refusal> why = refusal(w, c)) {
    note(w, EventKind::orderRefused, c.unit, static_cast<uint32_t>(c.order), static_cast<uint16_t>(*why), place);
    return;
  }
  note(w, EventKind::orderGiven, c.unit, static_cast<uint32_t>(c.order), c.line, place, c.reasoned ? 1.0f : 0.0f);
  if (!isPermitted(w.exercise->doctrine, w.clock.level, c.order))
    note(w, EventKind::notPermitted, c.unit, static_cast<uint32_t>(c.order), static_cast<uint16_t>(w.clock.level), place);
  if (c.order == OrderKind::appeal) {
    appeal(w, c);
    return;
  }
  if (c.order == OrderKind::request) {
    ask(w, c);
    return;
  }
  foresee(w, c);
  breakOff(w, c.unit);
  if (c.order == OrderKind::rotate) breakOff(w, c.with);
  Units& units = w.units;
  const uint32_t u = c.unit;
  const bool goesOn = c.order == OrderKind::aid && units.order[u] == static_cast<uint8_t>(OrderKind::aid);
  if (!goesOn) layDown(w, u);
  takeFormation(w, c);
  units.order[u] = static_cast<uint8_t>(c.order);
  units.orderTick[u] = w.clock.tick;
  units.braced[u] = 0;
  units.group[u] = c.group;
  units.gate[u] = c.gate;
  units.zone[u] = c.order == OrderKind::withdraw ? c.exit : c.zone;
  units.other[u] = c.with;
  units.station[u] = c.order == OrderKind::carry ? c.ref : kNone16;
  units.work[u] = 0;
  if (!goesOn) units.targetRow[u] = kNobody;
  units.talking[u] = 0;
  units.shotsDue[u] = 0;
  w.jets.on[u] = 0;
  const double duration = c.order == OrderKind::work ? c.duration / w.exercise->scenario.compression : c.duration;
  units.until[u] = c.duration > 0 && c.order != OrderKind::work ? w.clock.tick + toTicks(duration) : kNever;
  if (c.order == OrderKind::work) units.work[u] = -static_cast<float>(duration) * static_cast<float>(units.count[u]);
  begin(w, c);
  if (units.until[u] == kNever && (c.order == OrderKind::advance || c.order == OrderKind::fallBack)) {
    const double drill = static_cast<double>(c.distance / units.pace[u]);
    units.until[u] = w.clock.tick + toTicks(kStalled + 3 * drill);
  }
  units.readyTick[u] = kNever;
}

void runOut(World& w, uint32_t u) {
  const OrderKind order = static_cast<OrderKind>(w.units.order[u]);
  const bool marches = order == OrderKind::advance || order == OrderKind::fallBack;
  const bool nothingDone = (order == OrderKind::water || order == OrderKind::arrest) && w.units.work[u] == 0;
  if (marches && w.units.readyTick[u] == kNever) giveUp(w, u, Refusal::unreachable);
  else if (nothingDone) giveUp(w, u, Refusal::noTarget);
  else finishOrder(w, u);
}

void finishOrder(World& w, uint32_t u) {
  note(w, EventKind::orderDone, u, w.units.order[u], 0, placeOf(w, w.units.firstRow[u]));
  endOrder(w, u);
}

void giveUp(World& w, uint32_t u, Refusal why) {
  note(w, EventKind::orderRefused, u, w.units.order[u], static_cast<uint16_t>(why), placeOf(w, w.units.firstRow[u]));
  endOrder(w, u);
}

void endOrder(World& w, uint32_t u) {
  layDown(w, u);
  w.units.order[u] = static_cast<uint8_t>(OrderKind::hold);
  w.units.state[u] = static_cast<uint8_t>(UnitState::moving);
  w.units.toX[u] = w.units.x[u];
  w.units.toY[u] = w.units.y[u];
  w.units.toHeading[u] = w.units.heading[u];
  w.units.until[u] = kNever;
  w.units.targetRow[u] = kNobody;
  w.units.talking[u] = 0;
  w.units.shotsDue[u] = 0;
  w.jets.on[u] = 0;
}

void appeal(World& w, const Command& c) {
  const MeansParameters& means = w.exercise->scenario.parameters.means;
  const bool loud = w.exercise->scenario.units[c.unit].hasKit(Kit::loudspeaker) && !w.units.broken[c.unit];
  const float reach = static_cast<float>(loud ? means.loudspeakerReach : means.voiceReach);
  const Vec2 from = placeOf(w, w.units.firstRow[c.unit]);
  uint32_t heard = 0, present = 0;
  for (uint32_t i = 0; i < w.citizens; ++i) {
    if (!isPresent(w, i)) continue;
    ++present;
    if (distance(placeOf(w, i), from) > reach) continue;
    ++heard;
    if (c.exit != kNone16 && (c.group == kNone16 || w.people.group[i] == c.group)) w.people.heardTick[i] = w.clock.tick;
  }
  w.clock.heardCount = heard;
  if (heard > 0) w.clock.appealTick = w.clock.tick;
  useStage(w, 2);
  countDone(w, c.unit, OrderKind::appeal);
  note(w, EventKind::appeal, c.unit, heard, static_cast<uint16_t>(present), from, static_cast<float>(c.says));
}

}  // namespace sispam
