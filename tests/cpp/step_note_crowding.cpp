// SPDX-License-Identifier: Apache-2.0
// Flow fields reckon with crowds too dense to turn aside in, and only with those.
#include <gtest/gtest.h>

#include "step/verbs.h"
#include "step/way.h"
#include "world_room.h"

using namespace sispam;
using namespace sispam::testing;

namespace {

/// A wall with a near and a far opening between the people in the west and the exit in the east; `jam` people stand packed before the near one.
Room twoDoors(int jam, double congestion) {
  Room room(0, 0, 40, 30);
  room.zone("west", rectangle(1, 11, 5, 19)).zone("jam", rectangle(16, 12, 20, 18)).exit("out", rectangle(39, 0, 40, 30));
  room.wall({20, 0}, {20, 3}).wall({20, 7}, {20, 14}).wall({20, 16}, {20, 30});
  room.group("crowd", 4, 0, room.exitGoal(0));
  room.group("jammed", jam, 1, 1).arrivals.layout = Layout::grid;
  room.exercise().scenario.parameters.movement.congestion = congestion;
  return room;
}

/// y of the way to the exit from a place between the two openings: above 0 = through the near one.
float bendOf(const World& w) { return wayTo(w, static_cast<uint16_t>(w.exercise->goals.size() - 1), {13, 11}).direction.y; }

}  // namespace

TEST(StepNoteCrowding, theWayLeadsRoundAPackedCrowd) {
  World w = twoDoors(130, 1).world();
  EXPECT_GT(bendOf(w), 0.3f);
  run(w, 6);
  EXPECT_GT(w.clock.crowdingGeneration, 0u);
  EXPECT_LT(bendOf(w), -0.3f);
}

TEST(StepNoteCrowding, aLooseCrowdOrNoWeightLeavesTheWayAsItIs) {
  for (Room room : {twoDoors(30, 1), twoDoors(130, 0)}) {
    World w = room.world();
    run(w, 6);
    EXPECT_EQ(w.clock.crowdingGeneration, 0u);
    EXPECT_GT(bendOf(w), 0.3f);
  }
}

TEST(StepNoteCrowding, aRestoredWorldHasTheSameFieldsAndGoesOnTheSame) {
  const Room room = twoDoors(130, 1);
  World original = room.world();
  run(original, 7.35);  // between two renewals
  ASSERT_GT(original.clock.crowdingGeneration, 0u);
  const std::vector<uint8_t> bytes = snapshot(original);
  World other = room.world(99);
  ASSERT_TRUE(restore(other, bytes.data(), bytes.size()));
  for (int k = 0; k < 100; ++k) {
    ASSERT_EQ(stateHash(original), stateHash(other)) << "tick " << original.clock.tick;
    EXPECT_EQ(bendOf(original), bendOf(other));
    step(original);
    step(other);
  }
}
