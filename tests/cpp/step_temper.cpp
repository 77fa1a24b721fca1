// SPDX-License-Identifier: Apache-2.0
// What people notice, feel and decide, one thing at a time: who is in sight, what counts as indiscriminate, roles, help, messages.
#include <gtest/gtest.h>

#include "science/temper_crowd.h"
#include "step/acts.h"
#include "step/deeds.h"
#include "step/temper.h"

using namespace sispam;
using namespace sispam::science;

namespace {

constexpr auto kNothing = [](World&) {};

/// 40 people within sight of one another, 4 m × 4 m.
World circle(uint32_t seed, Room& room) {
  room.group("crowd", 40, 0, 0).temper.legitimacy = 0.5;
  World w = room.world(seed);
  setDown(w, {5, 5}, 7, 0.7f);
  return w;
}

Inject message(InjectKind kind, Speaker speaker, double amount) {
  Inject inject;
  inject.id = "word";
  inject.kind = kind;
  inject.speaker = speaker;
  inject.amount = amount;
  inject.groupIndex = 0;
  inject.trust = 1;
  inject.over = 5;
  return inject;
}

/// How many changed their mind about the police within a minute; the phone reaches those of the group alone.
uint32_t moved(const Room& room, uint32_t group) {
  World w = room.world(3);
  setDown(w, {5, 5}, 7, 1.0f);
  w.course.injectFired[0] = 0;
  uint32_t n = 0;
  const std::vector<float> before = w.people.legitimacy;
  for (; w.clock.tick < 60 * kTicksPerSecond; w.clock.tick += kSlowTicks) actMessage(w);
  for (uint32_t i = 0; i < w.citizens; ++i) n += w.people.group[i] == group && w.people.legitimacy[i] != before[i] ? 1 : 0;
  return n;
}

}  // namespace

TEST(StepTemper, TheActiveShareIsThatOfEverybodyElseInSight) {
  Room room = square(20);
  World w = circle(4, room);
  for (uint32_t i = 0; i < 40; i += 3) w.people.mode[i] = static_cast<uint8_t>(i % 2 == 0 ? Mode::chant : Mode::push);
  sense(w);
  for (uint32_t i = 0; i < 40; ++i) {
    float active = 0, violent = 0;
    for (uint32_t j = 0; j < 40; ++j) {
      active += j != i && isActive(modeOf(w, j)) ? 1.0f : 0.0f;
      violent += j != i && modeOf(w, j) == Mode::push ? 1.0f : 0.0f;
    }
    EXPECT_FLOAT_EQ(w.work.around.noticed[i].activeShare, active / 39.0f);
    EXPECT_FLOAT_EQ(w.people.violence[i], violent / active);
  }
}

TEST(StepTemper, OfficersBehindAWallDeterNobody) {
  for (const bool hidden : {false, true}) {
    Room room = square(20);
    if (hidden) room.wall({0, 4}, {20, 4});
    Unit& u = room.unit("line", 10, {7, 2}, 1.57);
    u.kind = UnitKind::dalmasAwal;
    World w = circle(1, room);
    sense(w);
    if (hidden) EXPECT_EQ(w.people.deterrence[0], 0.0f);
    else EXPECT_GT(w.people.deterrence[0], 0.9f);
  }
}

TEST(StepTemper, ExponentZeroIsTheFlooredRatioOfEpstein) {
  Room room = square(20);
  room.scenario().parameters.temper.arrestExponent = 0;
  Unit& u = room.unit("line", 5, {7, 3}, 1.57);
  u.kind = UnitKind::dalmasAwal;
  World w = circle(1, room);
  for (uint32_t i = 0; i < 3; ++i) w.people.mode[i] = static_cast<uint8_t>(Mode::chant);
  sense(w);
  EXPECT_FLOAT_EQ(w.people.deterrence[0], temper::arrestProbability(2.3, 5, 3));   // A counts oneself
  EXPECT_FLOAT_EQ(w.people.deterrence[10], temper::arrestProbability(2.3, 5, 4));
}

TEST(StepTemper, TheArrestOfSomebodyWhoDidNothingIsIndiscriminate) {
  Room room = square(20);
  room.unit("team", 4, {7, 3}, 1.57).kind = UnitKind::reskrim;
  World w = circle(1, room);
  w.units.order[0] = static_cast<uint8_t>(OrderKind::arrest);
  w.units.state[0] = static_cast<uint8_t>(UnitState::acting);
  w.units.targetRow[0] = 5;
  w.people.taskTick[w.units.firstRow[0]] = 0;
  gatherDeeds(w);
  ASSERT_EQ(w.work.deeds.size(), 1u);
  EXPECT_GT(w.work.deeds[0].indiscriminate, 0.0f);
  EXPECT_EQ(w.work.deeds[0].targeted, 0.0f);
  w.people.threwTick[5] = 0;
  gatherDeeds(w);
  EXPECT_EQ(w.work.deeds[0].indiscriminate, 0.0f);
  EXPECT_GT(w.work.deeds[0].targeted, 0.0f);
}

TEST(StepTemper, AJetAtThrowersIsTargetedAndAtOthersIndiscriminate) {
  Room room = square(20);
  room.unit("awc", 3, {7, 1}, 1.57).kind = UnitKind::awc;
  World w = circle(1, room);
  w.jets.on[0] = 1, w.jets.x[0] = 7, w.jets.y[0] = 7;
  gatherDeeds(w);
  EXPECT_EQ(w.work.deeds[0].targeted, 0.0f);
  for (uint32_t i = 0; i < 40; ++i) w.people.mode[i] = static_cast<uint8_t>(Mode::throwing);
  gatherDeeds(w);
  EXPECT_EQ(w.work.deeds[0].indiscriminate, 0.0f);
}

TEST(StepTemper, PressAndCompaniesTakeNoPartHoweverStrongTheDrive) {
  for (const Role role : {Role::press, Role::companion}) {
    Room room = square(20);
    World w = circle(2, room);
    for (uint32_t i = 0; i < 40; ++i) w.people.role[i] = static_cast<uint8_t>(i < 20 ? role : Role::participant), w.people.legitimacy[i] = 0, w.people.hardship[i] = 1;
    think(w, 60);
    for (uint32_t i = 0; i < 20; ++i) EXPECT_FALSE(isActive(modeOf(w, i)));
    EXPECT_GT(activeIn(w), 15);
  }
}

TEST(StepTemper, ACompanionWhoIsAfraidLeavesWithThePartyAndNobodyElseDoes) {
  Room room = square(20);
  Group& g = room.group("families", 40, 0, 0);
  g.party = 4;
  World w = room.world(1);
  setDown(w, {5, 5}, 7, 1.0f);
  w.people.role[6] = static_cast<uint8_t>(Role::companion);
  w.people.fear[6] = 0.5f;
  sense(w);
  decide(w);
  for (uint32_t i = 0; i < 40; ++i) EXPECT_EQ(modeOf(w, i) == Mode::leave, i >= 4 && i < 8) << i;
}

TEST(StepTemper, SomebodyGoesToWhoLiesAndBandagesALightWound) {
  Room room = square(20);
  room.scenario().parameters.temper.helpHazard = 1;
  World w = circle(1, room);
  w.people.mode[7] = static_cast<uint8_t>(Mode::down);
  w.people.injury[7] = 1;
  think(w, 5);
  uint32_t helpers = 0, helper = kNobody;
  for (uint32_t i = 0; i < 40; ++i)
    if (modeOf(w, i) == Mode::help) ++helpers, helper = i;
  ASSERT_EQ(helpers, 1u);
  EXPECT_EQ(w.people.target[helper], 7u);
  sispam::testing::put(w, helper, {w.people.x[7] + 0.5f, w.people.y[7]});
  refreshDerived(w);
  EXPECT_TRUE(isHelped(w, 7));
  think(w, 70, kNothing, [](World& v) { actHelp(v); });
  EXPECT_EQ(w.people.aided[7], 1);
  EXPECT_EQ(modeOf(w, helper) == Mode::help, false);
}

TEST(StepTemper, ARumourByPhoneReachesAllOfItsGroupAndNobodyElse) {
  Room room = square(40);
  room.group("those", 30, 0, 0).temper.legitimacy = 0.8;
  room.group("others", 10, 0, 0).temper.legitimacy = 0.8;
  room.scenario().script.push_back(message(InjectKind::rumour, Speaker::phone, -0.2));
  EXPECT_EQ(moved(room, 0), 30u);
  EXPECT_EQ(moved(room, 1), 0u);
  room.scenario().script[0].trust = 0;
  EXPECT_EQ(moved(room, 0), 0u);
}

TEST(StepTemper, ALoudspeakerReachesThoseInReachAndAKorlapThoseNearMarshals) {
  Room room = square(40);
  room.group("those", 40, 0, 0).temper.legitimacy = 1;
  room.unit("raisa", 2, {5, 5}, 0).kind = UnitKind::raisa;
  Inject word = message(InjectKind::counterMessage, Speaker::loudspeaker, -0.1);
  word.unitIndex = 0;
  word.reach = 3;
  room.scenario().script.push_back(word);
  EXPECT_GT(moved(room, 0), 3u);
  EXPECT_LT(moved(room, 0), 20u);
  room.scenario().script[0].reach = 100;
  EXPECT_EQ(moved(room, 0), 40u);
  room.scenario().script[0] = message(InjectKind::counterMessage, Speaker::korlap, -0.1);
  EXPECT_EQ(moved(room, 0), 0u);  // no marshals
  room.scenario().groups[0].roles = {.participant = 0.9, .marshal = 0.1};
  room.scenario().groups[0].temper.identity = 1;
  EXPECT_EQ(moved(room, 0), 40u);
}

TEST(StepTemper, FearSpreadsToThoseInSightAndNotThroughAWall) {
  for (const bool wall : {false, true}) {
    Room room = square(20);
    if (wall) room.wall({0, 7.5f}, {20, 7.5f});
    World w = circle(5, room);
    for (uint32_t i = 0; i < 40; ++i) w.people.fear[i] = w.people.y[i] > 7.5f ? 0.9f : 0.0f;
    think(w, 10);
    double afraid = 0;
    for (uint32_t i = 0; i < 40; ++i)
      if (w.people.y[i] < 7.4f) afraid = std::max(afraid, static_cast<double>(w.people.fear[i]));
    if (wall) EXPECT_LT(afraid, 0.01);
    else EXPECT_GT(afraid, 0.1);
  }
}
