// SPDX-License-Identifier: Apache-2.0
// Where member number `slot` of a unit stands. Slots fill the front rank first, from the middle outwards by order of rows,
// so a thin unit keeps its centre.
#pragma once

#include "scenario/unit.h"

namespace sispam {

/// `centre`: middle of the front rank, m; `heading`: where they look, rad; `spacing`: shoulder to shoulder, m. The second
/// rank stands 1 m behind the first. line: `ranks` rows across; column: `ranks` files deep along the heading; box: the
/// outline of a square, facing out; loose: a scatter of 1.5 × spacing on a spiral.
Vec2 slotPosition(FormationKind kind, int ranks, float spacing, int count, int slot, Vec2 centre, float heading);

}  // namespace sispam
