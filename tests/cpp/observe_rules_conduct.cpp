// SPDX-License-Identifier: Apache-2.0
// Rules about what officers themselves do (R11, R13, R16, R35): an inject brings the act, and the commander answers it or not. And what
// those who see it make of it.
#include "rule_scene.h"

namespace sispam {
namespace {

using namespace scene;

constexpr uint16_t kLine = 0, kRelief = 1, kPropam = 2, kKpps = 3, kSupervisor = 4;

/// A line before a crowd, its relief, Propam, a polling-station crew and its supervisor; `whose` does `act` after 5 s.
Room scene(Misconduct act, uint16_t whose = kLine) {
  Room room = square(20);
  addLine(room, 8, {80, 30}, 3.14159265);
  room.unit("relief", 8, {90, 50}, 3.14159265).kit = {Kit::shield};
  room.unit("propam", 3, {100, 10}, 0).kind = UnitKind::propam;
  Unit& kpps = room.unit("kpps", 4, {20, 10}, 0);
  kpps.kind = UnitKind::kpps;
  kpps.service = Service::organiser;
  Unit& supervisor = room.unit("supervisor", 2, {20, 50}, 0);
  supervisor.kind = UnitKind::ptps;
  supervisor.service = Service::organiser;
  Inject inject;
  inject.id = "act";
  inject.kind = InjectKind::misconduct;
  inject.unitIndex = whose;
  inject.act = act;
  Condition when;
  when.time = 5;
  inject.when = room.number(when);
  room.scenario().script.push_back(inject);
  return room;
}

/// As R16 and R35 stand in the packs: to be answered within a minute.
Rule& answered(Room& room, std::vector<Misconduct> acts) {
  Rule& rule = addRule(room, RuleKind::conduct);
  rule.acts = std::move(acts);
  rule.duration = 60;
  rule.limit = 30;
  return rule;
}

Command withdraw(uint16_t unit) {
  Command c = order(unit, OrderKind::withdraw);
  c.exit = 0;
  return c;
}

Command back(uint16_t unit) {
  Command c = order(unit, OrderKind::fallBack);
  c.distance = 5;
  return c;
}

Command with(uint16_t unit, OrderKind kind, uint16_t other) {
  Command c = order(unit, kind, {90, 30});
  c.with = other;
  return c;
}

/// What the rule comes to when this is ordered so many seconds after the act.
std::string verdictOf(const Room& room, std::vector<Command> orders, double after = 10) {
  Play play(room);
  play.run(5 + after);
  for (const Command& c : orders) play.give(c);
  play.run(90);
  EXPECT_EQ(play.count(EventKind::misconduct), 1);
  return play.verdict();
}

TEST(RuleConduct, R16_is_broken_by_an_officer_who_throws_back_and_is_left_where_he_is_and_kept_by_taking_the_unit_out_or_sending_propam) {
  for (const Misconduct act : {Misconduct::throwsObject, Misconduct::insults, Misconduct::strikesRestrained}) {
    Room room = scene(act);
    answered(room, {Misconduct::throwsObject, Misconduct::insults, Misconduct::strikesRestrained});
    EXPECT_EQ(verdictOf(room, {}), "broken");
    EXPECT_EQ(verdictOf(room, {back(kLine)}), "kept");
  }
  Room room = scene(Misconduct::throwsObject);
  answered(room, {Misconduct::throwsObject});
  EXPECT_EQ(verdictOf(room, {withdraw(kLine)}), "kept");
  EXPECT_EQ(verdictOf(room, {with(kRelief, OrderKind::rotate, kLine)}), "kept");
  EXPECT_EQ(verdictOf(room, {order(kPropam, OrderKind::move, {88, 25})}), "kept");
  EXPECT_EQ(verdictOf(room, {with(kPropam, OrderKind::escort, kLine)}), "kept");
  // None of this does anything about it.
  EXPECT_EQ(verdictOf(room, {order(kLine, OrderKind::hold), advance(kLine, 3)}), "broken");
  EXPECT_EQ(verdictOf(room, {back(kRelief), order(kSupervisor, OrderKind::move, {80, 25})}), "broken");
  EXPECT_EQ(verdictOf(room, {order(kPropam, OrderKind::move, {110, 50})}), "broken");
  EXPECT_EQ(verdictOf(room, {back(kLine)}, 70), "broken");
}

TEST(RuleConduct, R35_is_broken_by_one_of_kpps_who_takes_sides_and_kept_by_sending_a_supervisor_and_not_propam) {
  Room room = scene(Misconduct::notNeutral, kKpps);
  answered(room, {Misconduct::notNeutral});
  EXPECT_EQ(verdictOf(room, {}), "broken");
  EXPECT_EQ(verdictOf(room, {order(kPropam, OrderKind::move, {25, 12})}), "broken");
  EXPECT_EQ(verdictOf(room, {order(kSupervisor, OrderKind::move, {25, 12})}), "kept");
  Room soldiers = scene(Misconduct::notNeutral);
  soldiers.scenario().units[kLine].service = Service::tni;
  answered(soldiers, {Misconduct::notNeutral});
  EXPECT_EQ(verdictOf(soldiers, {order(kPropam, OrderKind::move, {88, 25})}), "broken");
  EXPECT_EQ(verdictOf(soldiers, {withdraw(kLine)}), "kept");
}

TEST(RuleConduct, R11_and_R13_are_broken_by_the_shot_itself_and_kept_when_the_unit_has_been_taken_away_before) {
  for (const Misconduct act : {Misconduct::impactRound, Misconduct::warningShot}) {
    Room room = scene(act);
    Rule& rule = addRule(room, RuleKind::conduct);
    rule.acts = {act};
    rule.duration = 0;
    EXPECT_EQ(verdictOf(room, {withdraw(kLine)}, 0.1), "broken");
    room.scenario().script[0].when->time = 120;
    Play play(room);
    play.give(withdraw(kLine)).run(130);
    EXPECT_EQ(play.count(EventKind::misconduct), 0);
    EXPECT_EQ(play.count(EventKind::misconductMissed), 1);
    EXPECT_EQ(play.verdict(), "kept");
  }
}

TEST(RuleConduct, says_of_each_act_what_it_was_whose_where_and_how_long_it_stood) {
  Room room = scene(Misconduct::insults);
  room.scenario().script[0].every = 20;
  room.scenario().script[0].times = 2;
  answered(room, {Misconduct::insults});
  Play play(room);
  play.run(10).give(back(kLine)).run(90);
  EXPECT_EQ(play.verdict(), "kept");
  ASSERT_EQ(play.findings().size(), 2u);  // less than a minute apart, and yet two
  const Finding &first = play.findings()[0], &second = play.findings()[1];
  EXPECT_EQ(play.value("act"), static_cast<double>(Misconduct::insults));
  EXPECT_NEAR(play.value("seconds"), 5, 0.1);
  EXPECT_EQ(play.value("duration"), 60);
  EXPECT_EQ(first.unit, kLine);
  EXPECT_NEAR(first.x, 80, 1);
  EXPECT_EQ(first.evidenceFrom, toTicks(5));
  EXPECT_EQ(first.evidenceTo, first.tick);
  EXPECT_FALSE(second.kept);
  EXPECT_EQ(second.evidenceFrom, toTicks(25));
  EXPECT_EQ(second.tick, toTicks(25 + 60) + 1);
}

TEST(RuleConduct, an_act_that_can_still_be_answered_when_the_exercise_ends_has_broken_nothing_and_another_act_is_not_its_business) {
  Room room = scene(Misconduct::throwsObject);
  answered(room, {Misconduct::throwsObject});
  Play open(room);
  EXPECT_EQ(open.run(30).verdict(), "kept");
  Room other = scene(Misconduct::warningShot);
  answered(other, {Misconduct::throwsObject});
  EXPECT_EQ(verdictOf(other, {}), "untested");
}

TEST(Misconduct, those_who_see_it_think_less_of_the_police_and_only_a_shot_frightens_and_a_sign_for_a_pair_is_left_to_the_script) {
  const auto felt = [](std::optional<Misconduct> act, bool hidden) {
    Room room = scene(act.value_or(Misconduct::insults));
    if (hidden) room.wall({75, 0}, {75, 60});
    if (!act) room.scenario().script[0].when->time = 500;
    room.scenario().groups[0].temper.legitimacy = 0.6;
    room.scenario().groups[0].plan[0].stay = 600;
    Play play(room);
    for (uint32_t i = 0; i < 20; ++i) testing::put(play.world, i, {73 - 0.6f * static_cast<float>(i % 5), 28 + 0.8f * static_cast<float>(i / 5)});
    play.keep = doing(Mode::watch, 0, 0);
    play.run(30);
    double legitimacy = 0, fear = 0;
    for (uint32_t i = 0; i < 20; ++i) {
      legitimacy += static_cast<double>(play.world.people.legitimacy[i]);
      fear += static_cast<double>(play.world.people.fear[i]);
    }
    return std::pair(legitimacy, fear);
  };
  const auto calm = felt(std::nullopt, false), insult = felt(Misconduct::insults, false), shot = felt(Misconduct::warningShot, false);
  EXPECT_LT(insult.first, calm.first);
  EXPECT_LT(shot.first, insult.first);
  EXPECT_GT(shot.second, insult.second);
  EXPECT_EQ(felt(Misconduct::notNeutral, false), calm);
  EXPECT_EQ(felt(Misconduct::insults, true), felt(std::nullopt, true));
}

}  // namespace
}  // namespace sispam
