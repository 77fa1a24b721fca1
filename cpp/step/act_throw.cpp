// SPDX-License-Identifier: Apache-2.0
// Thrown objects: a ballistic flight with scatter (models.md D, assumed figures), and whom they hit. Stones are finite.
#include "math/find_byte.h"
#include "math/random.h"
#include "step/acts.h"
#include "step/irritation.h"
#include "step/nearness.h"
#include "step/verbs.h"

namespace sispam {

namespace {

constexpr float kGravity = 9.81f;
constexpr float kDrag = 0.85f;          // range is shortened by 10–20 % (models.md D)
constexpr float kRangeSpread = 0.13f;   // relative, 12–15 % (models.md D)
constexpr float kLeastRange = 5.0f;     // m

const MeansParameters& means(const World& w) { return w.exercise->scenario.parameters.means; }

void throwOne(World& w, uint32_t i) {
  People& p = w.people;
  Random random(w.clock.seed, i, w.clock.tick, static_cast<uint32_t>(Purpose::throwing));
  if (!random.chance(kSlowDt * sightLeft(w, i) / static_cast<float>(means(w).throwEvery))) return;
  const Vec2 from = placeOf(w, i);
  const uint32_t target = nearest(w, from, static_cast<float>(means(w).throwRange), [&](uint32_t j) {
    return deters(w, j) && distance(placeOf(w, j), from) > kLeastRange;
  });
  if (target == kNobody) return;
  size_t slot = 0;
  while (slot < kMaxStones && w.stones.land[slot] != kNever) ++slot;
  if (slot == kMaxStones) return;
  const float speed = random.truncatedNormal(static_cast<float>(means(w).throwSpeed), static_cast<float>(means(w).throwSpeedSd), 8.0f, 25.0f);
  const float farthest = kDrag * speed * speed / kGravity;
  const Vec2 aim = placeOf(w, target) - from;
  float range = length(aim) * random.normal(1.0f, kRangeSpread);
  if (range > farthest) range = farthest;
  if (range < 1.0f) range = 1.0f;
  const float side = random.normal(0.0f, static_cast<float>(means(w).throwScatter)) * range;
  const Vec2 direction = normalized(aim);
  const Vec2 to = from + direction * range + perpendicular(direction) * side;
  // A flat arc: time of flight over the horizontal part of the throwing speed (45 degrees at most).
  const float flight = range / (speed * 0.7071f);
  w.stones.fromX[slot] = from.x;
  w.stones.fromY[slot] = from.y;
  w.stones.toX[slot] = to.x;
  w.stones.toY[slot] = to.y;
  w.stones.thrown[slot] = w.clock.tick;
  w.stones.land[slot] = w.clock.tick + 1 + static_cast<uint32_t>(flight / kDt);
  w.stones.thrower[slot] = i;
  p.threwTick[i] = w.clock.tick;
  --p.stones[i];
  note(w, EventKind::thrown, i, 0, static_cast<uint16_t>(slot), from, range);
}

/// What the shields leave of the risk when a unit stands under them.
double shelterOf(const World& w, uint32_t row) {
  const uint16_t unit = w.people.unit[row];
  const bool sheltered = unit != kNone16 && static_cast<FormationKind>(w.units.formation[unit]) == FormationKind::shelter;
  return sheltered ? w.exercise->scenario.parameters.units.shelterInjury : 1;
}

void landOne(World& w, size_t slot) {
  const Vec2 at{w.stones.toX[slot], w.stones.toY[slot]};
  const uint32_t thrower = w.stones.thrower[slot];
  w.stones.land[slot] = kNever;
  const uint32_t hit = nearest(w, at, 0.5f, [&](uint32_t j) { return j != thrower && modeOf(w, j) != Mode::down; });
  if (hit == kNobody) return;
  note(w, EventKind::hit, hit, thrower, 0, at);
  Random random(w.clock.seed, hit, w.clock.tick, static_cast<uint32_t>(Purpose::injury), static_cast<uint32_t>(slot));
  const double risk = (wearsProtection(w, hit) ? means(w).injuryHelmet : means(w).injuryBare) * shelterOf(w, hit);
  if (random.chance(static_cast<float>(risk))) injure(w, hit, severityOf(random.uniform()), InjuryCause::stone);
}

}  // namespace

void actThrow(World& w) {
  for (size_t s = 0; s < kMaxStones; ++s)
    if (w.stones.land[s] != kNever && w.stones.land[s] <= w.clock.tick) landOne(w, s);
  if (w.clock.tick % kSlowTicks != 0) return;
  forEachByte(w.people.mode.data(), 0, w.citizens, static_cast<uint8_t>(Mode::throwing), [&](uint32_t i) {
    if (isPresent(w, i) && w.people.stones[i] > 0) throwOne(w, i);
  });
}

}  // namespace sispam
