// SPDX-License-Identifier: Apache-2.0
// Wish → desired velocity: direction with anticipation (models.md A4), speed by the headway in that direction (A3), with
// the short cut-offs of A9. It reads everybody's old state and writes apart from it, so the order of people does not matter.
#include <algorithm>
#include <array>
#include <cmath>

#include "step/nearness.h"
#include "step/verbs.h"
#include "world/incline.h"

namespace sispam {

namespace {

constexpr float kCutoff = 1.6f;            // m: beyond this neither direction nor speed cares (models.md A9)
constexpr float kGap = 2 * 0.105f;         // m: two steering radii (A9, prototype)
constexpr float kLookAhead = 0.5f;         // s: anticipation of people who come towards one or stand (assumed)
constexpr float kStandsAside = 0.6f;       // m: whoever will pass by further than this is no obstacle (assumed)
constexpr float kGiveWay = 3.0f;           // how much more one turns for them than for those who go along (assumed)
constexpr float kWallBuffer = 0.12f;       // m of free distance in which one turns along a wall (assumed)
constexpr float kDrilled = 0.5f;           // time gap of members of one unit among themselves (assumed)
constexpr float kSqueeze = 0.3f;           // m/s: one makes one's way through people who stand and are of no mind to stop one (assumed)
constexpr float kArm = 0.8f;               // m: nearer than this one has to do with somebody (assumed)
constexpr size_t kMostNear = 160;

struct Near {
  uint32_t row;
  Vec2 r;
  float d;
};

struct Neighbours {
  std::array<Near, kMostNear> list;
  size_t count = 0;
};

/// exp(-x) for x >= 0, cut off at 8: (1 - x/8)^8.
float fade(float x) {
  float u = 1.0f - 0.125f * x;
  if (u <= 0.0f) return 0.0f;
  u *= u;
  u *= u;
  return u * u;
}

/// How much of the headway rule this person keeps: 1 = walks into nobody, 0 = goes on whoever stands there.
float manners(const World& w, uint32_t i) {
  switch (modeOf(w, i)) {
    case Mode::press:
      return 0.5f;
    case Mode::push:
    case Mode::held:
      return 0.0f;
    case Mode::duty: {
      const uint16_t u = w.people.unit[i];
      const bool advancing = w.units.order[u] == static_cast<uint8_t>(OrderKind::advance) && w.units.orderTick[u] != kNever &&
                             w.units.readyTick[u] == kNever;
      return advancing ? 0.0f : 1.0f;
    }
    case Mode::walk:
    case Mode::watch:
    case Mode::queue:
    case Mode::served:
    case Mode::chant:
    case Mode::throwing:
    case Mode::attack:
    case Mode::flee:
    case Mode::leave:
    case Mode::down:
      return 1.0f;
  }
  return 1.0f;
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

void gatherNeighbours(const World& w, uint32_t i, Vec2 at, Neighbours& near) {
  near.count = 0;
  w.grid.forNear(at, kCutoff, [&](uint32_t j) {
    const Vec2 r = placeOf(w, j) - at;
    const float squared = lengthSquared(r);
    if (j == i || squared > kCutoff * kCutoff || squared < 1e-10f || near.count == kMostNear) return;
    if (w.people.holder[j] == i || w.people.holder[i] == j) return;
    near.list[near.count++] = {j, r, std::sqrt(squared)};
  });
}

/// Where to go among others: the wish, turned aside by each neighbour in front (models.md A4).
Vec2 turnedAside(const World& w, uint32_t i, const Neighbours& near, Vec2 wish, Vec2 old, float kept) {
  const MovementParameters& m = w.exercise->scenario.parameters.movement;
  const People& p = w.people;
  const float perRange = 1.0f / static_cast<float>(m.repulsionRange), strength = static_cast<float>(m.repulsion);
  const Vec2 v{p.vx[i], p.vy[i]}, side = perpendicular(wish);
  float aside = 0.0f;
  for (size_t k = 0; k < near.count; ++k) {
    const Near& n = near.list[k];
    if (dot(old, n.r) <= 0 && dot(wish, n.r) <= 0) continue;
    const uint32_t j = n.row;
    const Vec2 u{p.vx[j], p.vy[j]};
    const float alike = lengthSquared(u) > 0.01f ? std::max(0.0f, dot(wish, {p.ex[j], p.ey[j]})) : 0.0f;
    const bool comes = alike < 0.3f;
    const Vec2 later = n.r + (u - v) * (comes ? kLookAhead : static_cast<float>(m.anticipation));
    const float across = dot(later, side);
    if (comes && (across > kStandsAside || across < -kStandsAside)) continue;
    const float gap = dot(later, n.r) / n.d - kGap;
    const float push = strength * (1.0f + kGiveWay * (1.0f - alike)) * fade(std::max(0.0f, gap) * perRange);
    // Who is exactly ahead is passed on the left, so that two who meet do not dodge to the same side.
    aside += across > 0 ? -push : push;
  }
  return normalized(wish + side * (aside * kept));
}

/// Directions never point into a wall that is close: what is left is the part along it, and it may be short.
Vec2 alongWalls(const World& w, Vec2 at, Vec2 e) {
  const Occupancy& o = w.occupancy;
  const uint32_t cell = o.cellOf(at);
  if (cell == Occupancy::noCell) return e;
  const float touch = static_cast<float>(w.exercise->scenario.parameters.movement.wallRadius);
  for (const uint32_t index : o.barriersNear(cell)) {
    const Vec2 away = at - closestPoint(o.barriers()[index], at);
    const float squared = lengthSquared(away), reach = touch + kWallBuffer;
    if (squared >= reach * reach || squared < 1e-10f) continue;
    const float d = std::sqrt(squared);
    const Vec2 n = away * (1.0f / d);
    const float into = dot(e, n);
    if (into < 0) e -= n * (into * std::min(1.0f, (reach - d) / kWallBuffer));
  }
  return e;
}

/// The greatest speed in direction e that keeps the time gap to the nearest person ahead (models.md A3).
float freeSpeed(const World& w, uint32_t i, const Neighbours& near, Vec2 e, float speed) {
  const MovementParameters& m = w.exercise->scenario.parameters.movement;
  const People& p = w.people;
  const float width = static_cast<float>(m.headwayWidth), body = static_cast<float>(m.steeringLength);
  const float gap = p.timeGap[i];
  float least = speed;
  bool squeeze = true;
  for (size_t k = 0; k < near.count; ++k) {
    const Near& n = near.list[k];
    const float off = cross(e, n.r);
    if (dot(e, n.r) <= 0 || off > width || off < -width) continue;
    const bool drilled = p.unit[i] != kNone16 && p.unit[n.row] == p.unit[i];
    const float v = (n.d - body) / (drilled ? gap * kDrilled : gap);
    if (v < least) least = v;
    if (n.d < kArm && squeeze) squeeze = letsThrough(w, i, n.row);
  }
  return std::max(least, squeeze ? std::min(kSqueeze, speed) : 0.0f);
}

/// Factor of the walking speed here for somebody who goes in direction e.
float paceAt(const World& w, Vec2 at, Vec2 e) {
  if (w.slowness.empty() && w.inclineOf.empty()) return 1.0f;
  const uint32_t cell = w.occupancy.cellOf(at);
  if (cell == Occupancy::noCell) return 1.0f;
  return (w.slowness.empty() ? 1.0f : 1.0f / w.slowness[cell]) * inclineFactor(w, cell, e);
}

void desire(World& w, uint32_t i, Neighbours& near) {
  const People& p = w.people;
  Workspace& k = w.work;
  const Vec2 at = placeOf(w, i), wish{p.wishX[i], p.wishY[i]}, old{p.ex[i], p.ey[i]};
  gatherNeighbours(w, i, at, near);
  const float kept = manners(w, i);
  Vec2 wanted = near.count > 0 && kept > 0 ? turnedAside(w, i, near, wish, old, kept) : wish;
  if (wanted.x == 0 && wanted.y == 0) wanted = wish;
  const float turn = kDt / static_cast<float>(w.exercise->scenario.parameters.movement.directionTime);
  Vec2 e = dot(old, wanted) < -0.5f ? wanted : normalized(old + (wanted - old) * std::min(1.0f, turn));  // about-turn on the spot
  if (e.x == 0 && e.y == 0) e = wanted;
  k.nextEx[i] = e.x;
  k.nextEy[i] = e.y;
  const float wished = p.wishSpeed[i] * paceAt(w, at, e);
  float speed = wished;
  if (kept > 0 && near.count > 0) speed = kept * freeSpeed(w, i, near, e, wished) + (1.0f - kept) * wished;
  e = alongWalls(w, at, e);
  k.desiredX[i] = e.x * speed;
  k.desiredY[i] = e.y * speed;
}

}  // namespace

void steer(World& w) {
  Workspace& k = w.work;
  Neighbours near;
  for (uint32_t i = 0; i < w.rows; ++i) {
    k.desiredX[i] = k.desiredY[i] = 0;
    k.nextEx[i] = w.people.ex[i];
    k.nextEy[i] = w.people.ey[i];
    if (isPresent(w, i) && w.people.wishSpeed[i] > 0) desire(w, i, near);
  }
  std::copy(k.nextEx.begin(), k.nextEx.end(), w.people.ex.begin());
  std::copy(k.nextEy.begin(), k.nextEy.end(), w.people.ey.begin());
}

}  // namespace sispam
