// SPDX-License-Identifier: Apache-2.0
// Four numbers at once give the bits of one at a time.
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "math/lanes.h"

using namespace sispam;

TEST(MathLanes, EveryOperationGivesTheBitsOfTheScalarOne) {
  const float a[4] = {1.5f, -2.25f, 1e-30f, 3e7f}, b[4] = {0.3f, -7.0f, 2.0f, 1.0f};
  const Lanes x = load(a), y = load(b), root = squareRoot(absolute(x)), low = least(x, y), high = greatest(x, y);
  for (size_t k = 0; k < kLanes; ++k) {
    EXPECT_EQ(root[k], std::sqrt(std::fabs(a[k])));
    EXPECT_EQ((x / y)[k], a[k] / b[k]);
    EXPECT_EQ(low[k], a[k] < b[k] ? a[k] : b[k]);
    EXPECT_EQ(high[k], a[k] > b[k] ? a[k] : b[k]);
  }
  EXPECT_EQ(sum(x), (a[0] + a[1]) + (a[2] + a[3]));
  EXPECT_EQ(leastOf(x), -2.25f);
}

TEST(MathLanes, LeastAndGreatestGiveTheSecondWhereLanesAreUnordered) {
  const float nan = std::numeric_limits<float>::quiet_NaN();
  const Lanes a{0.0f, -0.0f, nan, 5.0f}, b{-0.0f, 0.0f, 2.0f, nan}, low = least(a, b), high = greatest(a, b);
  for (const Lanes found : {low, high}) {
    EXPECT_TRUE(std::signbit(found[0]));
    EXPECT_FALSE(std::signbit(found[1]));
    EXPECT_EQ(found[2], 2.0f);
    EXPECT_TRUE(std::isnan(found[3]));
  }
}

TEST(MathLanes, BitsNameTheLanesThatSayYes) {
  const Lanes x{1, -1, 2, std::numeric_limits<float>::quiet_NaN()};
  EXPECT_EQ(bitsOf(x > splat(0)), 0b0101u);
  EXPECT_EQ(bitsOf(x < splat(0)), 0b0010u);
  const Lanes chosen = select(x > splat(0), splat(7), splat(9));
  EXPECT_EQ(chosen[0], 7);
  EXPECT_EQ(chosen[1], 9);
  EXPECT_EQ(chosen[3], 9);
}
