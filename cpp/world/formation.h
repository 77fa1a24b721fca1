// SPDX-License-Identifier: Apache-2.0
// The formation of a unit as it stands now; where its slots lie: scenario/formation.h.
#pragma once

#include "scenario/formation.h"
#include "world/units.h"

namespace sispam {

FormationShape formationOf(const Units& units, uint32_t u);

}  // namespace sispam
