// SPDX-License-Identifier: Apache-2.0
// Wish → desired velocity: direction with anticipation (models.md A4), speed by the headway in that direction (A3), with
// the short cut-offs of A9. It reads everybody's old state and writes at the end, so the order of people does not matter.
#include "math/elementary.h"
#include "step/nearness.h"
#include "step/verbs.h"

namespace sispam {

namespace {

constexpr float kCutoff = 1.6f;          // m: beyond this neither direction nor speed cares (models.md A9)
constexpr float kSteeringRadius = 0.105f;  // m (A9, prototype)

constexpr float kSqueeze = 0.3f;         // m/s: one makes one's way through people who stand and are of no mind to stop one (assumed)

struct Desired {
  Vec2 direction;
  float speed = 0;
};

bool pushes(const World& w, uint32_t i) {
  if (modeOf(w, i) == Mode::push) return true;
  const uint16_t u = w.people.unit[i];
  return u != kNone16 && w.units.order[u] == static_cast<uint8_t>(OrderKind::advance) && w.units.readyTick[u] == kNever;
}

/// Directions never point into a wall that is close: what is left is the part along it.
Vec2 alongWalls(const World& w, Vec2 at, Vec2 e, float reach) {
  w.walls.forNear(at, reach, [&](uint32_t s) {
    const Vec2 away = at - closestPoint(w.walls.segments()[s], at);
    const float d = length(away);
    if (d <= 1e-4f) return;
    const Vec2 n = away * (1.0f / d);
    const float into = dot(e, n);
    if (into < 0) e -= n * into;
  });
  return e;
}

/// Citizens get through a standing crowd and past people who come towards them, officers through their own ranks (lapis
/// ganti), slowly but surely.
bool letsThrough(const World& w, uint32_t i, uint32_t j) {
  const People& p = w.people;
  const bool officer = p.unit[i] != kNone16;
  if (officer != (p.unit[j] != kNone16)) return false;
  const Mode mine = modeOf(w, i), other = modeOf(w, j);
  const auto onTheWay = [](Mode m) { return m == Mode::walk || m == Mode::leave || m == Mode::flee || m == Mode::duty; };
  const bool meeting = p.ex[i] * p.ex[j] + p.ey[i] * p.ey[j] < -0.3f;
  if (onTheWay(mine) && onTheWay(other) && meeting) return true;  // two streams rub past one another
  if (p.wishSpeed[j] > 0.1f) return false;
  return officer || (onTheWay(mine) && (other == Mode::watch || other == Mode::chant));
}

Desired desire(const World& w, uint32_t i) {
  const MovementParameters& m = w.exercise->scenario.parameters.movement;
  const People& p = w.people;
  const Vec2 at = placeOf(w, i), e0{p.wishX[i], p.wishY[i]}, side = perpendicular(e0);
  const Vec2 old{p.ex[i], p.ey[i]}, v{p.vx[i], p.vy[i]};
  const float ta = static_cast<float>(m.anticipation), range = static_cast<float>(m.repulsionRange);
  const float strength = static_cast<float>(m.repulsion), gap = 2.0f * kSteeringRadius;
  Vec2 sum = e0;
  w.grid.forNear(at, kCutoff, [&](uint32_t j) {
    if (j == i) return;
    const Vec2 r = placeOf(w, j) - at;
    const float d = length(r);
    if (d > kCutoff || d < 1e-5f) return;
    const Vec2 n = r * (1.0f / d);
    if (dot(old, n) <= 0 && dot(e0, n) <= 0) return;
    const Vec2 ra = r + (Vec2{p.vx[j], p.vy[j]} - v) * ta;
    float s = dot(ra, n);
    if (s < gap) s = gap;
    if (s > gap + 6.0f * range) return;
    const float alpha = strength * (1.0f + 0.5f * (1.0f - dot(e0, Vec2{p.ex[j], p.ey[j]})));
    const float push = alpha * elementary::exp((gap - s) / range);
    const float where = dot(ra, side);
    // Straight ahead one gives way to the left or right by row numbers, so that two who meet take opposite sides.
    const bool left = where == 0 ? i < j : where > 0;
    sum += side * (left ? -push : push);
  });
  Vec2 wanted = normalized(sum);
  if (wanted.x == 0 && wanted.y == 0) wanted = e0;
  wanted = alongWalls(w, at, wanted, static_cast<float>(m.wallRadius) + 0.12f);
  const float turn = kDt / static_cast<float>(m.directionTime);
  Vec2 e = old + (wanted - old) * (turn > 1.0f ? 1.0f : turn);
  if (dot(old, wanted) < -0.5f) e = wanted;  // about-turn on the spot
  e = normalized(e);
  Desired out{e, p.wishSpeed[i]};
  if (pushes(w, i)) return out;
  const float width = static_cast<float>(m.headwayWidth), length0 = static_cast<float>(m.steeringLength);
  float headway = kCutoff + length0;
  bool squeeze = true;
  w.grid.forNear(at, kCutoff, [&](uint32_t j) {
    if (j == i || p.holder[j] == i) return;
    const Vec2 r = placeOf(w, j) - at;
    const float ahead = dot(r, e), off = cross(e, r);
    if (ahead <= 0 || off > width || off < -width) return;
    const float d = length(r);
    if (d < headway) headway = d;
    if (d < 0.8f && !letsThrough(w, i, j)) squeeze = false;
  });
  if (headway < kCutoff) {
    float v1 = (headway - length0) / static_cast<float>(m.timeGap);
    const float least = squeeze ? kSqueeze : 0.0f;
    if (v1 < least) v1 = least;
    if (v1 < out.speed) out.speed = v1;
  }
  return out;
}

}  // namespace

void steer(World& w) {
  Workspace& k = w.work;
  for (uint32_t i = 0; i < w.rows; ++i) {
    k.x[i] = k.y[i] = k.sum[i] = 0;
    if (!isPresent(w, i) || w.people.wishSpeed[i] <= 0) continue;
    const Desired d = desire(w, i);
    k.x[i] = d.direction.x;
    k.y[i] = d.direction.y;
    k.sum[i] = d.speed;
  }
  for (uint32_t i = 0; i < w.rows; ++i) {
    w.people.wishSpeed[i] = k.sum[i];
    if (k.sum[i] <= 0 && k.x[i] == 0 && k.y[i] == 0) continue;
    w.people.ex[i] = w.people.wishX[i] = k.x[i];
    w.people.ey[i] = w.people.wishY[i] = k.y[i];
  }
}

}  // namespace sispam
