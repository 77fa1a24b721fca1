// SPDX-License-Identifier: Apache-2.0
// Gates and barriers, work in zones, refilling, suspicious objects, escorts, orders that run out, and lines that touch the crowd.
#include "step/acts.h"
#include "step/force_stage.h"
#include "step/nearness.h"
#include "step/refuse.h"
#include "step/slots.h"
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
  const bool keepsForms = kind == UnitKind::kpps || kind == UnitKind::bawaslu || kind == UnitKind::kpu || kind == UnitKind::ptps || kind == UnitKind::panwascam;
  if (keepsForms && w.clock.objectionsFiled < w.clock.objections) {
    w.clock.objectionsFiled = w.clock.objections;
    note(w, EventKind::objectionFiled, u, w.clock.objectionsFiled, 0, placeOf(w, w.units.firstRow[u]));
  }
  ++w.units.worksDone[u];
  finishOrder(w, u);
}

/// A gate is moved at once by whoever gets there, a barrier takes its time; neither goes where somebody stands.
void handleGate(World& w, uint32_t u) {
  const Gate& gate = w.exercise->scenario.site.gates[w.units.gate[u]];
  const Vec2 middle = (gate.a + gate.b) * 0.5f;
  for (uint32_t m = 0; m < w.units.count[u]; ++m) {
    const uint32_t row = w.units.firstRow[u] + m;
    if (!isPresent(w, row) || modeOf(w, row) == Mode::down || distance(placeOf(w, row), middle) > 2.0f) continue;
    uint32_t& began = w.people.taskTick[w.units.firstRow[u]];
    if (began == kNever || began < w.units.orderTick[u]) began = w.clock.tick;
    const OrderKind order = static_cast<OrderKind>(w.units.order[u]);
    const bool opens = order == OrderKind::openGate || order == OrderKind::clearBarrier;
    const double needed = gate.kind == GateKind::barrier ? w.exercise->scenario.parameters.units.barrierTime : 0;
    const double worked = static_cast<double>(w.clock.tick - began) * kTickSeconds;
    if (worked < needed) return;
    if (!opens && w.gates.open[w.units.gate[u]] != 0 && isBlockedByPeople(w, gate, u)) {
      if (worked >= needed + w.exercise->scenario.parameters.means.gateWait) giveUp(w, u, Refusal::unsafe);
      return;
    }
    setGate(w, w.units.gate[u], opens);
    began = kNever;
    finishOrder(w, u);
    return;
  }
}

bool anyInZone(const World& w, uint32_t u) {
  const Polygon& zone = w.exercise->scenario.site.zones[w.units.zone[u]].polygon;
  for (uint32_t m = 0; m < w.units.count[u]; ++m) {
    const uint32_t row = w.units.firstRow[u] + m;
    if (fit(w, row) && contains(zone, placeOf(w, row))) return true;
  }
  return false;
}

void refill(World& w, uint32_t u) {
  const float full = static_cast<float>(w.exercise->scenario.units[u].tank.value_or(0));
  const double seconds = w.exercise->scenario.parameters.units.refillTime / w.exercise->scenario.compression;
  if (anyInZone(w, u)) w.units.tank[u] += full * kSlowDt / static_cast<float>(seconds);
  if (w.units.tank[u] < full) return;
  w.units.tank[u] = full;
  note(w, EventKind::refilled, u, 0, 0, placeOf(w, w.units.firstRow[u]), full);
  finishOrder(w, u);
}

void clearThreat(World& w, uint32_t u) {
  const double seconds = w.exercise->scenario.parameters.units.clearTime / w.exercise->scenario.compression;
  if (w.zones.threat[w.units.zone[u]] == 0) return giveUp(w, u, Refusal::noTarget);  // others have made it safe
  if (anyInZone(w, u)) w.units.work[u] += kSlowDt;
  if (static_cast<double>(w.units.work[u]) < seconds) return;
  w.zones.threat[w.units.zone[u]] = 0;
  note(w, EventKind::threatCleared, w.units.zone[u], u, 0, placeOf(w, w.units.firstRow[u]));
  finishOrder(w, u);
}

/// An escort is over when those in its middle are where they were to go.
void goAlong(World& w, uint32_t u) {
  const uint32_t with = w.units.other[u];
  const bool gone = w.units.state[with] == static_cast<uint8_t>(UnitState::withdrawn);
  const bool carries = w.units.order[with] == static_cast<uint8_t>(OrderKind::carry);
  const bool escorts = w.units.order[u] == static_cast<uint8_t>(OrderKind::escort);
  const bool brought = w.units.station[with] != kNone16 && w.stations.boxDelivered[w.units.station[with]] != kNever;
  const bool there = escorts && !carries && (w.units.readyTick[with] != kNever || brought);
  if (!gone && !there) {
    if (!anybodyFit(w, with)) giveUp(w, u, Refusal::noTarget);  // nobody is left whom they could take along
    return;
  }
  const Vec2 leader = placeOf(w, w.units.firstRow[u]);
  w.units.x[u] = leader.x;
  w.units.y[u] = leader.y;
  finishOrder(w, u);
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
      runOut(w, u);
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
      case OrderKind::setBarrier:
      case OrderKind::clearBarrier:
        handleGate(w, u);
        break;
      case OrderKind::refill:
        refill(w, u);
        break;
      case OrderKind::clearThreat:
        clearThreat(w, u);
        break;
      case OrderKind::carry:
        carryBox(w, u);
        break;
      case OrderKind::escort:
      case OrderKind::evacuate:
        goAlong(w, u);
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
      case OrderKind::irritant:
      case OrderKind::corridor:
      case OrderKind::request:
      case OrderKind::watch:
      case OrderKind::seal:
        break;
      case OrderKind::document:
        if (w.units.other[u] != kNone16 && w.units.state[w.units.other[u]] == static_cast<uint8_t>(UnitState::withdrawn)) giveUp(w, u, Refusal::noTarget);
        break;
    }
  }
}

}  // namespace sispam
