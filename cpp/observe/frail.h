// SPDX-License-Identifier: Apache-2.0
// Who needs protection of their own when force is used: children, elders, people who walk with an aid or sit in a wheelchair, and
// companions (a child or an elder in company).
#pragma once

#include "world/world.h"

namespace sispam {

inline bool isFrail(const World& w, uint32_t row) {
  if (row >= w.citizens || w.people.group[row] == kNone16) return false;
  return w.people.role[row] == static_cast<uint8_t>(Role::companion) || w.exercise->scenario.groups[w.people.group[row]].walk.profile != Profile::adult;
}

inline bool isPress(const World& w, uint32_t row) {
  if (row >= w.citizens || w.people.group[row] == kNone16) return false;
  return w.people.role[row] == static_cast<uint8_t>(Role::press) || w.exercise->scenario.groups[w.people.group[row]].kind == GroupKind::press;
}

inline Vec2 standsAt(const World& w, uint32_t row) { return {w.people.x[row], w.people.y[row]}; }

}  // namespace sispam
