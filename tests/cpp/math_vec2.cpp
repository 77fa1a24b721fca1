// SPDX-License-Identifier: Apache-2.0
// Vec2: the conventions (left is positive) and the degenerate lengths.
#include "math/vec2.h"

#include <gtest/gtest.h>

#include <limits>

namespace sispam {
namespace {

TEST(Vec2, PerpendicularTurnsLeftAndCrossIsPositiveToTheLeft) {
  EXPECT_EQ(perpendicular({1.0f, 0.0f}), (Vec2{0.0f, 1.0f}));
  EXPECT_GT(cross({1.0f, 0.0f}, {0.0f, 1.0f}), 0.0f);
  EXPECT_EQ(dot({1.0f, 2.0f}, {3.0f, 4.0f}), 11.0f);
}

TEST(Vec2, ArithmeticIsByCoordinate) {
  Vec2 a{1.0f, 2.0f};
  a += {2.0f, 2.0f};
  a *= 2.0f;
  a -= {1.0f, 1.0f};
  EXPECT_EQ(a, (Vec2{5.0f, 7.0f}));
  EXPECT_EQ(-a / 1.0f, (Vec2{-5.0f, -7.0f}));
  EXPECT_EQ(2.0f * a, a * 2.0f);
}

TEST(Vec2, NormalizedHasLengthOne) {
  EXPECT_EQ(normalized({3.0f, -4.0f}), (Vec2{0.6f, -0.8f}));
  EXPECT_FLOAT_EQ(length({3.0f, 4.0f}), 5.0f);
  EXPECT_FLOAT_EQ(distance({1.0f, 1.0f}, {4.0f, 5.0f}), 5.0f);
}

TEST(Vec2, NormalizedOfWhatHasNoDirectionIsZero) {
  const float nan = std::numeric_limits<float>::quiet_NaN();
  const float infinity = std::numeric_limits<float>::infinity();
  for (const Vec2 a : {Vec2{}, Vec2{1e-30f, 0.0f}, Vec2{1e30f, 0.0f}, Vec2{infinity, 0.0f}, Vec2{nan, 1.0f}}) {
    EXPECT_EQ(normalized(a), Vec2{});
  }
  EXPECT_FALSE(isFinite({nan, 0.0f}));
  EXPECT_FALSE(isFinite({0.0f, infinity}));
  EXPECT_TRUE(isFinite({3e38f, -3e38f}));
}

}  // namespace
}  // namespace sispam
