// SPDX-License-Identifier: Apache-2.0
// Lapis ganti as the drill books have it: the relief stands formed close behind the line; each of its men takes a place before the man
// who had it steps back between them. A line that is told to go before its relief has come leaves its place open.
#pragma once

#include "world/world.h"

namespace sispam {

/// True if `relief` stands formed so near behind `line` that it can take over man by man.
bool standsBehind(const World& w, uint32_t relief, uint32_t line);

/// Begins it: `relief` takes on the front of `line`, with as many ranks as it has men for, or `ranks` if not 0.
void beginRelief(World& w, uint32_t relief, uint32_t line, uint8_t ranks);

/// The unit whose line `relief` is taking over; kNone16 if none.
uint16_t relievedBy(const World& w, uint32_t relief);

/// One tick of the line that is being relieved: who has been relieved steps back, the others hold.
void giveWay(World& w, uint32_t line);

/// The same without the end: somebody has given one of the two another order.
void breakOffRelief(World& w, uint32_t line);

/// True if `row` has been relieved and `other` is of those who relieve: whoever of them stands in the way turns sideways for him.
inline bool getsThrough(const World& w, uint32_t row, uint32_t other) {
  const uint16_t line = w.people.unit[row], relief = w.people.unit[other];
  return w.people.holder[row] != kNobody && line != kNone16 && relief != kNone16 && w.units.relief[line] == relief;
}

}  // namespace sispam
