// SPDX-License-Identifier: Apache-2.0
// Rules about how units stand, move and hold, each with a scene that breaks it and one that keeps it.
#include "rule_scene.h"

namespace sispam {
namespace {

using namespace scene;

/// A crowd of `pushers` that pushes a line which looks west, and the ground behind it.
Room pressed(int crowd, int strength, int ranks = 1) {
  Room room(0, 0, 90, 40);
  room.zone("front", rectangle(34, 11, 49.2f, 29));
  room.exit("west", rectangle(0, 0, 3, 40)).exit("east", rectangle(87, 0, 90, 40));
  room.group("crowd", crowd, 0, 0).kind = GroupKind::supporters;
  addLine(room, strength, {50, 20}, 3.14159265).formation.ranks = ranks;
  return room;
}

TEST(RuleFormationKept, is_broken_by_members_who_are_cut_off_and_kept_by_a_line_that_moves_together) {
  for (const bool cutOff : {true, false}) {
    Room room = square(0);
    room.wall({20, 0}, {20, 15}).wall({20, 15}, {0, 15});  // a corner of the square that is shut
    addLine(room, 12, {40, 30}, 0);
    Rule& rule = addRule(room, RuleKind::formationKept);
    rule.limit = 5;
    rule.duration = 10;
    Play play(room);
    if (cutOff)
      for (uint32_t m = 0; m < 2; ++m) testing::put(play.world, play.world.units.firstRow[0] + m, {10 + static_cast<float>(m), 8});
    play.give(order(0, OrderKind::move, {70, 30})).run(40);
    EXPECT_EQ(play.verdict(), cutOff ? "broken" : "kept");
    if (cutOff) {
      EXPECT_EQ(play.value("persons"), 2);
    }
  }
}

TEST(RuleBackTurned, is_broken_by_walking_off_before_people_who_push_and_kept_by_falling_back) {
  for (const bool walksOff : {true, false}) {
    Room room = pressed(12, 24);
    Rule& rule = addRule(room, RuleKind::backTurned);
    rule.limit = 3;
    rule.duration = 1;
    rule.count = 120;
    Play play(room);
    play.keep = doing(Mode::push, 0, 12);
    for (uint32_t i = 0; i < 12; ++i) testing::put(play.world, i, {48.8f, 16 + 0.7f * static_cast<float>(i)});
    play.run(5);
    Command back = order(0, OrderKind::fallBack);
    back.distance = 10;
    play.give(walksOff ? order(0, OrderKind::move, {70, 20}) : back).run(20);
    EXPECT_EQ(play.verdict(), walksOff ? "broken" : "kept");
  }
}

TEST(RuleBrimobEarly, is_broken_by_coming_while_it_is_calm_and_kept_when_the_riot_is_there_and_declared) {
  const auto verdict = [](bool riot, bool declared) {
    Room room = square(40);
    addRed(room);
    room.unit("phh", 20, {15, 30}, 0).kind = UnitKind::phhBrimob;
    Rule& rule = addRule(room, RuleKind::brimobEarly);
    rule.limit = 30;
    rule.levelIndex = 1;
    Play play(room);
    if (riot) play.keep = doing(Mode::throwing, 0, 20);
    else play.keep = doing(Mode::watch, 0, 40);
    play.run(1);
    if (declared) {
      Command red = order(kNone16, OrderKind::declareLevel);
      red.ref = 1;
      play.give(red);
    }
    play.give(order(0, OrderKind::move, {40, 30})).run(30);
    return play.verdict();
  };
  EXPECT_EQ(verdict(false, false), "broken");
  EXPECT_EQ(verdict(true, false), "broken");
  EXPECT_EQ(verdict(true, true), "kept");
}

/// A dead-end street of 8 m with a crowd in it and a line across its mouth, or beside it.
Room street(int crowd, bool across) {
  Room room(0, 0, 60, 40);
  room.zone("street", rectangle(2, 17, 18, 23));
  room.exit("east", rectangle(57, 0, 60, 40));
  room.wall({0, 16}, {24, 16}).wall({0, 24}, {24, 24});
  room.group("crowd", crowd, 0, 0).kind = GroupKind::supporters;
  addLine(room, 14, across ? Vec2{22, 20} : Vec2{40, 35}, 3.14159265);
  return room;
}

TEST(RuleContainment, is_broken_by_a_line_across_the_mouth_of_a_dead_end_and_kept_by_one_that_leaves_it_open) {
  for (const bool across : {true, false}) {
    Room room = street(30, across);
    Rule& rule = addRule(room, RuleKind::containment);
    rule.duration = 60;
    rule.limit = 19;
    Play play(room);
    play.give(order(0, OrderKind::hold)).run(90);
    EXPECT_EQ(play.verdict(), across ? "broken" : "untested");
    if (across) {
      EXPECT_EQ(play.value("persons"), 30);
      EXPECT_GT(play.value("seconds"), 60);
    }
  }
}

TEST(RuleContainment, is_kept_when_the_ring_is_opened_in_time) {
  Room room = street(30, true);
  Rule& rule = addRule(room, RuleKind::containment);
  rule.duration = 60;
  rule.limit = 19;
  Play play(room);
  play.give(order(0, OrderKind::hold)).run(40);
  play.give(order(0, OrderKind::move, {40, 35})).run(60);
  EXPECT_EQ(play.verdict(), "kept");
}

TEST(RuleReserveKept, is_broken_when_everybody_is_in_the_line_and_kept_with_a_third_behind) {
  for (const bool reserve : {true, false}) {
    Room room = pressed(60, 12);
    if (reserve) room.unit("second", 6, {70, 20}, 3.14159265).kit = {Kit::shield};
    Rule& rule = addRule(room, RuleKind::reserveKept);
    rule.limit = 1.0 / 3;
    rule.duration = 5;
    Play play(room);
    play.keep = doing(Mode::push, 0, 60);
    play.give(order(0, OrderKind::hold)).run(20);
    EXPECT_EQ(play.verdict(), reserve ? "kept" : "broken");
  }
}

TEST(RuleLineFatigue, is_broken_by_a_line_that_bears_too_long_and_kept_by_one_that_is_left_in_peace) {
  for (const bool long_ : {true, false}) {
    Room room = pressed(40, 16, 2);
    addRule(room, RuleKind::lineFatigue).duration = 40;
    Play play(room);
    play.keep = doing(Mode::push, 0, 40);
    play.give(order(0, OrderKind::hold)).run(20);
    if (!long_) {
      play.keep = nullptr;
      for (uint32_t i = 0; i < 40; ++i) {
        testing::put(play.world, i, {10 + static_cast<float>(i % 8), 15 + static_cast<float>(i / 8)});
        play.world.people.mode[i] = static_cast<uint8_t>(Mode::watch);
        play.world.people.legitimacy[i] = 1;
      }
    }
    play.run(40);
    EXPECT_EQ(play.verdict(), long_ ? "broken" : "kept");
  }
}

TEST(RuleLaneBlocked, is_broken_by_a_shut_gate_on_the_way_of_the_ambulance_and_kept_while_it_is_open) {
  for (const bool shut : {true, false}) {
    Room room(0, 0, 60, 30);
    room.zone("post", rectangle(4, 10, 14, 20), ZoneKind::medical);
    room.exit("east", rectangle(57, 0, 60, 30));
    room.wall({30, 0}, {30, 12}).wall({30, 18}, {30, 30}).gate({30, 12}, {30, 18}, true);
    room.unit("guard", 2, {28, 10}, 0);
    Rule& rule = addRule(room, RuleKind::laneBlocked);
    rule.limit = 2.5;
    rule.duration = 30;
    rule.count = 2;
    Play play(room);
    Command close = order(0, OrderKind::closeGate);
    close.gate = 0;
    if (shut) play.give(close);
    play.run(60);
    EXPECT_EQ(play.verdict(), shut ? "broken" : "kept");
    EXPECT_EQ(play.count(EventKind::gateClosed), shut ? 1 : 0);
  }
}

TEST(RuleLaneBlocked, is_broken_by_a_crowd_that_stands_close_in_the_only_way) {
  Room room(0, 0, 60, 8);
  room.zone("post", rectangle(2, 1, 8, 7), ZoneKind::medical).zone("narrow", rectangle(28, 0.5f, 33, 7.5f));
  room.exit("east", rectangle(57, 0, 60, 8));
  room.group("crowd", 100, 1, 1);
  Rule& rule = addRule(room, RuleKind::laneBlocked);
  rule.limit = 2.5;
  rule.duration = 30;
  rule.count = 2;
  Play play(room);
  play.run(50);
  EXPECT_EQ(play.verdict(), "broken");
}

TEST(RuleShieldsInCalm, is_broken_by_shields_before_a_calm_crowd_and_kept_by_a_line_with_a_rope) {
  for (const bool shields : {true, false}) {
    Room room = square(40);
    Unit& line = addLine(room, 12, {46, 30}, 0);
    if (!shields) line.kit = {Kit::rope};
    Unit& far = room.unit("far", 12, {100, 30}, 3.14159265);
    far.kit = {Kit::shield};
    Rule& rule = addRule(room, RuleKind::shieldsInCalm);
    rule.limit = 30;
    rule.duration = 20;
    Play play(room);
    play.run(60);
    EXPECT_EQ(play.verdict(), shields ? "broken" : "kept");
  }
}

TEST(RuleFirearmCarried, is_broken_by_dalmas_sent_with_firearms_and_kept_without_or_where_they_are_sent_nowhere) {
  for (const bool armed : {true, false}) {
    Room room = square(20);
    Unit& line = addLine(room, 12, {30, 30}, 0);
    if (armed) line.kit.push_back(Kit::firearm);
    addRule(room, RuleKind::firearmCarried);
    Play waiting(room), sent(room);
    waiting.run(2);
    EXPECT_EQ(waiting.verdict(), "untested");
    sent.give(order(0, OrderKind::move, {36, 30})).run(2);
    EXPECT_EQ(sent.verdict(), armed ? "broken" : "kept");
  }
}

TEST(RulePushDirection, is_broken_by_a_push_against_a_wall_and_kept_towards_an_open_street) {
  for (const bool wall : {true, false}) {
    Room room(0, 0, 90, 20);
    room.zone("front", rectangle(30, 3, 44, 17));
    room.exit("west", rectangle(0, 0, 3, 20));
    if (wall) room.wall({25, 0}, {25, 20});
    room.group("crowd", 60, 0, 0);
    addLine(room, 24, {45, 10}, 3.14159265);
    Rule& rule = addRule(room, RuleKind::pushDirection);
    rule.limit = 3;
    rule.window = 30;
    Play play(room);
    play.give(advance(0, 8)).run(20);
    ASSERT_GT(play.count(EventKind::pushed), 0);
    EXPECT_EQ(play.verdict(), wall ? "broken" : "kept");
  }
}

TEST(RuleDensity, is_broken_by_people_pressed_into_a_corner_and_kept_where_they_have_room) {
  for (const bool narrow : {true, false}) {
    Room room = square(80);
    Rule& rule = addRule(room, RuleKind::density);
    rule.limit = 4;
    rule.duration = 2;
    Play play(room);
    const float apart = narrow ? 0.4f : 1.0f;
    for (uint32_t i = 0; i < 80; ++i) testing::put(play.world, i, {52 + apart * static_cast<float>(i % 9), 22 + apart * static_cast<float>(i / 9)});
    play.run(6);
    EXPECT_EQ(play.verdict(), narrow ? "broken" : "kept");
  }
}

TEST(RuleWallLoad, is_broken_where_a_crowd_leans_on_a_gate_and_kept_where_it_stands_before_it) {
  for (const bool leans : {true, false}) {
    Room room(0, 0, 40, 20);
    room.zone("front", rectangle(4, 4, 18, 16));
    room.exit("east", rectangle(37, 0, 40, 20));
    room.wall({19, 0}, {19, 8}).wall({19, 12}, {19, 20}).gate({19, 8}, {19, 12}, false);
    room.group("crowd", 100, 0, 0);
    Rule& rule = addRule(room, RuleKind::wallLoad);
    rule.limit = 300;
    rule.duration = 1;
    Play play(room);
    if (leans)
      play.keep = [](World& w) {
        for (uint32_t i = 0; i < w.citizens; ++i) w.people.pushX[i] = 150;
      };
    for (uint32_t i = 0; i < 100; ++i) testing::put(play.world, i, {14 + 0.45f * static_cast<float>(i % 10) + 0.3f, 7 + 0.55f * static_cast<float>(i / 10)});
    play.run(10);
    EXPECT_EQ(play.verdict() == "broken", leans);
  }
}

}  // namespace
}  // namespace sispam
