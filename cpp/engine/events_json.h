// SPDX-License-Identifier: Apache-2.0
// Events as JSON for the package: [{"tick","kind","a","b","c","at":[x,y],"value"}]; what a, b, c mean stands in world/event.h.
// Of an inject written during the run its words come too, as "text".
#pragma once

#include <string>

#include "engine/simulation.h"

namespace sispam {

/// From event number `from` on (numbers count dropped events too).
std::string eventsJson(const Simulation& simulation, uint64_t from);

}  // namespace sispam
