// SPDX-License-Identifier: Apache-2.0
// Free ground of a zone, against areas known by hand and against counting points.
#include <gtest/gtest.h>

#include <vector>

#include "geometry/free_area.h"
#include "math/random.h"

namespace sispam {
namespace {

constexpr uint64_t kPlenty = 100'000'000;

Polygon box(float x0, float y0, float x1, float y1) { return {{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}}; }

double areaOf(const Polygon& zone, const std::vector<Polygon>& ground, const std::vector<Polygon>& buildings, uint64_t effort = kPlenty) {
  std::vector<const Polygon*> g, b;
  for (const Polygon& each : ground) g.push_back(&each);
  for (const Polygon& each : buildings) b.push_back(&each);
  return freeArea(zone, g, b, effort);
}

TEST(FreeArea, isThePartOnTheGroundWithoutBuildings) {
  EXPECT_NEAR(areaOf(box(1, 1, 5, 3), {box(0, 0, 10, 10)}, {}), 8, 1e-9);
  EXPECT_NEAR(areaOf(box(1, 1, 5, 3), {box(0, 0, 4, 10)}, {}), 6, 1e-9);
  EXPECT_NEAR(areaOf(box(1, 1, 5, 3), {box(0, 0, 10, 10)}, {box(2, 2, 3, 9)}), 7, 1e-9);
  EXPECT_EQ(areaOf(box(1, 1, 5, 3), {}, {}), 0);
  EXPECT_EQ(areaOf(box(1, 1, 5, 3), {box(20, 0, 30, 10)}, {}), 0);
}

TEST(FreeArea, whatOverlapsCountsOnce) {
  EXPECT_NEAR(areaOf(box(0, 0, 10, 2), {box(0, 0, 6, 2), box(4, 0, 10, 2)}, {box(1, 0, 3, 1), box(2, 0, 4, 1)}), 17, 1e-9);
}

TEST(FreeArea, doesNotMindTheDirectionOfARing) {
  const Polygon zone = box(0, 0, 4, 4), reversed(zone.rbegin(), zone.rend());
  EXPECT_NEAR(areaOf(reversed, {box(0, 0, 10, 10)}, {}), 16, 1e-9);
}

TEST(FreeArea, ofSlantedShapesAgreesWithCountingPoints) {
  const Polygon zone{{0, 0}, {9, 2}, {7, 8}, {3, 5}, {1, 9}};
  const std::vector<Polygon> ground{{{-1, 1}, {10, 0}, {8, 10}, {0, 8}}}, buildings{{{2, 1}, {5, 3}, {3, 4}}, {{4, 2}, {7, 4}, {5, 6}}};
  int inside = 0;
  constexpr int kPoints = 400000;
  Random random(1, 2, 3, 4);
  for (int k = 0; k < kPoints; ++k) {
    const Vec2 p{9 * random.uniform(), 9 * random.uniform()};
    inside += contains(zone, p) && contains(ground[0], p) && !contains(buildings[0], p) && !contains(buildings[1], p) ? 1 : 0;
  }
  EXPECT_NEAR(areaOf(zone, ground, buildings), 81.0 * inside / kPoints, 0.2);
  EXPECT_NEAR(areaOf(zone, ground, buildings, 1), areaOf(zone, ground, buildings), 0.1) << "few cuts are coarse, not wrong";
}

}  // namespace
}  // namespace sispam
