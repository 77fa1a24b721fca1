// SPDX-License-Identifier: Apache-2.0
// See quickest.h.
#include "world/quickest.h"

namespace sispam {

uint16_t quickestGoal(const World& w, const std::vector<int>& goals, Vec2 at) {
  uint16_t best = static_cast<uint16_t>(goals.front());
  float least = FlowField::unreachable;
  for (const int goal : goals) {
    const float time = fieldOf(w, static_cast<size_t>(goal)).timeAt(at);
    if (time >= least) continue;
    least = time;
    best = static_cast<uint16_t>(goal);
  }
  return best;
}

}  // namespace sispam
