// SPDX-License-Identifier: Apache-2.0
// The way from where somebody stands to a goal. A flow field alone does not tell "no way" from "behind this fence": one
// who stands at a closed gate is near cells that lead on, but cannot get to them.
#pragma once

#include "world/world.h"

namespace sispam {

struct Way {
  Vec2 direction;        ///< unit, or zero
  bool closed = false;   ///< no way leads there now
  bool there = false;    ///< stands in a cell of the goal
};

/// `goal` is an index into exercise.goals.
Way wayTo(const World& w, uint16_t goal, Vec2 at);

/// FlowField::plainDirection of that goal for row `row`, which stands at `at`; remembered as long as it stays in the cell and the
/// field is the same.
Vec2 plainWay(World& w, uint32_t row, uint16_t goal, Vec2 at);

/// Seconds of walking at 1 m/s; FlowField::unreachable if no way leads there now.
float timeTo(const World& w, uint16_t goal, Vec2 at);

/// A free cell that one can step into from here, noCell if there is none near.
uint32_t cellAt(const World& w, Vec2 at);

}  // namespace sispam
