// SPDX-License-Identifier: Apache-2.0
// Several goals in one leg: the quickest is taken, a clearly quicker one later on too, and a party does not split.
#include <gtest/gtest.h>

#include "world_room.h"

using namespace sispam;
using namespace sispam::testing;

namespace {

/// A hall 40 m long with an exit at each end and a gate before the eastern one; people stand at x.
Room hall(float x, int count, bool open = true) {
  Room room(0, 0, 40, 8);
  room.zone("box", rectangle(x - 1, 1, x + 1, 7)).exit("west", rectangle(0, 0, 1, 8)).exit("east", rectangle(39, 0, 40, 8));
  room.gate({37, 0}, {37, 8}, open);
  Leg& leg = room.group("guests", count, 0, room.exitGoal(0)).plan.front();
  leg.choices = {"west", "east"};
  leg.choiceIndices = {room.exitGoal(0), room.exitGoal(1)};
  return room;
}

uint32_t choices(const World& w) {
  uint32_t n = 0;
  for (const Event& e : w.events.list) n += e.kind == EventKind::choseGoal ? 1 : 0;
  return n;
}

}  // namespace

TEST(StepChoose, everybodyTakesTheQuickestGoal) {
  const World west = hall(15, 6).world(), east = hall(25, 6).world();
  for (uint32_t i = 0; i < 6; ++i) {
    EXPECT_EQ(west.people.goal[i], 1);
    EXPECT_EQ(east.people.goal[i], 2);
  }
}

TEST(StepChoose, aGoalThatCannotBeReachedIsNotTaken) {
  const World w = hall(30, 6, false).world();
  for (uint32_t i = 0; i < 6; ++i) EXPECT_EQ(w.people.goal[i], 1);
}

TEST(StepChoose, whoFindsTheWayClosedTurnsBackWithinTwoSecondsAndSaysSo) {
  World w = hall(25, 6).world();
  run(w, 3);
  EXPECT_EQ(w.people.goal[0], 2);
  w.gates.open[0] = 0;
  ++w.clock.gateGeneration;
  uint32_t events = 0;
  for (int k = 0; k < 41; ++k) {
    step(w);
    events += choices(w);
  }
  EXPECT_EQ(events, 6u);
  for (uint32_t i = 0; i < 6; ++i) EXPECT_EQ(w.people.goal[i], 1);
  run(w, 60);
  EXPECT_EQ(w.clock.leftCount, 6u);
}

TEST(StepChoose, nobodyChangesForAGoalThatIsHardlyQuicker) {
  World w = hall(19, 6).world();
  for (uint32_t i = 0; i < 6; ++i) {
    w.people.goal[i] = 2;  // 5 % further
    put(w, i, {19.5f, 1.5f + static_cast<float>(i)});
  }
  uint32_t events = 0;
  for (int k = 0; k < 45; ++k) {
    step(w);
    events += choices(w);
  }
  EXPECT_EQ(events, 0u);
}

TEST(StepChoose, aPartyTakesOneWay) {
  Room room = hall(20, 8);
  room.scenario().groups[0].party = 4;
  World w = room.world();
  for (int k = 0; k < 200; ++k) {
    step(w);
    if (k < 60) continue;
    for (uint32_t i = 0; i < 8; ++i) ASSERT_EQ(w.people.goal[i], w.people.goal[w.people.party[i]]);
  }
}

TEST(StepChoose, aLaterLegIsChosenWhereItBegins) {
  Room room = hall(15, 4);
  std::vector<Leg>& plan = room.scenario().groups[0].plan;
  Leg there;
  there.goalIndex = 0;
  there.stay = 2;
  plan.insert(plan.begin(), there);
  World w = room.world();
  run(w, 60);
  EXPECT_EQ(w.clock.leftCount, 4u);
}
