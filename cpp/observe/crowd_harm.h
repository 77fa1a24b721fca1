// SPDX-License-Identifier: Apache-2.0
// What bodies bear: the greatest contact force (low-passed over 1 s by the step) and the greatest crush dose of any person.
#pragma once

#include "world/world.h"

namespace sispam {

class CrowdHarm {
 public:
  void observe(const World& world);

  double forceNow() const { return now_; }       ///< N
  double maxForce() const { return maxForce_; }  ///< N
  Vec2 maxPlace() const { return maxPlace_; }
  uint32_t maxTick() const { return maxTick_; }
  double maxDose() const { return maxDose_; }    ///< indicative only, models.md E

 private:
  double now_ = 0, maxForce_ = 0, maxDose_ = 0;
  Vec2 maxPlace_;
  uint32_t maxTick_ = kNever;
};

}  // namespace sispam
