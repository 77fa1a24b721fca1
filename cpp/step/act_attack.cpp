// SPDX-License-Identifier: Apache-2.0
// Blows: attackers strike at the officer or rival they have picked, while in reach; whoever fights back parries some. How often and how
// hurtful is assumed: as a stone that hits.
#include "math/random.h"
#include "scenario/read.h"
#include "step/acts.h"
#include "step/nearness.h"
#include "step/verbs.h"

namespace sispam {

namespace {

/// How likely one sees a blow coming, of `guard`: officers and whoever fights always; of the others the hard core looks round all the
/// time, bystanders hardly ever (scan frequencies of Jager, Popping, van de Sande 2001; the shares are assumed).
float watchfulness(const World& w, uint32_t row) {
  const Mode mode = modeOf(w, row);
  if (mode == Mode::duty || mode == Mode::push || mode == Mode::throwing || mode == Mode::attack) return 1.0f;
  switch (static_cast<Role>(w.people.role[row])) {
    case Role::hardCore:
    case Role::provocateur:
      return 1.0f;
    case Role::hangerOn:
    case Role::participant:
    case Role::marshal:
      return 0.5f;
    case Role::bystander:
    case Role::press:
    case Role::companion:
      return 0.0f;
  }
  return 0.0f;
}

void strike(World& w, uint32_t i) {
  const TemperParameters& t = w.exercise->scenario.parameters.temper;
  const MeansParameters& means = w.exercise->scenario.parameters.means;
  People& p = w.people;
  const uint32_t target = p.target[i];
  const bool gone = target == kNobody || !isPresent(w, target) || modeOf(w, target) == Mode::down || modeOf(w, target) == Mode::held ||
                    distance(placeOf(w, i), placeOf(w, target)) > static_cast<float>(means.blowLost);
  if (gone || w.clock.tick - p.modeTick[i] > toTicks(means.fightTime)) {
    p.target[i] = kNobody;
    setMode(w, i, Mode::chant);
    return;
  }
  if (distance(placeOf(w, i), placeOf(w, target)) > static_cast<float>(means.blowReach)) return;
  Random random(w.clock.seed, i, w.clock.tick, static_cast<uint32_t>(Purpose::blow));
  if (!random.chance(kSlowDt / static_cast<float>(t.blowEvery))) return;
  const float sees = watchfulness(w, target);
  const bool parried = sees > 0 && random.chance(static_cast<float>(t.guard) * sees);
  note(w, EventKind::struck, target, i, 0, placeOf(w, target), parried ? 1.0f : 0.0f);
  if (parried) return;
  const double risk = wearsProtection(w, target) ? means.injuryHelmet : means.injuryBare;
  if (random.chance(static_cast<float>(risk))) injure(w, target, severityOf(random.uniform()), InjuryCause::blow);
}

}  // namespace

void actAttack(World& w) {
  if (w.clock.tick % kSlowTicks != 0) return;
  for (uint32_t i = 0; i < w.citizens; ++i)
    if (isPresent(w, i) && modeOf(w, i) == Mode::attack) strike(w, i);
}

}  // namespace sispam
