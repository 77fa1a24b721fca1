// SPDX-License-Identifier: Apache-2.0
// Cutting a polygon by a line or by a convex polygon (Sutherland & Hodgman 1974).
// Easy to get wrong: a cut point is always computed from the kept end towards the other, so that two polygons sharing an
// edge get the same point on it.
#include "geometry/polygon.h"

namespace sispam {

namespace {

/// As clipHalfPlane, into a ring whose memory is used again.
void clipInto(Polygon& kept, const Polygon& polygon, Vec2 point, Vec2 normal) {
  const auto height = [&](Vec2 p) {
    return (static_cast<double>(p.x) - point.x) * normal.x + (static_cast<double>(p.y) - point.y) * normal.y;
  };
  kept.clear();
  if (polygon.empty()) return;
  kept.reserve(polygon.size() + 2);
  const auto cut = [&](Vec2 in, double inHeight, Vec2 out, double outHeight) {
    const double t = inHeight / (inHeight - outHeight);
    kept.push_back({static_cast<float>(in.x + t * (static_cast<double>(out.x) - in.x)),
                    static_cast<float>(in.y + t * (static_cast<double>(out.y) - in.y))});
  };
  Vec2 from = polygon.back();
  double fromHeight = height(from);
  for (const Vec2 to : polygon) {
    const double toHeight = height(to);
    if (fromHeight > 0.0 && toHeight < 0.0) cut(from, fromHeight, to, toHeight);
    if (fromHeight < 0.0 && toHeight > 0.0) cut(to, toHeight, from, fromHeight);
    if (toHeight >= 0.0) kept.push_back(to);
    from = to;
    fromHeight = toHeight;
  }
  if (kept.size() < 3) kept.clear();
}

}  // namespace

Polygon clipHalfPlane(const Polygon& polygon, Vec2 point, Vec2 normal) {
  Polygon kept;
  clipInto(kept, polygon, point, normal);
  return kept;
}

Polygon clipConvex(const Polygon& subject, const Polygon& convexClip) {
  const double turn = signedArea(convexClip);
  if (!(turn > 0.0 || turn < 0.0)) return {};
  Polygon kept = subject, next;
  for (size_t i = 0; i < convexClip.size() && !kept.empty(); ++i) {
    const Vec2 from = convexClip[i];
    const Vec2 to = convexClip[i + 1 < convexClip.size() ? i + 1 : 0];
    const Vec2 inward = perpendicular(to - from);
    clipInto(next, kept, from, turn > 0.0 ? inward : -inward);
    kept.swap(next);
  }
  return kept;
}

}  // namespace sispam
