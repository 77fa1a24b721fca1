// SPDX-License-Identifier: Apache-2.0
// A fresh world: who is in it, where, and how different from one another.
#include <gtest/gtest.h>

#include <array>

#include "world/columns.h"
#include "world/formation.h"
#include "world_room.h"

using namespace sispam;
using namespace sispam::testing;

namespace {

Room square() {
  Room room(0, 0, 40, 40);
  room.zone("middle", rectangle(10, 10, 30, 30)).exit("out", rectangle(0, 0, 1, 40));
  return room;
}

}  // namespace

TEST(WorldBuild, SameExerciseAndSeedGiveTheSameBitsAndAnotherSeedOthers) {
  Room room = square();
  room.group("crowd", 100, 0, 0);
  EXPECT_EQ(stateHash(room.world(7)), stateHash(room.world(7)));
  EXPECT_NE(stateHash(room.world(7)), stateHash(room.world(8)));
}

TEST(WorldBuild, AGroupAddedAtTheEndChangesNobodyBeforeIt) {
  Room room = square();
  room.group("first", 50, 0, 0);
  const World one = room.world();
  room.group("second", 50, 0, 0);
  const World two = room.world();
  for (uint32_t i = 0; i < 50; ++i) {
    EXPECT_EQ(at(one, i), at(two, i));
    EXPECT_EQ(one.people.speed[i], two.people.speed[i]);
  }
}

TEST(WorldBuild, RolesAreExactInEverySeed) {
  Room room = square();
  room.group("crowd", 97, 0, 0).roles = {0.7, 0.1, 0.1, 0.06, 0.02, 0.02};
  std::array<int, kRoleCount> first{};
  for (uint32_t seed = 1; seed <= 5; ++seed) {
    const World w = room.world(seed);
    std::array<int, kRoleCount> counts{};
    for (uint32_t i = 0; i < w.citizens; ++i) ++counts[w.people.role[i]];
    if (seed == 1) first = counts;
    EXPECT_EQ(counts, first);
  }
  EXPECT_EQ(first[0], 68);
  EXPECT_EQ(first[3], 6);
}

TEST(WorldBuild, BodiesAndSpeedsKeepToTheirRanges) {
  Room room = square();
  room.group("crowd", 400, 0, 0);
  room.unit("shields", 6, {5, 5}, 0).kit = {Kit::shield};
  const World w = room.world();
  double mean = 0;
  for (uint32_t i = 0; i < w.citizens; ++i) {
    EXPECT_GE(w.people.speed[i], 0.5f);
    EXPECT_LE(w.people.speed[i], 2.2f);
    EXPECT_GE(w.people.radius[i], 0.14f);
    EXPECT_LE(w.people.radius[i], 0.20f);
    mean += static_cast<double>(w.people.speed[i]) / w.citizens;
  }
  EXPECT_NEAR(mean, 1.34, 0.05);
  EXPECT_FLOAT_EQ(w.people.radius[w.citizens], 0.28f);
  EXPECT_FLOAT_EQ(w.people.mass[w.citizens], 100.0f);
}

TEST(WorldBuild, NobodyStandsInAnotherOrInAWall) {
  Room room = square();
  room.wall({20, 5}, {20, 35});
  room.group("crowd", 500, 0, 0);
  const World w = room.world();
  for (uint32_t i = 0; i < w.citizens; ++i) {
    ASSERT_TRUE(isPresent(w, i));
    EXPECT_GT(distance(Segment{{20, 5}, {20, 35}}, at(w, i)), 0.10f);
    for (uint32_t j = 0; j < i; ++j) ASSERT_GE(distance(at(w, i), at(w, j)), w.people.radius[i] + w.people.radius[j]);
  }
}

TEST(WorldBuild, WhoFindsNoRoomStaysExpectedAndComesInWhenThereIsSome) {
  Room room(0, 0, 20, 20);
  room.zone("niche", rectangle(5, 5, 7, 7)).zone("away", rectangle(15, 15, 19, 19)).exit("out", rectangle(0, 0, 1, 20));
  room.group("crowd", 60, 0, 1);
  World w = room.world();
  uint32_t present = 0;
  for (uint32_t i = 0; i < w.citizens; ++i) present += isPresent(w, i) ? 1 : 0;
  EXPECT_LT(present, 60u);
  EXPECT_GT(present, 15u);
  run(w, 60);
  for (uint32_t i = 0; i < w.citizens; ++i) EXPECT_TRUE(isPresent(w, i));
}

TEST(WorldBuild, MembersStandOnTheirSlotsLookingAhead) {
  Room room = square();
  Unit& unit = room.unit("line", 10, {20, 5}, 1.5707963);
  unit.formation = {FormationKind::line, 2, 0.7};
  const World w = room.world();
  EXPECT_NEAR(w.people.y[w.units.firstRow[0]], 5.0f, 1e-4f);        // front rank on the line
  EXPECT_LT(w.people.y[w.units.firstRow[0] + 9], 4.5f);             // second rank behind it
  for (int m = 0; m < 10; ++m)
    EXPECT_LT(distance(at(w, w.units.firstRow[0] + static_cast<uint32_t>(m)), slotPosition({FormationKind::line, 2, 0.7f, 0, 10}, m, {20, 5}, 1.5707963f)), 1e-4f);
}

TEST(WorldBuild, ArrivalsFollowTheirPattern) {
  Room room = square();
  Group& together = room.group("together", 30, 0, 0);
  together.arrivals = {ArrivalPattern::together, "", {}, 60, 0};
  Group& uniform = room.group("uniform", 60, 0, 0);
  uniform.arrivals = {ArrivalPattern::uniform, "", {}, 60, 0};
  Group& poisson = room.group("poisson", 400, 0, 0);
  poisson.arrivals = {ArrivalPattern::poisson, "", {}, 400, 0};
  const World w = room.world();
  EXPECT_EQ(w.people.arriveTick[29], 0u);
  EXPECT_EQ(w.people.arriveTick[30 + 30], 30 * kTicksPerSecond);
  EXPECT_NEAR(w.people.arriveTick[90 + 399] * kTickSeconds, 400.0, 80.0);
  for (uint32_t i = 91; i < 490; ++i) EXPECT_GE(w.people.arriveTick[i], w.people.arriveTick[i - 1]);
}
