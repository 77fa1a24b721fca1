// SPDX-License-Identifier: Apache-2.0
// The ground that belongs to one person: nearer to them than to anybody else, within a cut-off, on their side of walls.
// Density is 1 / area. Easy to get wrong: the caller brings the neighbours and must leave the person itself out; someone
// standing on exactly the same spot is ignored.
#pragma once

#include <span>

#include "geometry/polygon.h"
#include "geometry/segment.h"

namespace sispam {

/// Usual cut-off radius, m (Steffen & Seyfried 2010; HERMES data).
inline constexpr float voronoiCutoff = 0.89f;

/// The cell, counter-clockwise and convex. It starts as a regular 32-gon of the same area as the disc of radius cutoff.
/// A wall cuts only when it is nearer than cutoff and faces p (the foot of the perpendicular from p lies on it): an end
/// of a wall beside p takes nothing away, so the area errs on the large side there. Neighbours farther than 2.02 cutoff
/// have no effect. Empty when p is not finite or cutoff is not positive.
Polygon voronoiCell(Vec2 p, std::span<const Vec2> neighbours, float cutoff, std::span<const Segment> walls);

/// Its area, m².
double voronoiArea(Vec2 p, std::span<const Vec2> neighbours, float cutoff, std::span<const Segment> walls);

}  // namespace sispam
