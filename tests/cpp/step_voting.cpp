// SPDX-License-Identifier: Apache-2.0
// Polling stations: roles of KPPS, priority and help, people who are not on the list, ballots, patience, closing.
#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "world_room.h"

using namespace sispam;
using namespace sispam::testing;

namespace {

Station desk(double seconds) {
  Station s;
  s.id = "desk";
  s.servers = {{18, 5}};
  s.queue = {{17.3f, 5}, {5, 5}};
  s.service = {ServiceLaw::fixed, seconds, 0.5, 1.75};
  return s;
}

Room hall(const Station& station) {
  Room room(0, 0, 24, 10);
  room.zone("hall", rectangle(2, 1, 23, 9)).exit("door", rectangle(0, 0, 2, 10)).station(station);
  return room;
}

Group& voters(Room& room, int count, double over, double from = 0) {
  Group& g = room.group("voters", count, 0, room.stationGoal());
  g.arrivals = {ArrivalPattern::uniform, "", {}, over, 0};
  if (from > 0) {
    Condition when;
    when.time = from;
    g.arrivals.when = room.number(when);
  }
  Leg home;
  home.goalIndex = room.exitGoal();
  g.plan.push_back(home);
  return g;
}

struct Turned {
  uint32_t row = 0;
  TurnedAway why = TurnedAway::closed;
};
struct Noted {
  std::vector<uint32_t> served;
  std::vector<Turned> turned;
  size_t turnedFor(TurnedAway why) const {
    return static_cast<size_t>(std::count_if(turned.begin(), turned.end(), [&](const Turned& t) { return t.why == why; }));
  }
};

Noted watch(World& w, double seconds) {
  Noted noted;
  for (uint32_t k = 0; k < static_cast<uint32_t>(seconds * kTicksPerSecond); ++k) {
    step(w);
    for (const Event& e : w.events.list) {
      if (e.kind == EventKind::served) noted.served.push_back(e.a);
      if (e.kind == EventKind::turnedAway) noted.turned.push_back({e.a, static_cast<TurnedAway>(e.c)});
    }
  }
  return noted;
}

}  // namespace

TEST(StepVoting, PeopleWithPriorityAreCalledBeforeThoseWhoCameFirst) {
  Room room = hall(desk(10));
  voters(room, 12, 20);
  Group& old = voters(room, 3, 3, 40);
  old.id = "old";
  old.voting.priority = 1;
  World w = room.world();
  const Noted noted = watch(w, 240);
  ASSERT_EQ(noted.served.size(), 15u);
  const auto placeOf = [&](uint32_t row) { return std::find(noted.served.begin(), noted.served.end(), row) - noted.served.begin(); };
  for (uint32_t row = 12; row < 15; ++row) EXPECT_LT(placeOf(row), 9) << row;  // 8 at most were served when they came
  EXPECT_GT(placeOf(11), 11);
}

TEST(StepVoting, WhoHasPriorityButIsStillOnTheWayToTheFrontHoldsUpNobody) {
  Room room = hall(desk(1));
  voters(room, 20, 5);
  Group& old = voters(room, 1, 1, 12);
  old.id = "old";
  old.voting.priority = 1;
  World w = room.world();
  const auto idleOf = [&](World& world) {
    uint32_t idle = 0;
    for (uint32_t k = 0; k < 40 * kTicksPerSecond; ++k) {
      step(world);
      idle += world.stations.serving[0] == kNobody && world.work.queueBegin[1] > 0 && world.clock.tick > 12 * kTicksPerSecond ? 1 : 0;
    }
    return idle;
  };
  room.scenario().groups[1].voting.priority = 0;
  World plain = room.world();
  EXPECT_LE(idleOf(w), idleOf(plain) + 4 * kTicksPerSecond);
}

TEST(StepVoting, WhoNeedsHelpIsServedLongerByTheFactor) {
  for (const double share : {0.0, 1.0}) {
    Room room = hall(desk(10));
    voters(room, 1, 1).voting.assisted = share;
    World w = room.world();
    uint32_t from = 0, until = 0;
    for (uint32_t k = 0; k < 60 * kTicksPerSecond; ++k) {
      step(w);
      if (from == 0 && w.people.servedUntil[0] != kNever) {
        from = w.clock.tick - 1;
        until = w.people.servedUntil[0];
      }
    }
    EXPECT_EQ(until - from, share > 0 ? 350u : 200u);
  }
}

TEST(StepVoting, SharesOfPriorityAndHelpAreThoseOfTheGroupAndHelpMeansPriority) {
  Room room(0, 0, 60, 60);
  room.zone("hall", rectangle(2, 1, 58, 58)).exit("door", rectangle(0, 0, 1, 60)).station(desk(1));
  Group& g = room.group("voters", 2000, 0, room.exitGoal());
  g.arrivals = {ArrivalPattern::uniform, "", {}, 5000, 0};
  g.voting.priority = 0.2;
  g.voting.assisted = 0.07;
  const World w = room.world();
  double first = 0, helped = 0;
  for (uint32_t i = 0; i < w.citizens; ++i) {
    const uint8_t bits = w.people.voter[i];
    first += (bits & kPriorityVoter) != 0 ? 1 : 0;
    helped += (bits & kAssistedVoter) != 0 ? 1 : 0;
    EXPECT_TRUE((bits & kAssistedVoter) == 0 || (bits & kPriorityVoter) != 0);
  }
  EXPECT_NEAR(first / 2000, 0.2, 0.04);
  EXPECT_NEAR(helped / 2000, 0.07, 0.025);
}

TEST(StepVoting, PeopleWhoAreNotOnTheListMayQueueOnlyWhenTheStationSaysSo) {
  Room room = hall(desk(2));
  Condition late;
  late.time = 60;
  room.scenario().stations[0].unlisted = room.number(late);
  voters(room, 5, 5);
  Group& early = voters(room, 3, 3);
  early.voting.listed = false;
  Group& later = voters(room, 4, 4, 70);
  later.voting.listed = false;
  World w = room.world();
  const Noted noted = watch(w, 150);
  EXPECT_EQ(noted.served.size(), 9u);  // five of the list and the four who came late
  EXPECT_EQ(noted.turnedFor(TurnedAway::notListed), 3u);
  for (const Turned& t : noted.turned) EXPECT_TRUE(t.row >= 5 && t.row < 8) << t.row;
  EXPECT_EQ(w.clock.leftCount, 12u);
}

TEST(StepVoting, NobodyIsServedWithoutABallot) {
  Station station = desk(3);
  station.ballots = 6;
  Room room = hall(station);
  voters(room, 10, 60);
  World w = room.world();
  const Noted noted = watch(w, 150);
  EXPECT_EQ(noted.served.size(), 6u);
  EXPECT_EQ(noted.turnedFor(TurnedAway::noBallots), 4u);
  EXPECT_EQ(w.stations.turnedAway[0], 4u);
}

TEST(StepVoting, WhoHasWaitedLongerThanHisPatienceGoesHome) {
  Room room = hall(desk(30));
  voters(room, 10, 1).voting.patience = Delay{60, 60};
  World w = room.world();
  const Noted noted = watch(w, 240);
  // Called at about 10, 42, 74 s; the others have waited a minute by then.
  EXPECT_GE(noted.turnedFor(TurnedAway::patience), 7u);
  EXPECT_EQ(noted.served.size() + noted.turned.size(), 10u);
  EXPECT_EQ(w.clock.leftCount, 10u);
}

TEST(StepVoting, CompressionShortensPatienceLikeTheService) {
  Room room = hall(desk(30));
  voters(room, 1, 1).voting.patience = Delay{600, 600};
  room.scenario().compression = 6;
  EXPECT_EQ(room.world().people.patience[0], 100 * kTicksPerSecond);
}

TEST(StepVoting, WhoFindsALongQueueDoesNotJoinIt) {
  Room room = hall(desk(60));
  voters(room, 12, 12).voting.balk = 4;
  World w = room.world();
  uint32_t longest = 0;
  size_t turned = 0;
  for (uint32_t k = 0; k < 50 * kTicksPerSecond; ++k) {
    step(w);
    longest = std::max(longest, w.work.queueBegin[1]);
    for (const Event& e : w.events.list) turned += e.kind == EventKind::turnedAway && e.c == static_cast<uint16_t>(TurnedAway::longQueue) ? 1 : 0;
  }
  EXPECT_EQ(longest, 4u);
  EXPECT_GE(turned, 6u);
}

TEST(StepVoting, WhoQueuesAtClosingIsServedWhoComesAfterwardsIsTurnedAway) {
  Room room = hall(desk(10));
  Condition closes;
  closes.time = 60;
  room.scenario().stations[0].closes = room.number(closes);
  voters(room, 30, 100);
  World w = room.world();
  const Noted noted = watch(w, 400);
  EXPECT_EQ(noted.served.size(), w.stations.nextTicket[0]);
  EXPECT_GT(noted.served.size(), 10u);
  EXPECT_EQ(noted.turnedFor(TurnedAway::closed), 30 - noted.served.size());
  EXPECT_GT(noted.turned.size(), 5u);
}

namespace {

/// Two servers, staffed by the roles given, and a KPPS of so many beside them.
World staffedHall(const std::vector<KppsRole>& staff, int kpps) {
  Station station = desk(10);
  station.servers = {{18, 4}, {18, 6}};
  station.unitIndex = 0;
  station.staff = staff;
  Room room = hall(station);
  voters(room, 10, 1);
  room.unit("kpps", kpps, {20, 5}, 3.14159265);
  return room.world();
}

uint32_t mostServedAtOnce(World& w, double seconds) {
  uint32_t most = 0;
  for (uint32_t k = 0; k < static_cast<uint32_t>(seconds * kTicksPerSecond); ++k) {
    step(w);
    most = std::max(most, (w.stations.serving[0] != kNobody ? 1u : 0u) + (w.stations.serving[1] != kNobody ? 1u : 0u));
  }
  return most;
}

}  // namespace

TEST(StepVoting, OneMemberServesOnePersonAtATime) {
  World one = staffedHall({KppsRole::list}, 7), two = staffedHall({KppsRole::list, KppsRole::guide}, 7);
  EXPECT_EQ(mostServedAtOnce(one, 60), 1u);
  EXPECT_EQ(mostServedAtOnce(two, 60), 2u);
}

TEST(StepVoting, InASmallKppsOneMemberDoesWhatIsLeftOver) {
  World few = staffedHall({KppsRole::list, KppsRole::guide}, 4);  // number 4 is the list and the guide
  EXPECT_EQ(mostServedAtOnce(few, 60), 1u);
  EXPECT_EQ(few.stations.attendant[0] == kNobody ? few.stations.attendant[1] : few.stations.attendant[0], few.units.firstRow[0] + 3);
}

TEST(StepVoting, SomebodyStandsInForAMemberWhoIsHurt) {
  World w = staffedHall({KppsRole::list}, 7);
  const uint32_t list = w.units.firstRow[0] + 3;
  w.people.mode[list] = static_cast<uint8_t>(Mode::down);
  w.people.injury[list] = 2;
  EXPECT_EQ(mostServedAtOnce(w, 25), 1u);
  EXPECT_EQ(std::count(w.stations.attendant.begin(), w.stations.attendant.end(), list), 0);
}
