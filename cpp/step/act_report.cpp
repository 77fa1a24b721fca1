// SPDX-License-Identifier: Apache-2.0
// Intelligence units count the citizens they can see, and tell a number later, with an error: the commander gets reports, not the
// truth. Units that come on request arrive.
#include <algorithm>
#include <cmath>

#include "math/random.h"
#include "scenario/read.h"
#include "step/acts.h"
#include "step/nearness.h"
#include "step/slots.h"
#include "step/verbs.h"

namespace sispam {

namespace {

const UnitParameters& parameters(const World& w) { return w.exercise->scenario.parameters.units; }

bool reports(const World& w, uint32_t u) {
  const bool told = w.units.orderTick[u] != kNever && w.units.order[u] == static_cast<uint8_t>(OrderKind::watch);
  return told || w.exercise->scenario.units[u].kind == UnitKind::intelkam;
}

/// Citizens whom any fit member can see; each once.
void look(World& w, uint32_t u) {
  const float reach = static_cast<float>(parameters(w).reportReach);
  uint32_t people = 0, active = 0;
  for (uint32_t i = 0; i < w.citizens; ++i) {
    if (!isPresent(w, i)) continue;
    bool seen = false;
    for (uint32_t m = 0; m < w.units.count[u] && !seen; ++m) {
      const uint32_t row = w.units.firstRow[u] + m;
      seen = fit(w, row) && lengthSquared(placeOf(w, row) - placeOf(w, i)) < reach * reach && w.walls.visible(placeOf(w, row), placeOf(w, i));
    }
    if (!seen) continue;
    ++people;
    if (isActive(modeOf(w, i))) ++active;
  }
  w.units.seen[u] = static_cast<float>(people);
  w.units.seenActive[u] = static_cast<float>(active);
}

/// A number as people tell it: off by a relative error, and round.
float told(float number, Random& random, double error) {
  const float guess = number * random.lognormal(1.0f, static_cast<float>(error));
  const float step = guess < 20 ? 1.0f : (guess < 100 ? 5.0f : (guess < 500 ? 10.0f : 50.0f));
  return std::floor(guess / step + 0.5f) * step;
}

void tell(World& w, uint32_t u) {
  Units& s = w.units;
  Random random(w.clock.seed, s.firstRow[u], w.clock.tick, static_cast<uint32_t>(Purpose::report));
  const float people = told(s.seen[u], random, parameters(w).reportError);
  const float active = std::min(people, told(s.seenActive[u], random, parameters(w).reportError));
  s.reported[u] = people;
  s.seen[u] = s.seenActive[u] = -1;
  const uint16_t few = static_cast<uint16_t>(std::min(active, 65535.0f));
  note(w, EventKind::reported, u, static_cast<uint32_t>(people), few, placeOf(w, s.firstRow[u]));
}

void arrivals(World& w) {
  for (uint32_t u = 0; u < w.units.count.size(); ++u) {
    uint32_t& arrives = w.units.arrives[u];
    if (arrives == 0 || arrives == kNever || w.clock.tick < arrives) continue;
    arrives = 0;
    for (uint32_t m = 0; m < w.units.count[u]; ++m) w.people.presence[w.units.firstRow[u] + m] = static_cast<uint8_t>(Presence::present);
    countDone(w, u, OrderKind::request);
    note(w, EventKind::unitArrived, u, 0, 0, {w.units.x[u], w.units.y[u]});
  }
}

}  // namespace

void actReport(World& w) {
  if (w.clock.tick % kTicksPerSecond != 0) return;
  arrivals(w);
  const double compression = w.exercise->scenario.compression;
  for (uint32_t u = 0; u < w.units.count.size(); ++u) {
    Units& s = w.units;
    if (w.citizens == 0 || s.arrives[u] != 0 || s.state[u] == static_cast<uint8_t>(UnitState::withdrawn) || !reports(w, u) || w.clock.tick < s.tellTick[u]) continue;
    if (s.seen[u] >= 0) {
      tell(w, u);
      s.tellTick[u] = w.clock.tick + toTicks(std::max(0.0, parameters(w).reportEvery - parameters(w).reportDelay / compression));
    } else {
      look(w, u);
      s.tellTick[u] = w.clock.tick + toTicks(parameters(w).reportDelay / compression);
    }
  }
}

}  // namespace sispam
