// SPDX-License-Identifier: Apache-2.0
// Which of several goals is least time away.
#pragma once

#include <vector>

#include "world/world.h"

namespace sispam {

/// Of `goals` (indices into exercise.goals, at least one) the one with the least time by its flow field from `at`; the
/// first of those that are alike, also when none can be reached.
uint16_t quickestGoal(const World& w, const std::vector<int>& goals, Vec2 at);

}  // namespace sispam
