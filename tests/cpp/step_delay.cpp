// SPDX-License-Identifier: Apache-2.0
// Pre-movement: people stand where they are until their delay is over, each by an own clock, and then set out.
#include <gtest/gtest.h>

#include "world_room.h"

using namespace sispam;
using namespace sispam::testing;

namespace {

Room hall(int count, std::optional<Delay> delay) {
  Room room(0, 0, 30, 10);
  room.zone("box", rectangle(2, 2, 10, 8)).exit("out", rectangle(28, 0, 30, 10));
  room.group("guests", count, 0, room.exitGoal()).arrivals.delay = delay;
  return room;
}

}  // namespace

TEST(StepDelay, everybodySetsOutAtTheEndOfTheOwnDelayAndNotBefore) {
  Room room = hall(20, Delay{10, 40});
  room.exercise().scenario.compression = 5;  // never touches it
  World w = room.world();
  std::vector<Vec2> placed;
  std::vector<double> began(20, -1);
  float least = 1e9f, greatest = 0;
  for (uint32_t i = 0; i < 20; ++i) {
    placed.push_back(at(w, i));
    const float due = static_cast<float>(w.people.arriveTick[i]) / kTicksPerSecond;
    EXPECT_GE(due, 10.0f);
    EXPECT_LE(due, 40.0f);
    least = std::min(least, due);
    greatest = std::max(greatest, due);
    EXPECT_EQ(modeOf(w, i), Mode::watch);
  }
  EXPECT_GT(greatest - least, 10.0f);
  while (secondsOf(w) < 45) {
    step(w);
    for (uint32_t i = 0; i < 20; ++i)
      if (began[i] < 0 && distance(at(w, i), placed[i]) > 0.2f) began[i] = secondsOf(w);  // less may be a jostle
  }
  for (uint32_t i = 0; i < 20; ++i) EXPECT_NEAR(began[i], w.people.arriveTick[i] * kTickSeconds, 0.5) << i;
}

TEST(StepDelay, aDenseCrowdThatWaitsStaysWhereItWasPut) {
  Room room(0, 0, 30, 10);
  room.zone("box", rectangle(2, 2, 10, 8)).exit("out", rectangle(28, 0, 30, 10));
  Group& g = room.group("guests", 192, 0, room.exitGoal());  // 4 persons/m²
  g.arrivals.delay = Delay{30, 30};
  g.arrivals.layout = Layout::grid;
  World w = room.world();
  std::vector<Vec2> placed;
  for (uint32_t i = 0; i < w.citizens; ++i) placed.push_back(at(w, i));
  run(w, 29);
  for (uint32_t i = 0; i < w.citizens; ++i) ASSERT_LT(distance(at(w, i), placed[i]), 0.05f);
  run(w, 61);
  EXPECT_EQ(w.clock.leftCount, 192u);
}

TEST(StepDelay, runsFromTheMomentTheGroupsConditionHolds) {
  Room room = hall(3, Delay{5, 5});
  Condition& alarm = room.scenario().groups[0].arrivals.when.emplace();
  alarm.time = 20;
  room.number(alarm);
  World w = room.world();
  run(w, 24.5);
  for (uint32_t i = 0; i < 3; ++i) EXPECT_EQ(modeOf(w, i), Mode::watch);
  run(w, 1.5);
  for (uint32_t i = 0; i < 3; ++i) EXPECT_EQ(modeOf(w, i), Mode::leave);
}

TEST(StepDelay, ofThoseWhoComeInComesOnTopOfTheirPattern) {
  Room room = hall(10, Delay{7, 7});
  Arrivals& a = room.scenario().groups[0].arrivals;
  a.pattern = ArrivalPattern::uniform;
  a.over = 10;
  const World w = room.world();
  for (uint32_t i = 0; i < 10; ++i) EXPECT_EQ(w.people.arriveTick[i], (i + 7) * kTicksPerSecond);
}
