// SPDX-License-Identifier: Apache-2.0
// Who loses the feet in a dense crowd that is thrown about, and who gets up again (models.md E: the hazard rises with |a| > 2 m/s²
// and with ρ > 5). Rates are assumed. The acceleration is that of the last 0.3 s: single ticks of contact say nothing.
#include <algorithm>
#include <cmath>

#include "math/lanes.h"
#include "math/random.h"
#include "scenario/read.h"
#include "step/acts.h"
#include "step/nearness.h"
#include "step/verbs.h"

namespace sispam {

namespace {

constexpr float kBalance = 0.3f;         // s, time of a step that catches one's balance (assumed)
constexpr float kSteady = 1e-6f;         // (m/s)²: so near to its mean a velocity is that mean; keeps the columns free of subnormal numbers
constexpr float kHelpUp = 0.4f, kHelpRoom = 1.5f;  // who is helped needs this share of the time, and gets up at so many persons/m² more (assumed)
constexpr float kHeldDown = 200.0f;      // N: who is squeezed harder than this stays down (assumed)

const HarmParameters& harmOf(const World& w) { return w.exercise->scenario.parameters.harm; }

bool onFeet(Mode mode) { return mode != Mode::down && mode != Mode::held; }

/// Both parts are 0 at their threshold and 1 at twice the acceleration or 2 persons/m² more.
float hazardOf(const HarmParameters& harm, float acceleration, float density) {
  const float thrown = acceleration / static_cast<float>(harm.fallAcceleration) - 1.0f;
  const float dense = 0.5f * (density - static_cast<float>(harm.fallDensity));
  return thrown > 0 && dense > 0 ? static_cast<float>(harm.fallRate) * thrown * std::min(dense, 1.0f) : 0.0f;
}

void goDown(World& w, uint32_t i, float acceleration) {
  note(w, EventKind::fell, i, 0, 0, placeOf(w, i), acceleration);
  setMode(w, i, Mode::down);
  Random random(w.clock.seed, i, w.clock.tick, static_cast<uint32_t>(Purpose::fallHurt));
  if (random.chance(static_cast<float>(harmOf(w).fallInjury))) injure(w, i, 1, InjuryCause::fall);
}

/// Back to what one was about: out, on the way, or watching; members of units to duty.
void getUp(World& w, uint32_t i) {
  const People& p = w.people;
  if (p.unit[i] != kNone16) {
    setMode(w, i, Mode::duty);
    return;
  }
  const bool toExit = p.goal[i] != kNone16 && w.exercise->goals[p.goal[i]].kind == Goal::Kind::exit;
  setMode(w, i, toExit ? Mode::leave : (p.legTick[i] == kNever ? Mode::walk : Mode::watch));
}

bool canGetUp(const World& w, uint32_t i) {
  const HarmParameters& harm = harmOf(w);
  if (w.people.injury[i] >= 2 || w.people.holder[i] != kNobody || w.people.force[i] >= kHeldDown) return false;
  const bool helped = i < w.citizens && isHelped(w, i);
  const float room = static_cast<float>(harm.fallDensity) + (helped ? kHelpRoom : 0.0f);
  return w.clock.tick - w.people.modeTick[i] >= toTicks(harm.fallTime * (helped ? kHelpUp : 1.0f)) && densityAt(w, placeOf(w, i)) < room;
}

/// Who touches a body on the ground is held back along it, up to Coulomb's limit; what one loses the other gets.
void dragOnFallen(World& w) {
  People& p = w.people;
  const float friction = static_cast<float>(harmOf(w).fallenFriction);
  for (const Touch& c : w.work.touches) {
    if (c.lambda <= 0 || (onFeet(modeOf(w, c.a)) == onFeet(modeOf(w, c.b)))) continue;
    const Vec2 along{-c.ny, c.nx};
    const float slip = dot(Vec2{p.vx[c.a] - p.vx[c.b], p.vy[c.a] - p.vy[c.b]}, along);
    const float wa = 1.0f / p.mass[c.a], wb = 1.0f / p.mass[c.b];
    const float most = friction * c.lambda / kDt;  // kg·m/s
    const float impulse = std::clamp(slip / (wa + wb), -most, most);
    p.vx[c.a] -= impulse * wa * along.x;
    p.vy[c.a] -= impulse * wa * along.y;
    p.vx[c.b] += impulse * wb * along.x;
    p.vy[c.b] += impulse * wb * along.y;
  }
}

/// Nobody of four rows lies, and each goes on exactly as in the last 0.3 s; of most of a crowd: all of them stand.
bool standFirm(const People& p, uint32_t first) {
  const auto bits = [](const float* from) { return reinterpret_cast<LaneMask>(load(from)); };
  const LaneMask same = (bits(&p.vx[first]) == bits(&p.meanVx[first])) & (bits(&p.vy[first]) == bits(&p.meanVy[first]));
  if (bitsOf(same) != 0xfu) return false;
  constexpr auto down = static_cast<uint8_t>(Mode::down);
  const uint8_t* const mode = &p.mode[first];
  return mode[0] != down && mode[1] != down && mode[2] != down && mode[3] != down;
}

/// Four rows of whom nobody lies and nobody is thrown about: what is left to do is the mean of their velocities. False, and nothing done, if
/// one of them wants a look.
bool keepBalance(People& p, uint32_t first, float threshold, float share) {
  constexpr auto down = static_cast<uint8_t>(Mode::down), present = static_cast<uint8_t>(Presence::present);
  for (uint32_t k = first; k < first + kLanes; ++k)
    if (p.mode[k] == down || p.presence[k] != present) return false;
  const Lanes vx = load(&p.vx[first]), vy = load(&p.vy[first]), meanVx = load(&p.meanVx[first]), meanVy = load(&p.meanVy[first]);
  const Lanes dx = vx - meanVx, dy = vy - meanVy, away = dx * dx + dy * dy;
  if (bitsOf(away / splat(kBalance * kBalance) <= splat(threshold * threshold)) != 0xfu) return false;
  const LaneMask still = away < splat(kSteady);
  store(&p.meanVx[first], select(still, vx, meanVx + splat(share) * dx));
  store(&p.meanVy[first], select(still, vy, meanVy + splat(share) * dy));
  return true;
}

}  // namespace

void fall(World& w) {
  const HarmParameters& harm = harmOf(w);
  if (!(harm.fallRate > 0)) return;
  People& p = w.people;
  const float threshold = static_cast<float>(harm.fallAcceleration), share = kDt / kBalance;
  bool anybodyDown = false;
  for (uint32_t i = 0; i < w.rows; ++i) {
    if (i % kLanes == 0)
      while (i + kLanes <= w.rows && (standFirm(p, i) || keepBalance(p, i, threshold, share))) i += kLanes;
    if (i >= w.rows) break;
    if (!isPresent(w, i)) continue;
    const Mode mode = modeOf(w, i);
    const float dx = p.vx[i] - p.meanVx[i], dy = p.vy[i] - p.meanVy[i];
    const float away = dx * dx + dy * dy;
    p.meanVx[i] = away < kSteady ? p.vx[i] : p.meanVx[i] + share * dx;
    p.meanVy[i] = away < kSteady ? p.vy[i] : p.meanVy[i] + share * dy;
    if (mode == Mode::down) {
      anybodyDown = true;
      if (canGetUp(w, i)) getUp(w, i);
      continue;
    }
    const float squared = away / (kBalance * kBalance);
    if (squared <= threshold * threshold || !onFeet(mode)) continue;
    const float hazard = hazardOf(harm, std::sqrt(squared), densityAt(w, placeOf(w, i)));
    if (hazard <= 0) continue;
    Random random(w.clock.seed, i, w.clock.tick, static_cast<uint32_t>(Purpose::fall));
    if (!random.chance(hazard * kDt)) continue;
    goDown(w, i, std::sqrt(squared));
    anybodyDown = true;
  }
  if (anybodyDown) dragOnFallen(w);
}

}  // namespace sispam
