// SPDX-License-Identifier: Apache-2.0
// Our elementary functions against those of the C library (which are allowed here, and only here), and at the edges.
#include "math/elementary.h"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

#include "math/hash.h"
#include "math/random.h"

namespace sispam {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr int samples = 100000;

// Distance in units of the last place of the expected number.
double ulps(double got, double expected) {
  if (got == expected) return 0.0;
  const double next = std::nextafter(std::fabs(expected), infinity);
  return std::fabs(got - expected) / (next - std::fabs(expected));
}

double between(Random& random, double lo, double hi) { return lo + (hi - lo) * random.uniformDouble(); }

TEST(Elementary, ExpIsWithinThreeUlpOfTheLibrary) {
  Random random(1, 0, 0, 0);
  for (int i = 0; i < samples; ++i) {
    const double x = i % 2 == 0 ? between(random, -708.0, 709.78) : between(random, -2.0, 2.0);
    ASSERT_LE(ulps(elementary::exp(x), std::exp(x)), 3.0) << x;
  }
}

TEST(Elementary, ExpAtTheEdges) {
  EXPECT_EQ(elementary::exp(0.0), 1.0);
  EXPECT_EQ(elementary::exp(-0.0), 1.0);
  EXPECT_EQ(elementary::exp(1e-300), 1.0);
  EXPECT_EQ(elementary::exp(710.0), infinity);
  EXPECT_EQ(elementary::exp(infinity), infinity);
  EXPECT_EQ(elementary::exp(-746.0), 0.0);
  EXPECT_EQ(elementary::exp(-infinity), 0.0);
  EXPECT_TRUE(std::isfinite(elementary::exp(709.782712893384)));
  EXPECT_GT(elementary::exp(-745.0), 0.0);
  EXPECT_TRUE(std::isnan(elementary::exp(nan)));
  EXPECT_EQ(elementary::exp(89.0f), std::numeric_limits<float>::infinity());
  EXPECT_FLOAT_EQ(elementary::exp(1.0f), 2.7182818f);
}

TEST(Elementary, LogIsWithinThreeUlpOfTheLibrary) {
  Random random(2, 0, 0, 0);
  for (int i = 0; i < samples; ++i) {
    const double x =
        i % 2 == 0 ? between(random, 0.5, 2.0) : std::ldexp(between(random, 1.0, 2.0), static_cast<int>(random.below(2098)) - 1074);
    ASSERT_LE(ulps(elementary::log(x), std::log(x)), 3.0) << x;
  }
}

TEST(Elementary, LogAtTheEdges) {
  EXPECT_EQ(elementary::log(1.0), 0.0);
  EXPECT_EQ(elementary::log(0.0), -infinity);
  EXPECT_EQ(elementary::log(-0.0), -infinity);
  EXPECT_EQ(elementary::log(infinity), infinity);
  EXPECT_TRUE(std::isnan(elementary::log(-1.0)));
  EXPECT_TRUE(std::isnan(elementary::log(nan)));
  EXPECT_NEAR(elementary::log(5e-324), -744.4400719213812, 1e-12);
}

TEST(Elementary, SineAndCosineAreWithinThreeUlpOfTheLibrary) {
  Random random(3, 0, 0, 0);
  for (int i = 0; i < samples; ++i) {
    const double range = i % 3 == 0 ? 1.0e6 : i % 3 == 1 ? 10.0 : 1.0;
    const double x = between(random, -range, range);
    ASSERT_LE(ulps(elementary::sin(x), std::sin(x)), 3.0) << x;
    ASSERT_LE(ulps(elementary::cos(x), std::cos(x)), 3.0) << x;
  }
}

TEST(Elementary, SineKeepsItsDigitsNearMultiplesOfPi) {
  for (int k = 1; k < 600000; k += 977) {
    const double x = k * 1.5707963267948966;
    ASSERT_LE(ulps(elementary::sin(x), std::sin(x)), 3.0) << k;
    ASSERT_LE(ulps(elementary::cos(x), std::cos(x)), 3.0) << k;
  }
}

TEST(Elementary, AnAngleWithoutAPhaseIsNotANumber) {
  EXPECT_TRUE(std::isnan(elementary::sin(1.1e6)));
  EXPECT_TRUE(std::isnan(elementary::cos(-1.1e6)));
  EXPECT_TRUE(std::isnan(elementary::sin(infinity)));
  EXPECT_TRUE(std::isnan(elementary::cos(nan)));
  EXPECT_TRUE(std::isnan(elementary::sin(std::numeric_limits<float>::infinity())));
  EXPECT_EQ(elementary::sin(0.0), 0.0);
  EXPECT_TRUE(std::signbit(elementary::sin(-0.0)));
  EXPECT_EQ(elementary::cos(0.0), 1.0);
}

TEST(Elementary, Atan2IsWithinThreeUlpOfTheLibrary) {
  Random random(4, 0, 0, 0);
  for (int i = 0; i < samples; ++i) {
    const double scale = std::ldexp(1.0, static_cast<int>(random.below(1800)) - 900);
    const double y = between(random, -1.0, 1.0) * (i % 2 == 0 ? scale : 1.0);
    const double x = between(random, -1.0, 1.0) * (i % 4 < 2 ? scale : 1.0);
    ASSERT_LE(ulps(elementary::atan2(y, x), std::atan2(y, x)), 3.0) << y << ' ' << x;
  }
}

TEST(Elementary, Atan2FollowsIeeeAtZerosAndInfinities) {
  for (const double y : {0.0, -0.0, 1.0, -1.0, infinity, -infinity, 5e-324, 1e308}) {
    for (const double x : {0.0, -0.0, 1.0, -1.0, infinity, -infinity, 5e-324, -1e308}) {
      const double got = elementary::atan2(y, x);
      EXPECT_NEAR(got, std::atan2(y, x), 1e-15) << y << ' ' << x;
      EXPECT_EQ(std::signbit(got), std::signbit(y)) << y << ' ' << x;
    }
  }
  EXPECT_TRUE(std::isnan(elementary::atan2(nan, 1.0)));
  EXPECT_TRUE(std::isnan(elementary::atan2(1.0, nan)));
}

TEST(Elementary, PowIsAccurateToThirteenDigits) {
  Random random(5, 0, 0, 0);
  for (int i = 0; i < samples; ++i) {
    const double base = between(random, 1e-3, 20.0);
    const double e = between(random, -100.0, 100.0);
    const double expected = std::pow(base, e);
    ASSERT_NEAR(elementary::pow(base, e) / expected, 1.0, 4e-16 * (1.0 + std::fabs(e * std::log(base)))) << base << ' ' << e;
  }
}

TEST(Elementary, PowAtTheEdges) {
  EXPECT_EQ(elementary::pow(0.0, 2.0), 0.0);
  EXPECT_EQ(elementary::pow(0.0, 0.0), 1.0);
  EXPECT_EQ(elementary::pow(0.0, -1.0), infinity);
  EXPECT_EQ(elementary::pow(7.0, 0.0), 1.0);
  EXPECT_EQ(elementary::pow(1.0, infinity), 1.0);
  EXPECT_TRUE(std::isnan(elementary::pow(-8.0, 2.0)));
  EXPECT_TRUE(std::isnan(elementary::pow(2.0, nan)));
  EXPECT_EQ(elementary::pow(10.0f, 39.0f), std::numeric_limits<float>::infinity());
  EXPECT_FLOAT_EQ(elementary::pow(2.0f, 0.5f), 1.41421356f);
}

// One number for every host: when it differs, some operation was contracted or reordered.
TEST(Elementary, AStreamOfResultsHasThePinnedHash) {
  Random random(6, 0, 0, 0);
  Hash64 hash;
  for (int i = 0; i < 20000; ++i) {
    const double a = between(random, -50.0, 50.0);
    const double b = between(random, 1e-6, 50.0);
    for (const double value : {elementary::exp(a), elementary::log(b), elementary::sin(a), elementary::cos(a),
                               elementary::atan2(a, b - 25.0), elementary::pow(b, a * 0.1)}) {
      hash.word64(std::bit_cast<uint64_t>(value));
    }
  }
  EXPECT_EQ(hex(hash.value()), "2d3935e4024c5f6f");
}

}  // namespace
}  // namespace sispam
