// SPDX-License-Identifier: Apache-2.0
// Rules about irritant, each with a scene that breaks it and one that keeps it; the world steps and the unit fires as it is ordered to.
#include "rule_scene.h"

namespace sispam {
namespace {

using namespace scene;

Room withGas(int crowd, RuleKind kind, double wind = 1.5) {
  Room room = square(crowd);
  Unit& phh = room.unit("phh", 10, {30, 30}, 0);
  phh.kind = UnitKind::phhBrimob;
  phh.kit = {Kit::irritant, Kit::mask, Kit::shield};
  room.scenario().wind = {wind, 0};
  addRule(room, kind);
  return room;
}
Rule& ruleOf(Room& room) { return room.exercise().doctrine.rules[0]; }

TEST(RuleIrritantAimed, is_broken_where_a_munition_comes_down_among_people_and_kept_on_free_ground) {
  for (const bool among : {true, false}) {
    Room room = withGas(80, RuleKind::irritantAimed);
    ruleOf(room).limit = 2;
    Play play(room);
    play.give(order(0, OrderKind::irritant, among ? Vec2{60, 30} : Vec2{42, 50})).run(3);
    ASSERT_EQ(play.count(EventKind::irritantFired), 1);
    EXPECT_EQ(play.verdict(), among ? "broken" : "kept");
    if (among) {
      EXPECT_LT(play.value("distance"), 2);
      EXPECT_GE(play.value("persons"), 1);
      EXPECT_EQ(play.finding().unit, 0);
    }
  }
}

TEST(RuleIrritantEnclosed, is_broken_in_a_court_and_kept_in_the_open) {
  for (const bool court : {true, false}) {
    Room room = withGas(0, RuleKind::irritantEnclosed);
    ruleOf(room).limit = 0.5;
    ruleOf(room).window = 25;
    if (court) room.wall({50, 20}, {70, 20}).wall({70, 20}, {70, 40}).wall({70, 40}, {50, 40});
    Play play(room);
    play.give(order(0, OrderKind::irritant, {62, 30})).run(3);
    EXPECT_EQ(play.verdict(), court ? "broken" : "kept");
    if (court) {
      EXPECT_NEAR(play.value("share"), 0.75, 0.15);
    }
  }
}

TEST(RuleIrritantReach, is_broken_when_the_wind_carries_it_into_a_polling_station_and_kept_when_it_carries_it_off) {
  for (const double wind : {1.5, -1.5}) {
    Room room(0, 0, 120, 60);
    room.zone("front", rectangle(50, 20, 70, 40)).zone("tps", rectangle(75, 25, 85, 35), ZoneKind::tps);
    room.exit("east", rectangle(117, 0, 120, 60));
    room.group("crowd", 1, 0, 0);
    Unit& phh = room.unit("phh", 10, {60, 10}, 1.5);
    phh.kit = {Kit::irritant, Kit::mask};
    room.scenario().wind = {std::abs(wind), wind > 0 ? 0 : 3.14159265};
    addRule(room, RuleKind::irritantReach).limit = 0.2;
    Play play(room);
    play.give(order(0, OrderKind::irritant, {62, 30})).run(40);
    EXPECT_EQ(play.verdict(), wind > 0 ? "broken" : "kept");
  }
}

TEST(RuleIrritantReach, is_broken_by_irritant_over_own_people_without_masks) {
  Room room = withGas(0, RuleKind::irritantReach);
  ruleOf(room).limit = 0.2;
  room.unit("bare", 6, {78, 30}, 3);
  Play play(room);
  play.give(order(0, OrderKind::irritant, {62, 30})).run(40);
  EXPECT_EQ(play.verdict(), "broken");
  EXPECT_NEAR(static_cast<double>(play.finding().x), 78, 4);
}

TEST(RuleIrritantCrowd, is_broken_over_people_who_stand_close_and_kept_where_they_stand_apart) {
  for (const bool dense : {true, false}) {
    Room room = withGas(60, RuleKind::irritantCrowd);
    ruleOf(room).limit = 3.5;
    Play play(room);
    for (uint32_t i = 0; i < 60; ++i) {
      const float apart = dense ? 0.42f : 2.0f;
      testing::put(play.world, i, {58 + apart * static_cast<float>(i % 8), 27 + apart * static_cast<float>(i / 8)});
    }
    play.run(1);
    play.give(order(0, OrderKind::irritant, {60, 29})).run(5);
    EXPECT_EQ(play.verdict(), dense ? "broken" : "kept");
    if (dense) {
      EXPECT_GE(play.value("density"), 3.5);
    }
  }
}

TEST(RuleIrritantEgress, is_kept_where_everybody_gets_out_in_time_and_broken_behind_one_narrow_door) {
  for (const bool narrow : {true, false}) {
    Room room = withGas(100, RuleKind::irritantEgress);
    ruleOf(room).duration = 120;
    if (narrow) {
      room.wall({45, 15}, {75, 15}).wall({45, 45}, {75, 45}).wall({45, 15}, {45, 45}).wall({75, 15}, {75, 29.6f}).wall({75, 30.4f}, {75, 45});
    }
    Play play(room);
    play.give(order(0, OrderKind::irritant, {60, 30})).run(3);
    EXPECT_EQ(play.verdict(), narrow ? "broken" : "kept");
  }
}

}  // namespace
}  // namespace sispam
