// SPDX-License-Identifier: Apache-2.0
// A crowd that stands on a square and thinks: the slow verbs of a tick alone (sense, feel, decide), people on a jittered lattice who do not
// walk. Tests set what officers do by hand. With it the arithmetic of paired seeds.
#pragma once

#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <vector>

#include "cpp/world_room.h"
#include "math/random.h"
#include "step/verbs.h"

namespace sispam::science {

using testing::rectangle;
using testing::Room;

/// A square of this side with one zone over all of it; groups and units are added by the test.
inline Room square(float side) {
  Room room(0, 0, side, side);
  room.zone("square", rectangle(0, 0, side, side)).exit("out", rectangle(0, 0, 1, side));
  room.scenario().parameters.harm.fallRate = 0;
  return room;
}

/// Sets the citizens down on a jittered lattice from `corner` on, `across` in a row, in an order drawn for the seed; all have arrived.
inline void setDown(World& w, Vec2 corner, uint32_t across, float spacing) {
  std::vector<uint32_t> rows(w.citizens);
  for (uint32_t i = 0; i < w.citizens; ++i) rows[i] = i;
  for (uint32_t k = w.citizens; k > 1; --k) std::swap(rows[k - 1], rows[Random(w.clock.seed, k, 0, 9001).below(k)]);
  for (uint32_t k = 0; k < w.citizens; ++k) {
    Random jitter(w.clock.seed, k, 0, 9002);
    const Vec2 at{corner.x + (static_cast<float>(k % across) + 0.2f * jitter.uniform()) * spacing,
                  corner.y + (static_cast<float>(k / across) + 0.2f * jitter.uniform()) * spacing};
    testing::put(w, rows[k], at);
    w.people.presence[rows[k]] = static_cast<uint8_t>(Presence::present);
    w.people.mode[rows[k]] = static_cast<uint8_t>(Mode::watch);
    w.people.legTick[rows[k]] = 0;
  }
  refreshDerived(w);
}

/// Half seconds of thought; `before(w)` is called ahead of each, `after(w)` behind.
template <class Before, class After>
void think(World& w, double seconds, Before&& before, After&& after) {
  for (int k = 0; k < static_cast<int>(2 * seconds); ++k) {
    w.events.list.clear();
    before(w);
    sense(w);
    feel(w);
    decide(w);
    after(w);
    w.clock.tick += kSlowTicks;
  }
}
inline void think(World& w, double seconds) {
  think(w, seconds, [](World&) {}, [](World&) {});
}

inline double activeIn(const World& w) {
  int n = 0;
  for (uint32_t i = 0; i < w.citizens; ++i) n += isActive(modeOf(w, i)) ? 1 : 0;
  return n;
}

inline double meanOf(const World& w, const Column<float>& column) {
  double sum = 0;
  for (uint32_t i = 0; i < w.citizens; ++i) sum += column[i];
  return sum / w.citizens;
}

/// Paired differences over seeds: mean and the half width of their 95 % interval (Student; 1.96 · (1 + 1.1/n) is within 1 % from n = 10 on).
struct Paired {
  std::vector<double> differences;
  void add(double difference) { differences.push_back(difference); }
  double mean() const {
    double sum = 0;
    for (const double d : differences) sum += d;
    return sum / static_cast<double>(differences.size());
  }
  double halfWidth() const {
    const double n = static_cast<double>(differences.size()), m = mean();
    double squares = 0;
    for (const double d : differences) squares += (d - m) * (d - m);
    return 1.96 * (1 + 1.2 / n) * std::sqrt(squares / (n - 1) / n);
  }
  double low() const { return mean() - halfWidth(); }
  double high() const { return mean() + halfWidth(); }
  std::string text() const { return std::to_string(mean()) + " [" + std::to_string(low()) + ", " + std::to_string(high()) + "]"; }
};

}  // namespace sispam::science
