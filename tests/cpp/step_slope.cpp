// SPDX-License-Identifier: Apache-2.0
// Stairs and slopes: another speed up than down, none across, and routes that reckon with it; free speed by age.
#include <gtest/gtest.h>

#include <cmath>

#include "scenario/profile.h"
#include "world/incline.h"
#include "world_room.h"

using namespace sispam;
using namespace sispam::testing;

namespace {

/// One person who walks 20 m east over a zone whose uphill is in this direction (degrees).
Room ramp(double degrees, double up, double down) {
  Room room(0, 0, 40, 4);
  room.zone("start", rectangle(1, 1, 2, 3)).zone("ramp", rectangle(8, 0, 28, 4)).exit("out", rectangle(39, 0, 40, 4));
  room.scenario().site.zones[1].slope = Slope{degrees * 3.14159265358979 / 180, up, down};
  Group& g = room.group("walker", 1, 0, room.exitGoal());
  g.walk.speed = 1.33;
  g.walk.speedSd = 0;
  return room;
}

double secondsOnRamp(Room room) {
  World w = room.world();
  double from = 0, to = 0;
  while (to == 0 && secondsOf(w) < 200) {
    step(w);
    if (from == 0 && at(w, 0).x > 10) from = secondsOf(w);
    if (to == 0 && at(w, 0).x > 26) to = secondsOf(w);
  }
  return to - from;
}

}  // namespace

TEST(StepSlope, upAndDownHaveTheirOwnSpeed) {
  EXPECT_NEAR(secondsOnRamp(ramp(0, 1, 1)), 16 / 1.33, 0.3);
  EXPECT_NEAR(secondsOnRamp(ramp(0, 0.5, 0.8)), 16 / (1.33 * 0.5), 0.05 * 16 / (1.33 * 0.5));
  EXPECT_NEAR(secondsOnRamp(ramp(180, 0.5, 0.8)), 16 / (1.33 * 0.8), 0.05 * 16 / (1.33 * 0.8));
  EXPECT_NEAR(secondsOnRamp(ramp(90, 0.5, 0.8)), 16 / 1.33, 0.3);
}

TEST(StepSlope, multipliesTheSpeedFactor) {
  Room room = ramp(0, 0.5, 1);
  room.scenario().site.zones[1].speedFactor = 0.8;
  EXPECT_NEAR(secondsOnRamp(room), 16 / (1.33 * 0.4), 0.05 * 16 / (1.33 * 0.4));
}

TEST(StepSlope, factorIsLinearBetweenAcrossAndStraight) {
  const World w = ramp(0, 0.5, 0.8).world();
  const uint32_t cell = w.occupancy.cellOf({15, 2}), level = w.occupancy.cellOf({5, 2});
  EXPECT_FLOAT_EQ(inclineFactor(w, cell, {1, 0}), 0.5f);
  EXPECT_FLOAT_EQ(inclineFactor(w, cell, {-1, 0}), 0.8f);
  EXPECT_NEAR(inclineFactor(w, cell, {0, 1}), 1.0f, 1e-6f);
  EXPECT_NEAR(inclineFactor(w, cell, {std::sqrt(0.5f), std::sqrt(0.5f)}), 1 - 0.5f * std::sqrt(0.5f), 1e-6f);
  EXPECT_FLOAT_EQ(inclineFactor(w, level, {1, 0}), 1.0f);
  // The field reckons with the mean of up and down.
  const std::span<const float> time = fieldOf(w, 2).times();
  EXPECT_NEAR(time[w.occupancy.cellOf({10.25f, 2.25f})] - time[w.occupancy.cellOf({20.25f, 2.25f})], 10 * 0.5 * (1 / 0.5 + 1 / 0.8), 0.3);
}

TEST(StepSlope, outsideAnySlopeNothingChanges) {
  Room room(0, 0, 40, 4);
  room.zone("start", rectangle(1, 1, 2, 3)).exit("out", rectangle(39, 0, 40, 4));
  room.group("walker", 1, 0, room.exitGoal());
  const World w = room.world();
  EXPECT_TRUE(w.inclineOf.empty());
  EXPECT_FLOAT_EQ(inclineFactor(w, 3, {1, 0}), 1.0f);
}

TEST(WalkAge, givesTheSpeedsOfRimeaTest7) {
  EXPECT_NEAR(speedAtAge(30), 1.54, 1e-9);
  EXPECT_NEAR(speedAtAge(50), 1.41, 1e-9);
  EXPECT_NEAR(speedAtAge(20), 1.61, 1e-9);
  EXPECT_NEAR(speedAtAge(3), 0.58, 1e-9);
  EXPECT_NEAR(speedAtAge(100), 0.68, 1e-9);
  Room room(0, 0, 40, 40);
  room.zone("box", rectangle(5, 5, 35, 35)).exit("out", rectangle(0, 0, 1, 40));
  room.group("young", 50, 0, 1).walk.age = Ages{5, 29.9};
  room.group("middle", 50, 0, 1).walk.age = Ages{30, 50};
  room.group("old", 50, 0, 1).walk.age = Ages{50.1, 80};
  const World w = room.world();
  const float lo[] = {0.58f, 1.41f, 0.68f}, hi[] = {1.61f, 1.54f, 1.41f};
  for (uint32_t i = 0; i < 150; ++i) {
    EXPECT_GE(w.people.speed[i], lo[i / 50] - 1e-5f);
    EXPECT_LE(w.people.speed[i], hi[i / 50] + 1e-5f);
  }
  EXPECT_NE(w.people.speed[0], w.people.speed[1]);
}
