// SPDX-License-Identifier: Apache-2.0
// See surroundings.h: takes all memory once.
#include "world/surroundings.h"

#include <algorithm>
#include <cmath>

#include "math/elementary.h"
#include "scenario/ground_box.h"
#include "world/world.h"

namespace sispam {

namespace {

constexpr size_t kMostCells = 262144;
constexpr float kOwnCell = 0.52f;   // mean distance of two points of a square, of its side
constexpr float kSeesNear = 5.0f;   // m (assumed): a marshal, somebody who lies on the ground

void listSights(Surroundings& s, const TemperParameters& t) {
  const float vision = static_cast<float>(t.vision), side = s.grid.frame().size;
  const int reach = static_cast<int>(std::ceil(vision / side));
  for (int dy = -reach; dy <= reach; ++dy)
    for (int dx = -reach; dx <= reach; ++dx) {
      const float cells = std::sqrt(static_cast<float>(dx * dx + dy * dy));
      const float d = (cells > 0 ? cells : kOwnCell) * side;
      if (cells > 0 && d > vision) continue;
      Sight sight;
      sight.dx = static_cast<int16_t>(dx), sight.dy = static_cast<int16_t>(dy);
      sight.touch = elementary::exp(-d / static_cast<float>(t.contagionRange));
      sight.reach = elementary::exp(-d / vision);
      sight.near = d <= kSeesNear;
      s.sights.push_back(sight);
    }
}

}  // namespace

void sizeSurroundings(World& w) {
  Surroundings& s = w.work.around;
  const Box box = groundBox(w.exercise->scenario.site);
  float side = kAroundCell;
  while (!CellFrame::covering(box, side, kMostCells) && side < 64.0f) side *= 1.25f;
  s.grid.configure(box, side, w.rows);
  const size_t cells = s.grid.frame().count();
  s.placeOf.assign(cells, kNobody);
  s.present.assign(w.rows, 0);
  s.sights.clear();
  listSights(s, w.exercise->scenario.parameters.temper);
  s.places.reserve(std::min<size_t>(w.rows, cells));
  s.bunches.reserve(w.rows);
  s.headings.assign(w.exercise->scenario.units.size(), Vec2{});
  s.noticed.assign(w.citizens, Noticed{});
  s.groups.assign(w.exercise->scenario.groups.size(), GroupAround{});
  s.touched.reserve(s.groups.size());
  w.work.deeds.reserve(3 * w.exercise->scenario.units.size());
}

}  // namespace sispam
