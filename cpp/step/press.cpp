// SPDX-License-Identifier: Apache-2.0
// Bodies: everybody tries for the desired velocity with bounded traction, then contacts of bodies with bodies and walls are
// solved by mass-based XPBD (models.md A9 items 3 and 5). The multiplier over dt² is the contact force in newtons. People
// who stand at rest and touch nobody who moves are asleep and cost nothing.
#include <algorithm>
#include <cmath>

#include "step/contacts.h"
#include "step/harm.h"
#include "step/nearness.h"
#include "step/verbs.h"

namespace sispam {

namespace {

constexpr float kRest = 0.001f;      // m/s: slower than this one stands (assumed)
constexpr float kRestForce = 1.0f;   // N
constexpr float kFarthest = 0.4f;    // m in one tick; beyond this a place is an error of the solver, not a movement

/// What the legs can give now. Who pushes others pushes less the faster it goes and more when shoved back (Hill's law, straightened;
/// the bounds are assumed); without this a row that presses on a wall would swing for ever.
float greatestForce(const World& w, uint32_t i, Vec2 v, Vec2 wanted) {
  const float traction = w.people.traction[i];
  const Mode mode = modeOf(w, i);
  if (mode != Mode::push && mode != Mode::press && mode != Mode::duty) return traction;
  const float squared = lengthSquared(wanted);
  return squared > 0 ? traction * std::clamp(1.0f - dot(v, wanted) / squared, 0.0f, 1.3f) : traction;
}

/// Tries for the desired velocity; external force comes after, so that a push is not braked in the same tick (A9).
void predict(World& w) {
  People& p = w.people;
  CrowdOrder& crowd = w.work.crowd;
  const float tau = static_cast<float>(w.exercise->scenario.parameters.movement.speedTime);
  for (size_t c = 0; c < crowd.count; ++c) {
    const uint32_t i = crowd.row[c];
    crowd.awake[c] = 0;
    crowd.moveX[c] = crowd.moveY[c] = 0;
    const Vec2 v{crowd.vx[c], crowd.vy[c]}, wanted{crowd.desiredX[c], crowd.desiredY[c]}, push{p.pushX[i], p.pushY[i]};
    p.pushX[i] = p.pushY[i] = 0;
    const float mass = p.mass[i], lightness = 1.0f / mass;
    crowd.inverseMass[c] = lightness;
    Vec2 force = (wanted - v) * (mass / tau);
    const float size = length(force), most = greatestForce(w, i, v, wanted);
    if (size > most) force *= most / size;
    const Vec2 next = v + (force + push) * (lightness * kDt);
    if (lengthSquared(next) < kRest * kRest && p.force[i] < kRestForce && crowd.wishSpeed[c] <= 0) {
      p.vx[i] = p.vy[i] = p.force[i] = 0;
      continue;
    }
    crowd.awake[c] = 1;
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
  p.wishX[i] = p.wishY[i] = p.wishSpeed[i] = p.force[i] = 0;
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
bool blocked(const World& w, Vec2 from, Vec2 to) {
  const Occupancy& o = w.occupancy;
  const uint32_t cell = o.cellOf(from);
  if (cell == Occupancy::noCell) return false;
  for (const uint32_t index : o.barriersNear(cell))
    if (crosses({from, to}, o.barriers()[index])) return true;
  return false;
}

void move(World& w) {
  People& p = w.people;
  const CrowdOrder& crowd = w.work.crowd;
  for (size_t c = 0; c < crowd.count; ++c) {
    const uint32_t i = crowd.row[c];
    const Vec2 from{crowd.x[c], crowd.y[c]}, way{crowd.moveX[c], crowd.moveY[c]}, to = from + way;
    if (!isFinite(to) || !isFinite({p.ex[i], p.ey[i]}) || lengthSquared(way) > kFarthest * kFarthest) {
      quarantine(w, i);
      continue;
    }
    if (!crowd.awake[c]) continue;
    if (blocked(w, from, to)) {
      p.vx[i] = p.vy[i] = 0;
      if (blocked(w, from, from)) putBack(w, i, from);
      continue;
    }
    p.vx[i] = way.x / kDt;  // not from places: those are rounded to micrometres, and momentum would be
    p.vy[i] = way.y / kDt;
    p.x[i] = to.x;
    p.y[i] = to.y;
    const uint32_t cell = w.occupancy.cellOf(to);
    if (cell == Occupancy::noCell && !w.occupancy.empty()) putBack(w, i, to);
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
