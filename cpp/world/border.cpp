// SPDX-License-Identifier: Apache-2.0
// See border.h. An edge of one piece of ground is cut where it meets the edges of the others; a cut piece is border if just
// one of its two sides is ground.
#include "world/border.h"

#include <algorithm>

#include "geometry/polygon.h"

namespace sispam {

namespace {

constexpr float kBeside = 0.01f;  // m

bool onGround(const std::vector<Ground>& ground, const std::vector<Box>& boxes, Vec2 p) {
  for (size_t k = 0; k < ground.size(); ++k) {
    if (p.x < boxes[k].lo.x || p.x > boxes[k].hi.x || p.y < boxes[k].lo.y || p.y > boxes[k].hi.y) continue;
    if (contains(ground[k].polygon, p)) return true;
  }
  return false;
}

Segment edgeOf(const Polygon& ring, size_t i) { return {ring[i], ring[i + 1 < ring.size() ? i + 1 : 0]}; }

bool apart(const Box& box, Segment s) {
  return std::max(s.a.x, s.b.x) < box.lo.x || std::min(s.a.x, s.b.x) > box.hi.x || std::max(s.a.y, s.b.y) < box.lo.y ||
         std::min(s.a.y, s.b.y) > box.hi.y;
}

/// Where along `edge` it has to be cut: at each meeting with another ring, and at the corners of others that lie on it.
void cutsOf(Segment edge, const std::vector<Ground>& ground, const std::vector<Box>& boxes, size_t own, std::vector<float>& cuts) {
  const Vec2 way = edge.b - edge.a;
  const float squared = lengthSquared(way);
  for (size_t k = 0; k < ground.size(); ++k) {
    if (k == own || apart(boxes[k], edge)) continue;
    const Polygon& ring = ground[k].polygon;
    for (size_t i = 0; i < ring.size(); ++i) {
      const Segment other = edgeOf(ring, i);
      const float t = crossingParameter(edge, other);
      if (t > 0.0f && t < 1.0f) cuts.push_back(t);
      const float corner = dot(other.a - edge.a, way) / squared;
      if (corner > 0.0f && corner < 1.0f && distance(edge, other.a) < kBeside) cuts.push_back(corner);
    }
  }
  std::sort(cuts.begin(), cuts.end());
}

}  // namespace

std::vector<Segment> outerBorder(const std::vector<Ground>& ground) {
  std::vector<Box> boxes;
  for (const Ground& each : ground) boxes.push_back(bounds(each.polygon));
  std::vector<Segment> border;
  std::vector<float> cuts;
  for (size_t own = 0; own < ground.size(); ++own) {
    const Polygon& ring = ground[own].polygon;
    for (size_t i = 0; i < ring.size(); ++i) {
      const Segment edge = edgeOf(ring, i);
      if (edge.a == edge.b) continue;
      cuts.assign(1, 0.0f);
      if (ground.size() > 1) cutsOf(edge, ground, boxes, own, cuts);
      cuts.push_back(1.0f);
      const Vec2 way = edge.b - edge.a, aside = perpendicular(normalized(way)) * kBeside;
      for (size_t k = 0; k + 1 < cuts.size(); ++k) {
        if (cuts[k + 1] <= cuts[k]) continue;
        const Vec2 middle = edge.a + way * (0.5f * (cuts[k] + cuts[k + 1]));
        if (onGround(ground, boxes, middle + aside) == onGround(ground, boxes, middle - aside)) continue;
        border.push_back({cuts[k] > 0.0f ? edge.a + way * cuts[k] : edge.a, cuts[k + 1] < 1.0f ? edge.a + way * cuts[k + 1] : edge.b});
      }
    }
  }
  return border;
}

std::vector<Segment> fixedWalls(const Site& site) {
  std::vector<Segment> walls;
  for (const Wall& wall : site.walls)
    for (size_t i = 1; i < wall.points.size(); ++i) walls.push_back({wall.points[i - 1], wall.points[i]});
  const std::vector<Segment> border = outerBorder(site.ground);
  walls.insert(walls.end(), border.begin(), border.end());
  return walls;
}

std::vector<Segment> fixedBarriers(const Site& site) {
  std::vector<Segment> all;
  for (const Building& building : site.buildings)
    for (size_t i = 0; i < building.polygon.size(); ++i) all.push_back(edgeOf(building.polygon, i));
  const std::vector<Segment> walls = fixedWalls(site);
  all.insert(all.end(), walls.begin(), walls.end());
  return all;
}

}  // namespace sispam
