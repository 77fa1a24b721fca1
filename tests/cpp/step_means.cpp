// SPDX-License-Identifier: Apache-2.0
// Formations, barriers, corridors, escorts, refilling, units on request, suspicious objects, and reports that are not the truth.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "step/verbs.h"
#include "world/formation.h"
#include "world_room.h"

namespace sispam {
namespace {

using testing::rectangle;
using testing::Room;
using testing::run;

struct Told {
  std::vector<Event> events;
  int of(EventKind kind) const {
    return static_cast<int>(std::count_if(events.begin(), events.end(), [&](const Event& e) { return e.kind == kind; }));
  }
  const Event* first(EventKind kind) const {
    for (const Event& e : events)
      if (e.kind == kind) return &e;
    return nullptr;
  }
};

Told play(World& w, double seconds) {
  Told told;
  for (uint32_t k = 0, n = static_cast<uint32_t>(seconds * kTicksPerSecond); k < n; ++k) {
    step(w);
    told.events.insert(told.events.end(), w.events.list.begin(), w.events.list.end());
  }
  return told;
}

Command order(uint16_t unit, OrderKind kind) {
  Command c;
  c.unit = unit;
  c.order = kind;
  return c;
}

int refusalOf(World& w, const Command& c) {
  w.events.list.clear();
  carryOut(w, c);
  for (const Event& e : w.events.list)
    if (e.kind == EventKind::orderRefused) return static_cast<int>(e.c);
  return -1;
}

constexpr FormationKind kAllFormations[] = {FormationKind::line, FormationKind::column, FormationKind::box, FormationKind::wedge, FormationKind::echelonLeft,
                                            FormationKind::echelonRight, FormationKind::cordon, FormationKind::shelter, FormationKind::arrestTeam, FormationKind::corridor};

TEST(Formations, Nobody_shares_a_slot_and_neighbours_know_one_another) {
  for (const FormationKind kind : kAllFormations)
    for (const int count : {1, 2, 5, 7, 12, 38})
      for (const int ranks : {1, 2, 3}) {
        const FormationShape shape{kind, ranks, 0.7f, 6.2831853f, count};
        for (int a = 0; a < count; ++a) {
          for (int b = 0; b < a; ++b)
            EXPECT_GT(distance(slotPosition(shape, a, {}, 0.3f), slotPosition(shape, b, {}, 0.3f)), 0.3f) << static_cast<int>(kind) << " " << count << " " << ranks << " " << a << " " << b;
          const int left = besideSlot(shape, a, 1);
          ASSERT_LT(left, count);
          if (left >= 0) {
            EXPECT_EQ(besideSlot(shape, left, -1), a) << static_cast<int>(kind) << " " << count << " " << ranks;
          }
          EXPECT_LT(frontSlot(shape, a), frontOf(shape));
        }
      }
}

TEST(Formations, The_point_of_a_wedge_is_ahead_and_an_echelon_hangs_back_to_its_side) {
  const FormationShape wedge{FormationKind::wedge, 1, 0.7f, 0, 9}, left{FormationKind::echelonLeft, 1, 0.7f, 0, 9};
  for (int k = 0; k < 9; ++k)
    if (k != 4) {
      EXPECT_LT(slotPosition(wedge, k, {}, 0).x, slotPosition(wedge, 4, {}, 0).x);
    }
  EXPECT_LT(slotPosition(left, 8, {}, 0).x, slotPosition(left, 0, {}, 0).x);  // looking east, left is north: the last slot
  EXPECT_GT(slotPosition(left, 8, {}, 0).y, 0);
}

TEST(Formations, A_cordon_seals_a_zone_all_round) {
  Room room(0, 0, 60, 60);
  room.zone("parcel", rectangle(28, 28, 32, 32));
  room.unit("ring", 16, {10, 10}, 0);
  World w = room.world();
  Command c = order(0, OrderKind::seal);
  c.zone = 0;
  carryOut(w, c);
  const Told told = play(w, 60);
  EXPECT_EQ(told.of(EventKind::orderDone), 1);
  for (uint32_t m = 0; m < 16; ++m) EXPECT_NEAR(distance(testing::at(w, m), {30, 30}), 3.33f, 0.6f);
}

TEST(Formations, A_corridor_leaves_its_lane_free) {
  Room room(0, 0, 60, 60);
  room.unit("files", 20, {10, 10}, 0);
  World w = room.world();
  Command c = order(0, OrderKind::corridor);
  c.aX = 20, c.aY = 30, c.bX = 40, c.bY = 30;
  c.distance = 4;
  carryOut(w, c);
  const Told told = play(w, 60);
  EXPECT_EQ(told.of(EventKind::orderDone), 1);
  for (uint32_t m = 0; m < 20; ++m) EXPECT_NEAR(std::abs(w.people.y[m] - 30), 2.0f, 0.4f);
}

TEST(Barriers, Take_their_time_and_are_not_put_where_somebody_stands) {
  Room room(0, 0, 60, 40);
  room.zone("there", rectangle(29, 18, 31, 22));
  room.gate({30, 15}, {30, 25}, true);
  room.scenario().site.gates[0].kind = GateKind::barrier;
  room.group("crowd", 3, 0, 0);
  room.unit("patrol", 4, {20, 20}, 0).kit = {Kit::barrier};
  room.unit("bare", 4, {20, 10}, 0);
  World w = room.world();
  Command c = order(1, OrderKind::setBarrier);
  c.gate = 0;
  EXPECT_EQ(refusalOf(w, c), static_cast<int>(Refusal::noKit));
  c.order = OrderKind::closeGate;
  EXPECT_EQ(refusalOf(w, c), static_cast<int>(Refusal::noTarget));  // a barrier is no gate
  c = order(0, OrderKind::setBarrier);
  c.gate = 0;
  carryOut(w, c);
  for (uint32_t i = 0; i < 3; ++i) testing::put(w, i, {30, 17.0f + 2.0f * static_cast<float>(i)});
  const Told blocked = play(w, 150);
  EXPECT_EQ(w.gates.open[0], 1);
  ASSERT_NE(blocked.first(EventKind::orderRefused), nullptr);
  EXPECT_EQ(blocked.first(EventKind::orderRefused)->c, static_cast<uint16_t>(Refusal::unsafe));
  for (uint32_t i = 0; i < 3; ++i) w.people.presence[i] = static_cast<uint8_t>(Presence::left);
  carryOut(w, c);
  play(w, 40);
  EXPECT_EQ(w.gates.open[0], 1);  // still at work: barrierTime 45 s
  play(w, 40);
  EXPECT_EQ(w.gates.open[0], 0);
}

TEST(Requests, A_unit_on_request_comes_after_its_latency_and_not_before_the_level_is_declared) {
  Room room(0, 0, 60, 40);
  Level red;
  red.id = "red";
  red.rank = 1;
  room.exercise().doctrine.levels.push_back(red);
  OnRequest on;
  on.latency = 20;
  on.levelIndex = 1;
  room.unit("phh", 10, {20, 20}, 0).onRequest = on;
  room.unit("awal", 10, {40, 20}, 0);
  World w = room.world();
  EXPECT_EQ(w.people.presence[0], static_cast<uint8_t>(Presence::expected));
  EXPECT_EQ(refusalOf(w, order(0, OrderKind::hold)), static_cast<int>(Refusal::notThere));
  EXPECT_EQ(refusalOf(w, order(0, OrderKind::request)), static_cast<int>(Refusal::noAuthority));
  EXPECT_EQ(refusalOf(w, order(1, OrderKind::request)), static_cast<int>(Refusal::notAvailable));  // is there
  w.clock.declared = 1;
  EXPECT_EQ(refusalOf(w, order(0, OrderKind::request)), -1);
  EXPECT_EQ(refusalOf(w, order(0, OrderKind::request)), static_cast<int>(Refusal::notAvailable));  // has been asked for
  const Told told = play(w, 19);
  EXPECT_EQ(told.of(EventKind::unitArrived), 0);
  EXPECT_EQ(play(w, 3).of(EventKind::unitArrived), 1);
  EXPECT_EQ(w.people.presence[0], static_cast<uint8_t>(Presence::present));
  EXPECT_EQ(refusalOf(w, order(0, OrderKind::hold)), -1);
}

TEST(Tanks, Are_filled_at_a_hydrant_in_their_time) {
  Room room(0, 0, 60, 40);
  room.zone("hydrant", rectangle(5, 5, 10, 10), ZoneKind::hydrant);
  Unit& awc = room.unit("awc", 4, {20, 20}, 0);
  awc.kit = {Kit::water};
  awc.tank = 1000;
  room.unit("bare", 2, {40, 20}, 0);
  room.scenario().parameters.units.refillTime = 60;
  World w = room.world();
  w.units.tank[0] = 500;
  EXPECT_EQ(refusalOf(w, order(1, OrderKind::refill)), static_cast<int>(Refusal::noKit));
  carryOut(w, order(0, OrderKind::refill));
  play(w, 30);
  EXPECT_LT(w.units.tank[0], 1000);
  const Told told = play(w, 60);
  EXPECT_EQ(w.units.tank[0], 1000);
  EXPECT_EQ(told.of(EventKind::refilled), 1);
}

TEST(Escorts, A_protected_person_is_taken_out_by_the_exit_with_the_escort_round) {
  Room room(0, 0, 80, 40);
  room.exit("west", rectangle(0, 0, 3, 40));
  room.unit("guards", 6, {45, 25}, 0).kind = UnitKind::bodyguard;
  Unit& vip = room.unit("vip", 1, {50, 20}, 0);
  vip.kind = UnitKind::vip;
  vip.service = Service::organiser;
  World w = room.world();
  Command c = order(0, OrderKind::evacuate);
  c.with = 0;
  c.exit = 0;
  EXPECT_EQ(refusalOf(w, c), static_cast<int>(Refusal::unknown));  // itself
  c.with = 1;
  carryOut(w, c);
  float nearest = 99;
  Told told = play(w, 12);
  for (uint32_t m = 0; m < 6; ++m) nearest = std::min(nearest, distance(testing::at(w, m), testing::at(w, 6)));
  EXPECT_LT(nearest, 4.0f);
  told = play(w, 90);
  EXPECT_EQ(w.people.presence[6], static_cast<uint8_t>(Presence::left));
  EXPECT_GE(told.of(EventKind::orderDone), 2);
}

TEST(Reports, Come_late_and_are_not_the_truth_but_near_it_on_the_average) {
  std::set<uint32_t> numbers;
  double sum = 0;
  int reports = 0;
  for (uint32_t seed = 1; seed <= 20; ++seed) {
    Room room(0, 0, 60, 40);
    room.zone("front", rectangle(25, 10, 45, 30));
    room.group("crowd", 150, 0, 0);
    room.unit("intel", 2, {20, 20}, 0).kind = UnitKind::intelkam;
    World w = room.world(seed);
    const Told early = play(w, 28);
    EXPECT_EQ(early.of(EventKind::reported), 0);  // reportDelay 30 s
    const Told told = play(w, 60);
    ASSERT_GE(told.of(EventKind::reported), 1);
    const Event* e = told.first(EventKind::reported);
    numbers.insert(e->b);
    sum += e->b;
    ++reports;
    EXPECT_EQ(w.units.reported[0] > 0, true);
  }
  EXPECT_GT(numbers.size(), 8u);
  EXPECT_NEAR(sum / reports, 150, 25);
}

TEST(Threats, Are_made_safe_by_the_bomb_squad_only) {
  Room room(0, 0, 60, 40);
  room.zone("kpu", rectangle(40, 10, 50, 20));
  room.unit("gegana", 3, {20, 20}, 0).kit = {Kit::bombSuit};
  room.unit("patrol", 3, {20, 30}, 0);
  Inject inject;
  inject.kind = InjectKind::threat;
  inject.zoneIndex = 0;
  room.scenario().script.push_back(inject);
  room.scenario().parameters.units.clearTime = 30;
  World w = room.world();
  Command c = order(0, OrderKind::clearThreat);
  c.zone = 0;
  EXPECT_EQ(refusalOf(w, c), static_cast<int>(Refusal::noTarget));
  Command found;
  found.kind = CommandKind::inject;
  found.ref = 0;
  carryOut(w, found);
  Command other = c;
  other.unit = 1;
  EXPECT_EQ(refusalOf(w, other), static_cast<int>(Refusal::noKit));
  EXPECT_EQ(refusalOf(w, c), -1);
  const Told told = play(w, 90);
  EXPECT_EQ(told.of(EventKind::threatCleared), 1);
  EXPECT_EQ(w.zones.threat[0], 0);
}

TEST(Aid, Two_teams_side_by_side_go_to_two_people) {
  Room room(0, 0, 60, 40);
  room.zone("near", rectangle(30, 18, 32, 20)).zone("far", rectangle(30, 30, 32, 32));
  room.group("a", 1, 0, 0);
  room.group("b", 1, 1, 1);
  for (const Vec2 at : {Vec2{10, 18}, Vec2{10, 20}}) {
    Unit& team = room.unit("team", 2, at, 0);
    team.kit = {Kit::firstAid};
    team.service = Service::medical;
  }
  World w = room.world();
  for (const uint32_t hurt : {0u, 1u}) {
    w.people.injury[hurt] = 2;
    w.people.injuredTick[hurt] = 0;
    w.people.mode[hurt] = static_cast<uint8_t>(Mode::down);
  }
  for (const uint16_t team : {uint16_t{0}, uint16_t{1}}) carryOut(w, order(team, OrderKind::aid));
  play(w, 5);
  EXPECT_NE(w.units.targetRow[0], w.units.targetRow[1]);
  const Told told = play(w, 90);
  EXPECT_EQ(told.of(EventKind::aidGiven), 2);
}

TEST(Shields, A_roof_of_shields_leaves_a_quarter_of_the_injuries) {
  const auto hurtUnder = [](FormationKind kind) {
    Room room(0, 0, 60, 40);
    room.zone("front", rectangle(25, 10, 35, 30));
    room.group("crowd", 60, 0, 0).stones = 200;
    Unit& line = room.unit("line", 30, {48, 20}, 3.14159265);
    line.kit = {Kit::shield, Kit::helmet};
    line.kind = UnitKind::dalmasLanjut;
    line.formation.kind = kind;
    room.scenario().parameters.means.throwEvery = 1;
    room.scenario().parameters.means.injuryHelmet = 0.2;
    World w = room.world();
    int hurt = 0, hits = 0;
    for (int k = 0; k < 1600; ++k) {
      for (uint32_t i = 0; i < w.citizens; ++i) {
        w.people.mode[i] = static_cast<uint8_t>(Mode::throwing);
        w.people.stones[i] = 100;
      }
      for (uint32_t m = 0; m < 30; ++m) w.people.injury[w.citizens + m] = 0, w.people.mode[w.citizens + m] = static_cast<uint8_t>(Mode::duty);
      step(w);
      for (const Event& e : w.events.list) {
        if (e.kind == EventKind::injured && e.a >= w.citizens) ++hurt;
        if (e.kind == EventKind::hit && e.a >= w.citizens) ++hits;
      }
    }
    return static_cast<double>(hurt) / std::max(hits, 1);
  };
  const double open = hurtUnder(FormationKind::line), roofed = hurtUnder(FormationKind::shelter);
  EXPECT_NEAR(open, 0.2, 0.05);
  EXPECT_NEAR(roofed, 0.05, 0.03);
}

}  // namespace
}  // namespace sispam
