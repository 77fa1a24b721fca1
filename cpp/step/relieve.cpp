// SPDX-License-Identifier: Apache-2.0
// See relieve.h. The two men who pass one another turn sideways: contact between them is off (people.holder) until they have passed.
#include "step/relieve.h"

#include <algorithm>

#include "step/line.h"
#include "step/nearness.h"
#include "step/slots.h"
#include "step/unit_walk.h"
#include "step/verbs.h"

namespace sispam {

namespace {

constexpr float kTakesOver = 1.1f;    // m: a relief so near is the one who takes the place (rank depth 1 m; assumed)
constexpr float kPassed = 0.5f;       // m behind the relief: they have passed (assumed)
constexpr float kBehindLine = 6.0f;   // m behind the new line, where the old one gathers (assumed)
constexpr uint32_t kLongest = 60 * kTicksPerSecond;  // then whoever is left goes too (assumed)

uint32_t reliefFor(const World& w, uint32_t line, uint32_t row, uint32_t relief) {
  const Vec2 at = placeOf(w, row);
  const FormationShape shape = formationOf(w.units, relief);
  const Vec2 centre{w.units.x[relief], w.units.y[relief]}, side = perpendicular(facing(w.units.heading[line]));
  uint32_t best = kNobody;
  float bestSquared = kTakesOver * kTakesOver;
  for (uint32_t m = 0; m < w.units.count[relief]; ++m) {
    const uint32_t other = w.units.firstRow[relief] + m;
    if (!fit(w, other)) continue;
    const float squared = lengthSquared(placeOf(w, other) - at);
    if (squared >= bestSquared) continue;
    const Vec2 slot = slotOf(w, shape, other, centre, w.units.heading[relief]);
    if (std::abs(dot(slot - at, side)) > std::max(0.7f, w.units.spacing[line])) continue;  // on the way to somewhere else
    best = other;
    bestSquared = squared;
  }
  return best;
}

}  // namespace

bool standsBehind(const World& w, uint32_t relief, uint32_t line) {
  const Units& s = w.units;
  const bool formed = s.readyTick[relief] != kNever && s.readyTick[line] != kNever && s.brokeTick[relief] == kNever;
  const Vec2 away = Vec2{s.x[relief], s.y[relief]} - Vec2{s.x[line], s.y[line]};
  const float along = dot(away, facing(s.heading[line])), across = cross(facing(s.heading[line]), away);
  return formed && along < 0.5f && along > -static_cast<float>(w.exercise->scenario.parameters.units.rotateReach) &&
         std::abs(across) < 0.5f * frontLength(formationOf(w.units, line), 0.3f);
}

void beginRelief(World& w, uint32_t relief, uint32_t line, uint8_t ranks) {
  Units& s = w.units;
  s.relief[line] = static_cast<uint16_t>(relief);
  const float width = frontLength(formationOf(w.units, line), 0);
  const int front = std::max(1, static_cast<int>(width / s.spacing[relief] + 0.5f) + 1);
  const int own = (static_cast<int>(s.count[relief]) + front - 1) / front;
  s.formation[relief] = s.formation[line];
  s.ranks[relief] = ranks > 0 ? ranks : static_cast<uint8_t>(std::clamp(own, 1, 6));
  s.toX[relief] = s.x[line];
  s.toY[relief] = s.y[line];
  s.toHeading[relief] = s.heading[line];
}

uint16_t relievedBy(const World& w, uint32_t relief) {
  for (size_t u = 0; u < w.units.relief.size(); ++u)
    if (w.units.relief[u] == relief) return static_cast<uint16_t>(u);
  return kNone16;
}

void breakOffRelief(World& w, uint32_t line) {
  w.units.relief[line] = kNone16;
  for (uint32_t m = 0; m < w.units.count[line]; ++m) {
    const uint32_t row = w.units.firstRow[line] + m;
    w.people.target[row] = w.people.holder[row] = kNobody;
  }
}

void giveWay(World& w, uint32_t line) {
  Units& s = w.units;
  People& p = w.people;
  const uint32_t relief = s.relief[line];
  const Vec2 ahead = facing(s.heading[line]);
  const float depth = static_cast<float>(s.ranks[line] + s.ranks[relief]);
  const Vec2 behind = Vec2{s.x[line], s.y[line]} - ahead * (kBehindLine + depth);
  const FormationShape shape = formationOf(w.units, line);
  const bool late = w.clock.tick - s.orderTick[relief] > kLongest;
  const bool over = s.readyTick[relief] != kNever || late;
  bool all = true, passed = true;
  for (uint32_t m = 0; m < s.count[line]; ++m) {
    const uint32_t row = s.firstRow[line] + m;
    if (!fit(w, row)) {
      p.holder[row] = kNobody;
      continue;
    }
    if (p.target[row] == kNobody) {
      uint32_t other = reliefFor(w, line, row, relief);
      if (other == kNobody && over) other = s.firstRow[relief];
      if (other == kNobody) {
        all = false;
        continue;
      }
      p.target[row] = other;
      p.holder[row] = other;
    }
    if (p.holder[row] != kNobody && dot(placeOf(w, p.holder[row]) - placeOf(w, row), ahead) > kPassed) p.holder[row] = kNobody;
    passed = passed && p.holder[row] == kNobody;
    walkTo(w, row, line, slotOf(w, shape, row, behind, s.heading[line]), static_cast<float>(w.exercise->scenario.parameters.units.walkPace), behind);
  }
  if (!all || !over || (!passed && !late)) {  // who is still before the relief gets through between its men
    holdLine(w, line, {});
    return;
  }
  note(w, EventKind::relieved, line, relief, 0, {s.x[line], s.y[line]}, static_cast<float>(w.clock.tick - s.orderTick[relief]) * kDt);
  breakOffRelief(w, line);
  s.x[line] = s.toX[line] = behind.x;
  s.y[line] = s.toY[line] = behind.y;
  s.order[line] = static_cast<uint8_t>(OrderKind::move);
  s.orderTick[line] = w.clock.tick;
  s.readyTick[line] = kNever;
  s.braced[line] = 0;
}

}  // namespace sispam
