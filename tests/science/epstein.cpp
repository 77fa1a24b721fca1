// SPDX-License-Identifier: Apache-2.0
// Epstein 2002, model I, run 2, a short form: the lattice of engine/lattice.h on the shipped G, N, P and threshold. The reference
// figures are the floor row of models.md C1 (20 seeds, 2000 ticks); `sispamkota verify` has the whole table.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "engine/lattice.h"
#include "step/temper.h"

namespace {

namespace temper = sispam::temper;

constexpr int kTicks = 2000, kDropped = 100;

struct Figures {
  double meanActive = 0, meanJailed = 0, over50 = 0, peak = 0;
};

Figures run(uint32_t seed, double cops) {
  sispam::Lattice lattice(seed, {.officers = cops});
  Figures f;
  for (int t = 0; t < kTicks; ++t) {
    lattice.step();
    const uint32_t active = lattice.active();
    if (t < kDropped) continue;
    f.meanActive += active;
    f.meanJailed += lattice.jailed();
    f.over50 += active > 50 ? 1 : 0;
    f.peak = std::max(f.peak, static_cast<double>(active));
  }
  const double n = kTicks - kDropped;
  f.meanActive /= n, f.meanJailed /= n, f.over50 /= n;
  return f;
}

TEST(Epstein, bursts_as_in_run_2_with_the_floored_ratio) {
  constexpr int seeds = 4;
  Figures mean;
  for (uint32_t s = 1; s <= seeds; ++s) {
    const Figures f = run(s, 0.04);
    mean.meanActive += f.meanActive / seeds, mean.meanJailed += f.meanJailed / seeds;
    mean.over50 += f.over50 / seeds, mean.peak += f.peak / seeds;
  }
  RecordProperty("meanActive", std::to_string(mean.meanActive));
  // Reference 40.4 (seed sd 3.5), 233.9, .220, run maximum 352 (17): four seeds, three standard errors and a margin for
  // the order of moving and jailing, which Epstein leaves open.
  EXPECT_NEAR(mean.meanActive, 40.4, 8.0);
  EXPECT_NEAR(mean.meanJailed, 233.9, 30.0);
  EXPECT_NEAR(mean.over50, 0.220, 0.05);
  EXPECT_NEAR(mean.peak, 352, 60);
}

TEST(Epstein, stays_quiet_with_twice_the_officers) {
  const Figures f = run(1, 0.074);
  EXPECT_LT(f.meanActive, 1.0);   // reference 0.13
  EXPECT_LT(f.over50, 0.002);      // reference 0; here one seed in twenty or so has a burst (`verify` lists it as a miss)
}

TEST(Epstein, nobody_is_active_when_legitimacy_reaches_one_minus_the_threshold) {
  for (float h = 0; h < 1.0f; h += 0.001f) EXPECT_FALSE(temper::activates(temper::grievance(h, 0.9f), 0.1));
}

TEST(Epstein, without_officers_the_active_share_is_one_minus_threshold_over_grievance) {
  double share = 0;
  constexpr int seeds = 10;
  for (uint32_t seed = 1; seed <= seeds; ++seed) {
    sispam::Lattice lattice(seed, {.officers = 0});
    lattice.step();
    lattice.step();
    share += lattice.active() / 1120.0 / seeds;
    EXPECT_EQ(lattice.jailed(), 0u);
  }
  EXPECT_NEAR(share, 0.444, 0.015);  // three standard errors
}

TEST(Epstein, officers_taken_off_are_gone) {
  sispam::Lattice lattice(3, {.legitimacy = 0.8, .officers = 0.074, .jail = 1000});
  EXPECT_EQ(lattice.officers(), 118u);
  for (int k = 0; k < 118; ++k) lattice.removeOfficer();
  lattice.removeOfficer();
  EXPECT_EQ(lattice.officers(), 0u);
  for (int t = 0; t < 3; ++t) lattice.step();
  EXPECT_NEAR(lattice.active() / 1120.0, 0.5, 0.06);  // 1 − T / (1 − L)
  EXPECT_EQ(lattice.jailed(), 0u);
}

}  // namespace
