// SPDX-License-Identifier: Apache-2.0
// Water jets: a force that fades with range (894 N at the nozzle, × 0.3 at 30 m; models.md D), falls, and an empty tank.
// Without a point in the order the crew follows the nearest thrower it can reach, and stops where there is none.
#include <optional>

#include "math/random.h"
#include "step/acts.h"
#include "step/force_stage.h"
#include "step/nearness.h"
#include "step/slots.h"
#include "step/unit_orders.h"
#include "step/verbs.h"

namespace sispam {

namespace {

constexpr float kSplash = 1.5f;        // m around the line of the jet
constexpr float kLastPart = 6.0f;      // m before the aim that the jet sweeps

const MeansParameters& means(const World& w) { return w.exercise->scenario.parameters.means; }

float fade(float range) {
  const float f = 1.0f - 0.7f * range / 30.0f;
  return f < 0.15f ? 0.15f : f;
}

bool choosePoint(World& w, uint32_t u, Vec2 from) {
  if (w.units.atX[u] != w.units.x[u] || w.units.atY[u] != w.units.y[u]) return true;  // the order named one
  const uint32_t thrower = nearest(w, from, static_cast<float>(means(w).waterRange), [&](uint32_t j) {
    const bool throws = modeOf(w, j) == Mode::throwing || modeOf(w, j) == Mode::attack;
    return w.people.group[j] != kNone16 && throws && distance(placeOf(w, j), from) >= static_cast<float>(means(w).waterLeast);
  });
  if (thrower == kNobody) return false;
  w.jets.x[u] = w.people.x[thrower];
  w.jets.y[u] = w.people.y[thrower];
  return true;
}

void hitWith(World& w, uint32_t u, Vec2 from, Vec2 aim, bool slow) {
  const Vec2 way = normalized(aim - from);
  const float range = distance(from, aim);
  float nearestHit = -1.0f;
  uint32_t nearestRow = kNobody;
  w.grid.forNear(aim, kLastPart + kSplash, [&](uint32_t j) {
    if (w.people.unit[j] == u) return;
    const Vec2 d = placeOf(w, j) - from;
    const float along = dot(d, way), across = cross(way, d);
    if (along < range - kLastPart || along > range + kSplash || across > kSplash || across < -kSplash) return;
    const float force = static_cast<float>(means(w).waterForce) * fade(along) * (1.0f - across * across / (kSplash * kSplash));
    w.people.pushX[j] += way.x * force;
    w.people.pushY[j] += way.y * force;
    if (nearestRow == kNobody || along < nearestHit || (along == nearestHit && j < nearestRow)) {
      nearestHit = along;
      nearestRow = j;
    }
    if (!slow || along > static_cast<float>(means(w).jetFallRange) || modeOf(w, j) == Mode::down) return;
    Random random(w.clock.seed, j, w.clock.tick, static_cast<uint32_t>(Purpose::injury), 1000u + u);
    if (random.chance(static_cast<float>(means(w).jetFallRate) * kSlowDt)) injure(w, j, 1, InjuryCause::water);
  });
  if (slow && nearestRow != kNobody) note(w, EventKind::jetHit, nearestRow, u, 0, placeOf(w, nearestRow), nearestHit);
}

/// What ends the order before its time.
std::optional<Refusal> cannot(const World& w, uint32_t u) {
  if (!anybodyFit(w, u)) return Refusal::withdrawn;
  if (w.units.broken[u] != 0) return Refusal::broken;
  return w.units.tank[u] > 0 ? std::nullopt : std::optional(Refusal::empty);
}

void stop(World& w, uint32_t u) {
  if (!w.jets.on[u]) return;
  w.jets.on[u] = 0;
  note(w, EventKind::waterOff, u, 0, 0, placeOf(w, w.units.firstRow[u]));
}

}  // namespace

void actWater(World& w) {
  const bool slow = w.clock.tick % kSlowTicks == 0;
  for (uint32_t u = 0; u < w.units.count.size(); ++u) {
    if (w.units.order[u] != static_cast<uint8_t>(OrderKind::water) || w.units.orderTick[u] == kNever) {
      stop(w, u);
      continue;
    }
    const Vec2 from = placeOf(w, w.units.firstRow[u]);
    if (slow) {
      const bool named = w.units.atX[u] != w.units.x[u] || w.units.atY[u] != w.units.y[u];
      if (named) {
        w.jets.x[u] = w.units.atX[u];
        w.jets.y[u] = w.units.atY[u];
      }
      if (const std::optional<Refusal> why = cannot(w, u)) {
        stop(w, u);
        giveUp(w, u, *why);
        continue;
      }
      if (!choosePoint(w, u, from)) {
        stop(w, u);
        continue;
      }
      w.units.work[u] += kSlowDt;
      if (!w.jets.on[u]) {
        w.jets.on[u] = 1;
        note(w, EventKind::waterOn, u, 0, 0, from);
      }
      useStage(w, 5);
    }
    if (!w.jets.on[u]) continue;
    w.units.tank[u] -= static_cast<float>(means(w).waterFlow) * kDt;
    if (w.units.tank[u] < 0) w.units.tank[u] = 0;
    hitWith(w, u, from, {w.jets.x[u], w.jets.y[u]}, slow);
  }
}

}  // namespace sispam
