// SPDX-License-Identifier: Apache-2.0
// The benchmark's world: an open square in which two crowds walk to and fro, each person at its own height, with or without four
// obstacles. It is an ordinary exercise stepped by the ordinary step(), without observers; only the turning round is done here.
#pragma once

#include <cstdint>

#include "world/world.h"

namespace sispam {

class Plaza {
 public:
  /// agents 2–120,000; density of people on the free ground, 0.1–8 /m²; obstacles: variant B. Anything else is moved into range.
  Plaza(uint32_t agents, double density, bool obstacles, uint32_t seed = 1);

  /// Steps of 0.05 s. Everybody is present in every step.
  void step(uint32_t ticks);
  const World& world() const { return world_; }
  double side() const { return side_; }  ///< m

 private:
  void place(bool obstacles);
  void send(uint32_t row, bool east);
  void turnRound();

  double side_;
  World world_;
};

/// Milliseconds per step over `measured` steps after `warmUp`, by the caller's clock in milliseconds.
double msPerStep(Plaza& plaza, uint32_t warmUp, uint32_t measured, double (*now)());

}  // namespace sispam
