// SPDX-License-Identifier: Apache-2.0
// Where only one can pass: who goes straight for it, who goes first, and who does not dodge whom.
#include <gtest/gtest.h>

#include <cmath>

#include "world_room.h"

using namespace sispam;
using namespace sispam::testing;

namespace {

/// A hall of 12 m × 10 m with a door of this width in the middle of its east wall, and two people inside who are bound for the exit behind it.
World hall(double doorWidth, double fileMouth = 0.5, double repulsion = 1) {
  const float half = 0.5f * static_cast<float>(doorWidth);
  Room room(0, 0, 20, 10);
  room.zone("north", rectangle(0.5f, 6, 9, 9.5f)).zone("south", rectangle(0.5f, 0.5f, 9, 4));
  room.exit("out", rectangle(18, 0, 20, 10));
  room.wall({12, 0}, {12, 5 - half}).wall({12, 5 + half}, {12, 10});
  room.group("first", 1, 0, room.exitGoal());
  room.group("second", 1, 1, room.exitGoal());
  room.exercise().scenario.parameters.movement.fileMouth = fileMouth;
  room.exercise().scenario.parameters.movement.repulsion = repulsion;
  World w = room.world();
  run(w, 1);  // both know their way
  return w;
}

/// Puts a person here, on the way in this direction and wishing for it; it looks at the next tick.
void putWalking(World& w, uint32_t row, Vec2 place, Vec2 direction, float speed) {
  const Vec2 e = normalized(direction);
  put(w, row, place);
  w.people.ex[row] = w.people.wishX[row] = e.x;
  w.people.ey[row] = w.people.wishY[row] = e.y;
  w.people.vx[row] = speed * e.x;
  w.people.vy[row] = speed * e.y;
  w.people.desiredX[row] = w.people.desiredY[row] = 0;
}

float desiredSpeed(const World& w, uint32_t row) { return std::hypot(w.people.desiredX[row], w.people.desiredY[row]); }

}  // namespace

TEST(StepMovementNarrow, BeforeAPlaceForOneNobodyTriesToGetRoundWhoeverIsInItBeforeAWiderOneTheyDo) {
  const auto turn = [](double doorWidth, double fileMouth) {
    float across[2];
    for (const bool company : {false, true}) {
      World w = hall(doorWidth, fileMouth);
      putWalking(w, 0, {11.5f, 5.02f}, {1, 0}, 0.5f);
      if (company) putWalking(w, 1, {12.02f, 4.95f}, {1, 0}, 0.2f);
      step(w);
      across[company ? 1 : 0] = w.people.ey[0];
    }
    return std::abs(across[1] - across[0]);
  };
  EXPECT_EQ(turn(0.4, 0.5), 0.0f);
  EXPECT_GT(turn(0.8, 0.5), 0.02f);
}

TEST(StepMovementNarrow, TheMouthOfAPlaceForOneReachesAsFarAsTheParameterSays) {
  const auto turn = [](double fileMouth) {
    float across[2];
    for (const bool company : {false, true}) {
      World w = hall(0.4, fileMouth);
      putWalking(w, 0, {11.5f, 5.02f}, {1, 0}, 0.5f);
      if (company) putWalking(w, 1, {11.85f, 5.2f}, {1, -0.3f}, 0.2f);  // before the door, not in it
      step(w);
      across[company ? 1 : 0] = w.people.ey[0];
    }
    return std::abs(across[1] - across[0]);
  };
  EXPECT_EQ(turn(0.6), 0.0f);
  EXPECT_GT(turn(0.1), 0.02f);
}

TEST(StepMovementNarrow, OfTwoWhoHaveOneAnotherInTheWayTheOneWhoIsMoreSquarelyAheadGoesFirst) {
  World w = hall(0.8, 0.5, 0);  // nobody turns aside
  // The second comes from the side, right at the first; the first has it at its shoulder.
  putWalking(w, 0, {11.2f, 5}, {1, 0}, 0.5f);
  putWalking(w, 1, {11.32f, 4.78f}, {0, 1}, 0.5f);
  World alone = w;
  put(alone, 1, {2, 2});
  step(w);
  step(alone);
  EXPECT_NEAR(desiredSpeed(w, 0), desiredSpeed(alone, 0), 0.05f);
  EXPECT_LT(desiredSpeed(w, 1), 0.1f);
}

TEST(StepMovementNarrow, WhoComesToTheSamePlaceFromTheOtherSideIsNoOneWhoMeetsOne) {
  const auto turn = [](bool otherAim) {
    Room room(0, 0, 10, 10);
    room.zone("west", rectangle(0.5f, 0.5f, 3, 9.5f)).zone("east", rectangle(7, 0.5f, 9.5f, 9.5f));
    room.exit("in the middle", rectangle(4.9f, 4.9f, 5.1f, 5.1f)).exit("elsewhere", rectangle(9, 0, 10, 0.4f));
    room.group("first", 1, 0, room.exitGoal(0));
    room.group("second", 1, 1, room.exitGoal(otherAim ? 1 : 0));
    World w = room.world();
    run(w, 1);
    putWalking(w, 0, {4.5f, 5}, {1, 0}, 1);
    putWalking(w, 1, {5.4f, 5.1f}, {-1, 0}, 1);
    step(w);
    return std::abs(w.people.ey[0]);
  };
  EXPECT_GT(turn(true), 1.3f * turn(false));
}

TEST(StepMovementNarrow, TheMotivatedComeToAStandNearerToWhoeverIsAhead) {
  const auto speed = [](double motivation) {
    Room room(0, 0, 40, 4);
    room.zone("start", rectangle(0, 0, 12, 4)).exit("end", rectangle(39, 0, 40, 4));
    room.group("crowd", 2, 0, room.exitGoal()).motivation = motivation;
    MovementParameters& m = room.exercise().scenario.parameters.movement;
    m.urged = 0;
    World w = room.world();
    run(w, 1);
    putWalking(w, 0, {20, 2}, {1, 0}, 0);
    putWalking(w, 1, {20 + static_cast<float>(m.steeringLength), 2}, {1, 0}, 0);
    step(w);
    return desiredSpeed(w, 0);
  };
  EXPECT_LT(speed(0), 0.01f);
  const MovementParameters m;
  EXPECT_NEAR(speed(1), m.urgedLength * m.steeringLength / m.timeGap, 0.02);
}
