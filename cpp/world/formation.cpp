// SPDX-License-Identifier: Apache-2.0
// See formation.h.
#include "world/formation.h"

namespace sispam {

FormationShape formationOf(const Units& units, uint32_t u) {
  return {static_cast<FormationKind>(units.formation[u]), units.ranks[u], units.spacing[u], units.arc[u], static_cast<int>(units.count[u]), units.arc[u]};
}

}  // namespace sispam
