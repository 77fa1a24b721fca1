// SPDX-License-Identifier: Apache-2.0
// See measure.h. Conditions are looked at twice a second, so counting over rows is plain; only what most of them ask, who does what, is one
// loop over bytes.
#include "world/measure.h"

#include <algorithm>

#include "math/lanes.h"
#include "scenario/read.h"

namespace sispam {

namespace {

constexpr uint32_t kThrewLately = 30 * kTicksPerSecond;
constexpr uint32_t kStageLately = 60 * kTicksPerSecond;

bool inside(const World& w, const Condition& c, uint32_t row) {
  if (c.inIndex < 0) return true;
  return contains(w.exercise->scenario.site.zones[static_cast<size_t>(c.inIndex)].polygon, {w.people.x[row], w.people.y[row]});
}

struct Rows {
  uint32_t begin, end;
};

/// Rows of the group or unit; all if none is named.
Rows rowsNamed(const World& w, const Condition& c) {
  switch (c.ofKind) {
    case Condition::Of::all:
    case Condition::Of::station:
      return {0, w.rows};
    case Condition::Of::group: {
      uint32_t first = 0;
      const std::vector<Group>& groups = w.exercise->scenario.groups;
      for (int g = 0; g < c.ofIndex; ++g) first += static_cast<uint32_t>(groups[static_cast<size_t>(g)].count);
      return c.ofIndex < 0 ? Rows{0, 0} : Rows{first, first + static_cast<uint32_t>(groups[static_cast<size_t>(c.ofIndex)].count)};
    }
    case Condition::Of::unit: {
      const size_t u = static_cast<size_t>(c.ofIndex);
      return c.ofIndex < 0 ? Rows{0, 0} : Rows{w.units.firstRow[u], w.units.firstRow[u] + w.units.count[u]};
    }
  }
  return {0, w.rows};
}

template <class F>
double citizens(const World& w, const Condition& c, F&& f) {
  const Rows rows = rowsNamed(w, c);
  uint32_t n = 0;
  for (uint32_t i = rows.begin; i < std::min(rows.end, w.citizens); ++i)
    if (isPresent(w, i) && f(i) && inside(w, c, i)) ++n;
  return n;
}

/// Citizens whose mode is from `first` to `last`: what most conditions ask, and hardly ever of a place.
double doing(const World& w, const Condition& c, Mode first, Mode last) {
  const auto from = static_cast<uint8_t>(first), span = static_cast<uint8_t>(static_cast<uint8_t>(last) - from);
  if (c.inIndex >= 0) return citizens(w, c, [&](uint32_t i) { return static_cast<uint8_t>(w.people.mode[i] - from) <= span; });
  constexpr auto present = static_cast<uint8_t>(Presence::present);
  const Rows rows = rowsNamed(w, c);
  const uint8_t *const mode = w.people.mode.data(), *const presence = w.people.presence.data();
  const uint32_t end = std::min(rows.end, w.citizens);
  uint32_t n = 0;
  for (uint32_t i = rows.begin; i < end; ++i) n += static_cast<uint32_t>(presence[i] == present) & static_cast<uint32_t>(static_cast<uint8_t>(mode[i] - from) <= span);
  return n;
}

/// Over everybody of the group or unit (citizens and officers if none is named), present or not.
template <class F>
double everybody(const World& w, const Condition& c, F&& f) {
  const Rows rows = rowsNamed(w, c);
  uint32_t n = 0;
  for (uint32_t i = rows.begin; i < rows.end; ++i)
    if (f(i)) ++n;
  return n;
}

double densest(const World& w, const Condition& c) {
  const DensityRaster& d = w.density;
  const size_t width = static_cast<size_t>(d.width);
  float best = 0;
  for (size_t cell = 0; cell < d.value.size(); ++cell) {
    while (cell + kLanes <= d.value.size() && bitsOf(load(&d.value[cell]) > splat(best)) == 0) cell += kLanes;  // most of the ground is empty
    if (cell >= d.value.size() || d.value[cell] <= best) continue;
    const Vec2 at{d.originX + (static_cast<float>(cell % width) + 0.5f) * d.cell, d.originY + (static_cast<float>(cell / width) + 0.5f) * d.cell};
    if (c.inIndex < 0 || contains(w.exercise->scenario.site.zones[static_cast<size_t>(c.inIndex)].polygon, at)) best = d.value[cell];
  }
  return static_cast<double>(best);
}

template <class F>
void members(const World& w, const Condition& c, F&& f) {
  if (c.ofKind != Condition::Of::unit) return;
  const size_t u = static_cast<size_t>(c.ofIndex);
  for (uint32_t m = 0; m < w.units.count[u]; ++m) {
    const uint32_t row = w.units.firstRow[u] + m;
    if (isPresent(w, row) && modeOf(w, row) != Mode::down) f(row);
  }
}

double strength(const World& w, const Condition& c) {
  double n = 0;
  members(w, c, [&](uint32_t row) { n += inside(w, c, row) ? 1 : 0; });
  return n;
}

double contacts(const World& w, const Condition& c) {
  double n = 0;
  members(w, c, [&](uint32_t row) {
    bool touched = false;
    const Vec2 at{w.people.x[row], w.people.y[row]};
    w.grid.forNear(at, 0.8f, [&](uint32_t j) {
      const Vec2 other{w.people.x[j], w.people.y[j]};
      if (j < w.citizens && distance(at, other) < w.people.radius[row] + w.people.radius[j] + 0.05f) touched = true;
    });
    n += touched ? 1 : 0;
  });
  return n;
}

double distanceToActive(const World& w, const Condition& c) {
  double best = 1e6;
  members(w, c, [&](uint32_t row) {
    for (uint32_t i = 0; i < w.citizens; ++i) {
      if (!isPresent(w, i) || !isActive(modeOf(w, i))) continue;
      const double d = static_cast<double>(distance(Vec2{w.people.x[i], w.people.y[i]}, Vec2{w.people.x[row], w.people.y[row]}));
      if (d < best) best = d;
    }
  });
  return best;
}

double fires(const World& w, const Condition& c) {
  double n = 0;
  for (size_t f = 0; f < kMaxFires; ++f) {
    if (w.fires.lit[f] == kNever || w.fires.out[f] != kNever) continue;
    if (c.inIndex >= 0 && !contains(w.exercise->scenario.site.zones[static_cast<size_t>(c.inIndex)].polygon, {w.fires.x[f], w.fires.y[f]})) continue;
    ++n;
  }
  return n;
}

double quarrels(const World& w, const Condition& c) {
  double n = 0;
  for (size_t g = 0; g < w.groups.quarrelTick.size(); ++g)
    if (w.groups.quarrelTick[g] != kNever && (c.ofKind != Condition::Of::group || static_cast<size_t>(c.ofIndex) == g)) ++n;
  return n;
}

double largestForce(const World& w, const Condition& c) {
  const Rows rows = rowsNamed(w, c);
  float best = 0;
  for (uint32_t i = rows.begin; i < rows.end; ++i)
    if (isPresent(w, i) && w.people.force[i] > best && inside(w, c, i)) best = w.people.force[i];
  return static_cast<double>(best);
}

/// Of the station, or summed over all.
template <class F>
double stations(const World& w, const Condition& c, F&& f) {
  if (c.ofKind == Condition::Of::station) return f(static_cast<size_t>(c.ofIndex));
  double n = 0;
  for (size_t s = 0; s < w.stations.open.size(); ++s) n += f(s);
  return n;
}

/// Orders of the unit that ended so, of one kind or of any.
double orders(const Condition& c, const Column<uint16_t>& ended) {
  const size_t first = static_cast<size_t>(c.ofIndex) * kOrderKinds;
  if (c.ofKind != Condition::Of::unit || ended.size() < first + kOrderKinds) return 0;
  if (c.order) return ended[first + static_cast<size_t>(*c.order)];
  double n = 0;
  for (size_t k = 0; k < kOrderKinds; ++k) n += ended[first + k];
  return n;
}

/// What presses on a line that can set nothing against it is more than it can hold.
double pressed(const World& w, size_t u) {
  const double load = static_cast<double>(w.units.load[u]), capacity = static_cast<double>(w.units.capacity[u]);
  return capacity > 0 ? load / capacity : (load > 0 ? 1 : 0);
}

double threats(const World& w) {
  double n = 0;
  for (const uint8_t threat : w.zones.threat) n += threat;
  return n;
}

bool is(const World& w, uint32_t row, Mode mode) { return modeOf(w, row) == mode; }

bool presence(const World& w, uint32_t row, Presence p) { return w.people.presence[row] == static_cast<uint8_t>(p); }

double gone(const World& w, const Condition& c, Presence where) {
  const Rows rows = rowsNamed(w, c);
  const uint8_t* const presence = w.people.presence.data();
  uint32_t n = 0;
  for (uint32_t i = rows.begin; i < rows.end; ++i) n += static_cast<uint32_t>(presence[i] == static_cast<uint8_t>(where));
  return n;
}

}  // namespace

double measure(const World& w, const Condition& c) {
  const bool station = c.ofKind == Condition::Of::station;
  const bool unit = c.ofKind == Condition::Of::unit;
  const size_t of = c.ofIndex < 0 ? 0 : static_cast<size_t>(c.ofIndex);
  switch (*c.measure) {
    case Measure::present: return doing(w, c, Mode::walk, Mode::help);
    case Measure::expected: return gone(w, c, Presence::expected);
    case Measure::active: return doing(w, c, Mode::chant, Mode::attack);
    case Measure::pressing: return doing(w, c, Mode::press, Mode::push);
    case Measure::pushing: return doing(w, c, Mode::push, Mode::push);
    case Measure::throwing:
      return citizens(w, c, [&](uint32_t i) { return w.people.threwTick[i] != kNever && w.clock.tick - w.people.threwTick[i] < kThrewLately; });
    case Measure::fleeing: return doing(w, c, Mode::flee, Mode::flee);
    case Measure::leaving: return doing(w, c, Mode::leave, Mode::leave);
    case Measure::left: return gone(w, c, Presence::left);
    case Measure::injured: return everybody(w, c, [&](uint32_t i) { return w.people.injury[i] > 0; });
    case Measure::arrested: return everybody(w, c, [&](uint32_t i) { return presence(w, i, Presence::arrested) || (i < w.citizens && isPresent(w, i) && is(w, i, Mode::held)); });
    case Measure::served: return stations(w, c, [&](size_t s) { return w.stations.servedCount[s]; });
    case Measure::queued:
      if (!station) return doing(w, c, Mode::queue, Mode::queue);
      return citizens(w, c, [&](uint32_t i) { return is(w, i, Mode::queue) && w.people.station[i] == c.ofIndex; });
    case Measure::turnedAway: return stations(w, c, [&](size_t s) { return w.stations.turnedAway[s]; });
    case Measure::counted: return stations(w, c, [&](size_t s) { return w.stations.countedTick[s] != kNever ? 1u : 0u; });
    case Measure::delivered: return stations(w, c, [&](size_t s) { return w.stations.boxDelivered[s] != kNever ? 1u : 0u; });
    case Measure::density: return densest(w, c);
    case Measure::force: return largestForce(w, c);
    case Measure::fires: return fires(w, c);
    case Measure::strength: return strength(w, c);
    case Measure::ready: return unit && w.units.readyTick[of] != kNever ? 1 : 0;
    case Measure::contact: return contacts(w, c);
    case Measure::distance: return distanceToActive(w, c);
    case Measure::heard: return w.clock.heardCount;
    case Measure::tank: return unit ? static_cast<double>(w.units.tank[of]) : 0;
    case Measure::quarrel: return quarrels(w, c);
    case Measure::objection: return w.clock.objections - w.clock.objectionsFiled;
    case Measure::stage: return w.clock.stageTick != kNever && w.clock.tick - w.clock.stageTick <= kStageLately ? w.clock.stage : 0;
    case Measure::worked: return unit ? w.units.worksDone[of] : 0;
    case Measure::reported: return unit ? static_cast<double>(w.units.reported[of]) : 0;
    case Measure::load: return unit ? static_cast<double>(w.units.load[of]) : 0;
    case Measure::broken: return unit && w.units.brokeTick[of] != kNever ? 1 : 0;
    case Measure::dose:
      return everybody(w, c, [&](uint32_t i) { return isPresent(w, i) && static_cast<double>(w.people.dose[i]) >= w.exercise->scenario.parameters.irritant.halfDose; });
    case Measure::threats: return threats(w);
    case Measure::ordersDone: return orders(c, w.course.ordersDone);
    case Measure::ordersRefused: return orders(c, w.course.ordersRefused);
    case Measure::hostages: return everybody(w, c, [&](uint32_t i) { return i >= w.citizens && isPresent(w, i) && is(w, i, Mode::held); });
    case Measure::pressed: return unit ? pressed(w, of) : 0;
  }
  return 0;
}

namespace {

bool holdsNow(World& w, const Condition& c) {
  if (!c.all.empty()) {
    bool every = true;
    for (const Condition& child : c.all) every = holds(w, child) && every;
    return every;
  }
  if (!c.any.empty()) {
    bool some = false;
    for (const Condition& child : c.any) some = holds(w, child) || some;
    return some;
  }
  if (!c.none.empty()) {
    bool some = false;
    for (const Condition& child : c.none) some = holds(w, child) || some;
    return !some;
  }
  const size_t target = c.targetIndex < 0 ? 0 : static_cast<size_t>(c.targetIndex);
  if (c.time) return w.clock.tick >= toTicks(*c.time);
  if (c.phase) return c.targetIndex >= 0 && w.course.phaseBegan[target] != kNever;
  if (c.inject) return c.targetIndex >= 0 && w.course.injectFired[target] <= w.clock.tick;
  if (c.level) return c.targetIndex >= 0 && w.clock.level >= target;
  if (c.below) return c.targetIndex >= 0 && w.clock.level < target;
  if (c.open) return c.targetIndex >= 0 && w.gates.open[target] != 0;
  if (c.shut) return c.targetIndex >= 0 && w.gates.open[target] == 0;
  if (c.objective) return target < w.course.objectiveDone.size() && w.course.objectiveDone[target] <= w.clock.tick;
  if (!c.measure) return false;
  const double value = measure(w, c);
  return (!c.atLeast || value >= *c.atLeast) && (!c.atMost || value <= *c.atMost);
}

}  // namespace

bool holds(World& w, const Condition& c) {
  uint32_t& since = w.course.conditionSince[c.index];
  if (!holdsNow(w, c)) {
    since = kNever;
    return false;
  }
  if (since == kNever) since = w.clock.tick;
  return w.clock.tick - since >= toTicks(c.held);
}

}  // namespace sispam
