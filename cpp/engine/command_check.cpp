// SPDX-License-Identifier: Apache-2.0
// See command_check.h.
#include "engine/command_check.h"

#include <cmath>

namespace sispam {

namespace {

template <class T>
bool within(uint16_t reference, const std::vector<T>& list) { return reference < list.size(); }
template <class T>
bool withinOrNone(uint16_t reference, const std::vector<T>& list) { return reference == kNone16 || within(reference, list); }

bool orderMakesSense(const Exercise& e, const Command& c) {
  const Scenario& s = e.scenario;
  if (c.order > OrderKind::carry) return false;
  if (c.order == OrderKind::declareLevel) return within(c.ref, e.doctrine.levels);
  if (c.order == OrderKind::carry && !withinOrNone(c.ref, s.stations)) return false;
  return within(c.unit, s.units) && withinOrNone(c.with, s.units) && c.with != c.unit && withinOrNone(c.group, s.groups) &&
         withinOrNone(c.gate, s.site.gates) && withinOrNone(c.zone, s.site.zones) && withinOrNone(c.exit, s.site.exits) && c.ranks <= 6 &&
         (c.formation == kSameFormation || c.formation <= static_cast<uint8_t>(FormationKind::corridor));
}

}  // namespace

bool makesSense(const Exercise& e, const Command& c) {
  if (c.source != CommandSource::trainee && c.source != CommandSource::instructor) return false;
  for (const float number : {c.atX, c.atY, c.aX, c.aY, c.bX, c.bY, c.heading, c.distance, c.duration, c.arc})
    if (!std::isfinite(number)) return false;
  if (c.distance < 0 || c.duration < 0 || c.arc < 0) return false;
  switch (c.kind) {
    case CommandKind::order: return orderMakesSense(e, c);
    case CommandKind::declare: return within(c.ref, e.doctrine.levels);
    case CommandKind::inject:
    case CommandKind::skip: return within(c.ref, e.scenario.script);
    case CommandKind::log:
    case CommandKind::stop: return true;
    case CommandKind::write: return false;  // comes with its words: Simulation::write
  }
  return false;
}

}  // namespace sispam
