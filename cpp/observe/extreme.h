// SPDX-License-Identifier: Apache-2.0
// The greatest value of a measure so far, with where and when it was.
#pragma once

#include "world/world.h"

namespace sispam {

struct Extreme {
  double value = 0;
  Vec2 place;
  uint32_t tick = kNever;   ///< kNever = nothing above 0 yet

  bool exceeded(double v) const { return v > value; }
  void take(double v, Vec2 at, uint32_t when) {
    if (exceeded(v)) *this = {v, at, when};
  }
};

}  // namespace sispam
