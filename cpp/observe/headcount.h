// SPDX-License-Identifier: Apache-2.0
// How many people are where: total = present + left + arrested, everybody who has come in; those still expected stand apart.
#pragma once

#include "world/world.h"

namespace sispam {

struct Headcount {
  uint32_t expected = 0, present = 0, left = 0, arrested = 0, injuredCitizens = 0, injuredOfficers = 0, active = 0;
  uint32_t total() const { return present + left + arrested; }
  uint32_t injured() const { return injuredCitizens + injuredOfficers; }
};

inline Headcount countHeads(const World& w) {
  Headcount n;
  for (uint32_t i = 0; i < w.rows; ++i) {
    switch (static_cast<Presence>(w.people.presence[i])) {
      case Presence::expected: ++n.expected; break;
      case Presence::present: ++n.present; break;
      case Presence::left: ++n.left; break;
      case Presence::arrested: ++n.arrested; break;
    }
    if (w.people.injury[i] > 0) ++(i < w.citizens ? n.injuredCitizens : n.injuredOfficers);
    if (i < w.citizens && isPresent(w, i) && isActive(modeOf(w, i))) ++n.active;
  }
  return n;
}

}  // namespace sispam
