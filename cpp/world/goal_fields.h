// SPDX-License-Identifier: Apache-2.0
// A flow field per goal of the exercise, solved when first asked for after a change of gates or crowding: nobody waits for ways that
// nobody goes. What a field holds depends on the gates and the crowding alone, so it does not matter who asks, or when.
#pragma once

#include <cstdint>
#include <vector>

#include "geometry/flow_field.h"

namespace sispam {

struct World;

/// Derived, and written where it is read: World holds it as mutable.
struct GoalFields {
  std::vector<FlowField> field;
  std::vector<std::vector<uint32_t>> cells;  ///< per goal: where it lies, as the gates are
  std::vector<uint32_t> solved;              ///< per goal: the round in which it was solved last
  uint32_t round = 0;                        ///< of changes, counted from 1
};

/// The way to a goal, as gates and crowding are now.
const FlowField& fieldOf(const World& world, size_t goal);

/// Of this field as it is now; no two fields ever have the same, and it is never 0.
uint32_t fieldNumber(const World& world, size_t goal);

}  // namespace sispam
