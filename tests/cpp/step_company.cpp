// SPDX-License-Identifier: Apache-2.0
// Families: they start side by side, walk at the pace of the slowest, wait for one another, and still arrive.
#include <gtest/gtest.h>

#include <algorithm>

#include "world_room.h"

using namespace sispam;
using namespace sispam::testing;

namespace {

Room street(int count, int party) {
  Room room(0, 0, 80, 12);
  room.zone("box", rectangle(2, 2, 12, 10)).exit("out", rectangle(78, 0, 80, 12));
  Group& g = room.group("families", count, 0, room.exitGoal());
  g.party = party;
  g.walk.speedSd = 0.35;
  return room;
}

/// m between first and last of each party along x, the greatest of all parties with everybody still there.
float longest(const World& w, uint32_t size) {
  float worst = 0;
  for (uint32_t first = 0; first < w.citizens; first += size) {
    float lo = 1e9f, hi = -1e9f;
    bool all = true;
    for (uint32_t i = first; i < first + size; ++i) {
      all = all && isPresent(w, i);
      lo = std::min(lo, at(w, i).x);
      hi = std::max(hi, at(w, i).x);
    }
    if (all) worst = std::max(worst, hi - lo);
  }
  return worst;
}

}  // namespace

TEST(StepCompany, partiesAreConsecutiveRowsThatStandTogether) {
  const World w = street(14, 4).world();
  for (uint32_t i = 0; i < 14; ++i) EXPECT_EQ(w.people.party[i], i / 4 * 4);
  for (uint32_t i = 0; i < 14; ++i) EXPECT_LT(distance(at(w, i), at(w, w.people.party[i])), 1.5f);
  EXPECT_EQ(street(3, 1).world().people.party[2], kNobody);
}

TEST(StepCompany, aFamilyKeepsTogetherWhereSinglesSpread) {
  World families = street(16, 4).world(), singles = street(16, 1).world();
  run(families, 30);
  run(singles, 30);
  EXPECT_LT(longest(families, 4), 5.0f);
  EXPECT_GT(longest(singles, 4), 8.0f);
}

TEST(StepCompany, aFamilyIsAsFastAsItsSlowest) {
  World w = street(4, 4).world();
  const float slowest = *std::min_element(w.people.speed.begin(), w.people.speed.begin() + 4);
  run(w, 10);
  const float before = *std::max_element(w.people.x.begin(), w.people.x.begin() + 4);
  run(w, 20);
  const float after = *std::max_element(w.people.x.begin(), w.people.x.begin() + 4);
  EXPECT_NEAR((after - before) / 20, slowest, 0.1f);
}

TEST(StepCompany, whoHasLostAMemberGetsThereAllTheSame) {
  World w = street(4, 4).world();
  w.people.injury[3] = 2;  // cannot walk any more
  w.people.mode[3] = static_cast<uint8_t>(Mode::down);
  run(w, 150);
  EXPECT_EQ(w.clock.leftCount, 3u);
}

TEST(StepCompany, whoIsFarAheadWaitsButIsNeverStopped) {
  World w = street(2, 2).world();
  w.people.speed[0] = w.people.speed[1] = 1.0f;
  put(w, 0, {60, 6});
  put(w, 1, {5, 6});
  run(w, 2);
  const Vec2 before = at(w, 0), behind = at(w, 1);
  run(w, 10);
  EXPECT_NEAR(at(w, 0).x - before.x, 1.0f, 0.1f);
  EXPECT_NEAR(at(w, 1).x - behind.x, 10.0f, 0.5f);
}

TEST(StepCompany, aPartyComesInAndSetsOutTogether) {
  Room room = street(12, 3);
  Arrivals& a = room.scenario().groups[0].arrivals;
  a.delay = Delay{5, 50};
  const World present = room.world();
  for (uint32_t i = 0; i < 12; ++i) EXPECT_EQ(present.people.arriveTick[i], present.people.arriveTick[i / 3 * 3]);
  EXPECT_NE(present.people.arriveTick[0], present.people.arriveTick[3]);
  a = {ArrivalPattern::poisson, "", {}, 100, 0};
  const World coming = room.world();
  for (uint32_t i = 0; i < 12; ++i) EXPECT_EQ(coming.people.arriveTick[i], coming.people.arriveTick[i / 3 * 3]);
  EXPECT_GT(coming.people.arriveTick[3], coming.people.arriveTick[0]);
}

TEST(StepCompany, familiesStayInOnePieceOnAGrid) {
  Room room = street(60, 3);
  room.scenario().groups[0].arrivals.layout = Layout::grid;
  const World w = room.world();
  double apart = 0;
  for (uint32_t i = 0; i < 60; ++i) apart += static_cast<double>(distance(at(w, i), at(w, w.people.party[i]))) / 40;
  EXPECT_LT(apart, 3.0);  // the zone is 10 m by 8 m: strangers are 5 m apart
}
