// SPDX-License-Identifier: Apache-2.0
// See counters.h.
#include "engine/counters.h"

#include "observe/headcount.h"

namespace sispam {

Counters countersOf(const Simulation& s) {
  const World& w = s.world();
  const Headcount heads = countHeads(w);
  uint32_t throwing = 0;
  for (uint32_t i = 0; i < w.citizens; ++i)
    if (const uint32_t t = w.people.threwTick[i]; t != kNever && isPresent(w, i) && w.clock.tick - t < 30 * kTicksPerSecond) ++throwing;
  const Observation* o = s.observation();
  const Vec2 densest = o ? o->densestPlace() : Vec2{};
  const auto number = [](auto n) { return static_cast<double>(n); };
  return {number(w.clock.tick),
          number(w.clock.phase),
          number(w.clock.level),
          number(w.clock.declared),
          number(heads.total()),
          number(heads.present),
          number(heads.left),
          number(heads.arrested),
          number(heads.injuredCitizens),
          number(heads.injuredOfficers),
          number(heads.active),
          number(throwing),
          o ? o->densityNow() : 0,
          number(densest.x),
          number(densest.y),
          o ? o->forceNow() : 0,
          number(w.clock.over),
          number(heads.expected),
          number(s.droppedEvents() + s.events().size()),
          o ? number(o->findings().size()) : 0};
}

}  // namespace sispam
