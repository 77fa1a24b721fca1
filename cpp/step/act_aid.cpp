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

bool inMedicalZone(const World& w, Vec2 at) {
  for (const Zone& z : w.exercise->scenario.site.zones)
    if (z.kind == ZoneKind::medical && contains(z.polygon, at)) return true;
  return false;
}

bool needsHelp(const World& w, uint32_t row) {
  const People& p = w.people;
  if (p.injury[row] == 0 || p.holder[row] != kNobody) return false;
  if (!p.aided[row]) return true;
  return p.injury[row] >= 2 && !inMedicalZone(w, placeOf(w, row));
}

/// Another team is on its way to this person: two teams at one are one too few elsewhere.
bool isCaredFor(const World& w, uint32_t row, uint32_t byOtherThan) {
  for (uint32_t u = 0; u < w.units.count.size(); ++u) {
    if (u == byOtherThan || w.units.orderTick[u] == kNever || w.units.order[u] != static_cast<uint8_t>(OrderKind::aid)) continue;
    if (w.units.targetRow[u] == row && anybodyFit(w, u)) return true;
  }
  return false;
}

uint16_t medicalZone(const World& w) {
  const std::vector<Zone>& zones = w.exercise->scenario.site.zones;
  for (size_t z = 0; z < zones.size(); ++z)
    if (zones[z].kind == ZoneKind::medical) return static_cast<uint16_t>(z);
  return kNone16;
}

void aid(World& w, uint32_t u) {
  People& p = w.people;
  uint32_t& target = w.units.targetRow[u];
  const uint32_t team = w.units.firstRow[u];
  if (w.units.zone[u] == kNone16) w.units.zone[u] = medicalZone(w);
  if (target != kNobody && p.holder[target] != kNobody) {  // being carried
    if (inMedicalZone(w, placeOf(w, target))) {
      p.holder[target] = kNobody;
      target = kNobody;
    }
    return;
  }
  if (target == kNobody || !isPresent(w, target) || !needsHelp(w, target)) {
    p.taskTick[team] = kNever;
    target = nearest(w, placeOf(w, team), 300.0f, [&](uint32_t j) { return needsHelp(w, j) && p.unit[j] != u && !isCaredFor(w, j, u); });
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
  if (p.injury[target] >= 2 && w.units.zone[u] != kNone16) p.holder[target] = medic;
  else target = kNobody;
}

}  // namespace

void actAid(World& w) {
  if (w.clock.tick % kSlowTicks != 0) return;
  for (uint32_t u = 0; u < w.units.count.size(); ++u)
    if (w.units.orderTick[u] != kNever && w.units.order[u] == static_cast<uint8_t>(OrderKind::aid)) aid(w, u);
}

}  // namespace sispam
