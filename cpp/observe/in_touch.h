// SPDX-License-Identifier: Apache-2.0
// Whether people press on a unit's line, and how many of a unit are on their feet: what rules about lines and reserves ask.
#pragma once

#include "world/world.h"

namespace sispam {

inline constexpr float kTouchLoad = 5.0f;  ///< N/m on the line, low-passed over 1 s (assumed): less is a brush in passing

inline bool isInTouch(const World& w, uint32_t unit) { return w.units.load[unit] >= kTouchLoad; }

inline bool isOnFeet(const World& w, uint32_t row) { return isPresent(w, row) && modeOf(w, row) != Mode::down; }

inline uint32_t strengthNow(const World& w, uint32_t unit) {
  uint32_t n = 0;
  for (uint32_t m = 0; m < w.units.count[unit]; ++m) n += isOnFeet(w, w.units.firstRow[unit] + m) ? 1 : 0;
  return n;
}

inline bool isThere(const World& w, uint32_t unit) {
  return w.units.arrives[unit] == 0 && w.units.state[unit] != static_cast<uint8_t>(UnitState::withdrawn);
}

}  // namespace sispam
