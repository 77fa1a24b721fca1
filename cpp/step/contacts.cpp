// SPDX-License-Identifier: Apache-2.0
// See contacts.h. Jacobi sweeps: each reads what the last one wrote, so the order of the list does not matter; the step of a
// pair is divided by the larger contact count of the two, which keeps momentum (models.md A9 item 5).
#include "step/contacts.h"

#include <algorithm>
#include <cmath>

#include "step/nearness.h"
#include "step/verbs.h"

namespace sispam {

namespace {

constexpr int kSweeps = 10;                     // A9: 8 from remembered multipliers; some contacts are new
constexpr float kKept = 0.95f;                   // share of a remembered multiplier to begin with (A9 says 0.9; 0.95 carries a row of 20 to within 1 %)
constexpr float kRemembered = 20.0f;            // N: less is not worth remembering (assumed)
constexpr float kReach = 0.8f;                  // m: two bodies and a tick of running
constexpr float kMargin = 0.05f;                // m: what corrections of others may bring nearer within the tick
constexpr float kPressed = 100.0f;              // N: bodies pressed harder than this rub on one another (assumed)

float recall(const World& w, uint32_t row, uint32_t other) {
  const size_t first = size_t{kGripsPerRow} * row;
  for (size_t k = first; k < first + kGripsPerRow; ++k)
    if (w.grips.other[k] == other) return kKept * w.grips.multiplier[k];
  return 0.0f;
}

void remember(World& w, uint32_t row, uint32_t other, float lambda) {
  if (lambda < kRemembered * kDt * kDt) return;
  const size_t first = size_t{kGripsPerRow} * row;
  for (size_t k = first; k < first + kGripsPerRow; ++k) {
    if (w.grips.other[k] != kNobody) continue;
    w.grips.other[k] = other;
    w.grips.multiplier[k] = lambda;
    return;
  }
}

void addLeans(World& w, uint32_t i, Vec2 at) {
  Workspace& k = w.work;
  const Occupancy& o = w.occupancy;
  const uint32_t cell = o.cellOf(at);
  if (cell == Occupancy::noCell) return;
  const float body = static_cast<float>(w.exercise->scenario.parameters.movement.wallRadius);
  const Vec2 to{k.x[i], k.y[i]};
  const float moved = length(to - at) + kMargin;
  for (const uint32_t index : o.barriersNear(cell)) {
    const Segment& wall = o.barriers()[index];
    const Vec2 foot = closestPoint(wall, at), away = at - foot;
    const float d = length(away);
    if (d > body + moved || d < 1e-5f) continue;
    // Past the end of a wall one is held off only by the end itself, not by a plane through it.
    const bool end = foot == wall.a || foot == wall.b;
    if (end && distance(wall, to) > body) continue;
    const Vec2 n = away * (1.0f / d);
    if (k.leans.size() < k.leans.capacity()) k.leans.push_back({i, n.x, n.y, dot(n, foot) + body, recall(w, i, kWallGrip | index), index});
  }
}

struct Sweep {
  Workspace& k;
  float soft;  // compliance over dt²

  /// Where the last tick ended.
  void warm() {
    for (const Touch& c : k.touches) {
      if (c.lambda <= 0) continue;
      const float a = k.inverseMass[c.a] * c.lambda, b = k.inverseMass[c.b] * c.lambda;
      k.x[c.a] += a * c.nx;
      k.y[c.a] += a * c.ny;
      k.x[c.b] -= b * c.nx;
      k.y[c.b] -= b * c.ny;
    }
    for (const Lean& c : k.leans) {
      k.x[c.row] += k.inverseMass[c.row] * c.lambda * c.nx;
      k.y[c.row] += k.inverseMass[c.row] * c.lambda * c.ny;
    }
  }
  void begin() {
    std::fill(k.dx.begin(), k.dx.end(), 0.0f);
    std::fill(k.dy.begin(), k.dy.end(), 0.0f);
    std::fill(k.counted.begin(), k.counted.end(), static_cast<uint16_t>(0));
  }
  void bodies() {
    for (Touch& c : k.touches) {
      const float gap = (k.x[c.a] - k.x[c.b]) * c.nx + (k.y[c.a] - k.y[c.b]) * c.ny - c.reach;
      if (gap >= 0 && c.lambda <= 0) continue;
      ++k.counted[c.a];
      ++k.counted[c.b];
      const float wa = k.inverseMass[c.a], wb = k.inverseMass[c.b];
      const uint16_t n = std::max<uint16_t>(1, std::max(k.contacts[c.a], k.contacts[c.b]));
      const float next = c.lambda + (-gap - soft * c.lambda) / ((wa + wb + soft) * static_cast<float>(n));
      const float change = next > 0 ? next - c.lambda : -c.lambda;
      c.lambda += change;
      k.dx[c.a] += wa * change * c.nx;
      k.dy[c.a] += wa * change * c.ny;
      k.dx[c.b] -= wb * change * c.nx;
      k.dy[c.b] -= wb * change * c.ny;
    }
  }
  void walls() {  // walls do not give way
    for (Lean& c : k.leans) {
      const float gap = k.x[c.row] * c.nx + k.y[c.row] * c.ny - c.offset;
      if (gap >= 0 && c.lambda <= 0) continue;
      ++k.counted[c.row];
      const float wa = k.inverseMass[c.row];
      const float next = c.lambda - gap / (wa * static_cast<float>(std::max<uint16_t>(1, k.contacts[c.row])));
      const float change = next > 0 ? next - c.lambda : -c.lambda;
      c.lambda += change;
      k.dx[c.row] += wa * change * c.nx;
      k.dy[c.row] += wa * change * c.ny;
    }
  }
  void end() {
    for (size_t i = 0; i < k.x.size(); ++i) {
      k.x[i] += k.dx[i];
      k.y[i] += k.dy[i];
    }
    k.contacts.swap(k.counted);
  }
};

/// The sliding of pressed bodies along one another is held back up to μ λ; never on walls (A9, assumed).
void rub(World& w) {
  Workspace& k = w.work;
  const float friction = static_cast<float>(w.exercise->scenario.parameters.movement.friction);
  std::fill(k.dx.begin(), k.dx.end(), 0.0f);
  std::fill(k.dy.begin(), k.dy.end(), 0.0f);
  for (const Touch& c : k.touches) {
    if (c.lambda < kPressed * kDt * kDt) continue;
    const Vec2 along{-c.ny, c.nx};
    const Vec2 moved = (Vec2{k.x[c.a], k.y[c.a]} - placeOf(w, c.a)) - (Vec2{k.x[c.b], k.y[c.b]} - placeOf(w, c.b));
    const float wa = k.inverseMass[c.a], wb = k.inverseMass[c.b];
    const float n = static_cast<float>(std::max<uint16_t>(1, std::max(k.contacts[c.a], k.contacts[c.b])));
    const float back = std::clamp(dot(moved, along) / ((wa + wb) * n), -friction * c.lambda, friction * c.lambda);
    k.dx[c.a] -= wa * back * along.x;
    k.dy[c.a] -= wa * back * along.y;
    k.dx[c.b] += wb * back * along.x;
    k.dy[c.b] += wb * back * along.y;
  }
  for (size_t i = 0; i < k.x.size(); ++i) {
    k.x[i] += k.dx[i];
    k.y[i] += k.dy[i];
  }
}

/// What the sweeps have left of an overlap with a wall is taken away at the end: bodies give way, walls do not.
void holdWalls(Workspace& k) {
  for (int pass = 0; pass < 2; ++pass)
    for (const Lean& c : k.leans) {
      const float gap = k.x[c.row] * c.nx + k.y[c.row] * c.ny - c.offset;
      if (gap >= 0) continue;
      k.x[c.row] -= gap * c.nx;
      k.y[c.row] -= gap * c.ny;
    }
}

}  // namespace

void gatherContacts(World& w) {
  const People& p = w.people;
  Workspace& k = w.work;
  k.touches.clear();
  k.leans.clear();
  for (uint32_t i = 0; i < w.rows; ++i) {
    if (!k.awake[i]) continue;
    const Vec2 at = placeOf(w, i), to{k.x[i], k.y[i]};
    w.grid.forNear(at, kReach, [&](uint32_t j) {
      if (j == i || (j < i && k.awake[j])) return;  // each pair once
      const Vec2 apart = to - Vec2{k.x[j], k.y[j]};
      const float reach = p.radius[i] + p.radius[j];
      if (lengthSquared(apart) > (reach + kMargin) * (reach + kMargin)) return;
      if (p.holder[i] == j || p.holder[j] == i) return;  // led or carried, not pushed
      const Vec2 r = at - placeOf(w, j);
      const float d = length(r);
      const Vec2 n = d > 1e-6f ? r * (1.0f / d) : Vec2{i < j ? 1.0f : -1.0f, 0.0f};
      if (k.touches.size() < k.touches.capacity()) k.touches.push_back({i, j, n.x, n.y, reach, recall(w, std::min(i, j), std::max(i, j))});
    });
    addLeans(w, i, at);
  }
  // Whoever sleeps beside somebody awake takes part, too.
  for (const Touch& c : k.touches) k.awake[c.a] = k.awake[c.b] = 1;
}

void solveContacts(World& w) {
  Workspace& k = w.work;
  const float stiffness = static_cast<float>(w.exercise->scenario.parameters.movement.stiffness);
  std::fill(k.contacts.begin(), k.contacts.end(), static_cast<uint16_t>(0));
  Sweep sweep{k, 1.0f / (stiffness * kDt * kDt)};
  sweep.warm();
  for (int n = 0; n < kSweeps; ++n) {
    sweep.begin();
    sweep.bodies();
    sweep.walls();
    sweep.end();
  }
  std::fill(w.grips.other.begin(), w.grips.other.end(), kNobody);
  std::fill(w.grips.multiplier.begin(), w.grips.multiplier.end(), 0.0f);
  for (const Touch& c : k.touches) remember(w, std::min(c.a, c.b), std::max(c.a, c.b), c.lambda);
  for (const Lean& c : k.leans) remember(w, c.row, kWallGrip | c.wall, c.lambda);
  rub(w);
  holdWalls(k);
}

}  // namespace sispam
