// SPDX-License-Identifier: Apache-2.0
// Rules about what is said, written down, filmed and done for those who are hurt or taken, each with a scene that breaks it and one that
// keeps it.
#include "rule_scene.h"

namespace sispam {
namespace {

using namespace scene;

Command appeal(uint16_t unit, uint8_t says) {
  Command c = order(unit, OrderKind::appeal);
  c.exit = 0;
  c.says = says;
  return c;
}

TEST(RuleAppealParts, is_broken_by_an_appeal_that_does_not_say_where_to_go_and_kept_by_one_that_says_all) {
  for (const uint8_t says : {uint8_t{3}, uint8_t{15}}) {
    Room room = square(40);
    room.unit("raisa", 2, {45, 30}, 0).kit = {Kit::loudspeaker};
    addRule(room, RuleKind::appealParts).count = 4;
    Play play(room);
    play.give(appeal(0, says)).run(2);
    EXPECT_EQ(play.verdict(), says == 15 ? "kept" : "broken");
    if (says == 3) {
      EXPECT_EQ(play.value("parts"), 2);
    }
  }
}

TEST(RuleAppealParts, is_not_tested_by_an_appeal_that_only_asks_for_order) {
  Room room = square(40);
  room.unit("raisa", 2, {45, 30}, 0).kit = {Kit::loudspeaker};
  addRule(room, RuleKind::appealParts).count = 4;
  Play play(room);
  play.give(order(0, OrderKind::appeal)).run(2);
  EXPECT_EQ(play.verdict(), "untested");
}

Room withWater(RuleKind kind) {
  Room room = square(60);
  addWater(room, {30, 30});
  room.unit("raisa", 2, {25, 30}, 0).kit = {Kit::loudspeaker};
  addRule(room, kind).stage = 5;
  return room;
}

TEST(RuleAppealsBefore, is_broken_when_most_of_the_crowd_could_not_hear_it_and_kept_with_a_loudspeaker_close_by) {
  for (const bool loud : {true, false}) {
    Room room = withWater(RuleKind::appealsBefore);
    room.scenario().units[1].at = {44, 30};
    if (!loud) room.scenario().units[1].kit = {};
    Rule& rule = room.exercise().doctrine.rules[0];
    rule.count = 1;
    rule.window = 120;
    rule.limit = 0.8;
    Play play(room);
    for (uint32_t i = 30; i < 60; ++i) testing::put(play.world, i, {85 + 0.8f * static_cast<float>(i % 6), 30 + 0.8f * static_cast<float>((i - 30) / 6)});
    play.run(2);
    for (uint32_t i = 0; i < 60; ++i) play.world.people.legTick[i] = 0;
    play.give(appeal(1, 15)).run(30).give(order(0, OrderKind::water, {58, 30})).run(3);
    EXPECT_EQ(play.verdict(), loud ? "kept" : "broken");
  }
}

TEST(RuleComplianceTime, is_as_long_as_getting_out_takes_when_that_is_longer) {
  const auto verdict = [](double wait, bool door) {
    Room room = withWater(RuleKind::complianceTime);
    if (door) room.wall({45, 15}, {75, 15}).wall({45, 45}, {75, 45}).wall({75, 15}, {75, 45}).wall({45, 15}, {45, 29.6f}).wall({45, 30.4f}, {45, 45});
    Rule& rule = room.exercise().doctrine.rules[0];
    rule.duration = 20;
    rule.count = 1.2;
    Play play(room);
    play.run(1).give(order(1, OrderKind::appeal)).run(wait).give(order(0, OrderKind::water, {58, 30})).run(2);
    return play.verdict();
  };
  EXPECT_EQ(verdict(10, false), "broken");
  EXPECT_EQ(verdict(90, false), "kept");
  EXPECT_EQ(verdict(60, true), "broken");  // they could not have been out by then
}

TEST(RuleDecisionLog, is_broken_by_an_order_without_a_reason_and_kept_with_one_or_with_an_entry_in_time) {
  const auto verdict = [](bool reasoned, bool entry) {
    Room room = square(20);
    addLine(room, 12, {40, 30}, 0);
    Rule& rule = addRule(room, RuleKind::decisionLog);
    rule.window = 20;
    rule.stage = 4;
    Play play(room);
    Command push = advance(0, 3);
    push.reasoned = reasoned ? 1 : 0;
    play.give(push).run(10);
    Command log;
    log.kind = CommandKind::log;
    if (entry) play.give(log);
    play.run(30);
    return play.verdict();
  };
  EXPECT_EQ(verdict(false, false), "broken");
  EXPECT_EQ(verdict(true, false), "kept");
  EXPECT_EQ(verdict(false, true), "kept");
}

TEST(RuleDecisionLog, a_reason_written_in_an_order_reaches_the_command) {
  Order o;
  EXPECT_EQ(commandOf(o).reasoned, 0);
  o.why.id = "Pelemparan.";
  o.says = {AppealPart::speaker, AppealPart::deadline};
  EXPECT_EQ(commandOf(o).reasoned, 1);
  EXPECT_EQ(commandOf(o).says, 9);
}

TEST(RuleDocumentation, is_broken_by_a_jet_that_nobody_films_and_kept_with_a_camera_close_by) {
  for (const bool films : {true, false}) {
    Room room = square(60);
    addWater(room, {30, 30});
    Unit& camera = room.unit("humas", 2, {40, 45}, 0);
    camera.kit = {Kit::camera};
    Rule& rule = addRule(room, RuleKind::documentation);
    rule.limit = 60;
    rule.stage = 4;
    Play play(room);
    if (films) play.give(order(1, OrderKind::document));
    play.run(2).give(order(0, OrderKind::water, {58, 30})).run(3);
    EXPECT_EQ(play.verdict(), films ? "kept" : "broken");
  }
}

/// A team that takes the nearest of a group of three to a custody zone.
Room withTeam(UnitKind kind) {
  Room room(0, 0, 80, 40);
  room.zone("there", rectangle(50, 15, 56, 21)).zone("cells", rectangle(5, 5, 15, 15), ZoneKind::custody);
  room.exit("east", rectangle(77, 0, 80, 40));
  room.group("crowd", 3, 0, 0).kind = GroupKind::supporters;
  room.scenario().parameters.means.arrestSuccess = 1;
  Unit& team = room.unit("team", 4, {44, 18}, 0);
  team.kind = kind;
  team.kit = {Kit::handcuffs};
  return room;
}

Command arrest(uint16_t unit, uint16_t group) {
  Command c = order(unit, OrderKind::arrest);
  c.group = group;
  c.zone = 1;
  return c;
}

TEST(RuleHandOver, is_kept_by_detectives_and_broken_by_a_team_that_hands_nobody_a_record) {
  for (const UnitKind kind : {UnitKind::reskrim, UnitKind::raimas}) {
    Room room = withTeam(kind);
    addRule(room, RuleKind::handOver).duration = 300;
    Play play(room);
    play.give(arrest(0, 0)).run(290);  // all three, one after the other
    ASSERT_GE(play.count(EventKind::handedOver), 1);
    EXPECT_EQ(play.verdict(), kind == UnitKind::reskrim ? "kept" : "broken");
  }
}

TEST(RuleHandOver, is_broken_when_somebody_is_held_too_long) {
  Room room = withTeam(UnitKind::reskrim);
  addRule(room, RuleKind::handOver).duration = 5;
  Play play(room);
  play.give(arrest(0, 0)).run(60);
  EXPECT_EQ(play.verdict(), "broken");
  EXPECT_GT(play.value("seconds"), 5);
}

TEST(RuleArrestStrength, is_kept_by_two_officers_and_broken_where_the_pack_asks_for_more) {
  for (const double needed : {2.0, 9.0}) {
    Room room = withTeam(UnitKind::reskrim);
    addRule(room, RuleKind::arrestStrength).count = needed;
    Play play(room);
    play.give(arrest(0, 0)).run(60);
    ASSERT_GE(play.count(EventKind::seized), 1);
    EXPECT_EQ(play.verdict(), needed == 2 ? "kept" : "broken");
  }
}

/// Somebody is badly hurt, medics stand by or not.
Play hurt(RuleKind kind, double duration, bool medics) {
  Room room(0, 0, 60, 30);
  room.zone("there", rectangle(40, 12, 46, 18)).zone("post", rectangle(4, 10, 14, 20), ZoneKind::medical);
  room.exit("east", rectangle(57, 0, 60, 30));
  room.group("crowd", 3, 0, 0);
  Unit& medic = room.unit("medic", 3, {12, 15}, 0);
  medic.service = Service::medical;
  medic.kind = UnitKind::medic;
  medic.kit = {Kit::firstAid};
  Inject casualty;
  casualty.id = "hurt";
  casualty.kind = InjectKind::casualty;
  casualty.amount = 1;
  casualty.groupIndex = 0;
  casualty.zoneIndex = 0;
  room.scenario().script.push_back(casualty);
  addRule(room, kind).duration = duration;
  Play play(room);
  Command inject;
  inject.kind = CommandKind::inject;
  inject.ref = 0;
  play.run(1).give(inject);
  if (medics) play.give(order(0, OrderKind::aid));
  play.run(240);
  return play;
}

TEST(RuleAidDelay, is_broken_when_no_medic_is_sent_and_kept_when_one_comes) {
  EXPECT_EQ(hurt(RuleKind::aidDelay, 180, false).verdict(), "broken");
  EXPECT_EQ(hurt(RuleKind::aidDelay, 180, true).verdict(), "kept");
}

TEST(RuleEvacuationDelay, is_broken_when_nobody_carries_the_hurt_away_and_kept_when_medics_do) {
  EXPECT_EQ(hurt(RuleKind::evacuationDelay, 200, false).verdict(), "broken");
  EXPECT_EQ(hurt(RuleKind::evacuationDelay, 200, true).verdict(), "kept");
}

TEST(RuleDeclareLag, is_broken_by_a_commander_who_says_nothing_and_kept_by_one_who_declares) {
  for (const bool declares : {true, false}) {
    Room room = square(40);
    addRed(room);
    addRule(room, RuleKind::declareLag).duration = 10;
    Play play(room);
    play.keep = doing(Mode::throwing, 0, 10);
    play.run(5);
    Command red = order(kNone16, OrderKind::declareLevel);
    red.ref = 1;
    if (declares) play.give(red);
    play.run(30);
    EXPECT_EQ(play.verdict(), declares ? "kept" : "broken");
  }
}

TEST(RuleNegotiationKept, is_broken_when_nobody_talks_to_a_crowd_and_kept_while_negotiators_do) {
  for (const bool talks : {true, false}) {
    Room room = square(40);
    addRed(room);
    Unit& negotiators = room.unit("negotiators", 3, {46, 30}, 0);
    negotiators.kind = UnitKind::negotiator;
    Rule& rule = addRule(room, RuleKind::negotiationKept);
    rule.duration = 30;
    rule.levelIndex = 1;
    Play play(room);
    Command talk = order(0, OrderKind::negotiate);
    talk.group = 0;
    if (talks) play.give(talk);
    play.run(90);
    EXPECT_EQ(play.verdict(), talks ? "kept" : "broken");
  }
}

}  // namespace
}  // namespace sispam
