// SPDX-License-Identifier: Apache-2.0
// Measuring areas and the density raster against slow obvious versions: points counted one by one, random crowds, walls; and
// stop-and-go against waves of a known period.
#include <gtest/gtest.h>

#include <array>
#include <cmath>

#include "math/random.h"
#include "observe/density_observer.h"
#include "observe/gaussian.h"
#include "observe/measuring_areas.h"
#include "step/verbs.h"
#include "world_room.h"

using namespace sispam;
using namespace sispam::testing;

namespace {

/// A corridor 3 ≤ y ≤ 7 between two walls; the area is not a rectangle.
World corridor(int people) {
  Room room(0, 0, 30, 10);
  room.wall({0, 3}, {30, 3}).wall({0, 7}, {30, 7}).zone("corridor", rectangle(2, 3.3f, 28, 6.7f)).exit("out", rectangle(28, 3, 30, 7));
  room.scenario().observe.areas.push_back({"field", {{12, 3}, {15, 3.5f}, {15.5f, 7}, {11, 6}}, {0, 1000}});
  room.group("crowd", people, 0, 0);
  return room.world();
}

struct Slow {
  double density = 0, speed = 0;
};

/// Every point belongs to the nearest person within the cut-off; the walls are so long that nobody sees past them.
Slow pointByPoint(const World& w, const Polygon& field) {
  constexpr float step = 0.025f;
  std::vector<double> whole(w.rows, 0), inside(w.rows, 0);
  for (float y = 3 + step / 2; y < 7; y += step)
    for (float x = 9 + step / 2; x < 18; x += step) {
      uint32_t nearest = kNobody;
      float best = voronoiCutoff;
      for (uint32_t i = 0; i < w.rows; ++i)
        if (isPresent(w, i) && distance(at(w, i), {x, y}) < best) {
          best = distance(at(w, i), {x, y});
          nearest = i;
        }
      if (nearest == kNobody) continue;
      ++whole[nearest];
      if (contains(field, {x, y})) ++inside[nearest];
    }
  double people = 0, weighted = 0, covered = 0;
  for (uint32_t i = 0; i < w.rows; ++i) {
    if (!(inside[i] > 0)) continue;
    people += inside[i] / whole[i];
    covered += inside[i];
    weighted += inside[i] * static_cast<double>(length({w.people.vx[i], w.people.vy[i]}));
  }
  return {people / area(field), covered > 0 ? weighted / covered : 0};
}

}  // namespace

TEST(MeasuringAreas, OfRandomCrowdsBetweenWallsAreThoseOfCountingPoints) {
  for (uint32_t seed = 1; seed <= 12; ++seed) {
    const int people = 10 + static_cast<int>(seed) * 25;
    World w = corridor(people);
    Random random(seed, 0, 0, 0);
    for (uint32_t i = 0; i < w.citizens; ++i) {
      put(w, i, {8 + 11 * random.uniform(), 3.05f + 3.9f * random.uniform()});
      w.people.vx[i] = 2 * random.uniform() - 1;
      w.people.vy[i] = random.uniform();
      w.people.presence[i] = static_cast<uint8_t>(random.uniform() < 0.1f ? Presence::left : Presence::present);
    }
    refreshDerived(w);
    MeasuringAreas areas(w);
    areas.observe(w);
    const AreaMean mean = areas.means()[0];
    const Slow slow = pointByPoint(w, w.exercise->scenario.observe.areas[0].polygon);
    EXPECT_NEAR(mean.density, slow.density, 0.02 * slow.density) << seed;
    EXPECT_NEAR(mean.speed, slow.speed, 0.02 * slow.speed) << seed;
    EXPECT_NEAR(mean.specificFlow, slow.density * slow.speed, 0.04 * slow.density * slow.speed) << seed;
  }
}

/// What is kept from one sample to the next must be what would be found anew, to the last bit: people walk, come, go, and a gate shuts.
TEST(MeasuringAreas, OfACrowdOfWhichFewMoveAreThoseFoundAnew) {
  Room room(0, 0, 30, 10);
  room.wall({0, 3}, {30, 3}).wall({0, 7}, {30, 7}).gate({13, 3}, {13, 7}, true).zone("corridor", rectangle(2, 3.3f, 28, 6.7f)).exit("out", rectangle(28, 3, 30, 7));
  room.scenario().observe.areas.push_back({"field", {{12, 3}, {15, 3.5f}, {15.5f, 7}, {11, 6}}, {0, 1000}});
  room.scenario().observe.areas.push_back({"later", {{9, 3}, {12, 3}, {12, 7}, {9, 7}}, {8, 1000}});
  room.group("crowd", 160, 0, 0);
  World w = room.world();
  Random random(4, 0, 0, 0);
  for (uint32_t i = 0; i < w.citizens; ++i) put(w, i, {8 + 10 * random.uniform(), 3.05f + 3.9f * random.uniform()});
  refreshDerived(w);
  MeasuringAreas kept(w);
  std::array<double, 2> sum{};
  std::array<uint32_t, 2> samples{};
  for (uint32_t tick = 0; tick < 400; tick += 10) {
    w.clock.tick = tick;
    for (uint32_t k = 0; k < tick / 10 % 4; ++k) {
      const uint32_t i = random.below(w.citizens);
      if (random.below(3) == 0) w.people.presence[i] = static_cast<uint8_t>(isPresent(w, i) ? Presence::left : Presence::present);
      else put(w, i, at(w, i) + Vec2{0.1f * random.uniform(), 0.1f * random.uniform() - 0.05f});
    }
    if (tick == 200) {
      w.gates.open[0] = 0;
      ++w.clock.gateGeneration;
    }
    refreshDerived(w);
    kept.observe(w);
    MeasuringAreas anew(w);
    anew.observe(w);
    for (size_t k = 0; k < 2; ++k) {
      sum[k] += anew.means()[k].density;
      samples[k] += anew.means()[k].samples;
    }
  }
  for (size_t k = 0; k < 2; ++k) {
    EXPECT_EQ(kept.means()[k].samples, samples[k]);
    EXPECT_EQ(kept.means()[k].density, sum[k] / samples[k]) << k;
  }
  EXPECT_EQ(samples[1], 24u);
}

TEST(DensityRaster, OfTheWorldAndOfTheObserverIsTheSumOverAllBodies) {
  Room room(-3.4f, 2.7f, 20, 15);
  room.zone("all", rectangle(-3, 3, 19, 14)).exit("out", rectangle(19, 3, 20, 14));
  room.group("crowd", 250, 0, 0);
  World w = room.world();
  Random random(3, 0, 0, 0);
  for (uint32_t i = 0; i < w.citizens; ++i) {
    put(w, i, {-3.4f + 23.4f * random.uniform(), 2.7f + 12.3f * random.uniform()});
    if (i % 9 == 0) w.people.presence[i] = static_cast<uint8_t>(Presence::left);
  }
  refreshDerived(w);
  sense(w);
  const DensityObserver density(w);
  ASSERT_EQ(density.raster().value.size(), w.density.value.size());
  for (size_t c = 0; c < w.density.value.size(); ++c) {
    double slow = 0;
    for (uint32_t i = 0; i < w.rows; ++i) {
      const double d = static_cast<double>(distance(centreOf(w.density, c), at(w, i)));
      if (isPresent(w, i)) slow += std::exp(-d * d) / 3.141592653589793;  // NOLINT: a test may use libm
    }
    // Beyond 2.5 m the kernel is cut: 0.0006 /m² a body at most.
    EXPECT_NEAR(static_cast<double>(density.raster().value[c]), slow, 0.004 + 0.002 * slow) << c;
    EXPECT_NEAR(static_cast<double>(w.density.value[c]), slow, 0.004 + 0.002 * slow) << c;
  }
}

TEST(StopAndGo, FindsThePeriodOfAWaveAndNoneInASteadyFlow) {
  for (const double period : {4.0, 9.3, 21.0}) {
    StopAndGo course;
    Random random(5, 0, 0, 0);
    for (int k = 0; k < 240; ++k)
      course.add({static_cast<float>(0.5 + 0.4 * std::sin(6.2831853 * 0.5 * k / period)) + 0.1f * random.normal(0, 1), 0}, 0);  // NOLINT
    ASSERT_TRUE(course.period()) << period;
    EXPECT_NEAR(*course.period(), period, 0.04 * period) << period;
  }
  StopAndGo noise, steady;
  Random random(6, 0, 0, 0);
  for (int k = 0; k < 240; ++k) {
    noise.add({1 + 0.2f * random.normal(0, 1), 0}, 0);
    steady.add({1, 0}, 0);
  }
  EXPECT_FALSE(noise.period());
  EXPECT_FALSE(steady.period());
}

TEST(StopAndGo, CountsStandingAndTurningBack) {
  StopAndGo course;
  for (int k = 0; k < 120; ++k) course.add({k % 20 < 10 ? 0.5f : -0.5f, 0}, k % 4 == 0 ? 1 : 0);  // one minute
  EXPECT_DOUBLE_EQ(course.standing(), 0.25);
  EXPECT_DOUBLE_EQ(course.reversalsPerMinute(), 11);
  StopAndGo slow;
  for (int k = 0; k < 120; ++k) slow.add({k % 2 == 0 ? 0.01f : -0.01f, 0}, 1);  // too slow to turn
  EXPECT_DOUBLE_EQ(slow.reversalsPerMinute(), 0);
}

TEST(MeasuringAreas, SeeWhoStands) {
  World w = corridor(60);
  for (uint32_t i = 0; i < 60; ++i) {
    put(w, i, {10 + 0.6f * static_cast<float>(i % 12), 3.4f + 0.8f * static_cast<float>(i / 12)});
    w.people.vx[i] = i / 12 < 2 ? 0.0f : 1.0f;
  }
  w.people.vx[0] = 0;
  refreshDerived(w);
  MeasuringAreas areas(w);
  areas.observe(w);
  EXPECT_GT(areas.means()[0].standing, 0.2);
  EXPECT_LT(areas.means()[0].standing, 0.6);
  EXPECT_FALSE(areas.means()[0].period);
}
