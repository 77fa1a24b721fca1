// SPDX-License-Identifier: Apache-2.0
// A simple polygon as an open ring of corners: the last corner is not the first one again.
// Easy to get wrong: a point on the boundary counts as inside, and either direction of going round is accepted, except
// that signedArea tells the two apart (positive = counter-clockwise).
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "math/vec2.h"

namespace sispam {

using Polygon = std::vector<Vec2>;

struct Box {
  Vec2 lo;
  Vec2 hi;

  friend constexpr bool operator==(const Box&, const Box&) = default;
};

/// Square metres, positive when counter-clockwise; 0 for fewer than three corners.
double signedArea(const Polygon& polygon);

/// Square metres, never negative.
double area(const Polygon& polygon);

/// Centre of area; the mean of the corners where the area is zero; (0, 0) for an empty ring. It may lie outside a
/// polygon that is not convex: see pointInside.
Vec2 centroid(const Polygon& polygon);

/// Inside by the even-odd rule, or on the boundary. Exact for finite input; a NaN point is never inside.
bool contains(const Polygon& polygon, Vec2 p);

/// Metres from p to the nearest edge, inside and outside alike; +infinity for an empty ring.
float distanceToBoundary(const Polygon& polygon, Vec2 p);

/// The first pair (i, j), i < j, of edges that meet where they should not; edge i goes from corner i to the next.
/// Neighbouring edges may share their corner but not run back over one another. (i, i) names an edge of zero length or a
/// corner i that is not finite. nullopt: the ring is simple. Sweeps in x: near n log n for ordinary outlines.
std::optional<std::pair<int, int>> selfCrossing(const Polygon& polygon);

/// Smallest upright box around the corners; all zero for an empty ring.
Box bounds(const Polygon& polygon);

/// The part with dot(p - point, normal) >= 0: the normal points to what is KEPT. Exact in area for any simple polygon;
/// a polygon that is not convex may come back with its parts joined by edges of zero width.
Polygon clipHalfPlane(const Polygon& polygon, Vec2 point, Vec2 normal);

/// The part of subject inside a convex polygon given in either direction; empty when that has no area.
Polygon clipConvex(const Polygon& subject, const Polygon& convexClip);

/// Some point strictly inside, the centroid when that is: for labels and for "is this ring within that one".
/// nullopt when the polygon has no inside that a float can name.
std::optional<Vec2> pointInside(const Polygon& polygon);

}  // namespace sispam
