// SPDX-License-Identifier: Apache-2.0
// Segments: exact sides, crossings and distances.
#include "geometry/segment.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "math/random.h"

namespace sispam {
namespace {

constexpr float infinity = std::numeric_limits<float>::infinity();
constexpr float nan = std::numeric_limits<float>::quiet_NaN();

Vec2 within(Random& random, float size) { return {(random.uniform() - 0.5f) * size, (random.uniform() - 0.5f) * size}; }
Vec2 onLattice(Random& random) { return {static_cast<float>(random.below(5)), static_cast<float>(random.below(5))}; }

TEST(Orientation, IsPositiveForALeftTurn) {
  EXPECT_EQ(orientation({0, 0}, {1, 0}, {2, 1}), 1);
  EXPECT_EQ(orientation({0, 0}, {1, 0}, {2, -1}), -1);
  EXPECT_EQ(orientation({0, 0}, {1, 0}, {2, 0}), 0);
  EXPECT_EQ(sideOfLine({{0, 0}, {0, 5}}, {-1, 9}), 1);
}

TEST(Orientation, SeesOneUnitOfTheLastPlace) {
  const Vec2 a{0.5f, 0.5f};
  const Vec2 b{12.0f, 12.0f};
  const Vec2 c{24.0f, 24.0f};
  EXPECT_EQ(orientation(a, b, c), 0);
  EXPECT_EQ(orientation(a, b, {24.0f, std::nextafter(24.0f, 25.0f)}), 1);
  EXPECT_EQ(orientation(a, b, {24.0f, std::nextafter(24.0f, 23.0f)}), -1);
  EXPECT_EQ(orientation({1e-30f, 1e-30f}, {1e30f, 1e30f}, {3.0f, 3.0f}), 0);
  EXPECT_EQ(orientation({1e-30f, 2e-30f}, {1e30f, 1e30f}, {3.0f, 3.0f}), -1);
}

TEST(Orientation, DoesNotDependOnWhichCornerComesFirst) {
  Random random(1, 0, 0, 0);
  for (int i = 0; i < 20000; ++i) {
    const Vec2 a = within(random, 100.0f);
    const Vec2 b = within(random, 1e-3f);
    const Vec2 c = a * random.uniform() + b * random.uniform();
    ASSERT_EQ(orientation(a, b, c), orientation(b, c, a));
    ASSERT_EQ(orientation(a, b, c), -orientation(b, a, c));
  }
}

TEST(Orientation, OfWhatIsNotFiniteIsZero) {
  EXPECT_EQ(orientation({nan, 0}, {1, 0}, {2, 1}), 0);
  EXPECT_EQ(orientation({infinity, 0}, {1, 0}, {2, 1}), 0);
}

TEST(Segment, ClosestPointIsTheFootOrAnEnd) {
  const Segment s{{0, 0}, {10, 0}};
  EXPECT_EQ(closestPoint(s, {3, 4}), (Vec2{3, 0}));
  EXPECT_EQ(closestPoint(s, {-3, 4}), (Vec2{0, 0}));
  EXPECT_EQ(closestPoint(s, {13, 4}), (Vec2{10, 0}));
  EXPECT_FLOAT_EQ(distance(s, {13, 4}), 5.0f);
  EXPECT_FLOAT_EQ(distance(s, {5, -2}), 2.0f);
  EXPECT_EQ(closestPoint({{1, 1}, {1, 1}}, {5, 5}), (Vec2{1, 1}));
}

TEST(Segment, DistanceIsTheLeastOverManyPointsOfTheSegment) {
  Random random(2, 0, 0, 0);
  for (int i = 0; i < 300; ++i) {
    const Segment s{within(random, 10.0f), within(random, 10.0f)};
    const Vec2 p = within(random, 20.0f);
    float least = infinity;
    for (int k = 0; k <= 1000; ++k) {
      const float t = static_cast<float>(k) * 0.001f;
      const float d = distance(s.a + (s.b - s.a) * t, p);
      if (d < least) least = d;
    }
    ASSERT_NEAR(distance(s, p), least, 0.02f);
    ASSERT_LE(distance(s, p), least + 1e-4f);
    ASSERT_NEAR(distance(closestPoint(s, p), p), distance(s, p), 1e-4f);
  }
}

TEST(Segment, HugeCoordinatesDoNotOverflow) {
  EXPECT_EQ(distance(Segment{{-3e38f, 0}, {3e38f, 0}}, {5, 7}), 7.0f);
  EXPECT_TRUE(crosses({{-3e38f, -3e38f}, {3e38f, 3e38f}}, {{-3e38f, 3e38f}, {3e38f, -3e38f}}));
}

TEST(Segment, CrossingTouchingAndOverlappingAllCount) {
  const Segment s{{0, 0}, {10, 0}};
  EXPECT_TRUE(crosses(s, {{5, -1}, {5, 1}}));
  EXPECT_TRUE(crosses(s, {{5, 0}, {5, 1}}));
  EXPECT_TRUE(crosses(s, {{10, 0}, {12, 3}}));
  EXPECT_TRUE(crosses(s, {{8, 0}, {15, 0}}));
  EXPECT_TRUE(crosses(s, {{3, 0}, {3, 0}}));
  EXPECT_FALSE(crosses(s, {{5, 1e-30f}, {5, 1}}));
  EXPECT_FALSE(crosses(s, {{11, 0}, {15, 0}}));
  EXPECT_FALSE(crosses(s, {{0, 1}, {10, 1}}));
  EXPECT_FALSE(crosses(s, {{3, 1}, {3, 1}}));
}

TEST(Segment, WhatIsNotFiniteCrossesNothing) {
  const Segment s{{0, 0}, {10, 0}};
  EXPECT_FALSE(crosses(s, {{5, nan}, {5, 1}}));
  EXPECT_FALSE(crosses({{nan, nan}, {nan, nan}}, s));
  EXPECT_FALSE(crosses(s, {{5, -infinity}, {5, infinity}}));
  EXPECT_EQ(crossingParameter(s, {{5, nan}, {5, 1}}), infinity);
}

// On a lattice every touching case occurs; integers decide exactly.
TEST(Segment, CrossingAgreesWithIntegerArithmeticOnALattice) {
  Random random(3, 0, 0, 0);
  const auto turn = [](Vec2 a, Vec2 b, Vec2 c) {
    const int value = static_cast<int>((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x));
    return (value > 0) - (value < 0);
  };
  const auto on = [&](Vec2 a, Vec2 b, Vec2 p) { return turn(a, b, p) == 0 && dot(p - a, p - b) <= 0.0f; };
  for (int i = 0; i < 50000; ++i) {
    const Segment s{onLattice(random), onLattice(random)};
    const Segment t{onLattice(random), onLattice(random)};
    const bool proper = turn(s.a, s.b, t.a) * turn(s.a, s.b, t.b) < 0 && turn(t.a, t.b, s.a) * turn(t.a, t.b, s.b) < 0;
    const bool expected = proper || on(s.a, s.b, t.a) || on(s.a, s.b, t.b) || on(t.a, t.b, s.a) || on(t.a, t.b, s.b);
    ASSERT_EQ(crosses(s, t), expected);
    ASSERT_EQ(crosses(t, s), expected);
  }
}

TEST(Segment, CrossingParameterNamesTheFirstCommonPoint) {
  const Segment path{{0, 0}, {10, 0}};
  EXPECT_FLOAT_EQ(crossingParameter(path, {{4, -1}, {4, 1}}), 0.4f);
  EXPECT_FLOAT_EQ(crossingParameter(path, {{9, 0}, {6, 0}}), 0.6f);
  EXPECT_FLOAT_EQ(crossingParameter(path, {{-5, 0}, {6, 0}}), 0.0f);
  EXPECT_EQ(crossingParameter(path, {{4, 1}, {4, 2}}), infinity);
  Random random(4, 0, 0, 0);
  for (int i = 0; i < 5000; ++i) {
    const Segment s{within(random, 10.0f), within(random, 10.0f)};
    const Segment t{within(random, 10.0f), within(random, 10.0f)};
    const float at = crossingParameter(s, t);
    ASSERT_EQ(at <= 1.0f, crosses(s, t));
    if (at <= 1.0f) {
      ASSERT_LT(distance(t, s.a + (s.b - s.a) * at), 1e-4f);
    }
  }
}

}  // namespace
}  // namespace sispam
