// SPDX-License-Identifier: Apache-2.0
// Arrest teams: they take the nearest offender, need two officers beside the person for a while, may fail, and lead the
// person away on foot to the custody zone, where leave() hands over.
#include "math/random.h"
#include "scenario/read.h"
#include "step/acts.h"
#include "step/deeds.h"
#include "step/force_stage.h"
#include "step/nearness.h"
#include "step/refuse.h"
#include "step/unit_orders.h"
#include "step/verbs.h"

namespace sispam {

namespace {

constexpr float kBeside = 1.3f;    // m

const MeansParameters& means(const World& w) { return w.exercise->scenario.parameters.means; }

}  // namespace

bool offends(const World& w, uint32_t row, uint16_t group) {
  const People& p = w.people;
  if (p.group[row] == kNone16 || p.holder[row] != kNobody || modeOf(w, row) == Mode::down) return false;
  if (group != kNone16) return p.group[row] == group;
  return modeOf(w, row) == Mode::throwing || modeOf(w, row) == Mode::attack ||
         (p.threwTick[row] != kNever && w.clock.tick - p.threwTick[row] < toTicks(w.exercise->scenario.parameters.temper.offenceTime));
}

namespace {

uint32_t officersBeside(const World& w, uint32_t u, Vec2 at, float reach) {
  uint32_t n = 0;
  for (uint32_t m = 0; m < w.units.count[u]; ++m) {
    const uint32_t row = w.units.firstRow[u] + m;
    if (isPresent(w, row) && modeOf(w, row) != Mode::down && distance(placeOf(w, row), at) < reach) ++n;
  }
  return n;
}

void takeHold(World& w, uint32_t u, uint32_t target) {
  People& p = w.people;
  const uint32_t team = w.units.firstRow[u];
  Random random(w.clock.seed, target, w.clock.tick, static_cast<uint32_t>(Purpose::arrest));
  p.taskTick[team] = kNever;
  if (!random.chance(static_cast<float>(means(w).arrestSuccess))) {
    note(w, EventKind::escaped, target, 0, static_cast<uint16_t>(u), placeOf(w, target));
    w.units.targetRow[u] = kNobody;
    setMode(w, target, Mode::flee);
    return;
  }
  const uint32_t officer = nearest(w, placeOf(w, target), kBeside, [&](uint32_t j) { return p.unit[j] == u && modeOf(w, j) != Mode::down; });
  if (officer == kNobody) return;
  p.holder[target] = officer;
  p.station[target] = kNone16;
  p.server[target] = kNone16;
  const bool indiscriminate = !offendsOpenly(w, target);
  setMode(w, target, Mode::held);
  w.units.work[u] += 1;
  useStage(w, 4);
  note(w, EventKind::seized, target, officersBeside(w, u, placeOf(w, target), 1.5f), static_cast<uint16_t>(u), placeOf(w, target), indiscriminate ? 1.0f : 0.0f);
}

void lead(World& w, uint32_t u) {
  const uint32_t target = w.units.targetRow[u];
  const uint32_t holder = w.people.holder[target];
  if (holder != kNobody && modeOf(w, holder) == Mode::down) {  // another officer of the team takes over, or the person is free
    const uint32_t other = nearest(w, placeOf(w, target), 3.0f, [&](uint32_t j) { return w.people.unit[j] == u && modeOf(w, j) != Mode::down; });
    w.people.holder[target] = other;
    if (other == kNobody) setMode(w, target, Mode::flee);
  }
}

/// Somebody whom the unit holds already, by an order before this one.
uint32_t inHand(const World& w, uint32_t u) {
  return nearest(w, placeOf(w, w.units.firstRow[u]), arrestReach(w, w.units.group[u]), [&](uint32_t j) {
    return modeOf(w, j) == Mode::held && w.people.holder[j] != kNobody && w.people.unit[w.people.holder[j]] == u;
  });
}

void arrest(World& w, uint32_t u) {
  uint32_t& target = w.units.targetRow[u];
  People& p = w.people;
  if (target != kNobody && !isPresent(w, target)) target = kNobody;  // handed over, or gone
  if (target == kNobody) target = inHand(w, u);
  if (target != kNobody && modeOf(w, target) == Mode::down) {  // hurt: for the medics
    p.holder[target] = kNobody;
    target = kNobody;
  }
  if (target != kNobody && p.holder[target] != kNobody) {
    if (p.unit[p.holder[target]] == u) lead(w, u);
    else target = kNobody;
    return;
  }
  const Vec2 from = placeOf(w, w.units.firstRow[u]);
  if (target == kNobody || !offends(w, target, w.units.group[u]) || distance(placeOf(w, target), from) > arrestReach(w, w.units.group[u]) * 1.5f) {
    p.taskTick[w.units.firstRow[u]] = kNever;
    target = nearest(w, from, arrestReach(w, w.units.group[u]), [&](uint32_t j) { return offends(w, j, w.units.group[u]); });
    // Nobody of a named group is in reach any more: done, if somebody has been taken, else there was nobody to take.
    if (target == kNobody && w.units.group[u] != kNone16) runOut(w, u);
    return;
  }
  const uint32_t team = w.units.firstRow[u];
  if (officersBeside(w, u, placeOf(w, target), kBeside) < 2) {
    p.taskTick[team] = kNever;
  } else if (p.taskTick[team] == kNever) {
    p.taskTick[team] = w.clock.tick;
  } else if (w.clock.tick - p.taskTick[team] >= toTicks(means(w).arrestTime)) {
    takeHold(w, u, target);
  }
}

}  // namespace

void actArrest(World& w) {
  if (w.clock.tick % kSlowTicks != 0) return;
  for (uint32_t u = 0; u < w.units.count.size(); ++u)
    if (w.units.orderTick[u] != kNever && w.units.order[u] == static_cast<uint8_t>(OrderKind::arrest)) arrest(w, u);
}

}  // namespace sispam
