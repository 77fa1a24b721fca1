// SPDX-License-Identifier: Apache-2.0
// What a dose of irritant does to a person: half of the full effect at halfDose (models.md D).
#pragma once

#include "world/world.h"

namespace sispam {

/// 0 = nothing, towards 1 = cannot keep the eyes open.
inline float irritation(const World& w, uint32_t row) {
  const float dose = w.people.dose[row];
  return dose <= 0 ? 0.0f : dose / (dose + static_cast<float>(w.exercise->scenario.parameters.irritant.halfDose));
}

/// Share of the sight that is left.
inline float sightLeft(const World& w, uint32_t row) {
  return 1 - static_cast<float>(w.exercise->scenario.parameters.irritant.blinding) * irritation(w, row);
}

}  // namespace sispam
