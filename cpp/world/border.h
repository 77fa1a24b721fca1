// SPDX-License-Identifier: Apache-2.0
// The line work that nobody can cross: edges of buildings, walls, the outer border of the ground, gates.
#pragma once

#include <vector>

#include "geometry/segment.h"
#include "scenario/site.h"

namespace sispam {

/// The edges of the union of all pieces of ground. Pieces that touch or are less than 2 cm apart count as joined.
std::vector<Segment> outerBorder(const std::vector<Ground>& ground);

/// Walls as written and the outer border; buildings are left out (Occupancy takes them as polygons).
std::vector<Segment> fixedWalls(const Site& site);

/// Edges of buildings, then fixedWalls: the fixed part of World::walls.
std::vector<Segment> fixedBarriers(const Site& site);

}  // namespace sispam
