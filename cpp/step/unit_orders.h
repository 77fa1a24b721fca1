// SPDX-License-Identifier: Apache-2.0
// An order reaching a unit: refused with a code, or turned into the unit's standing order.
#pragma once

#include "world/world.h"

namespace sispam {

/// Carries out `c` (kind order) on its unit or notes orderRefused. Appeals are spoken at once and leave the standing
/// order as it is; every other order replaces it.
void orderUnit(World& w, const Command& c);

/// Ends the standing order: the unit keeps its slot line. Notes orderDone.
void finishOrder(World& w, uint32_t unit);

/// The same when its time is over: done, or nothing found to do in that time (units.work counts seconds of jet and people seized).
void runOut(World& w, uint32_t unit);

/// The same when what it wants has turned out to be impossible: notes orderRefused.
void giveUp(World& w, uint32_t unit, Refusal why);

/// The same without a word.
void endOrder(World& w, uint32_t unit);

/// Speaks to everybody in reach; with an exit it asks them to go home by it.
void appeal(World& w, const Command& c);

}  // namespace sispam
