// SPDX-License-Identifier: Apache-2.0
// Ballot boxes: counted when voting is over, sealed, carried, left, delivered; objections and their form.
#include <gtest/gtest.h>

#include <vector>

#include "world_room.h"

using namespace sispam;
using namespace sispam::testing;

namespace {

/// A check-in that closes after 40 s, then the box, which three of KPPS count; unit 1 can escort.
Room pollingStation(double perVoter = 2) {
  Room room(0, 0, 40, 20);
  room.zone("tps", rectangle(12, 1, 24, 9), ZoneKind::tps).zone("ppk", rectangle(34, 12, 39, 19), ZoneKind::office).exit("door", rectangle(0, 0, 2, 20));
  Station entry;
  entry.id = "entry";
  entry.kind = StationKind::checkIn;
  entry.servers = {{14, 5}};
  entry.queue = {{13.2f, 5}, {5, 5}};
  entry.service = {ServiceLaw::fixed, 2, 0.5, 1.75};
  entry.nextIndex = 1;
  Condition closes;
  closes.time = 40;
  entry.closes = room.number(closes);
  Station box = entry;
  box.id = "box";
  box.kind = StationKind::box;
  box.servers = {{19, 5}};
  box.queue = {{18.2f, 5}, {16, 5}};
  box.nextIndex = -1;
  box.closes.reset();
  box.unitIndex = 0;
  box.count = Counting{perVoter, 3};
  room.station(entry).station(box);
  Group& g = room.group("voters", 8, 0, room.stationGoal());
  g.arrivals = {ArrivalPattern::uniform, "", {}, 20, 0};
  Leg home;
  home.goalIndex = room.exitGoal();
  g.plan.push_back(home);
  Unit& kpps = room.unit("kpps", 5, {21, 5}, 3.14159265);
  kpps.kind = UnitKind::kpps;
  kpps.service = Service::organiser;
  room.unit("patrol", 4, {30, 16}, 3.14159265);
  return room;
}

Command carry(uint16_t unit, uint16_t zone = 1) {
  Command c;
  c.kind = CommandKind::order;
  c.order = OrderKind::carry;
  c.unit = unit;
  c.ref = 1;
  c.zone = zone;
  return c;
}

void give(World& w, Command c) {
  c.tick = w.clock.tick;
  w.pending.push_back(c);
}

std::vector<Event> watch(World& w, double seconds) {
  std::vector<Event> noted;
  for (uint32_t k = 0; k < static_cast<uint32_t>(seconds * kTicksPerSecond); ++k) {
    step(w);
    for (const Event& e : w.events.list)
      if (e.kind >= EventKind::objectionFiled && e.kind <= EventKind::boxDelivered && e.kind != EventKind::turnedAway) noted.push_back(e);
  }
  return noted;
}

size_t countOf(const std::vector<Event>& events, EventKind kind) {
  size_t n = 0;
  for (const Event& e : events) n += e.kind == kind ? 1 : 0;
  return n;
}

}  // namespace

TEST(StepBallots, TheCountBeginsWhenVotingIsOverAndTakesItsTimeForEachVoter) {
  World w = pollingStation().world();
  watch(w, 39);
  EXPECT_EQ(w.stations.countTick[1], kNever);
  const std::vector<Event> noted = watch(w, 120);
  EXPECT_EQ(countOf(noted, EventKind::stationClosed), 1u);
  ASSERT_NE(w.stations.countedTick[1], kNever);
  EXPECT_GE(w.stations.countTick[1], 40 * kTicksPerSecond);
  const double seconds = (w.stations.countedTick[1] - w.stations.countTick[1]) * kTickSeconds;
  EXPECT_NEAR(seconds, 2.0 * w.stations.servedCount[1], 1.0);
  EXPECT_TRUE(isSealed(w.stations, 1));
  EXPECT_EQ(noted.back().kind, EventKind::counted);
  EXPECT_EQ(noted.back().b, 8u);
}

TEST(StepBallots, TheCountRestsWithTooFewCountersAndWhileAFormIsFilledIn) {
  World w = pollingStation().world();
  watch(w, 45);
  for (uint32_t m = 0; m < 3; ++m) {
    w.people.mode[w.units.firstRow[0] + m] = static_cast<uint8_t>(Mode::down);
    w.people.injury[w.units.firstRow[0] + m] = 2;
  }
  const float before = w.stations.counting[1];
  watch(w, 30);
  EXPECT_EQ(w.stations.counting[1], before);

  World form = pollingStation().world();
  watch(form, 45);
  Command work;
  work.kind = CommandKind::order;
  work.order = OrderKind::work;
  work.unit = 0;
  work.zone = 0;
  work.duration = 30;
  give(form, work);
  watch(form, 1);
  const float begun = form.stations.counting[1];
  watch(form, 20);
  EXPECT_EQ(form.stations.counting[1], begun);
  watch(form, 60);
  EXPECT_TRUE(isSealed(form.stations, 1));
}

TEST(StepBallots, WithoutAClosingTimeVotingIsNeverOver) {
  Room room = pollingStation();
  room.scenario().stations[0].closes.reset();
  World w = room.world();
  watch(w, 120);
  EXPECT_EQ(w.stations.countTick[1], kNever);
}

TEST(StepBallots, TheCarriersFetchTheBoxAndBringItWhereTheyAreTold) {
  World w = pollingStation().world();
  watch(w, 100);
  ASSERT_TRUE(isSealed(w.stations, 1));
  give(w, carry(0));
  const std::vector<Event> noted = watch(w, 60);
  EXPECT_EQ(countOf(noted, EventKind::boxTaken), 1u);
  ASSERT_EQ(countOf(noted, EventKind::boxDelivered), 1u);
  EXPECT_TRUE(contains(w.exercise->scenario.site.zones[1].polygon, {w.stations.boxX[1], w.stations.boxY[1]}));
  EXPECT_EQ(w.stations.boxHolder[1], kNobody);
  EXPECT_EQ(w.units.order[0], static_cast<uint8_t>(OrderKind::hold));
}

TEST(StepBallots, ABoxWhoseCarrierFallsIsLeftThereUntilAnotherTakesItUp) {
  World w = pollingStation().world();
  watch(w, 100);
  give(w, carry(0));
  while (w.stations.boxHolder[1] == kNobody || w.people.x[w.stations.boxHolder[1]] < 26) step(w);
  const uint32_t carrier = w.stations.boxHolder[1];
  w.people.mode[carrier] = static_cast<uint8_t>(Mode::down);
  w.people.injury[carrier] = 2;
  const std::vector<Event> noted = watch(w, 60);
  EXPECT_EQ(countOf(noted, EventKind::boxLeft), 1u);
  EXPECT_EQ(countOf(noted, EventKind::boxTaken), 1u);
  EXPECT_EQ(countOf(noted, EventKind::boxDelivered), 1u);
}

TEST(StepBallots, CarriersWaitForTheEscortAndEscortsEndWithTheirWay) {
  World w = pollingStation().world();
  watch(w, 100);
  give(w, carry(0));
  Command escort;
  escort.kind = CommandKind::order;
  escort.order = OrderKind::escort;
  escort.unit = 1;
  escort.with = 0;
  escort.hasAt = 1;
  escort.atX = 36;
  escort.atY = 15;
  give(w, escort);
  float apart = 0;
  for (uint32_t k = 0; k < 120 * kTicksPerSecond && w.stations.boxDelivered[1] == kNever; ++k) {
    step(w);
    if (w.stations.boxHolder[1] == kNobody || w.stations.boxX[1] < 26) continue;
    float nearest = 1e9f;
    for (uint32_t m = 0; m < w.units.count[1]; ++m) nearest = std::min(nearest, distance(at(w, w.units.firstRow[1] + m), Vec2{w.stations.boxX[1], w.stations.boxY[1]}));
    apart = std::max(apart, nearest);
  }
  EXPECT_NE(w.stations.boxDelivered[1], kNever);
  EXPECT_LT(apart, 6.0f);
  watch(w, 5);
  EXPECT_EQ(w.units.order[1], static_cast<uint8_t>(OrderKind::hold));
}

TEST(StepBallots, ABoxThatIsThereOrInOtherHandsIsNoTarget) {
  World w = pollingStation().world();
  watch(w, 100);
  give(w, carry(0));
  watch(w, 3);
  ASSERT_NE(w.stations.boxHolder[1], kNobody);
  give(w, carry(1));
  bool refused = false;
  for (int k = 0; k < 5; ++k) {
    step(w);
    for (const Event& e : w.events.list) refused = refused || (e.kind == EventKind::orderRefused && e.a == 1 && e.c == static_cast<uint16_t>(Refusal::noTarget));
  }
  EXPECT_TRUE(refused);
}

TEST(StepBallots, AnObjectionIsOnTheFormWhenKppsHasWorkedOnIt) {
  Room room = pollingStation();
  Inject objects;
  objects.id = "objects";
  objects.kind = InjectKind::objection;
  Condition when;
  when.time = 5;
  objects.when = room.number(when);
  room.scenario().script.push_back(objects);
  World w = room.world();
  watch(w, 6);
  EXPECT_EQ(w.clock.objections - w.clock.objectionsFiled, 1u);
  Command work;
  work.kind = CommandKind::order;
  work.order = OrderKind::work;
  work.unit = 0;
  work.zone = 0;
  work.duration = 5;
  give(w, work);
  const std::vector<Event> noted = watch(w, 20);
  EXPECT_EQ(countOf(noted, EventKind::objectionFiled), 1u);
  EXPECT_EQ(w.clock.objections, w.clock.objectionsFiled);
}
