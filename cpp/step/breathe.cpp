// SPDX-License-Identifier: Apache-2.0
// Irritant twice a second: munitions give it off, wind and mixing carry it, people breathe it in; and at every tick what it does to
// their speed. Nothing happens where no unit has any.
#include <algorithm>
#include <cmath>

#include "math/random.h"
#include "scenario/read.h"
#include "step/irritation.h"
#include "step/nearness.h"
#include "step/verbs.h"

namespace sispam {

namespace {

constexpr float kNothing = 0.001f;      // mg/m³: less is counted as none; one smells 0.004 (models.md D)
constexpr float kStable = 0.9f;         // share of the greatest stable step
constexpr float kFelt = 0.05f;          // effect from which it slows one down

const IrritantParameters& irritants(const World& w) { return w.exercise->scenario.parameters.irritant; }

/// True if anything burns.
bool giveOff(World& w) {
  const IrritantParameters& p = irritants(w);
  const float volume = w.cloud.frame.size * w.cloud.frame.size * static_cast<float>(p.height);
  const float perSlow = static_cast<float>(p.mass * 1000.0 / p.burn) * kSlowDt / volume;  // mg/m³
  bool any = false;
  for (size_t k = 0; k < kMaxCanisters; ++k) {
    uint32_t& fired = w.canisters.fired[k];
    if (fired == kNever) continue;
    any = true;
    const Vec2 at{w.canisters.x[k], w.canisters.y[k]};
    if (w.cloud.frame.holds(at)) w.gas.value[w.cloud.frame.indexOf(w.cloud.frame.columnOf(at.x), w.cloud.frame.rowOf(at.y))] += perSlow;
    if (w.clock.tick - fired >= toTicks(p.burn)) fired = kNever;
  }
  return any;
}

/// One explicit upwind step: what leaves a cell through a side enters the next, so nothing is lost but over the edge and upwards.
void driftOnce(World& w, float dt) {
  Cloud& k = w.cloud;
  const CellFrame& frame = k.frame;
  const float perCell = dt / frame.size, mix = static_cast<float>(irritants(w).diffusion) / frame.size;
  const float kept = 1 - dt / static_cast<float>(irritants(w).ventilation);
  Column<float>& c = w.gas.value;
  std::copy(c.begin(), c.end(), k.next.begin());
  const auto flow = [&](uint32_t here, uint32_t there, float wind) {
    if (k.solid[here] || k.solid[there]) return;
    const float amount = perCell * (wind * (wind > 0 ? c[here] : c[there]) - mix * (c[there] - c[here]));
    k.next[here] -= amount;
    k.next[there] += amount;
  };
  const auto leaves = [&](uint32_t cell, float outward) {
    if (outward > 0 && !k.solid[cell]) k.next[cell] -= perCell * outward * c[cell];
  };
  for (int cy = 0; cy < frame.rows; ++cy) {
    for (int cx = 0; cx + 1 < frame.columns; ++cx) flow(frame.indexOf(cx, cy), frame.indexOf(cx + 1, cy), k.east[frame.indexOf(cx, cy)]);
    leaves(frame.indexOf(frame.columns - 1, cy), k.east[frame.indexOf(frame.columns - 1, cy)]);
    leaves(frame.indexOf(0, cy), -k.windX);
  }
  for (int cx = 0; cx < frame.columns; ++cx) {
    for (int cy = 0; cy + 1 < frame.rows; ++cy) flow(frame.indexOf(cx, cy), frame.indexOf(cx, cy + 1), k.north[frame.indexOf(cx, cy)]);
    leaves(frame.indexOf(cx, frame.rows - 1), k.north[frame.indexOf(cx, frame.rows - 1)]);
    leaves(frame.indexOf(cx, 0), -k.windY);
  }
  for (size_t cell = 0; cell < c.size(); ++cell) {
    const float value = k.next[cell] * kept;
    c[cell] = value > kNothing ? value : 0.0f;
  }
}

void drift(World& w) {
  solveFlow(w);
  const float size = w.cloud.frame.size;
  const float rate = 2 * w.cloud.fastest / size + 4 * static_cast<float>(irritants(w).diffusion) / (size * size);
  const int steps = 1 + static_cast<int>(kSlowDt * rate / kStable);
  for (int k = 0; k < steps; ++k) driftOnce(w, kSlowDt / static_cast<float>(steps));
}

/// What it does to the minds of citizens: fear, and anger at force that does not ask who it meets (models.md D).
void trouble(World& w, uint32_t i, float effect) {
  People& p = w.people;
  const IrritantParameters& n = irritants(w);
  const TemperParameters& t = w.exercise->scenario.parameters.temper;
  const float loss = static_cast<float>(t.indiscriminateLoss * n.severity), felt = kSlowDt * static_cast<float>(n.severity) * effect;
  p.anger[i] = std::min(1.0f, p.anger[i] + static_cast<float>(t.angerGain) * felt * (1 - p.anger[i]));
  p.identity[i] = std::min(1.0f, p.identity[i] + static_cast<float>(t.identityGain) * felt * (1 - p.identity[i]));
  p.fear[i] = std::min(1.0f, p.fear[i] + kSlowDt * static_cast<float>(n.fear) * effect * (1 - p.fear[i]));
  p.legitimacy[i] = std::max(0.0f, p.legitimacy[i] - kSlowDt * loss * effect * p.legitimacy[i]);
  const Mode mode = modeOf(w, i);
  if (effect <= static_cast<float>(n.fleeEffect) || mode == Mode::down || mode == Mode::held || mode == Mode::flee || mode == Mode::leave) return;
  p.station[i] = kNone16;
  p.server[i] = kNone16;
  setMode(w, i, Mode::flee);
}

void breatheIn(World& w, uint32_t i) {
  People& p = w.people;
  const IrritantParameters& n = irritants(w);
  float c = gasAt(w, placeOf(w, i));
  const float before = p.dose[i];
  if (c <= 0 && before <= 0) return;
  if (p.unit[i] != kNone16 && w.exercise->scenario.units[p.unit[i]].hasKit(Kit::mask)) c *= static_cast<float>(n.mask);
  float dose = before * (1 - kSlowDt / static_cast<float>(n.doseRecovery)) + c * kSlowDt / 60.0f;
  if (dose < 0.001f) dose = 0;
  p.dose[i] = dose;
  const float half = static_cast<float>(n.halfDose), hurts = static_cast<float>(n.injuryDose);
  if (before < half && dose >= half) note(w, EventKind::irritated, i, 0, 0, placeOf(w, i), dose);
  if (before < hurts && dose >= hurts && Random(w.clock.seed, i, w.clock.tick, static_cast<uint32_t>(Purpose::irritant), 1).chance(static_cast<float>(n.injuryRisk)))
    injure(w, i, 1, InjuryCause::irritant);
  if (i < w.citizens) trouble(w, i, irritation(w, i));
}

}  // namespace

void breathe(World& w) {
  if (w.cloud.cells() == 0) return;
  if (w.clock.tick % kSlowTicks == 0) {
    const bool burns = giveOff(w);
    const bool hangs = std::any_of(w.gas.value.begin(), w.gas.value.end(), [](float c) { return c > 0; });
    if (burns || hangs) drift(w);
    for (uint32_t i = 0; i < w.rows; ++i)
      if (isPresent(w, i)) breatheIn(w, i);
  }
  const IrritantParameters& n = irritants(w);
  for (uint32_t i = 0; i < w.rows; ++i) {
    if (w.people.dose[i] <= 0) continue;
    const float effect = irritation(w, i);
    if (effect < kFelt) continue;
    // A bound, not a factor: wishes stand for more than one tick.
    const float most = w.people.speed[i] * std::max(static_cast<float>(n.leastSpeed), 1 - static_cast<float>(n.slowing) * effect);
    if (w.people.wishSpeed[i] > most) w.people.wishSpeed[i] = most;
  }
}

}  // namespace sispam
