// SPDX-License-Identifier: Apache-2.0
// Medics: the team goes to the nearest hurt person, treats, and carries those who cannot walk to the medical zone.
#include "scenario/read.h"
#include "step/acts.h"
#include "step/nearness.h"
#include "step/slots.h"
#include "step/unit_orders.h"
#include "step/verbs.h"

namespace sispam {

namespace {

constexpr float kSearch = 300.0f;   // m
constexpr float kWellInside = 1.0f; // m (assumed)
constexpr float kTakesOver = 3.0f;  // m: another medic takes over from one who is hurt (assumed)

bool inMedicalZone(const World& w, Vec2 at) {
  for (const Zone& z : w.exercise->scenario.site.zones)
    if (z.kind == ZoneKind::medical && contains(z.polygon, at)) return true;
  return false;
}

bool needsAid(const World& w, uint32_t row) {
  const People& p = w.people;
  return p.injury[row] > 0 && p.holder[row] == kNobody && !p.aided[row];
}

/// Treated, cannot walk, and not yet where a doctor is.
bool needsCarrying(const World& w, uint32_t row) {
  const People& p = w.people;
  return p.injury[row] >= 2 && p.holder[row] == kNobody && p.aided[row] && !inMedicalZone(w, placeOf(w, row));
}

/// Another team is on its way to this person: two teams at one are one too few elsewhere.
bool isCaredFor(const World& w, uint32_t row, uint32_t byOtherThan) {
  for (uint32_t u = 0; u < w.units.count.size(); ++u) {
    if (u == byOtherThan || w.units.orderTick[u] == kNever || w.units.order[u] != static_cast<uint8_t>(OrderKind::aid)) continue;
    if (w.units.targetRow[u] == row && anybodyFit(w, u)) return true;
  }
  return false;
}

/// Well inside, where nobody's steps push out again who lies there; in a small zone with the medic in its middle.
bool isBrought(const World& w, uint16_t zone, Vec2 at, Vec2 medic) {
  const Polygon& area = w.exercise->scenario.site.zones[zone].polygon;
  if (!contains(area, at)) return false;
  bool deep = true;
  for (size_t k = 0; k < area.size(); ++k) deep = deep && distance(Segment{area[k], area[(k + 1) % area.size()]}, at) > kWellInside;
  return deep || distance(centroid(area), medic) < kWellInside;
}

uint16_t medicalZone(const World& w) {
  const std::vector<Zone>& zones = w.exercise->scenario.site.zones;
  for (size_t z = 0; z < zones.size(); ++z)
    if (zones[z].kind == ZoneKind::medical) return static_cast<uint16_t>(z);
  return kNone16;
}

/// First aid for everybody in reach before anybody is carried off (triage; the order is assumed), the nearest first.
uint32_t whoIsNext(const World& w, uint32_t u) {
  const Vec2 from = placeOf(w, w.units.firstRow[u]);
  const auto others = [&](uint32_t j) { return w.people.unit[j] != u && !isCaredFor(w, j, u); };
  const uint32_t hurt = nearest(w, from, kSearch, [&](uint32_t j) { return needsAid(w, j) && others(j); });
  return hurt != kNobody ? hurt : nearest(w, from, kSearch, [&](uint32_t j) { return needsCarrying(w, j) && others(j); });
}

/// Until both are in the medical zone; a medic who is hurt hands over to another of the team, or the person is laid down.
void carry(World& w, uint32_t u) {
  People& p = w.people;
  uint32_t& target = w.units.targetRow[u];
  uint32_t& holder = p.holder[target];
  if (!fit(w, holder)) holder = nearest(w, placeOf(w, target), kTakesOver, [&](uint32_t j) { return p.unit[j] == u && fit(w, j); });
  if (holder != kNobody && !isBrought(w, w.units.zone[u], placeOf(w, target), placeOf(w, holder))) return;
  holder = kNobody;
  target = kNobody;
}

void aid(World& w, uint32_t u) {
  People& p = w.people;
  uint32_t& target = w.units.targetRow[u];
  const uint32_t team = w.units.firstRow[u];
  if (w.units.zone[u] == kNone16 || w.exercise->scenario.site.zones[w.units.zone[u]].kind != ZoneKind::medical) w.units.zone[u] = medicalZone(w);
  if (target != kNobody && p.holder[target] != kNobody) {
    carry(w, u);
    return;
  }
  if (target == kNobody || !isPresent(w, target) || (!needsAid(w, target) && !needsCarrying(w, target))) {
    p.taskTick[team] = kNever;
    target = whoIsNext(w, u);
    return;
  }
  const uint32_t medic = nearest(w, placeOf(w, target), 1.6f, [&](uint32_t j) { return p.unit[j] == u && modeOf(w, j) != Mode::down; });
  if (medic == kNobody) {
    p.taskTick[team] = kNever;
    return;
  }
  if (p.taskTick[team] == kNever) p.taskTick[team] = w.clock.tick;
  if (!p.aided[target]) {
    if (w.clock.tick - p.taskTick[team] < toTicks(w.exercise->scenario.parameters.means.aidTime)) return;
    p.aided[target] = 1;
    note(w, EventKind::aidGiven, target, medic, 0, placeOf(w, target));
  }
  p.taskTick[team] = kNever;
  const uint32_t next = whoIsNext(w, u);
  const bool waits = next != kNobody && needsAid(w, next);
  if (!waits && needsCarrying(w, target) && w.units.zone[u] != kNone16) p.holder[target] = medic;
  else target = next;
}

}  // namespace

void actAid(World& w) {
  if (w.clock.tick % kSlowTicks != 0) return;
  for (uint32_t u = 0; u < w.units.count.size(); ++u)
    if (w.units.orderTick[u] != kNever && w.units.order[u] == static_cast<uint8_t>(OrderKind::aid)) aid(w, u);
}

}  // namespace sispam
