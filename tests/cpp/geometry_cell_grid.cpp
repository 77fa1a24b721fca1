// SPDX-License-Identifier: Apache-2.0
// CellFrame, CellGrid and the two walks over cells, against slow obvious versions.
#include "geometry/cell_grid.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <set>

#include "geometry/cell_fill.h"
#include "geometry/cell_walk.h"
#include "math/random.h"

namespace sispam {
namespace {

constexpr float nan = std::numeric_limits<float>::quiet_NaN();
constexpr float infinity = std::numeric_limits<float>::infinity();

TEST(CellFrame, CoversItsBoxIncludingTheFarCorner) {
  const auto frame = CellFrame::covering({{-1, -1}, {9, 4}}, 0.5f, 1000);
  ASSERT_TRUE(frame);
  EXPECT_EQ(frame->columns, 21);
  EXPECT_EQ(frame->rows, 11);
  EXPECT_TRUE(frame->holds({9, 4}));
  EXPECT_FALSE(frame->holds({-1.01f, 0}));
  EXPECT_FALSE(frame->holds({nan, 0}));
  EXPECT_EQ(frame->centre(0, 0), (Vec2{-0.75f, -0.75f}));
}

TEST(CellFrame, ClampsEvenWhatNoIntegerHolds) {
  const auto frame = CellFrame::covering({{0, 0}, {10, 10}}, 1.0f, 1000);
  ASSERT_TRUE(frame);
  EXPECT_EQ(frame->columnOf(1e38f), 10);
  EXPECT_EQ(frame->columnOf(-1e38f), 0);
  EXPECT_EQ(frame->columnOf(infinity), 10);
  EXPECT_EQ(frame->columnOf(nan), 0);
}

TEST(CellFrame, RefusesWhatIsTooManyOrNotABox) {
  EXPECT_FALSE(CellFrame::covering({{0, 0}, {10, 10}}, 1.0f, 120));
  EXPECT_TRUE(CellFrame::covering({{0, 0}, {10, 10}}, 1.0f, 121));
  EXPECT_FALSE(CellFrame::covering({{0, 0}, {3e38f, 3e38f}}, 0.5f, ~size_t{0}));
  EXPECT_FALSE(CellFrame::covering({{0, 0}, {10, 10}}, 0.0f, 1000));
  EXPECT_FALSE(CellFrame::covering({{0, 0}, {10, 10}}, nan, 1000));
  EXPECT_FALSE(CellFrame::covering({{0, 0}, {nan, 10}}, 1.0f, 1000));
  EXPECT_FALSE(CellFrame::covering({{5, 0}, {0, 10}}, 1.0f, 1000));
}

TEST(CellGrid, FindsEveryNeighbourInsideAndOutsideTheBox) {
  Random random(1, 0, 0, 0);
  CellGrid grid;
  grid.configure({{0, 0}, {30, 20}}, 1.6f, 400);
  for (int round = 0; round < 20; ++round) {
    std::vector<float> x(400);
    std::vector<float> y(400);
    std::vector<uint8_t> use(400);
    for (size_t row = 0; row < 400; ++row) {
      x[row] = -5.0f + 40.0f * random.uniform();
      y[row] = -5.0f + 30.0f * random.uniform();
      use[row] = random.chance(0.9f) ? 1 : 0;
    }
    x[7] = nan;
    y[8] = infinity;
    grid.rebuild(x, y, use);
    for (int query = 0; query < 50; ++query) {
      const Vec2 p{-6.0f + 42.0f * random.uniform(), -6.0f + 32.0f * random.uniform()};
      const float radius = 4.0f * random.uniform();
      std::vector<uint32_t> near;
      grid.forNear(p, radius, [&](uint32_t row) {
        if (distance(Vec2{x[row], y[row]}, p) <= radius) near.push_back(row);
      });
      std::sort(near.begin(), near.end());
      std::vector<uint32_t> expected;
      for (uint32_t row = 0; row < 400; ++row) {
        if (use[row] != 0 && isFinite({x[row], y[row]}) && distance(Vec2{x[row], y[row]}, p) <= radius) expected.push_back(row);
      }
      ASSERT_EQ(near, expected);
    }
  }
}

TEST(CellGrid, OrdersByCellThenByRow) {
  CellGrid grid;
  grid.configure({{0, 0}, {2, 2}}, 1.0f, 6);
  const float x[] = {1.5f, 0.5f, 1.5f, 0.5f, 0.5f, 1.2f};
  const float y[] = {1.5f, 0.5f, 0.5f, 0.5f, 1.5f, 1.2f};
  grid.rebuild(x, y, {});
  EXPECT_EQ(std::vector<uint32_t>(grid.order().begin(), grid.order().end()), (std::vector<uint32_t>{1, 3, 2, 4, 0, 5}));
  EXPECT_EQ(grid.cellStart().size(), grid.frame().count() + 1);
  EXPECT_EQ(grid.cellStart().back(), 6u);
  std::vector<uint32_t> all;
  grid.forNear({1, 1}, 5.0f, [&](uint32_t row) { all.push_back(row); });
  EXPECT_EQ(all, (std::vector<uint32_t>{1, 3, 2, 4, 0, 5}));
}

TEST(CellGrid, MovingAFewGivesWhatSortingAllGives) {
  Random random(3, 0, 0, 0);
  CellGrid grid;
  grid.configure({{0, 0}, {30, 20}}, 1.0f, 300);
  std::vector<float> x(300), y(300);
  std::vector<uint8_t> use(300, 1);
  for (size_t row = 0; row < 300; ++row) {
    x[row] = 30.0f * random.uniform();
    y[row] = 20.0f * random.uniform();
  }
  const auto list = [](std::span<const uint32_t> values) { return std::vector<uint32_t>(values.begin(), values.end()); };
  for (int round = 0; round < 400; ++round) {
    const uint32_t few = round % 10 == 0 ? 150 : random.below(4);  // now and then so many that it sorts
    for (uint32_t k = 0; k < few; ++k) {
      const size_t row = random.below(300);
      switch (random.below(4)) {
        case 0: use[row] = use[row] != 0 ? 0 : 1; break;
        case 1: x[row] = y[row] == 7.0f ? nan : x[row]; break;
        default: x[row] = (x[row] > 0 ? x[row] : 1.0f) + 3.0f * random.uniform() - 1.5f; y[row] += 3.0f * random.uniform() - 1.5f; break;
      }
    }
    grid.rebuild(x, y, use);
    CellGrid fresh;
    fresh.configure({{0, 0}, {30, 20}}, 1.0f, 300);
    fresh.rebuild(x, y, use);
    ASSERT_EQ(list(grid.order()), list(fresh.order())) << round;
    ASSERT_EQ(list(grid.cellStart()), list(fresh.cellStart())) << round;
    for (const uint32_t row : grid.order()) ASSERT_EQ(grid.cellOf(row), fresh.cellOf(row)) << round;
  }
}

TEST(CellGrid, RebuildsWithoutMovingItsMemory) {
  CellGrid grid;
  grid.configure({{0, 0}, {10, 10}}, 1.0f, 100);
  const std::vector<float> x(100, 3.0f);
  grid.rebuild(x, x, {});
  const uint32_t* const before = grid.order().data();
  grid.rebuild(std::span(x).first(10), std::span(x).first(10), {});
  EXPECT_EQ(grid.order().size(), 10u);
  grid.rebuild(x, x, {});
  EXPECT_EQ(grid.order().data(), before);
}

TEST(CellGrid, SurvivesWhatNobodyShouldGiveIt) {
  CellGrid grid;
  grid.forNear({0, 0}, 1.0f, [](uint32_t) { FAIL(); });
  grid.rebuild({}, {}, {});
  const float far[] = {1e30f};
  for (const Box& box : {Box{{-3e38f, -3e38f}, {3e38f, 3e38f}}, Box{{nan, 0}, {1, 1}}, Box{{5, 5}, {0, 0}}, Box{}}) {
    grid.configure(box, 0.5f, 1);
    EXPECT_LE(grid.frame().count(), size_t{1} << 22);
    grid.rebuild(far, far, {});
    int met = 0;
    grid.forNear({1e30f, 1e30f}, 1.0f, [&](uint32_t) { ++met; });
    EXPECT_EQ(met, 1);
    grid.forNear({nan, 0}, 1.0f, [](uint32_t) { FAIL(); });
  }
}

TEST(CellWalk, VisitsOnceEveryCellTheSegmentPassesThrough) {
  Random random(2, 0, 0, 0);
  const CellFrame frame{{-3.1f, 2.7f}, 0.5f, 40, 30};
  for (int round = 0; round < 500; ++round) {
    const auto place = [&] { return Vec2{-8.0f + 30.0f * random.uniform(), -3.0f + 28.0f * random.uniform()}; };
    const Segment s{place(), round % 5 == 0 ? Vec2{} : place()};
    const float margin = round % 2 == 0 ? 0.0f : random.uniform();
    std::set<std::pair<int, int>> visited;
    walkCells(frame, s, margin, [&](int cx, int cy) {
      EXPECT_TRUE(visited.insert({cx, cy}).second);
      EXPECT_TRUE(cx >= 0 && cx < 40 && cy >= 0 && cy < 30);
      return true;
    });
    for (int k = 0; k <= 500; ++k) {
      const Vec2 p = s.a + (s.b - s.a) * (static_cast<float>(k) / 500.0f);
      const Vec2 q = p + Vec2{margin, -margin} * random.uniform();
      ASSERT_TRUE(visited.contains({frame.columnOf(q.x), frame.rowOf(q.y)}));
    }
    ASSERT_LE(visited.size(), 4 * (72 + 2 * static_cast<size_t>(1 + 4 * margin) * 72));
  }
}

TEST(CellWalk, StaysCloseToTheSegment) {
  const CellFrame frame{{0, 0}, 0.5f, 200, 200};
  const Segment s{{3.1f, 90.2f}, {97.3f, 4.4f}};
  walkCells(frame, s, 0.0f, [&](int cx, int cy) {
    EXPECT_LT(distance(s, frame.centre(cx, cy)), 0.5f * 1.4143f * 0.5f + 0.01f);
    return true;
  });
}

TEST(CellWalk, StopsWhenToldAndSkipsWhatIsNotFinite) {
  const CellFrame frame{{0, 0}, 1.0f, 10, 10};
  int visited = 0;
  EXPECT_FALSE(walkCells(frame, {{0, 0}, {9, 9}}, 0.0f, [&](int, int) { return ++visited < 3; }));
  EXPECT_EQ(visited, 3);
  EXPECT_TRUE(walkCells(frame, {{0, nan}, {9, 9}}, 0.0f, [](int, int) { return false; }));
  EXPECT_TRUE(walkCells(CellFrame{}, {{0, 0}, {9, 9}}, 0.0f, [](int, int) { return false; }));
  EXPECT_TRUE(walkCells(frame, {{-3e38f, -3e38f}, {3e38f, 3e38f}}, 0.0f, [](int, int) { return true; }));
}

TEST(CellFill, VisitsTheCellsWhoseCentreIsInside) {
  const CellFrame frame{{0, 0}, 0.5f, 30, 30};
  const Polygon ring{{1.1f, 0.3f}, {12.6f, 3.4f}, {7.2f, 5.1f}, {13.3f, 16.0f}, {-4.0f, 11.2f}, {4.4f, 7.7f}};
  std::set<std::pair<int, int>> visited;
  uint64_t effort = 100000;
  ASSERT_TRUE(fillCells(frame, ring, effort, [&](int cx, int cy) { EXPECT_TRUE(visited.insert({cx, cy}).second); }));
  for (int cy = 0; cy < 30; ++cy) {
    for (int cx = 0; cx < 30; ++cx) EXPECT_EQ(visited.contains({cx, cy}), contains(ring, frame.centre(cx, cy))) << cx << ' ' << cy;
  }
  effort = 10;
  EXPECT_FALSE(fillCells(frame, ring, effort, [](int, int) {}));
}

}  // namespace
}  // namespace sispam
