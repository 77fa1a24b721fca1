// SPDX-License-Identifier: Apache-2.0
// Conditions of the files, looked at against a world. `holds` keeps the timers that `held` needs in course.conditionSince.
#pragma once

#include "world/world.h"

namespace sispam {

/// The value of a measure now, in the unit of enum Measure.
double measure(const World& world, const Condition& leaf);

/// True if the condition holds now and has held for `held` seconds. Looks at every child (no short cut) so that their
/// timers are right; call it once for each top-level condition at each time you look, and always at the same interval.
bool holds(World& world, const Condition& condition);

}  // namespace sispam
