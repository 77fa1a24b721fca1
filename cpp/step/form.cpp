// SPDX-License-Identifier: Apache-2.0
// Moves the slot lines of units and writes the wishes of their members. Slots are global (models.md D): a member goes to
// its place on the unit's line, not after its neighbour, so a line closes again by itself.
#include "math/elementary.h"
#include "step/nearness.h"
#include "step/unit_orders.h"
#include "step/unit_walk.h"
#include "step/verbs.h"
#include "world/formation.h"

namespace sispam {

namespace {

constexpr float kInPlace = 0.8f;        // m from the slot: in formation
constexpr float kLineWaits = 0.7f;      // m of mean lag at which a moving line waits for its members (assumed)
constexpr float kFormedShare = 0.85f;   // of the fit members in place: the unit stands formed (assumed)

OrderKind orderOf(const World& w, uint32_t u) { return static_cast<OrderKind>(w.units.order[u]); }

bool fit(const World& w, uint32_t row) { return isPresent(w, row) && modeOf(w, row) != Mode::down; }

Vec2 slotOf(const World& w, uint32_t u, uint32_t m, Vec2 centre, float heading) {
  const Units& s = w.units;
  return slotPosition(static_cast<FormationKind>(s.formation[u]), s.ranks[u], s.spacing[u], static_cast<int>(s.count[u]),
                      static_cast<int>(m), centre, heading);
}

struct Standing {
  uint32_t present = 0, inPlace = 0;
  float lag = 0;  // mean distance to the slot, m
};

/// Members walk to their slots on the line at (x, y, heading).
Standing keepSlots(World& w, uint32_t u, float speed) {
  const Vec2 centre{w.units.x[u], w.units.y[u]};
  Standing seen;
  for (uint32_t m = 0; m < w.units.count[u]; ++m) {
    const uint32_t row = w.units.firstRow[u] + m;
    if (!fit(w, row)) continue;
    const Vec2 slot = slotOf(w, u, m, centre, w.units.heading[u]);
    const float d = distance(slot, placeOf(w, row));
    ++seen.present;
    seen.lag += d;
    if (d < kInPlace) ++seen.inPlace;
    walkTo(w, row, u, slot, d > 3.0f ? speed * 1.3f : speed, centre);
  }
  if (seen.present > 0) seen.lag /= static_cast<float>(seen.present);
  return seen;
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
  if (w.units.readyTick[u] != kNever) return;
  w.units.readyTick[u] = w.clock.tick;
  stateIs(w, u, UnitState::formed);
  if (w.units.orderTick[u] != kNever && orderOf(w, u) != OrderKind::hold)
    note(w, EventKind::orderDone, u, w.units.order[u], 0, {w.units.x[u], w.units.y[u]});
}

/// move, form, rotate, hold and standing at the post: everybody goes to the slots of the wanted line.
void gather(World& w, uint32_t u) {
  Units& s = w.units;
  s.x[u] = s.toX[u];
  s.y[u] = s.toY[u];
  s.heading[u] = s.toHeading[u];
  const Standing seen = keepSlots(w, u, s.pace[u]);
  if (seen.present > 0 && static_cast<float>(seen.inPlace) >= kFormedShare * static_cast<float>(seen.present)) formed(w, u);
  else if (s.readyTick[u] == kNever) stateIs(w, u, UnitState::moving);
}

void marchLine(World& w, uint32_t u) {
  const Standing seen = keepSlots(w, u, orderOf(w, u) == OrderKind::advance ? 1.0f : w.units.pace[u] * 1.5f);
  if (moveLine(w, u, seen.lag)) formed(w, u);
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
    const Vec2 slot = slotPosition(FormationKind::loose, 2, spacing, static_cast<int>(w.units.count[u]), static_cast<int>(m), point, w.units.heading[u]);
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
          if (w.people.holder[target] == row) walkToGoal(w, row, w.units.zone[u], 1.0f);  // removal at 1 m/s (models.md D)
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
    case OrderKind::closeGate: {
      const Gate& gate = site.gates[w.units.gate[u]];
      surround(w, u, (gate.a + gate.b) * 0.5f, 0.8f);
      return;
    }
    case OrderKind::work:
      workIn(w, u, site.zones[w.units.zone[u]].polygon);
      return;
    case OrderKind::withdraw: {
      const uint16_t goal = static_cast<uint16_t>(site.zones.size() + w.units.zone[u]);
      for (uint32_t m = 0; m < w.units.count[u]; ++m) walkToGoal(w, w.units.firstRow[u] + m, goal, w.units.pace[u]);
      return;
    }
    case OrderKind::water:
      keepSlots(w, u, 1.0f);
      return;
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

void giveTraction(World& w, uint32_t u) {
  const MovementParameters& m = w.exercise->scenario.parameters.movement;
  const bool braced = w.units.braced[u] || w.units.state[u] == static_cast<uint8_t>(UnitState::formed);
  const float traction = static_cast<float>(braced ? m.bracedTraction : m.traction);
  for (uint32_t k = 0; k < w.units.count[u]; ++k) w.people.traction[w.units.firstRow[u] + k] = traction;
}

}  // namespace

void form(World& w) {
  for (uint32_t u = 0; u < w.units.count.size(); ++u) {
    const bool idle = w.units.orderTick[u] == kNever;
    switch (idle ? OrderKind::hold : orderOf(w, u)) {
      case OrderKind::move:
      case OrderKind::form:
      case OrderKind::hold:
      case OrderKind::rotate:
      case OrderKind::appeal:
      case OrderKind::declareLevel:
        gather(w, u);
        break;
      case OrderKind::advance:
      case OrderKind::fallBack:
        if (w.units.readyTick[u] != kNever) gather(w, u);
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
        goAbout(w, u);
        break;
    }
    for (uint32_t m = 0; m < w.units.count[u]; ++m) {
      const uint32_t row = w.units.firstRow[u] + m;
      if (isPresent(w, row) && !fit(w, row)) stand(w, row);
    }
    giveTraction(w, u);
  }
}

}  // namespace sispam
