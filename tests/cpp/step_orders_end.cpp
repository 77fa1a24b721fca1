// SPDX-License-Identifier: Apache-2.0
// No order ends in silence: what cannot be done is refused or given up with a reason. And what medics do with those they carry.
#include <gtest/gtest.h>

#include <algorithm>

#include "step/nearness.h"
#include "step/verbs.h"
#include "world_room.h"

namespace sispam {
namespace {

using testing::put;
using testing::rectangle;
using testing::Room;
using testing::run;

Command order(uint16_t unit, OrderKind kind) {
  Command c;
  c.unit = unit;
  c.order = kind;
  return c;
}

/// The reason of the refusal that these events hold; −1 if there is none.
int reasonIn(const World& w) {
  for (const Event& e : w.events.list)
    if (e.kind == EventKind::orderRefused) return e.c;
  return -1;
}

int refusalOf(World& w, const Command& c) {
  w.events.list.clear();
  carryOut(w, c);
  return reasonIn(w);
}

/// Steps until a unit gives up or the time is over; −1 if nobody does.
int reasonWithin(World& w, double seconds) {
  for (int k = 0; k < seconds * kTicksPerSecond; ++k) {
    step(w);
    if (const int why = reasonIn(w); why >= 0) return why;
  }
  return -1;
}

constexpr int code(Refusal why) { return static_cast<int>(why); }

/// People in the west, a cell in the east, police 40 m before its end.
Room yard(float length = 100) {
  Room room(0, 0, length, 30);
  room.zone("west", rectangle(4, 10, 10, 20)).zone("cell", rectangle(length - 10, 10, length - 2, 20), ZoneKind::custody).exit("out", rectangle(0, 0, 2, 30));
  room.group("people", 6, 0, 0);
  Unit& team = room.unit("team", 6, {length - 40, 15}, 3.14159265);
  team.kind = UnitKind::arrestTeam;
  return room;
}

TEST(OrdersEnd, an_arrest_out_of_reach_or_of_nobody_is_refused_and_says_which) {
  Command c = order(0, OrderKind::arrest);
  c.group = 0;
  c.zone = 1;
  World far = yard(180).world();
  EXPECT_EQ(refusalOf(far, c), code(Refusal::unreachable));
  World w = yard().world();
  for (uint32_t i = 0; i < w.citizens; ++i) put(w, i, {50 + 0.8f * static_cast<float>(i), 12});
  run(w, 0.1);
  EXPECT_EQ(refusalOf(w, c), -1);
  for (uint32_t i = 0; i < w.citizens; ++i) w.people.presence[i] = static_cast<uint8_t>(Presence::left);
  EXPECT_EQ(reasonWithin(w, 2), code(Refusal::noTarget));  // the one given before finds nobody any more
  EXPECT_EQ(refusalOf(w, c), code(Refusal::noTarget));
}

TEST(OrdersEnd, a_team_that_is_told_whose_people_to_arrest_goes_to_find_them) {
  Room room = yard();
  room.scenario().parameters.means.arrestSuccess = 1;
  World w = room.world();
  Command c = order(0, OrderKind::arrest);
  c.group = 0;
  c.zone = 1;
  EXPECT_EQ(refusalOf(w, c), -1);  // they are 50 m away
  run(w, 60);
  int held = 0;
  for (uint32_t i = 0; i < w.citizens; ++i) held += modeOf(w, i) == Mode::held ? 1 : 0;
  EXPECT_EQ(held, 1);
}

TEST(OrdersEnd, talking_with_a_group_that_has_gone_home_is_refused_and_ends_when_it_goes) {
  World w = yard().world();
  Command c = order(0, OrderKind::negotiate);
  c.group = 0;
  EXPECT_EQ(refusalOf(w, c), -1);
  for (uint32_t i = 0; i < w.citizens; ++i) w.people.mode[i] = static_cast<uint8_t>(Mode::leave);
  EXPECT_EQ(reasonWithin(w, 2), code(Refusal::noTarget));
  EXPECT_EQ(refusalOf(w, c), code(Refusal::noTarget));
}

TEST(OrdersEnd, a_jet_that_runs_dry_says_so_and_one_that_found_nobody_too) {
  Room room = yard();
  Unit& cannon = room.unit("cannon", 3, {40, 15}, 3.14159265);
  cannon.kit = {Kit::water};
  cannon.tank = 60;
  World w = room.world();
  Command c = order(1, OrderKind::water);
  c.duration = 2;
  EXPECT_EQ(refusalOf(w, c), -1);
  EXPECT_EQ(reasonWithin(w, 5), code(Refusal::noTarget));  // nobody throws
  c.hasAt = 1;
  c.atX = 15;
  c.atY = 15;
  c.duration = 60;
  EXPECT_EQ(refusalOf(w, c), -1);
  EXPECT_EQ(reasonWithin(w, 10), code(Refusal::empty));
}

TEST(OrdersEnd, a_line_that_cannot_step_back_any_further_gives_up) {
  World w = yard().world();
  Command c = order(0, OrderKind::fallBack);
  c.distance = 60;
  EXPECT_EQ(refusalOf(w, c), -1);
  EXPECT_EQ(reasonWithin(w, 600), code(Refusal::unreachable));
}

TEST(OrdersEnd, behind_a_shut_gate_no_way_leads_and_with_it_open_one_does) {
  const auto refused = [](bool open) {
    Room room = yard();
    room.wall({30, 0}, {30, 10}).wall({30, 20}, {30, 30}).gate({30, 10}, {30, 20}, open);
    World w = room.world();
    run(w, 0.1);
    Command c = order(0, OrderKind::move);
    c.hasAt = 1;
    c.atX = 15;
    c.atY = 15;
    const int move = refusalOf(w, c);
    Command work = order(0, OrderKind::work);
    work.zone = 0;
    work.duration = 10;
    EXPECT_EQ(refusalOf(w, work), move);
    return move;
  };
  EXPECT_EQ(refused(false), code(Refusal::unreachable));
  EXPECT_EQ(refused(true), -1);
}

TEST(OrdersEnd, somebody_under_arrest_is_handed_over_in_the_zone_of_the_order_not_in_one_on_the_way) {
  Room room = yard();
  room.zone("near", rectangle(66, 5, 72, 25), ZoneKind::custody);
  World w = room.world();
  for (uint32_t i = 0; i < w.citizens; ++i) put(w, i, {52, 12 + 0.7f * static_cast<float>(i)});
  run(w, 0.1);
  Command c = order(0, OrderKind::arrest);
  c.group = 0;
  c.zone = 1;
  EXPECT_EQ(refusalOf(w, c), -1);
  for (int k = 0; k < 120 * static_cast<int>(kTicksPerSecond) && w.clock.arrestedCount == 0; ++k) step(w);
  ASSERT_EQ(w.clock.arrestedCount, 1u);
  const auto handedOver = std::find_if(w.events.list.begin(), w.events.list.end(), [](const Event& e) { return e.kind == EventKind::handedOver; });
  ASSERT_NE(handedOver, w.events.list.end());
  EXPECT_GE(handedOver->x, 90);
}

// ---- medics

struct Ward {
  Room room{0, 0, 80, 30};
  Ward() {
    room.zone("west", rectangle(4, 10, 10, 20)).zone("tent", rectangle(66, 8, 78, 22), ZoneKind::medical);
    room.group("people", 2, 0, 0);
    Unit& medics = room.unit("medics", 3, {30, 15}, 3.14159265);
    medics.kit = {Kit::firstAid};
    medics.service = Service::medical;
    room.unit("line", 4, {12, 24}, 3.14159265);
  }
};

void layDown(World& w, uint32_t row, Vec2 place) {
  put(w, row, place);
  w.people.injury[row] = 2;
  w.people.injuredTick[row] = 0;
  w.people.mode[row] = static_cast<uint8_t>(Mode::down);
}

TEST(Medics, carry_a_hurt_officer_well_into_the_medical_zone) {
  World w = Ward().room.world();
  const uint32_t officer = w.units.firstRow[1];
  layDown(w, officer, {40, 15});
  run(w, 0.1);
  ASSERT_EQ(refusalOf(w, order(0, OrderKind::aid)), -1);
  run(w, 120);
  EXPECT_GT(w.people.x[officer], 67);
  EXPECT_EQ(w.people.holder[officer], kNobody);
  EXPECT_EQ(w.units.targetRow[0], kNobody);
}

TEST(Medics, treat_everybody_before_they_carry_anybody) {
  World w = Ward().room.world();
  layDown(w, 0, {30, 10});
  layDown(w, 1, {30, 20});
  run(w, 0.1);
  carryOut(w, order(0, OrderKind::aid));
  for (int k = 0; k < 200 * static_cast<int>(kTicksPerSecond) && (w.people.aided[0] == 0 || w.people.aided[1] == 0); ++k) step(w);
  EXPECT_LT(w.people.x[0], 40);
  EXPECT_LT(w.people.x[1], 40);
  run(w, 240);
  EXPECT_GT(w.people.x[0], 67);
  EXPECT_GT(w.people.x[1], 67);
}

TEST(Medics, lay_down_whom_they_carry_when_they_are_sent_away_but_not_when_told_again_to_help) {
  World w = Ward().room.world();
  layDown(w, 0, {30, 10});
  run(w, 0.1);
  carryOut(w, order(0, OrderKind::aid));
  for (int k = 0; k < 100 * static_cast<int>(kTicksPerSecond) && w.people.holder[0] == kNobody; ++k) step(w);
  ASSERT_NE(w.people.holder[0], kNobody);
  carryOut(w, order(0, OrderKind::aid));
  EXPECT_NE(w.people.holder[0], kNobody);
  Command c = order(0, OrderKind::move);
  c.hasAt = 1;
  c.atX = 10;
  c.atY = 5;
  carryOut(w, c);
  EXPECT_EQ(w.people.holder[0], kNobody);
  carryOut(w, order(0, OrderKind::aid));
  run(w, 120);
  EXPECT_GT(w.people.x[0], 67);
}

TEST(Medics, are_waited_for_anew_by_somebody_hurt_worse_after_aid) {
  World w = Ward().room.world();
  injure(w, 0, 1, InjuryCause::stone);
  run(w, 10);
  injure(w, 0, 2, InjuryCause::stone);
  EXPECT_EQ(w.people.injuredTick[0], 0u);  // still the same wait
  w.people.aided[0] = 1;
  run(w, 10);
  injure(w, 0, 3, InjuryCause::stone);
  EXPECT_EQ(w.people.injuredTick[0], 20 * kTicksPerSecond);
  EXPECT_EQ(w.people.aided[0], 0);
  EXPECT_EQ(w.clock.injuredCount, 1u);
}

TEST(Medics, are_sought_by_an_arrest_team_s_lightly_hurt_officer_who_leads_nobody) {
  Room room = Ward().room;
  room.unit("team", 4, {45, 25}, 0).kind = UnitKind::arrestTeam;
  World w = room.world();
  const uint32_t officer = w.units.firstRow[2];
  w.people.injury[officer] = 1;
  w.people.injuredTick[officer] = 0;
  carryOut(w, order(2, OrderKind::arrest));
  carryOut(w, order(0, OrderKind::aid));
  run(w, 70);
  EXPECT_EQ(w.people.aided[officer], 1);
}

}  // namespace
}  // namespace sispam
