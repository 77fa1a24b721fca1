// SPDX-License-Identifier: Apache-2.0
// Voronoi cells: known shapes, and the share of random points that are nearest.
#include "geometry/voronoi.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "math/random.h"

namespace sispam {
namespace {

constexpr float nan = std::numeric_limits<float>::quiet_NaN();

TEST(Voronoi, AloneOneHasTheDiscOfTheCutoff) {
  const double disc = 3.14159265358979 * voronoiCutoff * voronoiCutoff;
  EXPECT_NEAR(voronoiArea({5, 5}, {}, voronoiCutoff, {}), disc, 1e-5);
  const Polygon cell = voronoiCell({5, 5}, {}, voronoiCutoff, {});
  EXPECT_EQ(cell.size(), 32u);
  EXPECT_GT(signedArea(cell), 0.0);
  EXPECT_NEAR(voronoiArea({1e5f, 1e5f}, {}, voronoiCutoff, {}), disc, 1e-5);
}

TEST(Voronoi, OnALatticeEachHasItsSquare) {
  std::vector<Vec2> neighbours;
  for (int i = -2; i <= 2; ++i) {
    for (int j = -2; j <= 2; ++j) {
      if (i != 0 || j != 0) neighbours.push_back({10.0f + 0.5f * static_cast<float>(i), 10.0f + 0.5f * static_cast<float>(j)});
    }
  }
  EXPECT_NEAR(voronoiArea({10, 10}, neighbours, voronoiCutoff, {}), 0.25, 1e-6);
  EXPECT_EQ(bounds(voronoiCell({10, 10}, neighbours, voronoiCutoff, {})), (Box{{9.75f, 9.75f}, {10.25f, 10.25f}}));
}

TEST(Voronoi, AWallThatFacesThePersonCutsAndOthersDoNot) {
  const double whole = voronoiArea({0, 0}, {}, 0.89f, {});
  const Segment facing[] = {{{-2, 0}, {2, 0}}};
  EXPECT_NEAR(voronoiArea({0, 1e-6f}, {}, 0.89f, facing), whole / 2, 1e-4);
  const Segment inTheCorner[] = {{{-2, -0.3f}, {2, -0.3f}}, {{-0.3f, -2}, {-0.3f, 2}}};
  EXPECT_LT(voronoiArea({0, 0}, {}, 0.89f, inTheCorner), whole / 2);
  const Segment beside[] = {{{0.2f, 0.2f}, {0.2f, 5}}};
  EXPECT_EQ(voronoiArea({0, 0}, {}, 0.89f, beside), whole);
  const Segment distant[] = {{{-2, 1}, {2, 1}}};
  EXPECT_EQ(voronoiArea({0, 0}, {}, 0.89f, distant), whole);
}

TEST(Voronoi, FarAndIdenticalAndUnfiniteNeighboursHaveNoEffect) {
  const double whole = voronoiArea({0, 0}, {}, 0.89f, {});
  const Vec2 others[] = {{1.8f, 0}, {0, 0}, {nan, 0.1f}, {1e30f, 0}};
  EXPECT_EQ(voronoiArea({0, 0}, others, 0.89f, {}), whole);
  EXPECT_TRUE(voronoiCell({nan, 0}, others, 0.89f, {}).empty());
  EXPECT_TRUE(voronoiCell({0, 0}, others, 0.0f, {}).empty());
  EXPECT_TRUE(voronoiCell({0, 0}, others, nan, {}).empty());
}

TEST(Voronoi, AreaIsTheShareOfPointsThatAreNearest) {
  Random random(1, 0, 0, 0);
  for (int round = 0; round < 30; ++round) {
    std::vector<Vec2> others(12);
    for (Vec2& other : others) other = {2.4f * (random.uniform() - 0.5f), 2.4f * (random.uniform() - 0.5f)};
    const Segment wall{{-3, 0.7f}, {3, 0.5f}};
    int nearest = 0;
    constexpr int n = 40000;
    for (int i = 0; i < n; ++i) {
      const Vec2 q{2.0f * (random.uniform() - 0.5f), 2.0f * (random.uniform() - 0.5f)};
      bool mine = length(q) < 0.89f && sideOfLine(wall, q) < 0;
      for (const Vec2 other : others) mine = mine && distance(q, other) > length(q);
      if (mine) ++nearest;
    }
    ASSERT_NEAR(voronoiArea({0, 0}, others, 0.89f, {&wall, 1}), 4.0 * nearest / n, 0.03);
  }
}

TEST(Voronoi, CellsOfACrowdDoNotOverlap) {
  Random random(2, 0, 0, 0);
  std::vector<Vec2> crowd(60);
  for (Vec2& p : crowd) p = {6.0f * random.uniform(), 6.0f * random.uniform()};
  std::vector<Polygon> cells;
  for (size_t i = 0; i < crowd.size(); ++i) {
    std::vector<Vec2> others = crowd;
    others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
    cells.push_back(voronoiCell(crowd[i], others, voronoiCutoff, {}));
    EXPECT_TRUE(contains(cells.back(), crowd[i]));
  }
  for (size_t i = 0; i < cells.size(); ++i) {
    for (size_t j = i + 1; j < cells.size(); ++j) ASSERT_LT(area(clipConvex(cells[i], cells[j])), 1e-5);
  }
}

}  // namespace
}  // namespace sispam
