// SPDX-License-Identifier: Apache-2.0
// Brings in the people of groups whose time has come, where there is room in their entrance; who finds none waits outside.
#include "math/random.h"
#include "step/legs.h"
#include "step/nearness.h"
#include "step/verbs.h"
#include "world/measure.h"

namespace sispam {

namespace {

constexpr int kMostFailures = 8;  // a group and tick: then the entrance is full

bool roomAt(const World& w, uint32_t row, Vec2 at) {
  const uint32_t cell = w.occupancy.cellOf(at);
  if (cell == Occupancy::noCell || !w.occupancy.free(cell)) return false;
  const float own = w.people.radius[row];
  return nearest(w, at, 1.0f, [&](uint32_t j) { return distance(placeOf(w, j), at) < own + w.people.radius[j] + 0.05f; }) == kNobody;
}

/// Others who come in at the same tick are not in the grid yet.
bool clearOf(const World& w, uint32_t row, Vec2 at) {
  for (uint32_t j = 0; j < row; ++j)
    if (isPresent(w, j) && w.people.modeTick[j] == w.clock.tick && distance(placeOf(w, j), at) < w.people.radius[j] + w.people.radius[row] + 0.05f) return false;
  return true;
}

/// False if no room was found.
bool comeIn(World& w, const Group& group, uint32_t row) {
  const Site& site = w.exercise->scenario.site;
  const size_t from = static_cast<size_t>(group.arrivals.fromIndex);
  const Polygon& entrance = group.arrivals.pattern == ArrivalPattern::present ? site.zones[from].polygon : site.exits[from].polygon;
  const Box box = bounds(entrance);
  Random random(w.clock.seed, row, w.clock.tick, static_cast<uint32_t>(Purpose::arrival));
  for (int attempt = 0; attempt < 6; ++attempt) {
    const Vec2 at{box.lo.x + random.uniform() * (box.hi.x - box.lo.x), box.lo.y + random.uniform() * (box.hi.y - box.lo.y)};
    if (!contains(entrance, at) || !roomAt(w, row, at) || !clearOf(w, row, at)) continue;
    People& p = w.people;
    p.x[row] = at.x;
    p.y[row] = at.y;
    p.vx[row] = p.vy[row] = 0;
    p.presence[row] = static_cast<uint8_t>(Presence::present);
    p.modeTick[row] = w.clock.tick;
    beginLeg(w, row, 0);
    note(w, EventKind::cameIn, row, 0, 0, at);
    return true;
  }
  return false;
}

/// Those who stood waiting set out; whoever is busy with something else when the delay is over begins once it stands again.
void setOut(World& w, uint32_t first, uint32_t end, uint32_t since) {
  for (uint32_t row = first; row < end; ++row)
    if (w.people.leg[row] == kNone16 && w.people.arriveTick[row] <= since && isPresent(w, row) && modeOf(w, row) == Mode::watch) beginLeg(w, row, 0);
}

}  // namespace

void arrive(World& w) {
  uint32_t first = 0;
  for (size_t g = 0; g < w.exercise->scenario.groups.size(); ++g) {
    const Group& group = w.exercise->scenario.groups[g];
    const uint32_t end = first + static_cast<uint32_t>(group.count);
    const bool slow = w.clock.tick % kSlowTicks == 0;
    if (w.groups.began[g] == kNever && slow && (!group.arrivals.when || holds(w, *group.arrivals.when))) w.groups.began[g] = w.clock.tick;
    // Who was to be there from the start and found no room tries again now and then.
    const bool tries = group.arrivals.pattern != ArrivalPattern::present || slow;
    if (tries && w.groups.began[g] != kNever && group.arrivals.fromIndex >= 0) {
      const uint32_t since = w.clock.tick - w.groups.began[g];
      int failures = 0;
      for (uint32_t row = first; row < end && failures < kMostFailures; ++row)
        if (w.people.presence[row] == static_cast<uint8_t>(Presence::expected) && w.people.arriveTick[row] <= since) failures += comeIn(w, group, row) ? 0 : 1;
    }
    if (group.arrivals.delay && group.arrivals.pattern == ArrivalPattern::present && w.groups.began[g] != kNever)
      setOut(w, first, end, w.clock.tick - w.groups.began[g]);
    first = end;
  }
}

}  // namespace sispam
