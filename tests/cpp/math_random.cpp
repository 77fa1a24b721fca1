// SPDX-License-Identifier: Apache-2.0
// Philox against its published answers, and the shaped draws against their moments.
#include "math/random.h"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <limits>
#include <set>
#include <vector>

#include "math/hash.h"

namespace sispam {
namespace {

using Words = std::array<uint32_t, 4>;

// Random123 1.14, kat_vectors, philox4x32 with 10 rounds.
TEST(Philox, GivesThePublishedAnswers) {
  EXPECT_EQ(philox({0, 0, 0, 0}, {0, 0}), (Words{0x6627e8d5u, 0xe169c58du, 0xbc57ac4cu, 0x9b00dbd8u}));
  EXPECT_EQ(philox({~0u, ~0u, ~0u, ~0u}, {~0u, ~0u}), (Words{0x408f276du, 0x41c83b0eu, 0xa20bc7c6u, 0x6d5451fdu}));
  EXPECT_EQ(philox({0x243f6a88u, 0x85a308d3u, 0x13198a2eu, 0x03707344u}, {0xa4093822u, 0x299f31d0u}),
            (Words{0xd16cfe09u, 0x94fdccebu, 0x5001e420u, 0x24126ea1u}));
}

TEST(Random, IsAFunctionOfItsFiveNumbers) {
  const auto stream = [](Random random) {
    std::vector<uint32_t> words(9);
    for (uint32_t& word : words) word = random.bits();
    return words;
  };
  EXPECT_EQ(stream(Random(1, 2, 3, 4, 5)), stream(Random(1, 2, 3, 4, 5)));
  std::set<std::vector<uint32_t>> different{stream(Random(1, 2, 3, 4, 5)), stream(Random(0, 2, 3, 4, 5)), stream(Random(1, 0, 3, 4, 5)),
                                            stream(Random(1, 2, 0, 4, 5)), stream(Random(1, 2, 3, 0, 5)), stream(Random(1, 2, 3, 4, 0))};
  EXPECT_EQ(different.size(), 6u);
}

TEST(Random, ConsecutiveDrawsDoNotShareWords) {
  std::set<uint32_t> words;
  for (uint32_t draw = 0; draw < 8; ++draw) {
    Random random(9, 9, 9, 9, draw);
    for (int i = 0; i < 64; ++i) words.insert(random.bits());
  }
  EXPECT_EQ(words.size(), 8u * 64u);
}

TEST(Random, ACopyContinuesWhereTheOriginalStood) {
  Random random(1, 1, 1, 1);
  random.bits();
  random.bits();
  Random copy = random;
  for (int i = 0; i < 10; ++i) EXPECT_EQ(copy.bits(), random.bits());
}

TEST(Random, UniformStaysBelowOneAndFillsItsRange) {
  Random random(1, 0, 0, 0);
  float least = 1.0f;
  float most = 0.0f;
  double sum = 0.0;
  constexpr int n = 200000;
  for (int i = 0; i < n; ++i) {
    const float u = random.uniform();
    ASSERT_TRUE(u >= 0.0f && u < 1.0f);
    if (u < least) least = u;
    if (u > most) most = u;
    sum += u;
    const double d = random.uniformDouble();
    ASSERT_TRUE(d >= 0.0 && d < 1.0);
  }
  EXPECT_LT(least, 1e-4f);
  EXPECT_GT(most, 0.9999f);
  EXPECT_NEAR(sum / n, 0.5, 0.003);
}

TEST(Random, BelowFillsEveryPlaceEvenly) {
  Random random(2, 0, 0, 0);
  std::array<int, 7> count{};
  for (int i = 0; i < 70000; ++i) ++count[random.below(7)];
  for (const int c : count) EXPECT_NEAR(c, 10000, 400);
  EXPECT_EQ(random.below(0), 0u);
  EXPECT_EQ(random.below(1), 0u);
}

TEST(Random, ChanceIsSureAtZeroAndOneAndNeverForNotANumber) {
  Random random(3, 0, 0, 0);
  int yes = 0;
  for (int i = 0; i < 100000; ++i) {
    ASSERT_FALSE(random.chance(0.0f));
    ASSERT_TRUE(random.chance(1.0f));
    ASSERT_FALSE(random.chance(std::numeric_limits<float>::quiet_NaN()));
    if (random.chance(0.3f)) ++yes;
  }
  EXPECT_NEAR(yes, 30000, 600);
}

struct Moments {
  double mean;
  double sd;
};

template <class F>
Moments momentsOf(int n, F&& draw) {
  double sum = 0.0;
  double squares = 0.0;
  for (int i = 0; i < n; ++i) {
    const double value = draw();
    sum += value;
    squares += value * value;
  }
  const double mean = sum / n;
  return {mean, std::sqrt(squares / n - mean * mean)};
}

TEST(Random, NormalHasItsMeanAndSpread) {
  Random random(4, 0, 0, 0);
  int within = 0;
  const Moments m = momentsOf(200000, [&] {
    const float v = random.normal(1.34f, 0.26f);
    if (std::fabs(v - 1.34f) < 0.26f) ++within;
    return v;
  });
  EXPECT_NEAR(m.mean, 1.34, 0.003);
  EXPECT_NEAR(m.sd, 0.26, 0.003);
  EXPECT_NEAR(within / 200000.0, 0.6827, 0.005);
}

// Means of the truncated standard normal: (phi(a) - phi(b)) / (Phi(b) - Phi(a)).
TEST(Random, TruncatedNormalHasTheRightMeanInEachRegime) {
  const auto expected = [](double a, double b) {
    const auto density = [](double z) { return std::exp(-0.5 * z * z) / std::sqrt(6.283185307179586); };
    const auto upper = [](double z) { return 0.5 * std::erfc(z / std::sqrt(2.0)); };
    return (density(a) - density(b)) / (upper(a) - upper(b));
  };
  const std::pair<float, float> ranges[] = {{-3.2f, 3.3f}, {-0.5f, 0.7f},  {0.1f, 4.0f},  {1.0f, 1.2f},
                                            {3.0f, 9.0f},  {-9.0f, -3.0f}, {-1.0f, 0.0f}, {5.0f, 5.1f}};
  uint32_t row = 0;
  for (const auto& [lo, hi] : ranges) {
    Random random(5, row++, 0, 0);
    const Moments m = momentsOf(50000, [&, lo = lo, hi = hi] {
      const float v = random.truncatedNormal(0.0f, 1.0f, lo, hi);
      EXPECT_TRUE(v >= lo && v <= hi);
      return v;
    });
    EXPECT_NEAR(m.mean, expected(lo, hi), 0.015) << lo << ' ' << hi;
  }
}

TEST(Random, TruncatedNormalWithNothingToChooseFromGivesTheNearestValue) {
  Random random(6, 0, 0, 0);
  EXPECT_EQ(random.truncatedNormal(1.0f, 0.0f, 2.0f, 3.0f), 2.0f);
  EXPECT_EQ(random.truncatedNormal(2.5f, -1.0f, 2.0f, 3.0f), 2.5f);
  EXPECT_EQ(random.truncatedNormal(0.0f, 1.0f, 2.0f, 2.0f), 2.0f);
  EXPECT_EQ(random.truncatedNormal(0.0f, 1.0f, 3.0f, 2.0f), 3.0f);
}

TEST(Random, ExponentialAndLognormalHaveTheirMeanAndSpread) {
  Random random(7, 0, 0, 0);
  const Moments waiting = momentsOf(200000, [&] { return random.exponential(12.0f); });
  EXPECT_NEAR(waiting.mean, 12.0, 0.15);
  EXPECT_NEAR(waiting.sd, 12.0, 0.25);
  const Moments service = momentsOf(200000, [&] { return random.lognormal(45.0f, 0.5f); });
  EXPECT_NEAR(service.mean, 45.0, 0.3);
  EXPECT_NEAR(service.sd, 22.5, 0.5);
  EXPECT_EQ(random.lognormal(45.0f, 0.0f), 45.0f);
  EXPECT_EQ(random.lognormal(0.0f, 0.5f), 0.0f);
  EXPECT_EQ(random.exponential(-1.0f), 0.0f);
}

TEST(Random, AStreamOfDrawsHasThePinnedHash) {
  Hash64 hash;
  for (uint32_t row = 0; row < 2000; ++row) {
    Random random(2029, row, 17, 3);
    for (const float value : {random.uniform(), random.normal(1.34f, 0.26f), random.truncatedNormal(1.0f, 0.5f, 0.2f, 0.9f),
                              random.exponential(3.0f), random.lognormal(40.0f, 0.5f)}) {
      hash.word(std::bit_cast<uint32_t>(value));
    }
  }
  EXPECT_EQ(hex(hash.value()), "6fe52eb361c16072");
}

}  // namespace
}  // namespace sispam
