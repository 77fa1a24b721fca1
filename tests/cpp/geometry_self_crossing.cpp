// SPDX-License-Identifier: Apache-2.0
// Which outlines are sound, and which two edges are named when one is not.
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "geometry/polygon.h"
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

TEST(SelfCrossing, FindsNothingInSoundOutlines) {
  EXPECT_FALSE(selfCrossing(square));
  EXPECT_FALSE(selfCrossing(horseshoe));
  EXPECT_FALSE(selfCrossing({}));
  EXPECT_FALSE(selfCrossing({{0, 0}, {1, 0}, {2, 0}, {2, 2}}));  // a corner on a straight line is allowed
  Random random(3, 0, 0, 0);
  for (int round = 0; round < 200; ++round) {
    ASSERT_FALSE(selfCrossing(star(random, {}, 3 + static_cast<int>(random.below(40)))));
  }
}

TEST(SelfCrossing, NamesTheTwoEdges) {
  using Pair = std::pair<int, int>;
  EXPECT_EQ(selfCrossing({{0, 0}, {4, 4}, {4, 0}, {0, 4}}), (Pair{0, 2}));                  // bow tie
  EXPECT_EQ(selfCrossing({{0, 0}, {4, 0}, {2, 0}, {2, 3}}), (Pair{0, 1}));                  // runs back
  EXPECT_EQ(selfCrossing({{0, 0}, {4, 0}, {4, 4}, {4, 4}, {0, 4}}), (Pair{2, 2}));          // zero length
  EXPECT_EQ(selfCrossing({{0, 0}, {4, 0}, {4, 4}, {2, 0}, {0, 4}}), (Pair{0, 2}));          // touches an edge
  EXPECT_EQ(selfCrossing({{0, 0}, {2, 2}, {4, 0}, {4, 4}, {2, 2}, {0, 4}}), (Pair{0, 3}));  // pinches a corner
  EXPECT_EQ(selfCrossing({{0, 0}, {1, 0}, {2, 0}}), (Pair{0, 2}));                          // flat: 2 runs back over 0
  EXPECT_EQ(selfCrossing({{0, 0}, {1, 0}}), (Pair{0, 1}));
  EXPECT_EQ(selfCrossing({{0, 0}}), (Pair{0, 0}));
  EXPECT_EQ(selfCrossing({{0, 0}, {1, 0}, {nan, 2}}), (Pair{2, 2}));
}

TEST(SelfCrossing, AgreesWithComparingEveryPair) {
  Random random(4, 0, 0, 0);
  int found = 0;
  for (int round = 0; round < 3000; ++round) {
    Polygon ring(3 + random.below(6));
    for (Vec2& corner : ring) corner = {100.0f * random.uniform(), 100.0f * random.uniform()};
    std::optional<std::pair<int, int>> expected;
    const int n = static_cast<int>(ring.size());
    const auto at = [&](int i) { return ring[static_cast<size_t>(i % n)]; };
    for (int i = 0; i < n && !expected; ++i) {
      for (int j = i + 2; j < n && !expected; ++j) {
        if (i == 0 && j == n - 1) continue;
        if (crosses({at(i), at(i + 1)}, {at(j), at(j + 1)})) expected = std::pair{i, j};
      }
    }
    if (expected) ++found;
    ASSERT_EQ(selfCrossing(ring), expected);
  }
  EXPECT_GT(found, 500);
}

TEST(SelfCrossing, ReadsALongOutlineQuickly) {
  Polygon comb;
  for (int i = 0; i < 2048; ++i) comb.push_back({static_cast<float>(i), i % 2 == 0 ? 10.0f : 1.0f});
  for (int i = 2048; i-- > 0;) comb.push_back({static_cast<float>(i), i % 2 == 0 ? 9.0f : 0.0f});
  EXPECT_FALSE(selfCrossing(comb));
  comb[4095] = {0.5f, 20.0f};
  EXPECT_TRUE(selfCrossing(comb));
}

}  // namespace
}  // namespace sispam
