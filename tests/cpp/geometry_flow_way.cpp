// SPDX-License-Identifier: Apache-2.0
// The ways of a FlowField: whoever follows them arrives, through doors and round buildings, without touching a wall.
#include "geometry/flow_field.h"

#include <gtest/gtest.h>

#include "math/random.h"

namespace sispam {
namespace {

Polygon rectangle(float x0, float y0, float x1, float y1) { return {{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}}; }

Occupancy site(const Polygon& ground, const std::vector<Polygon>& buildings, const std::vector<Segment>& walls, float cell = 0.5f) {
  Occupancy occupancy;
  EXPECT_TRUE(occupancy.build({{&ground, 1}, buildings, walls, {}}, cell, 1000000));
  return occupancy;
}

FlowField fieldTo(const Occupancy& occupancy, Vec2 goal) {
  FlowField field;
  const uint32_t cell = occupancy.cellOf(goal);
  field.solve(occupancy, {&cell, 1});
  return field;
}

// Follows the field in steps of 5 cm; the metres walked, or a negative number when that does not arrive.
float walked(const Occupancy& occupancy, const FlowField& field, Vec2 p, float atMost) {
  float metres = 0.0f;
  while (metres < atMost) {
    const uint32_t cell = occupancy.cellOf(p);
    if (cell != Occupancy::noCell && field.times()[cell] == 0.0f) return metres;
    const Vec2 next = p + field.direction(p) * 0.05f;
    for (const Segment& barrier : occupancy.barriers()) EXPECT_FALSE(crosses({p, next}, barrier)) << p.x << ' ' << p.y;
    p = next;
    metres += 0.05f;
  }
  return -1.0f;
}

TEST(FlowField, LeadsThroughANarrowDoorWithoutTouchingAWall) {
  Random random(3, 0, 0, 0);
  for (int round = 0; round < 40; ++round) {
    const Vec2 middle{10.0f + random.uniform(), 5.0f + random.uniform()};
    const float lean = round % 4 == 0 ? 0.0f : 0.8f * (random.uniform() - 0.5f);
    const Vec2 along = normalized({lean, 1.0f});
    const Occupancy occupancy = site(rectangle(0, 0, 21, 11), {},
                                     {{middle - along * 30.0f, middle - along * 0.45f}, {middle + along * 0.45f, middle + along * 30.0f}});
    const FlowField field = fieldTo(occupancy, {19, 5.2f});
    for (int i = 0; i < 60; ++i) {
      const Vec2 p{0.2f + 5.0f * random.uniform(), 0.2f + 10.5f * random.uniform()};
      const float metres = walked(occupancy, field, p, 60.0f);
      ASSERT_GT(metres, 0.0f) << round << ' ' << p.x << ' ' << p.y;
      ASSERT_LT(metres, 1.25f * (distance(p, middle) + distance(middle, {19, 5.2f})) + 1.0f);
    }
    // Close to the wall, where p and the centre of its cell may lie on different sides.
    for (int i = 0; i < 60; ++i) {
      const Vec2 p = middle + along * (9.0f * (random.uniform() - 0.5f)) - Vec2{along.y, -along.x} * (0.02f + 0.3f * random.uniform());
      ASSERT_GT(walked(occupancy, field, p, 60.0f), 0.0f) << round << ' ' << p.x << ' ' << p.y;
    }
  }
}

TEST(FlowField, LeadsRoundBuildingsAndNeverIntoOne) {
  const std::vector<Polygon> buildings{
      rectangle(5.2f, 2.1f, 9.9f, 9.0f), {{12, 0.4f}, {16.3f, 6.1f}, {11.2f, 8.3f}}, rectangle(10.3f, 9.3f, 17, 9.6f)};
  const Occupancy occupancy = site(rectangle(0, 0, 20, 12), buildings, {});
  const FlowField field = fieldTo(occupancy, {18.7f, 5.2f});
  Random random(4, 0, 0, 0);
  for (int i = 0; i < 500; ++i) {
    const Vec2 p{0.3f + 19.0f * random.uniform(), 0.3f + 11.3f * random.uniform()};
    bool inside = false;
    for (const Polygon& building : buildings) inside = inside || contains(building, p);
    if (inside) continue;
    ASSERT_GE(walked(occupancy, field, p, 80.0f), 0.0f) << p.x << ' ' << p.y;
  }
  for (uint32_t cell = 0; cell < occupancy.cells(); ++cell) {
    if (!occupancy.free(cell)) continue;
    const Vec2 centre = occupancy.centre(cell);
    ASSERT_TRUE(occupancy.free(occupancy.cellOf(centre + field.direction(centre) * 0.26f)));
  }
}

TEST(FlowField, FromABlockedPlaceItPointsToTheNearestReachableOne) {
  const Occupancy occupancy = site(rectangle(0, 0, 20, 12), {rectangle(5, 2, 10, 9)}, {});
  const FlowField field = fieldTo(occupancy, {18.7f, 5.2f});
  EXPECT_LT(field.direction({5.6f, 5.25f}).x, -0.9f);           // inside the building, near its west side
  EXPECT_LT(field.direction({-0.4f, 5.25f}).x * -1.0f, -0.9f);  // off the ground
  EXPECT_LT(field.timeAt({5.6f, 5.25f}), 100.0f);
  EXPECT_EQ(field.direction({7.5f, 5.5f}), Vec2{});  // too deep inside
  EXPECT_EQ(field.timeAt({7.5f, 5.5f}), FlowField::unreachable);
}

TEST(FlowField, WhoIsShutInIsNotSentAgainstTheFence) {
  const Polygon ground = rectangle(0, 0, 20, 12);
  const Polygon pen = rectangle(5.1f, 2.1f, 9.9f, 8.9f);
  std::vector<Segment> fence;
  for (size_t i = 0; i < 4; ++i) fence.push_back({pen[i], pen[(i + 1) % 4]});
  for (const float clearance : {0.0f, 0.3f}) {
    Occupancy occupancy;
    ASSERT_TRUE(occupancy.build({{&ground, 1}, {}, fence, {}, clearance}, 0.5f, 10000));
    const FlowField field = fieldTo(occupancy, {18.7f, 5.2f});
    Random random(6, 0, 0, 0);
    for (int i = 0; i < 500; ++i) {
      const Vec2 p{5.12f + 4.76f * random.uniform(), 2.12f + 6.76f * random.uniform()};
      ASSERT_EQ(field.direction(p), Vec2{}) << p.x << ' ' << p.y;
      ASSERT_EQ(field.timeAt(p), FlowField::unreachable);
    }
    ASSERT_NE(field.direction({5.05f, 5.0f}), Vec2{});
  }
}

}  // namespace
}  // namespace sispam
