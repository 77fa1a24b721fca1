// SPDX-License-Identifier: Apache-2.0
// See refuse.h. Only what is so when the order is given; what turns up on the way ends the order later (act_work.cpp, act_barrier.cpp).
#include "step/refuse.h"

#include <algorithm>

#include "step/acts.h"
#include "step/nearness.h"
#include "step/slots.h"
#include "step/way.h"

namespace sispam {

namespace {

constexpr float kOwnPeople = 8.0f;      // m: own people without masks so near the point of an irritant are in the cloud (assumed)
constexpr float kGoesToFind = 100.0f;    // m (assumed)
constexpr float kInTheWay = 0.35f;      // m from the line of a gate

using Why = std::optional<Refusal>;

bool burning(const World& w) {
  for (size_t f = 0; f < kMaxFires; ++f)
    if (w.fires.lit[f] != kNever && w.fires.out[f] == kNever) return true;
  return false;
}

bool onGround(const World& w, float x, float y) {
  const uint32_t cell = w.occupancy.cellOf({x, y});
  return cell != Occupancy::noCell && (w.occupancy.free(cell) || w.occupancy.nearestFree({x, y}, 3) != Occupancy::noCell);
}

Vec2 leaderOf(const World& w, uint32_t u) { return placeOf(w, w.units.firstRow[u]); }

/// A way leads the unit there now: gates that are shut are in the way.
bool hasWay(const World& w, uint32_t u, Vec2 to) {
  const uint32_t from = cellAt(w, leaderOf(w, u)), cell = w.occupancy.nearestFree(to, 3);
  return from == Occupancy::noCell || cell == Occupancy::noCell || w.occupancy.componentOf(from) == w.occupancy.componentOf(cell);
}

/// The same to a zone, or to an exit (`zones` + its number).
bool hasWayTo(const World& w, uint32_t u, size_t goal) {
  const Vec2 from = leaderOf(w, u);
  return cellAt(w, from) == Occupancy::noCell || timeTo(w, static_cast<uint16_t>(goal), from) < FlowField::unreachable;
}

bool isDeclared(const World& w, int level) { return level < 0 || w.clock.declared >= static_cast<uint32_t>(level); }

bool authorised(const World& w, OrderKind order) {
  for (const Authority& a : w.exercise->doctrine.authorities)
    if (a.order == order && !isDeclared(w, a.levelIndex)) return false;
  return true;
}

Why ofRequest(const World& w, const Command& c) {
  const Unit& unit = w.exercise->scenario.units[c.unit];
  if (!unit.onRequest || w.units.arrives[c.unit] != kNever) return Refusal::notAvailable;
  return isDeclared(w, unit.onRequest->levelIndex) ? Why() : Refusal::noAuthority;
}

Why ofWater(const World& w, const Command& c, const Unit& unit) {
  if (!unit.hasKit(Kit::water)) return Refusal::noKit;
  if (w.units.broken[c.unit]) return Refusal::broken;
  if (w.units.tank[c.unit] <= 0) return Refusal::empty;
  const float range = static_cast<float>(w.exercise->scenario.parameters.means.waterRange);
  return c.hasAt && distance(Vec2{c.atX, c.atY}, placeOf(w, w.units.firstRow[c.unit])) > range ? Why(Refusal::unreachable) : std::nullopt;
}

Why ofIrritant(const World& w, const Command& c, const Unit& unit) {
  if (!unit.hasKit(Kit::irritant)) return Refusal::noKit;
  if (w.units.broken[c.unit]) return Refusal::broken;
  if (w.units.munitions[c.unit] == 0) return Refusal::empty;
  if (!c.hasAt) return Refusal::noTarget;
  const Vec2 at{c.atX, c.atY};
  if (distance(at, placeOf(w, w.units.firstRow[c.unit])) > static_cast<float>(w.exercise->scenario.parameters.irritant.range)) return Refusal::unreachable;
  const uint32_t own = nearest(w, at, kOwnPeople, [&](uint32_t j) {
    return w.people.unit[j] != kNone16 && !w.exercise->scenario.units[w.people.unit[j]].hasKit(Kit::mask);
  });
  return own == kNobody ? Why() : Refusal::unsafe;
}

/// Barriers are gates of their own kind, and each kind has its own orders.
Why ofGate(const World& w, const Command& c, const Unit& unit) {
  if (c.gate == kNone16) return Refusal::unknown;
  const bool barrier = c.order == OrderKind::setBarrier || c.order == OrderKind::clearBarrier;
  if (barrier != (w.exercise->scenario.site.gates[c.gate].kind == GateKind::barrier)) return Refusal::noTarget;
  return c.order == OrderKind::setBarrier && !unit.hasKit(Kit::barrier) ? Why(Refusal::noKit) : std::nullopt;
}

/// escort, evacuate, document: the other unit is there and somebody else.
Why ofCompanion(const World& w, const Command& c) {
  if (c.with == kNone16 || c.with == c.unit) return Refusal::unknown;
  if (w.units.arrives[c.with] != 0) return Refusal::notThere;
  return anybodyFit(w, c.with) && w.units.state[c.with] != static_cast<uint8_t>(UnitState::withdrawn) ? Why() : Refusal::noTarget;
}

Why when(bool bad, Refusal why) { return bad ? Why(why) : std::nullopt; }

bool hasHydrant(const World& w) {
  for (const Zone& z : w.exercise->scenario.site.zones)
    if (z.kind == ZoneKind::hydrant) return true;
  return false;
}

/// Orders that name a zone: there is one, and a way to it.
Why ofZone(const World& w, const Command& c) {
  if (c.zone == kNone16) return Refusal::unknown;
  return when(!hasWayTo(w, c.unit, c.zone), Refusal::unreachable);
}

/// Of a named group: somebody of it is near; offenders in general are waited for.
Why ofArrest(const World& w, const Command& c, const Unit& unit) {
  if (!mayUseForce(unit.service)) return Refusal::noAuthority;
  if (c.zone != kNone16 && !hasWayTo(w, c.unit, c.zone)) return Refusal::unreachable;
  if (c.group == kNone16) return std::nullopt;
  if (nearest(w, leaderOf(w, c.unit), arrestReach(w, c.group), [&](uint32_t j) { return offends(w, j, c.group); }) != kNobody) return std::nullopt;
  for (uint32_t i = 0; i < w.citizens; ++i)
    if (isPresent(w, i) && offends(w, i, c.group)) return Refusal::unreachable;
  return Refusal::noTarget;
}

Why ofRefill(const World& w, const Command& c, const Unit& unit) {
  if (!unit.hasKit(Kit::water)) return Refusal::noKit;
  if (c.zone == kNone16) return when(!hasHydrant(w), Refusal::noTarget);
  if (w.exercise->scenario.site.zones[c.zone].kind != ZoneKind::hydrant) return Refusal::noTarget;
  return ofZone(w, c);
}

/// The line that is to be taken over is there and somebody else's.
Why ofRotate(const World& w, const Command& c) {
  if (c.with == kNone16 || c.with == c.unit) return Refusal::unknown;
  if (w.units.arrives[c.with] != 0) return Refusal::notThere;
  return when(!anybodyFit(w, c.with) || w.units.state[c.with] == static_cast<uint8_t>(UnitState::withdrawn), Refusal::noTarget);
}

/// There is a box, nobody else has it, and it is not where it is to be.
Why ofBox(const World& w, const Command& c) {
  if (c.ref == kNone16 || c.zone == kNone16) return Refusal::unknown;
  const bool box = w.exercise->scenario.stations[c.ref].count.has_value() && w.stations.boxDelivered[c.ref] == kNever;
  const uint32_t holder = w.stations.boxHolder[c.ref];
  if (!box || (holder != kNobody && w.people.unit[holder] != c.unit)) return Refusal::noTarget;
  return when(!hasWayTo(w, c.unit, c.zone), Refusal::unreachable);
}

Why ofFormation(const Command& c, const Unit& unit) {
  const bool shields = c.formation == static_cast<uint8_t>(FormationKind::shelter);
  return shields && !unit.hasKit(Kit::shield) ? Why(Refusal::noKit) : std::nullopt;
}

}  // namespace

float arrestReach(const World& w, uint16_t group) {
  const float offenders = static_cast<float>(w.exercise->scenario.parameters.means.arrestSearch);
  return group == kNone16 ? offenders : std::max(offenders, kGoesToFind);
}

bool isBlockedByPeople(const World& w, const Gate& gate, uint32_t unit) {
  const Segment opening{gate.a, gate.b};
  bool blocked = false;
  w.grid.forNear((gate.a + gate.b) * 0.5f, 0.5f * distance(gate.a, gate.b) + kInTheWay, [&](uint32_t j) {
    blocked = blocked || (w.people.unit[j] != unit && distance(opening, placeOf(w, j)) < kInTheWay);
  });
  return blocked;
}

std::optional<Refusal> refusal(const World& w, const Command& c) {
  const Unit& unit = w.exercise->scenario.units[c.unit];
  if (c.order == OrderKind::request) return ofRequest(w, c);
  if (w.units.arrives[c.unit] != 0) return Refusal::notThere;
  if (w.units.state[c.unit] == static_cast<uint8_t>(UnitState::withdrawn) || !anybodyFit(w, c.unit)) return Refusal::withdrawn;
  if (unit.available && w.course.conditionSince[unit.available->index] == kNever) return Refusal::notAvailable;
  if (!authorised(w, c.order)) return Refusal::noAuthority;
  const size_t zones = w.exercise->scenario.site.zones.size();  // goals begin with them, then come the exits
  switch (c.order) {
    case OrderKind::move:
      if (const Why why = ofFormation(c, unit)) return why;
      return when(!c.hasAt || !onGround(w, c.atX, c.atY) || !hasWay(w, c.unit, {c.atX, c.atY}), Refusal::unreachable);
    case OrderKind::form:
      if (const Why why = ofFormation(c, unit)) return why;
      return when(!onGround(w, 0.5f * (c.aX + c.bX), 0.5f * (c.aY + c.bY)) || !hasWay(w, c.unit, {0.5f * (c.aX + c.bX), 0.5f * (c.aY + c.bY)}), Refusal::unreachable);
    case OrderKind::advance:
      if (!mayUseForce(unit.service)) return Refusal::noAuthority;
      return ofFormation(c, unit);
    case OrderKind::arrest: return ofArrest(w, c, unit);
    case OrderKind::hold:
    case OrderKind::fallBack: return ofFormation(c, unit);
    case OrderKind::corridor:
    case OrderKind::patrol:
      return when(!onGround(w, c.aX, c.aY) || !onGround(w, c.bX, c.bY) || !hasWay(w, c.unit, {c.aX, c.aY}), Refusal::unreachable);
    case OrderKind::water: return ofWater(w, c, unit);
    case OrderKind::irritant: return ofIrritant(w, c, unit);
    case OrderKind::fightFire:
      if (!unit.hasKit(Kit::water) && !unit.hasKit(Kit::extinguisher)) return Refusal::noKit;
      if (w.units.broken[c.unit]) return Refusal::broken;
      return when(!burning(w), Refusal::noTarget);
    case OrderKind::aid: return when(!unit.hasKit(Kit::firstAid), Refusal::noKit);
    case OrderKind::refill: return ofRefill(w, c, unit);
    case OrderKind::rotate: return ofRotate(w, c);
    case OrderKind::negotiate:
      if (c.group == kNone16) return Refusal::unknown;
      return when(!isComing(w, c.group), Refusal::noTarget);
    case OrderKind::openGate:
    case OrderKind::closeGate:
    case OrderKind::setBarrier:
    case OrderKind::clearBarrier: return ofGate(w, c, unit);
    case OrderKind::carry: return ofBox(w, c);
    case OrderKind::work:
    case OrderKind::seal:
      return ofZone(w, c);
    case OrderKind::watch: return c.zone == kNone16 ? std::nullopt : ofZone(w, c);
    case OrderKind::clearThreat:
      if (c.zone == kNone16) return Refusal::unknown;
      if (!unit.hasKit(Kit::bombSuit)) return Refusal::noKit;
      if (w.zones.threat[c.zone] == 0) return Refusal::noTarget;
      return ofZone(w, c);
    case OrderKind::withdraw:
      if (c.exit == kNone16) return Refusal::unknown;
      return when(!hasWayTo(w, c.unit, zones + c.exit), Refusal::unreachable);
    case OrderKind::evacuate:
      if (c.exit == kNone16) return Refusal::unknown;
      if (const Why why = ofCompanion(w, c)) return why;
      return when(!hasWayTo(w, c.with, zones + c.exit), Refusal::unreachable);
    case OrderKind::escort:
      if (!c.hasAt || !onGround(w, c.atX, c.atY)) return Refusal::unreachable;
      return ofCompanion(w, c);
    case OrderKind::document:
      if (!unit.hasKit(Kit::camera)) return Refusal::noKit;
      return c.with == kNone16 ? std::nullopt : ofCompanion(w, c);
    case OrderKind::request:
    case OrderKind::appeal:
    case OrderKind::declareLevel:
      return std::nullopt;
  }
  return Refusal::unknown;
}

}  // namespace sispam
