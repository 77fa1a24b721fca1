// SPDX-License-Identifier: Apache-2.0
// Bodies: everybody tries for the desired velocity with bounded traction, then contacts of bodies with bodies and walls are
// solved by mass-based XPBD (models.md A9 items 3 and 5). The multiplier over dt² is the contact force in newtons. People
// who stand at rest and touch nobody who moves are asleep and cost nothing.
#include <algorithm>
#include <cmath>

#include "step/ahead.h"
#include "step/contacts.h"
#include "step/harm.h"
#include "step/nearness.h"
#include "step/verbs.h"

namespace sispam {

namespace {

constexpr float kRest = 0.001f;      // m/s: slower than this one stands (assumed)
constexpr float kRestForce = 1.0f;   // N
constexpr uint8_t kAsleep = 0, kAwake = 1;
constexpr float kFarthest = 0.4f;    // m in one tick; beyond this a place is an error of the solver, not a movement

/// What the legs can give now. Who pushes others pushes less the faster it goes and more when shoved back (Hill's law, straightened;
/// the bounds are assumed); without this a row that presses on a wall would swing for ever.
float greatestForce(const CrowdOrder& crowd, size_t c, Vec2 v, Vec2 wanted) {
  const float traction = crowd.traction[c];
  const Mode mode = static_cast<Mode>(crowd.mode[c]);
  if (mode != Mode::push && mode != Mode::press && mode != Mode::duty) return traction;
  const float squared = lengthSquared(wanted);
  return squared > 0 ? traction * std::clamp(1.0f - dot(v, wanted) / squared, 0.0f, 1.3f) : traction;
}

/// Whether the four places from c on are known, nobody there is pushed, and everybody wants to go somewhere without pushing.
bool justWalk(const CrowdOrder& crowd, size_t c) {
  for (size_t k = c; k < c + kLanes; ++k) {
    const Mode mode = static_cast<Mode>(crowd.mode[k]);
    if ((crowd.flags[k] & (CrowdOrder::known | CrowdOrder::pushed)) != CrowdOrder::known || !(crowd.wishSpeed[k] > 0)) return false;
    if (mode == Mode::push || mode == Mode::press || mode == Mode::duty) return false;
  }
  return true;
}

/// As predict() does for one, for four who just walk.
void predictFour(CrowdOrder& crowd, size_t c, float perTau) {
  const Lanes vx = load(&crowd.vx[c]), vy = load(&crowd.vy[c]);
  const Lanes ax = (load(&crowd.desiredX[c]) - vx) * splat(perTau), ay = (load(&crowd.desiredY[c]) - vy) * splat(perTau);
  const Lanes squared = ax * ax + ay * ay, most = load(&crowd.traction[c]) * load(&crowd.inverseMass[c]);
  const Lanes share = select(squared > most * most, most / squareRoot(squared), splat(1));
  store(&crowd.moveX[c], (vx + ax * share * splat(kDt)) * splat(kDt));
  store(&crowd.moveY[c], (vy + ay * share * splat(kDt)) * splat(kDt));
  std::fill_n(&crowd.awake[c], kLanes, kAwake);
}

/// Tries for the desired velocity; external force comes after, so that a push is not braked in the same tick (A9).
void predict(World& w) {
  People& p = w.people;
  CrowdOrder& crowd = w.work.crowd;
  const float perTau = 1.0f / static_cast<float>(w.exercise->scenario.parameters.movement.speedTime);
  std::fill_n(crowd.awake.begin(), crowd.count, kAsleep);
  std::fill_n(crowd.moveX.begin(), crowd.count, 0.0f);
  std::fill_n(crowd.moveY.begin(), crowd.count, 0.0f);
  for (size_t c = 0; c < crowd.count; ++c) {
    while (c + kLanes <= crowd.count && justWalk(crowd, c)) {
      predictFour(crowd, c, perTau);
      c += kLanes;
    }
    if (c == crowd.count) break;
    if ((crowd.flags[c] & (CrowdOrder::known | CrowdOrder::pushed)) == 0 && p.force[crowd.row[c]] < kRestForce) {  // stands
      p.force[crowd.row[c]] = 0;
      continue;
    }
    know(w, c);
    const Vec2 v{crowd.vx[c], crowd.vy[c]}, wanted{crowd.desiredX[c], crowd.desiredY[c]};
    Vec2 acceleration = (wanted - v) * perTau;
    const float squared = lengthSquared(acceleration), most = greatestForce(crowd, c, v, wanted) * crowd.inverseMass[c];
    if (squared > most * most) acceleration *= most / std::sqrt(squared);
    if ((crowd.flags[c] & CrowdOrder::pushed) != 0) {
      const uint32_t i = crowd.row[c];
      acceleration += Vec2{p.pushX[i], p.pushY[i]} * crowd.inverseMass[c];
      p.pushX[i] = p.pushY[i] = 0;
    }
    const Vec2 next = v + acceleration * kDt;
    if (lengthSquared(next) < kRest * kRest && crowd.wishSpeed[c] <= 0 && p.force[crowd.row[c]] < kRestForce) {
      crowd.vx[c] = crowd.vy[c] = p.force[crowd.row[c]] = 0;
      continue;
    }
    crowd.awake[c] = kAwake;
    crowd.moveX[c] = next.x * kDt;
    crowd.moveY[c] = next.y * kDt;
  }
}

/// Not a number, or thrown across the ground: the row leaves the world, with an event (house.md, Errors).
void quarantine(World& w, uint32_t i) {
  People& p = w.people;
  note(w, EventKind::quarantined, i);
  p.presence[i] = static_cast<uint8_t>(Presence::left);
  p.x[i] = p.y[i] = p.vx[i] = p.vy[i] = p.ex[i] = p.ey[i] = 0;
  p.wishX[i] = p.wishY[i] = p.wishSpeed[i] = p.desiredX[i] = p.desiredY[i] = p.force[i] = 0;
  ++w.clock.quarantined;
}

/// Somebody who stands where nobody can stand is put on the nearest free ground, with an event.
void putBack(World& w, uint32_t i, Vec2 at) {
  const uint32_t cell = w.occupancy.nearestFree(at, 40);
  if (cell == Occupancy::noCell) {
    quarantine(w, i);
    return;
  }
  const Vec2 place = w.occupancy.centre(cell);
  w.people.x[i] = place.x;
  w.people.y[i] = place.y;
  w.people.vx[i] = w.people.vy[i] = 0;
  ++w.clock.quarantined;
  note(w, EventKind::quarantined, i, 1, 0, place);
}

/// True if the way meets a barrier; nobody passes one, whatever the solver says.
bool blocked(const World& w, uint32_t cell, Vec2 from, Vec2 to) {
  const Occupancy& o = w.occupancy;
  for (const uint32_t index : o.barriersNear(cell))
    if (crosses({from, to}, o.barriers()[index])) return true;
  return false;
}

/// What is wrong with the place at which somebody has ended, if anything.
enum class Amiss : uint8_t { nothing, nowhere, inWall, outside };

Amiss moveOne(World& w, size_t c) {
  CrowdOrder& crowd = w.work.crowd;
  const Vec2 from{crowd.x[c], crowd.y[c]}, way{crowd.moveX[c], crowd.moveY[c]}, to = from + way;
  if (!isFinite(to) || !isFinite({crowd.nextEx[c], crowd.nextEy[c]}) || lengthSquared(way) > kFarthest * kFarthest) return Amiss::nowhere;
  if (crowd.awake[c] == kAsleep) return Amiss::nothing;
  if (crowd.walled[c] != 0 && blocked(w, crowd.cell[c], from, to)) {
    crowd.vx[c] = crowd.vy[c] = 0;
    return blocked(w, crowd.cell[c], from, from) ? Amiss::inWall : Amiss::nothing;
  }
  crowd.vx[c] = way.x / kDt;  // not from places: those are rounded to micrometres, and momentum would be
  crowd.vy[c] = way.y / kDt;
  crowd.x[c] = to.x;
  crowd.y[c] = to.y;
  return w.occupancy.empty() || w.occupancy.frame().holds(to) ? Amiss::nothing : Amiss::outside;
}

/// As moveOne() does, for the four places from c on; false, and nothing is moved, if not all of them are awake, away from walls, and well.
bool moveFour(World& w, size_t c) {
  CrowdOrder& crowd = w.work.crowd;
  for (size_t k = c; k < c + kLanes; ++k)
    if (crowd.awake[k] == kAsleep || crowd.walled[k] != 0) return false;
  const Lanes wayX = load(&crowd.moveX[c]), wayY = load(&crowd.moveY[c]), toX = load(&crowd.x[c]) + wayX, toY = load(&crowd.y[c]) + wayY;
  const Lanes eX = load(&crowd.nextEx[c]), eY = load(&crowd.nextEy[c]), zero = splat(0);
  const LaneMask finite = (toX - toX == zero) & (toY - toY == zero) & (eX - eX == zero) & (eY - eY == zero);
  LaneMask well = finite & (wayX * wayX + wayY * wayY <= splat(kFarthest * kFarthest));
  if (!w.occupancy.empty()) {
    const CellFrame& frame = w.occupancy.frame();
    const Lanes cellX = (toX - splat(frame.origin.x)) / splat(frame.size), cellY = (toY - splat(frame.origin.y)) / splat(frame.size);
    well &= (cellX >= zero) & (cellY >= zero) & (cellX < splat(static_cast<float>(frame.columns))) & (cellY < splat(static_cast<float>(frame.rows)));
  }
  if (bitsOf(well) != 0xfu) return false;
  store(&crowd.vx[c], wayX / splat(kDt));
  store(&crowd.vy[c], wayY / splat(kDt));
  store(&crowd.x[c], toX);
  store(&crowd.y[c], toY);
  std::fill_n(&crowd.amiss[c], kLanes, static_cast<uint8_t>(Amiss::nothing));
  return true;
}

void move(World& w) {
  CrowdOrder& crowd = w.work.crowd;
  crowd.stirred.clear();
  for (uint32_t c = 0; c < crowd.count; ++c)
    if ((crowd.flags[c] & CrowdOrder::known) != 0) crowd.stirred.push_back(c);
  bool anything = false;
  for (size_t k = 0; k < crowd.stirred.size(); ++k) {
    const auto side = [&] { return k + kLanes <= crowd.stirred.size() && crowd.stirred[k + kLanes - 1] - crowd.stirred[k] == kLanes - 1; };
    while (side() && moveFour(w, crowd.stirred[k])) k += kLanes;
    if (k >= crowd.stirred.size()) break;
    const uint32_t c = crowd.stirred[k];
    const Amiss amiss = moveOne(w, c);
    crowd.amiss[c] = static_cast<uint8_t>(amiss);
    anything = anything || amiss != Amiss::nothing;
  }
  bringBack(w);
  for (size_t k = 0; anything && k < crowd.stirred.size(); ++k) {
    const uint32_t c = crowd.stirred[k];
    switch (static_cast<Amiss>(crowd.amiss[c])) {
      case Amiss::nothing:
        break;
      case Amiss::nowhere:
        quarantine(w, crowd.row[c]);
        break;
      case Amiss::inWall:
      case Amiss::outside:
        putBack(w, crowd.row[c], {crowd.x[c], crowd.y[c]});
        break;
    }
  }
}

}  // namespace

void press(World& w) {
  predict(w);
  gatherContacts(w);
  solveContacts(w);
  feelForces(w);
  move(w);
}

}  // namespace sispam
