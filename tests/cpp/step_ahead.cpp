// SPDX-License-Identifier: Apache-2.0
// Who is ahead, four at a time, against a slow obvious search.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "step/ahead.h"
#include "world_room.h"

using namespace sispam;
using namespace sispam::testing;

TEST(StepAhead, FindsExactlyThoseWithinReachAndInFront) {
  Room room(0, 0, 30, 30);
  room.zone("all", rectangle(1, 1, 29, 29)).exit("out", rectangle(0, 0, 1, 30));
  room.group("crowd", 900, 0, 0);
  World w = room.world(3);
  w.people.holder[17] = 18;
  refreshDerived(w);
  orderCrowd(w);
  Ahead found;
  for (uint32_t i = 0; i < w.citizens; ++i) {
    const Vec2 old = normalized(Vec2{std::cos(0.1f * static_cast<float>(i)), std::sin(0.1f * static_cast<float>(i))});
    const Vec2 wish = perpendicular(old);
    lookAhead(w, i, at(w, i), old, wish, 1.6f, 0, found);
    std::vector<uint32_t> expected, got(found.row.begin(), found.row.begin() + static_cast<std::ptrdiff_t>(found.count));
    for (uint32_t j = 0; j < w.citizens; ++j) {
      const Vec2 r = at(w, j) - at(w, i);
      const bool tied = w.people.holder[j] == i || w.people.holder[i] == j;
      if (j != i && !tied && lengthSquared(r) <= 1.6f * 1.6f && (dot(old, r) > 0 || dot(wish, r) > 0)) expected.push_back(j);
    }
    std::sort(got.begin(), got.end());
    ASSERT_EQ(got, expected) << i;
  }
}

TEST(StepAhead, LanesPastTheLastPersonAreFarAway) {
  Room room(0, 0, 30, 30);
  room.zone("all", rectangle(1, 1, 29, 29)).exit("out", rectangle(0, 0, 1, 30));
  room.group("crowd", 50, 0, 0);
  World w = room.world(1);
  refreshDerived(w);
  orderCrowd(w);
  Ahead found;
  for (uint32_t i = 0; i < w.citizens; ++i) {
    lookAhead(w, i, at(w, i), {1, 0}, {1, 0}, 3.0f, 0, found);
    for (size_t k = found.count; k < found.count + kLanes - 1; ++k) EXPECT_GT(found.x[k], 1e5f);
  }
}
