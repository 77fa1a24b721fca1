// SPDX-License-Identifier: Apache-2.0
// Rumours and counter-messages on their way: each person hears at an own time after the inject, if the speaker's reach holds them then, and
// believes it or not. Nothing is kept a person: time and belief are draws keyed by person and inject.
#include "math/random.h"
#include "scenario/read.h"
#include "step/acts.h"
#include "step/nearness.h"
#include "step/temper.h"
#include "step/verbs.h"
#include "world/injects.h"

namespace sispam {

namespace {

constexpr double kLongest = 8;  // mean times: what takes longer than that (0.03 %) reaches nobody

float reachOf(const World& w, const Inject& inject) {
  const MeansParameters& means = w.exercise->scenario.parameters.means;
  switch (inject.speaker) {
    case Speaker::phone:
      return 0.0f;
    case Speaker::loudspeaker:
      return static_cast<float>(inject.reach.value_or(means.loudspeakerReach));
    case Speaker::korlap:
      return static_cast<float>(inject.reach.value_or(means.voiceReach));
    case Speaker::negotiator:
      return static_cast<float>(inject.reach.value_or(means.talkReach));
  }
  return 0.0f;
}

/// Where a unit speaks, or the zone from which the loudspeaker is heard.
Vec2 mouthOf(const World& w, const Inject& inject) {
  if (inject.unitIndex >= 0) return placeOf(w, w.units.firstRow[static_cast<size_t>(inject.unitIndex)]);
  return centroid(w.exercise->scenario.site.zones[static_cast<size_t>(inject.zoneIndex)].polygon);
}

bool hears(const World& w, const Inject& inject, uint32_t i, float reach) {
  if (inject.speaker == Speaker::phone) return w.people.presence[i] <= static_cast<uint8_t>(Presence::present);
  if (!isPresent(w, i)) return false;
  const Vec2 at = placeOf(w, i);
  if (inject.speaker != Speaker::korlap) return distance(at, mouthOf(w, inject)) <= reach;
  return nearest(w, at, reach, [&](uint32_t j) {
           return j < w.citizens && w.people.role[j] == static_cast<uint8_t>(Role::marshal) && modeOf(w, j) != Mode::down && modeOf(w, j) != Mode::held;
         }) != kNobody;
}

/// The word of the police counts by their legitimacy, that of a korlap by what one has in common.
float beliefOf(const World& w, const Inject& inject, uint32_t i) {
  const float trust = static_cast<float>(inject.trust);
  switch (inject.speaker) {
    case Speaker::phone:
      return trust;
    case Speaker::loudspeaker:
    case Speaker::negotiator:
      return trust * (0.5f + 0.5f * w.people.legitimacy[i]);
    case Speaker::korlap:
      return trust * (0.5f + 0.5f * w.people.identity[i]);
  }
  return trust;
}

/// Also what the group comes back to shifts, by everybody who believes.
void believe(World& w, const Inject& inject, uint32_t i) {
  const float amount = static_cast<float>(inject.amount);
  const uint16_t g = w.people.group[i];
  w.people.legitimacy[i] = temper::clamp01(w.people.legitimacy[i] + amount);
  w.people.anger[i] = temper::clamp01(w.people.anger[i] + static_cast<float>(inject.anger));
  const float share = 1.0f / static_cast<float>(w.exercise->scenario.groups[g].count);
  w.groups.legitimacy[g] = temper::clamp01(w.groups.legitimacy[g] + share * amount);
}

void spread(World& w, uint32_t k) {
  const Inject& inject = injectOf(w, k);
  const double mean = inject.over / w.exercise->scenario.compression;
  const uint32_t fired = injectFiredAt(w, k), since = w.clock.tick - fired;
  if (static_cast<double>(since) > toTicks(kLongest * mean) + kSlowTicks) return;
  const float reach = reachOf(w, inject);
  uint32_t reached = 0, believed = 0;
  for (uint32_t i = 0; i < w.citizens; ++i) {
    if (inject.groupIndex >= 0 && w.people.group[i] != inject.groupIndex) continue;
    Random random(w.clock.seed, i, fired, static_cast<uint32_t>(Purpose::hear), k);
    const uint32_t at = static_cast<uint32_t>(random.exponential(static_cast<float>(mean)) * kTicksPerSecond);
    if (at > since || at + kSlowTicks <= since || !hears(w, inject, i, reach)) continue;
    ++reached;
    if (!random.chance(beliefOf(w, inject, i))) continue;
    ++believed;
    believe(w, inject, i);
  }
  if (reached > 0) note(w, EventKind::told, k, believed, static_cast<uint16_t>(reached < kNone16 ? reached : kNone16));
}

}  // namespace

void actMessage(World& w) {
  if (w.clock.tick % kSlowTicks != 0) return;
  const uint32_t count = static_cast<uint32_t>(injectCount(w));
  for (uint32_t k = 0; k < count; ++k) {
    const InjectKind kind = injectOf(w, k).kind;
    if (kind != InjectKind::rumour && kind != InjectKind::counterMessage) continue;
    const uint32_t fired = injectFiredAt(w, k);
    if (fired != kNever && fired != kSkipped) spread(w, k);
  }
}

}  // namespace sispam
