// SPDX-License-Identifier: Apache-2.0
// Hostages: who is taken, that they go where their captor goes and follow no order, and the ways in which they come free.
#include <gtest/gtest.h>

#include "rule_scene.h"
#include "world/measure.h"

namespace sispam {
namespace {

using namespace scene;

/// Two captors beside a chair and two of the staff far away; an arrest team and negotiators by the door.
Room office() {
  Room room = square(2);
  room.zone("cells", rectangle(100, 5, 110, 15), ZoneKind::custody);
  room.scenario().groups[0].plan[0].goalIndex = 0;
  Unit& staff = room.unit("staff", 3, {58, 30}, 0);
  staff.service = Service::organiser;
  staff.kind = UnitKind::kpu;
  staff.formation.spacing = 5;
  Unit& team = room.unit("team", 4, {85, 30}, 3.14159265);
  team.kind = UnitKind::arrestTeam;
  Unit& talk = room.unit("negotiators", 3, {85, 40}, 3.14159265);
  talk.kind = UnitKind::negotiator;
  Inject inject;
  inject.id = "taken";
  inject.kind = InjectKind::hostage;
  inject.groupIndex = 0;
  inject.unitIndex = 0;
  inject.amount = 1;
  Condition when;
  when.time = 1;
  inject.when = room.number(when);
  room.scenario().script.push_back(inject);
  room.scenario().parameters.means.hostageTalk = 30;
  room.scenario().parameters.means.arrestSuccess = 1;
  room.scenario().groups[0].temper.legitimacy = 1;
  return room;
}

double hostages(Play& play) {
  Condition c;
  c.measure = Measure::hostages;
  return sispam::measure(play.world, c);
}

Play taken(const Room& room) {
  Play play(room);
  for (uint32_t i = 0; i < 2; ++i) testing::put(play.world, i, testing::at(play.world, play.world.units.firstRow[0]) + Vec2{0.6f, 0.5f * static_cast<float>(i)});
  play.run(2);
  return play;
}

TEST(Hostages, one_of_a_unit_beside_whom_captors_stand_is_taken_and_follows_no_order) {
  const Room room = office();
  Play play = taken(room);
  EXPECT_EQ(play.count(EventKind::hostageTaken), 1);
  EXPECT_EQ(hostages(play), 1);
  Command c = order(0, OrderKind::move, {30, 30});
  play.give(c).run(20);
  const uint32_t chair = play.world.units.firstRow[0];
  EXPECT_GT(play.world.people.x[chair], 45);      // held where the captors stand
  EXPECT_LT(play.world.people.x[chair + 2], 45);  // the others go
  EXPECT_EQ(hostages(play), 1);
}

TEST(Hostages, come_free_when_their_captor_is_arrested) {
  const Room room = office();
  Play play = taken(room);
  Command c = order(1, OrderKind::arrest);
  c.group = 0;
  c.zone = 1;
  play.give(c).run(150);  // the two captors, one after the other
  EXPECT_EQ(hostages(play), 0);
  EXPECT_EQ(play.count(EventKind::hostageFreed), 1);
  EXPECT_EQ(modeOf(play.world, play.world.units.firstRow[0]), Mode::duty);
}

TEST(Hostages, come_free_when_negotiators_have_talked_for_long_enough_and_not_before) {
  const Room room = office();
  Play play = taken(room);
  Command c = order(2, OrderKind::negotiate);
  c.group = 0;
  play.give(c).run(20);
  ASSERT_GT(play.count(EventKind::talk), 0);
  EXPECT_EQ(hostages(play), 1);
  play.run(60);
  EXPECT_EQ(hostages(play), 0);
}

}  // namespace
}  // namespace sispam
