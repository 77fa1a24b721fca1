// SPDX-License-Identifier: Apache-2.0
// Burning tyres: lit by the violent few, dead after a while or when enough water or powder has come.
#include "math/random.h"
#include "scenario/read.h"
#include "step/acts.h"
#include "step/force_stage.h"
#include "step/nearness.h"
#include "step/slots.h"
#include "step/unit_orders.h"
#include "step/verbs.h"

namespace sispam {

namespace {

const MeansParameters& means(const World& w) { return w.exercise->scenario.parameters.means; }

bool burning(const World& w, size_t f) { return w.fires.lit[f] != kNever && w.fires.out[f] == kNever; }

void lightNew(World& w) {
  for (uint32_t i = 0; i < w.citizens; ++i) {
    const Mode mode = modeOf(w, i);
    const Role role = static_cast<Role>(w.people.role[i]);
    const bool violent = mode == Mode::throwing || mode == Mode::push || mode == Mode::attack;
    if (!isPresent(w, i) || !violent || (role != Role::hardCore && role != Role::provocateur)) continue;
    Random random(w.clock.seed, i, w.clock.tick, static_cast<uint32_t>(Purpose::fire));
    if (random.chance(static_cast<float>(means(w).fireHazard) * kSlowDt)) lightFireAt(w, i);
  }
}

/// The nearest fire to the unit; kMaxFires if none burns.
size_t nearestFire(const World& w, uint32_t u) {
  const Vec2 at = placeOf(w, w.units.firstRow[u]);
  size_t best = kMaxFires;
  float bestSquared = 0;
  for (size_t f = 0; f < kMaxFires; ++f) {
    if (!burning(w, f)) continue;
    const float d = lengthSquared(Vec2{w.fires.x[f], w.fires.y[f]} - at);
    if (best != kMaxFires && d >= bestSquared) continue;
    best = f;
    bestSquared = d;
  }
  return best;
}

void fight(World& w, uint32_t u) {
  const size_t f = nearestFire(w, u);
  if (f == kMaxFires) {
    finishOrder(w, u);
    return;
  }
  if (!anybodyFit(w, u)) return giveUp(w, u, Refusal::withdrawn);
  w.units.atX[u] = w.fires.x[f];
  w.units.atY[u] = w.fires.y[f];
  const Vec2 fire{w.fires.x[f], w.fires.y[f]};
  const Unit& unit = w.exercise->scenario.units[u];
  if (distance(placeOf(w, w.units.firstRow[u]), fire) > 3.5f) return;
  const bool water = unit.hasKit(Kit::water) && w.units.tank[u] > 0 && !w.units.broken[u];
  if (!water && !unit.hasKit(Kit::extinguisher)) return giveUp(w, u, w.units.broken[u] != 0 ? Refusal::broken : Refusal::empty);
  if (water) {
    const float litres = static_cast<float>(means(w).waterFlow) * static_cast<float>(means(w).fireStream) * kSlowDt;
    w.units.tank[u] -= litres;
    w.fires.douse[f] += litres;
  } else {
    w.fires.douse[f] += static_cast<float>(means(w).extinguisher) * kSlowDt;
  }
  if (w.fires.douse[f] < static_cast<float>(means(w).fireWater)) return;
  w.fires.out[f] = w.clock.tick;
  note(w, EventKind::fireOut, static_cast<uint32_t>(f), u, 0, fire);
}

}  // namespace

void actFire(World& w) {
  if (w.clock.tick % kSlowTicks != 0) return;
  lightNew(w);
  for (uint32_t u = 0; u < w.units.count.size(); ++u)
    if (w.units.orderTick[u] != kNever && w.units.order[u] == static_cast<uint8_t>(OrderKind::fightFire)) fight(w, u);
  for (size_t f = 0; f < kMaxFires; ++f) {
    if (!burning(w, f) || w.clock.tick - w.fires.lit[f] < toTicks(means(w).fireTime)) continue;
    w.fires.out[f] = w.clock.tick;
    note(w, EventKind::fireOut, static_cast<uint32_t>(f), kNone16, 0, {w.fires.x[f], w.fires.y[f]});
  }
}

}  // namespace sispam
