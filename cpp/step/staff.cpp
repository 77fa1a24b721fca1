// SPDX-License-Identifier: Apache-2.0
// See staff.h. Whoever is missing is stood in for by the member before, then by the one after.
#include "step/staff.h"

#include <algorithm>

#include "step/nearness.h"
#include "step/slots.h"

namespace sispam {

namespace {

bool serves(const World& w, uint32_t row) {
  return std::find(w.stations.attendant.begin(), w.stations.attendant.end(), row) != w.stations.attendant.end();
}

uint32_t memberFor(const World& w, size_t unit, KppsRole role) {
  const uint32_t first = w.units.firstRow[unit], count = w.units.count[unit];
  if (count == 0) return kNobody;
  const uint32_t own = std::min(static_cast<uint32_t>(role), count - 1);
  for (uint32_t m = own + 1; m-- > 0;)
    if (fit(w, first + m)) return first + m;
  for (uint32_t m = own + 1; m < count; ++m)
    if (fit(w, first + m)) return first + m;
  return kNobody;
}

}  // namespace

uint32_t staffNear(const World& w, size_t unit, Vec2 at) {
  uint32_t near = 0;
  for (uint32_t m = 0; m < w.units.count[unit]; ++m) {
    const uint32_t row = w.units.firstRow[unit] + m;
    if (fit(w, row) && distance(placeOf(w, row), at) < kStaffReach) ++near;
  }
  return near;
}

uint32_t attendantFor(const World& w, size_t station, Vec2 server) {
  const Station& s = w.exercise->scenario.stations[station];
  if (s.unitIndex < 0) return kAnybody;
  const size_t unit = static_cast<size_t>(s.unitIndex);
  if (s.staff.empty()) return staffNear(w, unit, server) > 0 ? kAnybody : kNobody;
  for (const KppsRole role : s.staff) {
    const uint32_t row = memberFor(w, unit, role);
    if (row != kNobody && !serves(w, row) && distance(placeOf(w, row), server) < kStaffReach) return row;
  }
  return kNobody;
}

}  // namespace sispam
