// SPDX-License-Identifier: Apache-2.0
// Rules about when force may be used and against whom, each with a scene that breaks it and one that keeps it.
#include "rule_scene.h"

namespace sispam {
namespace {

using namespace scene;

Command jetAt(uint16_t unit, Vec2 at, float seconds = 10) {
  Command c = order(unit, OrderKind::water, at);
  c.duration = seconds;
  return c;
}

TEST(RuleStageFits, is_broken_by_water_on_a_quiet_crowd_and_kept_on_one_that_throws) {
  for (const bool quiet : {true, false}) {
    Room room = square(60);
    addWater(room, {30, 30});
    Rule& rule = addRule(room, RuleKind::stageFits);
    rule.stage = 4;
    rule.limit = 30;
    rule.window = 60;
    Play play(room);
    if (!quiet) play.keep = doing(Mode::throwing, 0, 10);
    play.run(1).give(jetAt(0, {58, 30})).run(6);
    ASSERT_GT(play.count(EventKind::jetHit), 0);
    EXPECT_EQ(play.verdict(), quiet ? "broken" : "kept");
    if (quiet) {
      EXPECT_EQ(play.value("stage"), 5);
      EXPECT_EQ(play.value("behaviour"), 3);
    }
  }
}

TEST(RuleMeansPermitted, is_broken_by_an_order_under_the_level_that_permits_it_and_kept_at_that_level) {
  for (const bool calm : {true, false}) {
    Room room = square(60);
    addRed(room);
    addWater(room, {30, 30});
    addRule(room, RuleKind::meansPermitted);
    std::vector<Permit>& permits = room.exercise().doctrine.permits;
    permits.push_back({"calm", 2, {}, "", true, 0});
    permits.push_back({"red", 4, {OrderKind::water}, "", true, 1});
    Play play(room);
    if (!calm) play.keep = doing(Mode::throwing, 0, 10);
    play.run(2).give(jetAt(0, {58, 30})).run(3);
    EXPECT_EQ(play.count(EventKind::notPermitted), calm ? 1 : 0);
    EXPECT_GT(play.count(EventKind::jetHit), 0);  // nothing stops it
    EXPECT_EQ(play.verdict(), calm ? "broken" : "kept");
    if (calm) {
      EXPECT_EQ(play.value("rankNeeded"), 1);
    }
  }
}

TEST(RuleMeansPermitted, goes_by_the_stage_of_force_where_no_permit_names_the_order) {
  const auto verdict = [](int stage) {
    Room room = square(20);
    addLine(room, 12, {40, 30}, 0);
    addRule(room, RuleKind::meansPermitted);
    room.exercise().doctrine.permits.push_back({"calm", stage, {OrderKind::arrest}, "", true, 0});
    Play play(room);
    play.run(1).give(advance(0, 2)).run(1);
    return play.verdict();
  };
  EXPECT_EQ(verdict(3), "broken");
  EXPECT_EQ(verdict(4), "kept");
}

TEST(RuleStageStep, is_broken_by_water_out_of_nothing_and_kept_when_each_stage_has_had_its_time) {
  for (const bool sudden : {true, false}) {
    Room room = square(40);
    addWater(room, {30, 30});
    addLine(room, 20, {40, 30}, 0);
    Unit& team = room.unit("team", 4, {35, 10}, 0);
    team.kind = UnitKind::arrestTeam;
    Rule& rule = addRule(room, RuleKind::stageStep);
    rule.stage = 4;
    rule.window = 30;
    rule.count = 1;
    Play play(room);
    play.run(1);
    if (!sudden) {
      Command appeal = order(1, OrderKind::appeal);
      appeal.exit = 0;
      play.give(appeal).run(32).give(order(2, OrderKind::arrest)).run(32).give(advance(1, 2)).run(32);
    }
    play.give(jetAt(0, {58, 30})).run(6);
    EXPECT_EQ(play.verdict(), sudden ? "broken" : "kept");
  }
}

TEST(RuleStageStep, is_kept_by_water_at_once_when_people_are_being_attacked) {
  Room room = square(40);
  addWater(room, {30, 30});
  addLine(room, 20, {40, 30}, 0);
  room.scenario().groups[0].stones = 10;
  Rule& rule = addRule(room, RuleKind::stageStep);
  rule.stage = 4;
  rule.window = 30;
  rule.count = 1;
  Play play(room);
  play.keep = doing(Mode::throwing, 0, 20);
  play.run(15);
  ASSERT_GT(play.count(EventKind::thrown), 0);
  play.give(jetAt(0, {55, 30})).run(6);
  EXPECT_EQ(play.verdict(), "kept");
}

TEST(RuleDispersalGround, is_broken_by_a_push_on_an_assembly_that_keeps_its_duties) {
  const auto verdict = [](bool notified, const char* start, bool throwing) {
    Room room = square(60);
    addRed(room);
    addLine(room, 20, {46, 30}, 0);
    room.scenario().notified = notified;
    room.scenario().start = start;
    Rule& rule = addRule(room, RuleKind::dispersalGround);
    rule.stage = 4;
    rule.levelIndex = 1;
    rule.limit = 18;
    Play play(room);
    if (throwing) play.keep = doing(Mode::throwing, 0, 10);
    play.run(2).give(advance(0, 3)).run(3);
    return play.verdict();
  };
  EXPECT_EQ(verdict(true, "15:00", false), "broken");
  EXPECT_EQ(verdict(false, "15:00", false), "kept");  // nobody told the police of it
  EXPECT_EQ(verdict(true, "18:00", false), "kept");   // the hour is over
  EXPECT_EQ(verdict(true, "15:00", true), "kept");    // the duties are broken
}

TEST(RulePeacefulMajority, is_broken_by_a_jet_for_the_sake_of_two_whom_a_team_could_take) {
  const auto verdict = [](uint32_t violent, bool team) {
    Room room = square(60);
    addWater(room, {30, 30});
    if (team) room.unit("team", 4, {40, 20}, 0).kind = UnitKind::arrestTeam;
    Rule& rule = addRule(room, RuleKind::peacefulMajority);
    rule.limit = 0.1;
    rule.window = 60;
    Play play(room);
    play.keep = doing(Mode::throwing, 0, violent);
    play.run(1).give(jetAt(0, {58, 30})).run(6);
    return play.verdict();
  };
  EXPECT_EQ(verdict(2, true), "broken");
  EXPECT_EQ(verdict(2, false), "kept");   // nobody is there who could take them
  EXPECT_EQ(verdict(20, true), "kept");
  EXPECT_EQ(verdict(0, false), "broken");  // nobody is violent at all
}

TEST(RuleWaterVulnerable, is_broken_by_a_jet_on_elders_and_kept_on_adults) {
  for (const bool elders : {true, false}) {
    Room room = square(40);
    if (elders) room.scenario().groups[0].walk.profile = Profile::elder;
    addWater(room, {30, 30});
    addRule(room, RuleKind::waterVulnerable);
    Play play(room);
    for (uint32_t i = 0; i < 40; ++i) testing::put(play.world, i, {56 + 0.8f * static_cast<float>(i % 6), 27 + 0.8f * static_cast<float>(i / 6)});
    play.give(jetAt(0, {58, 30}, 4)).run(1.5);  // before anybody has been knocked over
    EXPECT_EQ(play.verdict(), elders ? "broken" : "kept");
    if (elders) {
      EXPECT_GT(play.value("frail"), 0);
    }
  }
}

TEST(RuleWaterVulnerable, is_broken_by_a_jet_on_somebody_who_lies_on_the_ground) {
  Room room = square(10);
  addWater(room, {30, 30});
  addRule(room, RuleKind::waterVulnerable);
  Play play(room);
  play.keep = [](World& w) {
    w.people.mode[0] = static_cast<uint8_t>(Mode::down);
    w.people.injury[0] = 2;
    testing::put(w, 0, {58, 30});
  };
  play.run(1).give(jetAt(0, {58, 30})).run(2);
  EXPECT_EQ(play.verdict(), "broken");
  EXPECT_GE(play.value("lying"), 1);
}

TEST(RuleVulnerablePresent, is_broken_by_a_jet_beside_children_and_kept_when_they_are_elsewhere) {
  for (const bool beside : {true, false}) {
    Room room(0, 0, 120, 60);
    room.zone("front", rectangle(50, 20, 70, 40)).zone("away", rectangle(100, 50, 112, 58));
    room.exit("west", rectangle(0, 0, 3, 60));
    room.group("crowd", 40, 0, 0);
    room.group("children", 6, beside ? 0 : 1, beside ? 0 : 1).walk.profile = Profile::child;
    addWater(room, {30, 30});
    Rule& rule = addRule(room, RuleKind::vulnerablePresent);
    rule.limit = 15;
    rule.stage = 5;
    Play play(room);
    play.run(1).give(jetAt(0, {58, 30})).run(4);
    ASSERT_GT(play.count(EventKind::jetHit), 0);
    EXPECT_EQ(play.verdict(), beside ? "broken" : "kept");
  }
}

TEST(RulePressHarmed, is_broken_by_a_jet_on_journalists_and_kept_when_they_stand_at_the_flank) {
  for (const bool among : {true, false}) {
    Room room(0, 0, 120, 60);
    room.zone("front", rectangle(50, 20, 70, 40)).zone("flank", rectangle(55, 52, 65, 58), ZoneKind::press);
    room.exit("west", rectangle(0, 0, 3, 60));
    room.group("crowd", 40, 0, 0);
    room.group("press", 5, among ? 0 : 1, among ? 0 : 1).kind = GroupKind::press;
    addWater(room, {30, 30});
    addRule(room, RuleKind::pressHarmed);
    Play play(room);
    if (among)
      for (uint32_t i = 40; i < 45; ++i) testing::put(play.world, i, {57 + 0.6f * static_cast<float>(i - 40), 30});
    play.give(jetAt(0, {58, 30})).run(4);
    EXPECT_EQ(play.verdict(), among ? "broken" : "kept");
  }
}

TEST(RuleWaterDistance, is_broken_by_a_jet_at_eight_metres_and_kept_at_twenty_five) {
  for (const float away : {8.0f, 25.0f}) {
    Room room = square(40);
    addWater(room, {50 - away, 30});
    addRule(room, RuleKind::waterDistance).limit = 10;
    Play play(room);
    for (uint32_t i = 0; i < 40; ++i) testing::put(play.world, i, {50 + 0.8f * static_cast<float>(i % 6), 27 + 0.8f * static_cast<float>(i / 6)});
    play.give(jetAt(0, {51, 30}, 4)).run(2);
    EXPECT_EQ(play.verdict(), away < 10 ? "broken" : "kept");
  }
}

TEST(RuleWaterLevel, is_broken_by_a_jet_while_it_is_calm_and_kept_in_a_riot) {
  for (const bool calm : {true, false}) {
    Room room = square(40);
    room.scenario().groups[0].stones = 20;
    addRed(room);
    addWater(room, {30, 30});
    addLine(room, 16, {40, 30}, 0);
    addRule(room, RuleKind::waterLevel).levelIndex = 1;
    Play play(room);
    if (!calm) play.keep = doing(Mode::throwing, 0, 20);
    play.run(15).give(jetAt(0, {55, 30})).run(3);
    EXPECT_EQ(play.verdict(), calm ? "broken" : "kept");
  }
}

}  // namespace
}  // namespace sispam
