// SPDX-License-Identifier: Apache-2.0
// Conditions looked at against a world.
#include <gtest/gtest.h>

#include "world/border.h"
#include "world/measure.h"
#include "world_room.h"

using namespace sispam;
using namespace sispam::testing;

namespace {

Room square() {
  Room room(0, 0, 40, 40);
  room.zone("west", rectangle(1, 1, 15, 39)).zone("east", rectangle(25, 1, 39, 39)).exit("out", rectangle(0, 0, 1, 40));
  room.group("crowd", 30, 0, 0);
  room.group("guests", 10, 1, 1);
  room.unit("line", 8, {20, 20}, 0);
  return room;
}

Condition leaf(Measure m, Condition::Of kind = Condition::Of::all, int of = -1, int in = -1) {
  Condition c;
  c.measure = m;
  c.ofKind = kind;
  c.ofIndex = of;
  c.inIndex = in;
  return c;
}

}  // namespace

TEST(WorldMeasure, CountsPersonsByGroupZoneAndMode) {
  World w = square().world();
  EXPECT_EQ(measure(w, leaf(Measure::present)), 40);
  EXPECT_EQ(measure(w, leaf(Measure::present, Condition::Of::group, 1)), 10);
  EXPECT_EQ(measure(w, leaf(Measure::present, Condition::Of::all, -1, 1)), 10);
  EXPECT_EQ(measure(w, leaf(Measure::present, Condition::Of::group, 0, 1)), 0);
  w.people.mode[3] = static_cast<uint8_t>(Mode::push);
  w.people.mode[4] = static_cast<uint8_t>(Mode::press);
  w.people.mode[5] = static_cast<uint8_t>(Mode::flee);
  EXPECT_EQ(measure(w, leaf(Measure::active)), 2);
  EXPECT_EQ(measure(w, leaf(Measure::pressing)), 2);
  EXPECT_EQ(measure(w, leaf(Measure::pushing)), 1);
  EXPECT_EQ(measure(w, leaf(Measure::fleeing)), 1);
}

TEST(WorldMeasure, UnitsHaveStrengthContactAndDistance) {
  World w = square().world();
  const Condition::Of unit = Condition::Of::unit;
  EXPECT_EQ(measure(w, leaf(Measure::strength, unit, 0)), 8);
  EXPECT_EQ(measure(w, leaf(Measure::contact, unit, 0)), 0);
  EXPECT_EQ(measure(w, leaf(Measure::distance, unit, 0)), 1e6);
  const uint32_t officer = w.units.firstRow[0];
  put(w, 0, at(w, officer) + Vec2{0.0f, 3.0f});
  w.people.mode[0] = static_cast<uint8_t>(Mode::chant);
  refreshDerived(w);
  EXPECT_LE(measure(w, leaf(Measure::distance, unit, 0)), 3.0);
  EXPECT_EQ(measure(w, leaf(Measure::contact, unit, 0)), 0);
  put(w, 0, at(w, officer) + Vec2{0.0f, w.people.radius[0] + w.people.radius[officer]});
  refreshDerived(w);
  EXPECT_GE(measure(w, leaf(Measure::contact, unit, 0)), 1);
  w.people.mode[officer] = static_cast<uint8_t>(Mode::down);
  EXPECT_EQ(measure(w, leaf(Measure::strength, unit, 0)), 7);
}

TEST(WorldMeasure, OrdersThatAUnitHasFinishedOrRefusedAreCountedByKind) {
  Room room = square();
  room.exercise().orderCounts = true;
  World w = room.world();
  Condition done = leaf(Measure::ordersDone, Condition::Of::unit, 0), refused = leaf(Measure::ordersRefused, Condition::Of::unit, 0);
  const auto give = [&](OrderKind kind, float x) {
    Command c;
    c.tick = w.clock.tick;
    c.unit = 0;
    c.order = kind;
    c.hasAt = 1;
    c.atX = x;
    c.atY = 22;
    w.pending.push_back(c);
    run(w, 12);
  };
  EXPECT_EQ(measure(w, done), 0);
  give(OrderKind::move, 21);
  EXPECT_EQ(measure(w, done), 1);
  give(OrderKind::move, 400);  // off the ground
  give(OrderKind::aid, 0);     // without first aid kit
  EXPECT_EQ(measure(w, done), 1);
  EXPECT_EQ(measure(w, refused), 2);
  done.order = refused.order = OrderKind::move;
  EXPECT_EQ(measure(w, done), 1);
  EXPECT_EQ(measure(w, refused), 1);
  done.order = OrderKind::form;
  EXPECT_EQ(measure(w, done), 0);
}

TEST(WorldMeasure, AppealsAndRequestsCountAsOrdersDone) {
  Room room = square();
  room.exercise().orderCounts = true;
  Unit& called = room.unit("called", 2, {20, 4}, 0);
  called.onRequest = OnRequest{};
  called.onRequest->latency = 2;
  World w = room.world();
  Condition appeals = leaf(Measure::ordersDone, Condition::Of::unit, 0), came = leaf(Measure::ordersDone, Condition::Of::unit, 1);
  appeals.order = OrderKind::appeal;
  came.order = OrderKind::request;
  for (const uint16_t unit : {0, 0, 1}) {
    Command c;
    c.tick = w.clock.tick;
    c.unit = unit;
    c.order = unit == 0 ? OrderKind::appeal : OrderKind::request;
    w.pending.push_back(c);
  }
  run(w, 1);
  EXPECT_EQ(measure(w, appeals), 2);
  EXPECT_EQ(measure(w, came), 0);
  run(w, 3);
  EXPECT_EQ(measure(w, came), 1);
}

TEST(WorldMeasure, AnObjectiveIsMetOnceWhatItAsksForHasHeldAfterItHasStarted) {
  Room room = square();
  Condition starts, done, waits;
  starts.time = 2;
  done.measure = Measure::fires;
  done.atLeast = 1;
  waits.objective = "fire";
  waits.targetIndex = 0;
  Objective objective;
  objective.id = "fire";
  objective.starts = room.number(starts);
  objective.done = room.number(done);
  room.scenario().objectives.push_back(objective);
  room.number(waits);
  room.exercise().objectivesAwaited = true;
  World w = room.world();
  w.fires.lit[0] = 0;
  run(w, 1);
  EXPECT_FALSE(holds(w, waits));  // it burns, but the objective has not started
  w.fires.out[0] = w.clock.tick;
  run(w, 3);
  EXPECT_FALSE(holds(w, waits));
  w.fires.out[0] = kNever;
  run(w, 1);
  w.fires.out[0] = w.clock.tick;
  run(w, 1);
  EXPECT_TRUE(holds(w, waits));  // and stays so
}

TEST(WorldMeasure, NobodyWhoAsksForOrdersCostsNoState) {
  const World w = square().world();
  EXPECT_TRUE(w.course.ordersDone.empty() && w.course.ordersRefused.empty() && w.course.injectTimes.empty());
  for (const ColumnHash& column : columnHashes(w)) EXPECT_NE(column.name, "course.ordersDone");
}

TEST(WorldMeasure, ALineIsPressedByAsMuchAsItCanHold) {
  World w = square().world();
  const Condition pressed = leaf(Measure::pressed, Condition::Of::unit, 0);
  EXPECT_EQ(measure(w, pressed), 0);
  w.units.load[0] = 50;
  w.units.capacity[0] = 200;
  EXPECT_FLOAT_EQ(static_cast<float>(measure(w, pressed)), 0.25f);
  w.units.capacity[0] = 0;
  EXPECT_EQ(measure(w, pressed), 1);
}

TEST(WorldMeasure, AGateIsOpenOrShut) {
  Room room = square();
  room.gate({20, 30}, {20, 34}, false);
  Condition open, shut;
  open.open = shut.shut = "gate";
  open.targetIndex = shut.targetIndex = 0;
  room.number(open);
  room.number(shut);
  World w = room.world();
  EXPECT_FALSE(holds(w, open));
  EXPECT_TRUE(holds(w, shut));
  w.gates.open[0] = 1;
  EXPECT_TRUE(holds(w, open));
  EXPECT_FALSE(holds(w, shut));
}

TEST(WorldMeasure, HeldAsksForAnUnbrokenTime) {
  Room room = square();
  Condition both, present = leaf(Measure::present), fires = leaf(Measure::fires);
  present.atLeast = 40;
  fires.atMost = 0;
  fires.held = 2;
  room.number(both);
  room.number(present);
  room.number(fires);
  both.all = {present, fires};
  World w = room.world();
  EXPECT_FALSE(holds(w, both));
  w.clock.tick = 39;
  EXPECT_FALSE(holds(w, both));
  w.clock.tick = 40;
  EXPECT_TRUE(holds(w, both));
  w.fires.lit[0] = 40;
  w.clock.tick = 41;
  EXPECT_FALSE(holds(w, both));
  w.fires.out[0] = 42;
  w.clock.tick = 42;
  EXPECT_FALSE(holds(w, both));
  w.clock.tick = 82;
  EXPECT_TRUE(holds(w, both));
}

TEST(WorldMeasure, AllChildrenAreLookedAtEvenWhenOneDecides) {
  Room room = square();
  Condition any, first, second;
  first.time = 0;
  second.time = 0;
  second.held = 1;
  room.number(any);
  room.number(first);
  room.number(second);
  any.any = {first, second};
  World w = room.world();
  EXPECT_TRUE(holds(w, any));
  EXPECT_EQ(w.course.conditionSince[second.index], 0u);
}

TEST(WorldBorder, GroundThatTouchesIsOneFloorAndItsOutlineIsClosed) {
  std::vector<Ground> ground{{"a", rectangle(0, 0, 10, 10)}, {"b", rectangle(10, 2, 20, 6)}};  // a street into the side of a square
  double length = 0;
  for (const Segment& s : outerBorder(ground)) {
    length += static_cast<double>(distance(s.a, s.b));
    EXPECT_FALSE(s.a.x == 10 && s.b.x == 10 && s.a.y > 2 && s.a.y < 6) << "a wall across the mouth of the street";
  }
  EXPECT_NEAR(length, 40 + 28 - 2 * 4, 1e-3);
  ground.push_back({"c", rectangle(5, 5, 15, 15)});  // one that overlaps both
  length = 0;
  for (const Segment& s : outerBorder(ground)) length += static_cast<double>(distance(s.a, s.b));
  EXPECT_NEAR(length, 10 + 2 + 10 + 4 + 5 + 9 + 10 + 5 + 5 + 10, 1e-3);
}
