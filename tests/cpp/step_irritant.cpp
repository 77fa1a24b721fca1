// SPDX-License-Identifier: Apache-2.0
// Irritant: the cloud keeps its mass, goes with the wind and round houses; what it does to people with and without masks; what is
// foreseen before it is used; who may use it.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "observe/observation.h"
#include "step/foresee.h"
#include "step/irritation.h"
#include "step/verbs.h"
#include "world_room.h"

namespace sispam {
namespace {

using testing::rectangle;
using testing::Room;
using testing::run;

Room square(int crowd, float windSpeed = 1.5f) {
  Room room(0, 0, 120, 60);
  room.zone("front", rectangle(50, 20, 70, 40));
  room.exit("east", rectangle(117, 0, 120, 60)).exit("west", rectangle(0, 0, 3, 60));
  room.group("crowd", crowd, 0, 0);
  Unit& unit = room.unit("phh", 10, {30, 30}, 0);
  unit.kind = UnitKind::phhBrimob;
  unit.kit = {Kit::irritant, Kit::mask, Kit::shield};
  unit.munitions = 5;
  room.scenario().wind = {windSpeed, 0};
  return room;
}

Command shoot(float x, float y, int shots = 1) {
  Command c;
  c.order = OrderKind::irritant;
  c.unit = 0;
  c.hasAt = 1;
  c.atX = x;
  c.atY = y;
  c.shots = static_cast<uint8_t>(shots);
  return c;
}

double massIn(const World& w) {
  double sum = 0;
  for (const float c : w.gas.value) sum += static_cast<double>(c);
  const double side = static_cast<double>(w.cloud.frame.size);
  return sum * side * side * w.exercise->scenario.parameters.irritant.height / 1000;  // g
}

const Event* eventOf(const World& w, EventKind kind) {
  for (const Event& e : w.events.list)
    if (e.kind == kind) return &e;
  return nullptr;
}

TEST(Irritant, A_still_cloud_without_losses_holds_what_the_munition_gave_off) {
  Room room = square(0, 0);
  room.scenario().parameters.irritant.ventilation = 7200;
  World w = room.world();
  carryOut(w, shoot(60, 30));
  run(w, 40);
  EXPECT_NEAR(massIn(w), 25, 1.0);  // the default of 25 g, less 40 s of 7200
}

TEST(Irritant, The_cloud_goes_where_the_wind_blows) {
  World w = square(0).world();
  carryOut(w, shoot(60, 30));
  run(w, 30);
  EXPECT_GT(gasAt(w, {75, 30}), 10 * gasAt(w, {45, 30}));
  EXPECT_GT(gasAt(w, {75, 30}), 0.1f);
}

TEST(Irritant, A_house_keeps_it_out_and_the_wind_goes_round) {
  Room room = square(0);
  room.building(rectangle(70, 10, 80, 50));
  World w = room.world();
  carryOut(w, shoot(60, 30));
  run(w, 60);
  EXPECT_EQ(gasAt(w, {75, 30}), 0.0f);
  float around = 0;
  for (float y = 52; y < 60; y += 2) around = std::max(around, gasAt(w, {75, y}));
  for (float y = 0; y < 10; y += 2) around = std::max(around, gasAt(w, {75, y}));
  EXPECT_GT(around, 0.01f);
}

TEST(Irritant, The_flow_is_free_of_sources_and_closed_at_walls) {
  Room room = square(0);
  room.building(rectangle(70, 10, 80, 50));
  World w = room.world();
  solveFlow(w);
  const Cloud& k = w.cloud;
  float worst = 0;
  for (int cy = 1; cy < k.frame.rows; ++cy)
    for (int cx = 1; cx < k.frame.columns; ++cx) {
      const uint32_t c = k.frame.indexOf(cx, cy), west = k.frame.indexOf(cx - 1, cy), south = k.frame.indexOf(cx, cy - 1);
      if (k.solid[c]) {
        EXPECT_EQ(k.east[c], 0.0f);
        continue;
      }
      worst = std::max(worst, std::abs(k.east[c] - k.east[west] + k.north[c] - k.north[south]));
    }
  EXPECT_LT(worst, 0.03f);  // of 1.5 m/s
}

TEST(Irritant, People_in_it_slow_down_fear_and_run_but_a_mask_helps) {
  World w = square(60).world();
  carryOut(w, shoot(58, 30, 3));
  run(w, 25);
  float worst = 0, fear = 0;
  int fled = 0;
  for (uint32_t i = 0; i < w.citizens; ++i) {
    worst = std::max(worst, irritation(w, i));
    fear = std::max(fear, w.people.fear[i]);
    const Mode mode = modeOf(w, i);
    if (mode == Mode::flee || mode == Mode::leave || !isPresent(w, i)) ++fled;
  }
  EXPECT_GT(worst, 0.3f);
  EXPECT_GT(fear, 0.2f);
  EXPECT_GT(fled, 20);
  World masked = square(0).world();
  testing::put(masked, masked.units.firstRow[0], {62, 30});
  World bare = square(0).world();
  testing::put(bare, bare.units.firstRow[0], {62, 30});
  const_cast<Exercise&>(*bare.exercise).scenario.units[0].kit = {Kit::irritant};
  for (World* each : {&masked, &bare}) {
    each->canisters.x[0] = 60;
    each->canisters.y[0] = 30;
    each->canisters.fired[0] = 0;
    run(*each, 3);
  }
  EXPECT_GT(bare.people.dose[bare.units.firstRow[0]], 10 * masked.people.dose[masked.units.firstRow[0]]);
  EXPECT_GT(bare.people.dose[bare.units.firstRow[0]], 0.0f);
}

TEST(Irritant, Without_kit_reach_or_munitions_it_is_refused_and_on_own_people_without_masks_too) {
  Room room = square(0);
  room.unit("bare", 4, {60, 30}, 0);
  World w = room.world();
  const auto refused = [&](const Command& c) {
    w.events.list.clear();
    carryOut(w, c);
    const Event* e = eventOf(w, EventKind::orderRefused);
    return e == nullptr ? -1 : static_cast<int>(e->c);
  };
  EXPECT_EQ(refused(shoot(119, 30)), static_cast<int>(Refusal::unreachable));
  EXPECT_EQ(refused(shoot(61, 30)), static_cast<int>(Refusal::unsafe));
  Command c = shoot(50, 10);
  c.unit = 1;
  EXPECT_EQ(refused(c), static_cast<int>(Refusal::noKit));
  w.units.munitions[0] = 0;
  EXPECT_EQ(refused(shoot(50, 10)), static_cast<int>(Refusal::empty));
}

TEST(Irritant, It_waits_for_the_level_that_the_doctrine_asks_to_be_declared) {
  Room room = square(0);
  Level red;
  red.id = "red";
  red.rank = 1;
  room.exercise().doctrine.levels.push_back(red);
  Authority authority;
  authority.levelIndex = 1;
  room.exercise().doctrine.authorities.push_back(authority);
  World w = room.world();
  carryOut(w, shoot(60, 30));
  ASSERT_NE(eventOf(w, EventKind::orderRefused), nullptr);
  EXPECT_EQ(eventOf(w, EventKind::orderRefused)->c, static_cast<uint16_t>(Refusal::noAuthority));
  Command declare;
  declare.kind = CommandKind::declare;
  declare.ref = 1;
  carryOut(w, declare);
  w.events.list.clear();
  carryOut(w, shoot(60, 30));
  EXPECT_EQ(eventOf(w, EventKind::orderRefused), nullptr);
}

TEST(Foresight, A_crowd_behind_a_narrow_door_needs_longer_and_one_shut_in_never_gets_out) {
  const auto egressOf = [](float door, bool open) {
    Room room = square(100);
    room.wall({45, 15}, {75, 15}).wall({45, 45}, {75, 45}).wall({45, 15}, {45, 45});
    room.wall({75, 15}, {75, 30 - 0.5f * door}).wall({75, 30 + 0.5f * door}, {75, 45});
    room.gate({75, 30 - 0.5f * door}, {75, 30 + 0.5f * door}, open);
    World w = room.world();
    return foreseeEffect(w, shoot(60, 30));
  };
  const Foreseen wide = egressOf(6, true), narrow = egressOf(1, true), shut = egressOf(1, false);
  EXPECT_GT(wide.people, 40u);
  const float people = static_cast<float>(narrow.people);
  EXPECT_NEAR(narrow.egress - wide.egress, people / 1.0f - people / 6.0f, 3.0f);  // 1 person/(m s), 1 m against 6 m
  EXPECT_EQ(shut.egress, kNoWayOut);
}

TEST(Foresight, Is_noted_before_the_order_and_stops_nobody) {
  World w = square(100).world();
  carryOut(w, shoot(60, 30));
  ASSERT_NE(eventOf(w, EventKind::egressForeseen), nullptr);
  ASSERT_NE(eventOf(w, EventKind::densityForeseen), nullptr);
  EXPECT_GT(eventOf(w, EventKind::egressForeseen)->value, 0.0f);
  EXPECT_EQ(eventOf(w, EventKind::orderRefused), nullptr);
}

TEST(Foresight, Irritant_on_people_who_cannot_get_out_is_found) {
  Room room = square(100);
  room.wall({45, 15}, {75, 15}).wall({45, 45}, {75, 45}).wall({45, 15}, {45, 45}).wall({75, 15}, {75, 45});
  Rule rule;
  rule.id = "R05";
  rule.kind = RuleKind::irritantEgress;
  rule.duration = 120;
  room.exercise().doctrine.rules.push_back(rule);
  World w = room.world();
  Observation o(w);
  w.pending.push_back(shoot(60, 30));
  for (int k = 0; k < 100; ++k) {
    step(w);
    o.observe(w);
  }
  ASSERT_FALSE(o.findings().empty());
  EXPECT_FALSE(o.findings()[0].kept);
}

TEST(Irritant, A_restored_world_goes_on_with_the_same_cloud) {
  World w = square(80).world();
  carryOut(w, shoot(58, 30, 3));
  run(w, 12.35);
  const std::vector<uint8_t> bytes = snapshot(w);
  World other = buildWorld(w.exercise, 1);
  ASSERT_TRUE(restore(other, bytes.data(), bytes.size()));
  run(w, 30);
  run(other, 30);
  EXPECT_EQ(stateHash(other), stateHash(w));
  EXPECT_GT(massIn(w), 0);
}

}  // namespace
}  // namespace sispam
