// SPDX-License-Identifier: Apache-2.0
// See unit_orders.h. Speeds of drill steps are those of Permildas (facts.md 5.4).
#include "scenario/read.h"
#include "step/unit_orders.h"

#include <cmath>
#include <optional>

#include "math/elementary.h"
#include "step/force_stage.h"
#include "step/nearness.h"

namespace sispam {

namespace {

constexpr float kWalk = 1.12f, kPush = 0.70f, kBack = 0.47f, kRun = 2.20f;  // m/s

bool handlesWater(const Unit& u) { return u.hasKit(Kit::water); }

bool anybodyFit(const World& w, uint32_t u) {
  for (uint32_t m = 0; m < w.units.count[u]; ++m) {
    const uint32_t row = w.units.firstRow[u] + m;
    if (isPresent(w, row) && modeOf(w, row) != Mode::down) return true;
  }
  return false;
}

bool burning(const World& w) {
  for (size_t f = 0; f < kMaxFires; ++f)
    if (w.fires.lit[f] != kNever && w.fires.out[f] == kNever) return true;
  return false;
}

std::optional<Refusal> refusal(const World& w, const Command& c) {
  const Unit& unit = w.exercise->scenario.units[c.unit];
  if (w.units.state[c.unit] == static_cast<uint8_t>(UnitState::withdrawn) || !anybodyFit(w, c.unit)) return Refusal::withdrawn;
  if (unit.available && w.course.conditionSince[unit.available->index] == kNever) return Refusal::notAvailable;
  const auto onGround = [&](float x, float y) {
    const uint32_t cell = w.occupancy.cellOf({x, y});
    return cell != Occupancy::noCell && (w.occupancy.free(cell) || w.occupancy.nearestFree({x, y}, 3) != Occupancy::noCell);
  };
  switch (c.order) {
    case OrderKind::move:
      return c.hasAt && onGround(c.atX, c.atY) ? std::nullopt : std::optional(Refusal::unreachable);
    case OrderKind::form:
      return onGround(0.5f * (c.aX + c.bX), 0.5f * (c.aY + c.bY)) ? std::nullopt : std::optional(Refusal::unreachable);
    case OrderKind::water: {
      if (!handlesWater(unit)) return Refusal::noKit;
      if (w.units.broken[c.unit]) return Refusal::broken;
      if (w.units.tank[c.unit] <= 0) return Refusal::empty;
      const float range = static_cast<float>(w.exercise->scenario.parameters.means.waterRange);
      if (c.hasAt && distance(Vec2{c.atX, c.atY}, placeOf(w, w.units.firstRow[c.unit])) > range) return Refusal::unreachable;
      return std::nullopt;
    }
    case OrderKind::fightFire:
      if (!handlesWater(unit) && !unit.hasKit(Kit::extinguisher)) return Refusal::noKit;
      if (w.units.broken[c.unit]) return Refusal::broken;
      return burning(w) ? std::nullopt : std::optional(Refusal::noTarget);
    case OrderKind::rotate:
      return c.with == kNone16 ? std::optional(Refusal::unknown) : std::nullopt;
    case OrderKind::negotiate:
      return c.group == kNone16 ? std::optional(Refusal::unknown) : std::nullopt;
    case OrderKind::openGate:
    case OrderKind::closeGate:
      return c.gate == kNone16 ? std::optional(Refusal::unknown) : std::nullopt;
    case OrderKind::work:
      return c.zone == kNone16 ? std::optional(Refusal::unknown) : std::nullopt;
    case OrderKind::withdraw:
      return c.exit == kNone16 ? std::optional(Refusal::unknown) : std::nullopt;
    case OrderKind::hold:
    case OrderKind::advance:
    case OrderKind::fallBack:
    case OrderKind::appeal:
    case OrderKind::arrest:
    case OrderKind::aid:
    case OrderKind::patrol:
    case OrderKind::declareLevel:
      return std::nullopt;
  }
  return Refusal::unknown;
}

void aimAt(Units& units, uint32_t u, Vec2 to, float heading, float pace) {
  units.toX[u] = to.x;
  units.toY[u] = to.y;
  units.toHeading[u] = heading;
  units.pace[u] = pace;
}

Vec2 facing(float heading) { return {elementary::cos(heading), elementary::sin(heading)}; }

float headingOf(Vec2 d) { return elementary::atan2(d.y, d.x); }

void formLine(World& w, const Command& c) {
  Units& units = w.units;
  const Vec2 a{c.aX, c.aY}, b{c.bX, c.bY};
  const float width = distance(a, b);
  units.formation[c.unit] = static_cast<uint8_t>(FormationKind::line);
  if (c.ranks > 0) {
    units.ranks[c.unit] = c.ranks;
  } else if (width > 0) {
    const int front = static_cast<int>(width / units.spacing[c.unit]) + 1;
    const int ranks = (static_cast<int>(units.count[c.unit]) + front - 1) / front;
    units.ranks[c.unit] = static_cast<uint8_t>(ranks < 1 ? 1 : (ranks > 6 ? 6 : ranks));
  }
  aimAt(units, c.unit, (a + b) * 0.5f, headingOf(perpendicular(b - a)), kWalk);
}

/// Lapis ganti: `unit` takes the line of `with`, which goes to stand 6 m behind it.
void changePlaces(World& w, const Command& c) {
  Units& units = w.units;
  const Vec2 line{units.x[c.with], units.y[c.with]};
  const float heading = units.heading[c.with];
  aimAt(units, c.unit, line, heading, kRun);
  const Vec2 behind = line - facing(heading) * (6.0f + units.spacing[c.with] * static_cast<float>(units.ranks[c.with] + units.ranks[c.unit]));
  aimAt(units, c.with, behind, heading, kWalk);
  units.order[c.with] = static_cast<uint8_t>(OrderKind::move);
  units.state[c.with] = static_cast<uint8_t>(UnitState::moving);
  units.orderTick[c.with] = w.clock.tick;
  units.readyTick[c.with] = kNever;
  units.braced[c.with] = 0;
}

void begin(World& w, const Command& c) {
  Units& units = w.units;
  const uint32_t u = c.unit;
  const float heading = c.hasHeading ? c.heading : units.heading[u];
  const Vec2 centre{units.x[u], units.y[u]};
  UnitState state = UnitState::acting;
  switch (c.order) {
    case OrderKind::move: {
      const Vec2 at{c.atX, c.atY};
      aimAt(units, u, at, c.hasHeading || distance(at, centre) < 1.0f ? heading : headingOf(at - centre), kWalk);
      state = UnitState::moving;
      break;
    }
    case OrderKind::form:
      formLine(w, c);
      state = UnitState::moving;
      break;
    case OrderKind::rotate:
      changePlaces(w, c);
      state = UnitState::moving;
      break;
    case OrderKind::hold:
      aimAt(units, u, centre, heading, kWalk);
      units.braced[u] = 1;
      state = UnitState::moving;
      break;
    case OrderKind::advance:
      aimAt(units, u, centre + facing(units.heading[u]) * c.distance, units.heading[u], kPush);
      useStage(w, 4);
      break;
    case OrderKind::fallBack:
      aimAt(units, u, centre - facing(units.heading[u]) * c.distance, units.heading[u], kBack);
      break;
    case OrderKind::patrol:
      units.ax[u] = c.aX, units.ay[u] = c.aY, units.bx[u] = c.bX, units.by[u] = c.bY;
      aimAt(units, u, {c.aX, c.aY}, headingOf(Vec2{c.aX, c.aY} - centre), kWalk);
      break;
    case OrderKind::water:
      units.atX[u] = c.hasAt ? c.atX : centre.x;
      units.atY[u] = c.hasAt ? c.atY : centre.y;
      break;
    case OrderKind::arrest:
      units.pace[u] = kRun;
      useStage(w, 3);
      break;
    case OrderKind::negotiate:
    case OrderKind::fightFire:
    case OrderKind::aid:
    case OrderKind::openGate:
    case OrderKind::closeGate:
    case OrderKind::work:
    case OrderKind::withdraw:
      units.pace[u] = kWalk * 1.2f;
      break;
    case OrderKind::appeal:
    case OrderKind::declareLevel:
      break;
  }
  units.state[u] = static_cast<uint8_t>(state);
}

}  // namespace

void orderUnit(World& w, const Command& c) {
  if (c.unit >= w.units.count.size()) {
    note(w, EventKind::orderRefused, c.unit, static_cast<uint32_t>(c.order), static_cast<uint16_t>(Refusal::unknown));
    return;
  }
  const Vec2 place = placeOf(w, w.units.firstRow[c.unit]);
  if (const std::optional<Refusal> why = refusal(w, c)) {
    note(w, EventKind::orderRefused, c.unit, static_cast<uint32_t>(c.order), static_cast<uint16_t>(*why), place);
    return;
  }
  note(w, EventKind::orderGiven, c.unit, static_cast<uint32_t>(c.order), c.line, place);
  if (c.order == OrderKind::appeal) {
    appeal(w, c);
    return;
  }
  Units& units = w.units;
  const uint32_t u = c.unit;
  units.order[u] = static_cast<uint8_t>(c.order);
  units.orderTick[u] = w.clock.tick;
  units.readyTick[u] = kNever;
  units.braced[u] = 0;
  units.group[u] = c.group;
  units.gate[u] = c.gate;
  units.zone[u] = c.order == OrderKind::withdraw ? c.exit : c.zone;
  units.other[u] = c.with;
  units.work[u] = 0;
  units.targetRow[u] = kNobody;
  units.talking[u] = 0;
  w.jets.on[u] = 0;
  const double duration = c.order == OrderKind::work ? c.duration / w.exercise->scenario.compression : c.duration;
  units.until[u] = c.duration > 0 && c.order != OrderKind::work ? w.clock.tick + toTicks(duration) : kNever;
  if (c.order == OrderKind::work) units.work[u] = -static_cast<float>(duration) * static_cast<float>(units.count[u]);
  begin(w, c);
}

void finishOrder(World& w, uint32_t u) {
  note(w, EventKind::orderDone, u, w.units.order[u], 0, placeOf(w, w.units.firstRow[u]));
  w.units.order[u] = static_cast<uint8_t>(OrderKind::hold);
  w.units.state[u] = static_cast<uint8_t>(UnitState::moving);
  w.units.toX[u] = w.units.x[u];
  w.units.toY[u] = w.units.y[u];
  w.units.toHeading[u] = w.units.heading[u];
  w.units.until[u] = kNever;
  w.units.targetRow[u] = kNobody;
  w.units.talking[u] = 0;
  w.jets.on[u] = 0;
}

void appeal(World& w, const Command& c) {
  const MeansParameters& means = w.exercise->scenario.parameters.means;
  const bool loud = w.exercise->scenario.units[c.unit].hasKit(Kit::loudspeaker) && !w.units.broken[c.unit];
  const float reach = static_cast<float>(loud ? means.loudspeakerReach : means.voiceReach);
  const Vec2 from = placeOf(w, w.units.firstRow[c.unit]);
  uint32_t heard = 0, present = 0;
  for (uint32_t i = 0; i < w.citizens; ++i) {
    if (!isPresent(w, i)) continue;
    ++present;
    if (distance(placeOf(w, i), from) > reach) continue;
    ++heard;
    if (c.exit != kNone16 && (c.group == kNone16 || w.people.group[i] == c.group)) w.people.heardTick[i] = w.clock.tick;
  }
  w.clock.heardCount = heard;
  useStage(w, 2);
  note(w, EventKind::appeal, c.unit, heard, static_cast<uint16_t>(present), from);
}

}  // namespace sispam
