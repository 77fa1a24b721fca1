// SPDX-License-Identifier: Apache-2.0
// Occupancy: what is free, where one can step, what is connected, and what is refused.
#include "geometry/occupancy.h"

#include <gtest/gtest.h>

#include <limits>

#include "math/random.h"

namespace sispam {
namespace {

constexpr float nan = std::numeric_limits<float>::quiet_NaN();

Polygon rectangle(float x0, float y0, float x1, float y1) { return {{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}}; }

struct Site {
  std::vector<Polygon> ground{rectangle(0, 0, 20, 10)};
  std::vector<Polygon> buildings;
  std::vector<Segment> walls;
  std::vector<Segment> gates;
  float clearance = 0.0f;

  Occupancy build(float cell = 0.5f, size_t maximum = 100000) const {
    Occupancy occupancy;
    EXPECT_TRUE(occupancy.build({ground, buildings, walls, gates, clearance}, cell, maximum));
    return occupancy;
  }
};

TEST(Occupancy, IsFreeOnTheUnionOfTheGroundAndOutsideBuildings) {
  Site site;
  site.ground = {rectangle(0, 0, 10, 10), rectangle(5, 5, 15, 15)};
  site.buildings = {rectangle(2, 2, 4, 4)};
  const Occupancy occupancy = site.build();
  for (int cy = -1; cy <= occupancy.rows(); ++cy) {
    for (int cx = -1; cx <= occupancy.columns(); ++cx) {
      const Vec2 p = occupancy.centre(cx, cy);
      const bool expected = (contains(site.ground[0], p) || contains(site.ground[1], p)) && !contains(site.buildings[0], p);
      ASSERT_EQ(occupancy.free(cx, cy), expected) << p.x << ' ' << p.y;
    }
  }
  EXPECT_EQ(occupancy.components(), 1u);
  EXPECT_EQ(occupancy.centre(occupancy.cellOf({3.3f, 7.7f})), (Vec2{3.25f, 7.75f}));
  EXPECT_EQ(occupancy.cellOf({-0.1f, 3}), Occupancy::noCell);
  EXPECT_EQ(occupancy.cellOf({nan, 3}), Occupancy::noCell);
  EXPECT_FALSE(occupancy.free(Occupancy::noCell));
}

TEST(Occupancy, AWallPartsTheGroundWithoutTakingCells) {
  Site site;
  site.walls = {{{10.1f, -1}, {10.1f, 11}}};
  const Occupancy occupancy = site.build();
  EXPECT_EQ(occupancy.components(), 2u);
  EXPECT_TRUE(occupancy.free(occupancy.cellOf({10.2f, 5})));
  EXPECT_TRUE(occupancy.free(occupancy.cellOf({9.9f, 5})));
  EXPECT_NE(occupancy.componentOf(occupancy.cellOf({3, 3})), occupancy.componentOf(occupancy.cellOf({17, 3})));
  EXPECT_FALSE(occupancy.open(occupancy.cellOf({9.9f, 5}), CellSide::east));
  EXPECT_FALSE(occupancy.open(occupancy.cellOf({10.2f, 5}), CellSide::west));
  EXPECT_TRUE(occupancy.open(occupancy.cellOf({9.9f, 5}), CellSide::north));
  EXPECT_FALSE(occupancy.sees({9, 5}, {11, 5}));
  EXPECT_TRUE(occupancy.sees({9, 5}, {10, 5}));
}

// At every position and angle: a door at least 1.5 cells wide connects, a wall without one does not.
TEST(Occupancy, ADoorConnectsAndAWallPartsWhereverTheyLieOnTheGrid) {
  Random random(1, 0, 0, 0);
  for (int round = 0; round < 200; ++round) {
    const Vec2 middle{10.0f + random.uniform(), 5.0f + random.uniform()};
    const Vec2 along = normalized({random.uniform() - 0.5f, random.uniform() - 0.5f});
    Site site;
    site.ground = {rectangle(0, 0, 21, 11)};
    site.walls = {{middle - along * 30.0f, middle - along * 0.4f}, {middle + along * 0.4f, middle + along * 30.0f}};
    EXPECT_EQ(site.build().components(), 1u) << round;
    site.gates = {{middle - along * 0.4f, middle + along * 0.4f}};
    EXPECT_EQ(site.build().components(), 2u) << round;
  }
}

TEST(Occupancy, ABuildingThinnerThanACellStillParts) {
  Site site;
  site.buildings = {rectangle(10.05f, -1, 10.15f, 11)};
  EXPECT_EQ(site.build().components(), 2u);
}

TEST(Occupancy, ClearanceBlocksTheCellsNearAWall) {
  Site site;
  site.walls = {{{10, 2}, {10, 8}}};
  site.clearance = 1.2f;
  const Occupancy occupancy = site.build();
  for (int cy = 0; cy < occupancy.rows() - 1; ++cy) {
    for (int cx = 0; cx < occupancy.columns() - 1; ++cx) {
      ASSERT_EQ(occupancy.free(cx, cy), distance(site.walls[0], occupancy.centre(cx, cy)) > 1.2f);
    }
  }
}

TEST(Occupancy, RefusesTooManyCellsBeforeTakingMemory) {
  const std::vector<Polygon> huge{rectangle(-1e9f, -1e9f, 1e9f, 1e9f)};
  Occupancy occupancy;
  EXPECT_FALSE(occupancy.build({huge, {}, {}, {}}, 0.5f, 1000000));
  EXPECT_TRUE(occupancy.empty());
  const std::vector<Polygon> ground{rectangle(0, 0, 20, 10)};
  EXPECT_FALSE(occupancy.build({ground, {}, {}, {}}, 0.5f, 860));
  EXPECT_TRUE(occupancy.build({ground, {}, {}, {}}, 0.5f, 861));
  EXPECT_EQ(occupancy.cells(), 861u);
  EXPECT_FALSE(occupancy.build({ground, {}, {}, {}}, 0.0f, 1000));
  EXPECT_TRUE(occupancy.empty());
}

TEST(Occupancy, RefusesWhatIsNotFiniteAndWhatHasNoGround) {
  const std::vector<Polygon> ground{rectangle(0, 0, 20, 10)};
  const std::vector<Polygon> bad{rectangle(0, 0, nan, 10)};
  const std::vector<Segment> badWall{{{0, 0}, {nan, 1}}};
  Occupancy occupancy;
  EXPECT_FALSE(occupancy.build({}, 0.5f, 1000));
  EXPECT_FALSE(occupancy.build({bad, {}, {}, {}}, 0.5f, 1000));
  EXPECT_FALSE(occupancy.build({ground, bad, {}, {}}, 0.5f, 1000));
  EXPECT_FALSE(occupancy.build({ground, {}, badWall, {}}, 0.5f, 1000));
  EXPECT_FALSE(occupancy.build({ground, {}, {}, badWall}, 0.5f, 1000));
  EXPECT_FALSE(occupancy.build({ground, {}, {}, {}, nan}, 0.5f, 1000));
  EXPECT_FALSE(occupancy.build({ground, {}, {}, {}, -1.0f}, 0.5f, 1000));
}

TEST(Occupancy, RefusesOutlinesMadeToTakeForEver) {
  Polygon zigzag;
  for (int i = 0; i < 4096; ++i) zigzag.push_back({static_cast<float>(i % 3) * 0.1f, i % 2 == 0 ? 0.0f : 40000.0f});
  const std::vector<Polygon> ground{zigzag};
  Occupancy occupancy;
  EXPECT_FALSE(occupancy.build({ground, {}, {}, {}}, 0.5f, 100000));
  const std::vector<Polygon> plain{rectangle(0, 0, 20, 10)};
  const std::vector<Segment> walls(100000, Segment{{0, 0}, {20, 10}});
  EXPECT_FALSE(occupancy.build({plain, {}, walls, {}}, 0.25f, 4000));
}

TEST(Occupancy, AnEmptyOneAnswersToo) {
  const Occupancy occupancy;
  EXPECT_TRUE(occupancy.empty());
  EXPECT_EQ(occupancy.cells(), 0u);
  EXPECT_FALSE(occupancy.free(0, 0));
  EXPECT_EQ(occupancy.cellOf({0, 0}), Occupancy::noCell);
  EXPECT_EQ(occupancy.components(), 0u);
  EXPECT_EQ(occupancy.componentOf(0), Occupancy::noComponent);
  EXPECT_TRUE(occupancy.barriersNear(0).empty());
  EXPECT_TRUE(occupancy.sees({0, 0}, {1, 1}));
  EXPECT_EQ(occupancy.nearestFree({0, 0}), Occupancy::noCell);
}

TEST(Occupancy, NearestFreePrefersTheSideOfTheWallOneIsOn) {
  Site site;
  site.walls = {{{10.2f, -1}, {10.2f, 11}}};
  const Occupancy occupancy = site.build();
  EXPECT_EQ(occupancy.nearestFree({10.19f, 5.2f}), occupancy.cellOf({9.75f, 5.2f}));
  EXPECT_EQ(occupancy.nearestFree({10.21f, 5.2f}), occupancy.cellOf({10.25f, 5.2f}));
  EXPECT_EQ(occupancy.nearestFree({-1.0f, 5.2f}), occupancy.cellOf({0.25f, 5.2f}));
  EXPECT_EQ(occupancy.nearestFree({nan, 5.2f}), Occupancy::noCell);
}

TEST(Occupancy, CopiesShareAndOutliveTheOriginal) {
  Occupancy copy;
  {
    const Occupancy original = Site{}.build();
    copy = original;
  }
  EXPECT_TRUE(copy.free(3, 3));
}

}  // namespace
}  // namespace sispam
