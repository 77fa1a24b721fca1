// SPDX-License-Identifier: Apache-2.0
// Orders, phases and people's decisions, seen through the columns and events of a small square with a crowd and a line.
#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "scenario/read.h"
#include "step/nearness.h"
#include "step/step.h"
#include "step/verbs.h"

namespace sispam {
namespace {

constexpr std::string_view kDoctrine = R"({"format": "sispamkota-doctrine/1", "id": "two", "name": {"en": "two"},
  "levels": [{"id": "green", "rank": 0, "calm": 0}, {"id": "red", "rank": 1, "when": {"measure": "throwing", "atLeast": 1}, "calm": 20}], "rules": []})";

std::string scenarioText(const std::string& legitimacy, const std::string& phases) {
  return R"({"format": "sispamkota/1", "id": "square", "name": {"en": "square"}, "doctrine": "two", "limit": 900,
  "site": {"ground": [{"id": "g", "polygon": [[0, 0], [80, 0], [80, 30], [0, 30]]}],
    "gates": [{"id": "gate", "a": [60, 10], "b": [60, 14], "open": false}],
    "exits": [{"id": "west", "polygon": [[0, 0], [3, 0], [3, 30], [0, 30]]}],
    "zones": [{"id": "front", "kind": "assembly", "polygon": [[28, 6], [40, 6], [40, 24], [28, 24]]},
              {"id": "cells", "kind": "custody", "polygon": [[70, 20], [78, 20], [78, 28], [70, 28]]}]},
  "groups": [{"id": "crowd", "kind": "supporters", "count": 60, "arrivals": {"from": "front"}, "plan": [{"goal": "front"}, {"goal": "west"}],
    "roles": {"participant": 0.8, "hardCore": 0.2}, "stones": 3,
    "temper": {"hardship": {"mean": 0.9, "sd": 0.05}, "riskAversion": {"mean": 0.1, "sd": 0.05}, "legitimacy": )" +
         legitimacy + R"(}}],
  "units": [{"id": "line", "service": "polri", "kind": "dalmasAwal", "strength": 20, "kit": ["rope"], "at": [50, 15], "heading": 180},
            {"id": "awc", "service": "polri", "kind": "awc", "strength": 4, "kit": ["water"], "tank": 100, "at": [66, 15], "heading": 180},
            {"id": "team", "service": "polri", "kind": "reskrim", "strength": 6, "kit": ["handcuffs"], "at": [56, 25], "heading": 180}],
  "phases": )" +
         phases + "}";
}

class Square : public ::testing::Test {
 protected:
  void open(const std::string& legitimacy, const std::string& orders = "", const std::string& phases = R"([{"id": "only"}])") {
    const std::string text = orders.empty() ? "" : R"({"format": "sispamkota-orders/1", "orders": )" + orders + "}";
    ReadResult read = readExercise(scenarioText(legitimacy, phases), kDoctrine, text);
    for (const Issue& issue : read.issues) ASSERT_NE(issue.severity, Severity::error) << issue.file << issue.path << " " << issue.code;
    ASSERT_TRUE(read.exercise.has_value());
    world = std::make_unique<World>(buildWorld(std::make_shared<const Exercise>(*read.exercise), 7));
  }
  void run(double seconds) {
    ASSERT_NE(world, nullptr);
    for (uint32_t k = 0; k < toTicks(seconds) && !world->clock.over; ++k) {
      step(*world);
      for (const Event& e : world->events.list) events.push_back(e);
    }
  }
  int count(EventKind kind, int a = -1) const {
    int n = 0;
    for (const Event& e : events) n += e.kind == kind && (a < 0 || e.a == static_cast<uint32_t>(a)) ? 1 : 0;
    return n;
  }
  const Event* first(EventKind kind) const {
    for (const Event& e : events)
      if (e.kind == kind) return &e;
    return nullptr;
  }
  int inMode(Mode mode) const {
    int n = 0;
    for (uint32_t i = 0; i < world->citizens; ++i) n += isPresent(*world, i) && modeOf(*world, i) == mode ? 1 : 0;
    return n;
  }
  std::unique_ptr<World> world;
  std::vector<Event> events;
};

TEST_F(Square, a_crowd_that_finds_the_police_legitimate_stays_calm) {
  open("0.95");
  run(60);
  EXPECT_EQ(count(EventKind::thrown), 0);
  EXPECT_EQ(inMode(Mode::watch), 60);
  EXPECT_EQ(world->clock.level, 0u);
}

TEST_F(Square, a_crowd_without_it_becomes_active_then_some_of_the_hard_core_throw_and_the_level_follows) {
  open("0.1");
  run(150);
  ASSERT_NE(first(EventKind::thrown), nullptr);
  ASSERT_NE(first(EventKind::levelChanged), nullptr);
  EXPECT_GE(first(EventKind::levelChanged)->tick, first(EventKind::thrown)->tick);
  for (uint32_t i = 0; i < world->citizens; ++i) EXPECT_LE(world->people.stones[i], 3);
}

TEST_F(Square, stones_are_finite_and_the_level_falls_when_they_are_gone) {
  open("0.1");
  run(890);
  int left = 0;
  for (uint32_t i = 0; i < world->citizens; ++i) left += 3 - world->people.stones[i];
  EXPECT_EQ(count(EventKind::thrown), left);
  EXPECT_LE(count(EventKind::thrown), 180);
}

TEST_F(Square, a_line_forms_where_it_is_told_and_says_when_it_stands) {
  open("0.95", R"([{"t": 1, "unit": "line", "kind": "form", "a": [45, 22], "b": [45, 8], "ranks": 1}])");
  run(60);
  ASSERT_EQ(count(EventKind::orderDone, 0), 1);
  EXPECT_NE(world->units.readyTick[0], kNever);
  for (uint32_t m = 0; m < 20; ++m) EXPECT_NEAR(world->people.x[world->units.firstRow[0] + m], 45.0f, 1.0f);
}

TEST_F(Square, an_advance_goes_the_distance_at_drill_speed_and_keeps_the_heading) {
  open("0.95", R"([{"t": 1, "unit": "team", "kind": "advance", "distance": 7}])");
  run(30);
  EXPECT_NEAR(world->units.x[2], 49.0f, 0.05f);
  ASSERT_EQ(count(EventKind::orderDone, 2), 1);
  EXPECT_GE(first(EventKind::orderDone)->tick, toTicks(1 + 7 / 0.70));
}

TEST_F(Square, an_order_without_the_kit_is_refused_and_changes_nothing) {
  open("0.95");
  Command c;
  c.unit = 0;
  c.order = OrderKind::water;
  c.hasAt = 1;
  c.atX = 34;
  c.atY = 15;
  const uint64_t before = stateHash(*world);
  carryOut(*world, c);
  ASSERT_EQ(world->events.list.size(), 1u);
  EXPECT_EQ(world->events.list[0].kind, EventKind::orderRefused);
  EXPECT_EQ(world->events.list[0].c, static_cast<uint16_t>(Refusal::noKit));
  EXPECT_EQ(stateHash(*world), before);
}

TEST_F(Square, a_unit_that_does_not_exist_is_refused_not_a_crash) {
  open("0.95");
  Command c;
  c.unit = 99;
  carryOut(*world, c);
  ASSERT_EQ(world->events.list.size(), 1u);
  EXPECT_EQ(world->events.list[0].c, static_cast<uint16_t>(Refusal::unknown));
}

TEST_F(Square, a_water_cannon_pushes_people_and_stops_when_the_tank_is_empty) {
  open("0.95", R"([{"t": 1, "unit": "awc", "kind": "water", "at": [38, 15], "duration": 60}])");
  run(20);
  EXPECT_EQ(count(EventKind::waterOn), 1);
  EXPECT_EQ(count(EventKind::waterOff), 1);
  EXPECT_GT(count(EventKind::jetHit), 0);
  EXPECT_EQ(world->units.tank[1], 0.0f);  // 100 l at 20 l/s
}

TEST_F(Square, an_arrest_takes_two_officers_and_ends_in_custody) {
  open("0.95", R"([{"t": 1, "unit": "team", "kind": "arrest", "group": "crowd", "zone": "cells"}])");
  run(240);
  ASSERT_NE(first(EventKind::seized), nullptr);
  EXPECT_GE(first(EventKind::seized)->b, 2u);
  EXPECT_GE(world->clock.arrestedCount, 1u);
  EXPECT_EQ(static_cast<uint32_t>(count(EventKind::handedOver)), world->clock.arrestedCount);
}

TEST_F(Square, an_appeal_with_an_exit_makes_calm_people_leave_by_themselves) {
  open("0.95", R"([{"t": 1, "unit": "line", "kind": "appeal", "text": {"en": "Please go home."}, "exit": "west"}])");
  run(400);
  ASSERT_NE(first(EventKind::appeal), nullptr);
  EXPECT_GT(first(EventKind::appeal)->b, 40u);
  EXPECT_GT(world->clock.leftCount, 40u);
}

TEST_F(Square, without_an_appeal_they_stay) {
  open("0.95");
  run(400);
  EXPECT_EQ(world->clock.leftCount, 0u);
}

TEST_F(Square, a_gate_is_opened_by_somebody_who_walks_there) {
  open("0.95", R"([{"t": 1, "unit": "team", "kind": "openGate", "gate": "gate"}])");
  run(5);
  EXPECT_EQ(world->gates.open[0], 0);
  run(25);
  EXPECT_EQ(world->gates.open[0], 1);
  EXPECT_EQ(world->clock.gateGeneration, 1u);
}

TEST_F(Square, a_phase_begun_by_its_time_out_is_marked_forced) {
  open("0.95", "", R"([{"id": "a"}, {"id": "b", "begins": {"measure": "throwing", "atLeast": 5}, "timeout": 10}, {"id": "c", "begins": {"time": 20}}])");
  run(30);
  EXPECT_EQ(world->course.phaseBegan[1], toTicks(10));
  EXPECT_EQ(world->course.phaseForced[1], 1);
  EXPECT_EQ(world->course.phaseBegan[2], toTicks(20));
  EXPECT_EQ(world->course.phaseForced[2], 0);
}

TEST_F(Square, the_commander_answers_a_condition_after_the_delay_and_again_only_when_it_is_true_anew) {
  open("0.95", R"([{"when": {"measure": "present", "in": "front", "atLeast": 10}, "after": 5, "again": true, "unit": "line", "kind": "appeal", "text": {"en": "Please go home."}}])");
  run(60);
  ASSERT_EQ(count(EventKind::appeal), 1);
  EXPECT_EQ(first(EventKind::appeal)->tick, toTicks(5));
}

TEST_F(Square, a_restored_world_goes_on_with_the_same_bits) {
  open("0.1", R"([{"t": 20, "unit": "line", "kind": "advance", "distance": 6}, {"t": 30, "unit": "team", "kind": "arrest", "zone": "cells"}])");
  run(41.35);
  const std::vector<uint8_t> bytes = snapshot(*world);
  World other = buildWorld(world->exercise, 7);
  ASSERT_TRUE(restore(other, bytes.data(), bytes.size()));
  EXPECT_EQ(stateHash(other), stateHash(*world));
  for (int k = 0; k < 1000; ++k) {
    step(other);
    step(*world);
  }
  EXPECT_EQ(stateHash(other), stateHash(*world));
}

}  // namespace
}  // namespace sispam
