// SPDX-License-Identifier: Apache-2.0
// Perceived legitimacy, fear and fatigue of citizens (models.md C7 items 1–4, 6 in a first form), twice a second. Force
// against the crowd at large costs legitimacy, force against an offender less, dialogue and marshals win it back.
#include "step/nearness.h"
#include "step/temper.h"
#include "step/verbs.h"

namespace sispam {

namespace {

constexpr float kPerceivedRange = 10.0f;  // m, exp(−d/10 m) of C7 item 1

constexpr float kSeesMarshal = 5.0f;      // m

struct Perceived {
  float indiscriminate = 0, targeted = 0, dialogue = 0, danger = 0;
};

bool isActing(const World& w, size_t u, OrderKind kind) {
  return w.units.order[u] == static_cast<uint8_t>(kind) && w.units.state[u] == static_cast<uint8_t>(UnitState::acting);
}

float fading(float d) { return elementary::exp(-d / kPerceivedRange); }

/// What one unit does, as seen from `at` by person i.
void perceiveUnit(const World& w, uint32_t i, size_t u, Vec2 at, Perceived& seen) {
  const TemperParameters& t = w.exercise->scenario.parameters.temper;
  const People& p = w.people;
  const Vec2 leader = placeOf(w, w.units.firstRow[u]);
  if (w.jets.on[u]) {
    const float d = distance(at, {w.jets.x[u], w.jets.y[u]});
    seen.indiscriminate += static_cast<float>(t.jetSeverity) * fading(d);
    if (d < 12.0f) seen.danger += static_cast<float>(t.jetFear) * (1.0f - d / 12.0f);
  }
  if (isActing(w, u, OrderKind::advance)) {
    seen.indiscriminate += static_cast<float>(t.advanceSeverity) * fading(distance(at, {w.units.x[u], w.units.y[u]}));
    const uint32_t officer = nearest(w, at, 6.0f, [&](uint32_t j) { return p.unit[j] == u; });
    if (officer != kNobody)
      seen.danger += static_cast<float>(t.advanceFear) * (1.0f - distance(at, placeOf(w, officer)) / 6.0f);
  }
  // An arrest is seen while it happens; leading somebody away quietly is not (assumed).
  if (isActing(w, u, OrderKind::arrest) && w.people.taskTick[w.units.firstRow[u]] != kNever)
    seen.targeted += static_cast<float>(t.arrestSeverity) * fading(distance(at, leader));
  if (w.units.talking[u]) {
    const float reach = static_cast<float>(w.exercise->scenario.parameters.means.talkReach);
    if (distance(at, leader) < reach) seen.dialogue += 1.0f;
    else if (p.group[i] == w.units.group[u]) seen.dialogue += static_cast<float>(t.passedOn);
  }
}

Perceived perceive(const World& w, uint32_t i) {
  const TemperParameters& t = w.exercise->scenario.parameters.temper;
  const People& p = w.people;
  const Vec2 at = placeOf(w, i);
  Perceived seen;
  for (size_t u = 0; u < w.exercise->scenario.units.size(); ++u) perceiveUnit(w, i, u, at, seen);
  for (size_t f = 0; f < kMaxFires; ++f) {
    if (w.fires.lit[f] == kNever || w.fires.out[f] != kNever) continue;
    const float d = distance(at, {w.fires.x[f], w.fires.y[f]});
    if (d < 8.0f) seen.danger += static_cast<float>(t.fireFear) * (1.0f - d / 8.0f);
  }
  bool marshal = false;
  w.work.notable.forNear(at, kSeesMarshal, [&](uint32_t j) {
    marshal = marshal || (j != i && p.group[j] == p.group[i] && lengthSquared(placeOf(w, j) - at) <= kSeesMarshal * kSeesMarshal);
  });
  if (marshal) seen.dialogue += static_cast<float>(t.selfPolicing);
  if (seen.dialogue > 1.0f) seen.dialogue = 1.0f;
  return seen;
}

/// Calm marshals, who police their own.
void findMarshals(World& w) {
  for (uint32_t j = 0; j < w.rows; ++j)
    w.work.chosen[j] = isPresent(w, j) && w.people.unit[j] == kNone16 && w.people.role[j] == static_cast<uint8_t>(Role::marshal) && !isActive(modeOf(w, j)) ? 1 : 0;
  w.work.notable.rebuild(w.people.x, w.people.y, w.work.chosen);
}

float clamp01(float v) { return v < 0.0f ? 0.0f : (v > 1.0f ? 1.0f : v); }

}  // namespace

void feel(World& w) {
  const TemperParameters& t = w.exercise->scenario.parameters.temper;
  People& p = w.people;
  findMarshals(w);
  for (uint32_t i = 0; i < w.citizens; ++i) {
    if (!isPresent(w, i)) continue;
    const Perceived seen = perceive(w, i);
    const bool active = isActive(modeOf(w, i));
    const float l = p.legitimacy[i];
    const float rest = (w.groups.legitimacy[p.group[i]] - l) / static_cast<float>(t.legitimacyTime);
    const float dl = rest - static_cast<float>(t.indiscriminateLoss) * seen.indiscriminate * l -
                     static_cast<float>(t.targetedLoss) * seen.targeted * l +
                     static_cast<float>(t.dialogueGain) * seen.dialogue * (1.0f - l);
    p.legitimacy[i] = clamp01(l + kSlowDt * dl);
    const float fear = p.fear[i];
    p.fear[i] = clamp01(fear + kSlowDt * (seen.danger * (1.0f - fear) - fear / static_cast<float>(t.fearTime)));
    const float fatigue = p.fatigue[i];
    const float effort = active && modeOf(w, i) >= Mode::push ? 2.0f : 1.0f;  // pushing and throwing tire twice as fast (assumed)
    const float change = active ? effort * (1.0f - fatigue) : -fatigue;
    p.fatigue[i] = clamp01(fatigue + kSlowDt / static_cast<float>(t.fatigueTime) * change);
  }
}

}  // namespace sispam
