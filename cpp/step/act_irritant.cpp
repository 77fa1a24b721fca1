// SPDX-License-Identifier: Apache-2.0
// Units with irritant fire what the order asks for, one munition a second, with scatter; what the cloud does: breathe.cpp.
#include "math/random.h"
#include "step/acts.h"
#include "step/force_stage.h"
#include "step/nearness.h"
#include "step/slots.h"
#include "step/unit_orders.h"
#include "step/verbs.h"

namespace sispam {

namespace {

constexpr float kScatter = 0.05f;  // of the range, standard deviation (assumed)

float sinceAppeal(const World& w) {
  return w.clock.appealTick == kNever ? -1.0f : static_cast<float>(w.clock.tick - w.clock.appealTick) * kDt;
}

void fire(World& w, uint32_t u) {
  Units& s = w.units;
  size_t slot = 0;
  while (slot < kMaxCanisters && w.canisters.fired[slot] != kNever) ++slot;
  if (slot == kMaxCanisters) return;
  const Vec2 from = placeOf(w, s.firstRow[u]), aim{s.atX[u], s.atY[u]};
  Random random(w.clock.seed, s.firstRow[u], w.clock.tick, static_cast<uint32_t>(Purpose::irritant));
  const float sd = kScatter * distance(from, aim);
  const Vec2 at{random.normal(aim.x, sd), random.normal(aim.y, sd)};
  w.canisters.x[slot] = at.x;
  w.canisters.y[slot] = at.y;
  w.canisters.fired[slot] = w.clock.tick;
  --s.munitions[u];
  --s.shotsDue[u];
  useStage(w, 5);
  note(w, EventKind::irritantFired, u, s.munitions[u], 0, at, sinceAppeal(w));
}

}  // namespace

void actIrritant(World& w) {
  if (w.clock.tick % kTicksPerSecond != 0) return;
  for (uint32_t u = 0; u < w.units.count.size(); ++u) {
    if (w.units.orderTick[u] == kNever || w.units.order[u] != static_cast<uint8_t>(OrderKind::irritant)) continue;
    if (w.units.broken[u] != 0 || !anybodyFit(w, u)) giveUp(w, u, w.units.broken[u] != 0 ? Refusal::broken : Refusal::withdrawn);
    else if (w.units.shotsDue[u] == 0) finishOrder(w, u);
    else if (w.units.munitions[u] == 0) giveUp(w, u, Refusal::empty);
    else fire(w, u);
  }
}

}  // namespace sispam
