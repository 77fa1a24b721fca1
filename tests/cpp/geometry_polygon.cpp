// SPDX-License-Identifier: Apache-2.0
// Polygons: measures, inside and clipping.
#include "geometry/polygon.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "geometry/segment.h"
#include "math/random.h"

namespace sispam {
namespace {

constexpr float nan = std::numeric_limits<float>::quiet_NaN();
const Polygon square{{0, 0}, {4, 0}, {4, 4}, {0, 4}};
const Polygon horseshoe{{0, 0}, {10, 0}, {10, 10}, {8, 10}, {8, 2}, {2, 2}, {2, 10}, {0, 10}};

// A simple star-shaped ring around a centre.
Polygon star(Random& random, Vec2 centre, int corners) {
  Polygon ring;
  for (int i = 0; i < corners; ++i) {
    const float angle = 6.2831853f * static_cast<float>(i) / static_cast<float>(corners);
    const float radius = 1.0f + 4.0f * random.uniform();
    ring.push_back(centre + Vec2{std::cos(angle), std::sin(angle)} * radius);
  }
  return ring;
}

TEST(Polygon, AreaIsSignedByDirectionAndPreciseFarFromTheOrigin) {
  EXPECT_DOUBLE_EQ(signedArea(square), 16.0);
  EXPECT_DOUBLE_EQ(signedArea({square.rbegin(), square.rend()}), -16.0);
  EXPECT_DOUBLE_EQ(area({square.rbegin(), square.rend()}), 16.0);
  EXPECT_DOUBLE_EQ(area({{1e6f, 1e6f}, {1e6f + 1, 1e6f}, {1e6f + 1, 1e6f + 1}, {1e6f, 1e6f + 1}}), 1.0);
  EXPECT_DOUBLE_EQ(area(horseshoe), 52.0);
}

TEST(Polygon, DegenerateRingsHaveNoAreaAndAMeanForACentroid) {
  EXPECT_EQ(signedArea({}), 0.0);
  EXPECT_EQ(signedArea({{1, 1}, {2, 2}}), 0.0);
  EXPECT_EQ(centroid({}), Vec2{});
  EXPECT_EQ(centroid({{1, 1}, {3, 3}}), (Vec2{2, 2}));
  EXPECT_EQ(centroid(square), (Vec2{2, 2}));
  EXPECT_EQ(bounds({}), Box{});
  EXPECT_EQ(bounds(horseshoe), (Box{{0, 0}, {10, 10}}));
  EXPECT_EQ(distanceToBoundary({}, {0, 0}), std::numeric_limits<float>::infinity());
}

TEST(Polygon, ContainsItsBoundaryButNotItsHollow) {
  for (const Vec2 p : {Vec2{1, 5}, Vec2{0, 0}, Vec2{5, 0}, Vec2{10, 10}, Vec2{2, 5}, Vec2{5, 2}, Vec2{9, 2}, Vec2{1, 2}, Vec2{1, 10}}) {
    EXPECT_TRUE(contains(horseshoe, p)) << p.x << ' ' << p.y;
  }
  for (const Vec2 p : {Vec2{5, 5}, Vec2{-1, 5}, Vec2{11, 2}, Vec2{5, 10}, Vec2{-1, 10}, Vec2{5, 2.0001f}, Vec2{nan, 1}}) {
    EXPECT_FALSE(contains(horseshoe, p)) << p.x << ' ' << p.y;
  }
  EXPECT_FALSE(contains({}, {0, 0}));
}

// Every point of the plane belongs to exactly one of two triangles that share an edge, or lies on the edge.
TEST(Polygon, PointsNearASharedEdgeNeverFallBetweenTwoPolygons) {
  Random random(1, 0, 0, 0);
  const Vec2 a{0.1f, 0.3f};
  const Vec2 b{9.7f, 7.1f};
  const Polygon below{a, {9.9f, 0.2f}, b};
  const Polygon above{a, b, {0.2f, 9.8f}};
  for (int i = 0; i < 20000; ++i) {
    const Vec2 p = a + (b - a) * (0.05f + 0.9f * random.uniform());
    const bool onEdge = orientation(a, b, p) == 0;
    ASSERT_EQ(static_cast<int>(contains(below, p)) + static_cast<int>(contains(above, p)), onEdge ? 2 : 1);
  }
}

TEST(Polygon, ContainsAgreesWithTheWindingOfTheRing) {
  Random random(2, 0, 0, 0);
  for (int round = 0; round < 100; ++round) {
    const Polygon ring = star(random, {3, -2}, 3 + static_cast<int>(random.below(20)));
    for (int i = 0; i < 100; ++i) {
      const Vec2 p{3.0f + 12.0f * (random.uniform() - 0.5f), -2.0f + 12.0f * (random.uniform() - 0.5f)};
      double turned = 0.0;
      for (size_t k = 0; k < ring.size(); ++k) {
        const Vec2 u = ring[k] - p;
        const Vec2 v = ring[(k + 1) % ring.size()] - p;
        turned += std::atan2(cross(u, v), dot(u, v));
      }
      if (distanceToBoundary(ring, p) < 1e-4f) continue;
      ASSERT_EQ(contains(ring, p), std::fabs(turned) > 3.0);
    }
  }
}

TEST(Clip, KeepsTheSideTheNormalPointsTo) {
  EXPECT_DOUBLE_EQ(area(clipHalfPlane(square, {1, 0}, {1, 0})), 12.0);
  EXPECT_DOUBLE_EQ(area(clipHalfPlane(square, {1, 0}, {-1, 0})), 4.0);
  EXPECT_TRUE(clipHalfPlane(square, {9, 0}, {1, 0}).empty());
  EXPECT_EQ(clipHalfPlane(square, {-9, 0}, {1, 0}), square);
  EXPECT_TRUE(clipHalfPlane({}, {0, 0}, {1, 0}).empty());
  EXPECT_DOUBLE_EQ(area(clipHalfPlane(horseshoe, {0, 5}, {0, 1})), 20.0);
}

TEST(Clip, TheTwoSidesOfACutAddUpToTheWhole) {
  Random random(5, 0, 0, 0);
  for (int round = 0; round < 500; ++round) {
    const Polygon ring = star(random, {}, 3 + static_cast<int>(random.below(20)));
    const Vec2 at{random.uniform(), random.uniform()};
    const Vec2 normal{random.uniform() - 0.5f, random.uniform() - 0.5f};
    const double sum = area(clipHalfPlane(ring, at, normal)) + area(clipHalfPlane(ring, at, -normal));
    ASSERT_NEAR(sum, area(ring), 1e-4);
  }
}

TEST(Clip, ByAConvexPolygonWorksInEitherDirection) {
  const Polygon window{{1, 1}, {9, 1}, {9, 3}, {1, 3}};
  EXPECT_NEAR(area(clipConvex(horseshoe, window)), 8.0 + 2.0, 1e-6);
  EXPECT_NEAR(area(clipConvex(horseshoe, {window.rbegin(), window.rend()})), 10.0, 1e-6);
  EXPECT_TRUE(clipConvex(horseshoe, {{0, 0}, {1, 1}, {2, 2}}).empty());
  EXPECT_TRUE(clipConvex(horseshoe, {{20, 20}, {30, 20}, {30, 30}}).empty());
}

TEST(PointInside, IsTheCentroidWhereThatWillDo) {
  EXPECT_EQ(pointInside(square), (Vec2{2, 2}));
  const auto p = pointInside(horseshoe);
  ASSERT_TRUE(p);
  EXPECT_TRUE(contains(horseshoe, *p));
  EXPECT_GT(distanceToBoundary(horseshoe, *p), 0.5f);
}

TEST(PointInside, IsMissingWhereThereIsNoInside) {
  EXPECT_FALSE(pointInside({}));
  EXPECT_FALSE(pointInside({{0, 0}, {1, 1}}));
  EXPECT_FALSE(pointInside({{0, 0}, {1, 1}, {2, 2}}));
  EXPECT_FALSE(pointInside({{0, 0}, {nan, 1}, {2, 0}}));
}

TEST(PointInside, IsFoundInEveryRandomOutline) {
  Random random(6, 0, 0, 0);
  for (int round = 0; round < 500; ++round) {
    Polygon ring = star(random, {1000, -500}, 3 + static_cast<int>(random.below(30)));
    for (Vec2& corner : ring) corner.y *= 0.01f;
    const auto p = pointInside(ring);
    ASSERT_TRUE(p);
    ASSERT_TRUE(contains(ring, *p));
  }
}

}  // namespace
}  // namespace sispam
