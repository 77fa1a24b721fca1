// SPDX-License-Identifier: Apache-2.0
// Bodies: everybody tries for the desired velocity with bounded traction, then contacts between bodies and with walls are
// solved by mass-based XPBD (models.md A9 items 3 and 5). The multiplier over dt² is the contact force in newtons.
#include <algorithm>
#include <cmath>

#include "math/elementary.h"
#include "step/nearness.h"
#include "step/verbs.h"

namespace sispam {

namespace {

constexpr int kIterations = 12;        // cold start (A9: eight let people through walls)
constexpr float kMargin = 0.12f;       // m: pairs nearer than this may touch within the tick
constexpr float kLowPass = kDt / 1.0f; // contact force, 1 s

bool bodily(const World& w, uint32_t i) { return isPresent(w, i); }

void predict(World& w) {
  const MovementParameters& m = w.exercise->scenario.parameters.movement;
  People& p = w.people;
  Workspace& k = w.work;
  const float tau = static_cast<float>(m.speedTime);
  for (uint32_t i = 0; i < w.rows; ++i) {
    if (!bodily(w, i)) continue;
    const Vec2 v{p.vx[i], p.vy[i]};
    Vec2 force = (Vec2{p.wishX[i], p.wishY[i]} * p.wishSpeed[i] - v) * (p.mass[i] / tau);
    if (modeOf(w, i) == Mode::push && p.wishSpeed[i] > 0) force = Vec2{p.wishX[i], p.wishY[i]} * p.traction[i] - v * (p.mass[i] / tau) * 0.3f;
    const float size = length(force);
    if (size > p.traction[i]) force *= p.traction[i] / size;
    force += Vec2{p.pushX[i], p.pushY[i]};
    k.x[i] = p.x[i] + (v.x + force.x / p.mass[i] * kDt) * kDt;
    k.y[i] = p.y[i] + (v.y + force.y / p.mass[i] * kDt) * kDt;
    p.pushX[i] = p.pushY[i] = 0;
  }
}

void gatherContacts(World& w) {
  People& p = w.people;
  Workspace& k = w.work;
  k.pairs.clear();
  const float wallRadius = static_cast<float>(w.exercise->scenario.parameters.movement.wallRadius);
  for (uint32_t i = 0; i < w.rows; ++i) {
    if (!bodily(w, i)) continue;
    const Vec2 at = placeOf(w, i);
    w.grid.forNear(at, 0.8f, [&](uint32_t j) {
      if (j <= i || p.holder[j] == i || p.holder[i] == j) return;
      const Vec2 r = at - placeOf(w, j);
      const float reach = p.radius[i] + p.radius[j];
      const float d = length(r);
      if (d > reach + kMargin) return;
      const Vec2 n = d > 1e-6f ? r * (1.0f / d) : Vec2{i < j ? 1.0f : -1.0f, 0.0f};
      if (k.pairs.size() < k.pairs.capacity()) k.pairs.push_back({i, j, n.x, n.y, reach, 0, 0, 0});
    });
    w.walls.forNear(at, wallRadius + 0.2f, [&](uint32_t s) {
      const Vec2 q = closestPoint(w.walls.segments()[s], at);
      const Vec2 r = at - q;
      const float d = length(r);
      if (d < 1e-6f) return;
      if (k.pairs.size() < k.pairs.capacity()) k.pairs.push_back({i, kNobody, r.x / d, r.y / d, wallRadius, q.x, q.y, 0});
    });
  }
}

float overlapOf(const World& w, const Contact& c) {
  const Workspace& k = w.work;
  const Vec2 a{k.x[c.a], k.y[c.a]};
  const Vec2 b = c.b == kNobody ? Vec2{c.qx, c.qy} : Vec2{k.x[c.b], k.y[c.b]};
  return dot(a - b, {c.nx, c.ny}) - c.reach;  // < 0: overlapping, along the normal of the start of the tick
}

void countContacts(World& w) {
  Workspace& k = w.work;
  std::fill(k.contacts.begin(), k.contacts.end(), static_cast<uint16_t>(0));
  for (const Contact& c : k.pairs) {
    if (overlapOf(w, c) >= 0 && c.lambda <= 0) continue;
    ++k.contacts[c.a];
    if (c.b != kNobody) ++k.contacts[c.b];
  }
}

/// One Jacobi sweep; the step of a pair is divided by the larger contact count of the two, so momentum is kept.
void sweep(World& w, float compliance) {
  People& p = w.people;
  Workspace& k = w.work;
  countContacts(w);
  std::fill(k.dx.begin(), k.dx.end(), 0.0f);
  std::fill(k.dy.begin(), k.dy.end(), 0.0f);
  for (Contact& c : k.pairs) {
    const float gap = overlapOf(w, c);
    if (gap >= 0 && c.lambda <= 0) continue;
    const bool wall = c.b == kNobody;
    const float wa = 1.0f / p.mass[c.a], wb = wall ? 0.0f : 1.0f / p.mass[c.b];
    const float soft = wall ? 0.0f : compliance;
    const uint16_t n = wall ? k.contacts[c.a] : std::max(k.contacts[c.a], k.contacts[c.b]);
    const float step = (-gap - soft * c.lambda) / (wa + wb + soft) / static_cast<float>(n < 1 ? 1 : n);
    const float lambda = c.lambda + step > 0 ? c.lambda + step : 0.0f;
    const float change = lambda - c.lambda;
    c.lambda = lambda;
    k.dx[c.a] += wa * change * c.nx;
    k.dy[c.a] += wa * change * c.ny;
    if (wall) continue;
    k.dx[c.b] -= wb * change * c.nx;
    k.dy[c.b] -= wb * change * c.ny;
  }
  for (uint32_t i = 0; i < w.rows; ++i) {
    k.x[i] += k.dx[i];
    k.y[i] += k.dy[i];
  }
}

/// Friction between pressed bodies only (never on walls): the sliding of the tick is held back up to μ λ.
void rub(World& w) {
  People& p = w.people;
  Workspace& k = w.work;
  const float friction = static_cast<float>(w.exercise->scenario.parameters.movement.friction);
  std::fill(k.dx.begin(), k.dx.end(), 0.0f);
  std::fill(k.dy.begin(), k.dy.end(), 0.0f);
  for (const Contact& c : k.pairs) {
    if (c.b == kNobody || c.lambda <= 0) continue;
    const Vec2 t{-c.ny, c.nx};
    const Vec2 moved = (Vec2{k.x[c.a], k.y[c.a]} - placeOf(w, c.a)) - (Vec2{k.x[c.b], k.y[c.b]} - placeOf(w, c.b));
    const float slide = dot(moved, t);
    const float wa = 1.0f / p.mass[c.a], wb = 1.0f / p.mass[c.b];
    const float most = friction * c.lambda * (wa + wb);
    const float back = slide > most ? most : (slide < -most ? -most : slide);
    const float part = back / (wa + wb) / static_cast<float>(std::max<uint16_t>(1, std::max(k.contacts[c.a], k.contacts[c.b])));
    k.dx[c.a] -= wa * part * t.x;
    k.dy[c.a] -= wa * part * t.y;
    k.dx[c.b] += wb * part * t.x;
    k.dy[c.b] += wb * part * t.y;
  }
  for (uint32_t i = 0; i < w.rows; ++i) {
    k.x[i] += k.dx[i];
    k.y[i] += k.dy[i];
  }
}

/// Opposed-pair force: half of what the sum of sizes exceeds the size of the sum, that is, what squeezes and does not push.
void noteForces(World& w) {
  People& p = w.people;
  Workspace& k = w.work;
  std::fill(k.sum.begin(), k.sum.end(), 0.0f);
  std::fill(k.sumX.begin(), k.sumX.end(), 0.0f);
  std::fill(k.sumY.begin(), k.sumY.end(), 0.0f);
  const auto add = [&](uint32_t i, float f, float nx, float ny) {
    k.sum[i] += f;
    k.sumX[i] += f * nx;
    k.sumY[i] += f * ny;
  };
  for (const Contact& c : k.pairs) {
    if (c.lambda <= 0) continue;
    const float f = c.lambda / (kDt * kDt);
    add(c.a, f, c.nx, c.ny);
    if (c.b != kNobody) add(c.b, f, -c.nx, -c.ny);
  }
  for (uint32_t i = 0; i < w.rows; ++i) {
    if (!bodily(w, i)) continue;
    const float squeezed = 0.5f * (k.sum[i] - std::sqrt(k.sumX[i] * k.sumX[i] + k.sumY[i] * k.sumY[i]));
    p.force[i] += kLowPass * (squeezed - p.force[i]);
  }
}

double densityAt(const World& w, Vec2 at) {
  const DensityRaster& d = w.density;
  const float fx = (at.x - d.originX) / d.cell, fy = (at.y - d.originY) / d.cell;
  if (!(fx >= 0 && fy >= 0 && fx < static_cast<float>(d.width) && fy < static_cast<float>(d.height))) return 0;
  return static_cast<double>(d.value[static_cast<size_t>(static_cast<int>(fy)) * static_cast<size_t>(d.width) + static_cast<size_t>(static_cast<int>(fx))]);
}

/// D = ∫ (F / 1112 N)^1.74 dt / 300 s where F > 623 N and density > 4 /m² (models.md E; two death points, indicative only).
void addDose(World& w) {
  People& p = w.people;
  for (uint32_t i = 0; i < w.rows; ++i) {
    if (!bodily(w, i) || p.force[i] < 623.0f || densityAt(w, placeOf(w, i)) <= 4.0) continue;
    const float before = p.crushDose[i];
    p.crushDose[i] += static_cast<float>(elementary::pow(static_cast<double>(p.force[i]) / 1112.0, 1.74) * static_cast<double>(kDt) / 300.0);
    if (before < 0.5f && p.crushDose[i] >= 0.5f) injure(w, i, 2, InjuryCause::crush);
    if (before < 1.0f && p.crushDose[i] >= 1.0f) injure(w, i, 3, InjuryCause::crush);
  }
}

void quarantine(World& w, uint32_t i) {
  People& p = w.people;
  note(w, EventKind::quarantined, i, 0, 0, {});
  p.presence[i] = static_cast<uint8_t>(Presence::left);
  p.x[i] = p.y[i] = p.vx[i] = p.vy[i] = 0;
  ++w.clock.quarantined;
  ++w.clock.leftCount;
}

void move(World& w) {
  People& p = w.people;
  Workspace& k = w.work;
  for (uint32_t i = 0; i < w.rows; ++i) {
    if (!bodily(w, i)) continue;
    const Vec2 from = placeOf(w, i), to{k.x[i], k.y[i]};
    if (!isFinite(to)) {
      quarantine(w, i);
      continue;
    }
    if (w.walls.crossesAny(from, to)) {  // nobody passes a wall, whatever the solver says: the step is not taken
      p.vx[i] = p.vy[i] = 0;
      continue;
    }
    p.vx[i] = (to.x - from.x) / kDt;
    p.vy[i] = (to.y - from.y) / kDt;
    p.x[i] = to.x;
    p.y[i] = to.y;
  }
}

}  // namespace

void press(World& w) {
  const float stiffness = static_cast<float>(w.exercise->scenario.parameters.movement.stiffness);
  predict(w);
  gatherContacts(w);
  const float compliance = 1.0f / (stiffness * kDt * kDt);
  for (int k = 0; k < kIterations; ++k) sweep(w, compliance);
  rub(w);
  noteForces(w);
  move(w);
  addDose(w);
}

}  // namespace sispam
