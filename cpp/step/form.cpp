// SPDX-License-Identifier: Apache-2.0
// Moves the slot lines of units and writes the wishes of their members (slots.h); who stands in a line is held to it by forces (line.h).
#include <algorithm>

#include "math/elementary.h"
#include "step/line.h"
#include "step/nearness.h"
#include "step/relieve.h"
#include "step/slots.h"
#include "step/unit_orders.h"
#include "step/unit_walk.h"
#include "step/verbs.h"
#include "world/formation.h"

namespace sispam {

namespace {

constexpr float kLineWaits = 0.7f;      // m of mean lag at which a moving line waits for its members (assumed)
constexpr float kFormedShare = 0.85f;   // of the fit members in place: the unit stands formed (assumed)
constexpr float kMedicReach = 40.0f;    // m (assumed)
constexpr float kHolds = 3.0f;          // m: who is led is nearer to the one who leads
constexpr float kRound = 2.0f;          // m between an escort and the middle of those it goes round (assumed)

OrderKind orderOf(const World& w, uint32_t u) { return static_cast<OrderKind>(w.units.order[u]); }

/// m from the slot within which members of a line are held to their slots instead of walking there.
float heldReach(const World& w, uint32_t u) {
  return isLine(w, u) ? static_cast<float>(w.exercise->scenario.parameters.units.slotReach) : 0.0f;
}

/// Brings the slot line nearer to where the order wants it, if its members keep up. True when it is there.
bool moveLine(World& w, uint32_t u, float lag) {
  Units& s = w.units;
  const Vec2 way = Vec2{s.toX[u], s.toY[u]} - Vec2{s.x[u], s.y[u]};
  const float d = length(way), step = s.pace[u] * kDt;
  if (d <= step) {
    s.x[u] = s.toX[u];
    s.y[u] = s.toY[u];
    s.heading[u] = s.toHeading[u];
    return true;
  }
  if (lag > kLineWaits) return false;
  s.x[u] += way.x / d * step;
  s.y[u] += way.y / d * step;
  return false;
}

void stateIs(World& w, uint32_t u, UnitState state) { w.units.state[u] = static_cast<uint8_t>(state); }

void formed(World& w, uint32_t u) {
  if (w.units.readyTick[u] != kNever || !mayFormAgain(w, u)) return;
  w.units.readyTick[u] = w.clock.tick;
  if (orderOf(w, u) == OrderKind::advance || orderOf(w, u) == OrderKind::fallBack) w.units.until[u] = kNever;  // there in time
  stateIs(w, u, UnitState::formed);
  if (w.units.brokeTick[u] != kNever) {
    note(w, EventKind::lineReformed, u, 0, 0, {w.units.x[u], w.units.y[u]}, static_cast<float>(w.clock.tick - w.units.brokeTick[u]) * kDt);
    w.units.brokeTick[u] = kNever;
  }
  if (w.units.orderTick[u] != kNever && orderOf(w, u) != OrderKind::hold)
    note(w, EventKind::orderDone, u, w.units.order[u], 0, {w.units.x[u], w.units.y[u]});
}

/// move, form, rotate, hold and standing at the post: everybody goes to the slots of the wanted line.
void gather(World& w, uint32_t u) {
  Units& s = w.units;
  s.x[u] = s.toX[u];
  s.y[u] = s.toY[u];
  s.heading[u] = s.toHeading[u];
  const bool line = isLine(w, u);
  const Standing seen = keepSlots(w, u, s.pace[u], heldReach(w, u));
  if (line) holdLine(w, u, {});
  if (seen.present > 0 && static_cast<float>(seen.inPlace) >= kFormedShare * static_cast<float>(seen.present)) formed(w, u);
  else if (s.readyTick[u] == kNever) stateIs(w, u, s.brokeTick[u] == kNever ? UnitState::moving : UnitState::reforming);
}

void marchLine(World& w, uint32_t u) {
  const Vec2 before{w.units.x[u], w.units.y[u]};
  const bool line = isLine(w, u);
  const Standing seen = keepSlots(w, u, orderOf(w, u) == OrderKind::advance ? 1.0f : w.units.pace[u] * 1.5f, heldReach(w, u));
  const bool there = moveLine(w, u, seen.lag);
  if (line) holdLine(w, u, (Vec2{w.units.x[u], w.units.y[u]} - before) * (1.0f / kDt));
  if (there) formed(w, u);
}

void patrol(World& w, uint32_t u) {
  Units& s = w.units;
  const Vec2 leader = placeOf(w, s.firstRow[u]);
  if (distance(leader, {s.toX[u], s.toY[u]}) < 2.5f) {
    const bool atA = s.toX[u] == s.ax[u] && s.toY[u] == s.ay[u];
    s.toX[u] = atA ? s.bx[u] : s.ax[u];
    s.toY[u] = atA ? s.by[u] : s.ay[u];
    const Vec2 way = Vec2{s.toX[u], s.toY[u]} - leader;
    s.toHeading[u] = elementary::atan2(way.y, way.x);
  }
  s.x[u] = s.toX[u];
  s.y[u] = s.toY[u];
  s.heading[u] = s.toHeading[u];
  keepSlots(w, u, s.pace[u]);
}

/// The whole team keeps round a point: slots of a loose formation about it.
void surround(World& w, uint32_t u, Vec2 point, float spacing) {
  for (uint32_t m = 0; m < w.units.count[u]; ++m) {
    const uint32_t row = w.units.firstRow[u] + m;
    if (!fit(w, row)) continue;
    const Vec2 slot = slotPosition({FormationKind::loose, 2, spacing, 0, static_cast<int>(w.units.count[u])}, static_cast<int>(m), point, w.units.heading[u]);
    walkTo(w, row, u, m == 0 || !w.walls.visible(point, slot) ? point : slot, w.units.pace[u], point);
  }
}

/// Members spread over the zone along its longer side and work there.
void workIn(World& w, uint32_t u, const Polygon& zone) {
  const Box box = bounds(zone);
  const Vec2 size = box.hi - box.lo, middle = (box.lo + box.hi) * 0.5f;
  const Vec2 along = size.x >= size.y ? Vec2{size.x, 0} : Vec2{0, size.y};
  for (uint32_t m = 0; m < w.units.count[u]; ++m) {
    const uint32_t row = w.units.firstRow[u] + m;
    if (!fit(w, row)) continue;
    const float share = (static_cast<float>(m) + 0.5f) / static_cast<float>(w.units.count[u]) - 0.5f;
    const Vec2 place = middle + along * (0.9f * share), at = placeOf(w, row);
    const bool inside = contains(zone, at);
    if (inside && (!contains(zone, place) || !w.walls.visible(at, place))) stand(w, row);
    else if (inside) walkTo(w, row, u, place, w.units.pace[u], place);
    else walkToGoal(w, row, w.units.zone[u], w.units.pace[u]);
  }
}

/// Removal at 1 m/s (models.md D); inside the zone on to its middle, so that whoever comes behind gets in, too.
void bringInto(World& w, uint32_t row, uint32_t u) {
  constexpr float kRemoval = 1.0f;
  const Polygon& zone = w.exercise->scenario.site.zones[w.units.zone[u]].polygon;
  if (contains(zone, placeOf(w, row))) walkTo(w, row, u, centroid(zone), kRemoval, centroid(zone));
  else walkToGoal(w, row, w.units.zone[u], kRemoval);
}

/// Escort and evacuation: a ring that goes along with the leader of the other unit.
Vec2 placeInRing(const World& w, uint32_t u, uint32_t m) {
  const uint32_t with = w.units.other[u];
  const float around = std::max(kWholeRing * kRound, 0.7f * static_cast<float>(w.units.count[with]));
  const FormationShape ring{FormationKind::cordon, 1, around / static_cast<float>(w.units.count[u]), kWholeRing, static_cast<int>(w.units.count[u])};
  return slotPosition(ring, static_cast<int>(m), placeOf(w, w.units.firstRow[with]), w.units.heading[with]);
}

void goRound(World& w, uint32_t u) {
  const Vec2 middle = placeOf(w, w.units.firstRow[w.units.other[u]]);
  for (uint32_t m = 0; m < w.units.count[u]; ++m) {
    const uint32_t row = w.units.firstRow[u] + m;
    if (!fit(w, row)) continue;
    const Vec2 slot = placeInRing(w, u, m);
    walkTo(w, row, u, w.walls.visible(middle, slot) ? slot : middle, w.units.pace[u] * 1.3f, middle);
  }
}

/// Whoever is escorted stands still as long as most of the escort is not round them.
void waitForEscorts(World& w) {
  for (uint32_t u = 0; u < w.units.count.size(); ++u) {
    const OrderKind order = orderOf(w, u);
    if (w.units.orderTick[u] == kNever || (order != OrderKind::escort && order != OrderKind::evacuate)) continue;
    const uint32_t with = w.units.other[u];
    uint32_t there = 0, able = 0;
    for (uint32_t m = 0; m < w.units.count[u]; ++m) {
      const uint32_t row = w.units.firstRow[u] + m;
      if (!fit(w, row)) continue;
      ++able;
      if (distance(placeInRing(w, u, m), placeOf(w, row)) < 2 * kRound) ++there;
    }
    if (2 * there >= able) continue;
    for (uint32_t m = 0; m < w.units.count[with]; ++m) stand(w, w.units.firstRow[with] + m);
  }
}

/// Carriers go to the box, then with it to the zone; the others of the unit keep beside whoever has it.
void bringBox(World& w, uint32_t u) {
  const size_t s = w.units.station[u];
  const Vec2 box{w.stations.boxX[s], w.stations.boxY[s]};
  const uint32_t holder = w.stations.boxHolder[s];
  if (holder == kNobody) {
    surround(w, u, box, 0.8f);
    return;
  }
  for (uint32_t m = 0; m < w.units.count[u]; ++m) {
    const uint32_t row = w.units.firstRow[u] + m;
    if (!fit(w, row)) continue;
    if (row == holder) walkToGoal(w, row, w.units.zone[u], w.units.pace[u]);
    else if (distance(placeOf(w, row), box) > 2.0f) walkTo(w, row, u, box, w.units.pace[u] * 1.2f, box);
    else walkToGoal(w, row, w.units.zone[u], w.units.pace[u]);
  }
}

/// After a person (arrest, aid, negotiate), a fire, a gate or a zone; see act_*.cpp for what happens on getting there.
void goAbout(World& w, uint32_t u) {
  const Site& site = w.exercise->scenario.site;
  const uint32_t target = w.units.targetRow[u];
  const Vec2 home{w.units.x[u], w.units.y[u]};
  switch (orderOf(w, u)) {
    case OrderKind::arrest:
    case OrderKind::aid:
      if (target == kNobody) {
        keepSlots(w, u, w.units.pace[u]);
      } else if (w.people.holder[target] != kNobody && w.units.zone[u] != kNone16) {
        for (uint32_t m = 0; m < w.units.count[u]; ++m) {
          const uint32_t row = w.units.firstRow[u] + m;
          if (!fit(w, row)) continue;
          if (w.people.holder[target] == row) bringInto(w, row, u);
          else walkTo(w, row, u, placeOf(w, target), 1.1f, placeOf(w, target));
        }
      } else {
        surround(w, u, placeOf(w, target), 0.8f);
      }
      return;
    case OrderKind::negotiate:
      if (target == kNobody) keepSlots(w, u, w.units.pace[u]);
      else surround(w, u, placeOf(w, target) + normalized(home - placeOf(w, target)) * 1.5f, 0.8f);
      return;
    case OrderKind::fightFire:
      surround(w, u, {w.units.atX[u], w.units.atY[u]}, 1.2f);
      return;
    case OrderKind::openGate:
    case OrderKind::closeGate:
    case OrderKind::setBarrier:
    case OrderKind::clearBarrier: {
      const Gate& gate = site.gates[w.units.gate[u]];
      const Vec2 middle = (gate.a + gate.b) * 0.5f;  // they stand on the side they come from, not in the opening
      surround(w, u, middle + normalized(home - middle) * 1.2f, 0.8f);
      return;
    }
    case OrderKind::work:
    case OrderKind::refill:
    case OrderKind::clearThreat:
      workIn(w, u, site.zones[w.units.zone[u]].polygon);
      return;
    case OrderKind::carry:
      bringBox(w, u);
      return;
    case OrderKind::watch:
      if (w.units.zone[u] != kNone16) workIn(w, u, site.zones[w.units.zone[u]].polygon);
      else keepSlots(w, u, w.units.pace[u]);
      return;
    case OrderKind::document:
      if (w.units.other[u] == kNone16) keepSlots(w, u, w.units.pace[u]);
      else surround(w, u, placeOf(w, w.units.firstRow[w.units.other[u]]) + normalized(home - placeOf(w, w.units.firstRow[w.units.other[u]])) * 4.0f, 1.2f);
      return;
    case OrderKind::escort:
    case OrderKind::evacuate:
      goRound(w, u);
      return;
    case OrderKind::withdraw: {
      const uint16_t goal = static_cast<uint16_t>(site.zones.size() + w.units.zone[u]);
      for (uint32_t m = 0; m < w.units.count[u]; ++m) walkToGoal(w, w.units.firstRow[u] + m, goal, w.units.pace[u]);
      return;
    }
    case OrderKind::water:
    case OrderKind::irritant:
      keepSlots(w, u, 1.0f);
      return;
    case OrderKind::corridor:
    case OrderKind::seal:
    case OrderKind::request:
    case OrderKind::move:
    case OrderKind::form:
    case OrderKind::hold:
    case OrderKind::advance:
    case OrderKind::fallBack:
    case OrderKind::rotate:
    case OrderKind::appeal:
    case OrderKind::patrol:
    case OrderKind::declareLevel:
      return;
  }
}

/// Of a unit whose members stay in their line, hurt or not.
bool isBound(const World& w, uint32_t u) {
  const UnitKind kind = w.exercise->scenario.units[u].kind;
  return kind == UnitKind::dalmasAwal || kind == UnitKind::dalmasLanjut || kind == UnitKind::phhBrimob || isLine(w, u);
}

/// Whoever is lightly hurt and leads nobody goes to medics who are near and at work (assumed).
void seekAid(World& w, uint32_t u, uint32_t row) {
  const Vec2 at = placeOf(w, row);
  const uint32_t medic = nearest(w, at, kMedicReach, [&](uint32_t j) {
    const uint16_t team = w.people.unit[j];
    return team != kNone16 && team != u && w.units.orderTick[team] != kNever && orderOf(w, team) == OrderKind::aid && fit(w, j);
  });
  if (medic == kNobody) return;
  const bool leads = nearest(w, at, kHolds, [&](uint32_t j) { return w.people.holder[j] == row; }) != kNobody;
  if (leads) return;
  if (distance(at, placeOf(w, medic)) < 1.0f) stand(w, row);
  else walkTo(w, row, u, placeOf(w, medic), static_cast<float>(w.exercise->scenario.parameters.units.walkPace), placeOf(w, medic));
}

void giveTraction(World& w, uint32_t u) {
  const MovementParameters& m = w.exercise->scenario.parameters.movement;
  const bool braced = w.units.braced[u] || w.units.state[u] == static_cast<uint8_t>(UnitState::formed);
  const float traction = static_cast<float>(braced ? m.bracedTraction : m.traction);
  for (uint32_t k = 0; k < w.units.count[u]; ++k) {
    const uint32_t row = w.units.firstRow[u] + k;
    w.people.traction[row] = isFresh(w, row) ? traction : traction * strengthLeft(w, row);
  }
}

}  // namespace

void form(World& w) {
  for (uint32_t u = 0; u < w.units.count.size(); ++u) {
    if (w.units.state[u] == static_cast<uint8_t>(UnitState::withdrawn)) continue;
    if (w.clock.tick % kSlowTicks == 0) closeRanks(w, u);
    giveTraction(w, u);
    if (!isLine(w, u)) restLine(w, u);
    const bool idle = w.units.orderTick[u] == kNever;
    switch (idle ? OrderKind::hold : orderOf(w, u)) {
      case OrderKind::move:
      case OrderKind::form:
      case OrderKind::hold:
      case OrderKind::rotate:
      case OrderKind::corridor:
      case OrderKind::seal:
      case OrderKind::request:
      case OrderKind::appeal:
      case OrderKind::declareLevel:
        if (w.units.relief[u] != kNone16) giveWay(w, u);
        else gather(w, u);
        break;
      case OrderKind::advance:
      case OrderKind::fallBack:
        if (w.units.relief[u] != kNone16) giveWay(w, u);
        else if (w.units.readyTick[u] != kNever) gather(w, u);
        else marchLine(w, u);
        break;
      case OrderKind::patrol:
        patrol(w, u);
        break;
      case OrderKind::negotiate:
      case OrderKind::water:
      case OrderKind::arrest:
      case OrderKind::fightFire:
      case OrderKind::aid:
      case OrderKind::openGate:
      case OrderKind::closeGate:
      case OrderKind::work:
      case OrderKind::withdraw:
      case OrderKind::irritant:
      case OrderKind::setBarrier:
      case OrderKind::clearBarrier:
      case OrderKind::escort:
      case OrderKind::evacuate:
      case OrderKind::refill:
      case OrderKind::watch:
      case OrderKind::document:
      case OrderKind::clearThreat:
      case OrderKind::carry:
        goAbout(w, u);
        break;
    }
    const bool maySeekAid = !isBound(w, u);
    for (uint32_t m = 0; m < w.units.count[u]; ++m) {
      const uint32_t row = w.units.firstRow[u] + m;
      if (isPresent(w, row) && !fit(w, row)) followHolder(w, row);  // lies there, or is carried
      else if (maySeekAid && w.people.injury[row] > 0 && !w.people.aided[row]) seekAid(w, u, row);
    }
  }
  waitForEscorts(w);
}

}  // namespace sispam
