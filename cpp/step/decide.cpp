// SPDX-License-Identifier: Apache-2.0
// Where people decide: to become active or calm, to press, push, throw or attack, to help, to flee, and to leave. Twice a second, from the
// drive U = H(1−L) + w_a·anger + w_s·S·(Ā − θ) − R·P·(1 − e_K·K) − w_f·fear − w_F·fatigue (models.md C1, C7). Nothing here looks at phases
// or at a clock.
#include "math/random.h"
#include "step/acts.h"
#include "step/nearness.h"
#include "step/temper.h"
#include "step/verbs.h"

namespace sispam {

namespace {

const TemperParameters& tempers(const World& w) { return w.exercise->scenario.parameters.temper; }
Role roleOf(const World& w, uint32_t i) { return static_cast<Role>(w.people.role[i]); }

Random drawFor(const World& w, uint32_t row, Purpose purpose) {
  return Random(w.clock.seed, row, w.clock.tick, static_cast<uint32_t>(purpose));
}

float secondsInMode(const World& w, uint32_t i) { return static_cast<float>(w.clock.tick - w.people.modeTick[i]) * kDt; }

bool canTakePart(const World& w, uint32_t i) {
  const Group& g = w.exercise->scenario.groups[w.people.group[i]];
  const Role role = roleOf(w, i);
  return g.kind != GroupKind::press && g.kind != GroupKind::witnesses && role != Role::press && role != Role::companion;
}

float driveOf(const World& w, uint32_t i) {
  const TemperParameters& t = tempers(w);
  const People& p = w.people;
  const float risk = p.deterrence[i] * (1.0f - static_cast<float>(t.empowerment) * p.efficacy[i]);
  return temper::grievance(p.hardship[i], p.legitimacy[i]) + static_cast<float>(t.angerWeight) * p.anger[i] +
         temper::socialPull(t.socialWeight, p.identity[i], w.work.around.noticed[i].activeShare, p.norm[i]) -
         temper::netRisk(p.riskAversion[i], risk) - static_cast<float>(t.fearWeight) * p.fear[i] - static_cast<float>(t.fatigueWeight) * p.fatigue[i];
}

/// Propensity for the next rung: the hard core leads, others follow what they see (hangers-on more), bystanders and
/// marshals never go further than shouting. A calm marshal of one's own holds everybody back.
float escalationFactor(const World& w, uint32_t i) {
  const TemperParameters& t = tempers(w);
  const float seen = static_cast<float>(t.imitation) * w.people.violence[i];
  const float held = w.work.around.noticed[i].marshal ? 1.0f - static_cast<float>(t.marshalRestraint) : 1.0f;
  switch (roleOf(w, i)) {
    case Role::hardCore:
    case Role::provocateur:
      return held * static_cast<float>(t.hardCoreFactor);
    case Role::hangerOn:
      return held * (static_cast<float>(t.hangerOnBase) + static_cast<float>(t.hangerOnImitation) * seen);
    case Role::participant:
      return held * (static_cast<float>(t.participantBase) + static_cast<float>(t.participantImitation) * seen);
    case Role::bystander:
    case Role::marshal:
    case Role::press:
    case Role::companion:
      return 0.0f;
  }
  return 0.0f;
}

/// A crowd that feels as one and is treated fairly polices itself (Stott, Reicher: models.md C6).
float selfRestraint(const World& w, uint32_t i) {
  return 1.0f - static_cast<float>(tempers(w).restraint) * w.people.identity[i] * w.people.legitimacy[i];
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

/// Officers, or rivals, whom this person can strike: nobody strikes where one's own are fewer than the rivals. Rivals who do not stand up
/// to one come first, so that it is bystanders who are struck (Jager, Popping, van de Sande 2001).
uint32_t opponentOf(const World& w, uint32_t i) {
  const int rival = w.exercise->scenario.groups[w.people.group[i]].rivalIndex;
  const TemperParameters& t = tempers(w);
  const bool dares = w.work.around.noticed[i].upperHand > static_cast<float>(t.daring);
  const float reach = static_cast<float>(t.opponentReach);
  const auto opposes = [&](uint32_t j) {
    if (modeOf(w, j) == Mode::down || modeOf(w, j) == Mode::held) return false;
    return j < w.citizens ? dares && w.people.group[j] == rival : deters(w, j);
  };
  if (rival >= 0 && dares) {
    const auto meek = [&](uint32_t j) { return j < w.citizens && opposes(j) && (!isActive(modeOf(w, j)) || modeOf(w, j) == Mode::chant); };
    if (const uint32_t easy = nearest(w, placeOf(w, i), reach, meek); easy != kNobody) return easy;
  }
  return nearest(w, placeOf(w, i), reach, opposes);
}

/// How readily one strikes at rivals for the number of one's own in sight: the more, the readier (Jager et al. 2001; form assumed).
float backingOf(const World& w, uint32_t i) {
  if (w.exercise->scenario.groups[w.people.group[i]].rivalIndex < 0) return 1.0f;
  const float own = w.work.around.noticed[i].kin, half = static_cast<float>(tempers(w).backing);
  return half > 0 ? own / (own + half) : 1.0f;
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
  const auto happens = [&](double lambda0, float share) {
    return random.chance(temper::hazardChance(lambda0, t.escalation, p.drive[i], factor * share, kSlowDt));
  };
  const float throwRange = static_cast<float>(w.exercise->scenario.parameters.means.throwRange);
  const bool warm = static_cast<float>(w.clock.tick - p.activeTick[i]) * kDt >= static_cast<float>(t.warmUp);
  if (warm && p.stones[i] > 0 && mode != Mode::throwing && mode != Mode::attack && happens(t.throwHazard, 1.0f) && officerWithin(w, i, throwRange)) {
    setMode(w, i, Mode::throwing);
  } else if (mode == Mode::chant && happens(t.pressHazard, selfRestraint(w, i))) {
    setMode(w, i, Mode::press);
  } else if (mode == Mode::press && happens(t.pushHazard, selfRestraint(w, i)) &&
             (officerWithin(w, i, static_cast<float>(t.opponentReach)) || closedGateWithin(w, i, static_cast<float>(t.gateReach)))) {
    setMode(w, i, Mode::push);
  } else if (warm && mode != Mode::attack && mode != Mode::throwing && happens(t.attackHazard, backingOf(w, i)) && (p.target[i] = opponentOf(w, i)) != kNobody) {
    setMode(w, i, Mode::attack);
  } else if ((mode == Mode::press || mode == Mode::push) && since > static_cast<float>(t.pressTime) &&
             random.chance(static_cast<float>(t.pressTire) * kSlowDt * (1.0f - p.violence[i]))) {
    setMode(w, i, Mode::chant);  // one tires of pressing where few others do (assumed)
  } else if (mode == Mode::throwing &&
             (p.stones[i] == 0 || (since > static_cast<float>(t.throwTime) && random.chance(static_cast<float>(t.throwTire) * kSlowDt)))) {
    setMode(w, i, Mode::chant);
  }
}

/// Somebody lies near: one of one's own group is helped by those who feel as one, anybody by some.
bool goesToHelp(World& w, uint32_t i) {
  const TemperParameters& t = tempers(w);
  const Noticed& n = w.work.around.noticed[i];
  if (n.fallen == 0 || roleOf(w, i) == Role::companion || w.people.fear[i] > static_cast<float>(t.fleeFear)) return false;
  const float kin = n.kinFallen > 0 ? 1.0f : 0.0f;
  const float share = w.people.identity[i] * kin + static_cast<float>(t.strangerHelp) * (1.0f - w.people.identity[i] * kin);
  if (!drawFor(w, i, Purpose::help).chance(static_cast<float>(t.helpHazard) * share * kSlowDt)) return false;
  return beginHelp(w, i);
}

/// Those who came with somebody go with them.
void leaveInCompany(World& w, uint32_t i) {
  const uint32_t party = w.people.party[i];
  setMode(w, i, Mode::leave);
  if (party == kNobody) return;
  for (uint32_t j = party; j < w.citizens && w.people.party[j] == party; ++j) {
    const Mode mode = modeOf(w, j);
    if (isPresent(w, j) && mode != Mode::down && mode != Mode::held) setMode(w, j, Mode::leave);
  }
}

void decideCalm(World& w, uint32_t i) {
  const TemperParameters& t = tempers(w);
  People& p = w.people;
  if (goesToHelp(w, i)) return;
  if (roleOf(w, i) == Role::companion && p.fear[i] > static_cast<float>(t.companionFear)) {
    leaveInCompany(w, i);
    return;
  }
  if (p.legTick[i] == kNever) return;  // still on the way
  if (canTakePart(w, i) && temper::activates(p.drive[i], t.threshold) && secondsInMode(w, i) >= static_cast<float>(t.activating) * static_cast<float>(t.dwell)) {
    setMode(w, i, Mode::chant);
    return;
  }
  // Leaves because an appeal has asked for it, or because one has had enough.
  double rate = 0;
  if (p.heardTick[i] != kNever)
    rate += t.complianceHazard * (t.complianceBase + static_cast<double>(p.legitimacy[i]) + static_cast<double>(p.fear[i]));
  if (p.fatigue[i] > static_cast<float>(t.weary)) rate += t.complianceHazard * static_cast<double>(p.fatigue[i]);
  if (rate > 0 && drawFor(w, i, Purpose::comply).chance(static_cast<float>(rate) * kSlowDt)) setMode(w, i, Mode::leave);
}

void decideFleeing(World& w, uint32_t i) {
  const TemperParameters& t = tempers(w);
  if (secondsInMode(w, i) < static_cast<float>(t.fleeTime) || w.people.fear[i] > static_cast<float>(t.calmFear)) return;
  // Some of those who fled go home, the others stop and look.
  const double home = w.people.heardTick[i] != kNever ? t.homeAfterAppeal : t.homeAfterFlight;
  setMode(w, i, drawFor(w, i, Purpose::fear).chance(static_cast<float>(home)) ? Mode::leave : Mode::watch);
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
    p.drive[i] = driveOf(w, i);
    if (mode != Mode::flee && p.fear[i] > static_cast<float>(t.fleeFear) + static_cast<float>(t.fleeAversion) * p.riskAversion[i]) {
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
