// SPDX-License-Identifier: Apache-2.0
// When everybody has left: the tick at which no citizen is still to come or present any more. Units do not count.
#pragma once

#include "world/world.h"

namespace sispam {

class Egress {
 public:
  void observe(const World& w) {
    if (done_ != kNever || w.citizens == 0) return;
    const auto gone = [&](uint32_t row) { return w.people.presence[row] >= static_cast<uint8_t>(Presence::left); };
    while (next_ < w.citizens && gone(next_)) ++next_;  // nobody comes back, so nobody is looked at twice
    if (next_ == w.citizens) done_ = w.clock.tick;
  }
  uint32_t done() const { return done_; }  ///< kNever if some are left

 private:
  uint32_t next_ = 0, done_ = kNever;
};

}  // namespace sispam
