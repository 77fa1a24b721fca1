// SPDX-License-Identifier: Apache-2.0
// Who counts as "the crowd" for rules: people of groups of supporters, or of kind `other`, who have reached a place of their
// way; not voters, residents, press, witnesses or sellers. Twenty of them make a crowd (assumed).
#pragma once

#include "world/world.h"

namespace sispam {

inline constexpr uint32_t kCrowd = 20;

inline bool inCrowd(const World& w, uint32_t row) {
  if (!isPresent(w, row) || w.people.group[row] == kNone16) return false;
  const GroupKind kind = w.exercise->scenario.groups[w.people.group[row]].kind;
  if (kind != GroupKind::supporters && kind != GroupKind::other) return false;
  const Mode mode = modeOf(w, row);
  return w.people.legTick[row] != kNever && mode != Mode::leave && mode != Mode::flee;
}

/// The middle of the active citizens, or of all citizens present when nobody is active: where a matter of the whole is shown.
inline Vec2 placeOfTrouble(const World& w) {
  double x[2] = {}, y[2] = {}, n[2] = {};
  for (uint32_t i = 0; i < w.citizens; ++i) {
    if (!isPresent(w, i)) continue;
    const int k = isActive(modeOf(w, i)) ? 1 : 0;
    x[k] += static_cast<double>(w.people.x[i]);
    y[k] += static_cast<double>(w.people.y[i]);
    ++n[k];
  }
  const int k = n[1] > 0 ? 1 : 0;
  if (!(n[k] > 0)) return {};
  return {static_cast<float>(x[k] / n[k]), static_cast<float>(y[k] / n[k])};
}

}  // namespace sispam
