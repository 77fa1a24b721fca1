// SPDX-License-Identifier: Apache-2.0
// What citizens feel, twice a second (models.md C7 items 1–5): perceived treatment and its memory, legitimacy, shared identity, anger and
// fear with their contagion, efficacy, fatigue. Everybody reads what sense() noticed before anybody changed: new values from old ones.
#include <array>

#include "scenario/read.h"
#include "step/deeds.h"
#include "step/nearness.h"
#include "step/temper.h"
#include "step/verbs.h"

namespace sispam {

namespace {

using temper::clamp01;

constexpr float kHalf = 0.69314718f;      // ln 2

/// What one person meets with in this half second.
struct Met {
  float indiscriminate = 0, targeted = 0, dialogue = 0, danger = 0;
};

/// Deeds in sight of a cell; talk carries further than sight, through the korlap.
struct InSight {
  std::array<uint16_t, 64> deeds;
  size_t count = 0;
};

const TemperParameters& tempers(const World& w) { return w.exercise->scenario.parameters.temper; }

void findInSight(const World& w, Vec2 from, InSight& seen) {
  seen.count = 0;
  for (size_t k = 0; k < w.work.deeds.size() && seen.count < seen.deeds.size(); ++k) {
    const Deed& deed = w.work.deeds[k];
    if (deed.kind != Deed::Kind::talk) {
      const Vec2 nearest = closestPoint(Segment{deed.a, deed.b}, from);
      if (distance(nearest, from) > static_cast<float>(tempers(w).perceivedReach) + w.work.around.grid.frame().size || !w.walls.visible(from, nearest)) continue;
    }
    seen.deeds[seen.count++] = static_cast<uint16_t>(k);
  }
}

void meetDeed(const World& w, uint32_t i, const Deed& deed, Met& met) {
  const float d = distanceTo(deed, placeOf(w, i));
  if (deed.kind == Deed::Kind::talk) {
    if (d < static_cast<float>(w.exercise->scenario.parameters.means.talkReach)) met.dialogue += 1.0f;
    else if (w.people.group[i] == deed.group) met.dialogue += static_cast<float>(tempers(w).passedOn);
    return;
  }
  if (d > static_cast<float>(tempers(w).perceivedReach)) return;
  const float fade = elementary::exp(-d / static_cast<float>(tempers(w).perceivedRange));
  met.indiscriminate += deed.indiscriminate * fade;
  met.targeted += deed.targeted * fade;
  if (d < deed.dangerReach) met.danger += deed.danger * (1.0f - d / deed.dangerReach);
}

void meetFires(const World& w, Vec2 at, Met& met) {
  const float reach = static_cast<float>(tempers(w).fireDanger);
  for (size_t f = 0; f < kMaxFires; ++f) {
    if (w.fires.lit[f] == kNever || w.fires.out[f] != kNever) continue;
    const float d = distance(at, {w.fires.x[f], w.fires.y[f]});
    if (d < reach) met.danger += static_cast<float>(tempers(w).fireFear) * (1.0f - d / reach);
  }
}

Met meet(const World& w, uint32_t i, const InSight& seen, bool burns) {
  const TemperParameters& t = tempers(w);
  Met met;
  for (size_t k = 0; k < seen.count; ++k) meetDeed(w, i, w.work.deeds[seen.deeds[k]], met);
  if (burns) meetFires(w, placeOf(w, i), met);
  const uint32_t heard = w.people.heardTick[i];
  if (heard != kNever && w.clock.tick - heard < toTicks(t.appealSounds)) met.dialogue += static_cast<float>(t.appealDialogue);
  if (w.work.around.noticed[i].marshal) met.dialogue += static_cast<float>(t.selfPolicing);
  met.indiscriminate = clamp01(met.indiscriminate);
  met.targeted = clamp01(met.targeted);
  met.dialogue = clamp01(met.dialogue);
  return met;
}

bool anyFire(const World& w) {
  for (size_t f = 0; f < kMaxFires; ++f)
    if (w.fires.lit[f] != kNever && w.fires.out[f] == kNever) return true;
  return false;
}

void remember(World& w, uint32_t i, const Met& met) {
  People& p = w.people;
  const float share = kSlowDt * kHalf / static_cast<float>(tempers(w).memory);
  const float kept = share < 1.0f ? share : 1.0f;
  p.indiscriminate[i] += kept * (met.indiscriminate - p.indiscriminate[i]);
  p.targeted[i] += kept * (met.targeted - p.targeted[i]);
  p.dialogue[i] += kept * (met.dialogue - p.dialogue[i]);
}

void judgePolice(World& w, uint32_t i) {
  const TemperParameters& t = tempers(w);
  People& p = w.people;
  const float l = p.legitimacy[i];
  const float dl = (w.groups.legitimacy[p.group[i]] - l) / static_cast<float>(t.legitimacyTime) -
                   static_cast<float>(t.indiscriminateLoss) * p.indiscriminate[i] * l - static_cast<float>(t.targetedLoss) * p.targeted[i] * l +
                   static_cast<float>(t.dialogueGain) * p.dialogue[i] * (1.0f - l);
  p.legitimacy[i] = clamp01(l + kSlowDt * dl);
}

void identify(World& w, uint32_t i, const Noticed& n) {
  const TemperParameters& t = tempers(w);
  People& p = w.people;
  const float s = p.identity[i], rest = static_cast<float>(w.exercise->scenario.groups[p.group[i]].temper.identity);
  const float different = clamp01(p.targeted[i] + (n.marshal ? static_cast<float>(t.selfPolicing) : 0.0f));
  const float ds = (rest - s) / static_cast<float>(t.identityTime) + static_cast<float>(t.identityGain) * p.indiscriminate[i] * (1.0f - s) +
                   static_cast<float>(t.identityPull) * (n.identity - s) - static_cast<float>(t.differentiation) * different * s;
  p.identity[i] = clamp01(s + kSlowDt * ds);
}

void getEmotional(World& w, uint32_t i, const Noticed& n, const Met& met) {
  const TemperParameters& t = tempers(w);
  People& p = w.people;
  const float ties = static_cast<float>(t.contagion) * p.openness[i] * n.ties * kSlowDt;
  float anger = p.anger[i], fear = p.fear[i];
  const float rest = static_cast<float>(w.exercise->scenario.groups[p.group[i]].temper.anger);
  anger += kSlowDt * (static_cast<float>(t.angerGain) * met.indiscriminate * (1.0f - anger) -
                      static_cast<float>(t.angerCalming) * p.dialogue[i] * anger + (rest - anger) / static_cast<float>(t.angerTime));
  fear += kSlowDt * (met.danger * (1.0f - fear) - fear / static_cast<float>(t.fearTime));
  if (ties > 0) {
    anger = temper::absorb(anger, n.anger, ties, static_cast<float>(t.angerAmplification));
    fear = temper::absorb(fear, n.fear, ties, static_cast<float>(t.fearAmplification));
  }
  p.anger[i] = clamp01(anger);
  p.fear[i] = clamp01(fear);
}

void feelAble(World& w, uint32_t i, const Noticed& n) {
  const TemperParameters& t = tempers(w);
  People& p = w.people;
  const float k = p.efficacy[i];
  const float squeeze = clamp01(p.force[i] / static_cast<float>(t.squeezed));
  const float routed = n.routed > 1.0f ? 1.0f : n.routed;
  const float gain = static_cast<float>(t.empowermentGain) * p.identity[i] * n.activeShare + static_cast<float>(t.retreatGain) * routed * p.identity[i];
  const float loss = static_cast<float>(t.empowermentLoss) * clamp01(p.fear[i] + squeeze) + 1.0f / static_cast<float>(t.empowermentTime);
  p.efficacy[i] = clamp01(k + kSlowDt * (gain * (1.0f - k) - loss * k));
}

void tire(World& w, uint32_t i) {
  People& p = w.people;
  const bool active = isActive(modeOf(w, i));
  const float fatigue = p.fatigue[i];
  const float effort = active && modeOf(w, i) >= Mode::push ? static_cast<float>(tempers(w).effort) : 1.0f;
  const float change = active ? effort * (1.0f - fatigue) : -fatigue;
  p.fatigue[i] = clamp01(fatigue + kSlowDt / static_cast<float>(tempers(w).fatigueTime) * change);
}

}  // namespace

void feel(World& w) {
  gatherDeeds(w);
  const Surroundings& s = w.work.around;
  const bool burns = anyFire(w);
  const std::span<const uint32_t> rows = s.grid.order();
  InSight seen;
  for (const Place& place : s.places) {
    if (rows[place.begin] >= w.citizens) continue;  // rows ascend: officers only
    findInSight(w, {place.x, place.y}, seen);
    for (uint32_t k = place.begin; k < place.end && rows[k] < w.citizens; ++k) {
      const uint32_t i = rows[k];
      const Noticed& n = s.noticed[i];
      const Met met = meet(w, i, seen, burns);
      remember(w, i, met);
      judgePolice(w, i);
      identify(w, i, n);
      getEmotional(w, i, n, met);
      feelAble(w, i, n);
      tire(w, i);
    }
  }
}

}  // namespace sispam
