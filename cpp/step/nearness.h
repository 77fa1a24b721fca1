// SPDX-License-Identifier: Apache-2.0
// Small questions about who and what is near, asked by several verbs. All answers depend on the columns only.
#pragma once

#include <array>
#include <cstdint>

#include "world/world.h"

namespace sispam {

/// The walls within reach of a place, gathered once so that many lines of sight from there are cheap.
class NearWalls {
 public:
  NearWalls(const World& w, Vec2 at, float reach);
  /// True if one of the walls lies between the two places.
  bool hide(Vec2 from, Vec2 to) const { return (count_ > 0 || all_ != nullptr) && liesBetween(from, to); }

 private:
  bool liesBetween(Vec2 from, Vec2 to) const;

  std::array<Segment, 64> near_;
  size_t count_ = 0;
  const World* all_ = nullptr;  ///< set when there are too many walls for the list
};

/// True if this member of a unit can arrest or stop somebody (police and soldiers; not organisers, medics, firefighters).
bool deters(const World& w, uint32_t row);

/// Smoothed density at a place, persons/m², as sense() has last renewed it; 0 off the raster.
inline float densityAt(const World& w, Vec2 at) {
  const DensityRaster& d = w.density;
  const float x = (at.x - d.originX) / d.cell, y = (at.y - d.originY) / d.cell;
  if (!(x >= 0 && y >= 0 && x < static_cast<float>(d.width) && y < static_cast<float>(d.height))) return 0;
  return d.value[static_cast<size_t>(y) * static_cast<size_t>(d.width) + static_cast<size_t>(x)];
}

inline Vec2 placeOf(const World& w, uint32_t row) { return {w.people.x[row], w.people.y[row]}; }

/// Nearest present row for which `f(row)` is true within `reach` m of `at`; the lower row wins a tie. kNobody if none.
template <class F>
uint32_t nearest(const World& w, Vec2 at, float reach, F&& f) {
  uint32_t best = kNobody;
  float bestSquared = reach * reach;
  w.grid.forNear(at, reach, [&](uint32_t j) {
    const float squared = lengthSquared(placeOf(w, j) - at);
    if (squared > bestSquared || (squared == bestSquared && best != kNobody && j > best)) return;
    if (!f(j)) return;
    best = j;
    bestSquared = squared;
  });
  return best;
}

/// Changes a person's mode and notes it; no event if it already has that mode.
void setMode(World& w, uint32_t row, Mode mode);

/// A helmet or a shield.
bool wearsProtection(const World& w, uint32_t row);

/// Severity of a wound by a stone or a blow: light, moderate and severe in shares of 74.3 %, 17 %, 8.7 % (Haar et al. 2017, for
/// irritants; assumed here). `u` is uniform.
uint8_t severityOf(float u);

/// Hurts a person: severity 1–3; the worse of old and new counts. Severity >= 2 lays the person down.
void injure(World& w, uint32_t row, uint8_t severity, InjuryCause cause);

/// One more order of this kind that the unit has done, for conditions; note() counts those that end with an event.
void countDone(World& w, uint32_t unit, OrderKind order);

void note(World& w, EventKind kind, uint32_t a, uint32_t b = 0, uint16_t c = 0, Vec2 at = {}, float value = 0);

}  // namespace sispam
