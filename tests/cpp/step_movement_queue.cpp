// SPDX-License-Identifier: Apache-2.0
// Stations: order, service, what comes afterwards.
#include <gtest/gtest.h>

#include <vector>

#include "world_room.h"

using namespace sispam;
using namespace sispam::testing;

namespace {

Station desk(ServiceLaw law, double mean) {
  Station s;
  s.id = "desk";
  s.servers = {{18, 5}};
  s.queue = {{17.3f, 5}, {5, 5}};
  s.service = {law, mean, 0.5};
  return s;
}

Room hall(const Station& station) {
  Room room(0, 0, 24, 10);
  room.zone("hall", rectangle(2, 1, 23, 9)).exit("door", rectangle(0, 0, 2, 10)).station(station);
  return room;
}

Group& voters(Room& room, int count, double over) {
  Group& g = room.group("voters", count, 0, room.stationGoal());
  g.arrivals = {ArrivalPattern::poisson, "", {}, over, 0};
  Leg home;
  home.goalIndex = room.exitGoal();
  g.plan.push_back(home);
  return g;
}

std::vector<uint32_t> servedRows(World& w, double seconds) {
  std::vector<uint32_t> rows;
  for (uint32_t k = 0; k < static_cast<uint32_t>(seconds * kTicksPerSecond); ++k) {
    step(w);
    for (const Event& e : w.events.list)
      if (e.kind == EventKind::served) rows.push_back(e.a);
  }
  return rows;
}

}  // namespace

TEST(StepMovementQueue, FirstComeFirstServedAndEverybodyGoesHome) {
  Room room = hall(desk(ServiceLaw::lognormal, 4));
  voters(room, 30, 90);
  World w = room.world();
  const std::vector<uint32_t> rows = servedRows(w, 400);
  ASSERT_EQ(rows.size(), 30u);
  for (size_t k = 1; k < rows.size(); ++k) EXPECT_LT(w.people.ticket[rows[k - 1]], w.people.ticket[rows[k]]);
  EXPECT_EQ(w.clock.leftCount, 30u);
  EXPECT_EQ(w.stations.servedCount[0], 30u);
}

TEST(StepMovementQueue, CompressionShortensTheService) {
  Room room = hall(desk(ServiceLaw::fixed, 40));
  voters(room, 10, 1);
  World slow = room.world();
  room.scenario().compression = 10;
  World fast = room.world();
  EXPECT_LE(servedRows(slow, 150).size(), 4u);
  EXPECT_EQ(servedRows(fast, 150).size(), 10u);
}

TEST(StepMovementQueue, NobodyIsServedBeforeItOpensNobodyJoinsAfterItCloses) {
  Station station = desk(ServiceLaw::fixed, 2);
  Room room = hall(station);
  Condition opens, closes;
  opens.time = 60;
  closes.time = 120;
  room.scenario().stations[0].opens = room.number(opens);
  room.scenario().stations[0].closes = room.number(closes);
  voters(room, 40, 200);
  World w = room.world();
  EXPECT_EQ(servedRows(w, 60).size(), 0u);
  EXPECT_GT(servedRows(w, 60).size(), 10u);
  servedRows(w, 200);
  EXPECT_EQ(w.stations.servedCount[0], w.stations.nextTicket[0]);  // who queued is served
  EXPECT_LT(w.stations.servedCount[0], 32u);
  EXPECT_EQ(w.clock.leftCount, 40u);                               // the others went on
}

TEST(StepMovementQueue, WithoutItsUnitAStationServesNobody) {
  Station station = desk(ServiceLaw::fixed, 2);
  station.unitIndex = 0;
  Room room = hall(station);
  voters(room, 5, 1);
  room.unit("kpps", 1, {20, 5}, 3.14159265);
  World w = room.world();
  const uint32_t officer = w.units.firstRow[0];
  w.people.mode[officer] = static_cast<uint8_t>(Mode::down);
  w.people.injury[officer] = 2;  // who has only fallen gets up again
  EXPECT_EQ(servedRows(w, 60).size(), 0u);
  w.people.mode[officer] = static_cast<uint8_t>(Mode::duty);
  EXPECT_EQ(servedRows(w, 60).size(), 5u);
}

TEST(StepMovementQueue, OneStationLeadsToTheNext) {
  Station first = desk(ServiceLaw::fixed, 1), second = desk(ServiceLaw::fixed, 1);
  first.nextIndex = 1;
  second.servers = {{18, 8}, {20, 8}};
  second.queue = {{17, 8}, {10, 8}};
  Room room = hall(first);
  room.station(second);
  voters(room, 8, 10);
  World w = room.world();
  EXPECT_EQ(servedRows(w, 180).size(), 16u);
  EXPECT_EQ(w.clock.leftCount, 8u);
}

TEST(StepMovementQueue, ManyShortServicesKeepTheServerAsBusyAsTheLoadSays) {
  // M/M/1 with ρ = 0.6: 20 s between arrivals, 12 s of service less about 1 s of stepping up. Loose: one run of 300.
  Station station = desk(ServiceLaw::exponential, 11);
  Room room = hall(station);
  voters(room, 300, 6000);
  World w = room.world(3);
  double busy = 0, waiting = 0, ticks = 0;
  while (w.stations.servedCount[0] < 280 && w.clock.tick < 20 * 8000) {
    step(w);
    ++ticks;
    busy += w.stations.serving[0] != kNobody ? 1 : 0;
    for (uint32_t i = 0; i < w.citizens; ++i) waiting += isPresent(w, i) && modeOf(w, i) == Mode::queue ? 1 : 0;
  }
  EXPECT_NEAR(busy / ticks, 0.6, 0.12);
  EXPECT_GT(waiting / ticks, 0.3);  // L_q = ρ²/(1−ρ) = 0.9
  EXPECT_LT(waiting / ticks, 2.7);
}
