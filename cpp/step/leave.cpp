// SPDX-License-Identifier: Apache-2.0
// Takes out of the world those who have reached an exit on their way home, detained people handed over in the custody zone,
// and units that have withdrawn. Who decides to leave, and why: decide.cpp.
#include "step/nearness.h"
#include "step/verbs.h"

namespace sispam {

namespace {

/// How many get out here in this tick: the passages of an exit with a capacity come at even times, so nothing need be remembered, and who
/// comes after a quiet while does not find several free at once.
uint32_t passagesNow(const World& w, const Exit& exit) {
  if (!exit.capacity) return kNever;
  const auto until = [&](uint32_t tick) { return static_cast<uint32_t>(tick * kTickSeconds * *exit.capacity); };
  return until(w.clock.tick + 1) - until(w.clock.tick);
}

/// Takes one passage, if there is one left.
bool passes(World& w, size_t exit) {
  uint32_t& left = w.work.passages[exit];
  if (left == 0) return false;
  if (left != kNever) --left;
  return true;
}

/// In the zone that the arrest order of the holder's unit names; in any custody zone if it names none.
bool atCustody(const World& w, uint32_t row) {
  const Vec2 at = placeOf(w, row);
  const std::vector<Zone>& zones = w.exercise->scenario.site.zones;
  const uint32_t holder = w.people.holder[row];
  const uint16_t unit = holder == kNobody ? kNone16 : w.people.unit[holder];
  if (unit == kNone16) return false;
  const bool named = w.units.order[unit] == static_cast<uint8_t>(OrderKind::arrest) && w.units.zone[unit] != kNone16;
  for (size_t z = 0; z < zones.size(); ++z)
    if ((named ? w.units.zone[unit] == z : zones[z].kind == ZoneKind::custody) && contains(zones[z].polygon, at)) return true;
  return false;
}

void goOut(World& w, uint32_t row, Presence how) {
  People& p = w.people;
  p.presence[row] = static_cast<uint8_t>(how);
  p.vx[row] = p.vy[row] = 0;
  p.wishSpeed[row] = 0;
  p.force[row] = 0;
}

constexpr float kTakesOver = 20.0f;  // m: detectives so near take the person over (assumed)

/// Who writes the arrest down: the arresting unit if it is of the detectives, else detectives who stand by.
uint32_t receiver(const World& w, uint32_t row, uint16_t arresting) {
  const auto writes = [&](uint16_t unit) { return unit != kNone16 && w.exercise->scenario.units[unit].kind == UnitKind::reskrim; };
  if (writes(arresting)) return arresting;
  const uint32_t officer = nearest(w, placeOf(w, row), kTakesOver, [&](uint32_t j) { return writes(w.people.unit[j]) && modeOf(w, j) != Mode::down; });
  return officer == kNobody ? kNone16 : w.people.unit[officer];
}

void handOver(World& w, uint32_t row) {
  const uint32_t holder = w.people.holder[row];
  const uint16_t arresting = holder == kNobody ? kNone16 : w.people.unit[holder];
  const uint32_t taken = receiver(w, row, arresting);
  w.people.holder[row] = kNobody;
  goOut(w, row, Presence::arrested);
  ++w.clock.arrestedCount;
  note(w, EventKind::handedOver, row, taken, arresting, placeOf(w, row));
}

void goHome(World& w, uint32_t row) {
  const uint16_t goal = modeOf(w, row) == Mode::flee ? w.people.refuge[row] : w.people.goal[row];
  if (goal == kNone16 || w.exercise->goals[goal].kind != Goal::Kind::exit) return;
  const Vec2 at = placeOf(w, row);
  const size_t exit = w.exercise->goals[goal].index;
  if (!contains(w.exercise->scenario.site.exits[exit].polygon, at) || !passes(w, exit)) return;
  goOut(w, row, Presence::left);
  ++w.clock.leftCount;
  note(w, EventKind::left, row, 0, 0, at);
}

void withdraw(World& w, uint32_t u) {
  const Polygon& exit = w.exercise->scenario.site.exits[w.units.zone[u]].polygon;
  bool gone = true;
  for (uint32_t m = 0; m < w.units.count[u]; ++m) {
    const uint32_t row = w.units.firstRow[u] + m;
    if (!isPresent(w, row)) continue;
    if (!contains(exit, placeOf(w, row)) || !passes(w, w.units.zone[u])) {
      gone = false;
      continue;
    }
    goOut(w, row, Presence::left);
    ++w.clock.leftCount;
    note(w, EventKind::left, row, 0, 0, placeOf(w, row));
  }
  if (!gone) return;
  w.units.state[u] = static_cast<uint8_t>(UnitState::withdrawn);
  w.units.order[u] = static_cast<uint8_t>(OrderKind::hold);
  note(w, EventKind::orderDone, u, static_cast<uint32_t>(OrderKind::withdraw));
}

}  // namespace

void leave(World& w) {
  const std::vector<Exit>& exits = w.exercise->scenario.site.exits;
  for (size_t e = 0; e < exits.size(); ++e) w.work.passages[e] = passagesNow(w, exits[e]);
  for (uint32_t i = 0; i < w.citizens; ++i) {
    if (!isPresent(w, i)) continue;
    const Mode mode = modeOf(w, i);
    if (mode == Mode::held && atCustody(w, i)) handOver(w, i);
    else if (mode == Mode::leave || mode == Mode::flee) goHome(w, i);
  }
  for (uint32_t u = 0; u < w.units.count.size(); ++u)
    if (w.units.orderTick[u] != kNever && w.units.order[u] == static_cast<uint8_t>(OrderKind::withdraw)) withdraw(w, u);
}

}  // namespace sispam
