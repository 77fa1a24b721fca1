// SPDX-License-Identifier: Apache-2.0
// The inject `misconduct`: one member of a unit does what no officer may. It is noted with its place, and those near who see it take it for
// force against anybody (deeds.cpp); whoever is struck or shot at is not modelled.
#include "step/acts.h"
#include "step/nearness.h"
#include "step/slots.h"
#include "step/verbs.h"

namespace sispam {

void misbehave(World& w, const Inject& inject) {
  if (inject.unitIndex < 0 || !inject.act) return;
  const auto unit = static_cast<uint32_t>(inject.unitIndex);
  const uint32_t row = firstFit(w, unit), act = static_cast<uint32_t>(*inject.act);
  if (row == kNobody) note(w, EventKind::misconductMissed, unit, act, 0, {w.units.x[unit], w.units.y[unit]});
  else note(w, EventKind::misconduct, unit, act, 0, placeOf(w, row));
}

}  // namespace sispam
