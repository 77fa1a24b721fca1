// SPDX-License-Identifier: Apache-2.0
// Where people choose among several goals of one leg: which exit, which route.
#pragma once

#include "world/world.h"

namespace sispam {

/// The goal of this leg for this row, from where it stands: the only one there is, or of the leg's choices the one that is
/// least time away; a member of a party takes what the party's first one takes.
uint16_t goalOf(const World& w, uint32_t row, uint16_t leg);

/// Everybody who is on the way to one of several choices looks again every 2 s, each at an own tick, and changes to another
/// one that is more than a tenth nearer in time; then there is an event.
void reconsider(World& w);

}  // namespace sispam
