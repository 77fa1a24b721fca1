// SPDX-License-Identifier: Apache-2.0
// See nearness.h.
#include "step/nearness.h"

namespace sispam {

NearWalls::NearWalls(const World& w, Vec2 at, float reach) {
  w.walls.forNear(at, reach, [&](uint32_t s) {
    if (count_ < near_.size()) near_[count_++] = w.walls.segments()[s];
    else all_ = &w;
  });
}

bool NearWalls::liesBetween(Vec2 from, Vec2 to) const {
  if (all_) return !all_->walls.visible(from, to);
  const Vec2 way = to - from;
  for (size_t k = 0; k < count_; ++k) {
    const float sideA = cross(way, near_[k].a - from), sideB = cross(way, near_[k].b - from);
    if ((sideA > 0) == (sideB > 0)) continue;
    const Vec2 wall = near_[k].b - near_[k].a;
    const float sideFrom = cross(wall, from - near_[k].a), sideTo = cross(wall, to - near_[k].a);
    if ((sideFrom > 0) != (sideTo > 0)) return true;
  }
  return false;
}

bool deters(const World& w, uint32_t row) {
  const uint16_t unit = w.people.unit[row];
  if (unit == kNone16 || modeOf(w, row) == Mode::down) return false;
  switch (w.exercise->scenario.units[unit].kind) {
    case UnitKind::negotiator:
    case UnitKind::medic:
    case UnitKind::damkar:
    case UnitKind::documentation:
    case UnitKind::linmas:
    case UnitKind::kpps:
    case UnitKind::kpu:
    case UnitKind::bawaslu:
    case UnitKind::raisa:
    case UnitKind::intelkam:
    case UnitKind::propam:
    case UnitKind::command:
    case UnitKind::vip:
    case UnitKind::ambulance:
    case UnitKind::dishub:
    case UnitKind::bpbd:
    case UnitKind::pln:
    case UnitKind::ppk:
    case UnitKind::pps:
    case UnitKind::ptps:
    case UnitKind::panwascam:
    case UnitKind::binmas:
      return false;
    case UnitKind::dalmasAwal:
    case UnitKind::dalmasLanjut:
    case UnitKind::raimas:
    case UnitKind::phhBrimob:
    case UnitKind::awc:
    case UnitKind::k9:
    case UnitKind::satlantas:
    case UnitKind::reskrim:
    case UnitKind::tni:
    case UnitKind::satpolPp:
    case UnitKind::patrol:
    case UnitKind::penindak:
    case UnitKind::arrestTeam:
    case UnitKind::gegana:
    case UnitKind::wanteror:
    case UnitKind::bodyguard:
    case UnitKind::apc:
      return true;
  }
  return true;
}

namespace {

/// Conditions may ask how many orders a unit has finished or refused: as many as have been told.
void countEnd(Column<uint16_t>& ended, uint32_t unit, uint32_t order) {
  const size_t at = static_cast<size_t>(unit) * kOrderKinds + order;
  if (at < ended.size() && ended[at] < 0xffff) ++ended[at];
}

}  // namespace

void countDone(World& w, uint32_t unit, OrderKind order) { countEnd(w.course.ordersDone, unit, static_cast<uint32_t>(order)); }

void note(World& w, EventKind kind, uint32_t a, uint32_t b, uint16_t c, Vec2 at, float value) {
  Event e;
  e.tick = w.clock.tick;
  e.kind = kind;
  e.a = a;
  e.b = b;
  e.c = c;
  e.x = at.x;
  e.y = at.y;
  e.value = value;
  w.events.add(e);
  if (kind == EventKind::orderDone) countEnd(w.course.ordersDone, a, b);
  if (kind == EventKind::orderRefused) countEnd(w.course.ordersRefused, a, b);
}

void setMode(World& w, uint32_t row, Mode mode) {
  const Mode before = modeOf(w, row);
  if (before == mode) return;
  w.people.mode[row] = static_cast<uint8_t>(mode);
  w.people.modeTick[row] = w.clock.tick;
  if (!isActive(mode)) w.people.activeTick[row] = kNever;
  else if (!isActive(before)) w.people.activeTick[row] = w.clock.tick;
  note(w, EventKind::modeChanged, row, static_cast<uint32_t>(mode), static_cast<uint16_t>(before), placeOf(w, row));
}

bool wearsProtection(const World& w, uint32_t row) {
  const uint16_t unit = w.people.unit[row];
  if (unit == kNone16) return false;
  const Unit& u = w.exercise->scenario.units[unit];
  return u.hasKit(Kit::helmet) || u.hasKit(Kit::shield);
}

uint8_t severityOf(float u) { return u < 0.743f ? 1 : (u < 0.913f ? 2 : 3); }

void injure(World& w, uint32_t row, uint8_t severity, InjuryCause cause) {
  People& p = w.people;
  if (p.injury[row] == 0) ++w.clock.injuredCount;
  if (severity > p.injury[row]) {
    if (p.injury[row] == 0 || p.aided[row] != 0) p.injuredTick[row] = w.clock.tick;  // who has had aid waits anew
    p.injury[row] = severity;
    p.aided[row] = 0;
  }
  if (severity >= 2 && modeOf(w, row) != Mode::held) setMode(w, row, Mode::down);
  note(w, EventKind::injured, row, severity, static_cast<uint16_t>(cause), placeOf(w, row));
}

}  // namespace sispam
