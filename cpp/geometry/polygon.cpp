// SPDX-License-Identifier: Apache-2.0
// Measures of a polygon and questions about points in it. Easy to get wrong: sums run in double relative to the first
// corner, because a site may lie far from the origin.
#include "geometry/polygon.h"

#include <algorithm>
#include <limits>

#include "geometry/segment.h"

namespace sispam {

namespace {

Segment edge(const Polygon& polygon, size_t i) { return {polygon[i], polygon[i + 1 < polygon.size() ? i + 1 : 0]}; }

struct Moments {
  double twiceArea = 0.0;
  double x = 0.0;  // six times the first moments about the first corner
  double y = 0.0;
};

Moments moments(const Polygon& polygon) {
  Moments m;
  for (size_t i = 1; i + 1 < polygon.size(); ++i) {
    const double ax = static_cast<double>(polygon[i].x) - polygon[0].x;
    const double ay = static_cast<double>(polygon[i].y) - polygon[0].y;
    const double bx = static_cast<double>(polygon[i + 1].x) - polygon[0].x;
    const double by = static_cast<double>(polygon[i + 1].y) - polygon[0].y;
    const double turn = ax * by - ay * bx;
    m.twiceArea += turn;
    m.x += (ax + bx) * turn;
    m.y += (ay + by) * turn;
  }
  return m;
}

bool strictlyInside(const Polygon& polygon, Vec2 p) { return contains(polygon, p) && distanceToBoundary(polygon, p) > 0.0f; }

// The middle of the widest stretch inside on the level y, which must not be the level of a corner.
std::optional<Vec2> middleAtLevel(const Polygon& polygon, float y, std::vector<double>& crossings) {
  crossings.clear();
  for (size_t i = 0; i < polygon.size(); ++i) {
    const Segment e = edge(polygon, i);
    if ((e.a.y > y) == (e.b.y > y)) continue;
    const double share = (static_cast<double>(y) - e.a.y) / (static_cast<double>(e.b.y) - e.a.y);
    crossings.push_back(e.a.x + share * (static_cast<double>(e.b.x) - e.a.x));
  }
  std::sort(crossings.begin(), crossings.end());
  double widest = 0.0;
  double middle = 0.0;
  for (size_t i = 0; i + 1 < crossings.size(); i += 2) {
    if (crossings[i + 1] - crossings[i] <= widest) continue;
    widest = crossings[i + 1] - crossings[i];
    middle = 0.5 * (crossings[i] + crossings[i + 1]);
  }
  const Vec2 p{static_cast<float>(middle), y};
  if (widest > 0.0 && strictlyInside(polygon, p)) return p;
  return std::nullopt;
}

}  // namespace

double signedArea(const Polygon& polygon) { return 0.5 * moments(polygon).twiceArea; }

double area(const Polygon& polygon) {
  const double a = signedArea(polygon);
  return a < 0.0 ? -a : a;
}

Vec2 centroid(const Polygon& polygon) {
  if (polygon.empty()) return {};
  const Moments m = moments(polygon);
  if (m.twiceArea != 0.0) {
    return {static_cast<float>(polygon[0].x + m.x / (3.0 * m.twiceArea)), static_cast<float>(polygon[0].y + m.y / (3.0 * m.twiceArea))};
  }
  double x = 0.0;
  double y = 0.0;
  for (const Vec2 corner : polygon) {
    x += corner.x;
    y += corner.y;
  }
  const double n = static_cast<double>(polygon.size());
  return {static_cast<float>(x / n), static_cast<float>(y / n)};
}

bool contains(const Polygon& polygon, Vec2 p) {
  if (!isFinite(p)) return false;
  bool inside = false;
  for (size_t i = 0; i < polygon.size(); ++i) {
    const Segment e = edge(polygon, i);
    if ((e.a.y > p.y && e.b.y > p.y) || (e.a.y < p.y && e.b.y < p.y)) continue;
    // The ray goes east: what lies west of p is never met, what lies east always if it passes p's height.
    if (e.a.x < p.x && e.b.x < p.x) continue;
    const bool upward = e.b.y > p.y, passes = (e.a.y > p.y) != upward;
    if (e.a.x > p.x && e.b.x > p.x) {
      if (passes) inside = !inside;
      continue;
    }
    const int side = sideOfLine(e, p);
    if (side == 0) return true;
    if (passes && (upward ? side > 0 : side < 0)) inside = !inside;
  }
  return inside;
}

float distanceToBoundary(const Polygon& polygon, Vec2 p) {
  float least = std::numeric_limits<float>::infinity();
  for (size_t i = 0; i < polygon.size(); ++i) {
    const float d = distance(edge(polygon, i), p);
    if (d < least) least = d;
  }
  return least;
}

Box bounds(const Polygon& polygon) {
  if (polygon.empty()) return {};
  Box box{polygon[0], polygon[0]};
  for (const Vec2 corner : polygon) {
    if (corner.x < box.lo.x) box.lo.x = corner.x;
    if (corner.y < box.lo.y) box.lo.y = corner.y;
    if (corner.x > box.hi.x) box.hi.x = corner.x;
    if (corner.y > box.hi.y) box.hi.y = corner.y;
  }
  return box;
}

std::optional<Vec2> pointInside(const Polygon& polygon) {
  if (polygon.size() < 3) return std::nullopt;
  for (const Vec2 corner : polygon) {
    if (!isFinite(corner)) return std::nullopt;
  }
  const Vec2 middle = centroid(polygon);
  if (strictlyInside(polygon, middle)) return middle;
  // Levels halfway between neighbouring corner heights, the widest gap first.
  std::vector<float> heights;
  for (const Vec2 corner : polygon) heights.push_back(corner.y);
  std::sort(heights.begin(), heights.end());
  struct Gap {
    float height;
    float level;
  };
  std::vector<Gap> gaps;
  for (size_t i = 0; i + 1 < heights.size(); ++i) {
    const float level = static_cast<float>(0.5 * (static_cast<double>(heights[i]) + heights[i + 1]));
    if (level > heights[i] && level < heights[i + 1]) gaps.push_back({heights[i + 1] - heights[i], level});
  }
  // Widest first; of equal ones the lower. (A total order, so that plain sort gives the same everywhere.)
  std::sort(gaps.begin(), gaps.end(), [](const Gap& a, const Gap& b) { return a.height != b.height ? a.height > b.height : a.level < b.level; });
  std::vector<double> crossings;
  for (const Gap& gap : gaps) {
    if (const auto found = middleAtLevel(polygon, gap.level, crossings)) return found;
  }
  return std::nullopt;
}

}  // namespace sispam
