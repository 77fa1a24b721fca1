// SPDX-License-Identifier: Apache-2.0
// Brings in the people of groups whose time has come, where there is room in their entrance; who finds none waits outside.
#include "math/random.h"
#include "step/legs.h"
#include "step/nearness.h"
#include "step/verbs.h"
#include "world/measure.h"

namespace sispam {

namespace {

bool roomAt(const World& w, uint32_t row, Vec2 at) {
  const uint32_t cell = w.occupancy.cellOf(at);
  if (cell == Occupancy::noCell || !w.occupancy.free(cell)) return false;
  const float own = w.people.radius[row];
  return nearest(w, at, 1.0f, [&](uint32_t j) { return distance(placeOf(w, j), at) < own + w.people.radius[j] + 0.05f; }) == kNobody;
}

/// Others who come in at the same tick are not in the grid yet.
bool clearOf(const World& w, uint32_t first, uint32_t row, Vec2 at) {
  for (uint32_t j = first; j < row; ++j)
    if (isPresent(w, j) && w.people.modeTick[j] == w.clock.tick && distance(placeOf(w, j), at) < w.people.radius[j] + w.people.radius[row] + 0.05f) return false;
  return true;
}

void comeIn(World& w, const Group& group, uint32_t first, uint32_t row) {
  const Polygon& entrance = w.exercise->scenario.site.exits[static_cast<size_t>(group.arrivals.fromIndex)].polygon;
  const Box box = bounds(entrance);
  Random random(w.clock.seed, row, w.clock.tick, static_cast<uint32_t>(Purpose::arrival));
  for (int attempt = 0; attempt < 6; ++attempt) {
    const Vec2 at{box.lo.x + random.uniform() * (box.hi.x - box.lo.x), box.lo.y + random.uniform() * (box.hi.y - box.lo.y)};
    if (!contains(entrance, at) || !roomAt(w, row, at) || !clearOf(w, first, row, at)) continue;
    People& p = w.people;
    p.x[row] = at.x;
    p.y[row] = at.y;
    p.vx[row] = p.vy[row] = 0;
    p.presence[row] = static_cast<uint8_t>(Presence::present);
    p.modeTick[row] = w.clock.tick;
    beginLeg(w, row, 0);
    note(w, EventKind::cameIn, row, 0, 0, at);
    return;
  }
}

}  // namespace

void arrive(World& w) {
  uint32_t first = 0;
  for (size_t g = 0; g < w.exercise->scenario.groups.size(); ++g) {
    const Group& group = w.exercise->scenario.groups[g];
    const uint32_t end = first + static_cast<uint32_t>(group.count);
    const bool streams = group.arrivals.pattern != ArrivalPattern::present;
    if (streams && w.groups.began[g] == kNever && w.clock.tick % kSlowTicks == 0 && (!group.arrivals.when || holds(w, *group.arrivals.when)))
      w.groups.began[g] = w.clock.tick;
    if (streams && w.groups.began[g] != kNever) {
      const uint32_t since = w.clock.tick - w.groups.began[g];
      for (uint32_t row = first; row < end; ++row)
        if (w.people.presence[row] == static_cast<uint8_t>(Presence::expected) && w.people.arriveTick[row] <= since) comeIn(w, group, first, row);
    }
    first = end;
  }
}

}  // namespace sispam
