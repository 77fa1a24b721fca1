// SPDX-License-Identifier: Apache-2.0
// How fine the raster of ways is. Half a metre hides a door of 0.4 m between two buildings and funnels a crowd into the middle
// of a wider one; a quarter costs four times the memory and time, so it is for ground of up to a hectare.
#include <algorithm>

#include "scenario/ground_box.h"
#include "scenario/read.h"

namespace sispam {

namespace {

constexpr double kFine = 0.25, kCoarse = 0.5;  // m
constexpr double kFineGround = 10000;          // m² of the box around the ground (assumed)

}  // namespace

Box groundBox(const Site& site) {
  if (site.ground.empty()) return {};
  Box box = bounds(site.ground.front().polygon);
  for (const Ground& g : site.ground) {
    const Box each = bounds(g.polygon);
    box.lo = {std::min(box.lo.x, each.lo.x), std::min(box.lo.y, each.lo.y)};
    box.hi = {std::max(box.hi.x, each.hi.x), std::max(box.hi.y, each.hi.y)};
  }
  return box;
}

double routingCell(const Site& site) {
  const Box box = groundBox(site);
  const double area = (double{box.hi.x} - double{box.lo.x}) * (double{box.hi.y} - double{box.lo.y});
  return area <= kFineGround ? kFine : kCoarse;
}

}  // namespace sispam
