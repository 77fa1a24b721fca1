// SPDX-License-Identifier: Apache-2.0
// Hostages: members of a unit whom citizens hold. They go along with their captor and come free when the captor is arrested, hurt, flees or
// goes home, or when negotiators have talked with the captor's group for long enough. Whoever is held takes no part in the unit's orders.
#include "scenario/read.h"
#include "step/acts.h"
#include "step/nearness.h"
#include "step/verbs.h"

namespace sispam {

namespace {

const MeansParameters& means(const World& w) { return w.exercise->scenario.parameters.means; }

bool isCaptor(const World& w, uint32_t row) {
  if (row == kNobody || !isPresent(w, row)) return false;
  const Mode mode = modeOf(w, row);
  return mode != Mode::down && mode != Mode::held && mode != Mode::flee && mode != Mode::leave;
}

/// Somebody talks with the group, and has for long enough.
bool isTalkedOut(const World& w, uint16_t group) {
  const uint32_t needed = toTicks(means(w).hostageTalk / w.exercise->scenario.compression);
  for (size_t u = 0; u < w.units.count.size(); ++u) {
    if (!w.units.talking[u] || w.units.group[u] != group) continue;
    const uint32_t began = w.people.taskTick[w.units.firstRow[u]];
    if (began != kNever && w.clock.tick - began >= needed) return true;
  }
  return false;
}

void free(World& w, uint32_t row, bool talked) {
  w.people.holder[row] = kNobody;
  setMode(w, row, w.people.injury[row] >= 2 ? Mode::down : Mode::duty);
  note(w, EventKind::hostageFreed, row, talked ? 1 : 0, 0, placeOf(w, row));
}

}  // namespace

void takeHostages(World& w, const Inject& inject) {
  if (inject.groupIndex < 0 || inject.unitIndex < 0) return;
  const auto unit = static_cast<uint32_t>(inject.unitIndex);
  const uint32_t first = w.units.firstRow[unit], end = first + w.units.count[unit];
  const uint32_t most = inject.amount >= 1 ? static_cast<uint32_t>(inject.amount) : w.units.count[unit];
  uint32_t taken = 0;
  for (uint32_t row = first; row < end && taken < most; ++row) {
    if (!isPresent(w, row) || modeOf(w, row) != Mode::duty) continue;
    const uint32_t captor = nearest(w, placeOf(w, row), static_cast<float>(means(w).hostageReach),
                                    [&](uint32_t j) { return w.people.group[j] == inject.groupIndex && isCaptor(w, j); });
    if (captor == kNobody) continue;
    w.people.holder[row] = captor;
    setMode(w, row, Mode::held);
    ++taken;
  }
  if (taken > 0) note(w, EventKind::hostageTaken, unit, taken, static_cast<uint16_t>(inject.groupIndex), placeOf(w, first));
}

void actHostage(World& w) {
  if (w.clock.tick % kSlowTicks != 0) return;
  for (uint32_t row = w.citizens; row < w.rows; ++row) {
    if (!isPresent(w, row) || modeOf(w, row) != Mode::held) continue;
    const uint32_t captor = w.people.holder[row];
    if (!isCaptor(w, captor)) free(w, row, false);
    else if (isTalkedOut(w, w.people.group[captor])) free(w, row, true);
  }
}

}  // namespace sispam
