// SPDX-License-Identifier: Apache-2.0
// People on a lattice: everybody finds a place, evenly, apart from walls and from one another; groups are mixed.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "world/place_grid.h"
#include "world_room.h"

using namespace sispam;
using namespace sispam::testing;

namespace {

Group& onGrid(Room& room, int count, int zone) {
  Group& g = room.group("crowd", count, zone, room.exitGoal());
  g.arrivals.layout = Layout::grid;
  return g;
}

float nearestNeighbour(const World& w, uint32_t i) {
  float best = 1e9f;
  for (uint32_t j = 0; j < w.citizens; ++j)
    if (j != i) best = std::min(best, distance(at(w, i), at(w, j)));
  return best;
}

}  // namespace

TEST(WorldLayout, aDenseCrowdFindsRoomOnAGridAtEveryDensityUpToEight) {
  for (const int density : {1, 2, 3, 4, 5, 6, 7, 8}) {
    Room room(0, 0, 30, 12);
    room.zone("box", rectangle(5, 1, 15, 11)).exit("out", rectangle(28, 0, 30, 12));
    onGrid(room, 100 * density, 0);
    const World w = room.world();
    std::array<int, 25> cells{};
    for (uint32_t i = 0; i < w.citizens; ++i) {
      ASSERT_TRUE(isPresent(w, i)) << density;
      ++cells[static_cast<size_t>((at(w, i).x - 5) / 2) + 5 * static_cast<size_t>((at(w, i).y - 1) / 2)];
    }
    for (const int n : cells) EXPECT_NEAR(n, 4 * density, 1.5 + 0.25 * 4 * density) << density;
    // Two discs of the greatest radius lie side by side on a triangular lattice up to 7 persons/m².
    for (uint32_t i = 0; density <= 6 && i < w.citizens; ++i) ASSERT_GE(nearestNeighbour(w, i), 0.40f) << density;
  }
}

TEST(WorldLayout, aNarrowZoneGivesASingleFile) {
  Room room(0, 0, 40, 4);
  room.wall({0, 1.6f}, {40, 1.6f}).wall({0, 2.4f}, {40, 2.4f}).zone("file", rectangle(5, 1.6f, 31, 2.4f)).exit("out", rectangle(38, 0, 40, 4));
  onGrid(room, 39, 0);
  const World w = room.world();
  std::vector<float> xs;
  for (uint32_t i = 0; i < w.citizens; ++i) {
    ASSERT_TRUE(isPresent(w, i));
    EXPECT_NEAR(at(w, i).y, 2.0f, 0.1f);
    xs.push_back(at(w, i).x);
  }
  std::sort(xs.begin(), xs.end());
  for (size_t k = 1; k < xs.size(); ++k) EXPECT_NEAR(xs[k] - xs[k - 1], 26.0f / 39, 0.2f);
}

TEST(WorldLayout, nobodyIsNearerToAWallThanTheWallRadius) {
  Room room(0, 0, 30, 12);
  room.building(rectangle(8, 4, 9, 8)).wall({12, 0}, {12.5f, 12}).zone("box", rectangle(5, 0, 15, 12)).exit("out", rectangle(28, 0, 30, 12));
  onGrid(room, 400, 0);
  const World w = room.world();
  const float least = static_cast<float>(w.exercise->scenario.parameters.movement.wallRadius);
  for (uint32_t i = 0; i < w.citizens; ++i) {
    ASSERT_TRUE(isPresent(w, i));
    for (const Segment& s : w.walls.segments()) ASSERT_GE(distance(s, at(w, i)), least);
  }
}

TEST(WorldLayout, groupsOfOneZoneShareTheLatticeAndAreMixed) {
  Room room(0, 0, 30, 12);
  room.zone("box", rectangle(5, 1, 15, 11)).exit("out", rectangle(28, 0, 30, 12));
  onGrid(room, 300, 0);
  onGrid(room, 100, 0).walk.profile = Profile::elder;
  room.unit("post", 4, {10, 6}, 0);
  const World w = room.world();
  double left = 0;
  for (uint32_t i = 0; i < w.citizens; ++i) {
    ASSERT_TRUE(isPresent(w, i));
    ASSERT_GE(nearestNeighbour(w, i), w.people.radius[i] + 0.14f);
    for (uint32_t j = w.citizens; j < w.rows; ++j) ASSERT_GE(distance(at(w, i), at(w, j)), w.people.radius[i] + w.people.radius[j]);
    if (w.people.group[i] == 1) left += at(w, i).x < 10 ? 0.01 : 0;
  }
  EXPECT_NEAR(left, 0.5, 0.15);
}

TEST(WorldLayout, isTheSameForTheSameSeedAndAnotherForAnother) {
  Room room(0, 0, 30, 12);
  room.zone("box", rectangle(5, 1, 15, 11)).exit("out", rectangle(28, 0, 30, 12));
  onGrid(room, 50, 0);
  EXPECT_EQ(stateHash(room.world(3)), stateHash(room.world(3)));
  EXPECT_NE(at(room.world(3), 0), at(room.world(4), 0));
}

TEST(WorldLayout, aZoneOfAnyShapeIsFilledEvenly) {
  const Polygon ring{{0, 0}, {20, 0}, {20, 20}, {0, 20}, {0, 1}, {1, 1}, {1, 19}, {19, 19}, {19, 1}, {0, 1}};
  const GridPlaces lattice = placesOver(ring, 200, [&](Vec2 p) { return contains(ring, p); });
  EXPECT_GE(lattice.places.size(), 200u);
  EXPECT_LE(lattice.places.size(), 230u);
  const GridPlaces none = placesOver(ring, 10, [](Vec2) { return false; });
  EXPECT_TRUE(none.places.empty());
}

TEST(WorldLayout, peopleDifferInSpeedBodyMassAndTimeGap) {
  Room room(0, 0, 40, 40);
  room.zone("box", rectangle(5, 5, 35, 35)).exit("out", rectangle(0, 0, 1, 40));
  Group& adults = room.group("adults", 400, 0, room.exitGoal());
  adults.motivation = 0.5;
  Group& elders = room.group("elders", 400, 0, room.exitGoal());
  elders.walk.profile = Profile::elder;
  Group& own = room.group("own", 100, 0, room.exitGoal());
  own.walk.speed = 1.0;
  own.walk.speedSd = 0;
  own.walk.timeGap = 0.8;
  own.walk.massSd = 0;
  const World w = room.world();
  const double gap = room.scenario().parameters.movement.timeGap, urged = room.scenario().parameters.movement.urged;
  double mass = 0;
  for (uint32_t i = 0; i < 400; ++i) {
    mass += w.people.mass[i] / 400;
    EXPECT_GE(w.people.mass[i], 40.0f);
    EXPECT_LE(w.people.mass[i], 100.0f);
    EXPECT_FLOAT_EQ(w.people.timeGap[i], static_cast<float>(gap * (1 - urged * 0.5)));
    EXPECT_FLOAT_EQ(w.people.timeGap[400 + i], 1.7f);
    EXPECT_GE(w.people.speed[400 + i], 0.68f);
    EXPECT_LE(w.people.speed[400 + i], 1.41f);
  }
  EXPECT_NEAR(mass, 70, 2.5);
  EXPECT_FLOAT_EQ(w.people.speed[850], 1.0f);
  EXPECT_FLOAT_EQ(w.people.timeGap[850], 0.8f);
  EXPECT_FLOAT_EQ(w.people.mass[850], 70.0f);
}
