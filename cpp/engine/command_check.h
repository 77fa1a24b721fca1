// SPDX-License-Identifier: Apache-2.0
// Whether a command from outside can be put into an exercise at all. Whether the unit can do it now is for the step to say.
#pragma once

#include "scenario/scenario.h"
#include "world/command.h"

namespace sispam {

bool makesSense(const Exercise& exercise, const Command& command);

}  // namespace sispam
