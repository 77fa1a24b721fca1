// SPDX-License-Identifier: Apache-2.0
// See goal_fields.h.
#include "world/goal_fields.h"

#include "world/world.h"

namespace sispam {

const FlowField& fieldOf(const World& w, size_t goal) {
  GoalFields& g = w.goalFields;
  if (g.solved[goal] != g.round) {
    g.field[goal].solve(w.occupancy, g.cells[goal], w.routeSlowness);
    g.solved[goal] = g.round;
  }
  return g.field[goal];
}

uint32_t fieldNumber(const World& w, size_t goal) {
  const auto goals = static_cast<uint32_t>(w.goalFields.field.size());
  return w.goalFields.round * goals + static_cast<uint32_t>(goal) + 1;
}

}  // namespace sispam
