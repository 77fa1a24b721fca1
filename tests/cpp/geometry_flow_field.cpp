// SPDX-License-Identifier: Apache-2.0
// FlowField: travel times, against Euclid and against sweeping until nothing changes; where there is no way; memory.
#include "geometry/flow_field.h"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <limits>

#include "math/hash.h"
#include "math/random.h"

namespace sispam {
namespace {

constexpr float nan = std::numeric_limits<float>::quiet_NaN();

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

TEST(FlowField, OnOpenGroundTimeIsTheDistanceAndTheWayIsStraight) {
  const Occupancy occupancy = site(rectangle(0, 0, 60, 60), {}, {});
  const Vec2 goal{30.25f, 30.25f};
  const FlowField field = fieldTo(occupancy, goal);
  Random random(1, 0, 0, 0);
  for (int i = 0; i < 2000; ++i) {
    const Vec2 p{60.0f * random.uniform(), 60.0f * random.uniform()};
    const float away = distance(p, goal);
    if (away < 3.0f) continue;
    ASSERT_NEAR(field.timeAt(p), away, 0.06f * away + 0.5f);
    ASSERT_GE(field.timeAt(p), 0.98f * away - 0.2f);
    ASSERT_GT(dot(field.direction(p), normalized(goal - p)), 0.98f);
    ASSERT_NEAR(length(field.direction(p)), 1.0f, 1e-5f);
  }
}

TEST(FlowField, TowardsALineOfGoalsIsExact) {
  const Occupancy occupancy = site(rectangle(0, 0, 20, 10), {}, {});
  std::vector<uint32_t> goals;
  for (float y = 0.25f; y < 10.0f; y += 0.5f) goals.push_back(occupancy.cellOf({0.25f, y}));
  FlowField field;
  field.solve(occupancy, goals);
  EXPECT_NEAR(field.timeAt({10.25f, 5.1f}), 10.0f, 1e-4f);
  EXPECT_NEAR(field.timeAt({10.5f, 3.0f}), 10.25f, 1e-4f);
  EXPECT_EQ(field.direction({10.3f, 5.1f}), (Vec2{-1, 0}));
  EXPECT_EQ(field.direction({0.3f, 5.1f}), Vec2{});
  const std::vector<float> slowness(occupancy.cells(), 2.0f);
  field.solve(occupancy, goals, slowness);
  EXPECT_NEAR(field.timeAt({10.25f, 5.1f}), 20.0f, 1e-4f);
}

// Fast marching solves the same equations as sweeping until nothing changes.
TEST(FlowField, AgreesWithRepeatedSweeping) {
  Random random(2, 0, 0, 0);
  std::vector<Segment> walls;
  for (int i = 0; i < 25; ++i) {
    const Vec2 a{20.0f * random.uniform(), 20.0f * random.uniform()};
    walls.push_back({a, a + Vec2{random.uniform() - 0.5f, random.uniform() - 0.5f} * 10.0f});
  }
  const Occupancy occupancy = site(rectangle(0, 0, 20, 20), {rectangle(3, 3, 6, 7)}, walls);
  std::vector<float> slowness(occupancy.cells());
  for (float& s : slowness) s = 0.5f + random.uniform();
  slowness[100] = nan;
  slowness[101] = -1.0f;
  const uint32_t goals[] = {occupancy.cellOf({15, 15}), occupancy.cellOf({1, 19}), occupancy.cellOf({4, 5}), Occupancy::noCell};
  FlowField field;
  field.solve(occupancy, goals, slowness);
  std::vector<float> time(occupancy.cells(), FlowField::unreachable);
  for (const uint32_t goal : goals) {
    if (occupancy.free(goal)) time[goal] = 0.0f;
  }
  const int columns = occupancy.columns();
  for (bool changed = true; changed;) {
    changed = false;
    for (int cell = 0; cell < static_cast<int>(time.size()); ++cell) {
      const auto at = [&](CellSide side, int next) {
        return occupancy.open(static_cast<uint32_t>(cell), side) ? time[static_cast<size_t>(next)] : FlowField::unreachable;
      };
      const float s = slowness[static_cast<size_t>(cell)] * 0.5f;
      if (!(s > 0.0f)) continue;
      const float x = std::fmin(at(CellSide::east, cell + 1), at(CellSide::west, cell - 1));
      const float y = std::fmin(at(CellSide::north, cell + columns), at(CellSide::south, cell - columns));
      const float low = std::fmin(x, y);
      const float high = std::fmax(x, y);
      float t = low + s;
      if (high - low < s) t = 0.5f * (low + high + std::sqrt(2.0f * s * s - (high - low) * (high - low)));
      if (t < time[static_cast<size_t>(cell)]) {
        time[static_cast<size_t>(cell)] = t;
        changed = true;
      }
    }
  }
  for (size_t cell = 0; cell < time.size(); ++cell) ASSERT_NEAR(field.times()[cell], time[cell], 1e-4f) << cell;
}

TEST(FlowField, WhereNoGoalCanBeReachedThereIsNoWay) {
  const Occupancy occupancy = site(rectangle(0, 0, 20, 12), {}, {{{10.1f, -1}, {10.1f, 13}}});
  const FlowField field = fieldTo(occupancy, {18.7f, 5.2f});
  EXPECT_EQ(field.timeAt({3, 3}), FlowField::unreachable);
  EXPECT_EQ(field.direction({3, 3}), Vec2{});
  EXPECT_EQ(field.timeAt({nan, 3}), FlowField::unreachable);
  EXPECT_EQ(field.direction({nan, 3}), Vec2{});
  FlowField nowhere;
  nowhere.solve(occupancy, {});
  EXPECT_EQ(nowhere.timeAt({15, 3}), FlowField::unreachable);
  EXPECT_EQ(nowhere.direction({15, 3}), Vec2{});
  const FlowField unsolved;
  EXPECT_EQ(unsolved.timeAt({15, 3}), FlowField::unreachable);
  EXPECT_EQ(unsolved.direction({15, 3}), Vec2{});
}

TEST(FlowField, SlowGroundIsAvoidedWhenTheWayRoundIsQuicker) {
  const Occupancy occupancy = site(rectangle(0, 0, 20, 20), {}, {});
  std::vector<float> slowness(occupancy.cells(), 1.0f);
  for (uint32_t cell = 0; cell < occupancy.cells(); ++cell) {
    const Vec2 p = occupancy.centre(cell);
    if (p.x > 8.0f && p.x < 12.0f && p.y > 4.0f) slowness[cell] = 20.0f;
  }
  const uint32_t goal = occupancy.cellOf({18, 10});
  FlowField field;
  field.solve(occupancy, {&goal, 1}, slowness);
  EXPECT_LT(field.direction({7, 10}).y, -0.5f);
  EXPECT_LT(field.timeAt({7, 10}), 30.0f);
}

TEST(FlowField, SolvesAgainWithoutMovingItsMemory) {
  const Occupancy occupancy = site(rectangle(0, 0, 20, 20), {}, {});
  FlowField field = fieldTo(occupancy, {3, 3});
  const float* const before = field.times().data();
  const uint32_t goal = occupancy.cellOf({18, 10});
  field.solve(occupancy, {&goal, 1});
  EXPECT_EQ(field.times().data(), before);
  EXPECT_EQ(field.times()[goal], 0.0f);
}

TEST(FlowField, AnswersTheSameInWhateverOrderItIsAsked) {
  Random random(6, 0, 0, 0);
  std::vector<Segment> walls;
  for (int i = 0; i < 40; ++i) {
    const Vec2 a{60.0f * random.uniform(), 60.0f * random.uniform()};
    walls.push_back({a, a + Vec2{random.uniform() - 0.5f, random.uniform() - 0.5f} * 30.0f});
  }
  const Occupancy occupancy = site(rectangle(0, 0, 60, 60), {rectangle(20, 20, 31.3f, 27.7f)}, walls);
  const uint32_t goal = occupancy.cellOf({55, 55});
  FlowField whole;
  whole.solve(occupancy, {&goal, 1});
  const std::span<const float> times = whole.times();
  for (int round = 0; round < 40; ++round) {
    FlowField field;
    field.solve(occupancy, {&goal, 1});
    for (int k = 0; k < 20; ++k) {
      const Vec2 p{-1.0f + 62.0f * random.uniform(), -1.0f + 62.0f * random.uniform()};
      if (k % 3 == 0) {
        ASSERT_EQ(field.timeAt(p), whole.timeAt(p));
      }
      ASSERT_EQ(field.direction(p), whole.direction(p));
      const uint32_t cell = random.below(static_cast<uint32_t>(occupancy.cells()));
      if (k % 5 == 0) {
        ASSERT_EQ(field.timeOf(cell), times[cell]);
      }
    }
  }
}

TEST(FlowField, OutlivesTheOccupancyItWasSolvedOn) {
  FlowField field;
  {
    const Occupancy occupancy = site(rectangle(0, 0, 20, 20), {}, {});
    field = fieldTo(occupancy, {3, 3});
  }
  EXPECT_LT(field.timeAt({10, 3}), 8.0f);
}

TEST(FlowField, AFieldHasThePinnedHash) {
  Random random(5, 0, 0, 0);
  std::vector<Segment> walls;
  for (int i = 0; i < 60; ++i) {
    const Vec2 a{60.0f * random.uniform(), 60.0f * random.uniform()};
    walls.push_back({a, a + Vec2{random.uniform() - 0.5f, random.uniform() - 0.5f} * 30.0f});
  }
  const Occupancy occupancy = site(rectangle(0, 0, 60, 60), {rectangle(20, 20, 31.3f, 27.7f)}, walls);
  std::vector<float> slowness(occupancy.cells());
  for (float& s : slowness) s = 0.6f + random.uniform();
  const uint32_t goals[] = {occupancy.cellOf({55, 55}), occupancy.cellOf({2, 40})};
  FlowField field;
  field.solve(occupancy, goals, slowness);
  Hash64 hash;
  hash.bytes(field.times().data(), field.times().size_bytes());
  for (int i = 0; i < 5000; ++i) {
    const Vec2 p{-1.0f + 62.0f * random.uniform(), -1.0f + 62.0f * random.uniform()};
    const Vec2 way = field.direction(p);
    for (const float value : {way.x, way.y, field.timeAt(p)}) hash.word(std::bit_cast<uint32_t>(value));
  }
  EXPECT_EQ(hex(hash.value()), "bca88ec74e705136");
}

}  // namespace
}  // namespace sispam
