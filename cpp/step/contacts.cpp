// SPDX-License-Identifier: Apache-2.0
// See contacts.h. Gauss–Seidel sweeps over the list of contacts, to and fro: what presses from behind runs through a row of
// any depth in one sweep. The list's order is that in which people stand, so the bits are the same everywhere; each change
// moves both bodies, so momentum is kept whatever the number of sweeps.
#include "step/contacts.h"

#include <algorithm>
#include <cmath>

#include "step/ahead.h"
#include "step/nearness.h"
#include "step/relieve.h"
#include "step/verbs.h"

namespace sispam {

namespace {

constexpr int kMostRounds = 32;                 // to and fro; ordinary crowds need 2 to 4, packed ones under load all
constexpr float kEnough = 1e-4f;                // m: a round that moves no contact further than this is the last (assumed)
constexpr float kKept = 0.9f;                   // share of a remembered multiplier to begin with (A9)
constexpr float kRemembered = 20.0f;            // N: less is not worth remembering (assumed)
constexpr float kDamping = 200.0f;              // N s/m of bodies pressed together, under a tenth of critical (assumed)
constexpr float kMargin = 0.05f;                // m: what corrections of others may bring nearer within the tick

float recall(const World& w, uint32_t row, uint32_t other) {
  const size_t first = size_t{kGripsPerRow} * row;
  for (size_t k = first; k < first + kGripsPerRow && w.grips.other[k] != kNobody; ++k)
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

void forgetAll(World& w) {
  for (const uint32_t row : w.work.crowd.gripping) {
    const size_t first = size_t{kGripsPerRow} * row;
    for (size_t k = first; k < first + kGripsPerRow && w.grips.other[k] != kNobody; ++k) {
      w.grips.other[k] = kNobody;
      w.grips.multiplier[k] = 0;
    }
  }
}

void addLeans(World& w, uint32_t c) {
  Workspace& k = w.work;
  const CrowdOrder& crowd = k.crowd;
  const Occupancy& o = w.occupancy;
  const Vec2 at{crowd.x[c], crowd.y[c]};
  const float body = static_cast<float>(w.exercise->scenario.parameters.movement.wallRadius);
  const Vec2 way{crowd.moveX[c], crowd.moveY[c]};
  const float reach = body + length(way) + kMargin;
  for (const uint32_t index : o.barriersNear(crowd.cell[c])) {
    const Segment& wall = o.barriers()[index];
    const Vec2 foot = closestPoint(wall, at), away = at - foot;
    const float d = length(away);
    if (d > reach || d < 1e-5f) continue;
    // Past the end of a wall one is held off only by the end itself, not by a plane through it.
    const bool end = foot == wall.a || foot == wall.b;
    if (end && distance(wall, at + way) > body) continue;
    const Vec2 n = away * (1.0f / d);
    k.leans.push_back({c, n.x, n.y, d - body, recall(w, crowd.row[c], kWallGrip | index), index});
  }
}

/// 0–1: how little this citizen gives way to whom it is pressed against.
float urgeOf(const World& w, uint32_t c) {
  const CrowdOrder& crowd = w.work.crowd;
  const Mode mode = static_cast<Mode>(crowd.mode[c]);
  if (mode == Mode::press || mode == Mode::push) return 1.0f;
  return static_cast<float>(w.exercise->scenario.groups[w.people.group[crowd.row[c]]].motivation);
}

/// N from which two people rub on one another; along the smooth shields of a line people slide.
float rubsFrom(const World& w, uint32_t a, uint32_t b) {
  const MovementParameters& m = w.exercise->scenario.parameters.movement;
  const CrowdOrder& crowd = w.work.crowd;
  const float force = static_cast<float>(m.frictionForce);
  if (crowd.unit[a] != kNone16 || crowd.unit[b] != kNone16) return force;
  return force * (1.0f - static_cast<float>(m.urgedFriction) * std::max(urgeOf(w, a), urgeOf(w, b)));
}

void addTouch(World& w, uint32_t a, uint32_t b) {
  know(w, a);
  know(w, b);
  Workspace& k = w.work;
  const CrowdOrder& crowd = k.crowd;
  const uint32_t i = crowd.row[a], j = crowd.row[b];
  const bool led = ((crowd.flags[a] | crowd.flags[b]) & CrowdOrder::led) != 0;
  if (led && (w.people.holder[i] == j || w.people.holder[j] == i || getsThrough(w, i, j) || getsThrough(w, j, i))) return;  // led, carried or let through, not pushed
  const Vec2 r{crowd.x[a] - crowd.x[b], crowd.y[a] - crowd.y[b]};
  const float d = length(r);
  const Vec2 n = d > 1e-6f ? r * (1.0f / d) : Vec2{i < j ? 1.0f : -1.0f, 0.0f};
  const bool gripped = (crowd.flags[i < j ? a : b] & CrowdOrder::gripped) != 0;
  const float lambda = gripped ? recall(w, std::min(i, j), std::max(i, j)) : 0.0f;
  k.touches.push_back({a, b, n.x, n.y, d - (crowd.radius[a] + crowd.radius[b]), lambda, 0.0f, rubsFrom(w, a, b) * kDt * kDt});
}

bool anyAwake(const CrowdOrder& crowd, uint32_t begin, uint32_t end) { return begin < end && crowd.awakeBefore[end] != crowd.awakeBefore[begin]; }

/// Whether somebody is awake in this cell, the next one and the three to the north; beside the border it looks at others besides.
bool anyAwakeNear(const CrowdOrder& crowd, std::span<const uint32_t> start, uint32_t cell, uint32_t columns) {
  const auto begin = [&](uint32_t of) { return start[std::min<size_t>(of, start.size() - 1)]; };
  return anyAwake(crowd, start[cell], begin(cell + 2)) || anyAwake(crowd, begin(cell + columns - 1), begin(cell + columns + 2));
}

/// Those of places [begin, end) whose predicted place is near that of c.
void addTouches(World& w, uint32_t c, uint32_t begin, uint32_t end) {
  const CrowdOrder& crowd = w.work.crowd;
  if (crowd.awake[c] == 0 && !anyAwake(crowd, begin, end)) return;
  const Lanes x = splat(crowd.aheadX[c]), y = splat(crowd.aheadY[c]), own = splat(crowd.radius[c] + kMargin);
  for (uint32_t k = begin; k < end; k += kLanes) {
    const Lanes dx = load(&crowd.aheadX[k]) - x, dy = load(&crowd.aheadY[k]) - y;
    const Lanes reach = load(&crowd.radius[k]) + own;
    unsigned bits = bitsOf(dx * dx + dy * dy <= reach * reach);
    if (end - k < kLanes) bits &= (1u << (end - k)) - 1u;
    for (uint32_t lane = 0; bits != 0; ++lane, bits >>= 1)
      if ((bits & 1u) != 0 && (crowd.awake[c] | crowd.awake[k + lane]) != 0) addTouch(w, c, k + lane);
  }
}

struct Sweep {
  CrowdOrder& crowd;
  float soft;       // compliance over dt²
  float damping;    // damping over stiffness and dt
  float friction;   // μ
  float moved = 0;  // greatest correction of a contact in this round, m

  void shift(uint32_t c, float by, float nx, float ny) {
    crowd.moveX[c] += by * nx;
    crowd.moveY[c] += by * ny;
  }
  void body(Touch& c) {
    const float apart = (crowd.moveX[c.a] - crowd.moveX[c.b]) * c.nx + (crowd.moveY[c.a] - crowd.moveY[c.b]) * c.ny;
    if (c.gap + apart >= 0 && c.lambda <= 0) return;
    // Only what lies within the overlap is braked, so that a touch begins without a jolt.
    const float braked = std::min(0.0f, c.gap + apart) - std::min(0.0f, c.gap);
    const float wa = crowd.inverseMass[c.a], wb = crowd.inverseMass[c.b];
    const float next = c.lambda - (c.gap + apart + damping * braked + soft * c.lambda) / ((1 + damping) * (wa + wb) + soft);
    const float change = next > 0 ? next - c.lambda : -c.lambda;
    c.lambda += change;
    shift(c.a, wa * change, c.nx, c.ny);
    shift(c.b, -wb * change, c.nx, c.ny);
    moved = std::max(moved, std::abs(change) * (wa + wb));
    if (c.lambda > c.rubs || c.shear != 0) rub(c);
  }
  /// The sliding of pressed bodies along one another is held back up to μ λ (never on walls: A9, assumed), within the sweeps:
  /// done afterwards it would undo them.
  void rub(Touch& c) {
    const float tx = -c.ny, ty = c.nx, wa = crowd.inverseMass[c.a], wb = crowd.inverseMass[c.b];
    const float slid = (crowd.moveX[c.a] - crowd.moveX[c.b]) * tx + (crowd.moveY[c.a] - crowd.moveY[c.b]) * ty;
    const float most = c.lambda > c.rubs ? friction * (c.lambda - c.rubs) : 0.0f;
    const float next = std::clamp(c.shear - slid / (wa + wb), -most, most), change = next - c.shear;
    c.shear = next;
    shift(c.a, wa * change, tx, ty);
    shift(c.b, -wb * change, tx, ty);
  }
  void wall(Lean& c) {  // walls do not give way
    const float gap = c.gap + crowd.moveX[c.row] * c.nx + crowd.moveY[c.row] * c.ny;
    if (gap >= 0 && c.lambda <= 0) return;
    const float wa = crowd.inverseMass[c.row];
    const float next = c.lambda - gap / wa;
    const float change = next > 0 ? next - c.lambda : -c.lambda;
    c.lambda += change;
    shift(c.row, wa * change, c.nx, c.ny);
    moved = std::max(moved, std::abs(change) * wa);
  }
};

/// Where the last tick ended.
void warm(Workspace& k, Sweep& sweep) {
  for (const Touch& c : k.touches) {
    if (c.lambda <= 0) continue;
    sweep.shift(c.a, k.crowd.inverseMass[c.a] * c.lambda, c.nx, c.ny);
    sweep.shift(c.b, -k.crowd.inverseMass[c.b] * c.lambda, c.nx, c.ny);
  }
  for (const Lean& c : k.leans) sweep.shift(c.row, k.crowd.inverseMass[c.row] * c.lambda, c.nx, c.ny);
}

/// What the sweeps have left of an overlap with a wall is taken away at the end: bodies give way, walls do not.
void holdWalls(Workspace& k) {
  CrowdOrder& crowd = k.crowd;
  for (int pass = 0; pass < 2; ++pass)
    for (const Lean& c : k.leans) {
      const float gap = c.gap + crowd.moveX[c.row] * c.nx + crowd.moveY[c.row] * c.ny;
      if (gap >= 0) continue;
      crowd.moveX[c.row] -= gap * c.nx;
      crowd.moveY[c.row] -= gap * c.ny;
    }
}

}  // namespace

void gatherContacts(World& w) {
  Workspace& k = w.work;
  k.touches.clear();
  k.leans.clear();
  const CellFrame& frame = w.grid.frame();
  const std::span<const uint32_t> start = w.grid.cellStart();
  for (size_t c = 0; c < k.crowd.count; ++c) {
    k.crowd.aheadX[c] = k.crowd.x[c] + k.crowd.moveX[c];
    k.crowd.aheadY[c] = k.crowd.y[c] + k.crowd.moveY[c];
  }
  for (size_t c = 0; c < k.crowd.count; ++c) k.crowd.awakeBefore[c + 1] = k.crowd.awakeBefore[c] + k.crowd.awake[c];
  for (uint32_t begin = 0, end = 0; begin < k.crowd.count; begin = end) {
    const uint32_t cell = w.grid.cellOf(k.crowd.row[begin]);
    if (!anyAwakeNear(k.crowd, start, cell, static_cast<uint32_t>(frame.columns))) {
      end = start[cell + 1];
      continue;
    }
    const int cx = static_cast<int>(cell) % frame.columns, cy = static_cast<int>(cell) / frame.columns;
    end = start[cell + 1];
    // Each pair once: the rest of the own cell and the next one, and the three to the north.
    const uint32_t east = cx + 1 < frame.columns ? start[cell + 2] : end;
    const bool north = cy + 1 < frame.rows;
    const uint32_t from = north ? start[frame.indexOf(std::max(cx - 1, 0), cy + 1)] : 0;
    const uint32_t to = north ? start[frame.indexOf(std::min(cx + 1, frame.columns - 1), cy + 1) + 1] : 0;
    for (uint32_t c = begin; c < end; ++c) {
      addTouches(w, c, c + 1, east);
      addTouches(w, c, from, to);
      if (k.crowd.awake[c] != 0 && k.crowd.walled[c] != 0) addLeans(w, c);
    }
  }
  // Whoever sleeps beside somebody awake takes part, too.
  for (const Touch& c : k.touches) k.crowd.awake[c.a] = k.crowd.awake[c.b] = 1;
}

void solveContacts(World& w) {
  Workspace& k = w.work;
  const MovementParameters& m = w.exercise->scenario.parameters.movement;
  const float stiffness = static_cast<float>(m.stiffness);
  const float damping = kDamping / (stiffness * kDt);
  Sweep sweep{k.crowd, 1.0f / (stiffness * kDt * kDt), damping, static_cast<float>(m.friction)};
  warm(k, sweep);
  for (int round = 0; round < kMostRounds; ++round) {
    sweep.moved = 0;
    for (Touch& c : k.touches) sweep.body(c);
    for (Lean& c : k.leans) sweep.wall(c);
    for (size_t c = k.touches.size(); c-- > 0;) sweep.body(k.touches[c]);
    for (size_t c = k.leans.size(); c-- > 0;) sweep.wall(k.leans[c]);
    if (sweep.moved < kEnough) break;
  }
  holdWalls(k);
  for (Touch& c : k.touches) {
    c.a = k.crowd.row[c.a];
    c.b = k.crowd.row[c.b];
  }
  for (Lean& c : k.leans) c.row = k.crowd.row[c.row];
  forgetAll(w);
  for (const Touch& c : k.touches) remember(w, std::min(c.a, c.b), std::max(c.a, c.b), c.lambda);
  for (const Lean& c : k.leans) remember(w, c.row, kWallGrip | c.wall, c.lambda);
}

}  // namespace sispam
