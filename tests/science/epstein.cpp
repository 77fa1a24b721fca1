// SPDX-License-Identifier: Apache-2.0
// Epstein 2002, model I, run 2: the shipped G, N, P and threshold on a 40 × 40 torus. The test supplies only the lattice
// and the activation order; the reference figures are the floor row of models.md C1 (20 seeds, 2000 ticks).
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>
#include <vector>

#include "math/random.h"
#include "step/temper.h"

namespace {

using sispam::Random;
namespace temper = sispam::temper;

constexpr int kSide = 40, kTicks = 2000, kDropped = 100, kVision = 7, kJail = 30;
constexpr double kLegitimacy = 0.82, kThreshold = 0.1, kArrestK = 2.3;

struct Agent {
  bool cop = false, active = false;
  float hardship = 0, riskAversion = 0;
  int jail = 0;   ///< ticks left; > 0 = off the lattice
  int cell = -1;
};

class Lattice {
 public:
  Lattice(uint32_t seed, double citizens, double cops) : random_(seed, 0, 0, 77), at_(kSide * kSide, -1) {
    const int nCitizens = static_cast<int>(citizens * kSide * kSide), nCops = static_cast<int>(cops * kSide * kSide);
    agents_.resize(static_cast<size_t>(nCitizens + nCops));
    std::vector<int> cells(kSide * kSide);
    std::iota(cells.begin(), cells.end(), 0);
    shuffle(cells);
    for (size_t i = 0; i < agents_.size(); ++i) {
      agents_[i].cop = i >= static_cast<size_t>(nCitizens);
      agents_[i].hardship = random_.uniform();
      agents_[i].riskAversion = random_.uniform();
      place(i, cells[i]);
    }
    sight_.resize(kSide * kSide);
    for (int cell = 0; cell < kSide * kSide; ++cell)
      for (int dy = -kVision; dy <= kVision; ++dy)
        for (int dx = -kVision; dx <= kVision; ++dx)
          if (dx * dx + dy * dy <= kVision * kVision)
            sight_[static_cast<size_t>(cell)].push_back((cell % kSide + dx + kSide) % kSide + (cell / kSide + dy + kSide) % kSide * kSide);
  }

  int step() {
    std::vector<int> order(agents_.size());
    std::iota(order.begin(), order.end(), 0);
    shuffle(order);
    for (int i : order) act(static_cast<size_t>(i));
    for (size_t i = 0; i < agents_.size(); ++i)
      if (agents_[i].jail > 0 && --agents_[i].jail == 0) release(i);
    return static_cast<int>(std::count_if(agents_.begin(), agents_.end(), [](const Agent& a) { return a.active && a.jail == 0; }));
  }

  int jailed() const {
    return static_cast<int>(std::count_if(agents_.begin(), agents_.end(), [](const Agent& a) { return a.jail > 0; }));
  }

 private:
  void shuffle(std::vector<int>& v) {
    for (size_t k = v.size(); k > 1; --k) std::swap(v[k - 1], v[random_.below(static_cast<uint32_t>(k))]);
  }
  void place(size_t i, int cell) {
    agents_[i].cell = cell;
    at_[static_cast<size_t>(cell)] = static_cast<int>(i);
  }
  template <class F>
  void inSight(int cell, F&& f) const {
    for (int c : sight_[static_cast<size_t>(cell)]) f(c);
  }
  void move(size_t i) {
    std::vector<int> free;
    inSight(agents_[i].cell, [&](int c) {
      if (at_[static_cast<size_t>(c)] < 0) free.push_back(c);
    });
    if (free.empty()) return;
    at_[static_cast<size_t>(agents_[i].cell)] = -1;
    place(i, free[random_.below(static_cast<uint32_t>(free.size()))]);
  }
  void act(size_t i) {
    Agent& a = agents_[i];
    if (a.jail > 0) return;
    move(i);
    if (a.cop) {
      arrest(i);
      return;
    }
    unsigned cops = 0, actives = 1;
    inSight(a.cell, [&](int c) {
      const int k = at_[static_cast<size_t>(c)];
      if (k < 0 || k == static_cast<int>(i)) return;
      if (agents_[static_cast<size_t>(k)].cop) ++cops;
      else if (agents_[static_cast<size_t>(k)].active) ++actives;
    });
    const float p = temper::arrestProbability(kArrestK, cops, actives);
    a.active = temper::activates(temper::grievance(a.hardship, static_cast<float>(kLegitimacy)) - temper::netRisk(a.riskAversion, p), kThreshold);
  }
  void arrest(size_t i) {
    std::vector<int> seen;
    inSight(agents_[i].cell, [&](int c) {
      const int k = at_[static_cast<size_t>(c)];
      if (k >= 0 && agents_[static_cast<size_t>(k)].active) seen.push_back(k);
    });
    if (seen.empty()) return;
    Agent& taken = agents_[static_cast<size_t>(seen[random_.below(static_cast<uint32_t>(seen.size()))])];
    taken.active = false;
    taken.jail = static_cast<int>(random_.below(kJail + 1));
    if (taken.jail == 0) return;
    at_[static_cast<size_t>(taken.cell)] = -1;
  }
  void release(size_t i) {
    int cell = agents_[i].cell;
    while (at_[static_cast<size_t>(cell)] >= 0) cell = static_cast<int>(random_.below(kSide * kSide));
    place(i, cell);
  }

  Random random_;
  std::vector<int> at_;
  std::vector<Agent> agents_;
  std::vector<std::vector<int>> sight_;  ///< cells in sight of each cell
};

struct Figures {
  double meanActive = 0, meanJailed = 0, over50 = 0, peak = 0;
};

Figures run(uint32_t seed, double cops) {
  Lattice lattice(seed, 0.70, cops);
  Figures f;
  for (int t = 0; t < kTicks; ++t) {
    const int active = lattice.step();
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
  EXPECT_EQ(f.over50, 0.0);
}

TEST(Epstein, nobody_is_active_when_legitimacy_reaches_one_minus_the_threshold) {
  for (float h = 0; h < 1.0f; h += 0.001f) EXPECT_FALSE(temper::activates(temper::grievance(h, 0.9f), 0.1));
}

TEST(Epstein, without_officers_the_active_share_is_one_minus_threshold_over_grievance) {
  int active = 0;
  constexpr int n = 20000;
  for (uint32_t i = 0; i < n; ++i) {
    Random random(5, i, 0, 1);
    const float p = temper::arrestProbability(kArrestK, 0, 1);
    active += temper::activates(temper::grievance(random.uniform(), 0.82f) - temper::netRisk(random.uniform(), p), kThreshold) ? 1 : 0;
  }
  EXPECT_NEAR(static_cast<double>(active) / n, 0.444, 0.012);
}

}  // namespace
