// SPDX-License-Identifier: Apache-2.0
// State as bytes and back.
#include <gtest/gtest.h>

#include "world_room.h"

using namespace sispam;
using namespace sispam::testing;

namespace {

Room busy() {
  Room room(0, 0, 40, 20);
  room.zone("west", rectangle(1, 1, 15, 19)).exit("east", rectangle(38, 0, 40, 20));
  room.wall({20, 0}, {20, 8}).wall({20, 12}, {20, 20}).gate({20, 8}, {20, 12}, false);
  room.group("crowd", 80, 0, 1).motivation = 0.5;
  room.unit("line", 10, {30, 10}, 3.14159265);
  return room;
}

void openGate(World& w) {
  w.gates.open[0] = 1;
  ++w.clock.gateGeneration;
}

}  // namespace

TEST(WorldSnapshot, ARestoredWorldContinuesWithTheSameHashes) {
  const Room room = busy();
  World original = room.world();
  run(original, 13.35);
  openGate(original);
  run(original, 4);
  const std::vector<uint8_t> bytes = snapshot(original);
  World other = room.world(99);
  run(other, 2);  // somewhere else altogether
  ASSERT_TRUE(restore(other, bytes.data(), bytes.size()));
  for (int k = 0; k < 200; ++k) {
    ASSERT_EQ(stateHash(original), stateHash(other)) << "tick " << original.clock.tick;
    step(original);
    step(other);
  }
}

TEST(WorldSnapshot, ForeignAndDamagedBytesAreRefusedAndChangeNothing) {
  const Room room = busy();
  World w = room.world();
  run(w, 1);
  std::vector<uint8_t> bytes = snapshot(w);
  run(w, 1);
  const uint64_t before = stateHash(w);
  for (const size_t size : {size_t{0}, size_t{7}, bytes.size() / 2, bytes.size() - 1}) EXPECT_FALSE(restore(w, bytes.data(), size));
  for (const size_t place : {size_t{0}, size_t{5}, size_t{9}, size_t{30}, bytes.size() / 2, bytes.size() - 1}) {
    bytes[place] ^= 4;
    EXPECT_FALSE(restore(w, bytes.data(), bytes.size())) << place;
    bytes[place] ^= 4;
  }
  Room like = busy();  // the same sizes, another wall
  like.scenario().site.walls[0].points[0].x = 21;
  World stranger = like.world();
  EXPECT_FALSE(restore(stranger, bytes.data(), bytes.size()));
  EXPECT_EQ(stateHash(w), before);
  EXPECT_TRUE(restore(w, bytes.data(), bytes.size()));
}

TEST(WorldSnapshot, TwoWorldsOfOneExerciseShareNothingThatChanges) {
  const std::shared_ptr<const Exercise> exercise = busy().made();
  World quiet = buildWorld(exercise, 1), alone = buildWorld(exercise, 1), loud = buildWorld(exercise, 1);
  openGate(loud);
  for (int k = 0; k < 100; ++k) {
    step(loud);
    step(quiet);
  }
  for (int k = 0; k < 100; ++k) step(alone);
  EXPECT_EQ(stateHash(quiet), stateHash(alone));
  EXPECT_NE(stateHash(quiet), stateHash(loud));
}
