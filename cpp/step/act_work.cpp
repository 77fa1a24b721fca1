// SPDX-License-Identifier: Apache-2.0
// Gates, work in zones, orders that run out, and lines that touch the crowd.
#include "step/acts.h"
#include "step/force_stage.h"
#include "step/nearness.h"
#include "step/unit_orders.h"
#include "step/verbs.h"

namespace sispam {

namespace {

void workInZone(World& w, uint32_t u) {
  const Zone& zone = w.exercise->scenario.site.zones[w.units.zone[u]];
  for (uint32_t m = 0; m < w.units.count[u]; ++m) {
    const uint32_t row = w.units.firstRow[u] + m;
    if (isPresent(w, row) && modeOf(w, row) != Mode::down && contains(zone.polygon, placeOf(w, row))) w.units.work[u] += kSlowDt;
  }
  if (w.units.work[u] < 0) return;
  const UnitKind kind = w.exercise->scenario.units[u].kind;
  if (kind == UnitKind::kpps || kind == UnitKind::bawaslu || kind == UnitKind::kpu) w.clock.objectionsFiled = w.clock.objections;
  ++w.units.worksDone[u];
  finishOrder(w, u);
}

void handleGate(World& w, uint32_t u) {
  const Gate& gate = w.exercise->scenario.site.gates[w.units.gate[u]];
  const Vec2 middle = (gate.a + gate.b) * 0.5f;
  for (uint32_t m = 0; m < w.units.count[u]; ++m) {
    const uint32_t row = w.units.firstRow[u] + m;
    if (!isPresent(w, row) || modeOf(w, row) == Mode::down || distance(placeOf(w, row), middle) > 2.0f) continue;
    setGate(w, w.units.gate[u], w.units.order[u] == static_cast<uint8_t>(OrderKind::openGate));
    finishOrder(w, u);
    return;
  }
}

void noteContact(World& w, uint32_t u) {
  for (uint32_t m = 0; m < w.units.count[u]; ++m) {
    const uint32_t row = w.units.firstRow[u] + m;
    const uint32_t touched = nearest(w, placeOf(w, row), 0.7f, [&](uint32_t j) {
      return w.people.group[j] != kNone16 && distance(placeOf(w, j), placeOf(w, row)) < w.people.radius[j] + w.people.radius[row] + 0.05f;
    });
    if (touched == kNobody) continue;
    note(w, EventKind::pushed, u, touched, 0, placeOf(w, row));
    useStage(w, 4);
    return;
  }
}

}  // namespace

void actWork(World& w) {
  if (w.clock.tick % kSlowTicks != 0) return;
  for (uint32_t u = 0; u < w.units.count.size(); ++u) {
    if (w.units.orderTick[u] == kNever) continue;
    if (w.units.until[u] != kNever && w.clock.tick >= w.units.until[u]) {
      finishOrder(w, u);
      continue;
    }
    switch (static_cast<OrderKind>(w.units.order[u])) {
      case OrderKind::work:
        workInZone(w, u);
        break;
      case OrderKind::openGate:
      case OrderKind::closeGate:
        handleGate(w, u);
        break;
      case OrderKind::advance:
        if (w.units.state[u] == static_cast<uint8_t>(UnitState::acting)) noteContact(w, u);
        break;
      case OrderKind::move:
      case OrderKind::form:
      case OrderKind::hold:
      case OrderKind::fallBack:
      case OrderKind::rotate:
      case OrderKind::negotiate:
      case OrderKind::appeal:
      case OrderKind::arrest:
      case OrderKind::water:
      case OrderKind::fightFire:
      case OrderKind::aid:
      case OrderKind::patrol:
      case OrderKind::declareLevel:
      case OrderKind::withdraw:
        break;
    }
  }
}

}  // namespace sispam
