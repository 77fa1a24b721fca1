// SPDX-License-Identifier: Apache-2.0
// Levels of service, congestion and people who stand for ever: crowds put where the answer is known.
#include "observe/congestion.h"
#include "observe/service_levels.h"
#include "observe/stuck_watch.h"
#include "observe_scene.h"

namespace sispam {
namespace {

using scene::put;
using scene::worldOf;

void setLattice(World& w, int n, Vec2 from, float apart) {
  for (uint32_t i = 0; i < w.rows; ++i) scene::sendAway(w, i);
  for (int k = 0; k < n * n; ++k)
    put(w, static_cast<uint32_t>(k), {from.x + static_cast<float>(k % n) * apart, from.y + static_cast<float>(k / n) * apart});
}

template <class Look>
void pass(World& w, double seconds, Look&& look) {
  w.events.list.clear();
  for (uint32_t k = toTicks(seconds); k > 0; --k) {
    ++w.clock.tick;
    look();
  }
}

TEST(ServiceLevels, HaveTheLimitsOfFruin) {
  EXPECT_EQ(serviceLevel(kWalkwayLimits, 0), 0u);
  EXPECT_EQ(serviceLevel(kWalkwayLimits, 0.32), 1u);
  EXPECT_EQ(serviceLevel(kWalkwayLimits, 0.5), 2u);
  EXPECT_EQ(serviceLevel(kWalkwayLimits, 1.0), 3u);
  EXPECT_EQ(serviceLevel(kWalkwayLimits, 2.0), 4u);
  EXPECT_EQ(serviceLevel(kWalkwayLimits, 3.0), 5u);
  EXPECT_EQ(serviceLevel(kQueueLimits, 3.0), 3u);
  EXPECT_EQ(serviceLevel(kQueueLimits, 6.0), 5u);
  constexpr double squareFoot = 0.09290304;  // m²
  constexpr double feet[] = {35, 25, 15, 10, 5};
  for (size_t k = 0; k < kWalkwayLimits.size(); ++k) EXPECT_NEAR(kWalkwayLimits[k], 1 / (feet[k] * squareFoot), 0.005) << k;
}

TEST(ServiceLevels, SomebodyAloneHasLevelAWhereverInACell) {
  World w = worldOf(1);
  for (uint32_t i = 0; i < w.rows; ++i) scene::sendAway(w, i);
  for (const Vec2 at : {Vec2{10.5f, 10.5f}, Vec2{10.01f, 10.01f}, Vec2{10.5f, 10.99f}}) {
    put(w, 0, at);
    const DensityObserver density(w);
    EXPECT_EQ(serviceLevel(kWalkwayLimits, feltDensity(density.raster(), at)), 0u) << at.x;
  }
}

TEST(ServiceLevels, OfALatticeAreThoseOfItsDensity) {
  // 20 × 20 people: of the middle ones, everybody has the level of the lattice; the rim has more room.
  for (const auto& [apart, level] : {std::pair(0.6f, size_t{5}), std::pair(0.8f, size_t{4})}) {
    World w = worldOf(400);
    setLattice(w, 20, {8, 8}, apart);
    for (uint32_t i = 0; i < w.citizens; ++i) w.people.wishSpeed[i] = 1;
    DensityObserver density(w);
    ServiceLevels levels;
    pass(w, 10, [&] {
      density.observe(w);
      levels.observe(w, density);
    });
    uint64_t all = 0;
    for (const uint64_t each : levels.walking()) all += each;
    EXPECT_EQ(all, 4000u);
    EXPECT_EQ(levels.personSeconds(), 4000u);
    EXPECT_GT(static_cast<double>(levels.walking()[level]), 0.7 * 4000) << apart;
    for (const uint64_t each : levels.waiting()) EXPECT_EQ(each, 0u);
  }
}

TEST(ServiceLevels, CountWhoWaitsApartAndWhoStandsTooDense) {
  World w = worldOf(400);
  setLattice(w, 20, {8, 8}, 0.4f);  // 6.25 /m²
  DensityObserver density(w);
  ServiceLevels levels;
  pass(w, 4, [&] {
    density.observe(w);
    levels.observe(w, density);
  });
  EXPECT_GT(levels.waiting()[5], 800u);
  EXPECT_GT(levels.mostOver(0), 280u);  // above 4
  EXPECT_GE(levels.mostOver(0), levels.mostOver(1));
  EXPECT_EQ(levels.mostOver(2), 0u);    // above 6.5
  EXPECT_EQ(levels.secondsOver(0), 4u * levels.mostOver(0));
}

TEST(Congestion, IsTheShareOfTheEgressTimeThatOnePlaceWasAboveFour) {
  World w = worldOf(400);
  DensityObserver density(w);
  Egress egress;
  Congestion congestion(w);
  const auto look = [&] {
    density.observe(w);
    egress.observe(w);
    congestion.observe(w, density, egress);
  };
  setLattice(w, 20, {8, 8}, 0.4f);
  pass(w, 12, look);
  EXPECT_EQ(egressSeconds(w, egress), 0);  // nobody has left yet
  setLattice(w, 20, {8, 8}, 1.0f);
  pass(w, 88, look);
  for (uint32_t i = 0; i < w.citizens; ++i) w.people.presence[i] = static_cast<uint8_t>(Presence::left);
  w.clock.leftCount = w.citizens;
  pass(w, 100, look);
  EXPECT_NEAR(egressSeconds(w, egress), 100.05, 1e-9);
  EXPECT_NEAR(congestion.seconds(), 12, 0.3);
  EXPECT_GT(congestion.seconds() / egressSeconds(w, egress), kCongestedShare);
  EXPECT_NEAR(static_cast<double>(congestion.place().x), 12, 4);
}

struct Stand {
  World w = worldOf(4);
  StuckWatch watch{w};
  Stand() {
    for (uint32_t i = 0; i < w.rows; ++i) {
      if (i < 2) put(w, i, {10, 10 + static_cast<float>(i)});
      else scene::sendAway(w, i);
    }
    w.people.mode[0] = static_cast<uint8_t>(Mode::walk);
    w.people.mode[1] = static_cast<uint8_t>(Mode::watch);
    w.events.list.clear();
  }
  void wait(double seconds) {
    pass(w, seconds, [&] { watch.observe(w); });
  }
  void tell(EventKind kind, uint32_t row) {
    w.events.list = {scene::event(kind, row)};
    ++w.clock.tick;
    watch.observe(w);
    w.events.list.clear();
  }
};

TEST(StuckWatch, FindsWhoWantsToWalkAndStandsForAMinuteWithoutAWord) {
  Stand s;
  s.wait(60);
  EXPECT_EQ(s.watch.count(), 0u);
  s.wait(5);
  EXPECT_EQ(s.watch.count(), 1u);  // the one who watches wants nothing
  EXPECT_EQ(s.watch.now(), 1u);
  s.wait(30);
  EXPECT_EQ(s.watch.count(), 1u);
  EXPECT_NEAR(s.watch.longest().value, 94, 1.1);
  EXPECT_EQ(s.watch.longest().place, (Vec2{10, 10}));
}

TEST(StuckWatch, IsContentWithAnEventThatSaysWhy) {
  Stand s;
  for (int k = 0; k < 10; ++k) {
    s.wait(30);
    s.tell(EventKind::wayClosed, 0);
  }
  EXPECT_EQ(s.watch.count(), 0u);
  for (int k = 0; k < 10; ++k) {
    s.wait(30);
    s.tell(EventKind::wayClosed, 1);  // of somebody else
  }
  EXPECT_EQ(s.watch.count(), 1u);
}

TEST(StuckWatch, LetsGoWhoGetsOnAgain) {
  Stand s;
  s.wait(70);
  EXPECT_EQ(s.watch.now(), 1u);
  s.w.people.x[0] += 0.3f;
  s.wait(1);
  EXPECT_EQ(s.watch.now(), 0u);
  EXPECT_EQ(s.watch.count(), 1u);
  for (int k = 0; k < 100; ++k) {  // slow, but on the way
    s.w.people.x[0] += 0.01f;
    s.wait(1);
  }
  EXPECT_EQ(s.watch.now(), 0u);
}

}  // namespace
}  // namespace sispam
