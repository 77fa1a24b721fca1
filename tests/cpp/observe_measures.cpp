// SPDX-License-Identifier: Apache-2.0
// The measures against what can be worked out by hand: lattices, uniform flow, single crossings.
#include <cmath>

#include "math/random.h"
#include "observe/counting_lines.h"
#include "observe/crowd_harm.h"
#include "observe/density_observer.h"
#include "observe/egress.h"
#include "observe/gaussian.h"
#include "observe/measuring_areas.h"
#include "observe/pressure_observer.h"
#include "observe_scene.h"

namespace sispam {
namespace {

using scene::put;
using scene::worldOf;

/// n × n citizens `apart` m apart, the first at `from`; everybody else is away.
void setLattice(World& w, int n, Vec2 from, float apart) {
  for (uint32_t i = 0; i < w.rows; ++i) scene::sendAway(w, i);
  for (int k = 0; k < n * n; ++k)
    put(w, static_cast<uint32_t>(k), {from.x + static_cast<float>(k % n) * apart, from.y + static_cast<float>(k / n) * apart});
}

TEST(Density, OfALatticeIsThatOfTheLattice) {
  World w = worldOf(400);
  setLattice(w, 20, {5, 5}, 0.5f);
  const DensityObserver density(w);
  EXPECT_NEAR(density.greatest(), 4.0, 0.05);
  EXPECT_NEAR(static_cast<double>(density.densest().x), 10, 3);
}

TEST(Density, IsTheGaussianSumOfEveryBodyWithinTwoCells) {
  World w = worldOf(3);
  for (uint32_t i = 0; i < w.rows; ++i) scene::sendAway(w, i);
  const Vec2 bodies[] = {{10.2f, 10.7f}, {11.1f, 9.4f}, {30, 30}};
  for (uint32_t i = 0; i < 3; ++i) put(w, i, bodies[i]);
  const DensityObserver density(w);
  const DensityRaster& raster = density.raster();
  for (size_t c = 0; c < raster.value.size(); ++c) {
    double slow = 0;
    for (const Vec2 at : bodies) {
      const Vec2 centre = centreOf(raster, c), home{std::floor(at.x) + 0.5f, std::floor(at.y) + 0.5f};  // the middle of the cell that holds the body
      if (std::abs(centre.x - home.x) > 2.1f || std::abs(centre.y - home.y) > 2.1f) continue;
      const double d = static_cast<double>(distance(centre, at));
      slow += std::exp(-d * d) / 3.141592653589793;  // NOLINT: a test may use libm
    }
    EXPECT_NEAR(static_cast<double>(raster.value[c]), slow, 1e-5);
  }
}

TEST(Density, MustBeHeldForOneSecondToBeTheGreatest) {
  World w = worldOf(400);
  setLattice(w, 20, {5, 5}, 0.8f);
  DensityObserver density(w);
  const auto second = [&](double seconds) {
    for (uint32_t k = 0; k < toTicks(seconds); ++k) {
      ++w.clock.tick;
      density.observe(w);
    }
  };
  second(2);
  const double calm = density.maxHeld();
  EXPECT_NEAR(calm, 1 / 0.64, 0.05);
  setLattice(w, 20, {5, 5}, 0.4f);
  second(0.5);
  setLattice(w, 20, {5, 5}, 0.8f);
  second(2);
  EXPECT_DOUBLE_EQ(density.maxHeld(), calm);
  setLattice(w, 20, {5, 5}, 0.4f);
  second(1.5);
  EXPECT_NEAR(density.maxHeld(), 6.25, 0.1);
  EXPECT_DOUBLE_EQ(density.secondsOver(0), 2.0);
  EXPECT_DOUBLE_EQ(density.secondsOver(1), 2.0);
  EXPECT_DOUBLE_EQ(density.secondsOver(2), 0.0);
}

/// Runs 20 s in which everybody's displacement from the lattice is `way(t)`.
template <class Way>
double pressureOf(World& w, float apart, Way&& way) {
  PressureObserver pressure(w);
  DensityObserver density(w);
  for (int k = 1; k <= 400; ++k) {
    ++w.clock.tick;
    const float x = way(static_cast<float>(w.clock.tick) * 0.05f);
    setLattice(w, 20, {8 + x, 8}, apart);
    density.observe(w);
    pressure.observe(w, density);
  }
  return pressure.max();
}

TEST(CrowdPressure, OfADenseCrowdThatWalksOnIsNothing) {
  World w = worldOf(400);
  EXPECT_LT(pressureOf(w, 0.45f, [](float t) { return 0.8f * t; }), 0.001);
}

TEST(CrowdPressure, OfACrowdThatIsThrownToAndFroIsDensityTimesVariance) {
  World w = worldOf(400);
  // 0.5 s at +0.4 m/s, 0.5 s at −0.4 m/s: the coarse velocity has variance 0.16 m²/s² where the raster samples it.
  const double p = pressureOf(w, 0.45f, [](float t) {
    const float phase = t - std::floor(t);
    return 0.4f * (phase < 0.5f ? phase : 1 - phase);
  });
  EXPECT_NEAR(p, 0.16 / (0.45 * 0.45), 0.15);
}

TEST(CrowdPressure, OfARigidOscillationIsDensityTimesHalfTheSquareOfItsSpeed) {
  // x = A sin ωt, so the mean velocity over 0.5 s swings with A ω·sin(ω/4)/(ω/4); its variance is half the square of that.
  for (const auto& [amplitude, period] : {std::pair(0.08f, 1.9f), std::pair(0.15f, 2.7f), std::pair(0.02f, 2.3f)}) {
    World w = worldOf(400);
    const float omega = 6.2831853f / period;
    const double p = pressureOf(w, 0.45f, [&](float t) { return amplitude * std::sin(omega * t); });  // NOLINT: a test may use libm
    const double quarter = static_cast<double>(omega) / 4, speed = static_cast<double>(amplitude) * static_cast<double>(omega) * std::sin(quarter) / quarter;
    const double expected = speed * speed / 2 / (0.45 * 0.45);
    EXPECT_NEAR(p, expected, 0.15 * expected) << period;
  }
}

TEST(CrowdPressure, OfHeadsThatSwayEachForItselfIsNearlyNothing) {
  World w = worldOf(900);
  PressureObserver pressure(w);
  DensityObserver density(w);
  Random random(7, 0, 0, 0);
  std::vector<float> phase(900), pace(900);
  for (size_t i = 0; i < phase.size(); ++i) {
    phase[i] = 6.2831853f * random.uniform();
    pace[i] = 6.2831853f * (0.7f + 0.6f * random.uniform());  // 0.7–1.3 Hz
  }
  for (int k = 1; k <= 800; ++k) {
    ++w.clock.tick;
    setLattice(w, 30, {8, 8}, 0.42f);
    for (uint32_t i = 0; i < 900; ++i)
      w.people.x[i] += 0.05f * std::sin(phase[i] + pace[i] * static_cast<float>(w.clock.tick) * 0.05f);  // NOLINT: a test may use libm
    density.observe(w);
    pressure.observe(w, density);
  }
  // Single heads: half of (0.05 m · 6.3/s · 2/π)² is 0.02 m²/s², times 5.7 /m² is 0.11 /s². A place sees 2πR²ρ = 36 of them at once:
  // 0.003, and a few times that where and when they happen to sway together, which is what the greatest value picks.
  EXPECT_GT(pressure.max(), 0.003);
  EXPECT_LT(pressure.max(), 0.7 * kTurbulent);
  EXPECT_EQ(pressure.secondsTurbulent(), 0);
}

TEST(CrowdPressure, CountsTheSecondsOfTurbulence) {
  World w = worldOf(400);
  PressureObserver pressure(w);
  DensityObserver density(w);
  for (int k = 1; k <= 800; ++k) {
    ++w.clock.tick;
    const float t = static_cast<float>(w.clock.tick) * 0.05f;
    setLattice(w, 20, {8 + (t > 20 ? 0.15f * std::sin(2.3f * t) : 0.0f), 8}, 0.45f);  // NOLINT: a test may use libm
    density.observe(w);
    pressure.observe(w, density);
  }
  EXPECT_GT(pressure.secondsTurbulent(), 15);
  EXPECT_LE(pressure.secondsTurbulent(), 20);
}

TEST(CrowdPressure, IsNotTakenWhereThereIsRoom) {
  World w = worldOf(400);
  EXPECT_EQ(pressureOf(w, 0.7f, [](float t) { return 0.2f * (t - std::floor(t)); }), 0);
}

TEST(CountingLines, CountFromLeftToRightOnceEachWay) {
  World w = worldOf(2, "", R"(,"observe":{"lines":[{"id":"door","a":[20,10],"b":[20,20]}]})");
  for (uint32_t i = 0; i < w.rows; ++i) scene::sendAway(w, i);
  put(w, 0, {19, 15});   // left of a→b, which looks north, is west
  put(w, 1, {19, 25});   // passes beyond the line's end
  CountingLines lines(w);
  const auto moveTo = [&](float x) {
    ++w.clock.tick;
    w.people.x[0] = w.people.x[1] = x;
    lines.observe(w);
  };
  moveTo(19.5f);
  moveTo(20.0f);  // on the line is still left of it
  EXPECT_EQ(lines.counts()[0].count, 0);
  moveTo(20.5f);
  EXPECT_EQ(lines.counts()[0].count, 1);
  EXPECT_EQ(lines.counts()[0].first, 3u);
  moveTo(21.0f);
  moveTo(19.0f);
  EXPECT_EQ(lines.counts()[0].count, 0);
  EXPECT_EQ(lines.counts()[0].times, (std::vector<uint32_t>{3}));
  moveTo(21.0f);
  EXPECT_EQ(lines.counts()[0].count, 1);
  EXPECT_EQ(lines.counts()[0].last, 6u);
}

TEST(CountingLines, CountTheTickOnWhichSomebodyLeaves) {
  World w = worldOf(1, "", R"(,"observe":{"lines":[{"id":"door","a":[20,10],"b":[20,20]}]})");
  put(w, 0, {19.9f, 15});
  CountingLines lines(w);
  ++w.clock.tick;
  w.people.x[0] = 20.1f;
  w.people.presence[0] = static_cast<uint8_t>(Presence::left);
  lines.observe(w);
  EXPECT_EQ(lines.counts()[0].count, 1);
}

TEST(MeasuringAreas, GiveDensitySpeedAndFlowOfALatticeThatWalks) {
  World w = worldOf(400, "", R"(,"observe":{"areas":[{"id":"field","polygon":[[12,12],[16,12],[16,16],[12,16]],"window":[1,3]}]})");
  MeasuringAreas areas(w);
  for (int k = 1; k <= 100; ++k) {
    ++w.clock.tick;
    setLattice(w, 20, {6 + 0.05f * static_cast<float>(w.clock.tick) * 0.5f, 6}, 0.8f);
    refreshDerived(w);
    areas.observe(w);
  }
  const AreaMean mean = areas.means()[0];
  EXPECT_EQ(mean.samples, 5u);  // 1, 1.5, 2, 2.5, 3 s
  EXPECT_NEAR(mean.density, 1 / 0.64, 0.01);
  EXPECT_NEAR(mean.speed, 0.5, 0.001);
  EXPECT_NEAR(mean.specificFlow, 0.5 / 0.64, 0.01);
}

TEST(MeasuringAreas, HaveNoSamplesOutsideTheirWindow) {
  World w = worldOf(4, "", R"(,"observe":{"areas":[{"id":"field","polygon":[[12,12],[16,12],[16,16]],"window":[100,200]}]})");
  MeasuringAreas areas(w);
  for (int k = 0; k < 100; ++k) {
    ++w.clock.tick;
    areas.observe(w);
  }
  EXPECT_EQ(areas.means()[0].samples, 0u);
}

TEST(Egress, IsOverWhenTheLastCitizenIsGoneAndUnitsDoNotCount) {
  World w = worldOf(2);
  Egress egress;
  w.people.presence[1] = static_cast<uint8_t>(Presence::left);
  w.clock.tick = 10;
  egress.observe(w);
  EXPECT_EQ(egress.done(), kNever);
  w.people.presence[0] = static_cast<uint8_t>(Presence::arrested);
  w.clock.tick = 25;
  egress.observe(w);
  w.clock.tick = 40;
  egress.observe(w);
  EXPECT_EQ(egress.done(), 25u);
}

TEST(CrowdHarm, KeepsTheGreatestForceAndWhereItWas) {
  World w = worldOf(3);
  CrowdHarm harm;
  w.clock.tick = 5;
  w.people.force[1] = 700;
  w.people.crushDose[2] = 0.25f;
  put(w, 1, {7, 8});
  harm.observe(w);
  w.clock.tick = 10;
  w.people.force[1] = 100;
  harm.observe(w);
  EXPECT_EQ(harm.maxForce(), 700);
  EXPECT_EQ(harm.forceNow(), 100);
  EXPECT_EQ(harm.maxPlace(), (Vec2{7, 8}));
  EXPECT_EQ(harm.maxTick(), 5u);
  EXPECT_EQ(harm.maxDose(), 0.25);
}

}  // namespace
}  // namespace sispam
