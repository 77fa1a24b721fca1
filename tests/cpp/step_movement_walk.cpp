// SPDX-License-Identifier: Apache-2.0
// How people walk: speeds, doors, counter-flow, ways that are closed, arrivals and exits.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

#include "world_room.h"

using namespace sispam;
using namespace sispam::testing;

namespace {

/// A room of 12 m × 10 m with a door of this width in its east wall.
Room doorRoom(float width, int count) {
  Room room(0, 0, 20, 10);
  room.zone("inside", rectangle(0.5f, 0.5f, 9, 9.5f)).exit("out", rectangle(16, 0, 20, 10));
  room.wall({12, 0}, {12, 5 - 0.5f * width}).wall({12, 5 + 0.5f * width}, {12, 10});
  room.group("crowd", count, 0, room.exitGoal());
  return room;
}

uint32_t eventsOf(const World& w, EventKind kind) {
  uint32_t n = 0;
  for (const Event& e : w.events.list) n += e.kind == kind ? 1 : 0;
  return n;
}

}  // namespace

TEST(StepMovementWalk, TheSameRunTwiceGivesTheSameHashAtEveryTick) {
  const Room room = doorRoom(1.2f, 60);
  World one = room.world(5), two = room.world(5);
  for (int k = 0; k < 400; ++k) {
    step(one);
    step(two);
    ASSERT_EQ(stateHash(one), stateHash(two)) << k;
  }
}

TEST(StepMovementWalk, AloneInACorridorOneWalksAtTheDesiredSpeed) {
  Room room(0, 0, 60, 3);
  room.zone("start", rectangle(0, 0, 4, 3)).exit("end", rectangle(58, 0, 60, 3));
  room.group("one", 1, 0, room.exitGoal());
  World w = room.world();
  run(w, 5);
  const float from = w.people.x[0];
  run(w, 15);
  EXPECT_NEAR((w.people.x[0] - from) / 15, w.people.speed[0], 0.02f * w.people.speed[0]);
}

TEST(StepMovementWalk, AZoneSlowsByItsFactor) {
  Room room(0, 0, 60, 3);
  room.zone("start", rectangle(0, 0, 4, 3)).zone("stairs", rectangle(10, 0, 55, 3), ZoneKind::road, 0.5).exit("end", rectangle(58, 0, 60, 3));
  room.group("one", 1, 0, room.exitGoal());
  World w = room.world();
  put(w, 0, {12, 1.5f});
  run(w, 5);
  const float from = w.people.x[0];
  run(w, 15);
  EXPECT_NEAR((w.people.x[0] - from) / 15, 0.5f * w.people.speed[0], 0.05f * w.people.speed[0]);
}

TEST(StepMovementWalk, ADoorOfOneMetreLetsOneToTwoAndAHalfPersonsThroughASecond) {
  World w = doorRoom(1.0f, 120).world();
  uint32_t beyond = 0, first = 0, last = 0;
  for (int k = 0; k < 20 * 240 && beyond < 110; ++k) {
    step(w);
    beyond = 0;
    for (uint32_t i = 0; i < w.citizens; ++i) beyond += !isPresent(w, i) || w.people.x[i] > 12 ? 1 : 0;
    if (beyond >= 20 && first == 0) first = w.clock.tick;
    if (beyond >= 100 && last == 0) last = w.clock.tick;
  }
  ASSERT_GT(last, first);
  const double flow = 80 / ((last - first) * kTickSeconds);
  EXPECT_GT(flow, 1.0);
  EXPECT_LT(flow, 2.6);
  EXPECT_EQ(w.clock.quarantined, 0u);
}

TEST(StepMovementWalk, TwoStreamsInACorridorDoNotBlockEachOther) {
  Room room(0, 0, 40, 4);
  room.zone("a", rectangle(0, 0, 12, 4)).zone("b", rectangle(28, 0, 40, 4)).exit("west", rectangle(0, 0, 1, 4)).exit("east", rectangle(39, 0, 40, 4));
  room.group("eastward", 20, 0, room.exitGoal(1));
  room.group("westward", 20, 1, room.exitGoal(0));
  for (uint32_t seed = 1; seed <= 3; ++seed) {
    World w = room.world(seed);
    run(w, 120);
    EXPECT_EQ(w.clock.leftCount, 40u) << "seed " << seed;
  }
}

TEST(StepMovementWalk, AHundredEachWayGetThroughANarrowCorridorEverybodyOnTheSideOfTheirCountry) {
  for (const double keepsLeft : {0.5, -0.5}) {
    Room room(0, 0, 30, 10);
    room.building(rectangle(10, 0, 20, 4)).building(rectangle(10, 6, 20, 10));
    room.zone("a", rectangle(0.5f, 0.5f, 4.5f, 9.5f)).zone("b", rectangle(25.5f, 0.5f, 29.5f, 9.5f));
    room.exit("west", rectangle(0, 0, 0.5f, 10)).exit("east", rectangle(29.5f, 0, 30, 10));
    room.group("eastward", 100, 0, room.exitGoal(1));
    room.group("westward", 100, 1, room.exitGoal(0));
    room.exercise().scenario.parameters.movement.keepsLeft = keepsLeft;
    World w = room.world();
    double across = 0;  // m to the left of the axis, summed over people and seconds
    for (int second = 0; second < 220 && w.clock.leftCount < 200; ++second) {
      run(w, 1);
      for (uint32_t i = 0; i < w.citizens; ++i)
        if (w.people.presence[i] == static_cast<uint8_t>(Presence::present) && w.people.x[i] > 12 && w.people.x[i] < 18)
          across += (w.people.y[i] - 5) * (w.people.group[i] == 0 ? 1 : -1);
    }
    EXPECT_EQ(w.clock.leftCount, 200u);
    EXPECT_GT(across * keepsLeft, 0);
  }
}

TEST(StepMovementWalk, WhoComesTowardsOneSetsTheHeadwayOnlyRightAheadAndAnOfficerWhoStandsThereAlways) {
  const auto speedOfFirst = [](double meetingWidth, bool officer) {
    Room room(0, 0, 40, 4);
    room.zone("a", rectangle(0, 0, 12, 4)).zone("b", rectangle(28, 0, 40, 4)).exit("west", rectangle(0, 0, 1, 4)).exit("east", rectangle(39, 0, 40, 4));
    room.group("eastward", 1, 0, room.exitGoal(1));
    if (officer) room.unit("line", 1, {20.9f, 2.12f}, 270);
    else room.group("westward", 1, 1, room.exitGoal(0));
    room.exercise().scenario.parameters.movement.meetingWidth = meetingWidth;
    World w = room.world();
    run(w, 3);  // both know their way
    put(w, 0, {20, 2});
    put(w, 1, {20.9f, 2.12f});
    for (int k = 0; k < 2; ++k) step(w);
    return w.people.desiredX[0];
  };
  EXPECT_GT(speedOfFirst(0.06, false), 1.3f * speedOfFirst(0.24, false));
  EXPECT_EQ(speedOfFirst(0.06, true), speedOfFirst(0.24, true));
}

TEST(StepMovementWalk, InAFileNobodyPassesAndSomeComeToAStandWhileOthersWalk) {
  Room room(0, 0, 90, 0.45f);
  room.zone("file", rectangle(0, 0, 60, 0.45f)).exit("out", rectangle(89, 0, 90, 0.45f));
  room.group("soldiers", 120, 0, room.exitGoal()).arrivals.layout = Layout::grid;
  World w = room.world();
  run(w, 10);
  std::vector<uint32_t> file(w.citizens);
  std::iota(file.begin(), file.end(), 0u);
  std::sort(file.begin(), file.end(), [&](uint32_t a, uint32_t b) { return w.people.x[a] < w.people.x[b]; });
  int seen = 0, standing = 0, walking = 0;
  for (int k = 0; k < 40; ++k) {
    run(w, 0.5);
    for (size_t m = 0; m + 1 < file.size(); ++m) {
      const bool both = isPresent(w, file[m]) && isPresent(w, file[m + 1]);
      EXPECT_TRUE(!both || w.people.x[file[m]] < w.people.x[file[m + 1]]);
      if (w.people.x[file[m]] < 10 || w.people.x[file[m]] > 40) continue;
      ++seen;
      standing += w.people.vx[file[m]] < 0.05f ? 1 : 0;
      walking += w.people.vx[file[m]] > 0.15f ? 1 : 0;
    }
  }
  EXPECT_GT(standing, 0.03 * seen);
  EXPECT_GT(walking, 0.1 * seen);
}

TEST(StepMovementWalk, AClosedGateMakesPeopleWaitAndSaysSoOnceInThirtySeconds) {
  Room room(0, 0, 40, 20);
  room.zone("west", rectangle(1, 1, 15, 19)).exit("east", rectangle(38, 0, 40, 20));
  room.wall({20, 0}, {20, 8}).wall({20, 12}, {20, 20}).gate({20, 8}, {20, 12}, false);
  room.group("crowd", 40, 0, room.exitGoal());
  World w = room.world();
  uint32_t told = 0;
  for (int k = 0; k < 20 * 45; ++k) {
    step(w);
    told += eventsOf(w, EventKind::wayClosed);
  }
  EXPECT_EQ(told, 80u);  // at once and after 30 s, each person
  EXPECT_EQ(w.clock.leftCount, 0u);
  w.gates.open[0] = 1;
  ++w.clock.gateGeneration;
  run(w, 90);
  EXPECT_EQ(w.clock.leftCount, 40u);
}

TEST(StepMovementWalk, WhoReachesAZoneTakesAPlaceOfTheirOwnAndStands) {
  Room room(0, 0, 60, 30);
  room.zone("start", rectangle(1, 1, 15, 29)).zone("square", rectangle(35, 5, 55, 25)).exit("out", rectangle(0, 0, 1, 30));
  room.group("crowd", 150, 0, 1);
  World w = room.world();
  run(w, 120);  // whose place has been taken looks for another one
  uint32_t standing = 0, inside = 0;
  for (uint32_t i = 0; i < w.citizens; ++i) {
    standing += modeOf(w, i) == Mode::watch ? 1 : 0;
    inside += contains(w.exercise->scenario.site.zones[1].polygon, at(w, i)) ? 1 : 0;
  }
  EXPECT_EQ(standing, 150u);
  EXPECT_GE(inside, 142u);
}

TEST(StepMovementWalk, ALegEndsByItsConditionOrItsTime) {
  Room room(0, 0, 40, 20);
  room.zone("west", rectangle(1, 1, 10, 19)).zone("east", rectangle(30, 1, 39, 19)).exit("out", rectangle(0, 0, 1, 20));
  Leg next;
  next.goalIndex = 1;
  Group& byTime = room.group("by-time", 5, 0, 0);
  byTime.plan[0].stay = 20;
  byTime.plan.push_back(next);
  Group& byCondition = room.group("by-condition", 5, 0, 0);
  Condition at40;
  at40.time = 40;
  byCondition.plan[0].until = room.number(at40);
  byCondition.plan.push_back(next);
  World w = room.world();
  run(w, 19);
  EXPECT_EQ(w.people.leg[0], 0);
  run(w, 2);
  EXPECT_EQ(w.people.leg[0], 1);
  EXPECT_EQ(w.people.leg[5], 0);
  run(w, 20);
  EXPECT_EQ(w.people.leg[5], 1);
}

TEST(StepMovementWalk, EverybodyComesInOnceAndInTime) {
  Room room(0, 0, 60, 20);
  room.zone("square", rectangle(20, 1, 58, 19)).exit("street", rectangle(0, 0, 3, 20));
  Group& group = room.group("visitors", 60, 0, 0);
  group.arrivals = {ArrivalPattern::uniform, "", {}, 60, 0};
  World w = room.world();
  uint32_t came = 0;
  for (int k = 0; k < 20 * 30; ++k) {
    step(w);
    came += eventsOf(w, EventKind::cameIn);
  }
  EXPECT_NEAR(came, 30, 1);
  for (int k = 0; k < 20 * 35; ++k) {
    step(w);
    came += eventsOf(w, EventKind::cameIn);
  }
  EXPECT_EQ(came, 60u);
}

TEST(StepMovementWalk, AHeldPersonFollowsAndIsHandedOverInTheCustodyZone) {
  Room room(0, 0, 40, 20);
  room.zone("west", rectangle(1, 1, 15, 19)).zone("custody", rectangle(30, 5, 39, 15), ZoneKind::custody).exit("out", rectangle(0, 0, 1, 20));
  room.group("one", 1, 0, 0);
  room.unit("team", 1, {20, 10}, 0);
  World w = room.world();
  put(w, 0, {19.3f, 10});
  w.people.mode[0] = static_cast<uint8_t>(Mode::held);
  w.people.holder[0] = 1;
  w.units.toX[0] = w.units.x[0] = 35;
  run(w, 40);
  EXPECT_EQ(w.people.presence[0], static_cast<uint8_t>(Presence::arrested));
  EXPECT_EQ(w.clock.arrestedCount, 1u);
}

TEST(StepMovementWalk, WhoFleesGetsAwayFromTheJet) {
  Room room(0, 0, 80, 40);
  room.zone("square", rectangle(30, 10, 50, 30)).exit("west", rectangle(0, 0, 1, 40)).exit("east", rectangle(79, 0, 80, 40));
  room.group("crowd", 30, 0, 0);
  room.unit("awc", 1, {40, 2}, 1.57);
  World w = room.world();
  w.jets.on[0] = 1;
  w.jets.x[0] = 40;
  w.jets.y[0] = 20;
  for (uint32_t i = 0; i < w.citizens; ++i) {
    w.people.mode[i] = static_cast<uint8_t>(Mode::flee);
    w.people.fear[i] = 1;
  }
  double before = 0, after = 0;
  for (uint32_t i = 0; i < w.citizens; ++i) before += static_cast<double>(distance(at(w, i), {40, 20}));
  for (int k = 0; k < 100; ++k) {
    w.jets.on[0] = 1;
    step(w);
  }
  for (uint32_t i = 0; i < w.citizens; ++i) after += static_cast<double>(distance(at(w, i), {40, 20}));
  EXPECT_GT(after, before + 30 * 3);
}

TEST(StepMovementWalk, WhoWantsHomeAndHasNoWayOutWaitsAndSaysSo) {
  Room room(0, 0, 40, 20);
  room.gate({30, 0}, {30, 20}, false).zone("square", rectangle(5, 5, 20, 15)).exit("street", rectangle(38, 0, 40, 20));
  room.group("visitors", 5, 0, 0);
  World w = room.world();
  for (uint32_t i = 0; i < w.citizens; ++i) w.people.mode[i] = static_cast<uint8_t>(Mode::leave);
  uint32_t told = 0;
  for (int k = 0; k < 20 * 65; ++k) {
    step(w);
    told += eventsOf(w, EventKind::wayClosed);
  }
  EXPECT_EQ(told, 15u);  // each at once and every 30 s
  w.gates.open[0] = 1;
  ++w.clock.gateGeneration;
  run(w, 60);
  EXPECT_EQ(w.clock.leftCount, 5u);
}
