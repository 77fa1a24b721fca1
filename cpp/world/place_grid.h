// SPDX-License-Identifier: Apache-2.0
// A lattice that fills a zone evenly with a given number of places: for dense crowds, where drawing places at random finds
// none, and for single files. A zone that is narrow beside the distance of its people gets one row along its middle.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "geometry/polygon.h"
#include "math/vec2.h"

namespace sispam {

struct GridPlaces {
  std::vector<Vec2> places;
  float spacing = 0;  ///< m, to the nearest neighbour on the lattice
};

/// Rows and columns over a box, at least `wanted` places.
struct PlaceGrid {
  Vec2 lo;
  float along = 0, across = 0;  ///< m, sides of the box
  bool upright = false;         ///< rows run along y
  uint32_t columns = 0, rows = 0;

  PlaceGrid(const Box& box, double wanted);
  size_t size() const { return static_cast<size_t>(columns) * rows; }
  Vec2 place(uint32_t column, uint32_t row) const;
  float spacing() const;
};

inline constexpr double kMostPlaces = 4e6;  ///< of a lattice, free or not (assumed; bounds the work for a sliver of a zone)

/// At least `count` places for which free(Vec2) holds, if the zone has so many: rows along the longer side of the zone's
/// box, every other row shifted by half a place, as near to a triangular lattice as whole rows allow. The lattice is made
/// finer until there are enough places; where that does not help there are fewer.
template <class Free>
GridPlaces placesOver(const Polygon& zone, uint32_t count, Free&& free) {
  GridPlaces found;
  const Box box = bounds(zone);
  if (count == 0) return found;
  for (double wanted = count; wanted <= kMostPlaces;) {
    const PlaceGrid grid(box, wanted);
    found.places.clear();
    found.spacing = grid.spacing();
    for (uint32_t row = 0; row < grid.rows; ++row)
      for (uint32_t k = 0; k < grid.columns; ++k)  // there and back, so that places that follow are neighbours
        if (const Vec2 at = grid.place(row % 2 == 0 ? k : grid.columns - 1 - k, row); free(at)) found.places.push_back(at);
    const double share = static_cast<double>(found.places.size()) / static_cast<double>(grid.size());
    if (found.places.size() >= count || (share == 0 && wanted > 64.0 * count)) break;
    wanted = share > 0 ? std::max(wanted * 1.01 + 1, 0.98 * count / share) : wanted * 4;
  }
  return found;
}

}  // namespace sispam
