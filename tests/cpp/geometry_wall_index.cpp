// SPDX-License-Identifier: Apache-2.0
// WallIndex against looking at every segment.
#include "geometry/wall_index.h"

#include <gtest/gtest.h>

#include <limits>

#include "math/random.h"

namespace sispam {
namespace {

constexpr float nan = std::numeric_limits<float>::quiet_NaN();

std::vector<Segment> scattered(Random& random, size_t count, float length) {
  std::vector<Segment> walls(count);
  for (Segment& wall : walls) {
    wall.a = {-10.0f + 60.0f * random.uniform(), -10.0f + 60.0f * random.uniform()};
    wall.b = wall.a + Vec2{random.uniform() - 0.5f, random.uniform() - 0.5f} * length;
  }
  return walls;
}

std::vector<uint32_t> nearOf(const WallIndex& index, Vec2 p, float radius) {
  std::vector<uint32_t> found;
  index.forNear(p, radius, [&](uint32_t i) { found.push_back(i); });
  return found;
}

TEST(WallIndex, FindsExactlyTheNearSegmentsInAscendingOrder) {
  Random random(1, 0, 0, 0);
  const std::vector<Segment> walls = scattered(random, 400, 12.0f);
  WallIndex index;
  index.configure({{0, 0}, {40, 40}}, 2.0f, walls);
  for (uint32_t i = 0; i < walls.size(); i += 3) index.setActive(i, false);
  for (int query = 0; query < 2000; ++query) {
    const Vec2 p{-15.0f + 70.0f * random.uniform(), -15.0f + 70.0f * random.uniform()};
    const float radius = query % 100 == 0 ? 30.0f : 3.0f * random.uniform();
    std::vector<uint32_t> expected;
    for (uint32_t i = 0; i < walls.size(); ++i) {
      if (i % 3 != 0 && distance(walls[i], p) <= radius) expected.push_back(i);
    }
    ASSERT_EQ(nearOf(index, p, radius), expected);
  }
}

TEST(WallIndex, SeesWhatNoSegmentHides) {
  Random random(2, 0, 0, 0);
  const std::vector<Segment> walls = scattered(random, 60, 12.0f);
  WallIndex index;
  index.configure({{0, 0}, {40, 40}}, 2.0f, walls);
  int visible = 0;
  for (int query = 0; query < 4000; ++query) {
    const Vec2 a{-15.0f + 70.0f * random.uniform(), -15.0f + 70.0f * random.uniform()};
    const Vec2 b = a + Vec2{random.uniform() - 0.5f, random.uniform() - 0.5f} * 40.0f;
    bool hidden = false;
    for (const Segment& wall : walls) hidden = hidden || crosses({a, b}, wall);
    ASSERT_EQ(index.crossesAny(a, b), hidden);
    ASSERT_EQ(index.visible(a, b), !hidden);
    if (!hidden) ++visible;
  }
  EXPECT_GT(visible, 400);
  EXPECT_LT(visible, 3600);
}

TEST(WallIndex, AnOpenGateHidesNothing) {
  const Segment gate[] = {{{5, 0}, {5, 3}}};
  WallIndex index;
  index.configure({{0, 0}, {10, 10}}, 2.0f, gate);
  EXPECT_FALSE(index.visible({0, 1}, {9, 1}));
  EXPECT_TRUE(index.visible({0, 4}, {9, 4}));
  index.setActive(0, false);
  EXPECT_FALSE(index.active(0));
  EXPECT_TRUE(index.visible({0, 1}, {9, 1}));
  EXPECT_TRUE(nearOf(index, {5, 1}, 1.0f).empty());
  index.setActive(0, true);
  EXPECT_FALSE(index.visible({0, 1}, {9, 1}));
}

TEST(WallIndex, WithoutSegmentsEverythingIsVisible) {
  WallIndex index;
  EXPECT_TRUE(index.visible({0, 0}, {1, 1}));
  index.configure({{0, 0}, {10, 10}}, 2.0f, {});
  EXPECT_TRUE(index.visible({0, 0}, {1, 1}));
  EXPECT_TRUE(nearOf(index, {0, 0}, 5.0f).empty());
}

TEST(WallIndex, SurvivesWhatNobodyShouldGiveIt) {
  const Segment walls[] = {{{nan, 0}, {1, 1}}, {{-3e38f, 2}, {3e38f, 2}}, {{4, 4}, {4, 4}}};
  for (const Box& box : {Box{{0, 0}, {10, 10}}, Box{}, Box{{nan, 0}, {1, 1}}, Box{{-3e38f, -3e38f}, {3e38f, 3e38f}}}) {
    WallIndex index;
    index.configure(box, 0.01f, walls);
    EXPECT_EQ(nearOf(index, {4, 3.5f}, 2.0f), (std::vector<uint32_t>{1, 2}));
    EXPECT_TRUE(nearOf(index, {nan, 3}, 2.0f).empty());
    EXPECT_TRUE(nearOf(index, {4, 3}, nan).empty());
    EXPECT_TRUE(index.crossesAny({5, 0}, {5, 3}));
    EXPECT_FALSE(index.visible({nan, 0}, {5, 3}));
    EXPECT_FALSE(index.crossesAny({nan, 0}, {5, 3}));
  }
}

TEST(WallIndex, ManyLongSegmentsMakeTheCellsLargerNotTheMemory) {
  std::vector<Segment> walls;
  for (int i = 0; i < 3000; ++i) walls.push_back({{0.0f, static_cast<float>(i) * 0.3f}, {1000.0f, static_cast<float>(3000 - i) * 0.3f}});
  WallIndex index;
  index.configure({{0, 0}, {1000, 1000}}, 1.0f, walls);
  size_t expected = 0;
  for (const Segment& wall : walls) {
    if (distance(wall, {500, 450}) <= 1.0f) ++expected;
  }
  EXPECT_EQ(nearOf(index, {500, 450}, 1.0f).size(), expected);
  EXPECT_GT(expected, 128u);
}

}  // namespace
}  // namespace sispam
