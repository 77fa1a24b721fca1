// SPDX-License-Identifier: Apache-2.0
// Where people decide: to become active or calm, to press, push or throw, to flee, and to leave. Twice a second, from
// the drive U = H(1−L) − R·P − w_f·fear − w_F·fatigue + w_s·(Ā − θ) (models.md C1, C7). Nothing here looks at phases or at a clock.
#include "math/random.h"
#include "step/nearness.h"
#include "step/temper.h"
#include "step/verbs.h"

namespace sispam {

namespace {

const TemperParameters& tempers(const World& w) { return w.exercise->scenario.parameters.temper; }

Random drawFor(const World& w, uint32_t row, Purpose purpose) {
  return Random(w.clock.seed, row, w.clock.tick, static_cast<uint32_t>(purpose));
}

float secondsInMode(const World& w, uint32_t i) { return static_cast<float>(w.clock.tick - w.people.modeTick[i]) * kDt; }

/// θ, the same for a person in the whole run; drawn again instead of kept, because most drills never ask for it.
float norm(const World& w, uint32_t i) {
  const Spread spread = w.exercise->scenario.groups[w.people.group[i]].temper.norm.value_or(Spread{0.5, 0.2});
  Random random(w.clock.seed, i, 0, static_cast<uint32_t>(Purpose::norm));
  return random.truncatedNormal(static_cast<float>(spread.mean), static_cast<float>(spread.sd), 0.0f, 1.0f);
}

bool canTakePart(const World& w, uint32_t i) {
  const Group& g = w.exercise->scenario.groups[w.people.group[i]];
  return g.kind != GroupKind::press && g.kind != GroupKind::witnesses;
}

/// Propensity for the next rung: the hard core leads, others follow what they see (hangers-on more), bystanders and
/// marshals never go further than shouting.
float escalationFactor(const World& w, uint32_t i) {
  const TemperParameters& t = tempers(w);
  const float seen = static_cast<float>(t.imitation) * w.people.violence[i];
  switch (static_cast<Role>(w.people.role[i])) {
    case Role::hardCore:
    case Role::provocateur:
      return static_cast<float>(t.hardCoreFactor);
    case Role::hangerOn:
      return 0.5f + 8.0f * seen;
    case Role::participant:
      return 0.05f + 3.0f * seen;
    case Role::bystander:
    case Role::marshal:
      return 0.0f;
  }
  return 0.0f;
}

bool officerWithin(const World& w, uint32_t i, float reach) {
  return nearest(w, placeOf(w, i), reach, [&](uint32_t j) { return deters(w, j); }) != kNobody;
}

bool closedGateWithin(const World& w, uint32_t i, float reach) {
  const Site& site = w.exercise->scenario.site;
  for (size_t g = 0; g < site.gates.size(); ++g)
    if (!w.gates.open[g] && distance(Segment{site.gates[g].a, site.gates[g].b}, placeOf(w, i)) < reach) return true;
  return false;
}

void decideActive(World& w, uint32_t i) {
  const TemperParameters& t = tempers(w);
  People& p = w.people;
  const Mode mode = modeOf(w, i);
  const float since = secondsInMode(w, i);
  if (p.drive[i] < static_cast<float>(t.calmThreshold) && since >= static_cast<float>(t.dwell)) {
    setMode(w, i, Mode::watch);
    return;
  }
  Random random = drawFor(w, i, Purpose::escalate);
  const float factor = escalationFactor(w, i);
  const auto happens = [&](double lambda0) {
    return random.chance(temper::hazardChance(lambda0, t.escalation, p.drive[i], factor, kSlowDt));
  };
  const float throwRange = static_cast<float>(w.exercise->scenario.parameters.means.throwRange);
  const bool warm = static_cast<float>(w.clock.tick - p.activeTick[i]) * kDt >= static_cast<float>(t.warmUp);
  if (warm && p.stones[i] > 0 && mode != Mode::throwing && officerWithin(w, i, throwRange) && happens(t.throwHazard)) {
    setMode(w, i, Mode::throwing);
  } else if (mode == Mode::chant && happens(t.pressHazard)) {
    setMode(w, i, Mode::press);
  } else if (mode == Mode::press && (officerWithin(w, i, 1.5f) || closedGateWithin(w, i, 1.2f)) && happens(t.pushHazard)) {
    setMode(w, i, Mode::push);
  } else if ((mode == Mode::press || mode == Mode::push) && since > 20.0f && random.chance(0.02f * (1.0f - p.violence[i]))) {
    setMode(w, i, Mode::chant);  // one tires of pressing where few others do (assumed)
  } else if (mode == Mode::throwing && (p.stones[i] == 0 || (since > 30.0f && random.chance(0.03f)))) {
    setMode(w, i, Mode::chant);
  }
}

void decideCalm(World& w, uint32_t i) {
  const TemperParameters& t = tempers(w);
  People& p = w.people;
  if (p.legTick[i] == kNever) return;  // still on the way
  if (canTakePart(w, i) && temper::activates(p.drive[i], t.threshold) && secondsInMode(w, i) >= 0.5f * static_cast<float>(t.dwell)) {
    setMode(w, i, Mode::chant);
    return;
  }
  // Leaves because an appeal has asked for it, or because one has had enough.
  double rate = 0;
  if (p.heardTick[i] != kNever)
    rate += t.complianceHazard * (0.5 + static_cast<double>(p.legitimacy[i]) + static_cast<double>(p.fear[i]));
  if (p.fatigue[i] > 0.5f) rate += t.complianceHazard * static_cast<double>(p.fatigue[i]);
  if (rate > 0 && drawFor(w, i, Purpose::comply).chance(static_cast<float>(rate) * kSlowDt)) setMode(w, i, Mode::leave);
}

void decideFleeing(World& w, uint32_t i) {
  if (secondsInMode(w, i) < 8.0f || w.people.fear[i] > 0.35f) return;
  // Some of those who fled go home, the others stop and look (assumed).
  const float home = w.people.heardTick[i] != kNever ? 0.8f : 0.5f;
  setMode(w, i, drawFor(w, i, Purpose::fear).chance(home) ? Mode::leave : Mode::watch);
}

}  // namespace

void decide(World& w) {
  const TemperParameters& t = tempers(w);
  People& p = w.people;
  for (uint32_t i = 0; i < w.citizens; ++i) {
    if (!isPresent(w, i)) continue;
    const Mode mode = modeOf(w, i);
    if (mode == Mode::down) {
      if (p.injury[i] == 1 && p.aided[i]) setMode(w, i, Mode::leave);
      continue;
    }
    if (mode == Mode::held || mode == Mode::leave) continue;
    p.drive[i] = temper::grievance(p.hardship[i], p.legitimacy[i]) - temper::netRisk(p.riskAversion[i], p.deterrence[i]) -
                 static_cast<float>(t.fearWeight) * p.fear[i] - static_cast<float>(t.fatigueWeight) * p.fatigue[i];
    if (t.socialWeight > 0) p.drive[i] += temper::socialPull(t.socialWeight, w.work.activeShare[i], norm(w, i));
    if (mode != Mode::flee && p.fear[i] > static_cast<float>(t.fleeFear) + 0.2f * p.riskAversion[i]) {
      p.station[i] = kNone16;
      p.server[i] = kNone16;
      setMode(w, i, Mode::flee);
    } else if (isActive(mode)) {
      decideActive(w, i);
    } else if (mode == Mode::watch || mode == Mode::walk) {
      decideCalm(w, i);
    } else if (mode == Mode::flee) {
      decideFleeing(w, i);
    }
  }
}

}  // namespace sispam
