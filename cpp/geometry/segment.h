// SPDX-License-Identifier: Apache-2.0
// A straight piece from a to b, and the exact predicate all geometry stands on: on which side of a line a point lies.
// Easy to get wrong: touching counts as crossing here, even in a single end point.
#pragma once

#include "math/vec2.h"

namespace sispam {

struct Segment {
  Vec2 a;
  Vec2 b;

  friend constexpr bool operator==(const Segment&, const Segment&) = default;
};

/// +1 when a, b, c turn left, -1 right, 0 when they are exactly on one line. Exact for all finite input; NaN gives 0.
int orientation(Vec2 a, Vec2 b, Vec2 c);

/// +1 when p is to the left of the line through a and b (looking from a to b), -1 right, 0 on it.
inline int sideOfLine(Segment line, Vec2 p) { return orientation(line.a, line.b, p); }

/// The point of the segment nearest to p; a itself for a segment of zero length.
Vec2 closestPoint(Segment segment, Vec2 p);

/// Metres from p to the nearest point of the segment.
float distance(Segment segment, Vec2 p);

/// True when the two have a point in common: proper crossing, touching or overlap. Exact for all finite input; NaN false.
bool crosses(Segment one, Segment other);

/// How far along `path` (0 at a, 1 at b) its first point lies that it has in common with `barrier`; +infinity when
/// there is none, exactly when crosses() is false.
float crossingParameter(Segment path, Segment barrier);

}  // namespace sispam
