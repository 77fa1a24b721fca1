// SPDX-License-Identifier: Apache-2.0
// Voronoi cells one at a time, by cutting. Easy to get wrong: everything is computed relative to p, so that the areas do
// not get coarse far from the origin.
#include "geometry/voronoi.h"

#include <array>
#include <cmath>

#include "math/elementary.h"

namespace sispam {

namespace {

constexpr int corners = 32;

// A regular 32-gon of the area of the unit disc.
std::array<Vec2, corners> makeDisc() {
  constexpr double turn = 6.283185307179586 / corners;
  const double radius = std::sqrt(turn / elementary::sin(turn));
  std::array<Vec2, corners> disc;
  for (int i = 0; i < corners; ++i) {
    disc[static_cast<size_t>(i)] = {static_cast<float>(radius * elementary::cos(turn * i)),
                                    static_cast<float>(radius * elementary::sin(turn * i))};
  }
  return disc;
}

float reachOf(const Polygon& cell) {
  float squared = 0.0f;
  for (const Vec2 corner : cell) {
    if (lengthSquared(corner) > squared) squared = lengthSquared(corner);
  }
  return squared;
}

// Keeps the side of the origin of the line through `at`, across the direction of `at`.
void cutBeyond(Polygon& cell, float& reach, Vec2 at) {
  const float away = lengthSquared(at);
  if (!(away > 0.0f) || !(away < reach)) return;
  cell = clipHalfPlane(cell, at, -at);
  reach = reachOf(cell);
}

Polygon cellAboutOrigin(Vec2 p, std::span<const Vec2> neighbours, float cutoff, std::span<const Segment> walls) {
  if (!isFinite(p) || !(cutoff > 0.0f) || !std::isfinite(cutoff)) return {};
  static const std::array<Vec2, corners> disc = makeDisc();
  Polygon cell;
  cell.reserve(corners + 8);
  for (const Vec2 corner : disc) cell.push_back(corner * cutoff);
  float reach = reachOf(cell);
  for (const Segment& wall : walls) {
    const Vec2 from = p - wall.a;
    const Vec2 run = wall.b - wall.a;
    const float foot = dot(from, run);
    if (!(foot >= 0.0f && foot <= lengthSquared(run))) continue;
    if (distance(wall, p) < cutoff) cutBeyond(cell, reach, closestPoint({wall.a - p, wall.b - p}, {}));
  }
  for (const Vec2 other : neighbours) {
    if (isFinite(other)) cutBeyond(cell, reach, (other - p) * 0.5f);
  }
  return cell;
}

}  // namespace

Polygon voronoiCell(Vec2 p, std::span<const Vec2> neighbours, float cutoff, std::span<const Segment> walls) {
  Polygon cell = cellAboutOrigin(p, neighbours, cutoff, walls);
  for (Vec2& corner : cell) corner += p;
  return cell;
}

double voronoiArea(Vec2 p, std::span<const Vec2> neighbours, float cutoff, std::span<const Segment> walls) {
  return area(cellAboutOrigin(p, neighbours, cutoff, walls));
}

}  // namespace sispam
